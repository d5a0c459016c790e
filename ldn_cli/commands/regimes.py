"""`ldn regimes`: show the rules."""

# ruff: noqa: PLC0415 - imports stand where they are used, for start-up

from __future__ import annotations

from typing import TYPE_CHECKING

from ldn_cli.commands.messages import ExitCode
from ldn_cli.commands.output import Views, lazily, show_answer

if TYPE_CHECKING:
    from ldn_cli.commands.options import Color, Format


HELP = """Show the three regimes (ranges of doses).

\b
ldn regimes
ldn regimes -f markdown

Which doses are in which regime, and which paragraph of the video says so.
"""


def run(output_format: Format = "text", color: Color = "auto") -> int:
    """Show the rules."""
    from ldn_cli.records.regimes import COLUMNS, regime_records

    views = Views(
        lazily("regimes:regimes_page"),
        lazily("source_contents:regimes_contents"),
        lazily("scale_figure:scale_slide", ()),
    )
    show_answer(output_format, color, COLUMNS, regime_records(), views)
    return ExitCode.DONE
