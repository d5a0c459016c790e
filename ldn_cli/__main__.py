"""The program: signals, streams and exit codes around the commands."""

from __future__ import annotations

import os
import signal
import sys

from ldn_cli.inputs import say

TROUBLE = 2


def entry() -> None:
    """Run as a program: die of SIGPIPE and SIGINT as other tools do, without a word."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    sys.exit(main(sys.argv[1:]))


def main(arguments: list[str]) -> int:
    """Run one command and give its exit code: 0 done or yes, 1 no, 2 trouble."""
    if sys.stdout is None:
        say("standard output is closed")
        return TROUBLE
    if sys.stderr is not None:
        sys.stderr.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    from ldn_cli.cli import run  # noqa: PLC0415 - after the signals are set, as it takes longest

    try:
        code = run(arguments)
        sys.stdout.flush()
    except OSError as error:
        # What could not be written must not be tried again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        say(f"{error.filename or 'standard output'}: {error.strerror}")
        return TROUBLE
    return code


if __name__ == "__main__":
    entry()
