"""The records of `ldn regimes`: the rules."""

from __future__ import annotations

from ldn_cli.notice import NOTICE
from ldn_cli.rules import RULES
from ldn_cli.transcript import SOURCE_NOTE, claims_for

COLUMNS = ("regime", "when", "summary", "reading", "paragraphs")


def regime_records() -> list[dict[str, object]]:
    """Lay the rules out for programs; thresholds are in mg a day, null if there is none."""
    return [
        {
            "schema": "ldn.regime/1",
            "regime": rule.regime,
            "when": rule.when,
            "above_mg": rule.lower.mg if rule.lower and rule.lower.belongs_below else None,
            "from_mg": rule.lower.mg if rule.lower and not rule.lower.belongs_below else None,
            "up_to_mg": rule.upper.mg if rule.upper and rule.upper.belongs_below else None,
            "below_mg": rule.upper.mg if rule.upper and not rule.upper.belongs_below else None,
            "summary": rule.summary,
            "reading": rule.reading,
            "paragraphs": list(rule.paragraphs),
            "claims": [claim.id for claim in claims_for(rule.regime)],
            "left_open": list(rule.left_open),
            "source": SOURCE_NOTE,
            "notice": NOTICE,
        }
        for rule in RULES
    ]
