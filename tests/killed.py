"""A command that is killed in the middle: `python -m tests.killed MODULE CALL build …` runs `kg build …` until the CALLth call of a
function in MODULE of kg, and dies of SIGKILL there; with CALL 0 it lives, and prints on stdout how many calls there were.

A moment counted in calls is the same on a slow machine and a fast one.
"""

import os
import signal
import sys
from types import FrameType

from kg import cli


def main() -> None:
    module, last, *command = sys.argv[1:]
    calls = 0

    def count(frame: FrameType, event: str, arg: object) -> None:
        nonlocal calls
        if event == "call" and str(frame.f_globals.get("__name__")).startswith(module):
            calls += 1
            if calls == int(last):
                os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(count)
    cli.main(command, standalone_mode=False)
    sys.setprofile(None)
    print(calls)


if __name__ == "__main__":
    main()
