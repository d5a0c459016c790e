"""The page of the source, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from ldn_cli.pages.layout import commands, opening, section, wrapped
from ldn_cli.pages.scale import QUIET
from ldn_cli.pages.source_contents import source_contents
from ldn_cli.transcript import Entry

_PARAGRAPH = 5  # columns of a paragraph's number


def source_page(entries: Sequence[Entry], width: int) -> list[Text]:
    """Show paragraph by paragraph what the transcript claims, how surely, or why it is not used."""
    contents = source_contents(entries)
    (claims,) = contents.parts
    lines = [*opening(contents, width), *wrapped(contents.note, width)]
    before = ""
    for place, standing, doses, said in claims.table.rows:
        mark, _, claim = place.partition(" ")
        label = "" if mark == before else mark
        before = mark
        lines += section(label, said if claim else Text(said, QUIET), width, _PARAGRAPH)
        if claim:
            about = f"{claim}: {standing}; doses: {doses}."
            lines += section("", Text(about, QUIET), width, _PARAGRAPH)
    meanings = " ".join(f"{standing}: {meaning}" for standing, meaning in claims.passages)
    return [*lines, *wrapped(meanings, width), *commands(contents.commands, width)]
