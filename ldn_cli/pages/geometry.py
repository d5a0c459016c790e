"""Where doses are placed in a picture: one logarithmic scale for terminal, SVG and HTML.

A place is a share of the scale, from 0 at its low end to 1 at its high end. Floats only place
marks; no float decides a regime, and a mark never leaves the band of its own regime.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import accumulate, pairwise
from math import log10
from typing import NamedTuple

from ldn_cli.exact import EXACT, plain
from ldn_cli.rules import RULES, Rule, rule_for

# Where every picture begins and ends, in mg a day. Doses outside are drawn at the nearer end.
SCALE_MG = (Decimal("0.1"), Decimal(150))
LONGEST_NUMBER = 7  # characters of a number beside a mark
# Units for small doses, in mg, so that no label is a row of zeros.
_SMALL_UNITS = (("mcg", Decimal("1e-3")), ("ng", Decimal("1e-6")), ("pg", Decimal("1e-9")))
_LEAST_LABEL_MG = Decimal("0.001")  # below it a label has a smaller unit
_LOW, _HIGH = (log10(mg) for mg in SCALE_MG)
# The scale of differences in pain from placebo, in points; below 0 is less pain on naltrexone.
PAIN_AXIS = (Decimal(-1), Decimal(1))


class Band(NamedTuple):
    """The part of the scale that belongs to a rule, from *start* to *end*, both places."""

    rule: Rule
    start: float
    end: float


def place_of(mg: Decimal) -> float:
    """Place *mg* a day on the scale, 0 to 1; doses outside are placed at the nearer end."""
    return min(max((log10(mg) - _LOW) / (_HIGH - _LOW), 0.0), 1.0)


def mg_at(place: float) -> Decimal:
    """Compute the mg a day at a place: the inverse of place_of inside the scale."""
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


def pain_place(points: Decimal) -> float:
    """Place a difference in points of pain: 0 is the end with less pain, 1 that with more."""
    low, high = PAIN_AXIS
    return float((points - low) / (high - low))


def dose_label(mg: Decimal) -> str:
    """Write a dose in a few characters beside its mark; an arrow says that it is off the scale.

    >>> dose_label(Decimal("4.5")), dose_label(Decimal("1e-9")), dose_label(Decimal(1000))
    ('4.5 mg', '\\u2190 1 pg', '\\u2192 1000 mg')
    """
    number, unit = number_and_unit(mg)
    arrow = "\u2190 " if mg < SCALE_MG[0] else "\u2192 " if mg > SCALE_MG[1] else ""
    return f"{arrow}{number} {unit}"


def short_text(mg: Decimal) -> str:
    """Write a dose with its unit in a few characters.

    >>> short_text(Decimal("4.5")), short_text(Decimal("0.0005"))
    ('4.5 mg', '500 ng')
    """
    return " ".join(number_and_unit(mg))


def number_and_unit(mg: Decimal) -> tuple[str, str]:
    """Write the number and the unit of a label; an ellipsis replaces digits that do not fit."""
    unit, factor = "mg", Decimal(1)
    if mg < _LEAST_LABEL_MG:
        unit, factor = next((unit for unit in _SMALL_UNITS if mg >= unit[1]), _SMALL_UNITS[-1])
    number = plain(EXACT.divide(mg, factor))
    if len(number) > LONGEST_NUMBER:
        number = f"{number[: LONGEST_NUMBER - 1]}\u2026"
    return number, unit


def spread(wanted: Sequence[float], widths: Sequence[float], room: float) -> list[float] | None:
    """Move middles as little as possible, so that *widths* fit between 0 and *room* in their order.

    None if there is too little room. Neighbours that touch move together, to the mean of what
    they wish.
    """
    starts = [0.0, *accumulate(widths)]
    slack = room - starts.pop()
    if slack < 0:
        return None
    middles = [start + width / 2 for start, width in zip(starts, widths, strict=True)]
    together: list[
        tuple[float, int]
    ] = []  # the sum of the wished shifts of neighbours, and how many they are
    for wish, middle in zip(wanted, middles, strict=True):
        total, count = wish - middle, 1
        while together and together[-1][0] * count >= total * together[-1][1]:
            before, many = together.pop()
            total, count = total + before, count + many
        together.append((total, count))
    shifts = [
        min(max(total / count, 0.0), slack) for total, count in together for _ in range(count)
    ]
    return [middle + shift for middle, shift in zip(middles, shifts, strict=True)]


def tiers(
    wanted: Sequence[float], widths: Sequence[float], leader: float, room: float, most: int
) -> list[list[float]] | None:
    """Put labels into as few tiers as possible, at most *most*; None if these do not suffice.

    The list of a label has the middle of its leader, which is *leader* wide, in each tier that it
    passes from the scale upwards, and last the middle of the label itself. Leaders never cross.
    """
    for count in range(1, most + 1):
        stops: list[list[float]] = [[] for _ in wanted]
        waiting, at = list(range(len(wanted))), list(wanted)
        for tier in range(count):
            sizes = [widths[i] if i % count == tier else leader for i in waiting]
            moved = spread(at, sizes, room)
            if moved is None:
                break
            for i, middle in zip(waiting, moved, strict=True):
                stops[i].append(middle)
            waiting = [i for i in waiting if i % count > tier]
            at = [stops[i][-1] for i in waiting]
        else:
            return stops
    return None


def merge_nearest(groups: Sequence[Sequence[Decimal]]) -> list[Sequence[Decimal]]:
    """Join two neighbouring groups of sorted doses in one regime: those that span least."""
    pairs = [
        (place_of(after[-1]) - place_of(before[0]), at)
        for at, (before, after) in enumerate(pairwise(groups))
        if rule_for(before[0]) is rule_for(after[0])
    ]
    at = min(pairs)[1]
    return [*groups[:at], [*groups[at], *groups[at + 1]], *groups[at + 2 :]]


def group_label(doses: Sequence[Decimal]) -> str:
    """Write the label of one dose, or the range of several and their number.

    >>> group_label([Decimal(2), Decimal(3), Decimal("4.5")])
    '2 to 4.5 mg (3 doses)'
    """
    if len(doses) == 1:
        return dose_label(doses[0])
    (first, unit), (last, last_unit) = map(number_and_unit, (doses[0], doses[-1]))
    lowest = first if unit == last_unit else f"{first} {unit}"
    return f"{lowest} to {last} {last_unit} ({len(doses)} doses)"
