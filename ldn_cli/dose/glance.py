"""Read a text for its milligrams alone: refused at a glance, or by a factor that its shape has."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from ldn_cli.dose.answer import dose_from, reading_of
from ldn_cli.dose.model import DoseError
from ldn_cli.dose.numbers import exact_decimal
from ldn_cli.dose.punctuation import ORDER
from ldn_cli.dose.supply import may_be_supply
from ldn_cli.dose.vocabulary import GROUPING_WORDS, WORDS, every_entry

# Words without a point beside them, as a point may belong to an abbreviation.
_words = re.compile(r"(?<![a-z.])[a-z]+(?![a-z.])").findall
_words_and_abbreviations = re.compile(r"[a-z]+(?:\.[a-z]+)*").findall
_UNITS = frozenset(entry.words[0] for entry in every_entry() if entry.kind == "unit")
_NUMBER, _UNIT = r"[0-9]+(?:\.[0-9]+)?", "(?:mg|mcg|ug|g)"
# A text that begins so names a negative dose or two doses, whatever follows.
_negative_or_range = re.compile(
    rf"-[0-9].*|{_NUMBER} ?{_UNIT}? ?- ?{_NUMBER} ?{_UNIT}\b[^0-9]*"
).fullmatch
_comma_before_digit = re.compile(",[0-9]").search
_MASSES = frozenset("AMSXKG")
# Refusals that hold for every number, where it is the only mass.
_OF_ONE_MASS = frozenset(("strength", "count", "concentration", "volume"))


def is_refused_at_a_glance(text: str, unit: str | None, *, decimal_comma: bool) -> bool:
    """Tell whether *text* is refused for a reason that is seen without reading it.

    A word is in no table; a comma stands before a digit; a dash joins two doses; or there are words
    and no unit, without which only a number that stands alone is a mass.
    """
    if not text.isascii():
        return False
    lower = text.lower()
    if not WORDS.issuperset(_words(lower)) or _negative_or_range(lower):
        return True
    if not decimal_comma and _comma_before_digit(text):
        return True
    words = [word.replace(".", "") for word in _words_and_abbreviations(lower)]
    some = any(len(word) > 1 for word in words)  # one letter may be that of an exponent
    return unit is None and some and _UNITS.isdisjoint(words)


def factor_of(
    text: str, number: str, unit: str | None, *, decimal_comma: bool, may_group: bool
) -> Decimal | None:
    """Find the factor between the first number of *text* and its milligrams a day.

    None where the words refuse every number there. Raises ValueError where there is no such factor;
    so where the number *may_group* thousands, if a language does that.
    """
    if is_refused_at_a_glance(text, unit, decimal_comma=decimal_comma):
        return None
    reading = reading_of(text, unit, decimal_comma=decimal_comma)
    masses = sum(piece.kind in _MASSES for piece in reading.pieces if piece.kind)
    parts, code = reading.outcome.parts, reading.outcome.code
    groups = may_group and not GROUPING_WORDS.isdisjoint(reading.words.words)
    digits_matter = any(piece.kind == "L" for piece in reading.pieces)
    # What is dispensed refuses a text only where the rest is no dose, be it for its number.
    if groups or digits_matter or (not parts and may_be_supply(text)):
        raise ValueError(text)
    if not parts and (
        code == "unknown-word"
        or (masses == 1 and code in _OF_ONE_MASS)
        or any(piece.kind == "!" and piece.says in ORDER for piece in reading.pieces)
    ):
        return None
    value = Fraction(number.replace(",", "."))
    if not parts or masses != 1 or not value:
        raise ValueError(text)
    # A third has no last decimal, though some numbers of its shape make exact doses.
    return exact_decimal(sum((part.mg for part in parts), Fraction(0)) / value)


def mg_of(text: str, unit: str | None, *, decimal_comma: bool) -> Decimal | None:
    """Read *text* as a whole: the milligrams a day, or None where it is refused."""
    reading = reading_of(text, unit, decimal_comma=decimal_comma)
    try:
        return dose_from(reading).mg if reading.outcome.parts else None
    except DoseError:
        return None
