"""Exit codes, and messages of one line each on standard error."""

from __future__ import annotations

import errno
import os
import sys
from enum import IntEnum
from typing import TYPE_CHECKING, TextIO

from ldn_cli.wording import escaped

if TYPE_CHECKING:
    from rich.progress import Progress

bars: list[Progress] = []  # the progress bar, while it is shown


class ExitCode(IntEnum):
    """What a run ends with."""

    DONE = 0
    NO = 1
    TROUBLE = 2
    READER_GONE = 141  # what a shell shows of death by SIGPIPE, where there is no such signal


# What the reference and the manual page say of each.
MEANINGS = {
    ExitCode.DONE: "done, or yes",
    ExitCode.NO: (
        "done, but a dose or row was refused; or the answer is no: `classify --is`, `check`"
    ),
    ExitCode.TROUBLE: (
        "trouble: wrong usage, a file that could not be read, output that could not be written, "
        "or `classify --is` asked of a refused dose"
    ),
}


class UsageError(ValueError):
    """Arguments that make no sense; the message says what to write."""


def warn(message: str) -> None:
    """Write one line to standard error, if that is possible; remove the progress bar first."""
    if sys.stderr is None:
        return
    while bars:
        bars.pop().stop()
    try:
        sys.stderr.write(f"ldn: {message}\n")
        sys.stderr.flush()
    except OSError:
        silence(sys.stderr)


def silence(stream: TextIO) -> None:
    """Redirect *stream* to the null device, so that the flush at exit cannot fail again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def describe_os_error(error: OSError) -> str:
    """Say what could not be read or written, and why."""
    if error.errno == errno.ENOMEM:
        return "out of memory"  # as a MemoryError is reported
    name = "standard output" if error.filename is None else escaped(str(error.filename), 200)
    return f"{name or repr(name)}: {error.strerror}"
