"""What to type instead, by the reason of the refusal: a text that reads as a dose, or nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from unicodedata import decimal

from ldn_cli.dose.answer import mg_from
from ldn_cli.dose.frequency import HOURS_AND_DAYS
from ldn_cli.dose.messages import Reason
from ldn_cli.dose.model import LONGEST
from ldn_cli.dose.parse import read
from ldn_cli.dose.pieces import HOW_OFTEN, Kind
from ldn_cli.dose.reading import NotOneDoseError, Reading
from ldn_cli.dose.vocabulary import words_in
from ldn_cli.dose.words import one_space
from ldn_cli.dose.writing import MARKUP, misplaced_decimal_mark
from ldn_cli.exact import plain

_NOT_MG = words_in("counted_doses") | {"am", "pm"}  # behind a number
_POINT = re.compile(r"(?<=[0-9])\.(?=[0-9])")
QUOTES = "\"'\u201c\u201d\u2018\u2019"
# For each text that may be meant, how it may be written: the first that reads is given.
Choices = Sequence[Sequence[str]]
_SMALLER = {"mg": "mcg", "g": "mg"}


def hint_for(reason: Reason, reading: Reading, quoted: str) -> str | None:
    """Give what to type instead, two texts where either may be meant; None where nothing reads."""
    choices = _CHOICES[reason](reading, quoted) if reason in _CHOICES else ()
    hints = [_first_that_reads(texts, reading) for texts in choices]
    if reason is Reason.MARK_AFTER_WORD and None in hints:
        return None  # one of two readings would pass for the only one
    return " or ".join(filter(None, hints)) or None


def _first_that_reads(texts: Sequence[str], reading: Reading) -> str | None:
    return next(filter(None, (_reads(text, reading) for text in texts)), None)


def _reads(text: str, reading: Reading) -> str | None:
    """Give *text* as a correction only where it reads as a dose itself, with the same unit."""
    text = text.strip()
    if len(text) > LONGEST:
        return None
    tried = read(text, reading.unit, grouped=not reading.decimal_comma)
    if not tried.outcome.intakes:
        return None
    try:
        mg_from(tried)
    except NotOneDoseError:
        return None
    return _POINT.sub(",", text) if reading.decimal_comma else text


def _one_of(reading: Reading, holds: str) -> Choices:
    """Write a count of one before a strength, alone where nothing says how often."""
    piece = next((piece for piece in reading.pieces if piece.kind is Kind.STRENGTH), None)
    often = any(piece.kind in HOW_OFTEN or piece.kind is Kind.DIVIDED for piece in reading.pieces)
    text = reading.words.text
    at = reading.words.starts[piece.start] if piece else 0
    alone = () if often else (f"1 x {holds}",)
    counted = (f"{text[:at]}1 x {text[at:]}",) if text[at] in "0123456789" else ()
    return [(*alone, *counted)]


def _with_decimal_point(reading: Reading, number: str) -> Choices:
    """Write a point for the one comma of *number*."""
    return _instead(reading, number, _as_decimal(number))


def _instead(reading: Reading, number: str, *others: str) -> Choices:
    return [[reading.words.text.replace(number, other)] for other in others]


def _as_decimal(number: str) -> str:
    return ("0" if number[0] == "," else "") + number.replace(",", ".")


def _without_separators(reading: Reading, number: str) -> Choices:
    """Write thousands without separators, and a decimal comma after them as a point."""
    if "." in number and number.rfind(",") > number.rfind("."):
        return _instead(reading, number, number.replace(".", "").replace(",", "."))
    return _instead(reading, number, number.replace(",", ""))


def _grouped_or_decimal(reading: Reading, number: str) -> Choices:
    """Write *number* without its point or comma, or with a decimal point.

    Beside words of a language that groups with points, three decimals are written as one
    more or one fewer.
    """
    as_decimal = _as_decimal(number)
    fewer = plain(Decimal(as_decimal))
    text = reading.words.text
    decimals = [text.replace(number, digits) for digits in (as_decimal, fewer, f"{fewer}0")]
    return [[text.replace(number, re.sub("[.,]", "", number))], decimals]


def _without_leading_zero(reading: Reading, number: str) -> Choices:
    """Correct 05 and 004.5: a zero may stand for a lost point, several for nobody knows what."""
    bare = number.lstrip("0")
    if "." in number:
        return _instead(reading, number, bare if bare[:1].isdigit() else f"0{bare}")
    if re.fullmatch(r"0[1-9][0-9]*", number):
        return _instead(reading, number, bare, f"0.{bare}")
    return []


def _mcg_or_mg(reading: Reading, _: str) -> Choices:
    """Write each of the units that a capital Greek mu may stand for."""
    text = reading.words.text
    return [[re.sub("\u039c\\s?[gG]", unit, text)] for unit in ("mcg", "mg")]


def _in_ascii(reading: Reading, _: str) -> Choices:
    """Write digits of one other script in ASCII.

    Where scripts mix, a digit may be meant as something else: the Arabic zero looks like a point.
    """
    text = reading.words.text
    if any(char in "0123456789" for char in text):
        return []
    return [["".join(str(decimal(char, char)) for char in text).replace("\uff0e", ".")]]


def _with_or_without_zero(reading: Reading, _: str) -> Choices:
    """Correct "LDN.5 mg" to "LDN 0.5 mg" and to "LDN 5 mg"."""
    text = reading.words.text
    mark = misplaced_decimal_mark(text)
    at = mark.start() if mark else 0
    return [[f"{text[:at].rstrip()} {zero}{text[at + 1 :]}"] for zero in ("0.", "")]


def _without_markup(reading: Reading, _: str) -> Choices:
    """Take the markup of a web page away."""
    from html import unescape  # noqa: PLC0415 - its table of characters is rarely needed

    def plain_text(found: re.Match[str]) -> str:
        return unescape(found[0]) if found[0][0] == "&" else " "

    return [[one_space(MARKUP.sub(plain_text, reading.words.text))]]


def _without_quotation_marks(reading: Reading, _: str) -> Choices:
    return [[reading.words.text.translate(dict.fromkeys(map(ord, QUOTES)))]]


def _apart_from_name(reading: Reading, _: str) -> Choices:
    """Write a space between a name and the number glued to it."""
    return [[re.sub(r"(?<=[^\W\d_])(?=[0-9])", " ", reading.words.text)]]


def _with_mg(reading: Reading, _: str) -> Choices:
    """Write mg after the only number, unless what stands before it makes it an hour or a day."""
    words = reading.words
    if len(words.numbers) != 1:
        return []
    number = words.numbers[0]
    at = words.words.index(number)
    behind = words.words[at + 1 : at + 2]  # "9 pm", "1. LDN", "1 dose daily"
    no_amount = behind and (behind[0] in _NOT_MG or number[-1] == ".")
    if no_amount or (at and words.words[at - 1] in HOURS_AND_DAYS):
        return []
    before, after = words.text[: words.starts[at]], words.text[words.ends[at] :]
    space = " " if before[-1:].isalnum() else ""
    return [[f"{before}{space}{number.rstrip('.')} mg{after}"]]


def _without_last_comma(reading: Reading, _: str) -> Choices:
    return [[re.sub(r"(?<=[^\W\d_])[,; ]+$", "", reading.words.text)]]


def _in_a_smaller_unit(reading: Reading, _: str) -> Choices:
    """Write a smaller unit where none was written."""
    piece = next((p for p in reading.pieces if p.kind is Kind.AMOUNT), None)
    # A unit that was written would be a word more.
    if not piece or piece.end > piece.start + 1 or piece.unit not in _SMALLER:
        return []
    text, end = reading.words.text, reading.words.ends[piece.start]
    return [[f"{text[:end]} {_SMALLER[piece.unit]}{text[end:]}"]]


_CHOICES: dict[Reason, Callable[[Reading, str], Choices]] = {
    Reason.CAPITAL_MU: _mcg_or_mg,
    Reason.COMMA: _with_decimal_point,
    Reason.COMMAS_GROUP: _without_separators,
    Reason.COMMA_MAY_GROUP: _grouped_or_decimal,
    Reason.POINT_MAY_GROUP: _grouped_or_decimal,
    Reason.GLUED_TO_NAME: _apart_from_name,
    Reason.MARKUP: _without_markup,
    Reason.QUOTATION_MARKS: _without_quotation_marks,
    Reason.LEADING_ZERO: _without_leading_zero,
    Reason.MARK_AFTER_WORD: _with_or_without_zero,
    Reason.NOT_DIGITS: _in_ascii,
    Reason.NO_UNIT: _with_mg,
    Reason.NOT_UNDERSTOOD: _without_last_comma,
    Reason.STRENGTH: _one_of,
    Reason.TOO_MUCH: _in_a_smaller_unit,
}
