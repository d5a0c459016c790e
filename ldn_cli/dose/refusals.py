"""Say why a string is no single daily dose, and what to type instead where that is certain.

Nothing here decides whether a string is a dose; the reader has refused it already.
"""

from __future__ import annotations

import re
from decimal import Decimal
from unicodedata import decimal

from ldn_cli.dose.grammar import (
    COUNTABLE,
    UNIT_OF,
    WORDS,
    composed,
    decimal_mark_astray,
    is_dose,
    longest,
)
from ldn_cli.dose.model import DoseError
from ldn_cli.dose.vocabulary import DAYS, LEADS, NAMES, POINT_GROUPS, REFUSED, ROUTES
from ldn_cli.exact import plain

_DASHES = ("-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212")
_GROUPED = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+"
).fullmatch
_NUMBER_WITH_COMMA = re.compile(r"(?:[0-9][0-9.]*|^)(?:,[0-9]+)+(?:\.[0-9]+)*")
_NOT_DIGITS = re.compile(
    r"[0-9]_|_[0-9]|\b0[xbo]|(?<!/)[0-9][oil]+\b|\b[oil]\.?[0-9]|[0-9]['\u2019][0-9]|\.[0-9]*\.|\be[0-9]|^\+\+"
)
_LONGEST = max(len(phrase.split()) for _, phrases in REFUSED.values() for phrase in phrases)
_AROUND = ('""', "''", "\u201c\u201d", "\u2018\u2019", "[]")
_NONE: frozenset[str] = frozenset()
_CODES: dict[str, frozenset[str]] = {}
for _code, (_, _phrases) in REFUSED.items():
    for _phrase in _phrases:
        _CODES[_phrase] = _CODES.get(_phrase, _NONE) | {_code}
_NAME_WORDS, _ROUTES = frozenset(NAMES), frozenset((*ROUTES, *LEADS))
_CLOCKS = frozenset(phrase for phrase, clock in DAYS.items() if clock)


def explain_refusal(text: str, words: list[str], unit: str) -> DoseError:
    """Find the code, message and correction for *text*, a bare number in *unit*, read as *words* and refused."""
    if not words:
        return (
            DoseError("not-a-number", "no number in digits in it")
            if text.strip()
            else DoseError("empty", "no dose given")
        )
    if (comma := _NUMBER_WITH_COMMA.search(text.strip())) and not re.search(r"[0-9],\s", text):
        return _comma(text, comma[0], unit)
    numbers = [
        word
        for word in words
        if word[0] in "0123456789" or (word[0] == "." and word[1:2].isdigit())
    ]
    if (
        words[0] in _DASHES
        and len(words) > 1
        and (words[1] in numbers or words[1] in ("inf", "infinity", "nan"))
    ):
        return DoseError("negative", "a dose is above zero")
    if _NOT_DIGITS.search(text.lower()) or _has_other_digits(text):
        return _written_otherwise(text, unit)
    astray = decimal_mark_astray(composed(text))
    if len(numbers) == 1 and re.match(r"0[0-9]", numbers[0]) and not astray:
        return _leading_zero(text, numbers[0], unit)
    if len(numbers) > 1 and "between" not in words and not {"and", "+", "then"}.isdisjoint(words):
        return _two_numbers()
    found = _codes(words, numbers)
    for code, (message, _) in REFUSED.items():
        if code in found and (numbers or code in ("other-drug", "not-oral", "range")):
            return DoseError(code, message)
    if not numbers:
        return DoseError("not-a-number", "no number in digits in it")
    if (
        len(numbers) == 1
        and UNIT_OF.keys().isdisjoint(words)
        and any(longest(_CLOCKS, words, at) for at in range(words.index(numbers[0])))
    ):
        return DoseError("unit", "a number behind a time of day may be a time; write its unit")
    if not {"x", "×"}.isdisjoint(words) or _may_count(words, numbers):
        return DoseError("count", REFUSED["count"][0])
    if len(numbers) > 1:
        return _two_numbers()
    if astray:
        return _mark_behind_a_word(composed(text), astray.start(), unit)
    return _leftover(text, words, numbers[0], unit)


def _may_count(words: list[str], numbers: list[str]) -> bool:
    """Tell whether the one number, without a unit, may count tablets or doses: "take 1 by mouth", "2 doses"."""
    if len(numbers) > 1 or any(word in UNIT_OF for word in words):
        return False
    after = words.index(numbers[0]) + 1
    return bool(longest(COUNTABLE, words, after)) or any(
        longest(_ROUTES, words, at) for at in range(len(words))
    )


def _two_numbers() -> DoseError:
    return DoseError("two-numbers", "more than one number; one dose is read at a time")


def _codes(words: list[str], numbers: list[str]) -> set[str]:
    """Collect the codes of refusal whose words stand in *words*."""
    found = set()
    for at, word in enumerate(words):
        if word in _DASHES:
            # A dash between words joins them; beside a number it may span a range.
            if any(near in numbers or near in UNIT_OF for near in words[max(at - 1, 0) : at + 2]):
                found.add("range")
            continue
        for size in range(1, _LONGEST + 1):
            found |= _CODES.get(" ".join(words[at : at + size]), _NONE)
    return found


def _leftover(text: str, words: list[str], number: str, unit: str) -> DoseError:
    """Explain a refusal with one good number and a word or sign that is not understood."""
    if not POINT_GROUPS.isdisjoint(words) and re.fullmatch(r"[0-9]+\.[0-9]{3}", number):
        return DoseError(
            "comma",
            "the point may group thousands or mark decimals",
            _both(text, number, number.replace(".", ""), number, unit),
        )
    if sum(word in UNIT_OF for word in words) > 1:
        return DoseError("unit", "more than one unit")
    after = words[words.index(number) + 1 : words.index(number) + 2]
    unitless = not any(word in UNIT_OF for word in words)
    if (
        unitless
        and after
        and after[0].isalpha()
        and not longest(_NAME_WORDS, words, words.index(number) + 1)
    ):
        return DoseError("unit", REFUSED["unit"][0])
    if any(word.isalpha() and word not in WORDS for word in words):
        return DoseError(
            "other-drug",
            "a word in it is not understood: neither a unit, nor how often, nor a name of naltrexone",
        )
    if text.strip()[0] in "\"'\u201c\u2018":
        return _written_otherwise(text, unit)
    return DoseError(
        "not-understood", "its words and signs do not make one dose", _bare(text, unit)
    )


def _written_otherwise(text: str, unit: str) -> DoseError:
    """Refuse digits, letters or signs that are not how a number is written; digits of one other script are corrected."""
    # In a mixture of scripts a digit may be meant as something else: the Arabic zero looks like a point.
    mixed = any(char in "0123456789" for char in text)
    in_ascii = (
        text if mixed else "".join(str(decimal(char, char)) for char in text).replace("\uff0e", ".")
    )
    return DoseError(
        "not-a-number", "not a number in the digits 0 to 9 alone", _bare(in_ascii, unit)
    )


def _bare(text: str, unit: str) -> str | None:
    """Give *text* without quotes or brackets around it and commas behind its last word, if that reads; a spreadsheet puts one quote before."""
    bare = text.strip()
    bare = bare[1:-1] if bare[:1] + bare[-1:] in _AROUND else bare.removeprefix("'")
    return _if_read(re.sub(r"(?<=[^\W\d_])[,; ]+$", "", bare), unit)


def _comma(text: str, number: str, unit: str) -> DoseError:
    """Refuse a comma in *number*: a decimal comma and a grouping comma differ a thousandfold."""
    if number.count(",") == 1 and "." not in number:
        as_decimal = ("0" if number[0] == "," else "") + number.replace(",", ".")
        if not _GROUPED(number) or number[0] == "0":
            return DoseError(
                "comma",
                "a comma in a number is not read",
                _if_read(text.replace(number, as_decimal), unit),
            )
        hint = _both(text, number, number.replace(",", ""), as_decimal, unit)
        return DoseError("comma", "the comma may group thousands or mark decimals", hint)
    if _GROUPED(number):
        has_decimal_comma = "." in number and number.rfind(",") > number.rfind(".")
        digits = (
            number.replace(".", "").replace(",", ".")
            if has_decimal_comma
            else number.replace(",", "")
        )
        return DoseError(
            "comma",
            "write thousands without separators",
            _if_read(text.replace(number, digits), unit),
        )
    return DoseError("comma", "a comma in a number is not read")


def _mark_behind_a_word(text: str, at: int, unit: str) -> DoseError:
    """Refuse "LDN.5 mg" and "LDN,5 mg": the point or comma at *at* may be a decimal mark."""
    parted = [
        hint
        for zero in ("0.", "")
        if (hint := _if_read(f"{text[:at].rstrip()} {zero}{text[at + 1 :]}", unit))
    ]
    return DoseError(
        "comma",
        "a point or comma before a number may be a decimal mark",
        " or ".join(parted) if len(parted) > 1 else None,
    )


def _leading_zero(text: str, number: str, unit: str) -> DoseError:
    """Refuse 05 and 001: a zero may stand for a lost decimal point, and of several zeros nobody knows which."""
    bare = number.lstrip("0")
    corrections = []
    if "." in number:
        corrections = [bare if bare[:1].isdigit() else f"0{bare}"]
    elif re.fullmatch(r"0[1-9][0-9]*", number):
        corrections = [bare, f"0.{bare}"]
    hints = [
        hint
        for correction in corrections
        if (hint := _if_read(text.replace(number, correction, 1), unit))
    ]
    return DoseError(
        "leading-zero", "a leading zero may be a lost decimal point", " or ".join(hints) or None
    )


def _has_other_digits(text: str) -> bool:
    """Tell whether a digit or fraction outside ASCII stands in *text*; that of "m²" is part of a unit."""
    return any(char.isnumeric() and not char.isascii() for char in text.replace("m\u00b2", ""))


def _both(text: str, number: str, grouped: str, as_decimal: str, unit: str) -> str | None:
    """Give both readings of *number* as corrections, or none: one of two would be a guess.

    Beside words of a language that groups with points, three decimals are written as one more or fewer.
    """
    fewer = plain(Decimal(as_decimal))
    whole = _if_read(text.replace(number, grouped), unit)
    decimals = (
        _if_read(text.replace(number, digits), unit) for digits in (as_decimal, fewer, f"{fewer}0")
    )
    parted = next(filter(None, decimals), None)
    return f"{whole} or {parted}" if whole and parted else None


def _if_read(text: str, unit: str) -> str | None:
    """Give *text* as a correction only where it reads as a dose itself, a bare number in *unit*."""
    text = text.strip()
    return text if is_dose(text, unit) else None
