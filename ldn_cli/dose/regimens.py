"""Morning, noon and evening: "50 mg 1-0-0", "1+0+1", "2-1-2 mg".

The words of a text and a place among them come in; regimen gives the piece that begins there, or
None.
"""

from __future__ import annotations

from fractions import Fraction

from ldn_cli.dose.amounts import forms_end, unit_at
from ldn_cli.dose.numbers import fraction_at
from ldn_cli.dose.pieces import MG_OF, ZERO, Kind, Piece
from ldn_cli.dose.reading import State
from ldn_cli.dose.words import HYPHENS

_MOST_AT_ONE_TIME = 4  # tablets in a regimen: "1-2-5" counts something else
# Milligrams, or tablets: so much at one time of the day is a dose by the weekday, "100-100-150 mg".
_BY_WEEKDAY = 100
_JOINING = (*HYPHENS, "+")  # "1-0-1", "1+0+1"


def _are_steps(counts: list[Fraction], *, amounts: bool) -> bool:
    """Tell the steps of a titration, "1.5-3-4.5 mg", or of a week from the parts of a day.

    Those of a week are "100-100-150 mg".
    """
    if max(counts) >= _BY_WEEKDAY:
        return True
    one_way = sorted(counts) in (counts, counts[::-1])
    several = len(set(counts))
    return 0 not in counts and one_way and (several == len(counts) or (amounts and several > 1))


def regimen(state: State, at: int) -> Piece | None:
    """Read morning-noon-evening(-night): counts, "1-0-0", or amounts where a unit follows."""
    counts: list[Fraction] = []
    end = at
    if at and state.word(at - 1) in HYPHENS:
        return None
    while True:
        number, place = fraction_at(state, end)
        if number is None:
            return None
        counts.append(number)
        end = place
        if state.word(end) not in _JOINING or len(counts) == 5:  # noqa: PLR2004
            break
        end += 1
    signs = [place for place in range(at, end) if state.word(place) in _JOINING]
    ways = {
        (state.glued(sign + side), state.word(sign) == "+") for sign in signs for side in (0, 1)
    }
    if len(counts) not in (3, 4) or len(ways) > 1:
        return None  # "1-0-1 - 50 mg"
    unit, after = unit_at(state, end)
    if unit and counts[0] > 1 and state.word(at + 1) not in _JOINING:
        return None  # "50 1/2-0-0 mg" may be half a tablet of 50 mg
    of_each = unit and state.word(end - 2) == "/" != state.word(at + 1)  # "1-0-1/5 mg"
    if of_each or _are_steps(counts, amounts=bool(unit)):
        return None
    taken = tuple(number for number in counts if number)
    total = sum(counts, ZERO)
    if unit:
        return Piece(Kind.REGIMEN, at, after, total * MG_OF[unit], unit, counts=taken)
    if max(counts) > _MOST_AT_ONE_TIME:
        return None
    return Piece(Kind.REGIMEN, at, forms_end(state, end), total, counts=taken)
