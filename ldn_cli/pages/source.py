"""The page of the source, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from rich.text import Text

from ldn_cli.pages.layout import section, source_notes
from ldn_cli.pages.scale import QUIET, STYLE
from ldn_cli.transcript import (
    STANDINGS,
)


def source_page(records: Sequence[Mapping[str, object]], width: int) -> list[Text]:
    """Show paragraph by paragraph what the transcript claims, with standing, or why it is not used."""
    lines: list[Text] = []
    before = mark = ""
    for record in records:
        before, mark = mark, f"¶{record['paragraph']}"
        if record["claim"] is None:
            lines += section(mark, Text(f"not used: it {record['not_used']}", QUIET), width)
        else:
            regimes = cast("list[str]", record["regimes"])
            head = Text.assemble(
                (str(record["claim"]), "bold"), "   ", (str(record["standing"]), "italic")
            )
            for regime in regimes:
                head.append("   ").append(regime, STYLE[regime])
            lines += section("" if mark == before else mark, head, width)
            lines += section("", str(record["statement"]), width)
    standings = "; ".join(f"{standing}: {meaning}" for standing, meaning in STANDINGS.items())
    return [*lines, Text(), *section("Standing", standings, width), *source_notes(width)]
