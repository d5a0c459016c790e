"""The record of `ldn explain`: what is said of one dose."""

from __future__ import annotations

from ldn_cli.explanation import Explanation
from ldn_cli.notice import NOTICE
from ldn_cli.transcript import SOURCE_NOTE

SCHEMA = "ldn.explanation/1"
COLUMNS = (
    "input",
    "dose_mg_per_day",
    "regime",
    "percent_of_conventional",
    "in_summary_range",
    "error",
)


def explanation_record(explanation: Explanation) -> dict[str, object]:
    """Lay *explanation* out for programs."""
    rule = explanation.rule
    return {
        "schema": SCHEMA,
        **explanation._asdict(),
        "rule": {"when": rule.when, "reading": rule.reading, "paragraphs": rule.paragraphs},
        "claims": [
            {
                "id": claim.id,
                "statement": claim.statement,
                "standing": claim.standing,
                "paragraphs": claim.paragraphs,
                "doses": claim.when,
            }
            for claim in explanation.claims
        ],
        "source": SOURCE_NOTE,
        "notice": NOTICE,
    }
