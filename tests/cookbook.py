"""The cookbook's answers: `python -m tests.cookbook` writes what its commands print today into it; `test_cookbook.py` compares."""

from tests.readme import ROOT, SESSION, STEP, run, steps

COOKBOOK = ROOT / "docs" / "cookbook.md"


def main() -> None:
    text = COOKBOOK.read_text(encoding="utf-8")
    printed = run([step.command for step in steps(text)])
    renewed = SESSION.sub(lambda session: "```console\n" + STEP.sub(lambda step: f"$ {step[1]}\n{next(printed)}", session[1]) + "```", text)
    COOKBOOK.write_text(renewed, encoding="utf-8")


if __name__ == "__main__":
    main()
