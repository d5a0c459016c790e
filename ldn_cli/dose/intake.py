"""What is taken at once and how often.

Pieces come in as a Sentence; a rule of grammar.py gets what it found there as Found, and makes
quantities and times a day of it with the functions below.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from ldn_cli.dose.frequency import TwoSchedulesError, times_a_day
from ldn_cli.dose.patterns import compiled
from ldn_cli.dose.pieces import CONJUNCTIONS, HOW_OFTEN, Kind, Piece
from ldn_cli.dose.reading import NotOneDoseError, Part, State

_PARTS_OF_THE_DAY = frozenset(("morning", "noon", "afternoon", "evening", "night"))
_WITH_MASS = frozenset((Kind.AMOUNT, Kind.PRODUCT, Kind.X_PRODUCT, Kind.STRENGTH))


class Sentence(NamedTuple):
    """The pieces that matter, and which phrases that change nothing stood before each of them."""

    state: State
    pieces: tuple[Piece, ...]
    led_by: tuple[tuple[str, ...], ...]  # by their fields of Language, and "changes" of a verb

    @property
    def letters(self) -> str:
        """Write each piece as the character of its kind."""
        return "".join([piece.kind for piece in self.pieces])

    def part(self, start: int, end: int) -> Sentence:
        """Cut out some pieces."""
        return Sentence(self.state, self.pieces[start:end], self.led_by[start:end])

    def fits(self, pattern: str) -> bool:
        """Tell whether all pieces together fit a pattern as patterns.py describes it."""
        return compiled(pattern).fullmatch(self.letters) is not None

    def has(self, *kinds: Kind) -> bool:
        """Tell whether there is a piece of one of *kinds*."""
        return any(piece.kind in kinds for piece in self.pieces)

    def quantity(self) -> Piece:
        """Find the first amount, product or strength."""
        return next(piece for piece in self.pieces if piece.kind in _WITH_MASS)


ReadParts = Callable[[Sentence], tuple[Part, ...]]


class Found(dict[str, Sentence]):
    """What a rule found, by the names in its pattern, and how to read what stands in brackets."""

    def __init__(self, state: State, groups: dict[str, Sentence], parts_of: ReadParts) -> None:
        super().__init__(groups)
        self.state = state
        self.parts_of = parts_of

    @property
    def taken(self) -> Piece:
        """Give what is taken at once, or how many or how much of it."""
        return self["taken"].pieces[0]

    @property
    def how_often(self) -> tuple[Piece, ...]:
        """Give all that says how often and when, in its order."""
        groups = [self[name] for name in ("before", "between", "after") if name in self]
        return tuple([piece for group in groups for piece in group.pieces])

    def is_led_by(self, *phrases: str) -> bool:
        """Tell whether one of *phrases* stands before what is taken."""
        return not set(phrases).isdisjoint(self["taken"].led_by[0])


def product(count: Piece, holds: Piece) -> Piece:
    """Multiply a count, a volume or a regimen with what each tablet or millilitre holds."""
    start, end = min(count.start, holds.start), max(count.end, holds.end)
    mg = count.number * holds.number
    return Piece(Kind.PRODUCT, start, end, mg, factor=count.number, holds=holds)


def intakes_a_day(state: State, pieces: Sequence[Piece], *, each: bool = False) -> int:
    """Give the times a day. Raises NotOneDoseError where the dose may be each or the total.

    What is taken at two times of day may be either; with *each*, one tablet is taken at each.
    """
    times = [piece.time for piece in pieces if piece.kind not in CONJUNCTIONS]
    joined = len(times) < len(pieces)
    if each and joined and len(set(times)) == len(times) and _PARTS_OF_THE_DAY.issuperset(times):
        return len(times)
    try:
        count = times_a_day(state, [piece for piece in pieces if piece.kind in HOW_OFTEN])
    except TwoSchedulesError as error:
        if joined:
            raise NotOneDoseError("total") from None
        raise NotOneDoseError("two-schedules", error.reason) from None
    if joined and (count == 1 or sum(piece.kind is Kind.TIME for piece in pieces) != count):
        raise NotOneDoseError("total")  # "daily and at night" may be twice
    return count
