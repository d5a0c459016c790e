"""Find refusals again: a text is refused as its specimen is, which has been read once.

The specimen of a text has a stand-in for each number and each unknown word (stand_ins.py), and the
same pieces. What a text is refused for is mostly a word, a sign or the way in which a number is
written, and not the number: "about 7.25 mg weekly" is refused as "about 2.7 mg weekly" is.

A refusal is taken from the specimen only if it was found in the pieces, before anything was
calculated, or if nothing is there with which a number would be compared. Where numbers decide (a
total and its parts, days among which a dose is divided, three numbers in a row) each text is read.
A test holds texts with other numbers, and pairs of which only one is refused, against parse_dose.
"""

from __future__ import annotations

import contextlib
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import TypeVar

from ldn_cli.dose.answer import mg_from, reading_of
from ldn_cli.dose.arithmetic import exact_decimal
from ldn_cli.dose.model import DoseError
from ldn_cli.dose.pieces import MASSES, NUMBERS, Kind
from ldn_cli.dose.punctuation import check_punctuation
from ldn_cli.dose.reading import NotOneDoseError, Reading, Reason, State, mg_a_day
from ldn_cli.dose.refusals import explain_refusal
from ldn_cli.dose.shapes import REMEMBERED
from ldn_cli.dose.stand_ins import stand_in_for_numbers, stand_in_for_words
from ldn_cli.dose.supply import without_supply

_COUNTED = NUMBERS | {Kind.COUNT, Kind.PRODUCT, Kind.X_PRODUCT}
# Pieces with which an amount may be compared, or that divide it.
_COMPARED = frozenset((Kind.VOLUME, Kind.REGIMEN, Kind.DURATION))
# Among these, nothing is compared.
_AMOUNTS = frozenset(
    (Kind.AMOUNT, Kind.FREQUENCY, Kind.TIME, Kind.AND, Kind.DASH, Kind.COMMA, Kind.NEUTRAL)
)
_NOT_READ = Decimal("nan")
_Known = TypeVar("_Known")


class Alike(Enum):
    """What the texts of one specimen have in common."""

    CODE = "all are refused, with one code"
    REFUSAL = "all are refused, and their numbers decide with which code"
    NOTHING = "some may be doses"


class Specimens:
    """What specimens are refused for, and the milligrams of other texts, in bounded memory."""

    def __init__(self, unit: str | None, *, decimal_comma: bool) -> None:
        """Remember nothing yet; *unit* and *decimal_comma* are those of parse_dose."""
        self.unit = unit
        self.decimal_comma = decimal_comma
        self._with_stand_ins = stand_in_for_numbers(decimal_comma=decimal_comma)
        self._alike: dict[str, Alike | str] = {}  # by specimen; a code, where it was asked for
        self._texts: dict[str, Decimal | None] = {}

    def code(self, text: str) -> str | None:
        """Give the code with which *text* is refused, if its specimen tells."""
        alike = self._look_up(text)
        if alike is Alike.CODE:
            specimen = self.specimen_of(text)
            alike = explain_refusal(self._read(specimen)).code
            _remember(self._alike, specimen, alike)
        return None if isinstance(alike, Alike) else alike

    def mg_and_factor(self, text: str, number: str) -> tuple[Decimal | None, Decimal | None]:
        """Read the milligrams a day of *text*, None where it is refused, and a factor.

        The factor makes the milligrams of any text that differs in *number* only, the first one;
        None where there is no such factor, and where *number* is "".
        """
        if self._look_up(text) is not Alike.NOTHING:
            return None, None
        mg, factor = self._texts.get(text, _NOT_READ), None
        if mg is not _NOT_READ:
            return mg, None
        reading, mg = self._read(text), None
        if reading.outcome.intakes:
            # A dose out of range teaches no factor: what would be a pack is not tried beyond it.
            with contextlib.suppress(DoseError):
                mg = mg_from(reading)
                factor = _factor(reading, number)
        _remember(self._texts, text, mg)
        return mg, factor

    def specimen_of(self, text: str) -> str:
        """Put a stand-in in the place of each number and each unknown word of *text*."""
        return stand_in_for_words(self._with_stand_ins(text))

    def _look_up(self, text: str) -> Alike | str:
        """Tell what the texts of the specimen of *text* have in common; read it if it is new."""
        specimen = self._with_stand_ins(text)
        alike = self._alike.get(specimen)
        if alike is None:
            specimen = stand_in_for_words(specimen)
            alike = self._alike.get(specimen)
        if alike is None:
            alike = _compare(self._read(specimen))
            _remember(self._alike, specimen, alike)
        return alike

    def _read(self, text: str) -> Reading:
        return reading_of(text, self.unit, decimal_comma=self.decimal_comma)


def _remember(known: dict[str, _Known], text: str, value: _Known) -> None:
    """Remember *value*, and forget all others where there are too many."""
    if len(known) >= REMEMBERED:
        known.clear()
    known[text] = value


def _compare(reading: Reading) -> Alike:
    """Tell what all texts of the specimen that was read have in common."""
    outcome = reading.outcome
    if outcome.intakes:
        return Alike.NOTHING
    if without_supply(reading.words.text) != reading.words.text:
        return Alike.NOTHING  # where the rest is a dose, it is read alone
    if not reading.pieces:
        return Alike.CODE  # an unknown word, or nothing
    kinds = [piece.kind for piece in reading.pieces]
    masses = sum(kind in MASSES for kind in kinds)
    if not masses or _is_refused_for_its_pieces(reading):
        return Alike.CODE
    if outcome.code == "not-understood":
        return Alike.CODE if _AMOUNTS.issuperset(kinds) else Alike.REFUSAL
    if masses > 1 or not _COMPARED.isdisjoint(kinds):
        return Alike.NOTHING
    if _COUNTED.isdisjoint(kinds):
        return Alike.CODE
    return Alike.NOTHING if outcome.code == "total" else Alike.REFUSAL


def _is_refused_for_its_pieces(reading: Reading) -> bool:
    """Tell whether *reading* was refused before anything was calculated."""
    if reading.outcome.code == "comma" or reading.outcome.reason is Reason.CAPITAL_MU:
        return True
    try:
        check_punctuation(State(reading.words, reading.unit), reading.pieces)
    except NotOneDoseError:
        return True
    return False


def _factor(reading: Reading, number: str) -> Decimal | None:
    """Find the factor between *number*, the only mass of a dose, and its milligrams a day."""
    kinds = [piece.kind for piece in reading.pieces]
    if (
        sum(kind in MASSES for kind in kinds) != 1
        or Kind.BY_DIGITS in kinds
        or not number.strip("0.,")
    ):
        return None
    value = Fraction(number.replace(",", "."))
    try:
        return exact_decimal(mg_a_day(reading.outcome.intakes) / value)
    except ValueError:
        return None  # a third has no last decimal, though some numbers of its shape make doses
