"""Read many texts: where the words around a number are known, the next number costs little.

A shape is a text without its first number, where a unit follows that number; a count of tablets may
stand before it. In such a place a number is the amount of a dose, or what a tablet or a millilitre
holds, and no rule looks at it but those below: it is zero, beyond the limits, or has three
decimals, which may group thousands in some languages. So where it is the only mass in the text, the
dose is the number times a factor that belongs to the shape, and where a word refuses the text, it
refuses every number. Some texts are refused at a glance, and all else is read as a whole. A test
compares the answers with those of parse_dose.
"""

# ruff: noqa: PLC0415 - the grammar is imported where more than plain numbers are read

from __future__ import annotations

import re
from decimal import Decimal

from ldn_cli.dose.model import LEAST_MG, LONGEST, MG_IN, MOST_MG
from ldn_cli.exact import EXACT

REMEMBERED = 1 << 14  # shapes, and as many texts, before all of them are forgotten
_COUNT = r"(?:[1-9] ?(?:x|(?:tab|cap)[a-z]*(?: of)?) ?\(?)?"
_SHAPE = (
    rf"([^0-9]*{_COUNT} ?)(?<![.,-])((?:0|[1-9][0-9]*)(?:\{{mark}}[0-9]+)?)"
    r"((?: ?(?:mg|mcg|ug|[µμ]g|g)\b.*)?)"
)
_THREE = 4  # a mark and three decimals
# Stand for a factor: of a shape not seen yet, and of one that has none and is read as a whole.
_NEW, _WHOLE = Decimal("nan"), Decimal("nan")


class ShapeMemory:
    """Milligrams a day of texts, remembered by their shapes in bounded memory.

    A number that stands alone is in *unit*, as for parse_dose. Threads may share one.
    """

    def __init__(self, unit: str | None = None, *, decimal_comma: bool = False) -> None:
        """Remember nothing yet but plain numbers."""
        self.unit = unit
        self.decimal_comma = decimal_comma
        shape = _SHAPE.replace("{mark}", "," if decimal_comma else ".")
        self._match = re.compile(shape, re.IGNORECASE | re.DOTALL).fullmatch
        self._plain: dict[tuple[str, str, bool], Decimal | None] = {
            ("", space + written, three): MG_IN[written or unit or "mg"]
            for written in ("", *MG_IN)
            for space in (("", " ") if written else ("",))
            for three in (False, True)
        }
        self._factors = self._plain.copy()
        self._texts: dict[str, Decimal | None] = {}

    def mg(self, text: str) -> Decimal | None:
        """Give the milligrams a day that parse_dose reads in *text*; None where it refuses it.

        >>> memory = ShapeMemory()
        >>> memory.mg("naltrexone 2.25 mg twice daily"), memory.mg("naltrexone 3 mg twice daily")
        (Decimal('4.50'), Decimal('6'))
        """
        if len(text) > LONGEST:
            return None
        text = text.strip(" \t\r")
        match = self._match(text)
        if match is None:
            return self._read_whole(text)
        before, number, behind = match.groups()
        shape = before, behind, number[-_THREE : -_THREE + 1] == "."
        factor = self._factors.get(shape, _NEW)
        if factor is _NEW:
            factor = self._learn(text, shape, number)
        if factor is None:
            return None
        if factor is _WHOLE:
            return self._read_whole(text)
        if self.decimal_comma:
            number = number.replace(",", ".")
        mg = EXACT.multiply(Decimal(number), factor)
        return mg if LEAST_MG <= mg <= MOST_MG else None

    def _learn(self, text: str, shape: tuple[str, str, bool], number: str) -> Decimal | None:
        """Find and remember the factor of a new shape: None where it refuses every number."""
        from ldn_cli.dose.glance import factor_of

        try:
            factor = factor_of(
                text, number, self.unit, decimal_comma=self.decimal_comma, may_group=shape[-1]
            )
        except ValueError:
            factor = _WHOLE
        if number.strip("0.,"):  # zero tells nothing
            if len(self._factors) >= REMEMBERED:
                self._factors = self._plain.copy()
            self._factors[shape] = factor
        return factor

    def _read_whole(self, text: str) -> Decimal | None:
        """Read *text* as it stands."""
        from ldn_cli.dose.glance import is_refused_at_a_glance, mg_of

        if is_refused_at_a_glance(text, self.unit, decimal_comma=self.decimal_comma):
            return None
        mg = self._texts.get(text, _NEW)
        if mg is _NEW:
            mg = mg_of(text, self.unit, decimal_comma=self.decimal_comma)
            if len(self._texts) >= REMEMBERED:
                self._texts.clear()
            self._texts[text] = mg
        return mg
