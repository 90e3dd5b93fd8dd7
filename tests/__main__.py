"""Every check at once: `python -m tests`. Each runs though one before it failed; the exit code says whether all passed."""

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent.parent
PROCESSES = min(os.cpu_count() or 1, 4)  # each takes a gigabyte
CHECKS = (
    ("ruff", "format", "--check"),
    ("ruff", "check"),
    ("mypy",),
    ("lint-imports",),
    ("pytest", "--numprocesses", str(PROCESSES), "--dist", "loadfile", *sys.argv[1:]),
)


def main() -> int:
    failed = []
    for check in CHECKS:
        print(f"\n── {' '.join(check)}", flush=True)
        program = Path(sys.executable).with_name(check[0])
        if subprocess.run([program, *check[1:]], cwd=HERE, check=False).returncode:
            failed.append(check[0])
    print(f"\n{'failed: ' + ', '.join(failed) if failed else 'all passed'}")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
