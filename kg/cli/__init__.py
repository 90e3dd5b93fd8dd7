"""The commands: each parses what was typed, calls one function and prints; results on stdout, all else on stderr."""

import errno
import sys
import webbrowser
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli import clustered, corrections
from kg.cli.options import field_option, ledger_option, output_option, question
from kg.cli.progress import progress, watched
from kg.cli.spoken import GRAPH, OUTPUT, several, told, width
from kg.errors import KgError, WrongUsage

if TYPE_CHECKING:
    from kg.read.source import FieldNames

FORMATS = "table|jsonl|csv|tsv|json|xml|ttl"

STOPPED = {"build": "stopped; the graph is as it was, and the next build goes on with what was read so far"}
"""What is said of a command that Ctrl-C ends, where it is more than that."""

graph_argument = click.argument("graph", type=click.Path(path_type=Path), default=GRAPH, metavar="[GRAPH]")
graph_option = click.option("--graph", "-g", type=click.Path(path_type=Path), default=GRAPH, show_default=True, help="The graph to ask.")


class Misused(click.ClickException):
    """What is said of wrong usage that only shows when the command is at work."""

    exit_code = 2


class Plainly(click.Group):
    """Lists its commands in the order people need them; says without a traceback what went wrong, where a person can mend it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except KgError as error:
            raise (Misused if isinstance(error, WrongUsage) else click.ClickException)(str(error)) from error
        except KeyboardInterrupt as error:
            click.echo(err=True, nl=sys.stderr.isatty())
            raise click.ClickException(STOPPED.get(ctx.invoked_subcommand or "", "stopped")) from error
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise
            reason = error.strerror or str(error)
            raise click.ClickException(f"{error.filename}: {reason}" if error.filename else reason) from error


@click.group(cls=Plainly, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="news-kg", message="%(version)s")
def main() -> None:
    """Read news articles into a knowledge graph whose every fact opens the sentence that says it.

    Begin with `kg build FOLDER`, then ask with `kg query demands` or look with `kg view`.
    """


@main.command()
@click.argument("articles", nargs=-1)
@click.option("--output", "-o", type=click.Path(file_okay=False), default=str(OUTPUT), show_default=True, help="Folder of the graph.")
@ledger_option
@click.option("--add", is_flag=True, help="Keep what is in already, and add ARTICLES to it.")
@click.option("--workers", type=click.IntRange(1), metavar="N", help="Processes that read; one a core unless given.")
@click.option("--seconds", type=click.FloatRange(0.1), default=60, show_default=True, help="The most an article may take.")
@click.option(
    "--longest", type=click.IntRange(1, 1_000_000), default=1_000_000, show_default=True, help="The most characters of an article."
)
@field_option
@click.option("--any-language", is_flag=True, help="Read articles in other languages than English, too.")
@click.option("--model", "model_name", metavar="NAME", help="spaCy model to parse with; the best installed one unless given.")
@click.option(
    "--confidence",
    type=click.FloatRange(0, 1),
    default=0,
    metavar="P",
    help="Leave out claims whose rule is less often right than P, 0 to 1.",
)
@click.option("--engine", type=click.Choice(["local", "ray"]), default="local", show_default=True, help="What runs it; ray on clusters.")
@click.option("--address", metavar="URL", help="The Ray cluster: auto, or ray://HOST:PORT; this machine unless given.")
def build(
    articles: tuple[str, ...],
    output: str,
    ledger: Path,
    add: bool,
    workers: int | None,
    seconds: float,
    longest: int,
    fields: "FieldNames",
    any_language: bool,
    model_name: str | None,
    confidence: float,
    engine: str,
    address: str | None,
) -> None:
    """Make a graph of news articles.

    ARTICLES are files (.txt .md .html .jsonl .csv .tsv .parquet .warc .rss .atom .xml .zip, each also .gz), folders with all below them,
    patterns, or - for standard input. Only those that are new or changed are read; those that are no longer there leave the graph.

    Written are graph.ttl, graph.html to look at, articles/ with the texts the graph quotes, issues.jsonl with what was left out and why,
    and memory.sqlite with what was read.

    With --engine ray, ARTICLES and the folder may be addresses (s3://…), and the graph is written as parts, which `kg load` loads.
    """
    if not articles and not add:
        raise click.UsageError("Missing argument 'ARTICLES...'.")
    if address and engine != "ray":
        raise click.UsageError("--address is of --engine ray.")
    from kg import pipeline
    from kg.intake.workers import Readers, cores
    from kg.read.paths import files

    if engine == "ray":
        clustered.refuse_what_ray_cannot(add=add, articles=articles)
        readers = Readers(workers or (0 if address else cores()), model_name, seconds, longest, fields, any_language)
        clustered.build(articles, output, readers, pipeline.read_ledger(ledger), confidence, address)
        return

    def watch(passing: Iterator[str]) -> Iterator[str]:
        return watched(passing, "articles", lambda: sum(1 for _ in files(articles, but=Path(output))))

    readers = Readers(workers or cores(), model_name, seconds, longest, fields, any_language)
    found = pipeline.build(articles, output, add=add, ledger=ledger, readers=readers, watch=watch, confidence=confidence)
    click.echo(told(found), err=True)


@main.command()
@output_option
def articles(output: Path) -> None:
    """List the articles that are in a graph."""
    from kg import pipeline
    from kg.table import table

    rows = [
        (entry.id, entry.published or "", entry.publisher or "", str(entry.entities), str(entry.claims), entry.file)
        for entry in pipeline.entries(output)
    ]
    click.echo(table(("article", "date", "publisher", "entities", "claims", "file"), rows, width=width()), nl=False)


@main.command()
@click.argument("articles", nargs=-1, required=True)
@output_option
@ledger_option
def forget(articles: tuple[str, ...], output: Path, ledger: Path) -> None:
    """Take articles out of a graph.

    ARTICLES are ids or file names as `kg articles` lists them; a table's or an archive's means all that was read from it. What they alone
    supported leaves the graph, what others support stays.
    """
    from kg import pipeline

    click.echo(told(pipeline.forget(articles, output, ledger=ledger)), err=True)


@main.command(context_settings={"ignore_unknown_options": True})
@click.argument("words", nargs=-1, type=click.UNPROCESSED, metavar="QUERY [--PARAMETER VALUE]…")
@graph_option
@click.option("--format", "-f", "format_", metavar=FORMATS, default="table", show_default=True, help="How to print the answer.")
@click.option("--iris", is_flag=True, help="Print IRIs in a table instead of what they are called.")
def query(words: tuple[str, ...], graph: Path, format_: str, iris: bool) -> None:
    """Ask a graph a question.

    QUERY is a name (`kg queries` lists them), a file ending in .rq, SPARQL itself, or - to read SPARQL from standard input. What a query
    may be told comes as options of its own: kg query demands --by "junior doctors" --since 2024-09-01
    """
    from kg import query as engine

    if format_ not in engine.FORMATS:
        raise click.BadParameter(f"{format_!r} is none of {', '.join(engine.FORMATS)}", param_hint="--format")
    asked, values = question(words)
    text = sys.stdin.read() if asked == "-" else asked
    click.echo(engine.run(graph, text, format_, values=values, iris=iris, width=width()), nl=False)


@main.command()
def queries() -> None:
    """List the named queries, each with what it may be told."""
    from kg import query as engine

    longest = max(map(len, engine.queries()))
    for named in engine.queries().values():
        click.echo(f"{named.name:{longest}}  {named.title}")
        if named.parameters:
            click.echo(f"{'':{longest}}  {' '.join(parameter.usage for parameter in named.parameters)}")


@main.command()
@graph_argument
@click.option("--no-open", is_flag=True, help="Write the page and say where it is, without opening it.")
def view(graph: Path, no_open: bool) -> None:
    """Look at a graph in the browser: its page is written beside it."""
    from kg import view as page
    from kg.graph import Graph
    from kg.graph.store import file_of

    graph = file_of(graph)
    place = (graph if graph.name else graph.resolve()).with_suffix(".html")
    page.write(Graph.load(graph), place)
    click.echo(place)
    if not no_open and not webbrowser.open(place.resolve().as_uri()):
        click.echo("No browser was found here; open the page in one yourself.", err=True)


@main.command()
@click.argument("places", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="[GRAPH] OUT")
def export(places: tuple[Path, ...]) -> None:
    """Hand a graph on in another format.

    The suffix of OUT says which: ttl, nt, nq, trig, jsonld, rdf, graphml, gexf, csv, parquet or neo4j. What was written is printed.
    """
    from kg.export import export

    if len(places) > 2:
        raise click.UsageError(f"one graph and one file to write, not {len(places)} files")
    *graph, out = places
    for path in export(graph[0] if graph else GRAPH, out):
        click.echo(path)


@main.command()
@click.argument("url")
@graph_argument
@click.option("--name", metavar="IRI", help="The named graph to fill; the default graph unless given.")
@click.option("--update", is_flag=True, help="URL takes SPARQL Update, not the Graph Store Protocol.")
@click.option("--batch", type=click.IntRange(1, 1_000_000), default=5_000, show_default=True, help="Triples in one request.")
def push(url: str, graph: Path, name: str | None, update: bool, batch: int) -> None:
    """Load a graph into another SPARQL store, in place of what was there.

    URL is the store's Graph Store endpoint or, with --update, its update endpoint. A push that broke off goes on where it was when it is
    repeated. KG_PUSH_USER and KG_PUSH_PASSWORD, or KG_PUSH_TOKEN, in the environment say who is asking.
    """
    from kg.push import Target, push

    with progress("triples") as sent:
        number = push(graph, Target(url, name, update), batch=batch, sent=sent)
    click.echo(f"{several(number, 'triple')} pushed to {url}", err=True)


@main.command()
@click.argument("name")
@graph_option
def explain(name: str, graph: Path) -> None:
    """Say what is known about somebody or something.

    NAME is a name or IRI. Each fact comes with the sentences that say it, and each name with why it was taken to mean the same.
    """
    from kg.explain import explain

    click.echo(explain(graph, name), nl=False)


@main.command()
@graph_argument
def check(graph: Path) -> None:
    """Check a graph against the shapes of the ontology.

    What offends is printed, a line each: the node, the shape, the reason; the exit code is then 1.
    """
    from kg.validate import validate

    violations = validate(graph)
    for violation in violations:
        click.echo("\t".join(violation))
    click.echo(f"{graph}: {several(len(violations), 'violation')}" if violations else f"{graph} conforms.", err=True)
    sys.exit(bool(violations))


@main.command()
@graph_argument
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen; 0.0.0.0 lets other machines in.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes a free one.")
@click.option("--seconds", type=click.FloatRange(0.1), default=20, show_default=True, help="The most a query may take.")
@click.option("--rows", type=click.IntRange(1), default=100_000, show_default=True, help="The most rows or triples of an answer.")
@click.option("--origin", "origins", multiple=True, default=("*",), show_default=True, help="Whose web pages may ask from a browser.")
def serve(graph: Path, host: str, port: int, seconds: float, rows: int, origins: tuple[str, ...]) -> None:
    """Serve a graph over HTTP: a SPARQL endpoint, a page to ask on, the graph view.

    It only reads, and answers this machine alone unless --host says otherwise. When the graph is built anew, it goes on with the new one.
    """
    from kg.serve import Limits, serve

    serve(graph, host=host, port=port, origins=origins, limits=Limits(seconds=seconds, rows=rows))


for command in (*corrections.COMMANDS, *clustered.COMMANDS):
    main.add_command(command)
