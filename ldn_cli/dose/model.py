"""One daily dose of oral naltrexone, its limits, and the refusal of what is none."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from ldn_cli.exact import EXACT, plain

LONGEST = 200  # characters
LEAST_MG, MOST_MG = Decimal("1e-9"), Decimal(1000)  # 1 pg and 1 g, both allowed

# Milligrams in one unit; how units are spelt stands in vocabulary/.
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
    """One daily dose of oral naltrexone."""

    mg: Decimal  # milligrams a day, exact
    text: str  # as it was given
    arithmetic: str | None = (
        None  # how the milligrams a day were found, where something was computed
    )

    @classmethod
    def from_parts(cls, text: str, number: str, unit: str) -> Dose:
        """Make the dose of *number* times *unit*. Raises DoseError beyond the limits.

        >>> Dose.from_parts("4500 mcg", "4500", "mcg").arithmetic
        '4500 mcg = 4.5 mg a day'
        """
        mg = Decimal(number)
        if unit == "mg":
            return cls.within_limits(mg, text)
        total = EXACT.multiply(mg, MG_IN[unit])
        return cls.within_limits(total, text, f"{plain(mg)} {unit} = {plain(total)} mg a day")

    @classmethod
    def within_limits(cls, mg: Decimal, text: str, arithmetic: str | None = None) -> Dose:
        """Make a dose of *mg* mg a day. Raises DoseError for zero, under 1 pg and over 1 g."""
        if LEAST_MG <= mg <= MOST_MG:
            return cls(mg, text, arithmetic)
        if not mg:
            raise DoseError("zero", "zero is no dose")
        if mg < LEAST_MG:
            raise DoseError("out-of-range", "under 1 pg a day, which is less than any dose known")
        raise DoseError(
            "out-of-range",
            "over 1 g a day: no study known gave so much, so the unit may be another",
        )
