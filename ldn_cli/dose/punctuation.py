"""Check separators, brackets, numbers side by side, and words that no dose holds.

All pieces of a text come in; nothing comes out of the checks but NotOneDoseError, and unwrapped
gives the pieces without the brackets that change nothing.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from typing import NoReturn

from ldn_cli.dose.messages import Reason
from ldn_cli.dose.pieces import (
    HOW_OFTEN,
    QUANTITIES,
    SEPARATORS,
    Kind,
    Piece,
)
from ldn_cli.dose.reading import NotOneDoseError, State
from ldn_cli.dose.vocabulary import words_in
from ldn_cli.dose.words import TIMES_SIGNS

# LDN and five digits or more glued to it name another compound, "LDN193189"; four may still be a
# dose in micrograms, "LDN4500", that lacks its unit.
_LEAST_COMPOUND = 10**4
_LONGEST_DOSE = 2  # digits of a whole number that may be glued to LDN by a dash
# What begins with a number in digits, or may.
_WITH_DIGITS = QUANTITIES - {Kind.NUMERAL, Kind.REGIMEN}
_ADDING = words_in("adding")  # "added 1.5 mg at noon" is more than before
_NUMBERED = words_in("numbered")
# What brackets may hold that change nothing.
_LOOSE = frozenset((*HOW_OFTEN, Kind.NEUTRAL, Kind.DURATION, Kind.DIVIDED, Kind.AND))


def check_punctuation(state: State, pieces: tuple[Piece, ...]) -> None:
    """Refuse what was taken for nothing and what is out of its place."""
    for at, piece in enumerate(pieces):
        before = pieces[at - 1] if at else None
        after = pieces[at + 1] if at + 1 < len(pieces) else None
        if piece.kind is Kind.UNKNOWN:
            _refuse_word(state, piece)
        if piece.kind in SEPARATORS:
            _check_separator(state, before, piece, after)
        elif piece.kind is Kind.FREQUENCY and state.skip(piece.start, "refused") == piece.end:
            if not _has_quantity(pieces[:at]):
                raise NotOneDoseError(Reason.NOT_UNDERSTOOD)  # "od" is from in Polish
        elif piece.phrase == "introductions" and not _has_quantity(pieces[at:]):
            raise NotOneDoseError(Reason.NOT_UNDERSTOOD)
        elif state.word(piece.start) in _ADDING:
            if not any(other.phrase == "names" for other in pieces):
                raise NotOneDoseError(Reason.STEPS, quoted=state.word(piece.start))
        elif piece.phrase == "of":
            _check_of(state, before, piece, after)
        elif piece.phrase == "strengths" and not _has_liquid(pieces):
            raise NotOneDoseError(Reason.STRENGTH)
        elif piece.phrase == "liquids" and not _has_liquid(pieces):
            raise NotOneDoseError(Reason.LIQUID, quoted=state.word(piece.start))
        elif piece.kind is Kind.PRODUCT and _may_be_a_number_of_the_list(state, piece):
            raise NotOneDoseError(Reason.COUNT_OF_WHAT, quoted=state.word(piece.start))
        elif piece.kind in QUANTITIES and _is_glued_to_name(state, before, piece):
            if piece.number < _LEAST_COMPOUND:
                bare = piece.kind is Kind.DIGITS
                raise NotOneDoseError(Reason.NO_UNIT if bare else Reason.GLUED_TO_NAME)
            raise NotOneDoseError(Reason.OTHER_COMPOUND)
    _check_neighbours(pieces)


def _has_quantity(pieces: Sequence[Piece]) -> bool:
    return not QUANTITIES.isdisjoint([piece.kind for piece in pieces])


def _has_liquid(pieces: Sequence[Piece]) -> bool:
    return any(piece.is_a(Kind.CONCENTRATION, Kind.VOLUME, Kind.PRODUCT) for piece in pieces)


def _refuse_word(state: State, piece: Piece) -> NoReturn:
    """Say why a word was taken for nothing."""
    word = state.word(piece.start)
    if word[0].isdigit() or (word[0] == "." and len(word) > 1):
        if len(state.numbers) > 1 and not any(
            re.match("0[1-9]", number) for number in state.numbers
        ):
            raise NotOneDoseError(Reason.TWO_NUMBERS)
        raise NotOneDoseError(Reason.LEADING_ZERO if word[0] == "0" else Reason.NO_NUMBER)
    if word in TIMES_SIGNS and (state.is_number(piece.start - 1) or state.is_number(piece.end)):
        raise NotOneDoseError(Reason.UNCLEAR_X)
    if word[0].isalpha() and not state.phrases(piece.start):
        raise NotOneDoseError(Reason.UNKNOWN_WORD, quoted=word)
    raise NotOneDoseError(Reason.NOT_UNDERSTOOD)


def _check_of(state: State, before: Piece | None, piece: Piece, after: Piece | None) -> None:
    """Refuse "of" that leads to nothing, and where it may be a choice: "3 mg o 4.5 mg"."""
    masses = (Kind.AMOUNT, Kind.PRODUCT)
    refused = state.phrase(piece.start, "refused")
    if refused and before and after and before.is_a(*masses) and after.is_a(*masses):
        raise NotOneDoseError(Reason.RANGE, quoted=state.word(piece.start))
    if not after or (before and before.kind in HOW_OFTEN and after.phrase != "names"):
        raise NotOneDoseError(Reason.NOT_UNDERSTOOD)
    if after.phrase not in ("names", "introductions") and after.kind not in QUANTITIES:
        raise NotOneDoseError(Reason.NOT_UNDERSTOOD)


def _may_be_a_number_of_the_list(state: State, piece: Piece) -> bool:
    """Tell whether a number may belong to the word before: "arm 2 50 mg tablets daily"."""
    after = piece.start + 1
    named = state.phrase(after, "names") is not None
    return state.word(piece.start - 1) in _NUMBERED and (named or state.is_number(after))


def _is_glued_to_name(state: State, before: Piece | None, piece: Piece) -> bool:
    """Tell whether a number is part of a name: "LDN100", "LDN193189"."""
    return (
        before is not None
        and before.phrase == "names"
        and state.glued(piece.start)
        and state.word(piece.start)[0].isdigit()
        and state.words[before.end - 1].isascii()
    )


def _check_separator(state: State, before: Piece | None, piece: Piece, after: Piece | None) -> None:
    """Refuse a separator at an end, and a dash that may make a range or a negative number."""
    if (
        before is None
        or after is None
        or before.is_a(Kind.DASH, Kind.COMMA, Kind.OPEN, Kind.EQUALS)
        or after.is_a(Kind.CLOSE, Kind.EQUALS)
    ):
        raise NotOneDoseError(Reason.NOT_UNDERSTOOD)
    if piece.kind is not Kind.DASH:
        return
    dash = state.word(piece.start)
    if before.phrase == "names" and state.glued(piece.start) and state.glued(after.start):
        number = state.word(after.start)
        if number.isdigit() and len(number) > _LONGEST_DOSE:
            raise NotOneDoseError(Reason.OTHER_COMPOUND)  # "LDN-193189"
    strength = before.is_a(Kind.STRENGTH, Kind.CONCENTRATION)
    counted = before.kind is Kind.AMOUNT and after.kind is Kind.COUNT
    if before.kind in QUANTITIES and after.kind in QUANTITIES and not strength and not counted:
        raise NotOneDoseError(Reason.RANGE, quoted=dash)
    kinds = {before.kind, after.kind}
    if kinds in ({Kind.FREQUENCY}, {Kind.FREQUENCY, Kind.DIGITS}, {Kind.TIME, Kind.DIGITS}):
        raise NotOneDoseError(Reason.RANGE, quoted=dash)
    if not state.glued(piece.start) and after.kind in QUANTITIES and state.glued(after.start):
        after_strength = before.kind is Kind.STRENGTH
        raise NotOneDoseError(Reason.RANGE if after_strength else Reason.NEGATIVE, quoted=dash)
    if (
        before.is_a(Kind.AMOUNT, Kind.PRODUCT, Kind.DIGITS)
        and not after.is_a(Kind.TIME, Kind.FREQUENCY, Kind.COUNT, Kind.NEUTRAL, Kind.DURATION)
        and before.end == piece.start
    ):
        raise NotOneDoseError(Reason.RANGE, quoted=dash)


def _check_neighbours(pieces: tuple[Piece, ...]) -> None:
    """Refuse two numbers that may be one with a space in it: "1 000 mg", "4 5 mg"."""
    for before, piece in itertools.pairwise(pieces):
        if before.kind is Kind.DIGITS and piece.kind in _WITH_DIGITS:
            raise NotOneDoseError(Reason.TWO_NUMBERS)


def unwrapped(pieces: Iterable[Piece]) -> list[Piece]:
    """Take away brackets that hold only words and how often: "(LDN)", "(2x/day)".

    "=" and ":" that lead to a number are taken away too.
    """
    found = _flattened(pieces)
    at = 0
    while at < len(found):
        kind = found[at].kind
        if kind is Kind.OPEN:
            close = _close_of(found, at)
            inner = found[at + 1 : close]
            if inner and all(_is_said_before(piece, found[:at]) for piece in inner):
                del found[at : close + 1]  # "bid (2 times a day)"
                continue
            if all(piece.kind in _LOOSE for piece in inner) or _is_once_at_most(
                [*found[:at], *found[close + 1 :]]
            ):
                del found[close], found[at]  # "LDN (4.5 mg)"
                continue
            at = close
        elif kind is Kind.EQUALS and not _has_quantity(found[:at]):
            _check_leading_equals(found, at)
            del found[at]
            continue
        elif kind is Kind.SLASH and at and found[at - 1].phrase == "names":
            raise NotOneDoseError(Reason.NOT_UNDERSTOOD)
        at += 1
    return found


def _flattened(pieces: Iterable[Piece]) -> list[Piece]:
    """Take away brackets inside brackets that hold no more: "(once a day (in the morning))"."""
    found = list(pieces)
    opened = [at for at, piece in enumerate(found) if piece.kind is Kind.OPEN]
    for outer, at in reversed(list(itertools.pairwise(opened))):
        between = found[outer + 1 : at]
        if not between or any(p.kind is Kind.CLOSE or p.kind in QUANTITIES for p in between):
            continue
        inner = list(itertools.takewhile(lambda piece: piece.kind in _LOOSE, found[at + 1 :]))
        close = at + 1 + len(inner)
        if inner and close < len(found) and found[close].kind is Kind.CLOSE:
            del found[close], found[at]
    return found


def _close_of(pieces: list[Piece], at: int) -> int:
    """Find the bracket that closes the one at *at*, in which there is no other."""
    for place in range(at + 1, len(pieces)):
        if pieces[place].kind is Kind.CLOSE:
            return place
        if pieces[place].kind is Kind.OPEN:
            break
    raise NotOneDoseError(Reason.OPEN_BRACKET)


def _is_once_at_most(pieces: list[Piece]) -> bool:
    """Tell whether no number is said, and nothing more often than once a day."""
    return not _has_quantity(pieces) and all(
        piece.number == 1 for piece in pieces if piece.kind is Kind.FREQUENCY
    )


def _check_leading_equals(pieces: list[Piece], at: int) -> None:
    """Refuse "=" before any number, but after words that say at most once a day: "LDN = 4.5 mg"."""
    if at and not _is_once_at_most(pieces[:at]):
        raise NotOneDoseError(Reason.TOTAL)
    beside = (*pieces[at - 1 : at], *pieces[at + 1 : at + 2])
    if not at or any(piece.is_a(Kind.EQUALS, Kind.COMMA) for piece in beside):
        raise NotOneDoseError(Reason.NOT_UNDERSTOOD)


def _is_said_before(piece: Piece, before: list[Piece]) -> bool:
    """Tell whether how often or when has been said already, the same."""
    once = piece.kind is Kind.FREQUENCY and piece.number == 1
    return piece.kind in HOW_OFTEN and any(
        (once and other.kind is Kind.TIME)
        or (
            other.kind is piece.kind
            and other.number == piece.number
            and (piece.kind is Kind.FREQUENCY or other.time == piece.time)
        )
        for other in before
    )
