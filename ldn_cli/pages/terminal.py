"""Print text pages: width, colour, pager, and characters that an encoding lacks."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from contextlib import suppress
from io import StringIO
from itertools import pairwise
from typing import TextIO

from rich.color import ColorSystem
from rich.style import Style
from rich.text import Text

from ldn_cli.platforms import shows_colors

NARROWEST, WIDEST = 40, 100  # columns of a page, whatever the width of the terminal

# Replacements of one character each, so that nothing moves, for encodings that lack the first.
_STAND_INS = {
    "\u2592": "=", "\u2500": "-", "\u251c": "|", "\u2524": "|", "\u00b7": ".", "\u2588": "#",
    "\u25bc": "v", "\u2502": "|", "\u2190": "<", "\u2192": ">", "\u2026": "~", "\u25cf": "o",
    "¶": "P", "ø": "o", "å": "a",
}  # fmt: skip


def page_width() -> int:
    """Get the width of a page: that of the terminal, or COLUMNS, or 80 if neither is known."""
    return min(max(shutil.get_terminal_size().columns, NARROWEST), WIDEST)


def wants_color(choice: str) -> bool:
    """Decide whether standard output gets colours; a terminal must be able to show them.

    --color decides, then NO_COLOR, FORCE_COLOR and CLICOLOR_FORCE, then TERM and the terminal.
    """
    return _is_asked_for_color(choice) and (not sys.stdout.isatty() or shows_colors())


def _is_asked_for_color(choice: str) -> bool:
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if any(os.environ.get(name, "") not in ("", "0") for name in ("FORCE_COLOR", "CLICOLOR_FORCE")):
        return True
    return (
        os.environ.get("TERM") != "dumb"
        and os.environ.get("CLICOLOR") != "0"
        and sys.stdout.isatty()
    )


def print_page(lines: Sequence[Text], color: str) -> None:
    """Print *lines* as they are laid out, the same text with and without colour."""
    _write(lines, sys.stdout, colored=wants_color(color))


def page_through(lines: Sequence[Text], color: str) -> None:
    """Show *lines* in the pager of PAGER if standard output is a terminal; else print them."""
    import signal  # noqa: PLC0415 - start-up: only where there is a pager
    import subprocess  # noqa: PLC0415

    command = pager()
    if command is None or not sys.stdout.isatty():
        print_page(lines, color)
        return
    text = StringIO()
    _write(lines, text, colored=wants_color(color))
    sys.stdout.flush()
    environment = {"LESS": "FRX", "LV": "-c"} | os.environ
    with subprocess.Popen(command, stdin=subprocess.PIPE, env=environment) as process:  # noqa: S603 - the person's own pager
        # The pager handles Ctrl-C and its own end: the person may still be reading.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        with suppress(AttributeError):  # Windows has no SIGPIPE
            signal.signal(signal.SIGPIPE, signal.SIG_IGN)
        process.communicate(text.getvalue().encode(sys.stdout.encoding, "replace"))


def pager() -> list[str] | None:
    """Get the command of PAGER, or less; None if it is empty, cat, or not installed."""
    import shlex  # noqa: PLC0415

    try:
        command = shlex.split(os.environ.get("PAGER", "less"))
    except ValueError:  # a quote is not closed
        return None
    if not command or command == ["cat"] or shutil.which(command[0]) is None:
        return None
    return command


def _write(lines: Sequence[Text], file: TextIO, *, colored: bool) -> None:
    """Write *lines* to *file*, with links only if standard output is a terminal."""
    for line in lines:
        line.plain = writable(line.plain, sys.stdout.encoding)
        if not sys.stdout.isatty():
            line.spans = [span for span in line.spans if not str(span.style).startswith("link ")]
        file.write(f"{_with_codes(line) if colored else line.plain}\n")
    file.flush()


def _with_codes(line: Text) -> str:
    """Render *line* with the codes of its styles, which change only where a span starts or ends.

    Rich's Console does the same, but its import alone takes half as long as a whole page.
    """
    spans = [
        (start, end, Style.parse(str(style)))
        for start, end, style in ((0, len(line), line.style), *line.spans)
    ]
    edges = sorted({edge for start, end, _ in spans for edge in (start, end)})
    # Terminals choose their own shades of the sixteen basic colours, and some are unreadable.
    return "".join(
        Style.combine(style for start, end, style in spans if start <= left < end).render(
            line.plain[left:right], color_system=ColorSystem.EIGHT_BIT
        )
        for left, right in pairwise(edges)
    )


def writable(text: str, encoding: str) -> str:
    """Replace each character of *text* that *encoding* lacks by one ASCII character."""
    if _encodable(text, encoding):
        return text
    return "".join(
        char if _encodable(char, encoding) else _STAND_INS.get(char, "?") for char in text
    )


def _encodable(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
