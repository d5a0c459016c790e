"""Figures: every place computed again from its value, every text only a text, no byte from elsewhere."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from decimal import Decimal
from itertools import pairwise
from math import log

import pytest
from conftest import contrast, ldn
from hypothesis import given, settings
from hypothesis import strategies as st

from ldn_cli.dose.model import LEAST_MG, MOST_MG
from ldn_cli.evidence.receptors import ED50_MG, MEASURED
from ldn_cli.evidence.trials import TRIALS
from ldn_cli.pages.contents import in_regime
from ldn_cli.pages.drawing import COLORS, SLIDE, Element, Point, figure, words, wrap, written
from ldn_cli.pages.evidence_figure import curve_inset, evidence_slide
from ldn_cli.pages.geometry import SCALE_MG, spread, tiers
from ldn_cli.pages.scale_figure import arranged, scale_inset, scale_slide, scale_title
from ldn_cli.rules import RULES, rule_for

HALF_PIXEL = 0.5 * 1280 / 1920  # in units of a slide that is shown 1920 pixels wide
HUNDRED = [Decimal(n) / 7 for n in range(1, 101)]
DOSES = st.decimals(LEAST_MG, MOST_MG, allow_nan=False, allow_infinity=False)
COMMANDS = [
    ["explain", "4.5"],
    ["explain", "1e-9"],
    ["explain", "1000"],
    ["explain", "1.5", "4.5", "25", "50"],
    ["explain", *map(str, HUNDRED)],
    ["explain", *(f"4.{n:02}" for n in range(1, 100))],
    ["regimes"],
    ["evidence"],
    ["evidence", "4.5"],
    ["evidence", "1e-9"],
    ["evidence", "1000"],
]


def named(arguments: object) -> str:
    """Name a case by its first words."""
    return " ".join(arguments[:3]) if isinstance(arguments, list) else str(arguments)


@pytest.mark.parametrize("arguments", COMMANDS, ids=named)
def test_a_figure_is_whole_small_and_fetches_nothing(arguments: list[str]) -> None:
    out = ldn(*arguments, "-f", "svg").out
    assert len(out.encode()) < 12_000
    root = ET.fromstring(out)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    width, height = (float(root.get(side, "")) for side in ("width", "height"))
    assert root.get("viewBox") == f"0 0 {width:g} {height:g}"
    assert width / height == 16 / 9
    title, text = root.findtext("{*}title", ""), root.findtext("{*}desc", "")
    shown = " ".join(element.text or "" for element in root.findall("{*}text"))
    assert title in shown
    assert "not medical advice." in text
    assert "not medical advice." in shown
    assert "not safe with opioids" in shown
    assert not re.search(
        r"https?://(?!www\.w3\.org/2000/svg\")|@import|@font-face|<script|<image|href|url\((?!#ldn)",
        out,
    )
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert root.get("aria-labelledby") in ids
    assert root.get("aria-describedby") in ids


def test_the_same_figure_has_the_same_bytes_and_another_one_other_names() -> None:
    out = ldn("explain", "4.5", "-f", "svg").out
    assert out == ldn("explain", "4.5", "-f", "svg", PYTHONHASHSEED="7", COLUMNS="40").out
    (name,) = set(re.findall(r"ldn-[0-9a-f]{8}", out))
    assert name not in ldn("explain", "7", "-f", "svg").out


@pytest.mark.parametrize("command", [["source"], ["source", "7"]], ids=" ".join)
def test_what_has_no_figure_says_so(command: list[str]) -> None:
    result = ldn(*command, "-f", "svg")
    assert (result.code, result.out) == (2, "")
    assert "write: -f html" in result.err


def share(mg: float) -> float:
    """Place a dose on the scale anew."""
    low, high = map(float, SCALE_MG)
    return min(max(log(mg / low) / log(high / low), 0.0), 1.0)


def points(path: str) -> list[list[tuple[float, float]]]:
    """Read the lines of a path: M and L with x and y, V with y alone."""
    read: list[list[tuple[float, float]]] = []
    for step, numbers in re.findall("([MLV])([^MLVZ]+)", path):
        places = [float(part) for part in numbers.split()]
        x, y = places if step != "V" else (read[-1][-1][0], places[0])
        if step == "M":
            read.append([])
        read[-1].append((x, y))
    return read


def painted(root: Element, tag: str, role: str, **attributes: str) -> list[Element]:
    """List the elements of a kind and a role, with these attributes."""
    return [
        element
        for element in root.iter(tag)
        if role in element.get("class", "").split()
        and all(element.get(name.replace("_", "-")) == value for name, value in attributes.items())
    ]


def curves(root: Element) -> list[Element]:
    """List the three parts of the curve, from the left."""
    return painted(root, "path", "stroke-low-dose")


@pytest.mark.parametrize(
    "root", [evidence_slide(None), curve_inset([], 400)], ids=["slide", "page"]
)
def test_every_measured_point_stands_at_its_own_place(root: Element) -> None:
    grid = points(painted(root, "path", "stroke-grid")[0].get("d", ""))
    (left, bottom), (right, _) = grid[0]
    top = grid[-1][0][1]
    dots = [(float(dot.get("cx", "")), float(dot.get("cy", ""))) for dot in root.iter("circle")]
    radius = float(next(root.iter("circle")).get("r", ""))
    assert len(dots) == len(MEASURED)
    for (mg, percent), (x, y) in zip(MEASURED, dots, strict=True):
        assert abs(x - (left + share(float(mg)) * (right - left))) <= HALF_PIXEL
        assert abs(y - (bottom - percent / 100 * (bottom - top))) <= HALF_PIXEL
    for one, other in pairwise(sorted(dots)):
        assert abs(one[0] - other[0]) + abs(one[1] - other[1]) >= 2 * radius
    for curve in curves(root):
        for x, y in points(curve.get("d", ""))[0]:
            place = (x - left) / (right - left)
            low, high = map(float, SCALE_MG)
            mg = low * (high / low) ** place
            assert abs(y - (bottom - mg / (mg + float(ED50_MG)) * (bottom - top))) <= HALF_PIXEL


def test_the_curve_is_solid_where_it_was_measured_and_dashed_elsewhere() -> None:
    parts = curves(evidence_slide(None))
    assert [bool(part.get("stroke-dasharray")) for part in parts] == [True, False, True]
    solid = points(parts[1].get("d", ""))[0]
    dots = sorted(float(dot.get("cx", "")) for dot in evidence_slide(None).iter("circle"))
    assert (solid[0][0], solid[-1][0]) == (dots[0], dots[-1])


@pytest.mark.parametrize(
    "mg", ["1e-9", "0.1", "1", "2", "4.5", "5", "6", "12", "50", "150", "1000"]
)
def test_a_dose_is_marked_on_the_curve(mg: str) -> None:
    root = evidence_slide(Decimal(mg))
    ((left, _), (x, y), (foot, _)) = points(
        painted(root, "path", "stroke-opioid-blockade")[0].get("d", "")
    )[0]
    assert x == foot
    right = points(curves(root)[-1].get("d", ""))[0][-1][0]
    assert abs(x - (left + share(float(mg)) * (right - left))) <= HALF_PIXEL
    label = next(text for text in root.iter("text") if text.get("paint-order"))
    assert float(label.get("y", "")) < y


def test_a_trial_stands_at_its_difference_with_its_interval() -> None:
    root = evidence_slide(None)
    trial = next(trial for trial in TRIALS if trial.difference)
    assert trial.difference is not None
    ticks = {
        text.text: float(text.get("x", ""))
        for text in root.iter("text")
        if re.fullmatch(r"\u2212?[0-9.]+", text.text or "") and text.get("font-size") == "16.2"
    }
    zero, one = ticks["0"], ticks["1"]
    square = next(
        rect
        for rect in painted(root, "rect", "fill-ink")
        if rect.get("width") == rect.get("height")
    )
    middle = float(square.get("x", "")) + float(square.get("width", "")) / 2
    assert abs((middle - zero) / (one - zero) - float(trial.difference.difference)) < 0.002
    whisker = points(painted(root, "path", "stroke-ink", stroke_width="2.5")[0].get("d", ""))[0]
    ends = [(x - zero) / (one - zero) for x, _ in whisker]
    assert ends == pytest.approx(
        [float(trial.difference.low), float(trial.difference.high)], abs=0.002
    )


@settings(max_examples=60)
@given(st.lists(DOSES, min_size=1, max_size=100), st.sampled_from([0, 400, 720]))
def test_a_mark_lies_inside_the_band_of_its_regime(doses: list[Decimal], width: int) -> None:
    root = scale_inset(doses, width) if width else scale_slide(doses)
    bands = dict(zip([rule.regime for rule in RULES], list(root.iter("rect"))[2:5], strict=True))
    top = float(bands["low-dose"].get("y", ""))
    needles = next(
        path
        for path in painted(root, "path", "stroke-ink")
        if points(path.get("d", ""))[0][0][1] == top
    )
    half = float(needles.get("stroke-width", "")) / 2
    marks = points(needles.get("d", ""))
    assert len(marks) == len(set(doses))
    for mg, ((x, _), _) in zip(sorted(set(doses)), marks, strict=True):
        band = bands[rule_for(mg).regime]
        left = float(band.get("x", ""))
        assert left - 0.11 <= x - half
        assert x + half <= left + float(band.get("width", "")) + 0.11


@settings(max_examples=60)
@given(st.lists(DOSES, min_size=1, max_size=100))
def test_every_dose_is_in_one_label_of_its_own_regime(doses: list[Decimal]) -> None:
    from ldn_cli.pages.scale_figure import Scale

    labels = arranged(doses, Scale(64, 1216, 340, 90, 26))
    assert [mg for label in labels for mg in label.doses] == sorted(set(doses))
    for label in labels:
        assert len({rule_for(mg).regime for mg in label.doses}) == 1


@given(
    st.lists(st.tuples(st.floats(0, 1000), st.floats(5, 150)), min_size=1, max_size=25),
    st.integers(1, 4),
)
def test_labels_stay_in_their_room_and_never_touch(
    given_labels: list[tuple[float, float]], most: int
) -> None:
    wanted, widths = zip(*sorted(given_labels), strict=True)
    stops = tiers(wanted, widths, 4, 1000, most)
    if stops is None:
        assert tiers(wanted, widths, 4, sum(widths) + 1e-6, 1) is not None  # sums are rounded
        return
    for tier in range(max(map(len, stops))):
        row = [
            (passed[tier], width if len(passed) == tier + 1 else 4)
            for passed, width in zip(stops, widths, strict=True)
            if len(passed) > tier
        ]
        assert all(at - width / 2 >= -1e-6 for at, width in row)
        assert all(at + width / 2 <= 1000 + 1e-6 for at, width in row)
        for (one, wide), (other, wider) in pairwise(row):
            assert one + wide / 2 <= other - wider / 2 + 1e-6


def test_labels_that_have_room_stay_above_their_marks() -> None:
    assert spread([10, 50, 90], [10, 10, 10], 100) == [10, 50, 90]
    assert spread([10, 12, 50], [10, 10, 10], 100) == [6, 16, 50]
    assert spread([0, 100], [60, 60], 100) is None


HOSTILE = ["</text><script>alert(1)</script>", "a&b<c>\"d'", "]]>", "url(https://example.org)"]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_only_ever_text(text: str) -> None:
    root = figure(100, 100, text, text)
    words(root, Point(0, 0), text, 10)
    read = ET.fromstring(written(root))
    assert {read.findtext("{*}title"), read.findtext("{*}desc"), read.findtext("{*}text")} == {text}
    assert not list(read.iter("{*}script"))


@pytest.mark.parametrize("form", ["svg", "html"])
def test_a_refused_dose_is_in_no_document(form: str) -> None:
    out = ldn("explain", "</svg><script>", "4.5", "-f", form).out
    assert "<script" not in out
    assert ldn("explain", "x", "-f", form).out == ""


@pytest.mark.parametrize(
    ("doses", "said"),
    [
        ([], "A daily dose of naltrexone is in one of three regimes (ranges of doses)"),
        (["4.5"], in_regime("4.5 mg", "low-dose")),
        (["1e-9"], in_regime("1 pg", "low-dose")),
        (["1", "2"], "All 2 daily doses of naltrexone are in the low-dose regime"),
        (
            ["1", "2", "25", "50"],
            "Of 4 daily doses of naltrexone, 2 are low-dose, 1 undescribed, 1 opioid-blockade",
        ),
    ],
)
def test_the_title_says_the_finding(doses: list[str], said: str) -> None:
    assert scale_title([Decimal(dose) for dose in doses]) == said


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_colours_are_told_apart_in_both_themes(theme: int) -> None:
    colors = {role: pair[theme] for role, pair in COLORS.items()}
    for role in ("ink", "quiet", "low-dose", "undescribed", "opioid-blockade"):
        assert contrast(colors[role], colors["paper"]) >= 4.5, role
    for band in ("low-dose", "opioid-blockade"):
        assert contrast(colors["ink"], colors[band]) >= 3, band
    # Hatching, not only colour, tells silence from the bands beside it.
    assert contrast(colors["undescribed"], colors["grid"]) >= 3


def test_words_are_wrapped_to_their_room() -> None:
    assert wrap("one two three", 10, 1000) == ["one two three"]
    assert wrap("one two three", 10, 40) == ["one", "two", "three"]
    assert SLIDE.right - SLIDE.left < SLIDE.width
