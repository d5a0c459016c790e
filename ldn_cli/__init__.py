"""Explain which regime a daily dose of naltrexone falls in, by the rules of one transcript."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldn_cli.dose.model import Dose, DoseError
from ldn_cli.dose.reader import parse_dose
from ldn_cli.rules import classify

if TYPE_CHECKING:
    from ldn_cli.explanation import Explanation, explain

__version__ = "0.1.0"
__all__ = ["Dose", "DoseError", "Explanation", "classify", "explain", "parse_dose"]


def __getattr__(name: str) -> object:
    """Import what explains only where it is used: the claims cost start-up."""
    if name not in ("Explanation", "explain"):
        raise AttributeError(f"module 'ldn_cli' has no attribute {name!r}")
    from ldn_cli import explanation  # noqa: PLC0415

    return getattr(explanation, name)
