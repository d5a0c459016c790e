"""The records of `ldn source`: the paragraphs and their claims."""

from __future__ import annotations

from collections.abc import Iterable

from ldn_cli.notice import NOTICE
from ldn_cli.transcript import Entry

COLUMNS = ("paragraph", "claim", "standing", "statement", "doses", "regimes", "not_used")


def source_records(entries: Iterable[Entry]) -> list[dict[str, object]]:
    """Lay out paragraphs and their claims for programs."""
    return [
        {
            "schema": "ldn.source/1",
            "paragraph": paragraph,
            "claim": claim and claim.id,
            "standing": claim and claim.standing,
            "statement": claim and claim.statement,
            "doses": claim and claim.when,
            "regimes": claim.regimes if claim else (),
            "not_used": not_used,
            "notice": NOTICE,
        }
        for paragraph, claim, not_used in entries
    ]
