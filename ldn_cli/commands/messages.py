"""Exit codes and messages: one line each on standard error, whatever happens to it."""

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

    DONE = 0  # done, or yes
    NO = 1  # done, but a dose or row was refused; or the answer is no
    TROUBLE = 2  # wrong usage, a file that cannot be read, output that cannot be written
    READER_GONE = 141  # what a shell shows of death by SIGPIPE, where there is no such signal


class UsageError(ValueError):
    """Arguments that make no sense; the message says what to write."""


def warn(message: str) -> None:
    """Write one line to standard error, if there is one that takes it; a progress bar makes way."""
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
        return "out of memory"  # as what Python itself lacks is told
    name = "standard output" if error.filename is None else escaped(str(error.filename), 200)
    return f"{name or repr(name)}: {error.strerror}"
