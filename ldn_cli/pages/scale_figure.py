"""The figure of `ldn explain` and `ldn regimes`: doses on the scale, for a slide or a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from ldn_cli.exact import plain
from ldn_cli.notice import ADVICE, OPIOIDS
from ldn_cli.pages import drawing as draw
from ldn_cli.pages.contents import RULES_ANSWER, in_regime, range_text
from ldn_cli.pages.drawing import SLIDE, Element, Point
from ldn_cli.pages.geometry import (
    BANDS,
    SCALE_MG,
    band_of,
    group_label,
    merge_nearest,
    place_in_band,
    place_of,
    short_text,
    tiers,
)
from ldn_cli.rules import LOW_DOSE, OPIOID_BLOCKADE, RULES, UNDESCRIBED, Rule, rule_for

SOURCE = f"Source: a promotional video by a company that sells naltrexone. {ADVICE}"
DOSE_AXIS = "mg of naltrexone a day (logarithmic: from 1 to 10 is as wide as from 10 to 100)"
# What the source says of a band, and of the low one a published model too, in words that fit below
# it on a slide; pages, which have more room, say what the rules hold.
SAID = {
    LOW_DOSE.regime: "The video says that it acts in other ways. "
    "A published model estimates that it still blocks some opioid receptors.",
    UNDESCRIBED.regime: "The video says nothing here. That is silence, not a finding.",
    OPIOID_BLOCKADE.regime: "The video says that it inhibits opioid receptors.",
}
KEYS_BESIDE = 640  # units; on a wider figure the keys of the bands stand side by side
MOST_TIERS = 3  # rows of labels above the bands
MANY = 12  # more marks than this are drawn finer, so that the bands remain visible
NEEDLE, RIM = 4.0, 2.0  # units: the width of a mark, and of the gap on each side of it


class Scale(NamedTuple):
    """Where a scale is drawn: bands from *left* to *right* below *top*, labels of *size* above."""

    left: float
    right: float
    top: float
    height: float
    size: float

    def x(self, place: float) -> float:
        """Compute the x of a place, 0 to 1."""
        return self.left + place * (self.right - self.left)

    def mark(self, mg: Decimal) -> float:
        """Compute the x of a dose's mark, which lies with its rim inside the band of its regime."""
        return self.x(place_in_band(mg, (NEEDLE / 2 + RIM) / (self.right - self.left)))

    def foot(self, tier: int) -> float:
        """Compute the y below the labels of a tier."""
        return self.top - 1.3 * self.size - tier * 1.75 * self.size


class Label(NamedTuple):
    """The label of one dose or of several neighbours, with the middles of its leader."""

    text: str
    doses: Sequence[Decimal]
    stops: Sequence[float]


def arranged(doses: Sequence[Decimal], scale: Scale) -> list[Label]:
    """Find a place for the label of each dose; neighbours share a label if there is no room."""
    groups: list[Sequence[Decimal]] = [[mg] for mg in sorted(set(doses))]
    edge = scale.left / 4
    room = scale.left + scale.right - 2 * edge
    while True:
        wanted = [(scale.mark(group[0]) + scale.mark(group[-1])) / 2 - edge for group in groups]
        texts = [_text(group, scale.size, room) for group in groups]
        widths = [draw.width_of(text, scale.size, bold=True) + scale.size * 0.8 for text in texts]
        stops = tiers(wanted, widths, scale.size / 2, room, MOST_TIERS)
        if stops is not None:
            return [
                Label(text, group, [edge + stop for stop in passed])
                for text, group, passed in zip(texts, groups, stops, strict=True)
            ]
        groups = merge_nearest(groups)


def _text(doses: Sequence[Decimal], size: float, room: float) -> str:
    """Write a label that leaves room beside it for the leaders of two others."""
    label = group_label(doses)
    fits = draw.width_of(label, size, bold=True) + 2 * size <= room
    return label if fits else f"{len(doses)} doses"


def draw_scale(root: Element, scale: Scale, labels: Sequence[Label]) -> None:
    """Draw the bands with their thresholds, and the marks of all doses with their *labels*."""
    for band in BANDS:
        left, right = scale.x(band.start), scale.x(band.end)
        draw.rectangle(root, Point(left, scale.top), right - left, scale.height, band.rule.regime)
    _ticks(root, scale)
    if not labels:
        return
    marks = [scale.mark(mg) for label in labels for mg in label.doses]
    many = len(marks) > MANY
    below = scale.top + scale.height * (0.4 if many else 1)
    needles = [[Point(x, scale.top), Point(x, below)] for x in marks]
    if not many:
        draw.lines(root, needles, "paper", NEEDLE + 2 * RIM)
    draw.lines(root, needles, "ink", NEEDLE / 2 if many else NEEDLE)
    draw.lines(root, [leader for label in labels for leader in _leaders(scale, label)], "ink", 2)
    for label in labels:
        at = Point(label.stops[-1], scale.foot(len(label.stops) - 1) - 0.3 * scale.size)
        draw.words(root, at, label.text, scale.size, anchor="middle", bold=True)
        if len(label.doses) == 1 and not many:
            wing, tip = 0.28 * scale.size, Point(scale.mark(label.doses[0]), scale.top)
            ends = [Point(tip.x + side * wing, tip.y - 1.5 * wing) for side in (-1, 1)]
            draw.shape(root, [tip, *ends], "ink")


def _leaders(scale: Scale, label: Label) -> list[list[Point]]:
    """Draw the line from a label to the mark of its dose, or to a bracket over several marks."""
    first, last = scale.mark(label.doses[0]), scale.mark(label.doses[-1])
    leader = [Point((first + last) / 2, scale.top - 0.4 * scale.size)]
    for tier, stop in enumerate(label.stops):
        if tier:
            above = scale.foot(tier - 1) - 1.2 * scale.size
            leader.append(Point(label.stops[tier - 1], above))
        leader.append(Point(stop, scale.foot(tier)))
    left, right = Point(first, leader[0].y), Point(last, leader[0].y)
    bracket = [left._replace(y=scale.top), left, right, right._replace(y=scale.top)]
    return [leader, bracket[1:] if first == last else bracket]


def _ticks(root: Element, scale: Scale) -> None:
    """Number the thresholds, in bold, and the ends and powers of ten."""
    below, size = scale.top + scale.height, scale.size * 0.85
    edges = [rule.upper.mg for rule in RULES if rule.upper is not None]
    for mg in sorted({*SCALE_MG, *edges, Decimal(1), Decimal(10)}):
        x = scale.x(place_of(mg))
        bold = mg in edges
        stroke = [Point(x, below), Point(x, below + size / 2)]
        draw.lines(root, [stroke], "ink" if bold else "quiet", 2)
        at = Point(x, below + size * 1.55)
        label, anchor = plain(mg), "middle"
        if mg == SCALE_MG[1]:
            at, label, anchor = at._replace(x=x + scale.left * 0.8), f"{label} mg", "end"
        draw.words(root, at, label, size, "ink" if bold else "quiet", anchor=anchor, bold=bold)


def scale_title(doses: Sequence[Decimal]) -> str:
    """State what the figure shows: the regime of one dose, or how many doses are in each."""
    if not doses:
        return RULES_ANSWER.rstrip(".")
    counts = Counter(rule_for(mg).regime for mg in doses)
    if len(doses) == 1:
        return in_regime(short_text(doses[0]), next(iter(counts)))
    if len(counts) == 1:
        return f"All {len(doses)} daily doses of naltrexone are in the {next(iter(counts))} regime"
    shares = [(counts[rule.regime], rule.regime) for rule in RULES if counts[rule.regime]]
    (first, regime), *others = shares
    parts = [f"{first} {'is' if first == 1 else 'are'} {regime}"]
    parts += [f"{count} {other}" for count, other in others]
    return f"Of {len(doses)} daily doses of naltrexone, {', '.join(parts)}"


def described(doses: Sequence[Decimal]) -> str:
    """Describe in words everything that the figure shows."""
    bands = [f"{rule.regime}, {rule.when}: {SAID[rule.regime]}" for rule in RULES]
    marked = [
        f"Marked as {band.rule.regime}: {', '.join(map(short_text, inside))}."
        for band in BANDS
        if (inside := [mg for mg in sorted(set(doses)) if band_of(mg) is band])
    ]
    return " ".join([f"A scale of three bands in {DOSE_AXIS}.", *bands, *marked, OPIOIDS, SOURCE])


def scale_slide(doses: Sequence[Decimal]) -> Element:
    """Draw a 16:9 slide: the finding, the scale with *doses* in mg a day, what each band means."""
    root = draw.slide(scale_title(doses), OPIOIDS, described(doses), SOURCE)
    scale = Scale(SLIDE.left, SLIDE.right, 310, 96, 36)
    if any(len(label.stops) > 1 for label in arranged(doses, scale)):
        scale = scale._replace(top=356, height=80, size=26)
    draw_scale(root, scale, arranged(doses, scale))
    below = scale.top + scale.height
    caption = below + 1.32 * scale.size + 36
    draw.words(root, Point(SLIDE.left, caption), DOSE_AXIS, 22, "quiet")
    for band, room in zip(BANDS, (580, 260, 280), strict=True):
        last = band is BANDS[-1]
        at = Point(scale.right if last else scale.x(band.start), caption + 46)
        _legend(root, at, band.rule, room, "end" if last else "start")
    return root


def _legend(root: Element, at: Point, rule: Rule, room: float, anchor: str) -> None:
    """Say below a band which doses are in it and what the source says of it."""
    draw.words(root, at, rule.regime, 28, rule.regime, anchor=anchor, bold=True)
    draw.words(root, Point(at.x, at.y + 30), rule.when, 22, anchor=anchor)
    said = SAID[rule.regime]
    draw.paragraph(root, Point(at.x, at.y + 60), said, 20, room, "quiet", anchor=anchor)


def scale_inset(doses: Sequence[Decimal], width: float) -> Element:
    """Draw the scale for a page, *width* units wide; a unit is a pixel at full size."""
    scale = Scale(24, width - 24, 0, 44, 17)
    labels = arranged(doses, scale)
    depth = max((len(label.stops) for label in labels), default=0)
    scale = scale._replace(top=8 - scale.foot(depth))
    below = scale.top + scale.height + 56
    columns = len(RULES) if width > KEYS_BESIDE else 1
    root = draw.figure(
        width, below + 44 * len(RULES) / columns, scale_title(doses), described(doses)
    )
    draw_scale(root, scale, labels)
    for at, rule in enumerate(RULES):
        x = scale.left + at % columns * (scale.right - scale.left) / columns
        _key(root, Point(x, below + at // columns * 44), rule)
    return root


def _key(root: Element, at: Point, rule: Rule) -> None:
    """Name a band beside a sample of it, and say which doses are in it."""
    draw.rectangle(root, Point(at.x, at.y - 13), 22, 15, rule.regime)
    draw.words(root, Point(at.x + 32, at.y), rule.regime, 16, bold=True)
    draw.words(root, Point(at.x + 32, at.y + 20), range_text(rule), 14, "quiet")
