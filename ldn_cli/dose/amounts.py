"""How much: amounts, counts, strengths and products.

The words of a text and a place among them come in; each recogniser gives the piece that begins
there, or None. parse.py takes the longest piece that any of RECOGNISERS finds.
"""

from __future__ import annotations

from fractions import Fraction

from ldn_cli.dose.numbers import INDEFINITE, counts_at, fraction_at, number_at
from ldn_cli.dose.pieces import MG_OF, Kind, Piece
from ldn_cli.dose.reading import State, remembered
from ldn_cli.dose.vocabulary import PhraseKind, words_in
from ldn_cli.dose.words import HYPHENS, TIMES_SIGNS, is_number

MOST_COUNTED = 12  # tablets at one time, as of 1.5 mg that make 18 mg; more is a pack
_ORDINALS, _SHORT_FORMS = words_in("ordinals"), words_in("short_forms")
_ONE_OR_TWO_DIGITS = (1, 2)  # three or none may continue the number before


def unit_at(state: State, at: int) -> tuple[str, int]:
    """Read the unit of mass at *at*, "-mg" and "(mg)" too, and give the place after it.

    Where there is none, give "" and *at*.
    """
    bracket = state.word(at) == "("
    begin = at + (bracket or state.word(at) in HYPHENS)
    if phrase := state.phrase(begin, "unit"):
        end = begin + len(phrase.words)
        if not bracket:
            return phrase.says, end
        if state.word(end) == ")":
            return phrase.says, end + 1
    return "", at


@remembered
def amount(state: State, at: int) -> Piece | None:
    """Read an amount: "4.5 mg"."""
    number = number_at(state, at)
    if number is None:
        return None
    unit, end = unit_at(state, at + 1)
    if not unit:
        return None
    if state.phrase(end, "unit") and not state.is_number(end + 1):
        return None  # "4.5 mg mcg"
    return Piece(Kind.AMOUNT, at, end, number * MG_OF[unit], unit)


def unit_first(state: State, at: int) -> Piece | None:
    """Read an amount after its unit, "mg: 4.5"; grams need the colon, as "G4" is a grade."""
    bracket = state.word(at) == "("
    phrase = state.phrase(at + bracket, "unit")
    if not phrase or (at and is_number(state.word(at - 1))):
        return None
    place = at + bracket + len(phrase.words)
    if bracket:
        if state.word(place) != ")":
            return None
        place += 1
    colon = state.word(place) in (":", "=")
    number = number_at(state, place + colon)
    end = place + colon + 1
    if number is None or (phrase.says == "g" and not colon) or unit_at(state, end)[0]:
        return None
    if not (colon or bracket) and (at or state.word(end)):
        state.compared.add(end - 1)  # a whole number is read otherwise than one with decimals
        if "." not in state.word(end - 1):
            return None  # "naltrexone mg 1 daily" may be one tablet
    if state.phrase(end, "forms", "ml") or state.word(end) in (*TIMES_SIGNS, "/", ".", *HYPHENS):
        return None
    return Piece(Kind.AMOUNT, at, end, number * MG_OF[phrase.says], phrase.says)


@remembered
def forms_end(state: State, at: int) -> int:
    """Give the place after the form at *at* and the modifiers and names before it, or *at*."""
    begin = at
    for _ in range(3):
        phrase = state.phrase(begin, "forms")
        if phrase:
            return begin + len(phrase.words)
        after = state.skip(begin, "form_modifiers", "names")
        if after == begin:
            break
        begin = after
    return at


@remembered
def strength(state: State, at: int) -> Piece | None:
    """Read what one tablet holds: "50 mg tablet", "25 mg each", "50 mg/tablet"."""
    piece = amount(state, at)
    if not piece:
        return _strength_after_form(state, at)
    end = _form_or_hyphen_end(state, piece.end)
    each = state.skip(end, "each")
    longest = state.phrase(end, "frequency", "time", "refused")
    if longest and len(longest.words) >= each - end:
        each = end
    if each == piece.end:
        return None
    return piece._replace(kind=Kind.STRENGTH, end=each)


def _strength_after_form(state: State, at: int) -> Piece | None:
    """Read "tablet 50 mg", "tab, naltrexone 50 mg"."""
    form = state.phrase(at, "forms")
    if not form:
        return None
    place = at + len(form.words)
    place += state.word(place) == ","
    holds = amount(state, state.skip(place, "of", "names"))
    return holds._replace(kind=Kind.STRENGTH, start=at) if holds else None


def _form_or_hyphen_end(state: State, at: int) -> int:
    """Give what forms_end does, also where a hyphen stands before the form: "50-mg-tablet"."""
    end = forms_end(state, at)
    if end == at and state.word(at) in HYPHENS and forms_end(state, at + 1) > at + 1:
        return forms_end(state, at + 1)
    return end


def _of_that_language(state: State, at: int, language: str) -> bool:
    """Tell whether the form at *at* may be said in *language*, of which a numeral counts it."""
    return not language or any(
        phrase.language == language
        for phrase in state.phrases(at)
        if phrase.kind in ("forms", "form_modifiers", "names", "of")
    )


def _counts_of_tablets(state: State, at: int) -> list[tuple[Fraction, int, str]]:
    """List what counts_at does, but for the number of an item: "2. Kapsel" is the second."""
    return [
        found
        for found in counts_at(state, at)
        if not state.word(found[1] - 1).endswith(".") or found[0] == 1
    ]


@remembered
def count(state: State, at: int) -> Piece | None:
    """Read how many: "2 tablets", "half a tablet", "1 (one) capsule"."""
    for number, end, language in _counts_of_tablets(state, at):
        place = state.skip(end, "of")
        form = forms_end(state, place) if language else _form_or_hyphen_end(state, place)
        if form == place and not language and _is_short_form(state, place):
            form = place + 1
        if state.word(place) in _ORDINALS and state.glued(place):
            continue  # "1st"
        if form != place and _of_that_language(state, place, language):
            return Piece(Kind.COUNT, at, form, number)
    return None


def _is_short_form(state: State, at: int) -> bool:
    """Tell whether a letter stands for a form, which a route or how often follows: "1c po qhs"."""
    after = state.kinds(at + 1)
    return state.word(at) in _SHORT_FORMS and not after.isdisjoint(("routes", "frequency", "time"))


def bare_count(state: State, at: int) -> Piece | None:
    """Read a number that may count: "2", "one", "1/2", "half"."""
    if "e" in state.word(at) and (exponential := number_at(state, at)) is not None:
        return Piece(Kind.DIGITS, at, at + 1, exponential)
    for number, end, language in counts_at(state, at):
        in_words = language or end > at + 1
        return Piece(Kind.NUMERAL if in_words else Kind.DIGITS, at, end, number)
    return None


def counted_strength(state: State, at: int) -> Piece | None:
    """Read a count right before what each holds: "two 1.5 mg capsules", "half a 50 mg tablet"."""
    for number, end, language in _counts_of_tablets(state, at):
        if state.word(end) == "(" and number == 1 and (holds := amount(state, end + 1)):
            form = forms_end(state, holds.end + 1)
            if state.word(holds.end) == ")" and form > holds.end + 1:
                return _product(at, number, holds._replace(end=form))  # "1 (50 mg) tablet"
        of = end if state.phrase(end, "to") else state.skip(end, "of")  # "2 a 4.5 mg": to
        of += number < 1 and state.word(end) in INDEFINITE  # "1/2 a 50 mg tablet"
        for place in sorted({end, of, state.skip(end, "names")}):
            holds = strength(state, place)
            if not holds:
                continue
            if not language and end == at + 1 and _may_be_one_number(state, at, place):
                return None
            if not _says_form(state, holds) or not _in_that_language(state, holds, language):
                continue
            return _product(at, number, holds)
    return None


def _in_that_language(state: State, holds: Piece, language: str) -> bool:
    """Tell whether the form of a strength may be said in *language*: "dos" is dose in Swedish."""
    return any(_of_that_language(state, at, language) for at in range(holds.start + 1, holds.end))


def _says_form(state: State, holds: Piece) -> bool:
    """Tell whether a strength names its form, not only "each"."""
    return any(state.phrase(at, "forms") for at in range(holds.start + 1, holds.end))


def _may_be_one_number(state: State, at: int, place: int) -> bool:
    """Tell whether two numbers may be one with a space in it: "1 500 mg", "1 .5 mg"."""
    if place != at + 1 or not state.is_number(at):
        return False
    first, second = state.word(at), state.word(place)
    before_point = second.partition(".")[0]
    if len(second) == 1:
        return True  # "4 5 mg" may be 4.5 mg
    return "." in first or first == "0" or len(before_point) not in _ONE_OR_TWO_DIGITS


def _product(at: int, number: Fraction, holds: Piece) -> Piece:
    return Piece(Kind.PRODUCT, at, holds.end, number * holds.number, factor=number, holds=holds)


def multiplied(state: State, at: int) -> Piece | None:
    """Read a product: "2 x 1.5 mg", "2 tablets x 25 mg", "2 tablets of 50 mg"."""
    if at and state.word(at - 1) in ("/", *TIMES_SIGNS):
        return None
    for number, end, language in counts_at(state, at):
        if state.word(end) in TIMES_SIGNS and not language and (number or not state.glued(end)):
            holds = strength(state, end + 1) or amount(state, end + 1)
            if holds:
                return _product(at, number, holds)
        counted = count(state, at)
        if counted and counted.number == number:
            # "2 tablets of 50 mg", "2 tablets x 25 mg", "1 tablet of naltrexone 50 mg"
            place = counted.end
            if state.word(place) in (*TIMES_SIGNS, "@"):
                place += 1
            else:
                place = state.skip(state.skip(place, "of"), "names")
            holds = strength(state, place) or amount(state, place)
            if holds and place > counted.end and not state.phrase(counted.end, "names"):
                return _product(at, number, holds)
    return None


def product_after(state: State, at: int) -> Piece | None:
    """Read a strength and then how many: "1.5 mg x 3", which alone may also be a pack."""
    holds = strength(state, at) or amount(state, at)
    if not holds or state.word(holds.end) not in TIMES_SIGNS:
        return None
    number, end = fraction_at(state, holds.end + 1)
    if number is None or state.phrase(end, "duration_units", "unit", "ml"):
        return None
    if state.phrase(holds.end, "times") or state.phrase(holds.end + 1, "times"):
        return None
    form = forms_end(state, end)
    return Piece(Kind.X_PRODUCT, at, form, number * holds.number, factor=number, holds=holds)


_BEGIN: frozenset[PhraseKind] = frozenset(("numeral", "fraction", "unit", "forms"))


def may_begin(state: State, at: int) -> bool:
    """Tell at a glance whether any of the recognisers can find something at *at*."""
    first = state.words[at][0]
    return first in "0123456789.\u00bd\u00bc\u00be" or not _BEGIN.isdisjoint(state.kinds(at))


RECOGNISERS = (
    multiplied, counted_strength, product_after, strength, amount, unit_first, count,
    bare_count,
)  # fmt: skip
