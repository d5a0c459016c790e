"""Beyond the transcript: what published studies measured, apart from the rules and claims.

Every figure stands in the project's list of checked publications. Nothing here decides a regime,
and nothing here knows of one.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from ldn_cli.evidence.studies import (
    CALLED_LOW_MG,
    ED50_MG,
    FINDINGS,
    HALF_TIME,
    KINDS,
    LABEL_MG,
    MEASURED,
    Finding,
)
from ldn_cli.exact import EXACT, plain
from ldn_cli.notice import NOTICE, OPIOIDS

SCHEMA = "ldn.evidence/1"
BEYOND = "Beyond the transcript"

MEASURED_MG = (Decimal(min(mg for mg, _ in MEASURED)), Decimal(max(mg for mg, _ in MEASURED)))

MODEL = "model of Trøstheim et al. 2022"
_MODEL_ID = "trostheim2022"
MEANING = (
    f"Blockade rises gradually; it does not switch on at {plain(LABEL_MG)} mg, and a low dose is not free of opioid blockade. "
    f"{OPIOIDS}"
)


# The highest daily dose, in mg, of the trials in fibromyalgia, and of all that is listed.
_TRIALS = tuple(finding for finding in FINDINGS if finding.kind == "trial")
_HIGHEST_TRIAL_MG = max(finding.high_mg for finding in _TRIALS if finding.high_mg is not None)
_HIGHEST_MG = max(finding.high_mg for finding in FINDINGS if finding.high_mg is not None)


def blocked_share(mg: Decimal) -> Decimal:
    """Estimate the share, 0 to 1, of mu-opioid receptors that one oral dose of *mg* blocks (Trøstheim et al. 2022)."""
    return EXACT.divide(mg, EXACT.add(mg, ED50_MG))


def blocked_percent(mg: Decimal) -> str:
    """Write the estimate in whole per cent; the model reaches neither 0 nor 100.

    >>> blocked_percent(Decimal("4.5")), blocked_percent(Decimal(50))
    ('45 %', '90 %')
    """
    percent = EXACT.multiply(blocked_share(mg), Decimal(100))
    if percent < 1:
        return "under 1 %"
    if percent > 99:  # noqa: PLR2004
        return "over 99 %"
    return f"{percent.quantize(Decimal(1), rounding=ROUND_HALF_UP)} %"


_DOSES = ", ".join(dict.fromkeys(str(mg) for mg, _ in MEASURED))
MODEL_LIMITS = (
    f"one data set, seven points, four doses ({_DOSES} mg): single doses in healthy people, within 8 hours",
    f"at 15 mg the model says {blocked_percent(Decimal(15))} where {dict(MEASURED)[15]} % was measured",
    f"below {plain(MEASURED_MG[0])} mg and above {plain(MEASURED_MG[1])} mg it is extrapolated",
    "it says nothing about pain or any clinical effect",
    f"daily use may add up: blockade after 50 mg faded with a half-time of {HALF_TIME} in five volunteers (Lee et al. 1988)",
)


def is_extrapolated(mg: Decimal) -> bool:
    """Tell whether *mg* lies outside the doses that were measured, both of which are inside."""
    return not MEASURED_MG[0] <= mg <= MEASURED_MG[1]


def findings(mg: Decimal | None = None) -> list[Finding]:
    """List the findings by kind; with a daily dose in *mg*, the trials nearest to it come first, of several the most precise."""
    ordered = sorted(FINDINGS, key=lambda finding: list(KINDS).index(finding.kind))
    if mg is None:
        return ordered
    return sorted(
        ordered, key=lambda finding: (list(KINDS).index(finding.kind), _distance(finding, mg))
    )


def _distance(finding: Finding, mg: Decimal) -> tuple[Decimal, Decimal]:
    """Measure from *mg* to the doses of a trial, and how wide these spread, in mg; zeros inside, and for all but trials."""
    if finding.kind != "trial" or finding.low_mg is None or finding.high_mg is None:
        return Decimal(0), Decimal(0)
    return max(
        finding.low_mg - mg, mg - finding.high_mg, Decimal(0)
    ), finding.high_mg - finding.low_mg


def studied(mg: Decimal) -> bool:
    """Tell whether a trial gave exactly *mg* a day."""
    return any(finding.low_mg == finding.high_mg == mg for finding in _TRIALS)


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
    if low <= _HIGHEST_TRIAL_MG:
        said.append(
            "of five placebo trials (4.5, 6 mg) the first two found a gain, the other three no significant one"
        )
    else:
        said.append(
            f"no trial in fibromyalgia is listed at {'this dose' if low == high else 'these doses'}"
        )
    if any(CALLED_LOW_MG < mg < LABEL_MG for mg in doses):
        said.append(
            "25 mg (usual first dose) and 32 mg (with bupropion, for weight loss) are in use"
        )
    if high >= LABEL_MG:
        said.append("the US label bars people who receive opioid analgesics or depend on opioids")
    if high > _HIGHEST_MG:
        said.append(f"no study listed gave more than {plain(_HIGHEST_MG)} mg a day")
    which = f" {plain(low)}" if low == high else ""
    return f"{'; '.join(said)}: ldn evidence{which}"


def _extrapolated(doses: Sequence[Decimal]) -> str:
    """Say in parentheses whether the estimates for *doses*, in mg, lie outside the measured doses."""
    outside = list(map(is_extrapolated, doses))
    return " (extrapolated)" if all(outside) else " (partly extrapolated)" if any(outside) else ""


EVIDENCE_COLUMNS = (
    "kind",
    "id",
    "dose",
    "design",
    "participants",
    "length",
    "result",
    "direction",
    "citation",
    "identifier",
)


def evidence_records(
    mg: Decimal | None = None, arithmetic: str | None = None
) -> list[dict[str, object]]:
    """Lay out the findings for programs; with a daily dose in *mg*, the blockade estimate with its limits comes first.

    *arithmetic* is how the dose was computed, None where it was not.
    """
    records: list[dict[str, object]] = []
    if mg is not None:
        model = next(finding for finding in FINDINGS if finding.id == _MODEL_ID)
        estimate = f"{plain(mg)} mg at once is estimated to block {blocked_percent(mg)} of mu-opioid receptors"
        records.append({
            "schema": SCHEMA,
            "kind": "estimate",
            "id": "blockade-estimate",
            "dose": f"{plain(mg)} mg",
            "dose_mg": mg,
            "arithmetic": arithmetic,
            "blocked": blocked_percent(mg),
            "extrapolated": is_extrapolated(mg),
            "result": f"{estimate}{_extrapolated([mg])}; {'; '.join(MODEL_LIMITS)}",
            "limits": MODEL_LIMITS,
            "meaning": MEANING,
            "notice": NOTICE,
            "citation": model.citation,
            "identifier": model.identifier,
        })  # fmt: skip
    for finding in findings(mg):
        record: dict[str, object] = {"schema": SCHEMA}
        record |= {column: getattr(finding, column) for column in EVIDENCE_COLUMNS} | {
            "notice": NOTICE
        }
        if finding.id == _MODEL_ID:
            record["result"] = "; ".join([finding.result, *MODEL_LIMITS])
        records.append(record)
    return records
