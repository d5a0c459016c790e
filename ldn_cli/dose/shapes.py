"""Read many texts: where the words around a number are known, the next number costs little.

A shape is a text without its first number, where a unit follows that number. A count of tablets may
stand before it, but no sign, as a dash or point may change what it is. While words are taken for
pieces, nothing is asked of a number in such a place but whether it is zero, and whether it has
three decimals, which may group thousands in some languages. So where the dose is in proportion to
that number (compared.py), it is the number times a factor that belongs to the shape. All other
texts are left to specimens.py. A test compares the answers with those of parse_dose.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from ldn_cli.dose.bounded import Bounded
from ldn_cli.dose.model import LEAST_MG, LONGEST, MG_IN, MOST_MG, DoseError, may_group
from ldn_cli.dose.reader import parse_dose
from ldn_cli.exact import EXACT

if TYPE_CHECKING:
    from ldn_cli.dose.specimens import Specimens

REMEMBERED = 1 << 14  # shapes, and specimens, which are larger than other answers
_COUNT = r"([1-9] ?(?:x|(?:tab|cap)[a-z]*(?: of)?) ?\(?)?"
_SHAPE = (
    rf"([^0-9]*{_COUNT} ?)(?<![^\s\w(])((?:0|[1-9][0-9]*)(?:\{{mark}}[0-9]+)?)"
    r"((?: ?(?:mg|mcg|ug|[µμ]g|g)\b.*)?)"
)


class ShapeMemory:
    """Milligrams a day of texts, remembered by their shapes in bounded memory.

    A number that stands alone is in *unit*, as for parse_dose. Threads may share one.
    """

    def __init__(self, unit: str | None = None, *, decimal_comma: bool = False) -> None:
        """Remember nothing yet but plain numbers, for which the reader need not be imported."""
        self.unit = unit
        self.decimal_comma = decimal_comma
        shape = _SHAPE.replace("{mark}", "," if decimal_comma else ".")
        self._match = re.compile(shape, re.IGNORECASE | re.DOTALL).fullmatch
        self._factors = Bounded[tuple[str, str, bool], Decimal](REMEMBERED)
        self._factors |= {
            ("", space + written, three): MG_IN[written or unit or "mg"]
            for written in ("", *MG_IN)
            for space in (("", " ") if written else ("",))
            for three in (False, True)
        }

    def mg(self, text: str) -> Decimal | None:
        """Give the milligrams a day that parse_dose reads in *text*; None where it refuses it.

        >>> memory = ShapeMemory()
        >>> memory.mg("naltrexone 2.25 mg twice daily"), memory.mg("naltrexone 3 mg twice daily")
        (Decimal('4.5'), Decimal('6'))
        """
        if len(text) > LONGEST:
            return None
        text = text.strip(" \t\r")
        match = self._match(text)
        if match is None:
            return self._specimens.mg_and_factor(text, None)[0]
        shape, number = _shape_and_number(match)
        factor = self._factors.get(shape)
        if factor is None:
            mg, factor = self._specimens.mg_and_factor(text, 1 if match[2] else 0)
            if factor is not None:
                self._factors.remember(shape, factor)
            return mg
        mg = _multiplied(number, factor)
        return mg if LEAST_MG <= mg <= MOST_MG else None

    def code(self, text: str) -> str:
        """Give the code with which parse_dose refuses *text*, for which mg gives None.

        >>> memory = ShapeMemory()
        >>> memory.mg("4.5 mg weekly"), memory.code("4.5 mg weekly")
        (None, 'not-daily')
        """
        if len(text) <= LONGEST:
            bare = text.strip(" \t\r")
            if match := self._match(bare):
                shape, number = _shape_and_number(match)
                factor = self._factors.get(shape)
                mg = None if factor is None else _multiplied(number, factor)
                if mg is not None and not LEAST_MG <= mg <= MOST_MG:
                    return "out-of-range" if mg else "zero"
            if code := self._specimens.code(bare):
                return code
        try:
            dose = parse_dose(text, self.unit, decimal_comma=self.decimal_comma)
        except DoseError as error:
            return error.code
        raise AssertionError(f"{text!r} is {dose}")

    @cached_property
    def _specimens(self) -> Specimens:
        """Import the reader, which is not needed where there are only plain numbers."""
        from ldn_cli.dose.specimens import Specimens  # noqa: PLC0415

        return Specimens(self.unit, decimal_comma=self.decimal_comma, most=REMEMBERED)


def _shape_and_number(match: re.Match[str]) -> tuple[tuple[str, str, bool], str]:
    """Give a text without its first number, whether that may group thousands, and the number."""
    before, _, number, behind = match.groups()
    groups = number[-4:-3] == "." and may_group(number) is not None
    return (before, behind, groups), number


def _multiplied(number: str, factor: Decimal) -> Decimal:
    value = Decimal(number.replace(",", "."))
    return value if factor == 1 else EXACT.multiply(value, factor)
