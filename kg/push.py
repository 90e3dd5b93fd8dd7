"""The graph sent to another store: `push(graph, "http://localhost:7878/store")`, in batches, each tried again when the store is not ready.

Speaks the SPARQL 1.1 Graph Store HTTP Protocol or SPARQL 1.1 Update. What arrived is noted beside the graph's file, so that a push that
broke off goes on where it was; as the graph has no blank nodes, a batch that arrives twice does no harm.
"""

import json
import os
import time
from collections.abc import Callable, Iterator
from hashlib import sha256
from http.client import HTTPException
from itertools import islice
from pathlib import Path
from typing import NamedTuple
from urllib.error import HTTPError
from urllib.parse import quote, urlsplit
from urllib.request import (
    HTTPBasicAuthHandler,
    HTTPDigestAuthHandler,
    HTTPPasswordMgrWithDefaultRealm,
    HTTPRedirectHandler,
    OpenerDirector,
    Request,
    build_opener,
)

from kg.errors import KgError
from kg.files import atomic
from kg.graph import Graph
from kg.graph.nodes import is_iri

BATCH = 5_000
"""Triples in one request; Virtuoso takes no more than 10,000 in an update."""
TRIES = 6
SECONDS = 120
"""The most a request may take."""

USER, PASSWORD, TOKEN = "KG_PUSH_USER", "KG_PUSH_PASSWORD", "KG_PUSH_TOKEN"
"""The environment variables with a name and password, for Basic or Digest authentication, or with a Bearer token."""


class NotPushed(KgError):  # noqa: N818 - it names what became of the graph
    """A store that did not take all of a graph, with what it said; pushing again goes on with what is missing."""


class Target(NamedTuple):
    """Where to: a store's Graph Store URL or, with `update`, that of its updates, and a named graph or the default one."""

    url: str
    name: str | None = None
    update: bool = False


def push(
    path: Path,
    target: Target,
    *,
    batch: int = BATCH,
    sent: Callable[[int, int], None] = lambda done, of: None,
    wait: Callable[[float], None] = time.sleep,
) -> int:
    """Puts the graph in the file `path` in place of what the target holds, and gives the number of its triples.

    `sent` hears after each batch how many triples of how many are there; `wait` is called with seconds between tries. Until the last batch,
    the store shows part of the graph. Raises NotPushed where the store refuses it or stays away, KgError for what is no URL or no graph.
    """
    if urlsplit(target.url).scheme not in ("http", "https") or not urlsplit(target.url).hostname:
        raise KgError(f"{target.url}: not a URL to push to")
    if target.name and not is_iri(target.name):
        raise KgError(f"{target.name}: not the IRI of a graph")
    triples = sorted(Graph.load(path).ntriples().split(" .\n"))[1:]
    batches = list(_batches(triples, batch))
    note = Progress(path, target, triples, batch)
    opener, done = _opener(target.url), note.read()
    for place, lines in enumerate(batches[done:], start=done):
        _send(opener, _request_of(target, "".join(f"{line} .\n" for line in lines), first=place == 0), wait)
        note.write(place + 1)
        sent(min((place + 1) * batch, len(triples)), len(triples))
    note.clear()
    return len(triples)


class Progress:
    """How many batches of one graph one target has, kept in a file beside the graph."""

    def __init__(self, path: Path, target: Target, triples: list[str], batch: int) -> None:
        self.file = path.with_name(f".{path.name}.pushed")
        said = "\n".join([target.url, target.name or "", str(target.update), str(batch), *triples])
        self.what = sha256(said.encode()).hexdigest()

    def read(self) -> int:
        """0 where nothing is known of a push of the same triples to the same place."""
        try:
            noted = json.loads(self.file.read_text(encoding="utf-8"))
            return int(noted["batches"]) if noted["what"] == self.what else 0
        except (OSError, ValueError, KeyError, TypeError):
            return 0

    def write(self, batches: int) -> None:
        atomic.write(self.file, json.dumps({"what": self.what, "batches": batches}), lasting=False)

    def clear(self) -> None:
        self.file.unlink(missing_ok=True)


def _batches(triples: list[str], size: int) -> Iterator[list[str]]:
    """At least one, so that an empty graph replaces a full one."""
    rest = iter(triples)
    yield list(islice(rest, size))
    while lines := list(islice(rest, size)):
        yield lines


def _request_of(target: Target, ntriples: str, *, first: bool) -> Request:
    """The first batch takes the place of what was there, the others come to it."""
    if target.update:
        clear = f"CLEAR SILENT {f'GRAPH <{target.name}>' if target.name else 'DEFAULT'} ;\n" if first else ""
        data = f"GRAPH <{target.name}> {{\n{ntriples}}}" if target.name else ntriples
        return _request("POST", target.url, f"{clear}INSERT DATA {{\n{data}}}", "application/sparql-update")
    mark = "&" if urlsplit(target.url).query else "?"
    graph = f"graph={quote(target.name, safe='')}" if target.name else "default"
    return _request("PUT" if first else "POST", f"{target.url}{mark}{graph}", ntriples, "application/n-triples")


def _request(method: str, url: str, text: str, type: str) -> Request:
    headers = {"Content-Type": type, "User-Agent": "kg"}
    if token := os.environ.get(TOKEN):
        headers["Authorization"] = f"Bearer {token}"
    return Request(url, text.encode(), headers, method=method)


def _opener(url: str) -> OpenerDirector:
    if not (user := os.environ.get(USER)):
        return build_opener(Staying)
    passwords = HTTPPasswordMgrWithDefaultRealm()
    passwords.add_password(None, url, user, os.environ.get(PASSWORD, ""))
    return build_opener(Staying, HTTPDigestAuthHandler(passwords), HTTPBasicAuthHandler(passwords))


class Staying(HTTPRedirectHandler):
    """Follows no redirection: a graph and a password go where they were meant to, or nowhere."""

    def redirect_request(self, *_: object) -> None:
        return None


def _send(opener: OpenerDirector, request: Request, wait: Callable[[float], None]) -> None:
    for tried in range(1, TRIES + 1):
        try:
            with opener.open(request, timeout=SECONDS) as answer:
                answer.read()
            return
        except HTTPError as error:
            said = f"{error.code} {error.reason} {error.read(300).decode('utf-8', 'replace').strip()}".strip()
            if (error.code < 500 and error.code not in (408, 429)) or tried == TRIES:
                hint = f"; set {USER} and {PASSWORD}, or {TOKEN}" if error.code in (401, 403) else ""
                raise NotPushed(f"{request.full_url}: {said}{hint}") from error
            pause = error.headers.get("Retry-After", "")
            wait(min(60.0, float(pause)) if pause.isdecimal() else 0.5 * 2**tried)
        except ValueError as error:
            raise NotPushed(f"{request.full_url}: asks for a kind of authentication that is neither Basic nor Digest: {error}") from error
        except (OSError, HTTPException) as error:
            if tried == TRIES:
                raise NotPushed(f"{request.full_url}: no answer: {error}; push again to go on from here") from error
            wait(0.5 * 2**tried)
