"""Tell what is taken at once from packs, hours, dates and milligrams without their unit."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ldn_cli.dose.amounts import MOST_COUNTED
from ldn_cli.dose.frequency import FEW
from ldn_cli.dose.intake import Found
from ldn_cli.dose.reading import NotOneDoseError, Piece, Reason, State

_USUAL_TABLET_MG = 50  # of plain naltrexone, as it is sold
LARGE_ML = 20  # of a volume that is not said to be taken: a bottle
_LEAST_SHARE = Fraction(1, 2)
_PARTS = (2, 4)  # a half, a quarter: "3/8" may be a date


def check_count(product: Piece, *, how_often: bool) -> None:
    """Refuse a pack: "28 x 50 mg", "60 mL of 1 mg/mL"."""
    if product.says == "volume":
        if not how_often and _millilitres(product) >= LARGE_ML:
            raise NotOneDoseError("count", Reason.PACK)
    elif Fraction(product.says) > (MOST_COUNTED if how_often else FEW):
        raise NotOneDoseError("count", Reason.PACK)


def counts_tablets(found: Found, count: Piece) -> bool:
    """Tell whether a number after a strength counts tablets, not hours, a date or milligrams."""
    signs = found["q"].before[0]
    few = count.number <= FEW and (2 * count.number).denominator == 1
    part = count.kind == "n" and count.number < 1 and count.number.denominator in _PARTS
    whole = count.number.denominator == 1 or count.kind == "n"
    return (
        ((few and whole) or part)
        and not set("lorc") & set(signs)
        and "between" not in found
        and bool(found["how"].pieces or "v" in signs)
    )


def divides_the_day(state: State, how_often: Sequence[Piece]) -> bool:
    """Tell whether a count may be the day's, as Japanese prescriptions have it before "1日2回"."""
    return any(
        piece.kind == "F" and piece.number > 1 and state.word(piece.end - 1) in "回日"
        for piece in how_often
    )


def over_some_days(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Refuse an amount that may be that of several days, "350 mg for 1 week".

    It may be where nothing says how often and it divides among the days to quarters of a
    milligram, half of one or more. The amount is marked, as this depends on its digits.
    """
    if any(piece.kind and piece.kind in "FTG" for piece in pieces):
        return pieces
    for days in (piece.number for piece in pieces if piece.says == "duration"):
        for share in (piece.number / days for piece in pieces if piece.kind == "A"):
            if share >= _LEAST_SHARE and (4 * share).denominator == 1:
                raise NotOneDoseError("total")
        pieces = tuple(p._replace(kind="L") if p.kind == "A" else p for p in pieces)
    return pieces


def are_usual_tablets(count: Piece, mg: Fraction) -> bool:
    """Tell whether *mg* is what so many tablets hold, or such a part of one, as they are sold."""
    return count.number * _USUAL_TABLET_MG == mg


def of_usual_tablets(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Mark the amount beside a count of tablets, "half a tablet (25 mg)".

    What it means depends on its digits: it is all that is taken where a tablet would hold 50 mg.
    """
    kinds = {piece.kind for piece in pieces}
    if "t" not in kinds and any(piece.kind == "C" and piece.number != 1 for piece in pieces):
        return tuple(p._replace(kind="L") if p.kind == "A" else p for p in pieces)
    return pieces


def _millilitres(product: Piece) -> Fraction:
    """Read the volume back from how a product is shown: "4.5 mL x 1 mg/mL"."""
    return Fraction(product.shown.partition(" ")[0])
