"""The records of `ldn evidence`: what studies found."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ldn_cli.dose.model import Dose
from ldn_cli.evidence.model import Finding
from ldn_cli.evidence.receptors import (
    MEANING,
    MODEL,
    MODEL_LIMITS,
    blocked_number,
    blocked_percent,
    is_extrapolated,
)
from ldn_cli.evidence.studies import findings
from ldn_cli.exact import plain
from ldn_cli.notice import NOTICE
from ldn_cli.rules import rule_for

SCHEMA = "ldn.evidence/1"
COLUMNS = (
    "input",
    "dose_mg_per_day",
    "regime",
    "kind",
    "id",
    "condition",
    "lowest_mg",
    "highest_mg",
    "design",
    "participants",
    "length",
    "result",
    "direction",
    "blocked_percent",
    "reported_by_others",
    "citation",
    "doi",
    "pmid",
    "nct",
    "other_id",
    "error",
)


def evidence_records(dose: Dose | None) -> Iterator[dict[str, object]]:
    """Lay out the findings for programs.

    With a dose, the estimate of blockade and its limits come first. Every record repeats what was
    asked for and how it was read.
    """
    mg = dose and dose.mg
    asked: dict[str, object] = {
        "input": dose and dose.text,
        "dose_mg_per_day": mg,
        "arithmetic": dose and dose.arithmetic,
        "regime": rule_for(dose.mg).regime if dose else None,
    }
    if mg is not None:
        yield _estimate(asked, mg)
    for finding in findings(mg):
        yield _record(asked, finding)


def _estimate(asked: dict[str, object], mg: Decimal) -> dict[str, object]:
    outside = " (extrapolated)" if is_extrapolated(mg) else ""
    return {
        "schema": SCHEMA,
        **asked,
        "kind": "estimate",
        "id": "blockade-estimate",
        "lowest_mg": mg,
        "highest_mg": mg,
        "result": f"One oral dose of {plain(mg)} mg is estimated to block {blocked_percent(mg)} of "
        f"mu-opioid receptors{outside}. {' '.join(MODEL_LIMITS)}",
        "blocked_percent": blocked_number(mg),
        "extrapolated": is_extrapolated(mg),
        "limits": MODEL_LIMITS,
        "meaning": MEANING,
        "reported_by_others": False,
        "citation": MODEL.publication.citation,
        "doi": MODEL.publication.doi,
        "notice": NOTICE,
    }


def _record(asked: dict[str, object], finding: Finding) -> dict[str, object]:
    reduction, difference = finding.pain_fell, finding.difference
    return {
        "schema": SCHEMA,
        **asked,
        "kind": finding.kind,
        "id": finding.id,
        "condition": finding.condition,
        "lowest_mg": finding.lowest_mg,
        "highest_mg": finding.highest_mg,
        "design": finding.design,
        "randomised": finding.randomised,
        "participants": finding.participants,
        "who": finding.who,
        "length": finding.length,
        "result": finding.result,
        "direction": finding.direction,
        "pain_fell": reduction and reduction._asdict(),
        "difference": difference and difference._asdict(),
        "p_values": finding.p_values,
        "seen": finding.seen,
        "reported_by_others": finding.by_others,
        "citation": finding.publication.citation,
        "doi": finding.publication.doi,
        "pmid": finding.publication.pmid,
        "nct": finding.publication.nct,
        "other_id": finding.publication.other_id,
        "notice": NOTICE,
    }
