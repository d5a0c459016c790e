"""Hold a total against its parts, and the parts against what is said beside them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from fractions import Fraction

from ldn_cli.dose.intake import (
    Found,
    Sentence,
    Taken,
    multiply,
    part_of,
    quantity,
    times_of,
)
from ldn_cli.dose.packs import are_usual_tablets
from ldn_cli.dose.reading import NotOneDoseError, Part, Piece, Reason

COUNTED = re.compile(r"C\([te]*[AS][te]*\)")
_HOW_MUCH = frozenset("AMSXVKG")
ReadParts = Callable[[Sentence], tuple[Part, ...]]


def taken_with(found: Found, taken: Taken) -> tuple[Part, ...]:
    """Put what is taken at once and how often together, and check what is said beside them."""
    how_often = (*found["before"].pieces, *found["how"].pieces)
    if "about" in found:
        check_explained(found["about"], taken, how_often, found.parts_of)
    times = times_of(found["q"].state, how_often, each=not taken.plain and _is_one(found["q"]))
    if any(piece.says in ("am", "pm") for piece in how_often):
        # One letter from "prn"; as one of two times of day it is plain.
        raise NotOneDoseError("not-understood")
    divided = [piece for piece in how_often if piece.kind == "D"]
    day = taken.mg * times
    if divided and (times != 1 or not any(piece.kind == "F" for piece in how_often)):
        raise NotOneDoseError("total")
    if "tail" in found:
        if "about" in found and "C" in found["about"].letters:
            raise NotOneDoseError("total")  # "50 mg (1 tablet) (2 x 25 mg)"
        check_total(found["tail"], taken, times, found.parts_of)
    return (part_of(taken, times, day),)


def _is_one(sentence: Sentence) -> bool:
    """Tell whether one tablet or a part of one is taken: "a 50 mg tablet", but not "1 x 50 mg"."""
    piece = sentence.pieces[0]
    if piece.kind == "M" and piece.says != "volume":
        at_once = sentence.state.word(piece.start + 1) not in ("x", "\u00d7")
        return at_once and Fraction(piece.says) <= 1
    return piece.kind in "Cn" and piece.number <= 1


def check_explained(
    bracket: Sentence, taken: Taken, how_often: Sequence[Piece], parts_of: ReadParts
) -> None:
    """Hold what stands in brackets after an amount against it: "100 mg (2 x 50 mg tablets)"."""
    inner = bracket.part(1, len(bracket.pieces) - 1)
    if inner.letters.startswith("="):
        inner = inner.part(1, len(inner.pieces))
    letters = inner.letters
    if letters in ("V", "K"):
        if not taken.plain or not how_often:
            raise NotOneDoseError("concentration")
        return
    if (letters in ("C", "Ct", "Ce") or _once(inner)) and inner.pieces[0].number == 1:
        if not (taken.plain or taken.shown.startswith("1 x ")):
            raise NotOneDoseError("total")
        return
    if letters == "C" and taken.plain and are_usual_tablets(inner.pieces[0], taken.mg):
        return  # "100 mg (2 tablets)"
    if letters in ("C", "CC"):
        raise NotOneDoseError("total", Reason.ONE_OR_ALL)
    several = any(piece.kind == "F" and piece.number > 1 for piece in how_often)
    if letters in ("A", "M", "X", "At", "tA", "S", "Mt", "tM") or _is_product(letters):
        mg = _product_of(inner).mg if _is_product(letters) else quantity(inner).number
        if mg != taken.mg:
            agrees_for_the_day = several and letters in ("At", "tA")
            raise NotOneDoseError(
                "total" if letters != "A" or agrees_for_the_day else "two-numbers"
            )
        return
    if "C" in letters and not _HOW_MUCH.intersection(letters):
        raise NotOneDoseError("total", Reason.ONE_OR_ALL)
    parts = parts_of(inner)
    if several or sum((part.mg for part in parts), Fraction(0)) != taken.mg:
        raise NotOneDoseError("total")


def _once(inner: Sentence) -> bool:
    """Tell whether *inner* is a count and that it is taken once a day."""
    return inner.letters in ("CF", "CT") and inner.pieces[1].number == 1


def _is_product(letters: str) -> bool:
    return letters in ("VK", "KV", "SC", "CAe", "CS", "CSe")


def _product_of(inner: Sentence) -> Taken:
    first, second = inner.pieces[:2]
    count, holds = (first, second) if first.kind in "VC" else (second, first)
    return multiply(count, holds)


def check_total(tail: Sentence, taken: Taken, times: int, parts_of: ReadParts) -> None:
    """Hold a total of the day against its parts: "4.5 mg bid (9 mg/day)", "2 x 1.5 mg = 3 mg"."""
    inner = tail
    if tail.letters.startswith("("):
        inner = tail.part(1, len(tail.pieces) - 1)
    letters = inner.letters
    if _once(inner) and taken.plain and times == 1 and inner.pieces[0].number == 1:
        return  # "50 mg a day (1 tablet a day)"
    day = taken.mg * times
    if (
        letters in ("V", "C")
        and inner.pieces[0].number
        and taken.plain
        and (letters == "V" or inner.pieces[0].number == 1)
    ):
        return
    if re.fullmatch(r"[=te]*[AMXS][te]*", letters):
        if letters.strip("=t") == "S" or letters.endswith("e"):
            raise NotOneDoseError("total")
        mg = quantity(inner).number
        if times == 1 and mg != day and letters == "A":
            raise NotOneDoseError("two-numbers")
        if mg != day:
            raise NotOneDoseError("total")
        return
    if _is_product(letters):
        if _product_of(inner).mg != day:
            raise NotOneDoseError("total")
        return
    if "C" in letters and not _HOW_MUCH.intersection(letters):
        raise NotOneDoseError("total", Reason.ONE_OR_ALL)
    stated = parts_of(inner.part(len(letters) - len(letters.lstrip("=t")), len(letters)))
    if sum((part.mg for part in stated), Fraction(0)) != day:
        raise NotOneDoseError("total")


def merged(sentence: Sentence) -> Sentence:
    """Make one product of each "1 tablet (50 mg)", where there are several."""
    pieces: list[Piece] = []
    before: list[str] = []
    counts: set[Fraction] = set()
    totals: set[Fraction] = set()  # by the tablet
    at = 0
    for match in COUNTED.finditer(sentence.letters):
        start, end = match.span()
        pieces += sentence.pieces[at:start]
        before += sentence.before[at : start + 1]
        count, holds = sentence.pieces[start], quantity(sentence.part(start, end))
        counts.add(count.number)
        if "t" in match[0] and holds.kind == "A" and count.number:
            taken = Taken(holds.number, holds.shown)  # "1 tablet (50 mg total)", twice a day
            totals.add(holds.number / count.number)
        elif count.number == 1 or "e" in match[0] or holds.kind == "S":
            taken = multiply(count, holds)
        else:
            raise NotOneDoseError("total", Reason.ONE_OR_ALL)
        pieces.append(Piece("M", count.start, holds.end, taken.mg, taken.shown, count.shown))
        at = end
    if len(totals) > 1 and counts != {1}:
        raise NotOneDoseError("total")  # "1 tablet (50 mg total) and 2 tablets (50 mg total)"
    return Sentence(
        sentence.state, (*pieces, *sentence.pieces[at:]), (*before, *sentence.before[at:])
    )
