"""Read many texts: where the words around a number have been read once, the next number among them costs little.

A shape is a text without its first number, where a unit follows that number. In such a place a number is the
amount of a dose, or what a tablet or a millilitre holds, and no rule looks at it but those below: it is zero,
beyond the limits, or has three decimals, which may group thousands. So where it is the only mass in the text,
the dose is the number times a factor that belongs to the shape, and where a word refuses the text, it refuses
every number. All else is read as a whole. A test compares the answers with those of parse_dose.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from ldn_cli.dose.answer import dose_from, reading_of
from ldn_cli.dose.model import LEAST_MG, LONGEST, MOST_MG, DoseError
from ldn_cli.dose.numbers import exact_decimal
from ldn_cli.dose.reading import Reading
from ldn_cli.dose.signs import ORDER
from ldn_cli.dose.vocabulary import WORDS
from ldn_cli.exact import EXACT

REMEMBERED = 1 << 14  # shapes, and as many texts, before all of them are forgotten
_SHAPE = (
    r"([^0-9]*)(?<![.,-])((?:0|[1-9][0-9]*)(?:\{mark}[0-9]+)?)((?: ?(?:mg|mcg|ug|[µμ]g|g)\b.*)?)"
)
_BY_POINT, _BY_COMMA = (
    re.compile(_SHAPE.replace("{mark}", mark), re.IGNORECASE | re.DOTALL).fullmatch for mark in ".,"
)
# Words without a point beside them, as a point may belong to an abbreviation.
_words = re.compile(r"(?<![a-z.])[a-z]+(?![a-z.])").findall
_THREE = 4  # a mark and three decimals
_MASSES = frozenset("AMSXKG")
# Refusals that hold for every number, where it is the only mass.
_OF_ONE_MASS = frozenset(("strength", "count", "concentration", "volume"))


class ShapeMemory:
    """Milligrams a day of texts, remembered by their shapes in bounded memory.

    A number that stands alone is in *unit*, as for parse_dose.
    """

    def __init__(self, unit: str | None = None, *, decimal_comma: bool = False) -> None:
        """Remember nothing yet."""
        self.unit = unit
        self.decimal_comma = decimal_comma
        self._match = _BY_COMMA if decimal_comma else _BY_POINT
        self._factors: dict[tuple[str, str], Decimal | None] = {}
        self._texts: dict[str, Decimal | None] = {}

    def mg(self, text: str) -> Decimal | None:
        """Give the milligrams a day that parse_dose reads in *text*; None where it refuses it.

        >>> memory = ShapeMemory()
        >>> memory.mg("naltrexone 2.25 mg twice daily"), memory.mg("naltrexone 3 mg twice daily")
        (Decimal('4.50'), Decimal('6'))
        """
        match = self._match(text)
        if match is None or len(text) > LONGEST:
            return self._read_whole(text)
        before, number, behind = match.groups()
        if number[-_THREE : -_THREE + 1] in (".", ","):
            return self._read_whole(text)
        shape = before, behind
        if shape not in self._factors and not self._learn(text, shape, number):
            return self._read_whole(text)
        factor = self._factors[shape]
        if factor is None:
            return None
        if self.decimal_comma:
            number = number.replace(",", ".")
        mg = EXACT.multiply(Decimal(number), factor)
        return mg if LEAST_MG <= mg <= MOST_MG else None

    def _learn(self, text: str, shape: tuple[str, str], number: str) -> bool:
        """Find the factor of a new shape; tell whether it has one, or refuses every number."""
        if _holds_unknown_word(text):
            return self._keep(shape, None)
        reading = reading_of(text, self.unit, decimal_comma=self.decimal_comma)
        masses = sum(piece.kind in _MASSES for piece in reading.pieces if piece.kind)
        if not reading.outcome.parts:
            code = reading.outcome.code
            by_word = any(piece.kind == "!" and piece.says in ORDER for piece in reading.pieces)
            if by_word or code == "unknown-word" or (masses == 1 and code in _OF_ONE_MASS):
                return self._keep(shape, None)
            return False
        value = Fraction(number.replace(",", "."))
        if masses != 1 or not value:
            return False
        factor = sum((part.mg for part in reading.outcome.parts), Fraction(0)) / value
        try:
            return self._keep(shape, exact_decimal(factor))
        except ValueError:  # a third, of which some numbers make exact doses
            return False

    def _keep(self, shape: tuple[str, str], factor: Decimal | None) -> bool:
        if len(self._factors) >= REMEMBERED:
            self._factors.clear()
        self._factors[shape] = factor
        return True

    def _read_whole(self, text: str) -> Decimal | None:
        """Read *text* as it stands."""
        if text in self._texts:
            return self._texts[text]
        if len(text) > LONGEST or _holds_unknown_word(text):
            return None
        mg = _mg_of(reading_of(text, self.unit, decimal_comma=self.decimal_comma))
        if len(self._texts) >= REMEMBERED:
            self._texts.clear()
        self._texts[text] = mg
        return mg


def _holds_unknown_word(text: str) -> bool:
    """Tell at a glance that a word of *text* is in no table: no reason is needed to refuse it."""
    return text.isascii() and not WORDS.issuperset(_words(text.lower()))


def _mg_of(reading: Reading) -> Decimal | None:
    if not reading.outcome.parts:
        return None
    try:
        return dose_from(reading).mg
    except DoseError:
        return None
