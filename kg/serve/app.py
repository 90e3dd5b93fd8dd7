"""The web server's routes: which address gives what. Everything that needs the graph is asked of the pool; nothing is answered here."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from pyoxigraph import serialize
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from kg.errors import KgError
from kg.graph.turtle import PREFIXES
from kg.serve.answering import Refused
from kg.serve.description import service
from kg.serve.headers import Headers
from kg.serve.limits import Limits
from kg.serve.messages import Answer, Dataset, Named, Question, Sparql, Terms, Thing, View
from kg.serve.negotiation import GRAPHS, RESULTS, Format, best, named, wanted
from kg.serve.pages import query_page
from kg.serve.pool import Pool
from kg.serve.processes import Gone
from kg.serve.protocol import asked

YASGUI = Path(str(files("kg.serve") / "yasgui"))
"""Where `hatch_build.py` puts YASGUI in a wheel; not there in a checkout, where the page has a plain editor."""


def app(
    graph: Path, limits: Limits, *, updates: bool = False, origins: tuple[str, ...] = ("*",), watch: float = 1, yasgui: Path = YASGUI
) -> Starlette:
    """The server of the graph in the file `graph` and of what a build wrote beside it, as an ASGI application.

    It looks every `watch` seconds whether the file has changed. `updates` changes what is in memory, for tests; it is lost at the end.
    Pages of `origins` may ask it from a browser.
    """
    routes = Routes(graph, limits, Pool(graph, limits), updates, watch, yasgui)
    return Starlette(
        routes=[
            Route("/", routes.home),
            Route("/sparql", routes.sparql, methods=["GET", "POST"]),
            Route("/sparql/", routes.sparql, methods=["GET", "POST"]),
            Route("/.well-known/void", routes.void),
            Route("/query/{name}", routes.query),
            Route("/id/{path:path}", routes.thing),
            Route("/view", routes.view),
            Route("/graph.ttl", routes.dump),
            Route("/articles/{name}", routes.article),
            Route("/terms.json", routes.terms),
            Route("/health", routes.health),
            Mount("/page", StaticFiles(packages=[("kg.serve", "page")])),
            *([Mount("/yasgui", StaticFiles(directory=yasgui))] if yasgui.is_dir() else []),
        ],
        middleware=[
            Middleware(Headers),
            Middleware(
                CORSMiddleware, allow_origins=origins, allow_methods=["GET", "POST"], allow_headers=["*"], expose_headers=["Retry-After"]
            ),
        ],
        exception_handlers={Refused: _refused, HTTPException: _missing, Gone: _gone},
        lifespan=routes.lifespan,
    )


class Routes(NamedTuple):
    """What each address gives, with what the addresses share."""

    graph: Path
    limits: Limits
    pool: Pool
    updates: bool
    watch: float
    yasgui: Path

    @property
    def triples(self) -> int:
        return self.pool.state.triples if self.pool.state else 0

    @asynccontextmanager
    async def lifespan(self, made: Starlette) -> AsyncIterator[None]:
        try:
            await self.pool.start()
        except KgError as error:
            made.state.trouble = str(error)
            raise
        watching = asyncio.ensure_future(self.pool.watch(self.watch))
        yield
        watching.cancel()
        with suppress(asyncio.CancelledError):
            await watching
        await self.pool.close()

    async def sparql(self, request: Request) -> Response:
        operation = await asked(request, self.limits, updates=self.updates)
        if isinstance(operation, Sparql):
            return _response(await self.pool.ask(operation))
        if operation is None:
            format = _format(request, tuple(GRAPHS))
            triples = service(str(request.url.replace(query="")), _origin(request), self.triples, updates=self.updates)
            return Response(serialize(triples, format=GRAPHS[format], prefixes=PREFIXES), media_type=format.types[0])
        if self.pool.state is None:
            raise Gone
        wrong = await self.pool.state.change(operation.text, operation.base)
        return Response(f"not an update that can be done: {wrong}" if wrong else "", 400 if wrong else 204, media_type="text/plain")

    async def query(self, request: Request) -> Response:
        accept = _accept(request, tuple(RESULTS))
        values = tuple((name, value) for name, value in request.query_params.items() if name != "format" and value)
        return _response(await self.pool.ask(Named(name=request.path_params["name"], accept=accept, values=values)))

    async def thing(self, request: Request) -> Response:
        return _response(await self.pool.ask(Thing(path=request.path_params["path"], accept=_accept(request, tuple(GRAPHS)))))

    async def void(self, request: Request) -> Response:
        return await self.kept(Dataset(origin=_origin(request), accept=_format(request, tuple(GRAPHS)).types[0]))

    async def terms(self, _: Request) -> Response:
        return await self.kept(Terms())

    async def kept(self, question: Question) -> Response:
        return _response(await self.pool.remembered(question))

    async def view(self, _: Request) -> Response:
        page = self.graph.with_suffix(".html")
        if await asyncio.to_thread(_newer, page, self.graph):
            return FileResponse(page, media_type="text/html")
        return await self.kept(View())

    async def dump(self, _: Request) -> Response:
        return FileResponse(self.graph, media_type="text/turtle") if self.graph.suffix == ".ttl" else await self.kept(_ALL)

    async def article(self, request: Request) -> Response:
        """The reading copy of an article; its name is a file name, which no slash or leading dot is in."""
        path = self.graph.parent / "articles" / request.path_params["name"]
        if re.fullmatch(r"\w[\w.-]*\.txt", path.name) and path.is_file() and not path.is_symlink():
            return FileResponse(path, media_type="text/plain; charset=utf-8")
        raise HTTPException(404, "there is no such article")

    async def home(self, _: Request) -> Response:
        return Response(query_page(yasgui=self.yasgui.is_dir()), media_type="text/html")

    async def health(self, _: Request) -> Response:
        alive = self.pool.state is not None and self.pool.state.process.poll() is None
        about = {"status": "ok" if alive else "down", "triples": self.triples, "trouble": self.pool.trouble}
        return JSONResponse(about, 200 if alive else 503)


_ALL = Sparql(text="CONSTRUCT WHERE { ?subject ?predicate ?object }", accept="text/turtle")


def _newer(page: Path, graph: Path) -> bool:
    try:
        return page.stat().st_mtime_ns >= graph.stat().st_mtime_ns
    except OSError:
        return False


def _response(answer: Answer) -> Response:
    type = f"{answer.type}; charset=utf-8" if answer.type.startswith("text/") else answer.type
    headers = {"Retry-After": "5"} if answer.status == 503 else {}
    return Response(answer.body, answer.status, headers, type)


def _origin(request: Request) -> str:
    return f"{request.url.scheme}://{request.url.netloc}"


def _accept(request: Request, offered: tuple[Format, ...]) -> str:
    """The header, or what `?format=` says in its place, for links and shells."""
    asked = request.query_params.get("format")
    if asked is None:
        return request.headers.get("accept", "*/*")
    format = named(asked, offered)
    if format is None:
        raise Refused(406, f"{wanted(offered)}, or by {', '.join(f'format={format.name}' for format in offered)}")
    return format.types[0]


def _format(request: Request, offered: tuple[Format, ...]) -> Format:
    format = best(_accept(request, offered), offered)
    if format is None:
        raise Refused(406, wanted(offered))
    return format


async def _refused(_: Request, error: Exception) -> Response:
    assert isinstance(error, Refused)
    return _response(Answer(error.status, "text/plain", str(error).encode("utf-8", "replace")))


async def _missing(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return Response(error.detail, error.status_code, error.headers, "text/plain")


async def _gone(_: Request, error: Exception) -> Response:
    return _response(Answer(503, "text/plain", b"the graph is being loaded; try again in a moment"))
