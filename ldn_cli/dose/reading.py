"""The reading of a text as data: its words, what each was taken for, and what comes of them.

A Reading is made once, by parse.py; the dose, its arithmetic and the refusal are made from it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from functools import wraps
from typing import Any, NamedTuple, TypeVar

from ldn_cli.dose.compared import Compared
from ldn_cli.dose.messages import Reason
from ldn_cli.dose.pieces import Piece
from ldn_cli.dose.vocabulary import PHRASES, Phrase, PhraseKind
from ldn_cli.dose.words import Words, is_number


class Intake(NamedTuple):
    """What is taken once or several times a day."""

    quantity: Piece  # what is taken at once
    times: int = 1

    @property
    def mg(self) -> Fraction:
        """Give the milligrams of a day."""
        return self.quantity.number * self.times


Intakes = tuple[Intake, ...]


def mg_a_day(intakes: Iterable[Intake]) -> Fraction:
    """Add up the milligrams of a day."""
    return sum((intake.mg for intake in intakes), Fraction(0))


class NotOneDoseError(ValueError):
    """A text that is no dose: the reason, and the words that its message quotes."""

    def __init__(self, reason: Reason, *, quoted: str = "") -> None:
        super().__init__()
        self.reason = reason
        self.quoted = quoted


class Outcome(NamedTuple):
    """What a reading comes to: the intakes of one day, or why it is refused."""

    intakes: Intakes = ()
    reason: Reason = Reason.NOT_UNDERSTOOD  # of a refusal, where there are no intakes
    quoted: str = ""  # the words that the message quotes


class Reading(NamedTuple):
    """A text that was read once, from which the dose, its arithmetic or a refusal is made."""

    unit: str | None
    words: Words
    pieces: tuple[Piece, ...]
    outcome: Outcome
    decimal_comma: bool = False  # whether a hint writes one
    compared: frozenset[int] = frozenset()  # the words whose numbers decided


class State:
    """The words of a text while they are read, and the phrases that begin at each of them."""

    def __init__(self, words: Words, unit: str | None) -> None:
        self.text = words.text
        self.words = words.words
        self.numbers = words.numbers
        self.starts = words.starts
        self.ends = words.ends
        self.unit = unit
        self._found: dict[int, list[Phrase]] = {}
        self._kinds: dict[int, set[PhraseKind]] = {}
        self.remembered: dict[tuple[str, int], Any] = {}
        self.compared = Compared()

    def phrases(self, at: int) -> list[Phrase]:
        """List the phrases that stand at *at*, those of most words first."""
        found = self._found.get(at)
        if found is None:
            ahead = self.words[at:]
            second = self.word(at + 1)
            found = [
                phrase
                for phrase in (PHRASES[ahead[0]] if ahead else ())
                if len(words := phrase.words) == 1
                or (words[1] == second and tuple(ahead[: len(words)]) == words)
            ]
            self._found[at] = found
        return found

    def kinds(self, at: int) -> set[PhraseKind]:
        """Collect what the phrases at *at* may be taken for."""
        kinds = self._kinds.get(at)
        if kinds is None:
            self._kinds[at] = kinds = {phrase.kind for phrase in self.phrases(at)}
        return kinds

    def phrase(self, at: int, *kinds: PhraseKind) -> Phrase | None:
        """Find the longest phrase of one of *kinds* that stands at *at*."""
        if self.kinds(at).isdisjoint(kinds):
            return None
        return next(phrase for phrase in self.phrases(at) if phrase.kind in kinds)

    def skip(self, at: int, *kinds: PhraseKind) -> int:
        """Give the place after a phrase of *kinds* at *at*, or *at* where there is none."""
        phrase = self.phrase(at, *kinds)
        return at + len(phrase.words) if phrase else at

    def word(self, at: int) -> str:
        """Give the word at *at*, or "" after the last."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def words_of(self, piece: Piece) -> str:
        """Quote the words of *piece*."""
        return " ".join(self.words[piece.start : piece.end])

    def is_number(self, at: int) -> bool:
        """Tell whether a number stands at *at*."""
        return at < len(self.words) and is_number(self.words[at]) is not None

    def glued(self, at: int) -> bool:
        """Tell whether the word at *at* follows the one before it without a space."""
        return 0 < at < len(self.starts) and self.starts[at] == self.ends[at - 1]


_Found = TypeVar("_Found")


def remembered(recognise: Callable[[State, int], _Found]) -> Callable[[State, int], _Found]:
    """Look once at each place with *recognise*, which others ask again and again."""
    name = recognise.__name__

    @wraps(recognise)
    def look(state: State, at: int) -> _Found:
        key = name, at
        if key not in state.remembered:
            state.remembered[key] = recognise(state, at)
        found: _Found = state.remembered[key]
        return found

    return look
