"""The program: signals, streams and exit codes around the commands."""

from __future__ import annotations

import os
import signal
import sys

from ldn_cli.commands import COMPLETE, OF_OPERANDS, UsageError
from ldn_cli.formats import show
from ldn_cli.inputs import TROUBLE, say, silence


def entry() -> None:
    """Run as a program: die of SIGPIPE and SIGINT as other tools do, without a word."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(getattr(signal, "SIGPIPE", signal.SIGINT), signal.SIG_DFL)  # Windows has no SIGPIPE
    sys.exit(main(sys.argv[1:]))


def main(arguments: list[str]) -> int:
    """Run one command and give its exit code: 0 done or yes, 1 no, 2 trouble."""
    if sys.stdout is None:
        say("standard output is closed")
        return TROUBLE
    if sys.stderr is not None:
        sys.stderr.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except UsageError as error:
        say(str(error))
        return TROUBLE
    except OSError as error:
        silence(sys.stdout)
        say(f"{show(str(error.filename or 'standard output'), 200)}: {error.strerror}")
        return TROUBLE
    return code


def _run(arguments: list[str]) -> int:
    """Call a command that has operands only; for everything else, and for its start-up, there is Typer."""
    command, *operands = arguments or [""]
    if command in OF_OPERANDS and not any(operand.startswith("-") for operand in operands) and COMPLETE not in os.environ:
        return OF_OPERANDS[command](operands)
    from ldn_cli.cli import run  # noqa: PLC0415 - Typer takes longer than all that these commands do

    return run(arguments)


if __name__ == "__main__":
    entry()
