"""Pages as files for the web: SVG and HTML, self-contained, the same bytes on every run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from io import StringIO

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from ldn_cli.formats import show

WIDTH = 80  # columns of a document

# Dark text on an opaque light ground, so that a picture reads on light and dark pages alike.
_THEME = TerminalTheme((255, 255, 255), (32, 36, 42), [(0, 0, 0)] * 8, [(0, 0, 0)] * 8)

# No font, script or style is fetched: the template is Rich's idea without its addresses.
_SVG = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-labelledby="ldn-title ldn-text">
<title id="ldn-title">%s</title>
<desc id="ldn-text">%s</desc>
<style>
.{unique_id}-matrix {{ font-family: "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: {char_height}px; line-height: {line_height}px; }}
.{unique_id}-matrix text {{ white-space: pre; }}
{styles}
</style>
<defs>{lines}</defs>
<rect width="100%%" height="100%%" rx="8" fill="#ffffff"/>
<g transform="translate({terminal_x}, {terminal_y})" xml:space="preserve">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
_HTML = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>%s</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ margin: 2rem; background: Canvas; color: CanvasText; }}
pre {{ font-family: "DejaVu Sans Mono", Menlo, Consolas, monospace; line-height: 1.25; overflow-x: auto; }}
</style>
</head>
<body>
<pre aria-label="%s">{code}</pre>
</body>
</html>
"""


def document(form: str, name: str, page: Callable[[int], Sequence[Text]]) -> str:
    """Lay *page* out and write it as a file of the format *form*; *name* is its title."""
    lines = page(WIDTH)
    console = Console(
        file=StringIO(), width=WIDTH, record=True, force_terminal=True, color_system="truecolor", legacy_windows=False, highlight=False,
        markup=False, emoji=False, no_color=False,
    )  # fmt: skip
    for line in lines:
        console.print(line, soft_wrap=True)
    text = " ".join(" ".join(line.plain for line in lines if any(map(str.isalpha, line.plain))).split())
    return DOCUMENTS[form](console, *(escape(show(said, len(said))).replace("{", "{{").replace("}", "}}") for said in (name, text)))


def _svg(console: Console, name: str, text: str) -> str:
    return console.export_svg(theme=_THEME, code_format=_SVG % (name, text), unique_id="ldn")


def _html(console: Console, name: str, _text: str) -> str:
    return console.export_html(theme=_THEME, code_format=_HTML % (name, name), inline_styles=True)


DOCUMENTS: dict[str, Callable[[Console, str, str], str]] = {"svg": _svg, "html": _html}
