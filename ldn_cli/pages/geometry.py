"""Where a dose stands in a picture: the one logarithmic scale of the terminal, SVG and HTML.

A place is a share of the scale, from 0 at its low end to 1 at its high end. Floats place a mark;
no float decides a regime, and a mark never leaves the band of its own regime.
"""

from __future__ import annotations

from decimal import Decimal
from math import log10
from typing import NamedTuple

from ldn_cli.exact import EXACT, plain
from ldn_cli.rules import RULES, Rule, rule_for

# Where every picture begins and ends, in mg a day. What lies outside is drawn at the near end.
SCALE_MG = (Decimal("0.1"), Decimal(150))
LONGEST_NUMBER = 7  # characters of a number beside a mark
# The units of smaller labels, in mg, so that no label is a row of noughts.
_SMALL_UNITS = (("mcg", Decimal("1e-3")), ("ng", Decimal("1e-6")), ("pg", Decimal("1e-9")))
_LEAST_LABEL_MG = Decimal("0.001")  # under it a label is in a smaller unit
_LOW, _HIGH = (log10(mg) for mg in SCALE_MG)


class Band(NamedTuple):
    """The part of the scale that belongs to a rule, from *start* to *end*, both places."""

    rule: Rule
    start: float
    end: float


def place_of(mg: Decimal) -> float:
    """Place *mg* a day on the scale: 0 to 1, what lies outside at the near end."""
    return min(max((log10(mg) - _LOW) / (_HIGH - _LOW), 0.0), 1.0)


def mg_at(place: float) -> Decimal:
    """Give the mg a day at a place: the inverse of place_of inside the scale."""
    return Decimal(repr(10 ** (_LOW + place * (_HIGH - _LOW))))


BANDS = tuple(
    Band(
        rule,
        0.0 if rule.lower is None else place_of(rule.lower.mg),
        1.0 if rule.upper is None else place_of(rule.upper.mg),
    )
    for rule in RULES
)


def band_of(mg: Decimal) -> Band:
    """Find the band that a dose of *mg* a day belongs to."""
    return BANDS[RULES.index(rule_for(mg))]


def place_in_band(mg: Decimal, margin: float) -> float:
    """Place *mg* a day inside the band of its own regime, at least *margin* from its edges."""
    band = band_of(mg)
    return min(max(place_of(mg), band.start + margin), band.end - margin)


def dose_label(mg: Decimal) -> str:
    """Write a dose beside its mark in a few characters; an arrow says that it lies off the scale.

    >>> dose_label(Decimal("4.5")), dose_label(Decimal("1e-9")), dose_label(Decimal(1000))
    ('4.5 mg', '\\u2190 1 pg', '\\u2192 1000 mg')
    """
    unit, factor = "mg", Decimal(1)
    if mg < _LEAST_LABEL_MG:
        unit, factor = next((unit for unit in _SMALL_UNITS if mg >= unit[1]), _SMALL_UNITS[-1])
    number = plain(EXACT.divide(mg, factor))
    if len(number) > LONGEST_NUMBER:
        number = f"{number[: LONGEST_NUMBER - 1]}\u2026"
    arrow = "\u2190 " if mg < SCALE_MG[0] else "\u2192 " if mg > SCALE_MG[1] else ""
    return f"{arrow}{number} {unit}"
