"""What a person reads: pages of lines, wrapped to a width, for the terminal, SVG and HTML canonical_lines."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import cast

from rich.console import Console
from rich.text import Text

from ldn_cli.evidence.studies import KINDS
from ldn_cli.evidence.summary import (
    BEYOND,
    MEANING,
    MODEL,
    MODEL_LIMITS,
    blocked_percent,
    findings,
    is_extrapolated,
    studied,
)
from ldn_cli.exact import plain
from ldn_cli.explanation import Explanation
from ldn_cli.notice import ADVICE, OPIOIDS
from ldn_cli.pages.curve import AXIS, CURVE, CURVE_STYLE, POINT, POINT_STYLE, blockade_curve
from ldn_cli.pages.scale import QUIET, STYLE, dose_scale
from ldn_cli.rules import CONVENTIONAL_MG, RULES, Rule
from ldn_cli.transcript import (
    CHAIN,
    CHAIN_PARAGRAPHS,
    CLAIMS,
    PARAGRAPHS,
    SOURCE_NOTE,
    STANDINGS,
    Claim,
    cite,
)
from ldn_cli.transcript_check import Problem

LABEL = 11  # columns of the label beside a text
DOSE_LABEL = 14  # columns of a dose beside a finding
NARROW = 50  # below this many columns labels stand above their texts
# Spaces at which no line breaks: before a unit, between citations, inside "p = 0.3" and inside a command.
_TOGETHER = re.compile(
    r"(?<=\d) (?=%|mg\b)|(?<=\w) (?=\(?¶)|(?<=\bp) (?==)|(?<==) (?=\d)|(?<=\bldn) |(?<=\bldn evidence) "
)
_NO_SPACE = "\ue000"  # Rich breaks at every kind of space
_MEASURE = Console(width=200, color_system=None, force_terminal=False, legacy_windows=False)


def section(label: str, body: str | Text, width: int, label_width: int = LABEL) -> list[Text]:
    """Lay *body* out beside *label*, or under it where the page is narrow."""
    indent = 2 if width < NARROW else label_width
    head = Text.assemble((label, "bold"))
    lines = [Text(" " * indent).append_text(line) for line in wrapped(body, width - indent)]
    if width < NARROW:
        return [head, *lines] if label else lines
    return [head.append_text(lines[0][len(label) :]), *lines[1:]]


def wrapped(body: str | Text, width: int) -> list[Text]:
    """Wrap *body* to *width* columns, without spaces at the ends of lines; citations are quiet, what belongs together stays so."""
    text = Text(body) if isinstance(body, str) else body
    text.highlight_regex(r"\(?¶\d+(?:,? ¶\d+)*\)?", QUIET)
    text.plain = _TOGETHER.sub(_NO_SPACE, text.plain)
    lines = list(text.wrap(_MEASURE, width))
    for line in lines:
        line.plain = line.plain.replace(_NO_SPACE, " ")
        line.rstrip()
    return lines


def headline(rule: Rule, rest: str, width: int) -> list[Text]:
    """Put a regime's name in front of *rest*."""
    return wrapped(
        Text.assemble((rule.regime, f"bold {STYLE[rule.regime]}"), (f"   {rest}", "bold")), width
    )


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


def source_notes(width: int) -> list[Text]:
    """Say whose words these are, and what they do not say."""
    return [
        *section("Source", f"{SOURCE_NOTE} {ADVICE}", width),
        *section("Caution", Text(OPIOIDS, "bold"), width),
    ]


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
    claims = group[0].claims
    if any(claim.standing == "theory" for claim in claims):
        lines += section("Theory", f"{' -> '.join(CHAIN)} {cite(CHAIN_PARAGRAPHS)}", width)
    lines += _how_sure(claims, width)
    return lines + section("Left open", "; ".join(rule.left_open), width)


def _how_sure(claims: Sequence[Claim], width: int) -> list[Text]:
    """Group the topics of *claims* by standing, one line each."""
    lines: list[Text] = []
    for standing in STANDINGS:
        topics: dict[str, set[int]] = {}
        for claim in claims:
            if claim.standing == standing:
                topics.setdefault(claim.gist, set()).update(claim.paragraphs)
        if topics:
            said = ", ".join(
                f"{gist} {cite(tuple(sorted(paragraphs)))}" for gist, paragraphs in topics.items()
            )
            lines += section(
                "" if lines else "How sure", Text.assemble((f"{standing}: ", "italic"), said), width
            )
    return lines or section("How sure", "nothing is claimed for such doses", width)


def regimes_page(width: int) -> list[Text]:
    """Show the rules: which doses, in which regime, by which paragraphs."""
    lines = [*dose_scale([], width), Text()]
    for rule in RULES:
        lines += [
            *headline(rule, rule.when, width),
            *wrapped(rule.summary, width),
            *wrapped(rule.reading, width),
            Text(),
        ]
    return lines + source_notes(width)


def source_page(records: Sequence[Mapping[str, object]], width: int) -> list[Text]:
    """Show paragraph by paragraph what the transcript claims, with standing, or why it is not used."""
    lines: list[Text] = []
    before = mark = ""
    for record in records:
        before, mark = mark, f"¶{record['paragraph']}"
        if record["claim"] is None:
            lines += section(mark, Text(f"not used: it {record['not_used']}", QUIET), width)
        else:
            regimes = cast("list[str]", record["regimes"])
            head = Text.assemble(
                (str(record["claim"]), "bold"), "   ", (str(record["standing"]), "italic")
            )
            for regime in regimes:
                head.append("   ").append(regime, STYLE[regime])
            lines += section("" if mark == before else mark, head, width)
            lines += section("", str(record["statement"]), width)
    standings = "; ".join(f"{standing}: {meaning}" for standing, meaning in STANDINGS.items())
    return [*lines, Text(), *section("Standing", standings, width), *source_notes(width)]


def check_page(problems: Sequence[Problem], width: int) -> list[Text]:
    """Say where a copy of the transcript differs, or that it holds."""
    if not problems:
        return wrapped(
            Text.assemble(
                ("the copy holds", "bold"),
                f": {len(PARAGRAPHS)} paragraphs, {len(CLAIMS)} claims, {len(RULES)} rules",
            ),
            width,
        )
    lines: list[Text] = []
    for problem in problems:
        on = f", {problem.claim}" if problem.claim else ""
        where = Text.assemble(
            (f"paragraph {problem.paragraph}{on}", "bold"),
            f": expected '{problem.expected}'; {problem.found}",
        )
        lines += wrapped(where, width)
    return lines


def evidence_page(mg: Decimal | None, width: int, arithmetic: str | None = None) -> list[Text]:
    """Tell what published studies measured, nearest trials first where a dose in mg a day is given, and how it was computed."""
    title = f"{BEYOND}: what published studies measured"
    lines = [*wrapped(Text(title, "bold"), width), Text(), *_blockade(mg, width, arithmetic)]
    kind = ""
    for finding in findings(mg):
        if finding.kind != kind:
            kind = finding.kind
            none = kind == "trial" and mg is not None and not studied(mg)
            title = (
                f"{KINDS[kind]}: none against placebo listed at {plain(mg)} mg; nearest first"
                if none and mg is not None
                else KINDS[kind]
            )
            lines += [Text(), *wrapped(Text(title, "bold"), width)]
        about = ", ".join(filter(None, (finding.design, finding.participants, finding.length)))
        result = Text.assemble(
            (f"{finding.direction}: " if finding.direction else "", "bold"), finding.result
        )
        bodies = [body for body in (about, result) if body] + [
            Text(f"{finding.citation}; {finding.identifier}", QUIET)
        ]
        for number, body in enumerate(bodies):
            lines += section(
                "" if number else finding.dose or "-", body, width, label_width=DOSE_LABEL
            )
    return [*lines, Text(), *wrapped(f"{ADVICE} None of this decides a regime.", width)]


def _blockade(mg: Decimal | None, width: int, arithmetic: str | None) -> list[Text]:
    """Draw the receptor-blockade model with its limits, and the estimate for *mg*, taken at once even if computed from several."""
    lines = []
    if mg is not None:
        where = " (extrapolated)" if is_extrapolated(mg) else ""
        estimate = Text.assemble(
            f"{arithmetic}. " if arithmetic else "",
            f"Estimate for {plain(mg)} mg by mouth at once: ",
            (f"{blocked_percent(mg)} of mu-opioid receptors", "bold"),
            f" blocked{where}, {MODEL}",
        )
        lines += [*wrapped(estimate, width), Text()]
    else:
        lines += [*wrapped(f"Mu-opioid receptors blocked by one oral dose, {MODEL}", width), Text()]
    lines += blockade_curve(mg, width)
    legend = Text.assemble(
        " " * AXIS,
        (POINT, POINT_STYLE),
        " measured  ",
        (CURVE, CURVE_STYLE),
        " model",
        no_wrap=True,
    )
    lines += [legend, Text(), *section("Meaning", MEANING, width)]
    return lines + section("Limits", "; ".join(MODEL_LIMITS), width)
