"""The page: pyvis's template machinery filled with our own template, vis-network, our script and style, and the graph. Nothing else."""

import re
from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

from jinja2 import Environment, FileSystemLoader

from kg.view.atlas import atlas
from kg.view.columns import graph_columns, packed, sentence_columns
from kg.view.contents import Contents
from kg.view.drawing import opening
from kg.view.looks import palette

VIEW = files("kg.view")
VIS_NETWORK = files("pyvis") / "lib" / "vis-9.1.2" / "vis-network.min.js"
IMPORT = re.compile(r'^import \{[^}]*\} from "\./(\w+)\.js";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?function|class|const|let)", re.MULTILINE)


def document(contents: Contents) -> str:
    """The page that shows `contents`; the same contents give the same page."""
    drawn = atlas(contents)
    network = opening(contents, drawn)
    network.templateEnv = Environment(loader=FileSystemLoader(str(VIEW)), autoescape=True, keep_trailing_newline=True)
    scripts = {"vis": VIS_NETWORK.read_text("utf-8"), "script": bundled(VIEW / "script", "main")}
    style = palette() + "".join(sheet.read_text("utf-8") for sheet in _sheets(VIEW / "style"))
    network.templateEnv.globals |= {
        **scripts,
        "style": style,
        "policy": _policy(list(scripts.values()), [style]),
        "graph": packed(graph_columns(contents, drawn)),
        "sentences": packed(sentence_columns(contents)),
    }
    return str(network.generate_html())


def bundled(folder: Traversable, main: str) -> str:
    """The ES module `main` and all it imports as one script; names at a module's top level are unique across modules."""
    texts: dict[str, str] = {}

    def add(name: str) -> None:
        text = (folder / f"{name}.js").read_text("utf-8")
        for imported in IMPORT.findall(text):
            if imported not in texts:
                add(imported)
        texts.setdefault(name, EXPORT.sub("", IMPORT.sub("", text)))

    add(main)
    return "".join(texts.values())


def _sheets(folder: Traversable) -> list[Traversable]:
    return sorted((sheet for sheet in folder.iterdir() if sheet.name.endswith(".css")), key=lambda sheet: sheet.name)


def _policy(scripts: list[str], styles: list[str]) -> str:
    """A content security policy under which nothing runs but these scripts, nothing is fetched, and no text becomes markup."""
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src {' '.join(map(_hash, scripts))}",
            f"style-src {' '.join(map(_hash, styles))}",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        ]
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
