"""Refuse what shows in the writing of a text alone: commas, dates, numbers not in plain digits.

Words come in, and nothing comes out but NotOneDoseError. What to type instead is in hints.py.
"""

from __future__ import annotations

import re

from ldn_cli.dose.messages import Reason
from ldn_cli.dose.reading import NotOneDoseError, State
from ldn_cli.dose.vocabulary.english_refused import NOT_TAKEN
from ldn_cli.dose.words import DASHES

_not_utf8 = re.compile("[\udc80-\udcff]").search
# The tags of HTML that change nothing: what <del> or <sup> hold means something else.
TAGS = (
    "a", "b", "br", "div", "em", "font", "hr", "i", "li", "p", "small", "span", "strong", "td",
    "th", "tr", "u",
)  # fmt: skip
MARKUP = re.compile(
    rf"</?(?:{'|'.join(TAGS)})(?: [a-z-]+=[^<>]*)? ?/?>|&(?:[a-z]+|#[0-9]+|#x[0-9a-f]+);",
    re.IGNORECASE,
)
_other_compound = re.compile(
    "\\bldn(?: ?-? ?[0-9]{5}(?![0-9.]* ?(?:m|mc|u|\u00b5|\u03bc)?g\\b)"
    r"|-[0-9]{3}(?![0-9]*\.[0-9]))",
    re.IGNORECASE,
).search
_date = re.compile(
    r"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b|\b[0-9]{1,2}([/.])[0-9]{1,2}\1(?:20)?[0-9]{2}\b"
).search
_number_with_comma = re.compile(r"(?:[0-9][0-9.]*|^)(?:,[0-9]+)+(?:\.[0-9]+)*").search
_comma_and_space = re.compile(r"[0-9],\s").search
_grouped = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+"
).fullmatch
_NO_NUMBERS = ("inf", "infinity", "nan")
# Of small letters: a search that ignores their case takes twice as long.
_not_digits = re.compile(
    r"[0-9](?:_|['\u2019][0-9]|\. ?[x\u00d7] ?[0-9])|_[0-9]|\.[0-9]*\.(?!$)|^\+\+"
    r"|\b(?:0[xbo]|(?<!/)[0-9]+[oil]+\b|[oil]\.?[0-9]|e[0-9]|[0-9]+\.s\b)"
).search
_FRACTIONS = "\u00bd\u00bc\u00be"
# But for the last of a regimen, "1-0-½ mg".
_fraction_of_a_unit = re.compile(
    f"(?P<regimen>[-\u2013] ?[0-9]* ?)?[{_FRACTIONS}] ?(?:mg|mcg|g)\\b", re.IGNORECASE
).search
_not_taken = re.compile(NOT_TAKEN).search
# A comma before a digit, or a point between anything but a space and a digit ("LDN.5 mg"), may be a
# decimal mark; that of "q.4h" is none.
misplaced_decimal_mark = re.compile(
    r",(?=[0-9])|(?<=[^\s0-9:=(@+/-])(?<!\bq)\.(?=[0-9])", re.IGNORECASE
).search


def check_writing(given: str, state: State) -> None:
    """Refuse a text for how it is written; the first of these checks decides."""
    text, numbers = state.text, state.numbers
    if not state.words:
        raise NotOneDoseError(Reason.NO_NUMBER if given.strip() else Reason.EMPTY)
    if _not_utf8(text):
        raise NotOneDoseError(Reason.ENCODING)
    if markup := MARKUP.search(text):
        raise NotOneDoseError(Reason.MARKUP, quoted=markup[0])
    name = _other_compound(text)
    if name and not (state.unit and " " in name[0]):
        raise NotOneDoseError(Reason.OTHER_COMPOUND)
    if date := _date(text):
        raise NotOneDoseError(Reason.DATE, quoted=date[0])
    if (found := _number_with_comma(text)) and not _comma_and_space(text):
        raise NotOneDoseError(_reason_of_comma(found[0]), quoted=found[0])
    if state.word(0) in DASHES and state.word(1) in (*numbers, *_NO_NUMBERS):
        raise NotOneDoseError(Reason.NEGATIVE)
    lower = text.lower()
    if _not_digits(lower) or _has_other_digits(text):
        raise NotOneDoseError(Reason.NOT_DIGITS)
    if len(numbers) == 1 and re.match("0[0-9]", numbers[0]) and not misplaced_decimal_mark(text):
        raise NotOneDoseError(Reason.LEADING_ZERO, quoted=numbers[0])
    if not_taken := _not_taken(lower):
        raise NotOneDoseError(Reason.NOT_TAKEN, quoted=text[not_taken.start() : not_taken.end()])


def _reason_of_comma(number: str) -> Reason:
    """Tell a comma that marks decimals, "4,5", from those that group: "1,500", "1,500,000"."""
    if not _grouped(number):
        return Reason.COMMA
    if number.count(",") > 1 or "." in number:
        return Reason.COMMAS_GROUP
    return Reason.COMMA if number[0] == "0" else Reason.COMMA_MAY_GROUP


def _has_other_digits(text: str) -> bool:
    """Tell whether a digit or fraction outside ASCII stands in *text*, but for that of "m²"."""
    if text.isascii():
        return False
    fraction = _fraction_of_a_unit(text)
    return (fraction is not None and not fraction["regimen"]) or any(
        not char.isascii()
        and (char.isdigit() or (char.isnumeric() and not char.isalpha()))
        and char not in _FRACTIONS
        for char in text.replace("m\u00b2", "")
    )
