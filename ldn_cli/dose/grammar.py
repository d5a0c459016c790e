"""From pieces to the intakes of a day: one function for each way in which people say a dose.

A Sentence of pieces comes in, the intakes of a day come out, or NotOneDoseError. A text is answered
only when every word of it was taken for something and its pieces fit one of the PATTERNS, at the
end: each in the words of patterns.py, with the function that makes intakes of what was found. In
all of them,
  taken is what is taken at once: an amount, or how many tablets or millilitres;
  holds is what each of these holds: a strength, a concentration, or an amount that may be one;
  before, between and after say how often and when, by where they stand;
  explained and sum are what has to agree;
  whole is all that is taken at several times of one day.
"""

from __future__ import annotations

from collections.abc import Callable

from ldn_cli.dose.amounts import MOST_COUNTED
from ldn_cli.dose.frequency import FEW, NIGHTS, PER, intakes_a_day
from ldn_cli.dose.intakes import amount_at_each_time, regimen, several_intakes
from ldn_cli.dose.messages import Reason
from ldn_cli.dose.model import MOST_MG
from ldn_cli.dose.packs import (
    LARGE_ML,
    are_usual_tablets,
    counts_tablets,
    divides_the_day,
    is_pack,
)
from ldn_cli.dose.patterns import Found, Sentence, compiled
from ldn_cli.dose.pieces import HOW_OFTEN, NUMBERS, Kind, is_several_times, product
from ldn_cli.dose.reading import Intakes, NotOneDoseError
from ldn_cli.dose.refused_words import has_unit
from ldn_cli.dose.totals import intake_of, merged
from ldn_cli.dose.vocabulary import words_in

MakeIntakes = Callable[[Found], Intakes]
_ONE_FORM = words_in("one_form")
_OVER = int(MOST_MG)  # more is refused as too much, however many tablets it is


def intakes_of(sentence: Sentence) -> Intakes:
    """Read the intakes of one day. Raises NotOneDoseError where they make no dose."""
    sentence = merged(sentence)
    letters = sentence.letters
    for pattern, make_intakes in PATTERNS:
        match = compiled(pattern).fullmatch(letters)
        if match:
            groups = {
                name: sentence.part(*match.span(name))
                for name in match.re.groupindex
                if match[name] or name == "after"
            }
            return make_intakes(Found(sentence.state, groups, intakes_of))
    raise NotOneDoseError(Reason.NOT_UNDERSTOOD)


def _amount(found: Found) -> Intakes:
    """Read "4.5 mg at bedtime", "two 1.5 mg capsules daily"."""
    taken = found.taken
    how_often = bool(found.how_often) or found.is_led_by("verbs")
    if is_pack(taken, how_often=how_often) and not (found["after"].pieces and taken.number > _OVER):
        raise NotOneDoseError(Reason.PACK)
    totals = [piece for piece in found["after"].pieces[:1] if piece.says == "total"]
    said_total = any(found.state.phrase(piece.start, "total") for piece in totals)
    if taken.factor not in (None, 1) and said_total:
        raise NotOneDoseError(Reason.TOTAL)  # "2 tablets of 1.5 mg total daily"
    return intake_of(found, taken)


def _total(found: Found) -> Intakes:
    """Read a total that is said to be one: "a total of 4.5 mg per day"."""
    if intakes_a_day(found.state, found.how_often) != 1:
        raise NotOneDoseError(Reason.TOTAL)
    return intake_of(found, found.taken)


def _x_product_a_day(found: Found) -> Intakes:
    """Read "1.5 mg x 3 daily": three tablets or three times, it is as much."""
    day = found["after"].pieces[0]
    if day.number != 1 or day.says != "day":
        raise NotOneDoseError(Reason.UNCLEAR_X)
    return _amount(found)


def _strength_and_count(found: Found) -> Intakes:
    """Read "naltrexone 25 mg tablet, take 3 tablets daily", "1.5 mg caps, 3 at bedtime"."""
    holds, count = found["holds"].pieces[0], found.taken
    verb = found.is_led_by("verbs")
    if count.number != 1 and "said" in found:
        raise NotOneDoseError(Reason.TOTAL)  # "50 mg tablet = 2 tabs"
    if count.kind in NUMBERS and not counts_tablets(found, count):
        raise NotOneDoseError(Reason.TWO_NUMBERS)
    if found.state.word(count.end) in NIGHTS and count.kind in NUMBERS and count.number != 1:
        raise NotOneDoseError(Reason.TWO_NUMBERS)  # "50 mg tablet 3 night"
    one = count.kind is Kind.COUNT and count.number == 1
    apart = found.state.word(count.start - 1) in (",", ";", "-", ".") or count.number > FEW
    how_often = found["after"].pieces if apart else found.how_often  # "daily, 7 tablets"
    often = any(piece.kind in HOW_OFTEN for piece in how_often)
    if not (one or often or (verb and count.number <= FEW)):
        if holds.kind is Kind.STRENGTH or count.number > MOST_COUNTED:
            raise NotOneDoseError(Reason.PACK)
        raise NotOneDoseError(Reason.ONE_OR_ALL)
    if count.number > MOST_COUNTED:
        raise NotOneDoseError(Reason.PACK)
    all_said = "explained" in found and found["explained"].has(Kind.TOTAL)  # "(100 mg total)"
    if holds.kind is Kind.AMOUNT and count.number != 1 and not all_said:
        raise NotOneDoseError(Reason.ONE_OR_ALL)
    if count.number != 1 and divides_the_day(found):
        raise NotOneDoseError(Reason.TOTAL)
    return intake_of(found, product(count, holds))


def _amount_and_one(found: Found) -> Intakes:
    """Read "naltrexone 50 mg, 1 od": one of them each time."""
    if found.taken.number != 1:
        raise NotOneDoseError(Reason.TWO_NUMBERS)
    return _strength_and_count(found)


def _count_and_strength(found: Found) -> Intakes:
    """Read "take 1 tablet (25 mg)", "2 tablets (25 mg each)", "2 tablets (50 mg total)".

    Of "half a tablet (25 mg)" it is all that is taken, as a tablet that is sold holds 50 mg.
    """
    count, holds = found.taken, found["holds"].quantity()
    each, total = found["holds"].has(Kind.EACH), found["holds"].has(Kind.TOTAL)
    times = found["after"].pieces
    several = any(map(is_several_times, times))
    if several and holds.start > times[-1].start and not each:
        raise NotOneDoseError(Reason.ONE_OR_ALL)  # "1 tablet twice daily (50 mg)"
    many = count.number != 1 and several and not found["holds"].has(Kind.OPEN)
    if total and (many or holds.kind is not Kind.AMOUNT):
        raise NotOneDoseError(Reason.TOTAL)
    if total and count.number != 1 and found.state.phrase(holds.start - 1, "of"):
        raise NotOneDoseError(Reason.TOTAL)  # "2 tablets by mouth of 1.5 mg total"
    of_one = each or holds.kind is Kind.STRENGTH or count.number == 1
    usual = found["holds"].has(Kind.OPEN) and are_usual_tablets(count, holds.number)
    of_all = total or (usual and not of_one)
    if not of_one and not of_all:
        raise NotOneDoseError(Reason.ONE_OR_ALL)
    if count.number > MOST_COUNTED:
        raise NotOneDoseError(Reason.PACK)
    return intake_of(found, holds if of_all else product(count, holds))


def _strength_then_amount(found: Found) -> Intakes:
    """Read a product's line and then an amount: "naltrexone 50 mg tablet; take 25 mg daily"."""
    said_twice = found["holds"].pieces[0].number == found.taken.number
    if not found.is_led_by("verbs") and not (said_twice and found["after"].pieces):
        raise NotOneDoseError(Reason.TWO_NUMBERS)
    return intake_of(found, found.taken)


def _amount_in_tablets(found: Found) -> Intakes:
    """Read a product's line, an amount and its tablets: "50 mg tablet, 25 mg = 0.5 tab daily"."""
    if product(found["counted"].pieces[0], found["holds"].pieces[0]).number != found.taken.number:
        raise NotOneDoseError(Reason.TOTAL)
    return intake_of(found, found.taken)


def _form_first(found: Found) -> Intakes:
    """Read "Tab. naltrexone 50 mg OD": one tablet, as records name the form before the drug."""
    after = found["after"].pieces
    of_one = found.state.word(found.taken.start) in _ONE_FORM
    a_day = found.state.word(found.taken.end) in PER  # "tablets, 50 mg/day"
    if not after or not (of_one or (a_day and not found.state.is_number(found.taken.start))):
        raise NotOneDoseError(Reason.STRENGTH)
    return intake_of(found, found.taken)


def _volume_and_concentration(found: Found) -> Intakes:
    """Read "naltrexone 1 mg/mL solution, take 4.5 mL at bedtime"."""
    if not found.is_led_by("verbs") and found.taken.number >= LARGE_ML:
        raise NotOneDoseError(Reason.PACK)
    return intake_of(found, product(found.taken, found["holds"].pieces[0]))


def _volume_and_amount(found: Found) -> Intakes:
    """Read "take 4.5 mL (4.5 mg total) by mouth at bedtime"."""
    amount, millilitres = found["holds"].quantity(), found.taken.number
    if found["holds"].has(Kind.EACH) or not found.how_often:
        raise NotOneDoseError(Reason.VOLUME)
    if not found["holds"].has(Kind.TOTAL) and millilitres not in (1, amount.number):
        raise NotOneDoseError(Reason.VOLUME)  # "4.5 mL (1 mg)": of all, or of one mL
    return intake_of(found, amount)


def _volume_amount_concentration(found: Found) -> Intakes:
    """Read "3 mL (3 mg total) of 1 mg/mL", if the three agree."""
    return intake_of(found, product(found.taken, found["holds"].pieces[0]))


def _digits_alone(found: Found) -> Intakes:
    """Refuse "1 daily", and "mg daily 4.5", where the unit may not be its own."""
    words = found.state.words
    if has_unit(words) and len(found.state.numbers) > 1:
        raise NotOneDoseError(Reason.TWO_NUMBERS)
    alone = not any(word[0].isalpha() for word in words)
    raise NotOneDoseError(Reason.NOT_UNDERSTOOD if alone or has_unit(words) else Reason.NO_UNIT)


def _refuse(reason: Reason) -> MakeIntakes:
    """Make the function that refuses what lacks its other half: a count without its strength."""

    def refuse(_: Found) -> Intakes:
        raise NotOneDoseError(reason)

    return refuse


# The first pattern that fits decides, and hardly any sentence fits two: a test tries all short
# ones. What stands in brackets has to be a regimen, "50 mg (1-0-1)", or how many are taken, "50 mg
# tablet (1 tablet daily)", before it may be something that has to agree. Where times stand on both
# sides, as in "am 3 mg pm 1.5 mg daily", each belongs to the amount before it. Otherwise the order
# is a reader's: doses, the most common first, and then what lacks its other half.
PATTERNS: tuple[tuple[str, MakeIntakes], ...] = (
    ("BEFORE <holds: HELD> open <taken: regimen> close AFTER SUM", regimen),
    ("BEFORE <taken: MASS> EXPLAINED AFTER SUM", _amount),
    (
        "BEFORE <holds: HELD> <between: OFTEN> each? <taken: count> EXPLAINED AFTER SUM",
        _strength_and_count,
    ),
    ("each <taken: amount> <after: TIMES>", amount_at_each_time),
    ("<after: TIMES> each <taken: amount>", amount_at_each_time),
    ("BEFORE <taken: amount> total <explained: open anything+ close> AFTER SUM", _total),
    ("BEFORE total <taken: amount> AFTER SUM", _total),
    (
        "BEFORE <holds: strength> <said: equals> <taken: count> EXPLAINED AFTER SUM",
        _strength_and_count,
    ),
    (
        "BEFORE <holds: strength> <between: OFTEN> <taken: NUMBER> EXPLAINED AFTER SUM",
        _strength_and_count,
    ),
    ("BEFORE <holds: amount> <taken: NUMBER> <after: WHEN>", _amount_and_one),
    ("BEFORE <taken: count> <holds: open LABEL HELD LABEL close> AFTER SUM", _count_and_strength),
    ("BEFORE <taken: amount> equals count AFTER SUM", _amount),
    ("BEFORE <taken: x_product> <after: frequency>", _x_product_a_day),
    ("BEFORE <taken: count> <holds: HELD LABEL> AFTER SUM", _count_and_strength),
    ("<holds: strength> open <taken: count> <after: WHEN> close", _strength_and_count),
    ("BEFORE <taken: count> AFTER <holds: open HELD each? close>", _count_and_strength),
    ("BEFORE <holds: strength> <taken: amount> EXPLAINED AFTER SUM", _strength_then_amount),
    ("<holds: strength> <taken: amount> equals <counted: count> AFTER SUM", _amount_in_tablets),
    (
        "BEFORE <holds: concentration> <between: OFTEN> <taken: volume> EXPLAINED AFTER SUM",
        _volume_and_concentration,
    ),
    ("BEFORE <taken: volume> <holds: concentration> AFTER SUM", _volume_and_concentration),
    ("BEFORE <taken: volume> AFTER <holds: concentration>", _volume_and_concentration),
    ("BEFORE <taken: volume> AFTER open <holds: concentration> close", _volume_and_concentration),
    ("BEFORE <taken: volume> <holds: LABELLED> AFTER SUM", _volume_and_amount),
    ("BEFORE <taken: volume> <holds: total amount | amount total> AFTER SUM", _volume_and_amount),
    ("BEFORE <whole: MASS WHEN (THEN MASS WHEN)+> AFTER SUM", several_intakes),
    ("BEFORE <whole: WHEN MASS (THEN WHEN MASS)+> AFTER SUM", several_intakes),
    (
        "BEFORE <holds: HELD|concentration> <whole: COUNTED WHEN (THEN COUNTED WHEN)+> AFTER SUM",
        several_intakes,
    ),
    ("BEFORE <holds: HELD> <taken: regimen> AFTER SUM", regimen),
    ("BEFORE <taken: regimen> <holds: HELD> AFTER SUM", regimen),
    ("BEFORE <taken: regimen> AFTER SUM", regimen),
    ("BEFORE <taken: x_product> EXPLAINED AFTER <sum: X_SUM>", _amount),
    (
        "BEFORE <taken: volume> <explained: LABELLED> <holds: concentration> AFTER SUM",
        _volume_amount_concentration,
    ),
    ("BEFORE <taken: NUMBER> amount AFTER", _refuse(Reason.COUNT_OF_WHAT)),
    ("BEFORE open <taken: MASS> close AFTER", _refuse(Reason.TOTAL)),
    ("BEFORE <taken: MASS> total AFTER", _refuse(Reason.TOTAL)),
    ("BEFORE <taken: strength> AFTER SUM", _form_first),
    ("BEFORE <taken: count> AFTER", _refuse(Reason.COUNT)),
    ("BEFORE <taken: concentration> AFTER", _refuse(Reason.CONCENTRATION)),
    ("BEFORE <taken: volume> AFTER", _refuse(Reason.VOLUME)),
    ("BEFORE <taken: numeral> AFTER", _refuse(Reason.COUNT)),
    ("BEFORE <taken: digits> AFTER", _digits_alone),
)
