"""Find refusals again: a text is refused as its specimen is, which has been read once.

The specimen of a text has a stand-in for each number and each unknown word: "about 7.25 mg weekly"
and "about 3.5 mg weekly" have one, "about 2.7 mg weekly". What a text is refused for is mostly a
word, a sign or the way in which a number is written, and not the number.

Why that is safe. The reader first takes the words for pieces (a count, a frequency, a refused
phrase) and then calculates. For the pieces it looks only at some things of a number: whether it is
small and whole, as an hour or the number in "every 12 hours"; how many digits it has; a zero at its
begin; three decimals, which may group thousands; a unit behind it. A stand-in keeps these, so that
a text and its specimen have the same pieces; a test compares them. And a refusal is taken from the
specimen only if it was found in the pieces, or if nothing is there with which a number would be
compared. Where numbers decide (a total and its parts, days among which a dose is divided, three
numbers in a row) each text is read.
"""

from __future__ import annotations

import contextlib
import re
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import TypeVar

from ldn_cli.dose.answer import dose_from, reading_of
from ldn_cli.dose.arithmetic import exact_decimal
from ldn_cli.dose.model import DoseError
from ldn_cli.dose.pieces import MASSES, NUMBERS, Kind
from ldn_cli.dose.punctuation import check_punctuation
from ldn_cli.dose.reading import NotOneDoseError, Reading, Reason, State
from ldn_cli.dose.refusals import explain_refusal
from ldn_cli.dose.shapes import REMEMBERED
from ldn_cli.dose.supply import without_supply
from ldn_cli.dose.vocabulary import ENTRIES, LANGUAGES, WORDS

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
_PHRASES = [raw[0].split(" ") for raws in ENTRIES.raw.values() for raw in raws]
_HOURS, _MINUTES = "24", "60"
# Whole numbers that stand for themselves: hours, counts, and those of phrases, as "q 72 h" has one.
_KEPT = {str(hour) for hour in range(int(_HOURS) + 1)}.union(
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
_is_military = re.compile("(?:[01][0-9]|2[0-3])[0-5][0-9]").fullmatch
# Whole words without a point beside them, as a point may belong to an abbreviation, and without an
# accent that is a character of its own.
_BESIDE = r"[^\W\d_]|[.\u0300-\u036f]"
_WORD = re.compile(rf"(?<!{_BESIDE})[a-z]{{3,}}(?!{_BESIDE})", re.IGNORECASE).sub
_UNKNOWN = "flurble"
# Words that no phrase holds and that tell something: "never take", "-inf", "zero refills", "mo mi".
_TELLING = frozenset(("not", "don", "never", "inf", "infinity", "nan", "zero")).union(
    *(language.weekdays for language in LANGUAGES)
)
_COUNTED = NUMBERS | {Kind.COUNT, Kind.PRODUCT, Kind.X_PRODUCT}
# Pieces with which an amount may be compared, or that divide it.
_COMPARED = frozenset((Kind.VOLUME, Kind.REGIMEN, Kind.DURATION))
# Among these, nothing is compared.
_AMOUNTS = frozenset(
    (Kind.AMOUNT, Kind.FREQUENCY, Kind.TIME, Kind.AND, Kind.DASH, Kind.COMMA, Kind.NEUTRAL)
)
_GROUPING = 4  # characters of a mark and three decimals
_NOT_READ = Decimal("nan")
_Known = TypeVar("_Known")


class Alike(Enum):
    """What the texts of one specimen have in common."""

    CODE = "all are refused, with one code"
    REFUSAL = "all are refused, and their numbers decide with which code"
    NOTHING = "some may be doses"


class Specimens:
    """What specimens are refused for, and the milligrams of other texts, in bounded memory."""

    def __init__(self, unit: str | None, *, decimal_comma: bool) -> None:
        """Remember nothing yet; *unit* and *decimal_comma* are those of parse_dose."""
        self.unit = unit
        self.decimal_comma = decimal_comma
        number = _NUMBER.replace("{mark}", "," if decimal_comma else r"\.")
        self._numbers = re.compile(number, re.IGNORECASE).sub
        self._numbers_but_rows = re.compile(f"{_ROW}|{number}", re.IGNORECASE).sub
        self._alike: dict[str, Alike | str] = {}  # by specimen; a code, where it was asked for
        self._texts: dict[str, Decimal | None] = {}

    def code(self, text: str) -> str | None:
        """Give the code with which *text* is refused, if its specimen tells."""
        alike = self._look_up(text)
        if alike is Alike.CODE:
            specimen = self.specimen_of(text)
            alike = explain_refusal(self._read(specimen)).code
            _remember(self._alike, specimen, alike)
        return None if isinstance(alike, Alike) else alike

    def mg_and_factor(self, text: str, number: str) -> tuple[Decimal | None, Decimal | None]:
        """Read the milligrams a day of *text*, None where it is refused, and a factor.

        The factor makes the milligrams of any text that differs in *number* only, the first one;
        None where there is no such factor, and where *number* is "".
        """
        if self._look_up(text) is not Alike.NOTHING:
            return None, None
        mg, factor = self._texts.get(text, _NOT_READ), None
        if mg is not _NOT_READ:
            return mg, None
        reading, mg = self._read(text), None
        if reading.outcome.parts:
            factor = _factor(reading, number)
            with contextlib.suppress(DoseError):
                mg = dose_from(reading).mg
        _remember(self._texts, text, mg)
        return mg, factor

    def specimen_of(self, text: str) -> str:
        """Put a stand-in in the place of each number and each unknown word of *text*."""
        return _WORD(_word_for, self._with_stand_ins(text))

    def _with_stand_ins(self, text: str) -> str:
        """Put a stand-in in the place of each number."""
        numbers = self._numbers_but_rows if _may_hold_a_row(text) else self._numbers
        return numbers(_stand_in, text)

    def _look_up(self, text: str) -> Alike | str:
        """Tell what the texts of the specimen of *text* have in common; read it if it is new."""
        specimen = self._with_stand_ins(text)
        alike = self._alike.get(specimen)
        if alike is None:
            specimen = _WORD(_word_for, specimen)
            alike = self._alike.get(specimen)
        if alike is None:
            alike = _compare(self._read(specimen))
            _remember(self._alike, specimen, alike)
        return alike

    def _read(self, text: str) -> Reading:
        return reading_of(text, self.unit, decimal_comma=self.decimal_comma)


def _remember(known: dict[str, _Known], text: str, value: _Known) -> None:
    """Remember *value*, and forget all others where there are too many."""
    if len(known) >= REMEMBERED:
        known.clear()
    known[text] = value


def _stand_in(match: re.Match[str]) -> str:
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
    hour = _is_military(whole)
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


def _compare(reading: Reading) -> Alike:
    """Tell what all texts of the specimen that was read have in common."""
    outcome = reading.outcome
    if outcome.parts:
        return Alike.NOTHING
    if without_supply(reading.words.text) != reading.words.text:
        return Alike.NOTHING  # where the rest is a dose, it is read alone
    if not reading.pieces:
        return Alike.CODE  # an unknown word, or nothing
    kinds = [piece.kind for piece in reading.pieces]
    masses = sum(kind in MASSES for kind in kinds)
    if not masses or _is_refused_for_its_pieces(reading):
        return Alike.CODE
    if outcome.code == "not-understood":
        return Alike.CODE if _AMOUNTS.issuperset(kinds) else Alike.REFUSAL
    if masses > 1 or not _COMPARED.isdisjoint(kinds):
        return Alike.NOTHING
    if _COUNTED.isdisjoint(kinds):
        return Alike.CODE
    return Alike.NOTHING if outcome.code == "total" else Alike.REFUSAL


def _is_refused_for_its_pieces(reading: Reading) -> bool:
    """Tell whether *reading* was refused before anything was calculated."""
    if reading.outcome.code == "comma" or reading.outcome.reason is Reason.CAPITAL_MU:
        return True
    try:
        check_punctuation(State(reading.words, reading.unit), reading.pieces)
    except NotOneDoseError:
        return True
    return False


def _factor(reading: Reading, number: str) -> Decimal | None:
    """Find the factor between *number*, the only mass of a dose, and its milligrams a day."""
    kinds = [piece.kind for piece in reading.pieces]
    if (
        sum(kind in MASSES for kind in kinds) != 1
        or Kind.BY_DIGITS in kinds
        or not number.strip("0.,")
    ):
        return None
    value = Fraction(number.replace(",", "."))
    try:
        return exact_decimal(sum((part.mg for part in reading.outcome.parts), Fraction(0)) / value)
    except ValueError:
        return None  # a third has no last decimal, though some numbers of its shape make doses
