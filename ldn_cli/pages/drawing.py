"""SVG elements that figures are drawn with, their colours, and the width of words.

Everything is an element of the standard library's tree, so text can never become markup. A colour
is an attribute, which every program understands; a style sheet replaces it for readers who prefer
dark.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256
from itertools import pairwise
from typing import NamedTuple
from xml.etree import ElementTree as ET

from ldn_cli.rules import LOW_DOSE, OPIOID_BLOCKADE, UNDESCRIBED

Element = ET.Element

FONTS = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif"
# Everybody can tell blue from orange, even without colours, as one is darker. On its background
# each text has a contrast of 4.5 to 1 and each shape one of 3 to 1. Role: light, dark.
COLORS = {
    "paper": ("#ffffff", "#14171c"),
    "ink": ("#1c2127", "#f2f4f6"),
    "quiet": ("#59626d", "#a3abb6"),
    "grid": ("#d9dde2", "#363c45"),
    LOW_DOSE.regime: ("#585eec", "#7379ff"),
    UNDESCRIBED.regime: ("#68717c", "#9aa2ad"),
    OPIOID_BLOCKADE.regime: ("#b05e0a", "#cc7322"),
}
HATCHED = UNDESCRIBED.regime
# Widths of letters as a share of the font size, in the widest of the common fonts.
_NARROW_LETTERS, _WIDE_LETTERS = frozenset("ijlI.,;:'()|!- "), frozenset("mwMW%@\u2026\u2190\u2192")
_NARROW_WIDTH, _WIDE_WIDTH, _USUAL_WIDTH, _BOLD = 0.36, 1.0, 0.62, 1.1


class Point(NamedTuple):
    """A place in a figure, in its own units, from the upper left corner."""

    x: float
    y: float


def number(value: float) -> str:
    """Write a coordinate to a tenth of a unit."""
    return f"{value:.1f}".rstrip("0").rstrip(".")


def width_of(words: str, size: float, *, bold: bool = False) -> float:
    """Estimate the greatest width of *words*, in the units of *size*."""
    wide = sum(
        _NARROW_WIDTH
        if c in _NARROW_LETTERS
        else _WIDE_WIDTH
        if c in _WIDE_LETTERS
        else _USUAL_WIDTH
        for c in words
    )
    return wide * size * (_BOLD if bold else 1)


def wrap(words: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """Break *words* into lines that fit into *room*."""
    lines = [""]
    for word in words.split(" "):
        longer = f"{lines[-1]} {word}".lstrip()
        if lines[-1] and width_of(longer, size, bold=bold) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def figure(width: float, height: float, title: str, description: str) -> Element:
    """Begin a figure of *width* by *height* units with a background and a description."""
    # Ids are made from what the figure says, so that two figures on one page do not collide.
    name = f"ldn-{sha256(f'{width} {height} {title} {description}'.encode()).hexdigest()[:8]}"
    root = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "id": name,
            "class": "ldn-figure",
            "viewBox": f"0 0 {number(width)} {number(height)}",
            "width": number(width),
            "height": number(height),
            "role": "img",
            "aria-labelledby": f"{name}-title",
            "aria-describedby": f"{name}-text",
            "font-family": FONTS,
        },
    )
    ET.SubElement(root, "title", id=f"{name}-title").text = title
    ET.SubElement(root, "desc", id=f"{name}-text").text = description
    ET.SubElement(root, "style").text = STYLE
    hatch = ET.SubElement(
        ET.SubElement(root, "defs"),
        "pattern",
        id=f"{name}-hatch",
        width="12",
        height="12",
        patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )
    rectangle(hatch, Point(0, 0), 12, 12, "grid")
    lines(hatch, [[Point(0, 0), Point(0, 12)]], HATCHED, 3)
    rectangle(root, Point(0, 0), width, height, "paper")
    return root


class Slide(NamedTuple):
    """The size of a slide and its margins, in units."""

    width: float
    height: float
    left: float
    right: float


SLIDE = Slide(1280, 720, 64, 1216)


def slide(title: str, caution: str, description: str, source: str, size: float = 36) -> Element:
    """Begin a 16:9 slide: a *title* of *size* that states the finding, *caution*, and *source*."""
    root = figure(SLIDE.width, SLIDE.height, title, description)
    room = SLIDE.right - SLIDE.left
    y = paragraph(root, Point(SLIDE.left, 38 + size), title, size, room, bold=True)
    words(root, Point(SLIDE.left, y - 2), caution, 24)
    words(root, Point(SLIDE.left, SLIDE.height - 22), source, 19, "quiet")
    return root


def _style() -> str:
    """Replace every colour for readers who prefer dark."""
    rules = "".join(
        f".ldn-figure .{kind}-{role}{{{kind}:{dark}}}"
        for role, (_, dark) in COLORS.items()
        for kind in ("fill", "stroke")
    )
    return f"@media (prefers-color-scheme:dark){{{rules}}}"


STYLE = _style()


def _painted(kind: str, role: str) -> dict[str, str]:
    return {"class": f"{kind}-{role}", kind: COLORS[role][0]}


def rectangle(parent: Element, at: Point, width: float, height: float, role: str) -> Element:
    """Draw a filled rectangle from its upper left corner; what is undescribed is hatched."""
    place = {"x": number(at.x), "y": number(at.y), "width": number(width), "height": number(height)}
    paint = _painted("fill", role)
    if role == HATCHED:
        paint = {"fill": f"url(#{parent.get('id')}-hatch)"}
    return ET.SubElement(parent, "rect", place | paint)


def lines(
    parent: Element,
    every: Iterable[Sequence[Point]],
    role: str,
    width: float,
    dashes: str | None = None,
) -> Element:
    """Draw lines, each through its points; *dashes* are the lengths of strokes and gaps."""
    path = "".join(map(_path, every))
    style = {"d": path, "fill": "none", "stroke-width": number(width)} | _painted("stroke", role)
    if dashes:
        style["stroke-dasharray"] = dashes
    return ET.SubElement(parent, "path", style)


def _path(points: Sequence[Point]) -> str:
    steps = [f"M{number(points[0].x)} {number(points[0].y)}"]
    for before, at in pairwise(points):
        if number(before.x) == number(at.x):
            steps.append(f"V{number(at.y)}")
        else:
            steps.append(f"L{number(at.x)} {number(at.y)}")
    return "".join(steps)


def shape(parent: Element, points: Sequence[Point], role: str) -> Element:
    """Fill what *points* enclose."""
    return ET.SubElement(parent, "path", {"d": f"{_path(points)}Z"} | _painted("fill", role))


def dot(parent: Element, at: Point, radius: float, role: str) -> Element:
    """Draw a dot with a rim in the colour of the background, so that touching dots stay apart."""
    place = {"cx": number(at.x), "cy": number(at.y), "r": number(radius), "stroke-width": "2"}
    paint = _painted("fill", role) | {"stroke": COLORS["paper"][0]}
    paint["class"] += " stroke-paper"
    return ET.SubElement(parent, "circle", place | paint)


def words(
    parent: Element,
    at: Point,
    text: str,
    size: float,
    role: str = "ink",
    *,
    anchor: str = "start",
    bold: bool = False,
) -> Element:
    """Write one line of text; *at* is on its baseline."""
    style = {"x": number(at.x), "y": number(at.y), "font-size": number(size)}
    style |= _painted("fill", role)
    if anchor != "start":
        style["text-anchor"] = anchor
    if bold:
        style["font-weight"] = "700"
    element = ET.SubElement(parent, "text", style)
    element.text = text
    return element


def written(root: Element) -> str:
    """Write a figure as a file."""
    return ET.tostring(root, encoding="unicode") + "\n"


def paragraph(
    parent: Element,
    at: Point,
    text: str,
    size: float,
    room: float,
    role: str = "ink",
    *,
    anchor: str = "start",
    bold: bool = False,
) -> float:
    """Write *text* in lines that fit into *room*; return the y of the next baseline."""
    y = at.y
    for part in wrap(text, size, room, bold=bold):
        words(parent, Point(at.x, y), part, size, role, anchor=anchor, bold=bold)
        y += size * 1.3
    return y
