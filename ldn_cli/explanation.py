"""The explanation of a dose: its rule and the claims that bear on it, as plain frozen data.

`records/explanation.py` makes of it what programs read, and `pages/` what people read.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from ldn_cli.dose.model import Dose
from ldn_cli.dose.reader import parse_dose
from ldn_cli.rules import (
    Rule,
    in_summary_range,
    percent_of_conventional,
    rule_for,
    summary_for,
)
from ldn_cli.transcript import Claim, claims_about


class Explanation(NamedTuple):
    """What the transcript says of one daily dose, in milligrams a day, and what it leaves open."""

    input: str
    dose_mg_per_day: Decimal
    arithmetic: str | None
    regime: str
    percent_of_conventional: Decimal
    in_summary_range: bool
    summary: str
    rule: Rule
    claims: tuple[Claim, ...]
    left_open: tuple[str, ...]

    def __repr__(self) -> str:
        """Show the dose and its regime; the claims would fill a screen."""
        return (
            f"Explanation(input={self.input!r}, dose_mg_per_day={self.dose_mg_per_day!r}, "
            f"regime={self.regime!r}, ...)"
        )

    def _repr_html_(self) -> str:
        """Show the figure and the first paragraph in a notebook."""
        from ldn_cli.pages.articles import notebook  # noqa: PLC0415 - only where it is asked for

        return notebook(self)


def explain(text: str, unit: str | None = None) -> Explanation:
    """Explain the dose in *text*; a bare number is in *unit*. Raises DoseError if it is refused.

    >>> explain("4500 mcg").regime
    'low-dose'
    """
    return explain_dose(parse_dose(text, unit))


def explain_dose(dose: Dose) -> Explanation:
    """Explain a dose that has been read."""
    rule = rule_for(dose.mg)
    return Explanation(
        input=dose.text,
        dose_mg_per_day=dose.mg,
        arithmetic=dose.arithmetic,
        regime=rule.regime,
        percent_of_conventional=percent_of_conventional(dose.mg),
        in_summary_range=in_summary_range(dose.mg),
        summary=summary_for(dose.mg),
        rule=rule,
        claims=claims_about(dose.mg),
        left_open=rule.left_open,
    )
