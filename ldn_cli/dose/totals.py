"""Hold a total against its parts, and the parts against what is said beside them.

A function of grammar.py gives what was found and the quantity taken at once; the intake that
they make comes out, or NotOneDoseError where what is said beside them does not agree.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ldn_cli.dose.frequency import intakes_a_day
from ldn_cli.dose.messages import Reason
from ldn_cli.dose.packs import are_usual_tablets
from ldn_cli.dose.patterns import Found, ReadIntakes, Sentence, compiled
from ldn_cli.dose.pieces import Kind, Piece, is_several_times, product
from ldn_cli.dose.reading import Intake, Intakes, NotOneDoseError, mg_a_day
from ldn_cli.dose.words import TIMES_SIGNS

_COUNTED = "count open (total|each)* (amount|strength) (total|each)* close"
_PRODUCT = (
    "volume concentration | concentration volume | strength count"
    " | count amount each? | count strength each?"
)
_HOW_MUCH = (
    Kind.AMOUNT, Kind.PRODUCT, Kind.STRENGTH, Kind.X_PRODUCT, Kind.VOLUME, Kind.CONCENTRATION,
    Kind.REGIMEN,
)  # fmt: skip


def intake_of(found: Found, quantity: Piece) -> Intakes:
    """Put what is taken at once and how often together, and check what is said beside them."""
    how_often = found.how_often
    explained, stated = found.get("explained"), found.get("sum")
    check_times(how_often, explained, stated)
    if explained:
        _check_explained(explained, quantity, found)
    each = not quantity.is_plain and _is_one(found)
    times = intakes_a_day(found.state, how_often, each=each)
    if "before" in found and any(piece.time in ("am", "pm") for piece in found["before"].pieces):
        raise NotOneDoseError(Reason.NOT_UNDERSTOOD)  # "am 4.5 mg" may be a verb or a date
    divided = any(piece.kind is Kind.DIVIDED for piece in how_often)
    if divided and (times != 1 or not any(piece.kind is Kind.FREQUENCY for piece in how_often)):
        raise NotOneDoseError(Reason.EACH_TIME_OR_ALL)
    intake = Intake(quantity, times)
    if stated:
        if explained and explained.has(Kind.COUNT):
            raise NotOneDoseError(Reason.TOTAL)  # "50 mg (1 tablet) (2 x 25 mg)"
        check_sum(stated, intake.mg, found.intakes_of, plain=quantity.is_plain, times=times)
    return (intake,)


def check_times(how_often: Sequence[Piece], *beside: Sentence | None) -> None:
    """Refuse an amount beside another at another time: "25 mg in the morning (25 mg at night)"."""
    said = {piece.time for piece in how_often if piece.kind is Kind.TIME}
    for inner in beside:
        others = (
            {piece.time for piece in inner.pieces if piece.kind is Kind.TIME} if inner else said
        )
        if said and others - said:
            raise NotOneDoseError(Reason.TOTAL)


def _is_one(found: Found) -> bool:
    """Tell whether one tablet or a part of one is taken: "a 50 mg tablet", but not "1 x 50 mg"."""
    piece = found.taken
    if piece.kind is Kind.PRODUCT and not piece.is_of_volume:
        at_once = found.state.word(piece.start + 1) not in TIMES_SIGNS
        return at_once and piece.factor is not None and piece.factor <= 1
    return piece.is_a(Kind.COUNT, Kind.NUMERAL) and piece.number <= 1


def _check_explained(bracket: Sentence, quantity: Piece, found: Found) -> None:
    """Hold what stands in brackets after an amount against it: "100 mg (2 x 50 mg tablets)"."""
    inner = bracket.part(1, len(bracket.pieces) - 1)
    if inner.pieces and inner.pieces[0].kind is Kind.EQUALS:
        inner = inner.part(1, len(inner.pieces))
    if inner.fits("volume|concentration"):
        if not quantity.is_plain or not found.how_often:
            raise NotOneDoseError(Reason.CONCENTRATION)
        return
    several = any(map(is_several_times, found.how_often))
    if several and _is_count_once_a_day(inner):
        raise NotOneDoseError(Reason.TWO_SCHEDULES)  # "50 mg (1 tablet daily) tid"
    one = inner.fits("count (total|each)?") or _is_count_once_a_day(inner)
    if one and inner.pieces[0].number == 1:
        if not quantity.is_plain and not _is_one_tablet(quantity):
            raise NotOneDoseError(Reason.TOTAL)
        return
    usual = inner.fits("count") and are_usual_tablets(inner.pieces[0], quantity.number)
    if usual and quantity.is_plain:
        return  # "100 mg (2 tablets)"
    if inner.fits("count count?"):
        raise NotOneDoseError(Reason.ONE_OR_ALL)
    if (mg := _mg_of(inner)) is not None:
        if mg != quantity.number:
            raise NotOneDoseError(Reason.TWO_NUMBERS if inner.fits("amount") else Reason.TOTAL)
        return
    _refuse_count_alone(inner)
    if several or mg_a_day(found.intakes_of(inner)) != quantity.number:
        raise NotOneDoseError(Reason.TOTAL)


def _is_one_tablet(quantity: Piece) -> bool:
    return quantity.factor == 1 and quantity.holds is not None and not quantity.is_of_volume


def _mg_of(inner: Sentence) -> Fraction | None:
    """Give the milligrams that stand in brackets alone, or None."""
    if inner.fits("x_product | strength | MASS total? | total MASS"):
        return inner.quantity().number
    return _product_of(inner) if inner.fits(_PRODUCT) else None


def _is_count_once_a_day(inner: Sentence) -> bool:
    once = inner.fits("count frequency") and inner.pieces[1].number == 1
    return once or inner.fits("count time")


def _refuse_count_alone(inner: Sentence) -> None:
    """Refuse a count that stands beside nothing that has milligrams: "2 tablets daily"."""
    if inner.has(Kind.COUNT) and not inner.has(*_HOW_MUCH):
        raise NotOneDoseError(Reason.ONE_OR_ALL)


def _product_of(inner: Sentence) -> Fraction:
    return inner.pieces[0].number * inner.pieces[1].number


def check_sum(
    stated: Sentence, day: Fraction, intakes_of: ReadIntakes, *, plain: bool = False, times: int = 1
) -> None:
    """Hold a stated total against the milligrams of a *day*: "4.5 mg bid (9 mg/day)".

    *plain* tells whether these are an amount as it was written, and *times* how often.
    """
    inner = stated
    if stated.pieces[0].kind is Kind.OPEN:
        inner = stated.part(1, len(stated.pieces) - 1)
    if plain and _is_count_once_a_day(inner) and times == 1 and inner.pieces[0].number == 1:
        return  # "50 mg a day (1 tablet a day)"
    if plain and inner.fits("volume|count"):
        number = inner.pieces[0].number
        if number and (inner.fits("volume") or number == 1):
            return
    if inner.fits("(equals|total|each)* (amount|product|x_product|strength) (total|each)*"):
        last = inner.pieces[-1].kind
        if last is Kind.EACH or inner.fits("(equals|total)* strength total*"):
            raise NotOneDoseError(Reason.TOTAL)
        if inner.quantity().number != day:
            raise NotOneDoseError(
                Reason.TWO_NUMBERS if times == 1 and inner.fits("amount") else Reason.TOTAL
            )
        return
    if inner.fits(_PRODUCT):
        if _product_of(inner) != day:
            raise NotOneDoseError(Reason.TOTAL)
        return
    _refuse_count_alone(inner)
    while inner.pieces and inner.pieces[0].is_a(Kind.EQUALS, Kind.TOTAL):
        inner = inner.part(1, len(inner.pieces))
    if mg_a_day(intakes_of(inner)) != day:
        raise NotOneDoseError(Reason.TOTAL)


def merged(sentence: Sentence) -> Sentence:
    """Make one product of each "1 tablet (50 mg)", where there are several."""
    matches = list(compiled(_COUNTED).finditer(sentence.letters))
    if len(matches) < 2:  # noqa: PLR2004
        return sentence
    pieces: list[Piece] = []
    led_by: list[tuple[str, ...]] = []
    counts: set[Fraction] = set()
    totals: set[Fraction] = set()  # by the tablet
    at = 0
    for match in matches:
        start, end = match.span()
        pieces += sentence.pieces[at:start]
        led_by += sentence.led_by[at : start + 1]
        counted = sentence.part(start, end)
        count, holds = counted.pieces[0], counted.quantity()
        counts.add(count.number)
        if counted.has(Kind.TOTAL) and holds.kind is Kind.AMOUNT and count.number:
            # "1 tablet (50 mg total)", twice a day
            total = product(count, holds)._replace(number=holds.number, unit=holds.unit, holds=None)
            pieces.append(total)
            totals.add(holds.number / count.number)
        elif count.number == 1 or counted.has(Kind.EACH) or holds.kind is Kind.STRENGTH:
            pieces.append(product(count, holds))
        else:
            raise NotOneDoseError(Reason.ONE_OR_ALL)
        at = end
    if len(totals) > 1 and counts != {1}:
        raise NotOneDoseError(Reason.TOTAL)  # "1 tablet (50 mg total) and 2 tablets (50 mg total)"
    return Sentence(
        sentence.state, (*pieces, *sentence.pieces[at:]), (*led_by, *sentence.led_by[at:])
    )
