"""One daily dose of oral naltrexone: exact milligrams from a plain number here, from words in grammar.py."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from ldn_cli.exact import EXACT, plain

LONGEST = 64  # characters
LEAST_MG, MOST_MG = Decimal("1e-9"), Decimal("1e6")  # 1 pg and 1 kg, both allowed

# Milligrams in one unit; how units are spelt stands in spellings.py.
MG_IN = {"mg": Decimal(1), "mcg": Decimal("0.001"), "g": Decimal(1000)}
NUMBER = r"(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?|\.[0-9]+)"
# What most columns hold. All that it takes, the grammar reads alike; a test compares them.
_PLAIN = re.compile(rf"({NUMBER})(?: ?(mg|mcg|g))?").fullmatch


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

    Raises DoseError for anything that is not one daily dose from 1 pg to 1 kg, both included; ValueError for another unit.

    >>> parse_dose("4500 mcg").mg
    Decimal('4.500')
    """
    if unit not in MG_IN:
        raise ValueError(f"no unit {unit!r}; there are mg, mcg and g")
    if len(text) > LONGEST:
        raise DoseError("too-long", f"longer than {LONGEST} characters")
    match = _PLAIN(text)
    if match:
        number, written = match.groups()
        return made_dose(text, number, written or unit, 1)
    from ldn_cli.grammar import read_dose  # noqa: PLC0415 - start-up: only where more than a plain number is written

    return read_dose(text, unit)


def made_dose(text: str, number: str, unit: str, times: int) -> Dose:
    """Make the dose of *number* times *unit*, taken *times* a day. Raises DoseError beyond the limits."""
    amount = Decimal(number)
    mg = amount if unit == "mg" and times == 1 else EXACT.multiply(EXACT.multiply(amount, MG_IN[unit]), Decimal(times))
    if not LEAST_MG <= mg <= MOST_MG:
        if not mg:
            raise DoseError("zero", "zero is no dose")
        raise DoseError("out-of-range", "under 1 pg or over 1 kg a day")
    return Dose(mg, amount, unit, times, text)
