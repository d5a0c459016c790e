"""The page of the source, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from rich.text import Text

from ldn_cli.notice import ADVICE, DANGER
from ldn_cli.pages.layout import commands, section, wrapped
from ldn_cli.pages.scale import QUIET
from ldn_cli.rules import REGIMES
from ldn_cli.transcript import NAMES, SOURCE_NOTE, STANDINGS

_PARAGRAPH = 5  # columns of a paragraph's number


def source_page(records: Sequence[Mapping[str, object]], width: int) -> list[Text]:
    """Show paragraph by paragraph what the transcript claims, how surely, or why it is not used."""
    lines = [
        *wrapped(Text(f"{SOURCE_NOTE} The words are ours.", "bold"), width),
        *wrapped(Text(DANGER, "bold"), width),
        *wrapped(f"{NAMES} {ADVICE}", width),
    ]
    before = mark = ""
    for record in records:
        before, mark = mark, f"¶{record['paragraph']}"
        label = "" if mark == before else mark
        if record["claim"] is None:
            lines += section(
                label, Text(f"Not used: it {record['not_used']}.", QUIET), width, _PARAGRAPH
            )
            continue
        lines += section(label, str(record["statement"]), width, _PARAGRAPH)
        regimes = cast("list[str]", record["regimes"])
        where = "" if len(regimes) == len(REGIMES) else f" ({', '.join(regimes)})"
        about = f"{record['claim']}: {record['standing']}; doses: {record['doses']}{where}."
        lines += section("", Text(about, QUIET), width, _PARAGRAPH)
    shown = dict.fromkeys(str(record["standing"]) for record in records if record["standing"])
    meanings = (
        f"{standing}: {STANDINGS[standing]}." for standing in STANDINGS if standing in shown
    )
    lines += wrapped(" ".join(meanings), width)
    return lines + commands(
        [("ldn check FILE", "hold a copy of the transcript against this")], width
    )
