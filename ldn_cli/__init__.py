"""Explain which regime a daily dose of naltrexone falls in, by the rules of one transcript."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldn_cli.dose.model import Dose, DoseError
from ldn_cli.dose.reader import parse_dose
from ldn_cli.library import classify, classify_all

if TYPE_CHECKING:
    from ldn_cli.explanation import Explanation, explain

__version__ = "0.1.0"
__all__ = [
    "Dose",
    "DoseError",
    "Explanation",
    "classify",
    "classify_all",
    "explain",
    "parse_dose",
]

if not TYPE_CHECKING:  # with it in sight, a type checker would take any name for one of the module

    def __getattr__(name: str) -> object:
        """Import what explains only where it is used: the claims cost start-up."""
        if name not in {"Explanation", "explain"}:
            raise AttributeError(f"module 'ldn_cli' has no attribute {name!r}")
        from ldn_cli import explanation  # noqa: PLC0415

        return getattr(explanation, name)


def __dir__() -> list[str]:
    """List the names that are imported only where they are used, too."""
    return sorted({*globals(), *__all__})
