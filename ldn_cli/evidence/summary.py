"""What the findings say of doses, in sentences; none of it decides a regime."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ldn_cli.evidence.model import FOR
from ldn_cli.evidence.receptors import blocked_percent, is_extrapolated
from ldn_cli.evidence.studies import HIGHEST_MG, HIGHEST_TRIAL_MG
from ldn_cli.evidence.trials import COMPARED
from ldn_cli.evidence.use import CALLED_LOW_MG, LABEL_MG
from ldn_cli.exact import plain


def evidence_summary(doses: Sequence[Decimal]) -> str:
    """Point in one line to what studies say at *doses*, in mg a day: blockade, trials, other uses, the label."""
    low, high = min(doses), max(doses)
    shares = " to ".join(dict.fromkeys([blocked_percent(low), blocked_percent(high)]))
    at_once = (
        f"{plain(low)} mg at once is"
        if low == high
        else f"{plain(low)} to {plain(high)} mg at once are"
    )
    said = [f"{at_once} estimated to block {shares} of mu-opioid receptors{_extrapolated(doses)}"]
    if low <= HIGHEST_TRIAL_MG:
        favourable = sum(trial.direction == FOR for trial in COMPARED)
        said.append(
            f"of {len(COMPARED)} randomised trials that compare pain with placebo, {favourable} favours naltrexone, "
            f"{len(COMPARED) - favourable} found no significant difference"
        )
    else:
        said.append(
            f"no trial in fibromyalgia is listed at {'this dose' if low == high else 'these doses'}"
        )
    if any(CALLED_LOW_MG < mg < LABEL_MG for mg in doses):
        said.append(
            "25 mg is a first dose in opioid dependence; with bupropion, 32 mg are in use for weight loss"
        )
    if high >= LABEL_MG:
        said.append(
            "the US label says that people who receive or depend on opioids must not use it"
        )
    if high > HIGHEST_MG:
        said.append(f"no study listed gave more than {plain(HIGHEST_MG)} mg a day")
    which = f" {plain(low)}" if low == high else ""
    return f"{'; '.join(said)}: ldn evidence{which}"


def _extrapolated(doses: Sequence[Decimal]) -> str:
    """Say in parentheses whether the estimates for *doses*, in mg, lie outside the measured doses."""
    outside = list(map(is_extrapolated, doses))
    return " (extrapolated)" if all(outside) else " (partly extrapolated)" if any(outside) else ""
