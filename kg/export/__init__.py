"""The graph in other formats: `export(graph, "out.graphml")`. A format is a module here, named like its suffix, with a function `files`."""

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from kg.errors import WrongUsage
from kg.files import atomic
from kg.graph import Graph


def formats() -> tuple[str, ...]:
    """The suffixes that `export` knows, without dot."""
    return tuple(sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_")))


def export(graph: Graph | str | Path, path: str | Path) -> list[Path]:
    """Writes `graph`, or the graph in a file, in the format that the suffix of `path` names; the paths written, the same bytes each time.

    A format of several tables adds their names: `out.csv` becomes `out-entities.csv`, `out-claims.csv` and `out-evidence.csv`, `out.neo4j`
    becomes `out-nodes.csv` and `out-relationships.csv`.
    Raises WrongUsage, a KgError, for a suffix that is no format.
    """
    path = Path(path)
    suffix = path.suffix.removeprefix(".")
    if suffix not in formats():
        raise WrongUsage(f"{path}: no format is known by the suffix {path.suffix!r}; use one of .{', .'.join(formats())}")
    graph = graph if isinstance(graph, Graph) else Graph.load(graph)
    written = []
    for part, content in import_module(f"kg.export.{suffix}").files(graph).items():
        written.append(path.with_name(f"{path.stem}-{part}{path.suffix * ('.' not in part)}") if part else path)
        atomic.write(written[-1], content)
    return written
