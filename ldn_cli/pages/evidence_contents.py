"""What the pages of `ldn evidence` say: one screen, every finding, and both for the web."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby
from operator import attrgetter

from ldn_cli.evidence.model import DOSE_FINDING, KINDS, Finding
from ldn_cli.evidence.receptors import MEANING, MODEL_LIMITS
from ldn_cli.evidence.studies import HIGHEST_TRIAL_MG, findings
from ldn_cli.evidence.summary import (
    blockade_sentence,
    harm_sentence,
    label_sentences,
    pooled_sentence,
    receptors_sentence,
    short_sentence,
    studied_sentence,
)
from ldn_cli.evidence.trials import EXPERIMENT
from ldn_cli.exact import plain
from ldn_cli.notice import ADVICE, DANGER
from ldn_cli.pages.model import Command, Contents, Figure, Passage, Section

DIFFERENCE = "Difference in pain from placebo, in points of 0 to 10 (95 % confidence interval)"
IN_WORDS = "Without an interval: mg a day, people, result (p below 0.05 is significant)"


def _answer(mg: Decimal | None, arithmetic: str | None) -> str:
    """Say how many trials there are of *mg* a day, or of any dose, and how that was computed."""
    first = studied_sentence(mg)
    return f"{first} ({arithmetic})" if arithmetic else first


def evidence_contents(mg: Decimal | None, arithmetic: str | None = None) -> Contents:
    """Say on one screen what studies found, for *mg* a day or for no dose."""
    trials = [
        finding
        for finding in findings(mg)
        if finding.kind == "trial" and finding.brief and _matters(finding, mg)
    ]
    drawn = tuple(trial for trial in trials if trial.pain_interval is not None)
    in_words = [trial for trial in trials if trial.pain_interval is None]
    in_words.sort(key=lambda trial: not trial.randomised)  # those first that the sentences count
    if mg == EXPERIMENT.highest_mg:
        in_words.append(EXPERIMENT)
    which = "" if mg is None else f" {plain(mg)}"
    return Contents(
        _answer(mg, arithmetic),
        DANGER,
        (
            Section("", (Passage("Trials", short_sentence()),)),
            Section(DIFFERENCE, figure=Figure("trials"), studies=drawn),
            Section(IN_WORDS, studies=tuple(in_words), brief=True),
            Section(
                "",
                (
                    Passage("Pooled", pooled_sentence()),
                    Passage("Harms", harm_sentence(mg)),
                    Passage("Blocks", receptors_sentence(mg)),
                    *(Passage(*labelled) for labelled in label_sentences(mg)),
                ),
            ),
        ),
        (Command(f"ldn evidence{which} --all", "each study"),),
        note="Not the video; not medical advice.",
    )


def _matters(trial: Finding, mg: Decimal | None) -> bool:
    """Leave out dose finding for a low dose if *mg* is above it."""
    return trial.direction != DOSE_FINDING or mg is None or mg <= HIGHEST_TRIAL_MG


def findings_contents(mg: Decimal | None, arithmetic: str | None = None) -> Contents:
    """List every finding by kind; with a dose of *mg* a day, the nearest trials come first."""
    return _long_page(mg, arithmetic, (_blockade(mg), *_kinds(mg)))


def _long_page(
    mg: Decimal | None, arithmetic: str | None, sections: tuple[Section, ...]
) -> Contents:
    return Contents(
        _answer(mg, arithmetic),
        DANGER,
        sections,
        note=f"None of this is from the video, and none decides a regime. {ADVICE}",
    )


def _blockade(mg: Decimal | None) -> Section:
    """Say how much a dose blocks, of *mg* or of any size."""
    estimate = () if mg is None else (Passage("Dose", blockade_sentence(mg)),)
    return Section(
        "How much of the mu-opioid receptors one oral dose blocks",
        (*estimate, Passage("Meaning", MEANING), Passage("Limits", " ".join(MODEL_LIMITS))),
        figure=Figure("curve", () if mg is None else (mg,)),
    )


def _kinds(mg: Decimal | None) -> Iterator[Section]:
    """List the findings of each kind, those nearest to *mg* first."""
    for kind, group in groupby(findings(mg), attrgetter("kind")):
        yield Section(KINDS[kind], studies=tuple(group))


def whole_contents(mg: Decimal | None, arithmetic: str | None = None) -> Contents:
    """Say on one long page first what the one screen says, then every finding."""
    short = evidence_contents(mg, arithmetic).sections
    summary = Section("", tuple(passage for section in short for passage in section.passages))
    trials = Section(DIFFERENCE, figure=Figure("trials"))
    sections = (summary, _blockade(mg), trials, *_kinds(mg))
    return _long_page(mg, arithmetic, sections)._replace(foot=ADVICE)
