"""Pages as files for the web: SVG and HTML, self-contained, the same bytes on every run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from io import StringIO

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from ldn_cli.records.formats import escaped

WIDTH = 80  # columns of a document

# Dark text on an opaque light ground, so that a picture reads on light and dark pages canonical_lines.
_THEME = TerminalTheme((255, 255, 255), (32, 36, 42), [(0, 0, 0)] * 8, [(0, 0, 0)] * 8)
_FONTS = '"DejaVu Sans Mono", "Liberation Mono", Menlo, Consolas, ui-monospace, monospace'
# The colours of picture.py as Rich writes them, and what stands for them on a dark page.
DARK = {"#5f5fff": "#a0a0ff", "#767676": "#a0a0a0", "#af5f00": "#e09850"}

_HTML = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>%s</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ margin: 1rem; background: Canvas; color: CanvasText; }}
pre {{ font-family: %s; font-size: clamp(0.5rem, 1.9vw, 1rem); line-height: 1.25; overflow-x: auto; }}
{stylesheet}
</style>
</head>
<body>
<main>
<pre tabindex="0">{code}</pre>
</main>
</body>
</html>
"""


def document(name: str, page: Callable[[int], Sequence[Text]]) -> str:
    """Lay *page* out and write it as HTML; *name* is its title."""
    lines = page(WIDTH)
    console = Console(
        file=StringIO(), width=WIDTH, record=True, force_terminal=True, color_system="truecolor", legacy_windows=False, highlight=False,
        markup=False, emoji=False, no_color=False,
    )  # fmt: skip
    for line in lines:
        console.print(line, soft_wrap=True)
    return _html(console, lines, _quoted(escaped(name, len(name))))


def _quoted(said: str) -> str:
    """Write *said* so that neither XML nor the template takes it for anything but text."""
    return escape(said).replace("{", "{{").replace("}", "}}")


def _html(console: Console, lines: Sequence[Text], name: str) -> str:
    page = console.export_html(
        theme=_THEME, code_format=_HTML % (name, _FONTS), inline_styles=False
    )
    for light, dark in DARK.items():
        page = page.replace(f"{{color: {light};", f"{{color: light-dark({light}, {dark});")
    before, pre, rest = page.partition('<pre tabindex="0">')
    code, end, after = rest.partition("</pre>")
    # Rich closes every style before the end of its line, so a line of the page is a line of the code.
    rows = [
        f'<span aria-hidden="true">{row}</span>' if line.no_wrap else row
        for line, row in zip(lines, code.split("\n"), strict=False)
    ]
    return before + pre + "\n".join(rows) + "\n" + end + after
