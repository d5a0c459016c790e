"""What pages are laid out with: sections beside their labels, wrapped text, headlines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rich.text import Text

from ldn_cli.pages.model import Contents
from ldn_cli.pages.scale import QUIET, STYLE
from ldn_cli.rules import REGIMES

LABEL = 7  # columns of the label beside a text
LABELS_ABOVE = 50  # below this many columns labels stand above their texts
TABLE = 76  # below this many, what is a row of a table becomes a few lines
# Spaces at which no line breaks: before a unit, between citations, inside "p = 0.3" and inside a
# command.
_TOGETHER = re.compile(
    r"(?<=\d) (?=%|mg\b|to \d)|(?<=\d to) (?=\d)|(?<=\w) (?=\(?¶)|(?<=\bp) (?==)|(?<==) (?=\d)"
    r"|(?<=\bldn) |(?<=\bldn evidence) "
)
_NO_SPACE = "\ue000"


def labelled(label: str, body: str | Text, width: int, label_width: int = LABEL) -> list[Text]:
    """Lay *body* out beside *label*, or under it where the page is narrow."""
    indent = 2 if width < LABELS_ABOVE else max(label_width, len(label) + 1)
    head = Text.assemble((label, "bold"))
    lines = [Text(" " * indent).append_text(line) for line in wrapped(body, width - indent)]
    if width < LABELS_ABOVE:
        return [head, *lines] if label else lines
    return [head.append_text(lines[0][len(label) :]), *lines[1:]]


def wrapped(body: str | Text, width: int) -> list[Text]:
    """Wrap *body* to *width* columns, without spaces at the ends of lines.

    Citations are quiet; what belongs together stays together.
    """
    text = Text(body) if isinstance(body, str) else body
    text.highlight_regex(r"\(?¶\d+(?:,? ¶\d+)*\)?", QUIET)
    # Lines end before a space or at the end; a word that is longer than a line is cut. Text.wrap
    # does the same, but with a Console, whose import alone takes half as long as all of a page.
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
