"""One daily dose of oral naltrexone: exact milligrams, its limits, and the refusal of what is none."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from ldn_cli.exact import EXACT, plain

LONGEST = 64  # characters
LEAST_MG, MOST_MG = Decimal("1e-9"), Decimal("1e6")  # 1 pg and 1 kg, both allowed

# Milligrams in one unit; how units are spelt stands in spellings.py.
MG_IN = {"mg": Decimal(1), "mcg": Decimal("0.001"), "g": Decimal(1000)}
NUMBER = r"(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?|\.[0-9]+)"


class DoseError(ValueError):
    """A string that is no single daily dose: *code* for programs, *message* and *hint* for people.

    *hint* is the text to type instead, or two texts joined by "or"; None where nothing is known.
    """

    def __init__(self, code: str, message: str, hint: str | None = None) -> None:
        """Keep the three parts; the text of the error is the message, then the hint."""
        super().__init__(f"{message}; write {hint}" if hint else message)
        self.code = code
        self.message = message
        self.hint = hint

    def __reduce__(self) -> tuple[object, ...]:
        """Rebuild from the three parts: the one text that an exception keeps is not enough."""
        return type(self), (self.code, self.message, self.hint), self.__dict__

    def __eq__(self, other: object) -> bool:
        """Compare the three parts: two refusals for the same reason are equal."""
        return isinstance(other, DoseError) and self._parts() == other._parts()

    def __hash__(self) -> int:
        """Hash the three parts, so that refusals can be counted."""
        return hash(self._parts())

    def __repr__(self) -> str:
        """Show the code and the text: a message may be long, its code names it."""
        return f"DoseError({self.code!r}, {self.message!r}, {self.hint!r})"

    def _parts(self) -> tuple[str, str, str | None]:
        return self.code, self.message, self.hint


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

        >>> made_dose("2250 mcg twice daily", "2250", "mcg", 2).arithmetic
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


def made_dose(text: str, number: str, unit: str, times: int) -> Dose:
    """Make the dose of *number* times *unit*, taken *times* a day. Raises DoseError beyond the limits."""
    amount = Decimal(number)
    mg = (
        amount
        if unit == "mg" and times == 1
        else EXACT.multiply(EXACT.multiply(amount, MG_IN[unit]), Decimal(times))
    )
    if not LEAST_MG <= mg <= MOST_MG:
        if not mg:
            raise DoseError("zero", "zero is no dose")
        raise DoseError("out-of-range", "under 1 pg or over 1 kg a day")
    return Dose(mg, amount, unit, times, text)
