"""Read files and standard input in pieces, and refuse what is not text in UTF-8."""

from __future__ import annotations

import os
import stat
import sys
from typing import TYPE_CHECKING

from ldn_cli.commands.content import may_be_magic, what_it_is
from ldn_cli.commands.messages import bars
from ldn_cli.dose.model import DoseError
from ldn_cli.dose.reader import parse_dose
from ldn_cli.platforms import read_flags

if TYPE_CHECKING:
    from ldn_cli.tables.lines import ReadChunk

STDIN = "standard input"


def standard_input() -> ReadChunk:
    """Make the function that reads standard input. Raises OSError if that is closed."""
    if sys.stdin is None:
        raise OSError(0, "closed", STDIN)
    return reader(sys.stdin.fileno(), STDIN)


def opened(file: str) -> ReadChunk:
    """Make the function that reads *file*, "-" for standard input. Raises OSError with its name."""
    if file == "-":
        return standard_input()
    try:
        return reader(os.open(file.encode("utf-8", "surrogateescape"), read_flags()), file)
    except FileNotFoundError as error:
        raise OSError(error.errno, f"{error.strerror}{_as_dose(file)}", file) from None
    except OSError as error:
        raise OSError(error.errno, error.strerror, file) from None
    except ValueError:
        raise OSError(0, "not a name of a file", file) from None


def _as_dose(text: str) -> str:
    """Say what to write if *text*, given as a file, is a dose."""
    from shlex import quote  # noqa: PLC0415 - start-up: only where it may be said

    try:
        parse_dose(text)
    except DoseError:
        return ""
    return f"; for a dose write: ldn explain {quote(text)}"


def reader(descriptor: int, name: str) -> ReadChunk:
    """Make the function that reads *descriptor*; errors name *name*.

    A file that is not text is an error, and so is the output file itself. A person who waits for a
    file without seeing any output is shown a progress bar.
    """
    begun = False

    def read_some(count: int) -> bytes:
        try:
            return os.read(descriptor, count)
        except OSError as error:
            raise OSError(error.errno, error.strerror, name) from None

    def read(count: int) -> bytes:
        nonlocal begun
        data = read_some(count)
        if not begun:
            begun = True
            while may_be_magic(data) and (more := read_some(count)):
                data += more
            if kind := what_it_is(data):
                raise OSError(0, kind, name)
        return data

    if _is_output(descriptor):
        raise OSError(0, "is the output too; write to another file", name)
    status = os.fstat(descriptor)
    waits = (
        stat.S_ISREG(status.st_mode)
        and sys.stderr is not None
        and sys.stderr.isatty()
        and not sys.stdout.isatty()
    )
    return _watched(read, status.st_size) if waits and os.environ.get("TERM") != "dumb" else read


def _is_output(descriptor: int) -> bool:
    """Check whether the input is the output file, which would grow for ever as it is read."""
    given, made = os.fstat(descriptor), os.fstat(sys.stdout.fileno())
    return stat.S_ISREG(given.st_mode) and given.st_size > 0 and os.path.samestat(given, made)


def _watched(read: ReadChunk, size: int) -> ReadChunk:
    """Show on standard error how much of *size* bytes has been read, after half a second."""
    from time import monotonic  # noqa: PLC0415 - start-up: only where a person watches

    from rich.console import Console  # noqa: PLC0415
    from rich.progress import Progress  # noqa: PLC0415

    console = Console(stderr=True)
    progress = Progress(
        console=console,
        transient=True,
        auto_refresh=False,
        redirect_stdout=False,
        redirect_stderr=False,
    )
    task = progress.add_task("reading", total=size)
    begun = drawn = monotonic()

    def read_and_show(count: int) -> bytes:
        nonlocal drawn
        data = read(count)
        now = monotonic()
        progress.update(task, advance=len(data))
        if now - begun > 0.5 and data and now - drawn > 0.1:  # noqa: PLR2004
            if not bars:
                progress.start()
                # Ctrl-C ends the program at once and must not leave the cursor hidden.
                console.show_cursor(show=True)
                bars.append(progress)
            progress.refresh()
            drawn = now
        while not data and bars:
            bars.pop().stop()
        return data

    return read_and_show
