"""The page of the rules."""

from __future__ import annotations

from rich.text import Text

from ldn_cli.pages.layout import headline, source_notes, wrapped
from ldn_cli.pages.scale import dose_scale
from ldn_cli.rules import RULES


def regimes_page(width: int) -> list[Text]:
    """Show the rules: which doses, in which regime, by which paragraphs."""
    lines = [*dose_scale([], width), Text()]
    for rule in RULES:
        lines += [
            *headline(rule, rule.when, width),
            *wrapped(rule.summary, width),
            *wrapped(rule.reading, width),
            Text(),
        ]
    return lines + source_notes(width)
