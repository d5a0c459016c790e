"""From pieces to the parts of one day's dose: one function for each way in which people say a dose.

A text is answered only when every word of it was taken for something and the pieces stand in one
of the orders of _RULES, at the end. A rule is a regular expression over the kinds of the pieces,
one letter or sign for each piece, and a function that is given what its named groups matched.

Pieces that a rule may name:
  A  amount: "4.5 mg"
  S  strength, what one tablet or capsule holds: "50 mg tablet"
  C  count with its form: "2 tablets"
  N  number in digits: "2"
  n  number in words: "two"
  M  product: "2 x 50 mg"
  X  product with the count after it: "1.5 mg x 3"
  V  volume: "4.5 mL"
  K  concentration: "1 mg/mL"
  G  scheme of a day, morning-noon-evening: "1-0-1"
  F  frequency: "twice daily"
  T  time of day: "at bedtime"
  D  divided: "in two divided doses"
  t  "total"
  e  "each"
  &  "and" or "plus"
  ( ) = /  as they are written; "[" and "]" are brackets, too

Pieces that no rule names:
  !  a phrase that no dose holds; Piece.says is the code of the refusal, as not-daily of "weekly"
  ?  a word that was taken for nothing
  -  a dash
  ,  a comma, semicolon, colon or bar
  L  an amount that packs.py found, after the rules, to mean what its digits say: that of one of
     several days, or beside a part of a tablet
  "" words that change nothing: the drug, a verb, "with food"

What was dropped before a piece is kept in Sentence.before, one sign for each word: v verb, vc verb
of change ("start"), d drug, l "at" and the like, o "dose", r remark, and dashes and commas.

Capital letters that _compiled writes out in a rule, each of which may match nothing:
  W  frequencies, times of day and divided doses
  B  W before the quantity, named before       H  W after it, named how
  E  an explanation in brackets, named about   Z  a total in brackets or after "=", named tail
The groups that the rules themselves name: q is the quantity taken, holds what each one contains,
between W between these two, said what a label says beside them, whole all the parts of a day.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from ldn_cli.dose.amounts import MOST_COUNTED
from ldn_cli.dose.frequency import FEW
from ldn_cli.dose.intake import (
    Found,
    Sentence,
    Taken,
    joined,
    multiply,
    quantity,
    times_of,
)
from ldn_cli.dose.intakes import at_each_time, scheme, times_of_day
from ldn_cli.dose.model import MOST_MG
from ldn_cli.dose.packs import (
    LARGE_ML,
    are_usual_tablets,
    check_count,
    counts_tablets,
    divides_the_day,
)
from ldn_cli.dose.reading import NotOneDoseError, Part, Reason
from ldn_cli.dose.totals import COUNTED, merged, taken_with

_W = r"(?:[FTD]|(?<=[FT])[&/](?=[FT]))*"
_EXPLAINED = r"(?:\([^()]*\))?"
_TAIL = r"(?:\([^()]*\)|[=t]+[AMX][FT]*|AtF*)?"


def parts_of(sentence: Sentence) -> tuple[Part, ...]:
    """Read the parts of one day's dose. Raises NotOneDoseError where they are not one."""
    letters = sentence.letters
    if len(COUNTED.findall(letters)) > 1:
        sentence = merged(sentence)
        letters = sentence.letters
    for pattern, rule in _RULES:
        match = _compiled(pattern).fullmatch(letters)
        if match:
            slices = {
                name: sentence.part(*match.span(name))
                for name in match.re.groupindex
                if match[name] or name in ("before", "how")
            }
            return rule(Found(slices, parts_of))
    raise NotOneDoseError("not-understood")


Rule = Callable[[Found], tuple[Part, ...]]
_ONE_FORM = frozenset(("tab", "tablet", "cap", "capsule", "tablette", "kapsel", "\u7247"))
_OVER = int(MOST_MG)  # more is refused as too much, however many tablets it is


def _one_amount(found: Found) -> tuple[Part, ...]:
    """Read "4.5 mg at bedtime", "two 1.5 mg capsules daily"."""
    piece = found["q"].pieces[0]
    if piece.kind in "MX" and not (found["how"].pieces and piece.number > _OVER):
        how_often = bool(found["before"].pieces or found["how"].pieces)
        check_count(piece, how_often=how_often or "v" in found["q"].before[0])
    taken = Taken(piece.number, piece.shown, piece.kind == "A", piece.says)
    return taken_with(found, taken)


def _total(found: Found) -> tuple[Part, ...]:
    """Read a total that is said to be one: "a total of 4.5 mg per day"."""
    if times_of(found["q"].state, [*found["before"].pieces, *found["how"].pieces]) != 1:
        raise NotOneDoseError("total")
    return _one_amount(found)


def _strength_and_count(found: Found) -> tuple[Part, ...]:
    """Read "naltrexone 25 mg tablet, take 3 tablets daily", "1.5 mg caps, 3 at bedtime"."""
    holds, count = found["holds"].pieces[0], found["q"].pieces[0]
    how_often = (
        *found["before"].pieces,
        *found.get("between", found["q"].part(0, 0)).pieces,
        *found["how"].pieces,
    )
    signs = found["q"].before[0]
    if count.number != 1 and "said" in found:
        raise NotOneDoseError("total")  # "50 mg tablet = 2 tabs"
    if count.kind in "Nn" and not counts_tablets(found, count):
        raise NotOneDoseError("unit")
    one = count.kind == "C" and count.number == 1
    if not (
        one
        or any(piece.kind in "FT" for piece in how_often)
        or ("v" in signs and count.number <= FEW)
    ):
        if holds.kind == "S" or count.number > MOST_COUNTED:
            raise NotOneDoseError("count", Reason.PACK)
        raise NotOneDoseError("total")
    if count.number > MOST_COUNTED:
        raise NotOneDoseError("count", Reason.PACK)
    if holds.kind == "A" and count.number != 1:
        raise NotOneDoseError("total", Reason.ONE_OR_ALL)  # the milligrams of one, or of all
    if count.number != 1 and "l" not in signs and divides_the_day(found["q"].state, how_often):
        raise NotOneDoseError("total")
    between = found.get("between", found["q"].part(0, 0))
    return taken_with(
        found.changed(before=joined(found["before"], between)), multiply(count, holds)
    )


def _amount_and_one(found: Found) -> tuple[Part, ...]:
    """Read "naltrexone 50 mg, 1 od": one of them each time."""
    if found["q"].pieces[0].number != 1:
        raise NotOneDoseError("two-numbers")
    return _strength_and_count(found)


def _count_and_strength(found: Found) -> tuple[Part, ...]:
    """Read "take 1 tablet (25 mg)", "2 tablets (25 mg each)", "2 tablets (50 mg total)".

    Of "half a tablet (25 mg)" it is all that is taken, as a tablet that is sold holds 50 mg.
    """
    count, holds = found["q"].pieces[0], quantity(found["holds"])
    letters = found["holds"].letters
    after = bool(found["how"].pieces) and holds.start > found["how"].pieces[-1].start
    several = any(piece.kind == "F" and piece.number > 1 for piece in found["how"].pieces)
    if after and several and "e" not in letters:
        raise NotOneDoseError("total", Reason.ONE_OR_ALL)  # "1 tablet twice daily (50 mg)"
    if "t" in letters:
        taken = Taken(holds.number, holds.shown, plain=True, unit=holds.says)
        if holds.kind != "A":
            raise NotOneDoseError("total")
    elif "e" in letters or holds.kind == "S" or count.number == 1:
        taken = multiply(count, holds)
    elif "(" in letters and are_usual_tablets(count, holds.number):
        taken = Taken(holds.number, holds.shown, plain=True, unit=holds.says)
    else:
        raise NotOneDoseError("total", Reason.ONE_OR_ALL)
    if count.number > MOST_COUNTED:
        raise NotOneDoseError("count", Reason.PACK)
    return taken_with(found, taken)


def _strength_then_amount(found: Found) -> tuple[Part, ...]:
    """Read a product's line and then an amount: "naltrexone 50 mg tablet; take 25 mg daily"."""
    said_twice = found["holds"].pieces[0].number == found["q"].pieces[0].number
    if "v" not in found["q"].before[0] and not (said_twice and found["how"].pieces):
        raise NotOneDoseError("two-numbers")
    return _one_amount(found)


def _form_first(found: Found) -> tuple[Part, ...]:
    """Read "Tab. naltrexone 50 mg OD": one tablet, as records name the form before the drug."""
    holds = found["q"].pieces[0]
    if found["q"].state.word(holds.start) not in _ONE_FORM or not found["how"].pieces:
        raise NotOneDoseError("strength")
    return taken_with(found, Taken(holds.number, holds.shown, plain=True, unit=holds.says))


def _volume_and_concentration(found: Found) -> tuple[Part, ...]:
    """Read "naltrexone 1 mg/mL solution, take 4.5 mL at bedtime"."""
    if "between" in found:
        found = found.changed(before=joined(found["before"], found["between"]))
    said = found["before"].pieces or found["how"].pieces or "v" in found["q"].before[0]
    if not said and found["q"].pieces[0].number >= LARGE_ML:
        raise NotOneDoseError("count", Reason.PACK)
    return taken_with(found, multiply(found["q"].pieces[0], found["holds"].pieces[0]))


def _volume_and_amount(found: Found) -> tuple[Part, ...]:
    """Read "take 4.5 mL (4.5 mg total) by mouth at bedtime"."""
    holds = quantity(found["holds"])
    millilitres = found["q"].pieces[0].number
    if "e" in found["holds"].letters or not (found["before"].pieces or found["how"].pieces):
        raise NotOneDoseError("volume")
    if "t" not in found["holds"].letters and millilitres not in (1, holds.number):
        raise NotOneDoseError("volume")  # "4.5 mL (1 mg)": of all, or of one mL
    return taken_with(found, Taken(holds.number, holds.shown, plain=True, unit=holds.says))


def _product_a_day(found: Found) -> tuple[Part, ...]:
    """Read "1.5 mg x 3 daily": three tablets or three times, it is as much."""
    day = found["how"].pieces[0]
    if day.number != 1 or day.says != "day":
        raise NotOneDoseError("count", Reason.UNCLEAR_X)
    return _one_amount(found)


def _refuse(code: str) -> Rule:
    """Make the rule that refuses what lacks its other half: a count without its strength."""

    def rule(_: Found) -> tuple[Part, ...]:
        raise NotOneDoseError(code)

    return rule


def _volume_amount_concentration(found: Found) -> tuple[Part, ...]:
    """Read "3 mL (3 mg total) of 1 mg/mL", if the three agree."""
    return taken_with(
        found.changed(about=found["said"]), multiply(found["q"].pieces[0], found["holds"].pieces[0])
    )


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(
        pattern.replace("W", _W)
        .replace("B", f"(?P<before>{_W})")
        .replace("H", f"(?P<how>{_W})")
        .replace("Z", f"(?P<tail>{_TAIL})?")
        .replace("E", f"(?P<about>{_EXPLAINED})?")
    )


_RULES: tuple[tuple[str, Rule], ...] = (
    (r"B(?P<holds>[SA])\((?P<q>G)\)HZ", scheme),
    (r"B(?P<q>[AM])EHZ", _one_amount),
    (r"B(?P<holds>[SA])(?P<between>W)e?(?P<q>C)EHZ", _strength_and_count),
    (r"e(?P<q>A)(?P<how>T(?:[&/]?T)+)", at_each_time),
    (r"(?P<how>T(?:[&/]?T)+)e(?P<q>A)", at_each_time),
    (r"B(?P<q>A)t(?P<about>\([^()]+\))HZ", _total),
    (r"Bt(?P<q>A)HZ", _total),
    (r"B(?P<holds>S)(?P<said>=)(?P<q>C)EHZ", _strength_and_count),
    (r"B(?P<holds>S)(?P<between>W)(?P<q>[Nn])EHZ", _strength_and_count),
    (r"B(?P<holds>A)(?P<q>[Nn])(?P<how>[FT]+)", _amount_and_one),
    (r"B(?P<q>C)(?P<holds>\([te]*[AS][te]*\))HZ", _count_and_strength),
    (r"B(?P<q>A)=(?:C)HZ", _one_amount),
    (r"B(?P<q>X)(?P<how>F)", _product_a_day),
    (r"B(?P<q>C)(?P<holds>[AS][te]*)HZ", _count_and_strength),
    (r"B(?P<q>C)H(?P<holds>\([AS]e?\))", _count_and_strength),
    (r"B(?P<holds>S)(?P<q>A)EHZ", _strength_then_amount),
    (r"B(?P<holds>K)(?P<between>W)(?P<q>V)EHZ", _volume_and_concentration),
    (r"B(?P<q>V)(?P<holds>K)HZ", _volume_and_concentration),
    (r"B(?P<q>V)H\(?(?P<holds>K)\)?", _volume_and_concentration),
    (r"B(?P<q>V)(?P<holds>\([te]*A[te]*\))HZ", _volume_and_amount),
    (r"B(?P<q>V)(?P<holds>tA|At)HZ", _volume_and_amount),
    (r"B(?P<whole>[AM][FT]+(?:[&/]?[AM][FT]+)+)HZ", times_of_day),
    (r"B(?P<whole>[FT]+[AM](?:[&/]?[FT]+[AM])+)HZ", times_of_day),
    (r"B(?P<holds>[SAK])(?P<whole>[CNnV][FT]+(?:[&/]?[CNnV][FT]+)+)HZ", times_of_day),
    (r"B(?P<holds>[SA])(?P<q>G)HZ", scheme),
    (r"B(?P<q>G)(?P<holds>[SA])HZ", scheme),
    (r"B(?P<q>G)HZ", scheme),
    (r"B(?P<q>X)EH(?P<tail>[=t]+A[FT]*|\([te]*A[te]*[FT]*\))", _one_amount),
    (r"B(?P<q>V)(?P<said>\([te]*A[te]*\))(?P<holds>K)HZ", _volume_amount_concentration),
    (r"B(?P<q>[Nn])AH", _refuse("count")),
    (r"B\((?P<q>[AM])\)H", _refuse("total")),
    (r"B(?P<q>[AM])tH", _refuse("total")),
    (r"B(?P<q>S)HZ", _form_first),
    (r"B(?P<q>C)H", _refuse("count")),
    (r"B(?P<q>K)H", _refuse("concentration")),
    (r"B(?P<q>V)H", _refuse("volume")),
    (r"B(?P<q>n)H", _refuse("count")),
    (r"B(?P<q>N)H", _refuse("unit")),
)
