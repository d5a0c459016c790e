"""Replace the numbers and unknown words of a text by stand-ins that are read in the same way.

The reader first takes the words of a text for pieces: an amount, a count, a phrase that no dose
contains. At that stage it asks little of a number, and a stand-in gives the same answers:

* Is it a small whole number, or one that stands in a phrase ("q 72 h")? Such a number is kept.
* How many digits and decimals has it? Does it begin with a zero? Are its decimals zeros?
* May it be a time of day, the minutes of one, or a year?

A test puts other numbers into texts and compares their pieces. All that is asked of a number later
is noted (compared.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from ldn_cli.dose.frequency import HOURS, MINUTES, is_military
from ldn_cli.dose.vocabulary import LANGUAGES, WORDS
from ldn_cli.dose.vocabulary.english_refused import NOT_TAKEN
from ldn_cli.dose.writing import TAGS

_NUMBER = r"([0-9]+)({mark}[0-9]*)?(e[+-]?[0-9]+)?"
# Whole numbers that stand for themselves: hours, and those of phrases ("q 72 h").
KEPT = {str(hour) for hour in range(HOURS + 1)} | {word for word in WORDS if word.isdigit()}
_MOST_DECIMALS = 5  # of a stand-in; more of them are alike
# Whole words without a point beside them, as a point may belong to an abbreviation, and without an
# accent that is a character of its own.
_BESIDE = r"[^\W_]|[.\u0300-\u036f]"
_WORD = re.compile(rf"(?<!{_BESIDE})[a-z]{{3,}}(?!{_BESIDE})", re.IGNORECASE).sub
_UNKNOWN = "flurble"
# Words that no phrase holds and that tell something: "never take", "-inf", "zero refills", "mo mi".
_TELLING = frozenset(("inf", "infinity", "nan", "zero", *TAGS)).union(
    re.findall("[a-z]{3,}", NOT_TAKEN), *(language.weekdays for language in LANGUAGES)
)


def stand_in_for_numbers(*, decimal_comma: bool) -> Callable[[str], str]:
    """Make the function that puts a stand-in in the place of each number of a text."""
    number = _NUMBER.replace("{mark}", "," if decimal_comma else r"\.")
    return partial(re.compile(number, re.IGNORECASE).sub, _number_for)


def stand_in_for_words(text: str) -> str:
    """Put one unknown word in the place of each."""
    return _WORD(_word_for, text)


def _number_for(match: re.Match[str]) -> str:
    """Give the number that stands for a number: one of its kind, from which its pieces are made."""
    whole, fraction, exponent = match.groups()
    if exponent:
        return match[0]
    if not fraction:
        return _whole(whole)
    mark, decimals = fraction[0], fraction[1:]
    count = min(len(decimals), _MOST_DECIMALS)
    if not decimals.strip("0"):
        return _whole(whole) + mark + "0" * count
    few = len(whole) < len("100") and whole[0] != "0"
    return ("2" * len(whole) if few else _whole(whole)) + mark + "7" * count


def _whole(whole: str) -> str:
    """Give the stand-in of a whole number."""
    if whole in KEPT:
        return whole
    if is_military(whole):
        if whole[0] == "0":
            return f"0{min(whole[1], '1')}30"
        return "2024" if whole.startswith("20") else "1234"
    if whole[0] == "0":
        return whole[0] + _whole(whole[1:])
    if len(whole) == len("59"):
        return "33" if int(whole) < MINUTES else "77"
    if len(whole) == len("2099"):
        return "2070" if whole.startswith("20") else "6789"
    return "789" if len(whole) == len("999") else "56789"


def _word_for(match: re.Match[str]) -> str:
    """Give the word that stands for a word: itself, if it is known."""
    word = match[0].lower()
    return match[0] if word in WORDS or word in _TELLING else _UNKNOWN
