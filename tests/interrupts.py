"""Interrupt every command at every millisecond of its first 200: python tests/interrupts.py.

Until the first lines of the program have run, an interrupt is answered by Python itself, with a
traceback of its own start-up, which may end in the first line of ours. What is counted as ours is
a traceback that names a file beyond those two that are loaded first.
"""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # this checkout is what runs

from conftest import COMMAND_LINES, ROOT, environment

INTERRUPTED = {
    **{name: [name, *lines[0]] for name, lines in COMMAND_LINES.items()},
    "help": ["--help"],
    "usage error": ["--nonsense"],
}
OURS = re.compile(rf'File "{re.escape(str(ROOT))}/ldn_cli/(?!__(main|init)__\.py)')
INPUT = ROOT / "tests" / "doses.tsv"


def interrupt(arguments: list[str], seconds: float) -> tuple[int, str]:
    """Start the program, interrupt it after *seconds*; return its exit code and its complaints."""
    with INPUT.open("rb") as given:
        process = subprocess.Popen(
            [sys.executable, "-m", "ldn_cli", *arguments],
            stdin=given,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env=environment(),
        )
        due = time.perf_counter() + seconds
        while time.perf_counter() < due:
            pass  # sleeping is not exact enough
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
    return process.returncode, err.decode("utf-8", "replace")


def tracebacks(arguments: list[str], milliseconds: Iterable[int]) -> Counter[str]:
    """Count the interrupted runs whose traceback names a file of ours, or only Python's own."""
    found: Counter[str] = Counter()
    for moment in milliseconds:
        _, err = interrupt(arguments, moment / 1000)
        if "KeyboardInterrupt" in err or "Traceback" in err:
            found["ours" if OURS.search(err) else "of Python's own start"] += 1
    return found


if __name__ == "__main__":
    every = Counter[str]()
    for name, command in INTERRUPTED.items():
        counted = tracebacks(command, range(200))
        every += counted
        print(f"{name}: {dict(counted)}")
    sys.exit(1 if every["ours"] else 0)
