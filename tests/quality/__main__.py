"""Prints how true the graph is beside the figures kept."""

import argparse
import json
import sys

from tests.quality.measure import FIGURES, SETS, kept, measured, table


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.quality", description=__doc__)
    parser.add_argument("sets", nargs="*", metavar="SET", help=f"{', '.join(SETS)}; all that are at hand unless given")
    parser.add_argument("--errors", action="store_true", help="lists all that was missed and all that is false")
    parser.add_argument("--raise", dest="keep", action="store_true", help="keeps what has risen")
    options = parser.parse_args()
    for name in options.sets:
        if not SETS.get(name, FIGURES).is_dir():
            parser.error(f"no annotated articles called {name}" + (f" in {SETS[name]}" if name in SETS else ""))
    now = {name: measured(name) for name in SETS if SETS[name].is_dir() and name in (options.sets or SETS)}
    print("\n".join(table(now)))
    if options.errors:
        print(*(f"{name} {line}" for name, report in now.items() for line in report.errors), sep="\n")
    if options.keep:
        best = kept()
        for name, report in now.items():
            best[name] = {layer: max(f1, best.get(name, {}).get(layer, 0.0)) for layer, f1 in report.f1.items()}
        FIGURES.write_text(json.dumps(best, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
