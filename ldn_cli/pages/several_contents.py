"""What the page of several doses says: a row for each dose, a sentence for each regime."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ldn_cli.evidence.receptors import blocked_percent
from ldn_cli.exact import plain
from ldn_cli.explanation import Explanation
from ldn_cli.notice import DANGER
from ldn_cli.pages.contents import dose_text, share_text, source_command
from ldn_cli.pages.model import Command, Contents, Figure, Passage, Section, Table
from ldn_cli.rules import LOW_DOSE, RULES, conventional_text
from ldn_cli.wording import in_words

_HEADS = ("Dose a day", "Regime", "Share", "Blocks, by a published model", "Worked out")


class DoseRow(NamedTuple):
    """One of several doses, in the columns of a table."""

    dose: str
    regime: str
    share: str
    blocks: str
    arithmetic: str | None


def dose_row(explanation: Explanation) -> DoseRow:
    """Write the row of one dose."""
    mg = explanation.dose_mg_per_day
    return DoseRow(
        dose_text(mg),
        explanation.regime,
        f"{share_text(explanation.percent_of_conventional)} of {conventional_text} mg",
        blocked_percent(mg),
        explanation.arithmetic,
    )


def several_contents(explanations: Sequence[Explanation]) -> Contents:
    """Compose the page of several doses, which are in rising order."""
    doses = tuple(explanation.dose_mg_per_day for explanation in explanations)
    computed = any(explanation.arithmetic for explanation in explanations)
    rows = (
        (*row[:-1], row.arithmetic or "as it stands") if computed else row[:-1]
        for row in map(dose_row, explanations)
    )
    regimes = (
        Passage(rule.regime, rule.summary)
        for rule in RULES
        if any(explanation.rule is rule for explanation in explanations)
    )
    return Contents(
        _answer(explanations),
        DANGER,
        (
            Section("", figure=Figure("scale", doses)),
            Section(
                "The doses",
                table=Table("Sorted by dose", _HEADS if computed else _HEADS[:-1], tuple(rows)),
            ),
            Section("The regimes", tuple(regimes)),
        ),
        (Command(f"ldn explain {plain(doses[0])}", "one dose in full"), source_command(LOW_DOSE)),
        note="Blocks: mu receptor estimate. Not medical advice.",
    )


def _answer(explanations: Sequence[Explanation]) -> str:
    """Answer for several doses in one sentence: in which regimes they are."""
    regimes = [rule.regime for rule in RULES if any(e.rule is rule for e in explanations)]
    number = len(explanations)
    count = f"{in_words(number).capitalize()} doses of naltrexone a day are in"
    if len(regimes) == 1:
        return f"{count} the {regimes[0]} regime, a range of doses."
    if len(regimes) == len(RULES):
        return f"{count} {in_words(len(RULES))} regimes (ranges of doses)."
    return f"{count} the {' and '.join(regimes)} regimes, ranges of doses."
