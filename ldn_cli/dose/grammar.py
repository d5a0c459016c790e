"""Read a dose in words: a number, a unit, how often, and the drug's own name, in any case and spacing.

A string is answered only when every word of it is understood: one number, at most one unit beside
it, how often once. What is left over is a refusal, and refusal.py finds the reason.
"""

from __future__ import annotations

import re
from collections.abc import Container
from typing import NamedTuple

from ldn_cli.dose.model import NUMBER, Dose, DoseError, made_dose
from ldn_cli.dose.vocabulary import (
    ASIDES,
    COUNTS,
    DATES,
    DAYS,
    DOSE_WORDS,
    LEADS,
    NAMES,
    POINT_GROUPS,
    ROUTES,
    SINGLE,
    TAKINGS,
    TOTALS,
    UNITS,
)

UNIT_OF = {spelling: unit for unit, spellings in UNITS.items() for spelling in spellings}
_SPACES = re.compile("[ \t\n\r\f\v\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_TOKEN = re.compile(
    r"(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[+-]?[0-9]+)?"  # a number, leading zeros included to be named
    r"|[^\W\d_]+(?:\.[^\W\d_]+)*\.?"  # a word or a dotted abbreviation
    r"|\.\.+|[^ ]"
)
is_number = re.compile(rf"(?P<digits>{NUMBER})(?:(?<!\.)e(?P<exponent>[+-]?[0-9]+))?").fullmatch
_may_group = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}").fullmatch
# A comma before a digit, or a point between anything but a space and a digit ("LDN.5 mg"), may be a decimal mark; that of "q.4h" is none.
decimal_mark_astray = re.compile(
    r",(?=[0-9])|(?<=[^\s0-9:=(@+])(?<!\bq)\.(?=[0-9])", re.IGNORECASE
).search
_WORDS_IN_PARENTHESES = re.compile(r"\(((?:[^()0-9]*[^\W\d_][^()0-9]*)?)\)")
_LONGEST_PHRASE = 5  # words; a test compares it with the spellings
_OTHERS = frozenset(NAMES + ASIDES)
_IS_NAME, _IS_ROUTE, _LEADS = map(frozenset, (NAMES, ROUTES, LEADS))
WORDS = frozenset(
    word
    for phrase in (*NAMES, *ASIDES, *COUNTS, *DAYS, *TAKINGS, *UNIT_OF)
    for word in phrase.split()
)
_PARTS = frozenset((*NAMES, *ASIDES, *UNIT_OF))
_PER = ("/ ", "per ", "pro ", "par ")
_EACH = (
    "a ",
    "each ",
    "every ",
    "jeden ",
    "jede ",
    "chaque ",
    "tous ",
    "cada ",
    "todos ",
    "todas ",
    "ogni ",
    "elke ",
    "hver ",
    "varje ",
)
COUNTABLE = frozenset((*NAMES, *DOSE_WORDS, *TOTALS))


class _Taking(NamedTuple):
    """How often, in one expression: takings a day, the time of day or "", the words, and where they stand."""

    times: int
    clock: str
    phrase: str
    start: int
    end: int


class NotUnderstoodError(ValueError):
    """A string that the grammar does not take, as its words."""


def is_dose(text: str, unit: str) -> bool:
    """Tell whether *text* is a dose, a bare number in *unit*, without finding out why not."""
    try:
        read_words(text, unit)
    except (DoseError, NotUnderstoodError):
        return False
    return True


def read_words(text: str, unit: str) -> Dose:
    """Read the words of *text* one after the other; each must have a meaning in its place."""
    tokens = words_of(text)
    if decimal_mark_astray(composed(text)):
        raise NotUnderstoodError(tokens)
    number = written = None
    takings: list[_Taking] = []
    named = opened = may_count = False
    at = 0
    while at < len(tokens):
        token = tokens[at]
        beside_number = bool(at) and bool(is_number(tokens[at - 1]))
        taking, size = _taking(tokens, at)
        if taking is not None:
            # "5 2 times daily" may be 5.2 or 5, and "2 x 1 daily" is two tablets: a bare number stands before words only.
            # In some languages "od" before a number is "from".
            digits_follow = (
                token == "/" and tokens[at + 1][0].isdigit()
            )  # "1/12 h" is one tablet every 12 hours
            if (beside_number and (token[0].isdigit() or token in "x×" or digits_follow)) or (
                token == "od" and number is None
            ):
                raise NotUnderstoodError(tokens)
            _may_follow(takings, taking)
            takings.append(taking)
            # "1 daily dose" counts, "at bedtime 10" may be ten o'clock, and "am Tag 14" a date.
            before = bool(taking.clock) or taking.phrase in DATES
            may_count = may_count or (taking.phrase in COUNTABLE if number is not None else before)
        elif size := longest(_OTHERS, tokens, at):
            phrase = " ".join(tokens[at : at + size])
            if phrase in _LEADS and number is not None:
                raise NotUnderstoodError(tokens)
            named = named or phrase in _IS_NAME
            may_count = (
                may_count
                or phrase in _IS_ROUTE
                or phrase in _LEADS
                or (number is not None and phrase in COUNTABLE)
            )
        elif (match := is_number(token)) and number is None:
            number, size = match, 1
            beside, unit_size = _unit(tokens, at + 1)
            if beside is not None and written is None:
                written, size = beside, 1 + unit_size
        elif (
            token in UNIT_OF and number is None and written is None and _number_follows(tokens, at)
        ):
            written, size = UNIT_OF[token], 1
        elif (token in ":=" and number is None and _introduces(tokens, at, takings)) or (
            token == "," and _parts_words(tokens, at)
        ):
            size = 1
        elif (token == "(" and named and number is None and not opened and _once(takings)) or (
            token == ")" and opened
        ):
            opened, size = token == "(", 1  # "LDN (4.5 mg)"
        elif token == "(" and number is not None and (size := _in_parentheses(tokens, at)):
            del tokens[at + size - 1], tokens[at]  # "2.25 mg (2x/day)"
            size = 0
        else:
            raise NotUnderstoodError(tokens)
        at += size
    if (
        number is None
        or opened
        or (may_count and written is None)
        or (_may_group(number[0]) and not POINT_GROUPS.isdisjoint(tokens))
    ):
        raise NotUnderstoodError(tokens)
    return made_dose(
        text, _bounded(number["digits"], number["exponent"]), written or unit, _agreed(takings)
    )


def _bounded(digits: str, exponent: str | None) -> str:
    """Write a number with its exponent; one far beyond every limit is cut down to what is refused for the same reason."""
    if exponent is None:
        return digits
    if not digits.strip("0."):
        return "0"
    return f"{digits}e{exponent}" if -1000 < int(exponent) < 1000 else "1e999"  # noqa: PLR2004


def is_dose_fragment(text: str) -> bool:
    """Tell whether *text* is only what stands beside the number of a dose: a unit, how often, the drug's name."""
    tokens = words_of(text)
    return " ".join(tokens) in _PARTS or 0 < len(tokens) == _taking(tokens, 0)[1]


def words_of(text: str) -> list[str]:
    """Split *text* into numbers, words and signs: small letters, no dots in words, no spaces."""
    text = _SPACES.sub(" ", composed(text)).strip(" ").lower()
    if text.startswith("+") and text[1:2] in tuple("0123456789."):
        text = text[1:]
    text = _WORDS_IN_PARENTHESES.sub(r" \1 ", text)
    tokens = [
        token.replace(".", "") if token[0].isalpha() else token for token in _TOKEN.findall(text)
    ]
    if tokens[-1:] == ["."] and not "".join(tokens[:-1]).endswith("."):
        tokens.pop()  # the full stop of a sentence
    return tokens


def composed(text: str) -> str:
    """Write each letter of *text* with its accent as one character."""
    if text.isascii():
        return text
    from unicodedata import normalize  # noqa: PLC0415 - only where an accent may be written in two ways

    return normalize("NFC", text)


def longest(phrases: Container[str], tokens: list[str], at: int) -> int:
    """Count the words of the longest of *phrases* that begins at *at*; 0 where none does."""
    for size in range(min(_LONGEST_PHRASE, len(tokens) - at), 0, -1):
        if " ".join(tokens[at : at + size]) in phrases:
            return size
    return 0


def _taking(tokens: list[str], at: int) -> tuple[_Taking | None, int]:
    """Read how often from *at*, and its length in tokens."""
    if size := longest(TAKINGS, tokens, at):
        phrase = " ".join(tokens[at : at + size])
        return _Taking(TAKINGS[phrase], "", phrase, at, at + size), size
    count = longest(COUNTS, tokens, at)
    counted = " ".join(tokens[at : at + count])
    times = COUNTS[counted] if count else 1
    if size := longest(DAYS, tokens, at + count):
        clock = DAYS[" ".join(tokens[at + count : at + count + size])]
        if not clock or (times == 1 and counted not in SINGLE):
            size += count
            return _Taking(times, clock, " ".join(tokens[at : at + size]), at, at + size), size
    return None, 0


def _may_follow(takings: list[_Taking], taking: _Taking) -> None:
    """Refuse a taking that may be a second one beside those before it, or make a rate: "mg/day each day"."""
    for before in takings:
        pair = {before.phrase, taking.phrase}
        if taking.clock and before.clock and before.end != taking.start:
            raise DoseError("two-schedules", "two times of day, which may be two takings")
        if (taking.clock or before.clock) and not DATES.isdisjoint(pair):
            raise DoseError("two-schedules", "day and night, which may be two takings")
        if taking.phrase.startswith(_PER) or (
            before.phrase.startswith((*_PER, *_EACH)) and taking.phrase.startswith(_EACH)
        ):
            raise DoseError("two-schedules", "a dose per day and day or night may be a rate")


def _introduces(tokens: list[str], at: int, takings: list[_Taking]) -> bool:
    """Tell whether the sign at *at* leads to a number: only one does, and behind several takings "=" may give their total."""
    return at > 0 and tokens[at - 1] not in (":", "=") and (tokens[at] == ":" or _once(takings))


def _once(takings: list[_Taking]) -> bool:
    return all(taking.times == 1 for taking in takings)


def _in_parentheses(tokens: list[str], at: int) -> int:
    """Count the tokens of a taking and the parentheses around it; 0 where something else is in them."""
    taking, size = _taking(tokens, at + 1)
    return size + 2 if taking and tokens[at + 1 + size : at + 2 + size] == [")"] else 0


def _unit(tokens: list[str], at: int) -> tuple[str | None, int]:
    """Read a unit that stands at *at*, "50-mg" included."""
    for size in (1, 2):
        rest = tokens[at : at + size]
        if len(rest) == size and rest[-1] in UNIT_OF and rest[:-1] in ([], ["-"]):
            return UNIT_OF[rest[-1]], size
    return None, 0


def _number_follows(tokens: list[str], at: int) -> bool:
    """Tell whether a number without a unit of its own follows the unit at *at*: after a colon, or for grams only then."""
    colon = tokens[at + 1 : at + 2] in ([":"], ["="])
    if UNIT_OF[tokens[at]] == "g" and not colon:
        return False  # "G4" is a grade
    at += 1 + colon
    return at < len(tokens) and bool(is_number(tokens[at])) and _unit(tokens, at + 1)[0] is None


def _parts_words(tokens: list[str], at: int) -> bool:
    """Tell whether the comma at *at* follows a word and something follows it: no part of a number."""
    return 0 < at < len(tokens) - 1 and tokens[at - 1][-1].isalpha()


def _agreed(takings: list[_Taking]) -> int:
    """Give the takings a day that all expressions agree on; several or two times of day may not mix."""
    if len(takings) > 1 and (
        not _once(takings) or len({taking.clock for taking in takings if taking.clock}) > 1
    ):
        raise DoseError("two-schedules", "how often is said twice and may add up")
    return takings[0].times if takings else 1
