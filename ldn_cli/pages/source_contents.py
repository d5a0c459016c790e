"""What the pages of `ldn regimes`, `ldn source` and `ldn check` say."""

from __future__ import annotations

from collections.abc import Sequence

from ldn_cli.notice import ADVICE, DANGER
from ldn_cli.pages.contents import RULES_ANSWER
from ldn_cli.pages.model import Command, Contents, Figure, Passage, Section, Table
from ldn_cli.rules import REGIMES, RULES
from ldn_cli.transcript import CLAIMS, NAMES, PARAGRAPHS, SOURCE_NOTE, STANDINGS, Entry
from ldn_cli.transcript_check import Problem

SOURCE = f"{SOURCE_NOTE} {ADVICE}"


def regimes_contents() -> Contents:
    """Compose the page of the rules: which doses, in which regime, by which paragraphs."""
    rules = Table(
        "¶7 is paragraph 7 of the transcript",
        ("Regime", "Daily dose", "What the video says", "How its words were read"),
        tuple((rule.regime, rule.when, rule.summary, rule.reading) for rule in RULES),
    )
    return Contents(
        RULES_ANSWER,
        DANGER,
        (Section("", figure=Figure("scale")), Section("The rules", table=rules)),
        (Command("ldn explain 4.5", "one dose"), Command("ldn source", "the video")),
        foot=SOURCE,
    )


def source_contents(entries: Sequence[Entry]) -> Contents:
    """Compose the page of the source: what each paragraph claims, or why it is not used."""
    shown = {entry.claim.standing for entry in entries if entry.claim}
    claims = Table(
        "How sure the video is: its standing",
        ("Paragraph", "Standing", "About, a day", "What it says"),
        tuple(map(_row, entries)),
    )
    meanings = (
        Passage(standing, f"{meaning}.")
        for standing, meaning in STANDINGS.items()
        if standing in shown
    )
    return Contents(
        f"{SOURCE_NOTE} The words are ours.",
        DANGER,
        (Section("Paragraphs and claims", tuple(meanings), table=claims),),
        (Command("ldn check FILE", "hold a copy of the transcript against this"),),
        note=f"{NAMES} {ADVICE}",
        foot=ADVICE,
    )


def _row(entry: Entry) -> tuple[str, str, str, str]:
    """Write the row of a claim, or of a paragraph that is not used."""
    mark, claim = f"¶{entry.paragraph}", entry.claim
    if claim is None:
        return mark, "", "", f"Not used: it {entry.not_used}."
    where = "" if claim.regimes == REGIMES else f" ({', '.join(claim.regimes)})"
    return f"{mark} {claim.id}", claim.standing, f"{claim.when}{where}", claim.statement


def check_contents(problems: Sequence[Problem]) -> Contents:
    """Compose the page of a copy of the transcript: where it differs, or that it holds."""
    rows = tuple(
        (
            f"Paragraph {problem.paragraph}{f', {problem.claim}' if problem.claim else ''}",
            problem.expected,
            problem.found,
        )
        for problem in problems
    )
    table = Table("What differs", ("Paragraph", "Expected", "Found"), rows)
    return Contents(_verdict(len(problems)), "", (Section("", table=table),), foot=SOURCE)


def _verdict(differences: int) -> str:
    """Say whether a copy of the transcript holds, or in how many places it differs."""
    if differences:
        return f"The copy differs in {differences} {'place' if differences == 1 else 'places'}."
    return (
        f"The copy holds: its {len(PARAGRAPHS)} paragraphs say what {len(CLAIMS)} claims "
        f"and {len(RULES)} rules rest on."
    )
