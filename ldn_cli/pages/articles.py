"""The pages for the web, one function each: the sentences of the text pages and the figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from operator import attrgetter
from xml.etree import ElementTree as ET

from ldn_cli.evidence.model import KINDS
from ldn_cli.evidence.receptors import MEANING, MODEL_LIMITS, blocked_percent
from ldn_cli.evidence.studies import findings
from ldn_cli.evidence.summary import (
    harm_sentence,
    label_sentence,
    pooled_sentence,
    receptors_sentence,
    short_sentence,
    studied_sentence,
    use_sentence,
)
from ldn_cli.evidence.trials import TRIALS
from ldn_cli.exact import plain
from ldn_cli.explanation import Explanation
from ldn_cli.notice import ADVICE, DANGER
from ldn_cli.pages.contents import RULES_ANSWER, explanation_contents, share_text, verdict
from ldn_cli.pages.drawing import written
from ldn_cli.pages.evidence_figure import (
    BLOCKED,
    COMPARISON,
    FOREST_LEGEND,
    LEGEND,
    curve_inset,
    forest_inset,
)
from ldn_cli.pages.html import NARROW, WIDE, Page, sentence
from ldn_cli.pages.scale_figure import AXIS, headline, scale_inset
from ldn_cli.rules import RULES
from ldn_cli.transcript import NAMES, SOURCE_NOTE, STANDINGS
from ldn_cli.transcript_check import Problem

LINKS = "Links lead to the publication and to the registry entry"
_BRIEF = {trial: trial.brief for trial in TRIALS if trial.brief}
SOURCE = f"{SOURCE_NOTE} {ADVICE}"


def _scale(page: Page, doses: Sequence[Decimal]) -> None:
    """Show doses on the scale of the regimes."""
    page.figures(scale_inset(doses, WIDE), scale_inset(doses, NARROW), f"{AXIS}.")


def explanation_article(explanations: Sequence[Explanation]) -> str:
    """Explain one dose in full, or several on one scale, a row each."""
    if len(explanations) == 1:
        return _one(explanations[0])
    ordered = sorted(explanations, key=attrgetter("dose_mg_per_day"))
    doses = [explanation.dose_mg_per_day for explanation in ordered]
    page = Page(f"{headline(doses)}.")
    page.paragraph(DANGER, "danger")
    _scale(page, doses)
    rows = [
        (
            f"{plain(explanation.dose_mg_per_day)} mg",
            explanation.regime,
            f"{share_text(explanation.percent_of_conventional)} of the conventional dose",
            f"{blocked_percent(explanation.dose_mg_per_day)} of opioid receptors",
            explanation.arithmetic or "as it stands",
        )
        for explanation in ordered
    ]
    heads = ["Dose a day", "Regime", "Share", "Blocks, by a published model", "Worked out"]
    if not any(explanation.arithmetic for explanation in ordered):
        heads.pop()
    page.heading("The doses")
    page.table("Sorted by dose", heads, [row[: len(heads)] for row in rows])
    page.heading("The regimes")
    page.passages((rule.regime, rule.summary) for rule in RULES)
    return page.written(SOURCE)


def _one(explanation: Explanation) -> str:
    contents = explanation_contents(explanation)
    page = Page(contents.answer)
    page.paragraph(contents.warning, "danger")
    _scale(page, [explanation.dose_mg_per_day])
    for part in contents.parts:
        page.heading(part.heading)
        page.passages(part.passages)
    page.heading(KINDS["trial"])
    trials = [trial for trial in findings(explanation.dose_mg_per_day) if trial in _BRIEF]
    page.studies(LINKS, trials, [sentence(_BRIEF[trial]) for trial in trials])
    page.commands(contents.commands)
    return page.written(SOURCE)


def notebook(explanation: Explanation) -> str:
    """Show in a notebook the figure and the first paragraph of an explanation."""
    contents = explanation_contents(explanation)
    said = ET.Element("p")
    said.text = f"{contents.answer} {contents.warning}"
    figure = scale_inset([explanation.dose_mg_per_day], WIDE)
    return ET.tostring(said, encoding="unicode") + written(figure)


def regimes_article() -> str:
    """Show the rules: which doses, in which regime, by which paragraphs."""
    page = Page(RULES_ANSWER)
    page.paragraph(DANGER, "danger")
    _scale(page, [])
    heads = ("Regime", "Daily dose", "What the video says", "How its words were read")
    rows = [(rule.regime, rule.when, rule.summary, rule.reading) for rule in RULES]
    page.heading("The rules")
    page.table("¶7 is paragraph 7 of the transcript", heads, rows)
    page.commands([("ldn explain 4.5", "one dose"), ("ldn source", "the video")])
    return page.written(SOURCE)


def evidence_article(mg: Decimal | None, arithmetic: str | None = None) -> str:
    """Tell what published studies found, with every finding; the trials nearest to *mg* first."""
    first = studied_sentence(mg)
    page = Page(f"{first} ({arithmetic})" if arithmetic else first)
    page.paragraph(DANGER, "danger")
    page.paragraph(f"None of this is from the video, and none decides a regime. {ADVICE}", "quiet")
    told = [
        ("In short", short_sentence()),
        ("Pooled", pooled_sentence()),
        ("Harms", harm_sentence()),
        ("Blocks", receptors_sentence(mg)),
        ("Label", label_sentence()),
    ]
    used = None if mg is None else use_sentence(mg)
    page.passages([*told, ("Used", used)] if used else told)
    page.heading(BLOCKED)
    page.figures(curve_inset(mg, WIDE), curve_inset(mg, NARROW), LEGEND)
    page.passages([("Meaning", MEANING), ("Limits", " ".join(MODEL_LIMITS))])
    page.heading(COMPARISON)
    page.figures(forest_inset(WIDE), forest_inset(NARROW), FOREST_LEGEND)
    for kind, group in groupby(findings(mg), attrgetter("kind")):
        page.heading(KINDS[kind])
        page.studies(LINKS, list(group))
    return page.written(ADVICE)


def source_article(records: Sequence[Mapping[str, object]]) -> str:
    """Show paragraph by paragraph what the transcript claims, or why it is not used."""
    page = Page(f"{SOURCE_NOTE} The words are ours.")
    page.paragraph(DANGER, "danger")
    page.paragraph(f"{NAMES} {ADVICE}", "quiet")
    rows = [
        (
            f"¶{record['paragraph']} {record['claim'] or ''}".strip(),
            str(record["standing"] or "not used"),
            str(record["doses"] or ""),
            str(record["statement"] or f"It {record['not_used']}."),
        )
        for record in records
    ]
    heads = ("Paragraph", "Standing", "About, a day", "What it says")
    page.heading("Paragraphs and claims")
    page.table("How sure the video is: its standing", heads, rows)
    page.passages(STANDINGS.items())
    page.commands([("ldn check FILE", "hold a copy of the transcript against this")])
    return page.written(ADVICE)


def check_article(problems: Sequence[Problem]) -> str:
    """Say where a copy of the transcript differs, or that it holds."""
    page = Page(verdict(len(problems)))
    rows = [
        (f"¶{problem.paragraph} {problem.claim or ''}".strip(), problem.expected, problem.found)
        for problem in problems
    ]
    if rows:
        page.table("What differs", ("Paragraph", "Expected", "Found"), rows)
    return page.written(SOURCE)
