"""The three cells that are appended to a row, made from its dose, unit and drug."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from ldn_cli.dose.bounded import Bounded
from ldn_cli.dose.model import LONGEST, MG_IN, DoseError
from ldn_cli.dose.reader import parse_dose
from ldn_cli.dose.shapes import ShapeMemory
from ldn_cli.dose.vocabulary import PHRASES, Phrase
from ldn_cli.dose.words import split
from ldn_cli.exact import plain
from ldn_cli.rules import INVALID, rule_for
from ldn_cli.tables.lines import decoded
from ldn_cli.tables.rows import LEFT_OPEN, Wanted
from ldn_cli.wording import escaped

COLUMNS = ("dose_mg_per_day", "regime", "dose_error")
_WORD = re.compile(r"[^\W\d_]+")


class Table(NamedTuple):
    """The layout of a table; without a header, columns are given by number, from 1 on."""

    column: str
    delimiter: bytes = b","
    unit: str | None = None  # of a number that stands alone
    prefix: str = ""  # of the names of the three columns
    unit_column: str | None = None
    drug_column: str | None = None
    header: bool = True
    decimal_comma: bool = False

    @property
    def wanted(self) -> list[str]:
        """Name the columns that are read: the dose, then its unit, then the drug."""
        return [name for name in (self.column, self.unit_column, self.drug_column) if name]


class Appended(Bounded[Wanted, bytes]):
    """The cells to append, by what is read of a row; *refusing* collects those of refused rows."""

    most = 1 << 15  # as the texts of several cells may be the key

    def __init__(self, table: Table) -> None:
        super().__init__()
        self.table = table
        self.refusing: set[bytes] = set()
        self.empty = self._joined("", "", "")
        self._memories = {
            unit: ShapeMemory(unit, decimal_comma=table.decimal_comma) for unit in (None, *MG_IN)
        }

    def __missing__(self, wanted: Wanted) -> bytes:
        """Compute and remember the cells, unless the text is too long for a dose."""
        try:
            given = self._given(wanted)
        except DoseError as error:
            found = self._refused(error.code, wanted)
        else:
            found = self._answer(*given) if given else self._empty(wanted)
        if isinstance(wanted, DoseError) or sum(map(len, _parts(wanted))) <= 2 * LONGEST:
            self.remember(wanted, found)
        return found

    def text(self, wanted: Wanted) -> str | None:
        """Get the text of the dose; None if the row has none."""
        return None if isinstance(wanted, DoseError) else decoded(_parts(wanted)[0])

    def read(self, wanted: Wanted) -> Decimal | None:
        """Read the dose; None for a blank line and for another drug. Raises DoseError."""
        given = self._given(wanted)
        return given and parse_dose(*given, decimal_comma=self.table.decimal_comma).mg

    def _given(self, wanted: Wanted) -> tuple[str, str | None] | None:
        """Get the text of the dose and its unit; None if the row has no dose of naltrexone.

        Raises DoseError if the unit or the drug rules the dose out.
        """
        if wanted is None:
            return None
        if isinstance(wanted, DoseError):
            raise wanted
        texts = iter(map(decoded, _parts(wanted)))
        dose, unit = next(texts), self.table.unit
        unit_cell = next(texts) if self.table.unit_column else None
        if self.table.drug_column and not _names_naltrexone(next(texts)):
            return None
        if unit_cell is not None:
            unit = _unit_named(unit_cell) if len(unit_cell) <= LONGEST else None
            if unit is None:
                raise DoseError(
                    "unit", f"'{escaped(unit_cell, 40)}' is no unit of mass; mg, mcg and g are read"
                )
            written = {_unit_named(word) for word in _WORD.findall(dose)} - {None}
            if written and unit not in written:
                raise DoseError(
                    "unit", f"its own unit is another than '{escaped(unit_cell, 40)}' of the row"
                )
        return dose, unit

    def _answer(self, dose: str, unit: str | None) -> bytes:
        """Make the cells of a dose, or those of its refusal, which show only the code."""
        memory = self._memories[unit]
        mg = memory.mg(dose)
        if mg is None:
            return self._refused(memory.code(dose))
        return self._joined(plain(mg), rule_for(mg).regime, "")

    def _refused(self, code: str, wanted: Wanted = None) -> bytes:
        cells = self._joined("", INVALID, code)
        if wanted in LEFT_OPEN:
            cells = b'"' + cells  # else the appended cells would be inside the quote
        self.refusing.add(cells)
        return cells

    def _joined(self, *cells: str) -> bytes:
        delimiter = self.table.delimiter
        return delimiter + delimiter.join(cell.encode() for cell in cells)

    def _empty(self, wanted: Wanted) -> bytes:
        """Append nothing to a blank line, and empty cells to a row of another drug."""
        return b"" if wanted is None else self.empty


def _parts(wanted: bytes | tuple[bytes, ...] | None) -> tuple[bytes, ...]:
    return wanted if isinstance(wanted, tuple) else (wanted or b"",)


@lru_cache(maxsize=1 << 10)
def _unit_named(text: str) -> str | None:
    """Name the unit of mass that *text* spells, mg, mcg or g; None for anything else."""
    units = (
        phrase.says
        for phrase, length in _phrases(text, "unit")
        if length == len(phrase.words) and phrase.says in MG_IN
    )
    return next(units, None)


def _names_naltrexone(text: str) -> bool:
    """Check whether *text* names naltrexone. Raises DoseError unless it is a plain oral product."""
    refusal = (_drug if len(text) <= LONGEST else _drug.__wrapped__)(text)
    if isinstance(refusal, DoseError):
        raise DoseError(refusal.code, refusal.message, refusal.hint)
    return refusal


@lru_cache(maxsize=1 << 10)
def _drug(text: str) -> bool | DoseError:
    """Say whether *text* names naltrexone, or why its product is refused."""
    if not any(_phrases(text, "names")):
        return False
    try:
        parse_dose(f"{text} 4.5 mg")
    except DoseError as error:
        if error.code in {"other-drug", "not-oral"}:
            return error
    return True


def _phrases(text: str, kind: str) -> Iterator[tuple[Phrase, int]]:
    """Find the phrases of one *kind* in *text*, each with the number of words that it takes."""
    words = split(text).words
    for at, word in enumerate(words):
        for phrase in PHRASES[word]:
            if phrase.kind == kind and tuple(words[at : at + len(phrase.words)]) == phrase.words:
                yield phrase, len(words)
