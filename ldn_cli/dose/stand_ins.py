"""Put in the place of each number and unknown word of a text one that is taken for the same.

The reader first takes the words of a text for pieces (a count, a frequency, a refused phrase) and
then calculates. For the pieces it looks only at some things of a number: whether it is small and
whole, as an hour or the number in "every 12 hours"; how many digits it has; whether it begins with
a zero; three decimals, which may group thousands; a unit after it. A stand-in keeps these, so that
a text and what is made of it have the same pieces: "about 7.25 mg weekly", "about 2.7 mg weekly".
A test compares the pieces, of every string of the table with other numbers put in.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ldn_cli.dose.amounts import MOST_COUNTED
from ldn_cli.dose.frequency import FEW, HOURS, is_military
from ldn_cli.dose.vocabulary import LANGUAGES, PHRASES, WORDS

_NUMBER = r"([0-9]+)({mark}[0-9]*)?(e[+-]?[0-9]+)?(?=( ?(?:mg|mcg|ug|[\u00b5\u03bc]g|g)\b)?)"
# Three numbers in a row are a date, a regimen or steps, where their order matters.
_DASHES = r"-/:\u2010-\u2015\u2044\u2212"
_DASH = rf" ?[{_DASHES}] ?"
_DIGIT = r"0-9\u00bc-\u00be"  # or a half or quarter as one character
_COUNT = rf"[.{_DIGIT}][.,{_DIGIT}]*(?: (?:[^\W\d_]+ )?[{_DIGIT}][0-9./\u2044]*)?"  # "1 and 1/2"
_ROW = rf"{_COUNT}(?:{_DASH}{_COUNT}){{2,}}|[0-9]+\.[0-9]+\.[0-9]+"
_BEFORE_DASH = rf"[./,\u2044{_DIGIT}]{_DASH}"
_may_hold_a_row = re.compile(  # found sooner than that there is none at each of the numbers
    rf"{_BEFORE_DASH}(?=[.{_DIGIT}])[^{_DASHES}]*?{_BEFORE_DASH}[.{_DIGIT}]"
    r"|[0-9]\.[0-9]+\.[0-9]"
).search
_PHRASES = [raw[0].split(" ") for raws in PHRASES.raw.values() for raw in raws]
_MINUTES = "60"
# Whole numbers that stand for themselves: hours, counts, and those of phrases, as "q 72 h" has one.
_KEPT = {str(number) for number in range(max(HOURS, MOST_COUNTED, FEW) + 1)}.union(
    *(filter(str.isdigit, words) for words in _PHRASES)
)
# A phrase may end in a number, as "week 1" does: there, "mg" behind it makes no amount of it.
_ends_in_number = re.compile(
    "(?:^|[^a-z])(?:{}) ?$".format(
        "|".join(
            sorted(re.escape(words[-2]) for words in _PHRASES if words[1:] and words[-1].isdigit())
        )
        + "|[:/\u2044]"
    ),
    re.IGNORECASE,
).search
_LONGEST_BEFORE = 10  # characters of the longest of those words, with spaces around it
_BY_LENGTH = ("", "4", "45", "456", "4567", "45678")
# Whole words without a point beside them, as a point may belong to an abbreviation, and without an
# accent that is a character of its own.
_BESIDE = r"[^\W\d_]|[.\u0300-\u036f]"
_WORD = re.compile(rf"(?<!{_BESIDE})[a-z]{{3,}}(?!{_BESIDE})", re.IGNORECASE).sub
_UNKNOWN = "flurble"
# Words that no phrase holds and that tell something: "never take", "-inf", "zero refills", "mo mi".
_TELLING = frozenset(("not", "don", "never", "inf", "infinity", "nan", "zero")).union(
    *(language.weekdays for language in LANGUAGES)
)
_GROUPING = 4  # characters of a mark and three decimals


def stand_in_for_numbers(*, decimal_comma: bool) -> Callable[[str], str]:
    """Make the function that puts a stand-in in the place of each number of a text."""
    number = _NUMBER.replace("{mark}", "," if decimal_comma else r"\.")
    all_numbers = re.compile(number, re.IGNORECASE).sub
    but_rows = re.compile(f"{_ROW}|{number}", re.IGNORECASE).sub

    def with_stand_ins(text: str) -> str:
        return (but_rows if _may_hold_a_row(text) else all_numbers)(_number_for, text)

    return with_stand_ins


def stand_in_for_words(text: str) -> str:
    """Put one unknown word in the place of each."""
    return _WORD(_word_for, text)


def _number_for(match: re.Match[str]) -> str:
    """Give the number that stands for a number: one of its kind, from which its pieces are made."""
    whole, fraction, exponent, unit = match.groups()
    if whole is None or exponent:  # a row of numbers, or one that is rare
        return match[0]
    decimals = fraction and fraction[1:].strip("0")
    if len(whole) >= len(_BY_LENGTH[3]):
        whole = _by_length(whole)
    elif whole[0] == "0":
        pass
    elif decimals:
        whole = "2"
    elif unit and not _ends_in_number(
        match.string, max(0, match.start() - _LONGEST_BEFORE), match.start()
    ):
        whole = _BY_LENGTH[len(whole)]
    elif whole not in _KEPT:
        whole = "33" if whole < _MINUTES else "77"
    if not fraction:
        return whole
    if decimals:
        return f"{whole}{fraction[0]}{'789' if len(fraction) == _GROUPING else '7'}"
    return whole + fraction[: _GROUPING if len(fraction) == _GROUPING else _GROUPING - 1]


def _by_length(whole: str) -> str:
    """Give the stand-in of three digits or more, of which four may be an hour or a year."""
    if not whole.strip("0"):
        return whole
    hour = is_military(whole)
    if whole[0] == "0":
        begin = whole[0] + min(whole[1], "1")
        return begin + ("30" if hour else "789"[: len(whole) - len(begin)])
    if len(whole) == len("2024"):
        if whole.startswith("20"):
            return "2024" if hour else "2070"
        return "1234" if hour else "4567"
    return _BY_LENGTH[min(len(whole), len(_BY_LENGTH) - 1)]


def _word_for(match: re.Match[str]) -> str:
    """Give the word that stands for a word: itself, if it is known."""
    word = match[0]
    lower = word.lower()
    if lower in WORDS or lower in _TELLING or not lower.strip("oil"):
        return word
    text, start, end = match.string, match.start(), match.end()
    if text[end : end + 1].isdigit():
        return word if lower[-1] == "x" else f"{lower[0]}zqz{lower[-1]}"
    return f"{lower[0]}zqz{lower[-1]}" if start and text[start - 1].isdigit() else _UNKNOWN
