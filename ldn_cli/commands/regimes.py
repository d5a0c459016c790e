"""`ldn regimes`: the rules as a table."""

# ruff: noqa: PLC0415 - imports stand where they are used, for start-up

from __future__ import annotations

from typing import TYPE_CHECKING

from ldn_cli.commands.output import show_answer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.text import Text

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

    def page(width: int) -> Sequence[Text]:
        from ldn_cli.pages.regimes import regimes_page

        return regimes_page(width)

    def svg() -> str:
        from ldn_cli.pages.drawing import written
        from ldn_cli.pages.scale_figure import scale_slide

        return written(scale_slide([]))

    def html() -> str:
        from ldn_cli.pages.articles import article
        from ldn_cli.pages.source_contents import regimes_contents

        return article(regimes_contents())

    return show_answer(
        output_format,
        color,
        COLUMNS,
        regime_records(),
        page,
        html=html,
        svg=svg,
    )
