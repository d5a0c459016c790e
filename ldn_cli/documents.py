"""Pages as files for the web: SVG and HTML, self-contained, the same bytes on every run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from io import StringIO

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

WIDTH = 80  # columns of a document

# Dark text on an opaque light ground, so that a picture reads on light and dark pages alike.
_THEME = TerminalTheme((255, 255, 255), (32, 36, 42), [(0, 0, 0)] * 8, [(0, 0, 0)] * 8)

_SVG = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{alt}">
<title>{alt}</title>
<style>
.{unique_id}-matrix {{ font-family: "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: {char_height}px; line-height: {line_height}px; font-variant-east-asian: full-width; }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal"><rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/></clipPath>
{lines}
</defs>
<rect fill="#ffffff" stroke="#d0d4da" x="1" y="1" width="{frame_width}" height="{frame_height}" rx="8"/>
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
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
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ margin: 2rem; background: Canvas; color: CanvasText; }}
pre {{ font-family: "DejaVu Sans Mono", Menlo, Consolas, monospace; line-height: 1.25; overflow-x: auto; }}
</style>
</head>
<body>
<pre>{code}</pre>
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
    return DOCUMENTS[form](console, name, "\n".join(line.plain for line in lines))


def _svg(console: Console, name: str, text: str) -> str:
    alt = escape(f"{name}: {' '.join(text.split())}", quote=True).replace("{", "{{").replace("}", "}}")
    return console.export_svg(title="", theme=_THEME, code_format=_SVG.replace("{alt}", alt).replace("{frame_width}", "{terminal_width}").replace("{frame_height}", "{terminal_height}"), unique_id="ldn")


def _html(console: Console, name: str, _text: str) -> str:
    format_ = _HTML.replace("{title}", escape(name))
    return console.export_html(theme=_THEME, code_format=format_, inline_styles=True)


DOCUMENTS: dict[str, Callable[[Console, str, str], str]] = {"svg": _svg, "html": _html}
