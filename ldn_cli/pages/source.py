"""The text page of `ldn source`, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from ldn_cli.pages.layout import commands, labelled, opening, wrapped
from ldn_cli.pages.scale import QUIET
from ldn_cli.pages.source_contents import source_contents
from ldn_cli.transcript import Entry

_PARAGRAPH = 5  # columns of a paragraph's number


def source_page(entries: Sequence[Entry], width: int) -> list[Text]:
    """Show what each paragraph of the transcript claims, how firmly, or why it is not used."""
    contents = source_contents(entries)
    lines = [*opening(contents, width), *wrapped(contents.note, width)]
    before = None
    for entry, row in zip(entries, contents.sections[0].table.rows, strict=True):
        label = "" if entry.paragraph == before else f"¶{entry.paragraph}"
        before = entry.paragraph
        _, standing, doses, said = row
        if entry.claim is None:
            lines += labelled(label, Text(said, QUIET), width, _PARAGRAPH)
            continue
        lines += labelled(label, said, width, _PARAGRAPH)
        about = f"{entry.claim.id}: {standing}; doses: {doses}."
        lines += labelled("", Text(about, QUIET), width, _PARAGRAPH)
    meanings = " ".join(
        f"{standing}: {meaning}"
        for section in contents.sections
        for standing, meaning in section.passages
    )
    return [*lines, *wrapped(meanings, width), *commands(contents.commands, width)]
