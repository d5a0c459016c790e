"""Read one string as an exact daily dose of oral naltrexone, or refuse it with a reason.

A string is answered only when every word of it is understood: one number, at most one unit beside
it, how often, and the drug's own name. What is left over is a refusal; its code only explains it.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from ldn_cli.exact import EXACT, plain
from ldn_cli.spellings import ASIDES, COUNTS, DAYS, NAMES, POINT_GROUPS, TAKINGS, UNITS

LONGEST = 64  # characters
LEAST_MG, MOST_MG = Decimal("1e-9"), Decimal("1e6")  # 1 pg and 1 kg, both allowed

_MG_IN = {unit: mg for unit, (mg, _) in UNITS.items()}
UNIT_OF = {spelling: unit for unit, (_, spellings) in UNITS.items() for spelling in spellings}
_NUMBER = r"(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?|\.[0-9]+)"
# What most columns hold; everything it takes, the whole grammar reads alike.
_PLAIN = re.compile(rf"({_NUMBER})(?: ?(mg|mcg|g))?").fullmatch
_SPACES = re.compile("[ \t\n\r\f\v\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_TOKEN = re.compile(
    r"(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[+-]?[0-9]+)?"  # a number, leading zeros included to be named
    r"|[^\W\d_]+(?:\.[^\W\d_]+)*\.?"  # a word or a dotted abbreviation
    r"|\.\.+|\S"
)
IS_NUMBER = re.compile(rf"(?P<digits>{_NUMBER})(?:e(?P<exponent>[+-]?[0-9]+))?").fullmatch
_MAY_GROUP = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}").fullmatch
_WORDLESS_PARENTHESES = re.compile(r"\(([^()0-9]*)\)")
_LONGEST_PHRASE = 5  # words; a test compares it with the spellings
_OTHERS = dict.fromkeys(NAMES + ASIDES)


class DoseError(ValueError):
    """A string that is no single daily dose: *code* for programs, *message* and *hint* for people.

    *hint* is the exact text to type instead, or None where nothing can be known.
    """

    def __init__(self, code: str, message: str, hint: str | None = None) -> None:
        """Keep the three parts; the text of the error is the message, then the hint."""
        super().__init__(f"{message}; write {hint}" if hint else message)
        self.code = code
        self.message = message
        self.hint = hint


class _NotUnderstoodError(DoseError):
    """A string that the grammar does not take, as its *words*; its reason is found where it is asked for."""

    def __init__(self, words: list[str]) -> None:
        super().__init__("not-understood", "not understood")
        self.words = words


class Dose(NamedTuple):
    """One daily dose: *mg* is exact milligrams a day; the rest says how the text was read."""

    mg: Decimal
    amount: Decimal
    unit: str
    times: int
    text: str

    @property
    def arithmetic(self) -> str | None:
        """Show a total or a conversion as a person can redo it; None where the number is the mg a day.

        >>> parse_dose("2250 mcg twice daily").arithmetic
        '2 x 2250 mcg = 4500 mcg = 4.5 mg a day'
        """
        if self.times == 1 and self.unit == "mg":
            return None
        steps = [f"{plain(self.amount)} {self.unit}"]
        if self.times > 1:
            total = EXACT.multiply(self.amount, Decimal(self.times))
            steps = [f"{self.times} x {steps[0]}", f"{plain(total)} {self.unit}"]
        if self.unit != "mg":
            steps.append(f"{plain(self.mg)} mg")
        return " = ".join(steps) + " a day"


def parse_dose(text: str, unit: str = "mg") -> Dose:
    """Read *text* as milligrams of oral naltrexone a day; a bare number is in *unit* (mg, mcg or g).

    Raises DoseError for anything that is not one daily dose from 1 pg to 1 kg, both included.

    >>> parse_dose("4500 mcg").mg
    Decimal('4.5')
    """
    try:
        return read_dose(text, unit)
    except _NotUnderstoodError as error:
        from ldn_cli.refusal import explain_refusal  # noqa: PLC0415 - start-up: only where something is refused

        raise explain_refusal(text, error.words) from None


def read_dose(text: str, unit: str = "mg") -> Dose:
    """Read *text* as parse_dose does, and refuse it without finding out why."""
    if len(text) > LONGEST:
        raise DoseError("too-long", f"longer than {LONGEST} characters")
    match = _PLAIN(text)
    if match:
        number, written = match.groups()
        exponent, times = None, 1
    else:
        number, exponent, written, times = _read(text)
    if exponent is not None and not -1000 < int(exponent) < 1000:  # noqa: PLR2004 - beyond any limit, and costly
        number, exponent = ("0", None) if not number.strip("0.") else ("1", "999")
    used = written or unit
    amount = Decimal(f"{number}e{exponent}" if exponent else number)
    mg = amount if used == "mg" and times == 1 else EXACT.multiply(EXACT.multiply(amount, _MG_IN[used]), Decimal(times))
    if not LEAST_MG <= mg <= MOST_MG:
        if not mg:
            raise DoseError("zero", "zero is no dose")
        raise _out_of_range()
    return Dose(mg, amount, used, times, text)


def _out_of_range() -> DoseError:
    return DoseError("out-of-range", "under 1 pg or over 1 kg a day")


def _read(text: str) -> tuple[str, str | None, str | None, int]:
    """Read the whole grammar: digits, exponent, unit as written or None, takings a day."""
    tokens = words_of(text)
    number = written = None
    takings: list[tuple[int, str]] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        size, taking = _taking(tokens, at)
        if taking is not None:
            # "5 2 times daily" may be 5.2 or 5: a unitless number before a digit is left alone.
            if token[0].isdigit() and at and tokens[at - 1][-1].isdigit():
                raise _NotUnderstoodError(tokens)
            takings.append(taking)
        elif size := longest(_OTHERS, tokens, at):
            pass
        elif (match := IS_NUMBER(token)) and number is None:
            number, size = match, 1
            unit, unit_size = _unit(tokens, at + 1)
            if unit is not None and written is None:
                written, size = unit, 1 + unit_size
        elif token in UNIT_OF and number is None and written is None and _number_follows(tokens, at + 1):
            written, size = UNIT_OF[token], 1
        elif (token in ":=" and number is None and at) or (token == "," and _parts_words(tokens, at)):
            size = 1
        else:
            raise _NotUnderstoodError(tokens)
        at += size
    if number is None or (_MAY_GROUP(number[0]) and not POINT_GROUPS.isdisjoint(tokens)):
        raise _NotUnderstoodError(tokens)
    times = _agreed(takings)
    return number["digits"], number["exponent"], written, times


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


def longest(phrases: dict[str, object] | dict[str, int] | dict[str, str] | dict[str, None], tokens: list[str], at: int) -> int:
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
    """Tell whether a number without a unit of its own stands at *at*, perhaps after a colon."""
    at += tokens[at : at + 1] in ([":"], ["="])
    return at < len(tokens) and bool(IS_NUMBER(tokens[at])) and _unit(tokens, at + 1)[0] is None


def _parts_words(tokens: list[str], at: int) -> bool:
    """Tell whether the comma at *at* follows a word and something follows it: no part of a number."""
    return 0 < at < len(tokens) - 1 and tokens[at - 1][-1].isalpha()


def _agreed(takings: list[tuple[int, str]]) -> int:
    """Give the takings a day that all expressions agree on; several or two times of day may not mix."""
    if len(takings) > 1 and (any(times > 1 for times, _ in takings) or len({clock for _, clock in takings if clock}) > 1):
        raise DoseError("two-schedules", "how often is said twice and may add up")
    return takings[0][0] if takings else 1
