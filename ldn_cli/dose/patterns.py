"""Patterns over the kinds of pieces, written in words: "count <holds: open amount close>".

The pieces of a text come in as a Sentence; what fits a pattern goes out as Found. In a pattern,
  small letters name a kind, as amount for Kind.AMOUNT;
  capital letters name one of the SHORTHANDS;
  anything is any piece but a bracket;
  <name: ...> gives a function what fits there, by that name;
  ( ) | * + ? mean what they mean in a regular expression, (?<= ) and (?= ) what stands beside.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from ldn_cli.dose.pieces import Kind, Piece
from ldn_cli.dose.reading import Intakes, State

SHORTHANDS = {
    "MASS": "(amount|product)",
    "HELD": "(strength|amount)",  # what each tablet holds, in a place where an amount may say it
    "NUMBER": "(digits|numeral)",
    "COUNTED": "(count|digits|numeral|volume)",
    "LABEL": "(total|each)*",
    "WHEN": "(frequency|time)+",
    "TIMES": "time (THEN time)+",
    "THEN": "(and|slash)?",
    "LABELLED": "open LABEL amount LABEL close",
    # How often and when; "and" or a slash only right between two of them.
    "OFTEN": "(frequency|time|divided | (?<=frequency|time) (and|slash) (?=frequency|time))*",
    "BEFORE": "<before: OFTEN>",
    "AFTER": "<after: OFTEN>",
    # What stands in brackets right after what is taken and has to agree: "(2 x 50 mg tablets)".
    "EXPLAINED": "<explained: open anything* close>?",
    # A total of the day, which has to agree: "(9 mg/day)", "= 3 mg", "9 mg total".
    "SUM": (
        "<sum: open anything* close | (equals|total)+ (MASS|x_product) WHEN?"
        " | amount total frequency*>?"
    ),
    # The same after "1.5 mg x 3", which is too ambiguous to stand without it.
    "X_SUM": "(equals|total)+ amount WHEN? | open LABEL amount LABEL WHEN? close",
}
_WITH_MASS = frozenset((Kind.AMOUNT, Kind.PRODUCT, Kind.X_PRODUCT, Kind.STRENGTH))
_KINDS = {kind.name.lower(): re.escape(kind.value) for kind in Kind}
_TOKEN = re.compile(r"<(?P<group>\w+):|(?P<word>[A-Za-z_]+)|(?P<sign>\(\?<?=|[()|*+?>])|\s+")


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Compile *pattern*, once."""
    return re.compile(_regex(pattern))


def _regex(pattern: str) -> str:
    return _TOKEN.sub(_regex_of_token, pattern)


def _regex_of_token(token: re.Match[str]) -> str:
    group, word, sign = token["group"], token["word"], token["sign"]
    if group:
        return f"(?P<{group}>"
    if word == "anything":
        return f"[^{Kind.OPEN.value}{Kind.CLOSE.value}]"
    if word in SHORTHANDS:
        return (
            f"(?:{_regex(SHORTHANDS[word])})"  # one whole, so that a "?" after it makes it optional
        )
    if word:
        return _KINDS[word]
    return {"(": "(?:", ">": ")", None: ""}.get(sign, sign)


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


ReadIntakes = Callable[[Sentence], Intakes]


class Found(dict[str, Sentence]):
    """What fits a pattern, by the names in it, and how to read what stands in brackets."""

    def __init__(self, state: State, groups: dict[str, Sentence], intakes_of: ReadIntakes) -> None:
        super().__init__(groups)
        self.state = state
        self.intakes_of = intakes_of

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
