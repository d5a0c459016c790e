"""Pages for the web: which contents, with which figures, go into which HTML page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from operator import attrgetter
from xml.etree import ElementTree as ET

from ldn_cli.evidence.model import KINDS
from ldn_cli.evidence.studies import findings
from ldn_cli.explanation import Explanation
from ldn_cli.pages.contents import explanation_contents
from ldn_cli.pages.drawing import Element, written
from ldn_cli.pages.evidence_figure import FOREST_LEGEND, LEGEND, curve_inset, forest_inset
from ldn_cli.pages.html import NARROW_FIGURE, WIDE_FIGURE, Article
from ldn_cli.pages.model import Contents, Figure, Section
from ldn_cli.pages.scale_figure import DOSE_AXIS, scale_inset
from ldn_cli.pages.several_contents import several_contents
from ldn_cli.pages.source_contents import SOURCE

# How a figure is drawn at a given width, and its caption.
FIGURES: dict[str, tuple[Callable[[Sequence[Decimal], float], Element], str]] = {
    "scale": (scale_inset, f"{DOSE_AXIS}."),
    "curve": (curve_inset, LEGEND),
    "trials": (lambda _doses, width: forest_inset(width), FOREST_LEGEND),
}


def article(contents: Contents) -> str:
    """Write the page of *contents* for the web."""
    page = Article(contents.answer)
    if contents.warning:
        page.paragraph(contents.warning, "danger")
    if contents.note:
        page.paragraph(contents.note, "quiet")
    for section in contents.sections:
        if section.heading:
            page.heading(section.heading)
        if section.figure is not None:
            draw, caption = FIGURES[section.figure.kind]
            doses = section.figure.doses
            page.figures(draw(doses, WIDE_FIGURE), draw(doses, NARROW_FIGURE), caption)
        if section.table.rows:
            page.table(section.table)
        if section.passages:
            page.passages(section.passages)
        if section.studies:
            page.studies(section.studies, brief=section.brief)
    if contents.added:
        page.paragraph(contents.added)
    if contents.commands:
        page.commands(contents.commands)
    return page.written(contents.foot)


def explanation_article(explanations: Sequence[Explanation]) -> Contents:
    """Explain one dose in full, or several on one scale, in a row each."""
    if len(explanations) > 1:
        ordered = sorted(explanations, key=attrgetter("dose_mg_per_day"))
        return several_contents(ordered)._replace(foot=SOURCE)
    contents = explanation_contents(explanations[0])
    mg = explanations[0].dose_mg_per_day
    trials = tuple(finding for finding in findings(mg) if finding.kind == "trial" and finding.brief)
    sections = (
        Section("", figure=Figure("scale", (mg,))),
        *contents.sections,
        Section(KINDS["trial"], studies=trials, brief=True),
    )
    return contents._replace(sections=sections, foot=SOURCE)


def notebook(explanation: Explanation) -> str:
    """Show in a notebook the figure and the first paragraph of an explanation."""
    contents = explanation_contents(explanation)
    said = ET.Element("p")
    said.text = f"{contents.answer} {contents.warning}"
    figure = scale_inset([explanation.dose_mg_per_day], WIDE_FIGURE)
    return ET.tostring(said, encoding="unicode") + written(figure)
