"""The figure of `ldn evidence`: receptor blockade by dose, and trials against placebo."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from ldn_cli.evidence.model import NO_DIFFERENCE, PAIN_POINTS, Finding
from ldn_cli.evidence.receptors import (
    MEASURED,
    MEASURED_DOSES,
    MEASURED_MG,
    blocked_percent,
    blocked_share,
)
from ldn_cli.evidence.trials import COMPARED, RANDOMISED
from ldn_cli.exact import plain
from ldn_cli.notice import ADVICE, OPIOIDS
from ldn_cli.pages import drawing as draw
from ldn_cli.pages.drawing import COLORS, SLIDE, Element, Point
from ldn_cli.pages.geometry import (
    PAIN_AXIS,
    SCALE_MG,
    dose_label,
    mg_at,
    pain_place,
    place_of,
    short_text,
)
from ldn_cli.rules import LOW_DOSE, OPIOID_BLOCKADE

BLOCKED = "Mu-opioid receptors blocked by one oral dose"
LEGEND = (
    "Dots: measured by brain scans (PET) in healthy people. "
    "Line: a published model, dashed where it is extrapolated."
)
FOREST_LEGEND = "The square is the difference, the line its 95 % confidence interval."
ONE_DOSE_AXIS = "mg of naltrexone in one dose (logarithmic)"
COMPARISON = "Pain in fibromyalgia, against placebo"
WITHOUT = "Randomised trials without an interval on this scale"
PAIN_CAPTION = f"{PAIN_POINTS}; line: 95 % interval"
SOURCES = f"Sources: Rabiner 2011, Trøstheim 2022 and the trials named. {ADVICE}"
DOT = 0.014  # radius of a dot as a share of the height: those at 43 and 46 % do not touch
STEPS = 24  # straight pieces of each part of the curve

ON_SCALE = [
    (trial, interval) for trial in RANDOMISED if (interval := trial.pain_interval) is not None
]
IN_WORDS = [trial for trial in RANDOMISED if trial.pain_interval is None]


class Plot(NamedTuple):
    """Where the curve is drawn, with text of *size*; a place is a share of the scale, 0 to 1."""

    left: float
    right: float
    top: float
    bottom: float
    size: float

    def at(self, place: float, share: float) -> Point:
        """Get the point of a place and of a share of receptors, 0 to 1."""
        x = self.left + place * (self.right - self.left)
        return Point(x, self.bottom - share * (self.bottom - self.top))

    def of(self, mg: Decimal, share: float) -> Point:
        """Get the point of a dose in mg and of a share of receptors, 0 to 1."""
        return self.at(place_of(mg), share)


def draw_curve(root: Element, plot: Plot, mg: Decimal | None) -> None:
    """Draw the model with its measured points, and one dose of *mg* marked on it."""
    grid = [[plot.at(0, quarter / 4), plot.at(1, quarter / 4)] for quarter in range(5)]
    draw.lines(root, grid, "grid", 1.5)
    for quarter in range(5):
        at = plot.at(0, quarter / 4)
        label = Point(at.x - plot.size * 0.6, at.y + plot.size * 0.35)
        draw.words(root, label, f"{quarter * 25} %", plot.size, "quiet", anchor="end")
    for tick in sorted({*MEASURED_DOSES, *SCALE_MG, Decimal(1)}):
        foot = plot.of(tick, 0)
        draw.lines(root, [[foot, foot._replace(y=foot.y + plot.size * 0.4)]], "quiet", 1.5)
        below = Point(foot.x, foot.y + plot.size * 1.65)
        draw.words(root, below, plain(tick), plot.size, "quiet", anchor="middle")
    low, high = map(place_of, MEASURED_MG)
    for start, end, dashes in ((0.0, low, "2 9"), (low, high, None), (high, 1.0, "2 9")):
        places = [start + (end - start) * step / STEPS for step in range(STEPS + 1)]
        curve = [plot.at(place, float(blocked_share(mg_at(place)))) for place in places]
        path = draw.lines(root, [curve], LOW_DOSE.regime, 4, dashes)
        path.set("stroke-linecap", "round")
    if mg is not None:
        _mark(root, plot, mg)
    radius = DOT * (plot.bottom - plot.top)
    for point, percent in MEASURED:
        draw.dot(root, plot.of(point, percent / 100), radius, "ink")
    if mg is not None:
        _estimate(root, plot, mg)


def _on_curve(plot: Plot, mg: Decimal) -> Point:
    """Get the point of the curve for *mg*, or the nearer end if that is off the scale."""
    place = place_of(mg)
    return plot.at(place, float(blocked_share(mg_at(place))))


def _mark(root: Element, plot: Plot, mg: Decimal) -> None:
    """Mark a dose on the curve with a shape that no dot has, and lines to both axes."""
    at = _on_curve(plot, mg)
    ends = [Point(plot.left, at.y), at, Point(at.x, plot.bottom)]
    draw.lines(root, [ends], OPIOID_BLOCKADE.regime, 2, "6 5")
    corners = [(0.0, -8.0), (8.0, 0.0), (0.0, 8.0), (-8.0, 0.0)]
    draw.shape(root, [Point(at.x + x, at.y + y) for x, y in corners], OPIOID_BLOCKADE.regime)


def _estimate(root: Element, plot: Plot, mg: Decimal) -> None:
    """Write the estimate for a dose above the curve and the dots, left of its mark if it fits."""
    at, size = _on_curve(plot, mg), plot.size * 1.25
    said = [f"{dose_label(mg)}: {blocked_percent(mg)}"]
    if at.x - 16 - draw.width_of(said[0], size, bold=True) < plot.left:
        said = said[0].split(": ")
    wide = max(draw.width_of(part, size, bold=True) for part in said)
    right = max(at.x - 16, plot.left + size / 2 + wide)
    dots = [plot.of(point, percent / 100) for point, percent in MEASURED]
    near = [place.y - plot.size / 2 for place in dots if right - wide - 8 < place.x < right + 8]
    foot = min(at.y, _curve_y(plot, right), *near) - 12
    for up, part in enumerate(reversed(said)):
        text = draw.words(
            root, Point(right, foot - up * 1.2 * size), part, size, anchor="end", bold=True
        )
        text.set("class", f"{text.get('class')} stroke-paper")
        text.attrib |= {"stroke": COLORS["paper"][0], "stroke-width": "5", "paint-order": "stroke"}


def _curve_y(plot: Plot, x: float) -> float:
    """Compute the y of the curve at *x*."""
    place = (x - plot.left) / (plot.right - plot.left)
    return plot.at(place, float(blocked_share(mg_at(place)))).y


class Forest(NamedTuple):
    """Where differences from placebo are drawn, with text of *size*."""

    left: float
    right: float
    top: float
    size: float

    def x(self, points: Decimal) -> float:
        """Compute the x of a difference in points."""
        return self.left + pain_place(points) * (self.right - self.left)


def draw_forest(root: Element, forest: Forest) -> float:
    """Draw the trials whose interval is known on one scale; return the y below them."""
    size, y = forest.size, forest.top
    zero = forest.x(Decimal(0))
    draw.words(root, Point(zero - 10, y), "less pain on naltrexone", size, "quiet", anchor="end")
    draw.words(root, Point(zero + 10, y), "more pain", size, "quiet")
    for trial, difference in ON_SCALE:
        y += size * 1.7
        draw.words(root, Point(forest.left, y), _named(trial), size, bold=True)
        y += size * 1.2
        draw.lines(root, [[Point(zero, y - size * 0.8), Point(zero, y + size)]], "quiet", 1.5)
        low, high = forest.x(difference.low), forest.x(difference.high)
        ends = [[Point(x, y - 7), Point(x, y + 7)] for x in (low, high)]
        draw.lines(root, [[Point(low, y), Point(high, y)], *ends], "ink", 2.5)
        middle = forest.x(difference.difference)
        draw.rectangle(root, Point(middle - 7, y - 7), 14, 14, "ink")
        draw.words(root, Point(high + size, y + size * 0.35), _signed(difference.difference), size)
    y += size
    draw.lines(root, [[Point(forest.left, y), Point(forest.right, y)]], "quiet", 1.5)
    low_end, high_end = PAIN_AXIS
    for half in range(int(low_end * 2), int(high_end * 2) + 1):
        tick = Decimal(half) / 2
        at = Point(forest.x(tick), y)
        draw.lines(root, [[at, at._replace(y=y + size * 0.4)]], "quiet", 1.5)
        below = at._replace(y=y + size * 1.4)
        draw.words(root, below, _signed(tick), size * 0.9, "quiet", anchor="middle")
    y += size * 2.8
    draw.words(root, Point(forest.left, y), PAIN_CAPTION, size * 0.9, "quiet")
    return y


def _named(trial: Finding) -> str:
    return f"{trial.name}: {trial.dose} a day, {trial.participants} people"


def _signed(value: Decimal) -> str:
    return plain(value).replace("-", "\u2212")


def evidence_title(mg: Decimal | None) -> str:
    """State the finding: how much a dose blocks, and how many trials found no difference."""
    same = sum(trial.direction == NO_DIFFERENCE for trial in COMPARED)
    trials = f"{same}\u00a0of\u00a0{len(COMPARED)} trials found no significant difference in pain"
    if mg is None:
        return f"Receptor blockade rises gradually with the dose; {trials}"
    share = blocked_percent(mg)
    about = f"about {share}" if share[0].isdigit() else share
    return f"By a model, {short_text(mg)} blocks {about} of opioid receptors; {trials}"


def described(mg: Decimal | None) -> str:
    """Describe in words everything that the figure shows."""
    points = ", ".join(f"{point} mg {percent} %" for point, percent in MEASURED)
    said = [BLOCKED + (":" if mg is None else f": {short_text(mg)} {blocked_percent(mg)}.")]
    said += [f"Measured: {points}.", LEGEND, f"{COMPARISON}."]
    said += [
        f"{_named(trial)}: difference {difference.difference} points "
        f"(95 % interval {difference.low} to {difference.high})."
        for trial, difference in ON_SCALE
    ]
    said += [f"{_named(trial)}: {trial.brief!s}." for trial in IN_WORDS]
    return " ".join([*said, OPIOIDS, SOURCES])


def evidence_slide(mg: Decimal | None) -> Element:
    """Draw a 16:9 slide: receptors blocked by dose, beside the trials against placebo."""
    root = draw.slide(evidence_title(mg), OPIOIDS, described(mg), SOURCES, 32)
    draw.words(root, Point(SLIDE.left, 196), BLOCKED, 22, bold=True)
    draw_curve(root, Plot(136, 632, 244, 560, 20), mg)
    draw.words(root, Point(136, 620), ONE_DOSE_AXIS, 19, "quiet")
    draw.paragraph(root, Point(SLIDE.left, 648), LEGEND, 16, 590, "quiet")
    left, room = 708.0, SLIDE.right - 708
    draw.words(root, Point(left, 196), COMPARISON, 22, bold=True)
    y = draw_forest(root, Forest(left, SLIDE.right, 242, 18)) + 38
    draw.words(root, Point(left, y), WITHOUT, 18, "quiet")
    for trial in IN_WORDS:
        draw.words(root, Point(left, y + 34), _named(trial), 18, bold=True)
        y = draw.paragraph(root, Point(left, y + 57), str(trial.brief), 17, room) - 22
    return root


def curve_inset(doses: Sequence[Decimal], width: float) -> Element:
    """Draw the curve for a page, *width* units wide, with the first of *doses* marked."""
    mg = next(iter(doses), None)
    height = min(width * 0.95, 400)
    root = draw.figure(width, height, BLOCKED, described(mg))
    draw_curve(root, Plot(64, width - 24, 36, height - 64, 15), mg)
    draw.words(root, Point(64, height - 14), ONE_DOSE_AXIS, 14, "quiet")
    return root


def forest_inset(width: float) -> Element:
    """Draw the trials whose interval is known for a page, *width* units wide."""
    root = draw.figure(width, 150, COMPARISON, described(None))
    draw_forest(root, Forest(24, width - 24, 24, 15))
    return root
