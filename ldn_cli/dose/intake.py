"""What is taken at once, how often, and the part of a day's dose that they make."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import NamedTuple

from ldn_cli.dose.frequency import TwoSchedulesError, times_a_day
from ldn_cli.dose.numbers import shown_number
from ldn_cli.dose.reading import NotOneDoseError, Part, Piece, State

_NAMED = frozenset(("morning", "noon", "afternoon", "evening", "night"))


class Sentence(NamedTuple):
    """The pieces that matter, one letter for each, and what was dropped before each of them."""

    state: State
    pieces: tuple[Piece, ...]
    before: tuple[
        str, ...
    ]  # "v" for a verb, "d" for the drug, and signs: of what stood before each piece

    @property
    def letters(self) -> str:
        """Write each piece as its letter."""
        return "".join(piece.kind for piece in self.pieces)

    def part(self, start: int, end: int) -> Sentence:
        """Cut out some pieces."""
        return Sentence(self.state, self.pieces[start:end], self.before[start:end])


class Taken(NamedTuple):
    """What is taken at once, in milligrams, how it is shown, and whether that is a plain amount."""

    mg: Fraction
    shown: str
    plain: bool = False
    unit: str = "mg"


class Found(dict[str, Sentence]):
    """The pieces that a rule is about, by name, and how to read what stands in brackets."""

    def __init__(
        self, slices: dict[str, Sentence], parts_of: Callable[[Sentence], tuple[Part, ...]]
    ) -> None:
        super().__init__(slices)
        self.parts_of = parts_of

    def changed(self, **slices: Sentence) -> Found:
        """Give the same with some of them changed."""
        return Found({**self, **slices}, self.parts_of)


def multiply(count: Piece, holds: Piece) -> Taken:
    """Multiply a count or volume with what each tablet or millilitre holds."""
    number = f"{shown_number(count.number)} x" if count.kind != "V" else f"{count.shown} x"
    return Taken(count.number * holds.number, f"{number} {holds.shown}")


def joined(first: Sentence, second: Sentence) -> Sentence:
    """Put two runs of pieces together."""
    return Sentence(first.state, first.pieces + second.pieces, first.before + second.before)


def quantity(sentence: Sentence) -> Piece:
    """Find the first amount, product or strength."""
    return next(piece for piece in sentence.pieces if piece.kind in "AMXS")


def part_of(taken: Taken, times: int, day: Fraction) -> Part:
    """Make the part of a day that *taken* several times is, and show what was computed."""
    shown = f"{times} x {taken.shown}" if times > 1 else taken.shown
    of_unit = ""
    if taken.plain and taken.unit != "mg" and times > 1:
        number, unit = taken.shown.split(" ")
        of_unit = f"{shown_number(Fraction(number) * times)} {unit}"
    computed = not taken.plain or times > 1 or taken.unit != "mg"
    return Part(day, shown if computed else "", times, of_unit)


def times_of(state: State, pieces: Sequence[Piece], *, each: bool = False) -> int:
    """Give the times a day. Raises NotOneDoseError where the dose may be each or the total.

    What is taken at two times of day may be either; with *each*, one tablet is taken at each.
    """
    parts = [piece.says for piece in pieces if piece.kind not in "&/"]
    joined = any(piece.kind in "&/" for piece in pieces)
    if each and joined and len(set(parts)) == len(parts) and _NAMED.issuperset(parts):
        return len(parts)
    try:
        times = times_a_day(state, [piece for piece in pieces if piece.kind in "FT"])
    except TwoSchedulesError as error:
        if joined:
            raise NotOneDoseError("total") from None
        raise NotOneDoseError("two-schedules", error.reason) from None
    if joined and (times == 1 or sum(piece.kind == "T" for piece in pieces) != times):
        raise NotOneDoseError("total")  # "daily and at night" may be twice
    return times
