"""`python -m tests.quality` prints the figures beside those kept; with `--raise` it keeps what has risen."""

import json
import sys

from tests.quality.measure import FIGURES, GOLD, kept, measured, table


def main() -> int:
    if not GOLD.is_dir():
        print(f"no annotated articles in {GOLD}", file=sys.stderr)
        return 1
    now = {split: measured(split) for split in ("dev", "train")}
    print("\n".join(table(now)))
    if "--raise" in sys.argv:
        before = kept() if FIGURES.exists() else {}
        best = {split: {layer: max(f1, before.get(split, {}).get(layer, 0.0)) for layer, f1 in now[split].items()} for split in now}
        FIGURES.write_text(json.dumps(best, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
