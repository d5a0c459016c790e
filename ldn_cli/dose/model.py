"""One daily dose of oral naltrexone, its limits, and the refusal of what is none."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from ldn_cli.exact import EXACT, plain

if TYPE_CHECKING:
    from ldn_cli.dose.messages import Reason

LONGEST = 200  # characters
LEAST_MG, MOST_MG = Decimal("1e-9"), Decimal(1000)  # 1 pg and 1 g, both allowed

# Milligrams in one unit; how units are spelt stands in vocabulary/.
MG_IN = {"mg": Decimal(1), "mcg": Decimal("0.001"), "g": Decimal(1000)}
# A point before three digits may group thousands, in some languages.
may_group = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}").fullmatch
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

    @classmethod
    def of(cls, reason: Reason, quoted: str = "", hint: str | None = None) -> DoseError:
        """Refuse for *reason*, with a message that may quote some words."""
        return cls(reason.code, reason.message.format(word=f'"{quoted}"'), hint)

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
        if reason := beyond_limits(mg):
            raise DoseError.of(reason)
        return cls(mg, text, arithmetic)


def beyond_limits(mg: Decimal) -> Reason | None:
    """Tell why so many mg a day are no dose: zero, under 1 pg or over 1 g; None where they are."""
    if LEAST_MG <= mg <= MOST_MG:
        return None
    # Only where something is refused.
    from ldn_cli.dose.messages import Reason  # noqa: PLC0415

    if not mg:
        return Reason.ZERO
    return Reason.TOO_LITTLE if mg < LEAST_MG else Reason.TOO_MUCH
