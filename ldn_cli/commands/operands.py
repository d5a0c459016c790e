"""Where doses come from, and what is said of those that are refused."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ldn_cli.commands.messages import ExitCode, UsageError, bars, describe_os_error, warn
from ldn_cli.dose.model import DoseError
from ldn_cli.dose.reader import parse_dose
from ldn_cli.platforms import read_flags
from ldn_cli.records.formats import escaped

if TYPE_CHECKING:
    from ldn_cli.tables.lines import ReadChunk

NAMED = 10  # refused doses that get a line of their own; the others are counted
AT_ONCE = 500  # lines that are explained together at the most, as an explanation is long
STDIN = "standard input"


class Refusals:
    """The refused doses of one run: the first are named, the others counted; and what else could not be read."""

    def __init__(self, unit: str | None = None) -> None:
        """Count none yet; a bare number is in *unit*."""
        self.unit = unit
        self.count = 0
        self.unread = False

    def add(self, where: str, refused: str | DoseError) -> None:
        """Name one refused dose, or say what is wrong with its row; *where* is empty for an operand."""
        self.count += 1
        if self.count > NAMED:
            return
        place = f"{where}: " if where else ""
        if isinstance(refused, str):
            try:
                parse_dose(refused, self.unit)
            except DoseError as error:
                warn(f"{place}'{escaped(refused, 40)}': {escaped(str(error), 300)} [{error.code}]")
        else:
            warn(f"{place}{escaped(str(refused), 300)} [{refused.code}]")

    def lost(self, error: OSError) -> None:
        """Say that standard input could not be read, or not to its end. Raises *error* again where it is about something else."""
        if error.filename != STDIN:
            raise error
        warn(describe_os_error(error))
        self.unread = True

    def close(self) -> int:
        """Count those that were not named, and give the exit code: TROUBLE where input was lost, NO where any was refused."""
        if self.count > NAMED:
            warn(f"{self.count - NAMED} more refused, {self.count} in all")
        if self.unread:
            return ExitCode.TROUBLE
        return ExitCode.NO if self.count else ExitCode.DONE


def standard_input() -> ReadChunk:
    """Give what reads standard input. Raises OSError where it is closed."""
    if sys.stdin is None:
        raise OSError(0, "closed", STDIN)
    return reader(sys.stdin.fileno(), STDIN)


def opened(file: str) -> ReadChunk:
    """Give what reads *file*, or standard input for "-". Raises OSError with its name."""
    if file == "-":
        return standard_input()
    try:
        return reader(os.open(file.encode("utf-8", "surrogateescape"), read_flags()), file)
    except OSError as error:
        raise OSError(error.errno, error.strerror, file) from None
    except ValueError:
        raise OSError(0, "not a name of a file", file) from None


def reader(descriptor: int, name: str) -> ReadChunk:
    """Give what reads *descriptor*, whose faults are those of *name*; UTF-16 is one of them.

    A person who waits for a file and sees no output is shown a progress bar.
    """
    begun = False

    def read(count: int) -> bytes:
        nonlocal begun
        try:
            data = os.read(descriptor, count)
            if not begun and data in (b"\xff", b"\xfe"):
                data += os.read(descriptor, count)
        except OSError as error:
            raise OSError(error.errno, error.strerror, name) from None
        if not begun and data.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise OSError(0, "UTF-16; convert it to UTF-8 first", name)
        begun = True
        return data

    status = os.fstat(descriptor)
    waits = (
        stat.S_ISREG(status.st_mode)
        and sys.stderr is not None
        and sys.stderr.isatty()
        and not sys.stdout.isatty()
    )
    return _watched(read, status.st_size) if waits and os.environ.get("TERM") != "dumb" else read


def _watched(read: ReadChunk, size: int) -> ReadChunk:
    """Show on standard error how much of *size* bytes has been read, from the second half second on."""
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
                console.show_cursor(
                    show=True
                )  # Ctrl-C ends the program at once and must not leave it hidden
                bars.append(progress)
            progress.refresh()
            drawn = now
        while not data and bars:
            bars.pop().stop()
        return data

    return read_and_show


def operands_or_stdin(command: str, operands: Sequence[str] | None) -> Sequence[str]:
    """Give the doses to answer: the operands, or standard input where there are none and it is no terminal.

    Raises UsageError where one operand is only a part of a dose: "4500 mcg" without quotes is not 4500 mg.
    """
    if not operands and sys.stdin is not None and sys.stdin.isatty():
        raise UsageError(f"no dose given; write for example: ldn {command} 4.5")
    if (
        operands
        and len(operands) > 1
        and not all(any(char in "0123456789-" for char in operand) for operand in operands)
    ):
        from shlex import quote  # noqa: PLC0415

        from ldn_cli.dose.sentence import is_dose_fragment  # noqa: PLC0415

        part = next((operand for operand in operands if is_dose_fragment(operand)), None)
        if part is not None:
            raise UsageError(
                f"'{escaped(part)}' is a part of a dose; quote all of it: ldn {command} {escaped(quote(' '.join(operands)), 200)}"
            )
    return operands or ["-"]


def doses(operands: Sequence[str], refusals: Refusals) -> Iterator[list[tuple[str, str]]]:
    """Yield the doses to answer with where each stands, those together that are there at once; *refusals* is told of lost input."""
    given: list[tuple[str, str]] = []
    for operand in operands:
        if operand != "-":
            given.append(("", operand))
            continue
        if given:
            yield given
            given = []
        try:
            yield from _lines(standard_input())
        except OSError as error:
            refusals.lost(error)
    if given:
        yield given


def _lines(read: ReadChunk) -> Iterator[list[tuple[str, str]]]:
    """Yield the lines of standard input with their numbers, as they arrive."""
    from ldn_cli.tables.lines import decoded, line_blocks  # noqa: PLC0415 - start-up: only where lines are read

    number = 1
    for block in line_blocks(read):
        lines = decoded(block).split("\n")
        numbered = [
            (f"{STDIN}:{at}", line.removesuffix("\r")) for at, line in enumerate(lines, number)
        ]
        for start in range(0, len(numbered), AT_ONCE):
            yield numbered[start : start + AT_ONCE]
        number += len(lines)
