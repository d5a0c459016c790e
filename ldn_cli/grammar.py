"""Read a dose in words: a number, a unit, how often, and the drug's own name, in any case and spacing.

A string is answered only when every word of it is understood: one number, at most one unit beside
it, how often once. What is left over is a refusal, and refusal.py finds the reason.
"""

from __future__ import annotations

import re
from collections.abc import Container

from ldn_cli.dose import NUMBER, Dose, DoseError, made_dose
from ldn_cli.spellings import ASIDES, COUNTS, DAYS, DOSE_WORDS, NAMES, POINT_GROUPS, ROUTES, TAKINGS, UNITS

UNIT_OF = {spelling: unit for unit, spellings in UNITS.items() for spelling in spellings}
_SPACES = re.compile("[ \t\n\r\f\v\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_TOKEN = re.compile(
    r"(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[+-]?[0-9]+)?"  # a number, leading zeros included to be named
    r"|[^\W\d_]+(?:\.[^\W\d_]+)*\.?"  # a word or a dotted abbreviation
    r"|\.\.+|[^ ]"
)
is_number = re.compile(rf"(?P<digits>{NUMBER})(?:e(?P<exponent>[+-]?[0-9]+))?").fullmatch
_may_group = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}").fullmatch
_WORDLESS_PARENTHESES = re.compile(r"\(([^()0-9]*)\)")
_LONGEST_PHRASE = 5  # words; a test compares it with the spellings
_OTHERS = frozenset(NAMES + ASIDES)
_IS_NAME, _IS_ROUTE, _IS_DOSE_WORD = map(frozenset, (NAMES, ROUTES, DOSE_WORDS))


class _NotUnderstoodError(ValueError):
    """A string that the grammar does not take, as its words."""


def read_dose(text: str, unit: str) -> Dose:
    """Read *text*, a bare number in *unit*. Raises DoseError with the reason."""
    try:
        return read_words(text, unit)
    except _NotUnderstoodError as error:
        from ldn_cli.refusal import explain_refusal  # noqa: PLC0415 - start-up: only where something is refused

        raise explain_refusal(text, error.args[0], unit) from None


def reads(text: str, unit: str) -> bool:
    """Tell whether *text* is a dose, a bare number in *unit*, without finding out why not."""
    try:
        read_words(text, unit)
    except (DoseError, _NotUnderstoodError):
        return False
    return True


def read_words(text: str, unit: str) -> Dose:
    """Read the words of *text* one after the other; each must have a meaning in its place."""
    tokens = words_of(text)
    number = written = None
    takings: list[tuple[int, str]] = []
    named = opened = may_count = False
    at = 0
    while at < len(tokens):
        token = tokens[at]
        size, taking = _taking(tokens, at)
        if taking is not None:
            # "5 2 times daily" may be 5.2 or 5, and "2 x 1 daily" is two tablets: a bare number stands before words only.
            if (token[0].isdigit() or token in "x×") and at and is_number(tokens[at - 1]):
                raise _NotUnderstoodError(tokens)
            if taking[1] and takings and takings[-1][1] and tokens[at - 1] == ",":
                raise DoseError("two-schedules", "two times of day, which may be two takings")
            takings.append(taking)
        elif size := longest(_OTHERS, tokens, at):
            phrase = " ".join(tokens[at : at + size])
            named = named or phrase in _IS_NAME
            may_count = may_count or phrase in _IS_ROUTE or (phrase in _IS_DOSE_WORD and bool(at and is_number(tokens[at - 1])))
        elif (match := is_number(token)) and number is None:
            number, size = match, 1
            beside, unit_size = _unit(tokens, at + 1)
            if beside is not None and written is None:
                written, size = beside, 1 + unit_size
        elif token in UNIT_OF and number is None and written is None and _number_follows(tokens, at):
            written, size = UNIT_OF[token], 1
        elif (token in ":=" and number is None and at) or (token == "," and _parts_words(tokens, at)):
            size = 1
        elif (token == "(" and named and number is None) or (token == ")" and opened):
            opened, size = token == "(", 1  # "LDN (4.5 mg)"
        else:
            raise _NotUnderstoodError(tokens)
        at += size
    if number is None or opened or (may_count and written is None) or (_may_group(number[0]) and not POINT_GROUPS.isdisjoint(tokens)):
        raise _NotUnderstoodError(tokens)
    return made_dose(text, _bounded(number["digits"], number["exponent"]), written or unit, _agreed(takings))


def _bounded(digits: str, exponent: str | None) -> str:
    """Write a number with its exponent; one far beyond every limit is cut down to what is refused for the same reason."""
    if exponent is None:
        return digits
    if not digits.strip("0."):
        return "0"
    return f"{digits}e{exponent}" if -1000 < int(exponent) < 1000 else "1e999"  # noqa: PLR2004


def words_of(text: str) -> list[str]:
    """Split *text* into numbers, words and signs: small letters, no dots in words, no spaces."""
    if not text.isascii():
        from unicodedata import normalize  # noqa: PLC0415 - only where an accent may be written in two ways

        text = normalize("NFC", text)
    text = _SPACES.sub(" ", text).strip(" ").lower()
    if text.startswith("+") and text[1:2] in tuple("0123456789."):
        text = text[1:]
    text = _WORDLESS_PARENTHESES.sub(r" \1 ", text)
    tokens = [token.replace(".", "") if token[0].isalpha() else token for token in _TOKEN.findall(text)]
    if tokens[-1:] == ["."] and not "".join(tokens[:-1]).endswith("."):
        tokens.pop()  # the full stop of a sentence
    return tokens


def longest(phrases: Container[str], tokens: list[str], at: int) -> int:
    """Count the words of the longest of *phrases* that begins at *at*; 0 where none does."""
    for size in range(min(_LONGEST_PHRASE, len(tokens) - at), 0, -1):
        if " ".join(tokens[at : at + size]) in phrases:
            return size
    return 0


def _taking(tokens: list[str], at: int) -> tuple[int, tuple[int, str] | None]:
    """Read how often from *at*: its length in tokens, and takings a day with the time of day."""
    if size := longest(TAKINGS, tokens, at):
        return size, (TAKINGS[" ".join(tokens[at : at + size])], "")
    count = longest(COUNTS, tokens, at)
    times = COUNTS[" ".join(tokens[at : at + count])] if count else 1
    if size := longest(DAYS, tokens, at + count):
        clock = DAYS[" ".join(tokens[at + count : at + count + size])]
        if times == 1 or not clock:
            return count + size, (times, clock)
    return 0, None


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


def _agreed(takings: list[tuple[int, str]]) -> int:
    """Give the takings a day that all expressions agree on; several or two times of day may not mix."""
    if len(takings) > 1 and (any(times > 1 for times, _ in takings) or len({clock for _, clock in takings if clock}) > 1):
        raise DoseError("two-schedules", "how often is said twice and may add up")
    return takings[0][0] if takings else 1
