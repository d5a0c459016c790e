"""Every published finding in one list, apart from the rules and the transcript's claims.

Every figure is in the project's list of checked publications. Nothing here decides a regime.
"""

from __future__ import annotations

from decimal import Decimal

from ldn_cli.evidence.background import ADVISERS, CONDITIONS, MECHANISM_FINDINGS, TRANSCRIPT_CLAIMS
from ldn_cli.evidence.model import KINDS, Finding
from ldn_cli.evidence.receptors import ABSORPTION, BLOCKADE
from ldn_cli.evidence.trials import EXPERIMENT, POOLED, TRIALS
from ldn_cli.evidence.use import LABELS, NAMING, SAFETY

FINDINGS = (
    *TRIALS,
    *POOLED,
    EXPERIMENT,
    *BLOCKADE,
    *ABSORPTION,
    *NAMING,
    *LABELS,
    *SAFETY,
    *MECHANISM_FINDINGS,
    *CONDITIONS,
    *ADVISERS,
    *TRANSCRIPT_CLAIMS,
)

# The highest daily dose, in mg, of the trials in fibromyalgia.
HIGHEST_TRIAL_MG = max(trial.highest_mg for trial in TRIALS if trial.highest_mg is not None)


def findings(mg: Decimal | None = None) -> list[Finding]:
    """List the findings by kind.

    With a daily dose of *mg*, the trials nearest to it come first, and of those the most precise.
    """
    kinds = list(KINDS)
    return sorted(
        FINDINGS,
        key=lambda finding: (
            kinds.index(finding.kind),
            (Decimal(0), Decimal(0)) if mg is None else _distance(finding, mg),
        ),
    )


def _distance(finding: Finding, mg: Decimal) -> tuple[Decimal, Decimal]:
    """Measure the distance from *mg* to the doses of a trial, and how far these are apart, in mg.

    Both are zero for what is not a trial; the first is zero if *mg* is among the doses.
    """
    if finding.kind != "trial" or finding.lowest_mg is None or finding.highest_mg is None:
        return Decimal(0), Decimal(0)
    apart = max(finding.lowest_mg - mg, mg - finding.highest_mg, Decimal(0))
    return apart, finding.highest_mg - finding.lowest_mg
