"""The page of an explanation: one dose, or several on one scale."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from ldn_cli.exact import plain
from ldn_cli.explanation import Explanation
from ldn_cli.pages.layout import headline, section, source_notes, wrapped
from ldn_cli.pages.scale import dose_scale
from ldn_cli.rules import CONVENTIONAL_MG, RULES, Rule


def explanation_page(explanations: Sequence[Explanation], width: int, beyond: str) -> list[Text]:
    """Explain one dose, or several on one shared scale, each regime once; *beyond* is the last line."""
    scale = dose_scale([explanation.dose_mg_per_day for explanation in explanations], width)
    groups = [(rule, [e for e in explanations if e.rule is rule]) for rule in RULES]
    groups = [(rule, group) for rule, group in groups if group]
    heads = [_head(rule, group, width) for rule, group in groups]
    # One regime is the headline. Several: the scale they share comes first.
    lines = [*heads[0], *scale] if len(groups) == 1 else [*scale]
    for (rule, group), head in zip(groups, heads, strict=True):
        lines += [Text(), *(head if len(groups) > 1 else []), *_reasons(rule, group, width)]
    return [
        *lines,
        *([Text()] if len(groups) > 1 else []),
        *source_notes(width),
        *section("Beyond", f"the transcript: {beyond}", width),
    ]


def _head(rule: Rule, group: Sequence[Explanation], width: int) -> list[Text]:
    """Name the regime and its doses, and say what the source says of it."""
    doses = ", ".join(dict.fromkeys(plain(explanation.dose_mg_per_day) for explanation in group))
    return [*headline(rule, f"{doses} mg a day", width), *wrapped(rule.summary, width)]


def _reasons(rule: Rule, group: Sequence[Explanation], width: int) -> list[Text]:
    """Say why the doses of one regime are in it, what is proposed, how surely, and what is left open."""
    shares = [
        (
            f"{explanation.arithmetic}, "
            if explanation.arithmetic
            else f"{plain(explanation.dose_mg_per_day)} mg is "
        )
        + f"{plain(explanation.percent_of_conventional)} %"
        for explanation in group
    ]
    lines = section(
        "Why",
        f"{'; '.join(dict.fromkeys(shares))} of the conventional {plain(CONVENTIONAL_MG)} mg. {rule.reading}",
        width,
    )
    return lines + section("Left open", "; ".join(rule.left_open), width)
