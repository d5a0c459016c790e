"""Exit codes, and what is said on standard error: one line each, whatever happens to it."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, TextIO

from ldn_cli.records.formats import escaped

if TYPE_CHECKING:
    from rich.progress import Progress

DONE, NO, TROUBLE = (
    0,
    1,
    2,
)  # exit codes: done or yes; no; what could not be read or written, or made no sense

bars: list[Progress] = []  # the progress bar, while it is shown


def say(message: str) -> None:
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
    """Lead what is left in *stream* nowhere, so that it does not fail again at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def said_of(error: OSError) -> str:
    """Say what could not be read or written, and why."""
    return f"{escaped(str(error.filename or 'standard output'), 200)}: {error.strerror}"
