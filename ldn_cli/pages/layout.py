"""Lay text pages out: wrapped lines, labels beside their texts, the opening, the commands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rich.text import Text

from ldn_cli.pages.model import Contents
from ldn_cli.pages.scale import QUIET, STYLE
from ldn_cli.rules import REGIMES

LABEL = 7  # columns of a label beside its text
LABELS_ABOVE = 50  # below this many columns, labels stand above their texts
TABLE = 76  # below this many columns, a row of a table becomes a few lines
# Spaces at which no line may break: before a unit, between citations, and inside "p = 0.3" or a
# command.
_TOGETHER = re.compile(
    r"(?<=\d) (?=%|mg\b|to \d)|(?<=\d to) (?=\d)|(?<=\w) (?=\(?¶)|(?<=\bp) (?==)|(?<==) (?=\d)"
    r"|(?<=\bldn) |(?<=\bldn evidence) "
)
_NO_SPACE = "\ue000"


def labelled(label: str, body: str | Text, width: int, label_width: int = LABEL) -> list[Text]:
    """Lay *body* out beside *label*, or below it if the page is narrow."""
    indent = 2 if width < LABELS_ABOVE else max(label_width, len(label) + 1)
    head = Text.assemble((label, "bold"))
    lines = [Text(" " * indent).append_text(line) for line in wrapped(body, width - indent)]
    if width < LABELS_ABOVE:
        return [head, *lines] if label else lines
    return [head.append_text(lines[0][len(label) :]), *lines[1:]]


def wrapped(body: str | Text, width: int) -> list[Text]:
    """Wrap *body* to *width* columns, without spaces at the ends of lines.

    Citations are dimmed, and what belongs together stays on one line.
    """
    text = Text(body) if isinstance(body, str) else body
    text.highlight_regex(r"\(?¶\d+(?:,? ¶\d+)*\)?", QUIET)
    # Lines end before a space or at the end; a word longer than a line is cut. Text.wrap does the
    # same, but needs a Console, whose import alone takes half as long as a whole page.
    lines = re.finditer(
        rf"\S(?:.{{,{width - 2}}}\S)?(?!\S)|\S{{{width}}}", _TOGETHER.sub(_NO_SPACE, text.plain)
    )
    return list(text.divide([edge for line in lines for edge in line.span()]))[1::2]


def opening(contents: Contents, width: int) -> list[Text]:
    """Begin a page with the sentence that answers and with the warning, if there is one.

    Regimes are named in their colours.
    """
    answer = Text(contents.answer, "bold")
    for regime in REGIMES:
        answer.highlight_words([regime], STYLE[regime])
    lines = wrapped(answer, width)
    return lines + wrapped(Text(contents.warning, "bold"), width) if contents.warning else lines


def commands(lines: Sequence[tuple[str, str]], width: int, note: str = "") -> list[Text]:
    """Show what to type next, and what it shows; a *note* follows."""
    shown = "   ".join(f"{line} ({shows})" for line, shows in lines)
    return labelled("Next", f"{shown}  {note}".rstrip(), width)
