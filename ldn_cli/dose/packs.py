"""Tell what is taken at once from packs, hours, dates and milligrams without their unit."""

from __future__ import annotations

from fractions import Fraction

from ldn_cli.dose.amounts import MOST_COUNTED
from ldn_cli.dose.reading import Piece
from ldn_cli.dose.taken import Found, NotOneDoseError

LARGE_ML = 20  # of a volume that is not said to be taken: a bottle
FEW = 4  # tablets that a number without their name may count
_PARTS = (2, 4)  # a half, a quarter: "3/8" may be a date


def check_count(product: Piece, *, how_often: bool) -> None:
    """Refuse a pack: "28 x 50 mg", "60 mL of 1 mg/mL"."""
    if product.says == "volume":
        if not how_often and _millilitres(product) >= LARGE_ML:
            raise NotOneDoseError("count", "pack")
    elif Fraction(product.says) > (MOST_COUNTED if how_often else FEW):
        raise NotOneDoseError("count", "pack")


def counts_tablets(found: Found, count: Piece) -> bool:
    """Tell whether a number behind a strength counts tablets: it may be an hour, a date or milligrams."""
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


def _millilitres(product: Piece) -> Fraction:
    """Read the volume back from how a product is shown: "4.5 mL x 1 mg/mL"."""
    return Fraction(product.shown.partition(" ")[0])
