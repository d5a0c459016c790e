"""Check separators, brackets, numbers side by side, and words that no dose holds."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from typing import NoReturn

from ldn_cli.dose.frequency import DOUBTFUL
from ldn_cli.dose.reading import NotOneDoseError, Piece, Reason, State

# LDN and five digits or more glued to it name another compound, "LDN193189"; four may still be a
# dose in micrograms, "LDN4500", that lacks its unit.
_LEAST_COMPOUND = 10**4
_LONGEST_DOSE = 2  # digits of a whole number that may be glued to LDN by a dash
_DIRECTED = ("as", "use", "exactly", "uad", "ud", "u", "ut")
_SPANS = ("duration", "one day")
QUANTITIES = frozenset("AMSXCNnVKG")
# What turns a phrase into a refusal, the more telling code first.
ORDER = (
    "per-weight", "percentage", "other-drug", "not-oral", "as-needed", "schedule", "range",
    "not-daily", "concentration", "volume", "count", "unit",
)  # fmt: skip


def check_punctuation(state: State, pieces: tuple[Piece, ...]) -> None:
    """Refuse words that no dose holds, what was taken for nothing, and signs out of their place."""
    for number, opened, inner, closed in zip(*(pieces[start:] for start in range(4)), strict=False):
        if opened.kind == "(" and closed.kind == ")" and {number.kind, inner.kind} <= {"N", "n"}:
            raise NotOneDoseError("two-numbers")  # "three (4) times a day"
    if any(piece.says == "mealtimes" for piece in pieces) and not any(
        p.kind == "F" and p.number > 1 for p in pieces
    ):
        raise NotOneDoseError("not-understood")
    codes = {piece.says: piece for piece in reversed(pieces) if piece.kind == "!"}
    for code in ORDER:
        if code in codes:
            piece = codes[code]
            words = " ".join(state.words[piece.start : piece.end])
            raise NotOneDoseError(code, Reason.REFUSED_PHRASE, quoted=words)
    for at, piece in enumerate(pieces):
        before = pieces[at - 1] if at else None
        behind = pieces[at + 1] if at + 1 < len(pieces) else None
        if piece.kind == "?":
            _refuse_word(state, piece)
        if piece.kind in ("-", ","):
            _check_separator(state, before, piece, behind)
        elif (
            piece.kind == "F"
            and state.word(piece.start) == "od"
            and not any(p.kind in QUANTITIES for p in pieces[:at] if p.kind)
        ):
            raise NotOneDoseError("not-understood")  # "from" in some languages
        elif piece.says == "leads" and not any(p.kind in QUANTITIES for p in pieces[at:]):
            raise NotOneDoseError("not-understood")
        elif (
            piece.says == "of"
            and (before and before.kind in ("A", "M"))
            and (behind and behind.kind in ("A", "M"))
            and (refused := state.entry(piece.start, "refused"))
        ):
            raise NotOneDoseError(refused.says, quoted=state.word(piece.start))
        elif piece.says == "of" and not (
            behind
            and (before is None or before.kind not in ("F", "T") or behind.says == "names")
            and (behind.says in ("names", "leads") or behind.kind in QUANTITIES)
        ):
            raise NotOneDoseError("not-understood")
        elif piece.says == "liquids" and not any(p.kind in "KVM" for p in pieces if p.kind):
            word = state.word(piece.start)
            raise NotOneDoseError("strength" if word == "strength" else "volume", quoted=word)
        elif piece.kind in QUANTITIES and _is_glued_to_name(state, before, piece):
            if piece.number < _LEAST_COMPOUND:
                raise NotOneDoseError("unit", Reason.GLUED_TO_NAME)
            raise NotOneDoseError("other-drug", Reason.ANOTHER_COMPOUND)
    _check_neighbours(pieces)


def check_how_often(state: State, pieces: tuple[Piece, ...]) -> None:
    """Refuse a dose for one day, and a count "as directed", that does not say how often."""
    if any(piece.says == DOUBTFUL for piece in pieces):
        raise NotOneDoseError("two-numbers")
    spans = [" ".join(state.words[p.start : p.end]) for p in pieces if p.says in _SPANS]
    if len(spans) > 1:
        raise NotOneDoseError("not-daily", quoted=spans[1])  # "for 3 days x 4 weeks"
    if any(piece.kind and piece.kind in "FTG" for piece in pieces):
        return
    if state.word(0) == "tag" and not any(piece.kind and piece.kind in "CM" for piece in pieces):
        raise NotOneDoseError("not-daily", quoted="tag")  # "Tag 3": a verb here, a day there
    if any(piece.says == "one day" for piece in pieces):
        raise NotOneDoseError("not-daily", quoted=spans[0])
    directed = any(p.says == "remarks" and state.word(p.start) in _DIRECTED for p in pieces)
    if directed and any(piece.kind in QUANTITIES and piece.kind != "A" for piece in pieces):
        raise NotOneDoseError("not-understood")


def _refuse_word(state: State, piece: Piece) -> NoReturn:
    """Say why a word was taken for nothing."""
    word = piece.says
    if word[0].isdigit() or (word[0] == "." and len(word) > 1):
        raise NotOneDoseError("leading-zero" if re.match("0[0-9]", word) else "not-a-number")
    if word in ("x", "\u00d7") and (state.is_number(piece.start - 1) or state.is_number(piece.end)):
        raise NotOneDoseError("count", Reason.UNCLEAR_X)
    if word[0].isalpha() and not state.entries(piece.start):
        raise NotOneDoseError("unknown-word", quoted=word)
    raise NotOneDoseError("not-understood")


def _is_glued_to_name(state: State, before: Piece | None, piece: Piece) -> bool:
    """Tell whether a number is part of a name: "LDN100", "LDN193189"."""
    return (
        before is not None
        and before.says == "names"
        and state.glued(piece.start)
        and state.word(piece.start)[0].isdigit()
        and state.words[before.end - 1].isascii()
    )


def _check_separator(
    state: State, before: Piece | None, piece: Piece, behind: Piece | None
) -> None:
    if (
        before is None
        or behind is None
        or before.kind in ("-", ",", "(", "=")
        or behind.kind in (")", "=")
    ):
        raise NotOneDoseError("not-understood")
    if piece.kind != "-":
        return
    if before.says == "names" and state.glued(piece.start) and state.glued(behind.start):
        number = state.word(behind.start)
        if number.isdigit() and len(number) > _LONGEST_DOSE:
            raise NotOneDoseError("other-drug", Reason.ANOTHER_COMPOUND)  # "LDN-193189"
    if (
        before.kind in QUANTITIES
        and behind.kind in QUANTITIES
        and before.kind not in "SK"
        and not (before.kind == "A" and behind.kind == "C")
    ):
        raise NotOneDoseError("range", quoted=piece.says)
    if before.kind == behind.kind == "F" or {before.kind, behind.kind} in ({"F", "N"}, {"T", "N"}):
        raise NotOneDoseError("range", quoted=piece.says)
    if not state.glued(piece.start) and behind.kind in QUANTITIES and state.glued(behind.start):
        raise NotOneDoseError("negative" if before.kind != "S" else "range", quoted=piece.says)
    if (
        before.kind in ("A", "M", "N")
        and behind.kind not in ("T", "F", "C", "")
        and before.end == piece.start
    ):
        raise NotOneDoseError("range", quoted=piece.says)


def _check_neighbours(pieces: tuple[Piece, ...]) -> None:
    """Refuse two numbers that may be one with a space in it: "1 000 mg", "4 5 mg"."""
    for before, piece in itertools.pairwise(pieces):
        if before.kind == "N" and piece.kind in ("A", "N", "M", "X", "S", "K", "V", "C"):
            raise NotOneDoseError("two-numbers")


def unwrapped(pieces: Iterable[Piece]) -> list[Piece]:
    """Take away brackets that hold only words and how often: "(LDN)", "(2x/day)".

    "=" and ":" that lead to a number are taken away too.
    """
    found = list(pieces)
    at = 0
    while at < len(found):
        if found[at].kind == "(":
            close = next(
                (i for i in range(at + 1, len(found)) if found[i].kind in "()" and found[i].kind),
                None,
            )
            if close is None or found[close].kind == "(":
                raise NotOneDoseError("not-understood", Reason.OPEN_BRACKET)
            inner = found[at + 1 : close]
            if inner and all(_is_said_before(piece, found[:at]) for piece in inner):
                del found[at : close + 1]  # "bid (2 times a day)"
                continue
            if all(piece.kind in ("", "F", "T", "D", "&") for piece in inner):
                del found[close], found[at]
                continue
            outside = [*found[:at], *found[close + 1 :]]
            if not any(piece.kind in QUANTITIES and piece.kind for piece in outside) and all(
                piece.number == 1 for piece in outside if piece.kind == "F"
            ):
                del found[close], found[at]  # "LDN (4.5 mg)"
                continue
            at = close
        elif found[at].kind == "=":
            quantities = any(piece.kind in QUANTITIES for piece in found[:at])
            if not quantities:
                once = all(piece.number == 1 for piece in found[:at] if piece.kind == "F")
                if at and not once:
                    raise NotOneDoseError("total")
                if (
                    at == 0
                    or (at + 1 < len(found) and found[at + 1].kind in ("=", ","))
                    or found[at - 1].kind in ("=", ",")
                ):
                    raise NotOneDoseError("not-understood")
                del found[at]
                continue
        elif (
            found[at].kind == "/"
            and at
            and found[at - 1].kind == ""
            and found[at - 1].says == "names"
        ):
            raise NotOneDoseError("not-understood")
        at += 1
    return found


def _is_said_before(piece: Piece, before: list[Piece]) -> bool:
    """Tell whether how often or when has been said already, the same."""
    return piece.kind in ("F", "T") and any(
        other.kind == piece.kind
        and other.number == piece.number
        and (piece.kind == "F" or other.says == piece.says)
        for other in before
    )
