"""The page of an explanation: one dose, or several on one scale."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from rich.text import Text

from ldn_cli.evidence.receptors import blocked_percent
from ldn_cli.explanation import Explanation
from ldn_cli.notice import DANGER
from ldn_cli.pages.contents import (
    OURS,
    dose_text,
    explanation_contents,
    several_answer,
    share_text,
    source_command,
)
from ldn_cli.pages.geometry import dose_label
from ldn_cli.pages.layout import TABLE, commands, headline, section, wrapped
from ldn_cli.pages.scale import STYLE, dose_scale, scale_bar, scale_columns
from ldn_cli.rules import LOW_DOSE, REGIMES, RULES, conventional_text

_NAME = max(map(len, REGIMES)) + 2  # columns of the longest name and what parts it from the next


def explanation_page(explanations: Sequence[Explanation], width: int) -> list[Text]:
    """Explain one dose in full, or several on one scale, a line each."""
    return _one(explanations[0], width) if len(explanations) == 1 else _several(explanations, width)


def _one(explanation: Explanation, width: int) -> list[Text]:
    contents = explanation_contents(explanation)
    lines = [
        *headline(contents.answer, [explanation.regime], width),
        *wrapped(Text(contents.warning, "bold"), width),
        *dose_scale([explanation.dose_mg_per_day], width),
    ]
    for part in contents.parts:
        lines += wrapped(Text(part.heading, "bold"), width)
        for label, text in part.passages:
            lines += section(label, text, width)
    added = Text(contents.added)
    added.highlight_words([OURS], "bold")
    lines += wrapped(added, width)
    return lines + commands(contents.commands, width)


def _several(explanations: Sequence[Explanation], width: int) -> list[Text]:
    ordered = sorted(explanations, key=attrgetter("dose_mg_per_day"))
    lines = [
        *headline(several_answer(ordered), REGIMES, width),
        *wrapped(Text(DANGER, "bold"), width),
        *wrapped(
            Text.assemble(
                scale_bar(scale_columns(width)),
                " Blocks: mu receptors (model). Not medical advice.",
            ),
            width,
        ),
        *dose_scale([explanation.dose_mg_per_day for explanation in ordered], width, caption=False),
    ]
    for number, explanation in enumerate(ordered, 1):
        lines += _row(number, explanation, width)
    for rule in RULES:
        if any(explanation.rule is rule for explanation in ordered):
            lines += wrapped(
                Text.assemble((rule.regime, f"bold {STYLE[rule.regime]}"), ": ", rule.summary),
                width,
            )
    first = f"ldn explain {dose_text(ordered[0].dose_mg_per_day).split()[0]}"
    return lines + commands([(first, "one dose in full"), source_command(LOW_DOSE)], width)


def _row(number: int, explanation: Explanation, width: int) -> list[Text]:
    """Write one dose in a line or two: its regime, its share, what it is estimated to block."""
    mg, regime = explanation.dose_mg_per_day, explanation.regime
    share = f"{share_text(explanation.percent_of_conventional)} of {conventional_text} mg"
    blocks = f"blocks {blocked_percent(mg)}"
    head = f"{number}  {dose_label(mg)}"
    how = explanation.arithmetic or ""
    if width < TABLE:
        return section(head, f"{regime}, {share}, {blocks}. {how}", width)
    row = f"{head:<15}{regime:<{_NAME}}{share:<15}{blocks:<13}"
    if len(row) + len(how) <= width:
        return [Text(f"{row}{how}".rstrip())]
    return [Text(row.rstrip()), *section("", how, width, label_width=15)]
