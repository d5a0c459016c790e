"""The program: signals, streams and exit codes around the commands."""

# ruff: noqa: PLC0415 - what a signal could interrupt is imported after the signals are set

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress


def entry() -> None:
    """Run as a program: die of SIGPIPE and SIGINT as other tools do, without a word."""
    if (
        signal.getsignal(signal.SIGINT) is not signal.SIG_IGN
    ):  # who started it may want it to live on
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    with suppress(AttributeError):  # Windows has none
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    # Operands are UTF-8 like lines, whatever the locale.
    sys.exit(
        main(
            [os.fsencode(argument).decode("utf-8", "surrogateescape") for argument in sys.argv[1:]]
        )
    )


def main(arguments: list[str]) -> int:
    """Run one command and give its exit code: 0 done or yes, 1 no, 2 trouble."""
    from ldn_cli.commands.messages import (
        ExitCode,
        UsageError,
        describe_os_error,
        silence,
        warn,
    )

    if sys.stdout is None:
        warn("standard output is closed")
        return ExitCode.TROUBLE
    if sys.stderr is not None:
        sys.stderr.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except UsageError as error:
        warn(str(error))
        return ExitCode.TROUBLE
    except OSError as error:
        if error.filename is None:
            silence(
                sys.stdout
            )  # it could not be written; what is left in it would fail again at exit
        warn(describe_os_error(error))
        return ExitCode.TROUBLE
    return code


def _run(arguments: list[str]) -> int:
    """Call a command that has operands only; for everything else, and for its start-up, there is Typer."""
    command, *operands = arguments or [""]
    if (
        command in ("explain", "classify")
        and not any(operand.startswith("-") for operand in operands)
        and "_LDN_COMPLETE" not in os.environ  # a completion script asks
    ):
        if command == "explain":
            from ldn_cli.commands import explain

            return explain.run(operands)
        from ldn_cli.commands import classify

        return classify.run(operands)
    from ldn_cli.cli import run  # Typer takes longer than all that these do

    return run(arguments)


if __name__ == "__main__":
    entry()
