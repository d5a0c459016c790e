"""The record of a dose that is refused, by whichever command."""

from __future__ import annotations

from ldn_cli.dose.model import DoseError
from ldn_cli.rules import INVALID


def refusal_record(text: str, error: DoseError, schema: str) -> dict[str, object]:
    """Lay a refused dose out for programs, in place of the record of *schema*."""
    detail = {"code": error.code, "message": error.message, "hint": error.hint}
    return {
        "schema": schema,
        "input": text,
        "dose_mg_per_day": None,
        "regime": INVALID,
        "error": {key: value for key, value in detail.items() if value},
    }
