"""Pages as files for the web: SVG and HTML, self-contained, the same bytes on every run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from hashlib import sha256
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

# No font, script or style is fetched: the template is Rich's idea without its addresses. Rich leaves room for the
# title of a window above the text; the view box shares it out between top and bottom.
_SVG = """<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height:.0f}" viewBox="0 14 {width:.0f} {height:.0f}" \
role="img" aria-labelledby="{unique_id}-title {unique_id}-text">
<title id="{unique_id}-title">%s</title>
<desc id="{unique_id}-text">%s</desc>
<style>
.{unique_id}-matrix {{ font-family: %s; font-size: {char_height}px; line-height: {line_height}px; }}
.{unique_id}-matrix text {{ white-space: pre; }}
{styles}
</style>
<defs>{lines}</defs>
<rect y="14" width="100%%" height="100%%" rx="8" fill="#ffffff"/>
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


def document(output_format: str, name: str, page: Callable[[int], Sequence[Text]]) -> str:
    """Lay *page* out and write it as a file of the format *form*; *name* is its title.

    The words of a page are its text alternative; its pictures, which say in characters what the words say, are left out.
    """
    lines = page(WIDTH)
    console = Console(
        file=StringIO(), width=WIDTH, record=True, force_terminal=True, color_system="truecolor", legacy_windows=False, highlight=False,
        markup=False, emoji=False, no_color=False,
    )  # fmt: skip
    for line in lines:
        console.print(line, soft_wrap=True)
    words = " ".join(" ".join(line.plain for line in lines if not line.no_wrap).split())
    return DOCUMENTS[output_format](
        console, lines, *(_quoted(escaped(said, len(said))) for said in (name, words))
    )


def _quoted(said: str) -> str:
    """Write *said* so that neither XML nor the template takes it for anything but text."""
    return escape(said).replace("{", "{{").replace("}", "}}")


def _svg(console: Console, _lines: Sequence[Text], name: str, words: str) -> str:
    # Classes and names are those of the page's words, so that two pictures in one web page keep apart.
    unique = f"ldn-{sha256(words.encode()).hexdigest()[:8]}"
    return console.export_svg(
        theme=_THEME, code_format=_SVG % (name, words, _FONTS), unique_id=unique
    )


def _html(console: Console, lines: Sequence[Text], name: str, _words: str) -> str:
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


DOCUMENTS: dict[str, Callable[[Console, Sequence[Text], str, str], str]] = {
    "svg": _svg,
    "html": _html,
}
