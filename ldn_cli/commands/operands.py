"""Where doses come from, and the messages about those that are refused."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ldn_cli.commands.files import STDIN, standard_input
from ldn_cli.commands.messages import ExitCode, UsageError, describe_os_error, warn
from ldn_cli.dose.model import Dose, DoseError
from ldn_cli.dose.reader import parse_dose
from ldn_cli.wording import escaped

if TYPE_CHECKING:
    from ldn_cli.tables.lines import ReadChunk

NAMED = 10  # refused doses that are reported; the others are only counted
AT_ONCE = 500  # lines that are explained together at most, as an explanation is long


class Refused(NamedTuple):
    """A text that is no dose, and why."""

    text: str
    error: DoseError


class Refusals:
    """The refused doses of one run, and whatever else could not be read.

    The first few are reported, the others counted.
    """

    def __init__(self, unit: str | None = None, *, decimal_comma: bool = False) -> None:
        """Start from none; *unit* and *decimal_comma* are those of parse_dose."""
        self.unit = unit
        self.decimal_comma = decimal_comma
        self.count = 0
        self.unread = False
        self.whole: str | None = None  # the command with all operands as one dose, if they make one
        self.instead: str | None = None  # the command that reads a file which was given for a dose

    def parse(self, text: str) -> Dose:
        """Read *text* as this run reads doses. Raises DoseError where it is refused."""
        return parse_dose(text, self.unit, decimal_comma=self.decimal_comma)

    def add(self, where: str, error: DoseError, text: str | None = None) -> None:
        """Report one refused dose, or a fault of its row; for an operand *where* is empty."""
        self.count += 1
        if self.count <= NAMED:
            place = f"{where}: " if where else ""
            shown = "" if text is None else f"'{escaped(text, 40)}': "
            warn(f"{place}{shown}{escaped(str(error), 300)} [{error.code}]")

    def add_again(self, where: str, text: str | None, read: Callable[[], object]) -> None:
        """Report one of many, whose error has not been kept: *read* raises it again."""
        if self.count >= NAMED:
            self.count += 1
            return
        try:
            read()
        except DoseError as error:
            self.add(where, error, text)

    def lost(self, error: OSError) -> None:
        """Report that standard input could not be read, or not to its end.

        Raises *error* again if it is about something else.
        """
        if error.filename != STDIN:
            raise error
        warn(describe_os_error(error))
        self.unread = True

    def close(self) -> int:
        """Report how many were only counted, and return the exit code.

        It is TROUBLE if input was lost, and NO if a dose was refused.
        """
        if self.count > NAMED:
            warn(f"{self.count - NAMED} more refused, {self.count} in all")
        if self.count and self.instead:
            warn(f"an operand is one dose, and this one is a file; write: {self.instead}")
        if self.count and self.whole:
            warn(f"each operand is one dose; if all of it is one, quote it: {self.whole}")
        if self.unread:
            return ExitCode.TROUBLE
        return ExitCode.NO if self.count else ExitCode.DONE


def operands_or_stdin(
    command: str, operands: Sequence[str] | None, refusals: Refusals
) -> Sequence[str]:
    """Return the operands, or "-" if there are none and standard input is not a terminal.

    *command* is written as it reads standard input: "explain", but "evidence -". Every operand is
    one dose. If all of them together would be one, *refusals* says so should any be refused.
    """
    if not operands and sys.stdin is not None and sys.stdin.isatty():
        raise UsageError(f"no dose given; write for example: ldn {command} 4.5")
    if operands and len(operands) > 1 and not all(map(str.isdecimal, operands)):
        refusals.whole = _as_one_dose(command, operands, refusals)
    elif operands and os.path.isfile(operands[0]):  # noqa: PTH113 - start-up: no pathlib
        refusals.instead = _of_file(command, operands[0])
    return operands or ["-"]


def _of_file(command: str, file: str) -> str:
    """Write the command that reads the doses in *file*."""
    from shlex import quote  # noqa: PLC0415 - start-up: only where it may be said

    name = escaped(quote(file), 200)
    if file.lower().endswith((".csv", ".tsv", ".tab")):
        return f"ldn annotate {name} --column NAME"
    return f"ldn {command} < {name}"


def _as_one_dose(command: str, operands: Sequence[str], refusals: Refusals) -> str | None:
    """Write the command with its *operands* quoted as one dose; None if they do not make one."""
    text = " ".join(operands)
    try:
        refusals.parse(text)
    except DoseError:
        return None
    from shlex import quote  # noqa: PLC0415 - start-up: only where it may be said

    return f"ldn {command} {escaped(quote(text), 200)}"


def read_doses(operands: Sequence[str], refusals: Refusals) -> Iterator[list[Dose | Refused]]:
    """Yield every dose, read or refused, in lists of those that arrived together.

    *refusals* reports those that are refused, and input that could not be read.
    """
    for group in _texts(operands, refusals):
        yield [_read(where, text, refusals) for where, text in group]


def _read(where: str, text: str, refusals: Refusals) -> Dose | Refused:
    try:
        return refusals.parse(text)
    except DoseError as error:
        refusals.add(where, error, text)
        return Refused(text, error)


def _texts(operands: Sequence[str], refusals: Refusals) -> Iterator[list[tuple[str, str]]]:
    """Yield the text of every dose, with its place in standard input or ""."""
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
