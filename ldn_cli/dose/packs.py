"""Tell what is taken at once from packs, hours, dates and milligrams without their unit."""

from __future__ import annotations

from fractions import Fraction

from ldn_cli.dose.amounts import MOST_COUNTED
from ldn_cli.dose.frequency import FEW
from ldn_cli.dose.patterns import Found
from ldn_cli.dose.pieces import Kind, Piece, is_several_times
from ldn_cli.dose.vocabulary import words_in

_DIVIDES_THE_DAY = words_in("divides_the_day")
_USUAL_TABLET_MG = 50  # of plain naltrexone, as it is sold
LARGE_ML = 20  # of a volume that is not said to be taken: a bottle
_PARTS = (2, 4)  # a half, a quarter: "3/8" may be a date
# Behind these, a number may be an hour, a dose or a change: "at 2", "dose 2", "increase 2".
_NO_COUNT_AFTER = ("introductions", "doses", "remarks", "as_directed", "changes")


def is_pack(taken: Piece, *, how_often: bool) -> bool:
    """Tell whether a product may be a pack: "28 x 50 mg", "60 mL of 1 mg/mL"."""
    if not taken.is_a(Kind.PRODUCT, Kind.X_PRODUCT) or taken.factor is None:
        return False
    if taken.is_of_volume:
        return not how_often and taken.factor >= LARGE_ML
    return taken.factor > (MOST_COUNTED if how_often else FEW)


def counts_tablets(found: Found, count: Piece) -> bool:
    """Tell whether a number after a strength counts tablets, not hours, a date or milligrams."""
    in_words = count.kind is Kind.NUMERAL
    few = count.number <= FEW and (2 * count.number).denominator == 1
    part = in_words and count.number < 1 and count.number.denominator in _PARTS
    whole = count.number.denominator == 1 or in_words
    return (
        ((few and whole) or part)
        and not found.is_led_by(*_NO_COUNT_AFTER)
        and "between" not in found
        and bool(found["after"].pieces or found.is_led_by("verbs"))
    )


def divides_the_day(found: Found) -> bool:
    """Tell whether a count may be the day's, as Japanese prescriptions have it before "1日2回"."""
    return not found.is_led_by("introductions") and any(
        is_several_times(piece) and found.state.word(piece.end - 1) in _DIVIDES_THE_DAY
        for piece in found.how_often
    )


def are_usual_tablets(count: Piece, mg: Fraction) -> bool:
    """Tell whether *mg* is what so many tablets hold, or such a part of one, as they are sold."""
    return count.number * _USUAL_TABLET_MG == mg
