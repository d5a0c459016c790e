"""From pieces to the parts of one day's dose: one function for each way in which people say a dose.

A text is answered only when every word of it was taken for something and the pieces stand in one of the
orders below. A piece is written as a letter: A amount, S strength, C count with its form, N number, n numeral,
M product, X product behind, V volume, K concentration, G scheme, F frequency, T time of day, D divided,
t "total", e "each"; brackets, "=", "/" and & for "and" stand for themselves.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import NamedTuple

from ldn_cli.dose.amounts import MOST_COUNTED, shown_number
from ldn_cli.dose.frequency import TwoSchedulesError, times_a_day
from ldn_cli.dose.model import MOST_MG
from ldn_cli.dose.reading import Part, Piece, State

_W = r"(?:[FTD]|(?<=[FT])[&/](?=[FT]))*"
_EXPLAINED = r"(?:\([^()]*\))?"
_TAIL = r"(?:\([^()]*\)|[=t]+[AMX][FT]*|AtF*)?"


class NotOneDoseError(ValueError):
    """Pieces that make no dose: the code of the refusal and the words that it quotes."""

    def __init__(self, code: str, about: str = "") -> None:
        super().__init__(code, about)
        self.code = code
        self.about = about


class Sentence(NamedTuple):
    """The pieces that matter, one letter for each, and what was dropped before each of them."""

    state: State
    pieces: tuple[Piece, ...]
    before: tuple[str, ...]  # "v" for a verb, "d" for the drug, and signs: of what stood before each piece

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


def parts_of(sentence: Sentence) -> tuple[Part, ...]:
    """Read the parts of one day's dose. Raises NotOneDoseError, with the reason, where they are not one."""
    letters = sentence.letters
    if len(_COUNTED.findall(letters)) > 1:
        sentence = _merged(sentence)
        letters = sentence.letters
    for pattern, rule in _RULES:
        match = pattern.fullmatch(letters)
        if match:
            slices = {
                name: sentence.part(*match.span(name))
                for name in pattern.groupindex
                if match[name] or name in ("before", "how")
            }
            return rule(slices)
    raise NotOneDoseError("")


_OVER = int(MOST_MG)  # more is refused as too much, however many tablets it is


Slices = dict[str, Sentence]
_COUNTED = re.compile(r"C\([te]*[AS][te]*\)")


def _merged(sentence: Sentence) -> Sentence:
    """Make one product of each "1 tablet (50 mg)", where there are several."""
    pieces: list[Piece] = []
    before: list[str] = []
    at = 0
    for match in _COUNTED.finditer(sentence.letters):
        start, end = match.span()
        pieces += sentence.pieces[at:start]
        before += sentence.before[at : start + 1]
        count, holds = sentence.pieces[start], _quantity(sentence.part(start, end))
        if "t" in match[0] or not (count.number == 1 or "e" in match[0] or holds.kind == "S"):
            raise NotOneDoseError("total", "count")
        taken = _multiply(count, holds)
        pieces.append(Piece("M", count.start, holds.end, taken.mg, taken.shown, count.shown))
        at = end
    return Sentence(
        sentence.state, (*pieces, *sentence.pieces[at:]), (*before, *sentence.before[at:])
    )


def _one_amount(found: Slices) -> tuple[Part, ...]:
    """Read "4.5 mg at bedtime", "two 1.5 mg capsules daily"."""
    piece = found["q"].pieces[0]
    if piece.kind == "M" and not (found["how"].pieces and piece.number > _OVER):
        _check_count(piece)
    taken = Taken(piece.number, piece.shown, piece.kind == "A", piece.says)
    return _taken_with(found, taken)


def _check_count(product: Piece) -> None:
    """Refuse a pack: "28 x 50 mg"."""
    if product.says != "volume" and Fraction(product.says) > MOST_COUNTED:
        raise NotOneDoseError("count", "pack")


def _taken_with(found: Slices, taken: Taken) -> tuple[Part, ...]:
    """Put what is taken at once and how often together, and check what is said beside them."""
    how_often = (*found["before"].pieces, *found["how"].pieces)
    if "about" in found:
        _check_explained(found["about"], taken, how_often)
    times = _times(found["q"].state, how_often)
    if any(piece.says in ("am", "pm") for piece in how_often):
        raise NotOneDoseError("")  # one letter from "prn"; as one of two times of day it is plain
    divided = [piece for piece in how_often if piece.kind == "D"]
    day = taken.mg * times
    if divided and (times != 1 or not any(piece.kind == "F" for piece in how_often)):
        raise NotOneDoseError("total")
    if "tail" in found:
        _check_total(found["tail"], taken, times)
    return (_part(taken, times, day),)


def _part(taken: Taken, times: int, day: Fraction) -> Part:
    shown = f"{times} x {taken.shown}" if times > 1 else taken.shown
    of_unit = ""
    if taken.plain and taken.unit != "mg" and times > 1:
        number, unit = taken.shown.split(" ")
        of_unit = f"{shown_number(Fraction(number) * times)} {unit}"
    computed = not taken.plain or times > 1 or taken.unit != "mg"
    return Part(day, shown if computed else "", times, of_unit)


def _times(state: State, pieces: Sequence[Piece]) -> int:
    """Give the times a day; a dose at two times of day may be each or the total."""
    try:
        return times_a_day(state, [piece for piece in pieces if piece.kind in "FT"])
    except TwoSchedulesError as error:
        joined = any(piece.kind in "&/" for piece in pieces)
        raise NotOneDoseError("total" if joined else "two-schedules", str(error)) from None


def _check_explained(bracket: Sentence, taken: Taken, how_often: Sequence[Piece]) -> None:
    """Hold what stands in brackets right behind an amount against it: "100 mg (2 x 50 mg tablets)"."""
    inner = bracket.part(1, len(bracket.pieces) - 1)
    letters = inner.letters
    if letters in ("V", "K"):
        if not taken.plain or not how_often:
            raise NotOneDoseError("concentration")
        return
    if letters in ("C", "Ct", "Ce") and inner.pieces[0].number == 1:
        return
    if letters in ("C", "CC"):
        raise NotOneDoseError("total", "count")
    several = any(piece.kind == "F" and piece.number > 1 for piece in how_often)
    if letters in ("A", "M", "X", "At", "tA", "S", "Mt", "tM") or _is_product(letters):
        mg = _product_of(inner).mg if _is_product(letters) else _quantity(inner).number
        if mg != taken.mg:
            agrees_for_the_day = several and letters in ("At", "tA")
            raise NotOneDoseError("total" if letters not in ("A",) or agrees_for_the_day else "two-numbers")
        return
    parts = parts_of(inner)
    if several or sum((part.mg for part in parts), Fraction(0)) != taken.mg:
        raise NotOneDoseError("total")


def _quantity(sentence: Sentence) -> Piece:
    return next(piece for piece in sentence.pieces if piece.kind in "AMXS")


def _is_product(letters: str) -> bool:
    return letters in ("VK", "KV", "SC", "CAe", "CS", "CSe")


def _product_of(inner: Sentence) -> Taken:
    first, second = inner.pieces[:2]
    count, holds = (first, second) if first.kind in "VC" else (second, first)
    return _multiply(count, holds)


def _check_total(tail: Sentence, taken: Taken, times: int) -> None:
    """Hold a total of the day against its parts: "4.5 mg bid (9 mg/day)", "2 x 1.5 mg = 3 mg"."""
    inner = tail
    if tail.letters.startswith("("):
        inner = tail.part(1, len(tail.pieces) - 1)
    letters = inner.letters
    day = taken.mg * times
    if letters in ("V", "C") and inner.pieces[0].number and taken.plain and (letters == "V" or inner.pieces[0].number == 1):
        return
    if re.fullmatch(r"[=te]*[AMXS][te]*", letters):
        if letters.strip("=t") == "S" or letters.endswith("e"):
            raise NotOneDoseError("total")
        mg = _quantity(inner).number
        if times == 1 and mg != day and letters == "A":
            raise NotOneDoseError("two-numbers")
        if mg != day:
            raise NotOneDoseError("total")
        return
    if _is_product(letters):
        if _product_of(inner).mg != day:
            raise NotOneDoseError("total")
        return
    stated = parts_of(inner.part(len(letters) - len(letters.lstrip("=t")), len(letters)))
    if sum((part.mg for part in stated), Fraction(0)) != day:
        raise NotOneDoseError("total")


def _multiply(count: Piece, holds: Piece) -> Taken:
    number = f"{shown_number(count.number)} x" if count.kind != "V" else f"{count.shown} x"
    return Taken(count.number * holds.number, f"{number} {holds.shown}")


def _strength_and_count(found: Slices) -> tuple[Part, ...]:
    """Read "naltrexone 25 mg tablet, take 3 tablets daily", "1.5 mg caps, 3 at bedtime"."""
    holds, count = found["holds"].pieces[0], found["q"].pieces[0]
    how_often = (*found["before"].pieces, *found.get("between", found["q"].part(0, 0)).pieces, *found["how"].pieces)
    signs = found["q"].before[0]
    if not any(piece.kind in "FT" for piece in how_often) and "v" not in signs:
        pack = holds.kind == "S" or count.number > MOST_COUNTED
        raise NotOneDoseError("count" if pack else "total", "pack")
    if count.number > MOST_COUNTED:
        raise NotOneDoseError("count", "pack")
    if holds.kind == "A" and count.number > 1 and "v" not in signs:
        raise NotOneDoseError("total", "count")
    between = found.get("between", found["q"].part(0, 0))
    return _taken_with({**found, "before": _joined(found["before"], between)}, _multiply(count, holds))


def _joined(first: Sentence, second: Sentence) -> Sentence:
    return Sentence(first.state, first.pieces + second.pieces, first.before + second.before)


def _count_and_strength(found: Slices) -> tuple[Part, ...]:
    """Read "take 1 tablet (25 mg) by mouth", "2 tablets (25 mg each)", "2 tablets (50 mg total)"."""
    count, holds = found["q"].pieces[0], _quantity(found["holds"])
    letters = found["holds"].letters
    if "t" in letters:
        taken = Taken(holds.number, holds.shown, plain=True, unit=holds.says)
        if holds.kind != "A":
            raise NotOneDoseError("total")
    elif "e" in letters or holds.kind == "S" or count.number == 1:
        taken = _multiply(count, holds)
    else:
        raise NotOneDoseError("total", "count")
    if count.number > MOST_COUNTED:
        raise NotOneDoseError("count", "pack")
    return _taken_with(found, taken)


def _strength_then_amount(found: Slices) -> tuple[Part, ...]:
    """Read a product's line and then an amount: "naltrexone 50 mg tablet; take 25 mg daily"."""
    if "v" not in found["q"].before[0]:
        raise NotOneDoseError("two-numbers")
    return _one_amount(found)


def _volume_and_concentration(found: Slices) -> tuple[Part, ...]:
    """Read "naltrexone 1 mg/mL solution, take 4.5 mL at bedtime"."""
    return _taken_with(found, _multiply(found["q"].pieces[0], found["holds"].pieces[0]))


def _volume_and_amount(found: Slices) -> tuple[Part, ...]:
    """Read "take 4.5 mL (4.5 mg total) by mouth at bedtime"."""
    holds = _quantity(found["holds"])
    if "e" in found["holds"].letters:
        raise NotOneDoseError("volume")
    return _taken_with(found, Taken(holds.number, holds.shown, plain=True, unit=holds.says))


def _times_of_day(found: Slices) -> tuple[Part, ...]:
    """Add up what is taken at several times of one day: "4.5 mg AM / 3 mg PM"."""
    whole = found["whole"]
    holds = found["holds"].pieces[0] if "holds" in found else None
    parts: list[Part] = []
    times_seen: list[str] = []
    first_is_time = whole.pieces[0].kind in "FT"
    chunks: list[list[Piece]] = []
    for piece in whole.pieces:
        if piece.kind in "&/":
            continue
        starts = (piece.kind in "FT" and (not chunks or chunks[-1][-1].kind not in "FT")) if first_is_time else piece.kind not in "FT"
        if starts:
            chunks.append([])
        chunks[-1].append(piece)
    for chunk in chunks:
        how = [piece for piece in chunk if piece.kind in "FT"]
        quantity = next((piece for piece in chunk if piece.kind not in "FT"), None)
        if quantity is None or not how:
            raise NotOneDoseError("")
        if _times(whole.state, how) != 1:
            raise NotOneDoseError("two-schedules")
        parts_of_day = {piece.says for piece in how if piece.kind == "T"}
        if len(parts_of_day) != 1:
            raise NotOneDoseError("two-numbers")
        times_seen += parts_of_day
        if quantity.kind in "CNnV":
            if holds is None or (quantity.kind == "V") != (holds.kind == "K"):
                raise NotOneDoseError("count")
            if quantity.number > MOST_COUNTED and quantity.kind != "V":
                raise NotOneDoseError("count")
            taken = _multiply(quantity, holds)
        else:
            if holds is not None:
                raise NotOneDoseError("two-numbers")
            taken = Taken(quantity.number, quantity.shown)
        parts.append(Part(taken.mg, taken.shown))
    if len(set(times_seen)) != len(times_seen):
        raise NotOneDoseError("two-numbers")
    if times_a_day_of_all := [*found["before"].pieces, *found["how"].pieces]:
        if _times(whole.state, times_a_day_of_all) not in (1, len(parts)):
            raise NotOneDoseError("two-schedules")
        if any(piece.kind == "T" for piece in times_a_day_of_all):
            raise NotOneDoseError("two-schedules")
    if "tail" in found:
        total = sum((part.mg for part in parts), Fraction(0))
        _check_total(found["tail"], Taken(total, ""), 1)
    return tuple(parts)


def _scheme(found: Slices) -> tuple[Part, ...]:
    """Read a strength in the scheme morning-noon-evening: "50 mg 1-0-0"."""
    scheme = found["q"].pieces[0]
    if "holds" not in found:
        if not scheme.says:
            raise NotOneDoseError("count", "scheme")
        taken = Taken(scheme.number, scheme.shown)
        parts = (Part(taken.mg, taken.shown),)
    else:
        if scheme.says:
            raise NotOneDoseError("two-numbers")
        holds = found["holds"].pieces[0]
        taken = Taken(scheme.number * holds.number, f"{shown_number(scheme.number)} x {holds.shown}")
        parts = (Part(taken.mg, taken.shown),)
    if _times(scheme_state := found["q"].state, [*found["before"].pieces, *found["how"].pieces]) != 1:
        raise NotOneDoseError("two-schedules")
    if any(piece.kind == "T" for piece in (*found["before"].pieces, *found["how"].pieces)):
        raise NotOneDoseError("two-schedules")
    if "tail" in found:
        _check_total(found["tail"], taken, 1)
    del scheme_state
    return parts


def _product_with_total(found: Slices) -> tuple[Part, ...]:
    """Read "1.5 mg x 3 = 4.5 mg", which the total beside it makes plain."""
    return _one_amount(found)


def _strength_alone(found: Slices) -> tuple[Part, ...]:
    """Refuse "naltrexone 50 mg tablet": how many?"""
    raise NotOneDoseError("strength", found["holds"].pieces[0].shown)


def _count_alone(found: Slices) -> tuple[Part, ...]:
    """Refuse "1 tablet daily": of what strength?"""
    raise NotOneDoseError("count", found["q"].pieces[0].shown)


def _concentration_alone(found: Slices) -> tuple[Part, ...]:
    """Refuse "1 mg/mL": how much of it?"""
    raise NotOneDoseError("concentration", found["holds"].pieces[0].shown)


def _volume_alone(found: Slices) -> tuple[Part, ...]:
    """Refuse "4.5 mL": of what concentration?"""
    raise NotOneDoseError("volume", found["q"].pieces[0].shown)


def _number_alone(found: Slices) -> tuple[Part, ...]:
    """Refuse a number without a unit beside words."""
    piece, state = found["q"].pieces[0], found["q"].state
    raise NotOneDoseError("count" if piece.kind == "n" else "unit", state.word(piece.start))


def _part_of_an_amount(found: Slices) -> tuple[Part, ...]:
    """Refuse "half of 50 mg": a part of what?"""
    raise NotOneDoseError("count", found["q"].pieces[0].shown)


def _total_or_each(found: Slices) -> tuple[Part, ...]:
    """Refuse "twice daily (4.5 mg)": in all, or each time?"""
    raise NotOneDoseError("total", found["q"].pieces[0].shown)


def _volume_amount_concentration(found: Slices) -> tuple[Part, ...]:
    """Read "3 mL (3 mg total) of 1 mg/mL", if the three agree."""
    found["about"] = found["said"]
    return _taken_with(found, _multiply(found["q"].pieces[0], found["holds"].pieces[0]))


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace("W", _W).replace("B", f"(?P<before>{_W})").replace("H", f"(?P<how>{_W})")
                      .replace("Z", f"(?P<tail>{_TAIL})?").replace("E", f"(?P<about>{_EXPLAINED})?"))


_Q = "[AM]"
_RULES: tuple[tuple[re.Pattern[str], Callable[[Slices], tuple[Part, ...]]], ...] = tuple(
    (_compile(pattern), rule)
    for pattern, rule in (
        (r"B(?P<q>[AM])EHZ", _one_amount),
        (r"B(?P<holds>[SA])(?P<between>W)(?P<q>C)EHZ", _strength_and_count),
        (r"B(?P<holds>S)(?P<between>W)(?P<q>[Nn])EHZ", _strength_and_count),
        (r"B(?P<q>C)(?P<holds>\([te]*[AS][te]*\))HZ", _count_and_strength),
        (r"B(?P<q>C)(?P<holds>[AS]e?)HZ", _count_and_strength),
        (r"B(?P<q>C)H(?P<holds>\([AS]e?\))", _count_and_strength),
        (r"B(?P<holds>S)(?P<q>A)EHZ", _strength_then_amount),
        (r"B(?P<holds>K)W(?P<q>V)EHZ", _volume_and_concentration),
        (r"B(?P<q>V)(?P<holds>K)HZ", _volume_and_concentration),
        (r"B(?P<q>V)H\(?(?P<holds>K)\)?", _volume_and_concentration),
        (r"B(?P<q>V)(?P<holds>\([te]*A[te]*\))HZ", _volume_and_amount),
        (r"B(?P<q>V)(?P<holds>tA|At)HZ", _volume_and_amount),
        (r"B(?P<whole>[AM][FT]+(?:[&/]?[AM][FT]+)+)HZ", _times_of_day),
        (r"B(?P<whole>[FT]+[AM](?:[&/]?[FT]+[AM])+)HZ", _times_of_day),
        (r"B(?P<holds>[SAK])(?P<whole>[CNnV][FT]+(?:[&/]?[CNnV][FT]+)+)HZ", _times_of_day),
        (r"B(?P<holds>[SA])(?P<q>G)HZ", _scheme),
        (r"B(?P<q>G)HZ", _scheme),
        (r"B(?P<q>X)EH(?P<tail>[=t]+A[FT]*|\([te]*A[te]*[FT]*\))", _product_with_total),
        (r"B(?P<q>V)(?P<said>\([te]*A[te]*\))(?P<holds>K)HZ", _volume_amount_concentration),
        (r"B(?P<q>[Nn])AH", _part_of_an_amount),
        (r"B\((?P<q>[AM])\)H", _total_or_each),
        (r"B(?P<holds>S)H", _strength_alone),
        (r"B(?P<q>C)H", _count_alone),
        (r"B(?P<holds>K)H", _concentration_alone),
        (r"B(?P<q>V)H", _volume_alone),
        (r"B(?P<q>[Nn])H", _number_alone),
    )
)
