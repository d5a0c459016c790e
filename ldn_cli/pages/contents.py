"""What the page of a dose says, sentence by sentence, before it is laid out.

The sentences of the video cite their paragraphs; those of studies stand in a part of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from ldn_cli.evidence.summary import (
    MECHANISM,
    OVERCOME,
    blockade_sentence,
    label_sentence,
    trials_sentence,
    use_sentence,
)
from ldn_cli.exact import plain
from ldn_cli.explanation import Explanation
from ldn_cli.notice import ADVICE, DANGER
from ldn_cli.pages.model import Command, Contents, Part, Passage
from ldn_cli.rules import (
    CONVENTIONAL_MG,
    RULES,
    Rule,
    conventional_text,
    low_dose_limit_text,
    summary_range_text,
)
from ldn_cli.transcript import CLAIMS, PARAGRAPHS
from ldn_cli.wording import in_words

VIDEO = "The video says (it promotes AgelessRx, a seller of low doses; ¶7: paragraph 7)"
STUDIES = f"Studies and product texts say (not the video). {ADVICE}"
SILENCE = "Silence does not mean no effect, or safety (a remark of this tool)."
RULES_ANSWER = (
    f"A daily dose of naltrexone is in one of {in_words(len(RULES))} regimes (ranges of doses)."
)
_LEAST_PERCENT = Decimal("0.1")


def range_text(rule: Rule) -> str:
    """Write which doses a regime holds, as a range in a sentence.

    The rules have two edges at the most.

    >>> [range_text(rule) for rule in RULES]
    ['up to 5 mg', 'between 5 and 50 mg', '50 mg or more']
    """
    lower, upper = rule.lower, rule.upper
    if lower is None:
        return f"up to {plain(upper.mg)} mg" if upper else "of every dose"
    if upper is None:
        return f"{plain(lower.mg)} mg or more"
    return f"between {plain(lower.mg)} and {plain(upper.mg)} mg"


def dose_text(mg: Decimal) -> str:
    """Write a daily dose with its unit."""
    return f"{plain(mg)} mg"


def in_regime(dose: str, regime: str) -> str:
    """Say which regime a dose is in, as a sentence without its full stop."""
    return f"{dose} of naltrexone a day is in the {regime} regime"


def answer(explanation: Explanation) -> str:
    """Answer in one sentence: the dose, the drug and the regime.

    Which range that is follows, or how the dose was computed.
    """
    found = in_regime(dose_text(explanation.dose_mg_per_day), explanation.regime)
    computed = (explanation.arithmetic or "").removesuffix(" a day")
    return f"{found} ({computed or range_text(explanation.rule)})."


def share_text(percent: Decimal) -> str:
    """Write a percentage with one decimal at the most.

    >>> share_text(Decimal(9)), share_text(Decimal("10.0002")), share_text(Decimal("0.02"))
    ('9 %', 'just over 10 %', 'under 0.1 %')
    """
    if percent < _LEAST_PERCENT:
        return f"under {_LEAST_PERCENT} %"
    rounded = percent.quantize(_LEAST_PERCENT, rounding=ROUND_HALF_UP)
    near = "" if rounded == percent else "just over " if rounded < percent else "just under "
    return f"{near}{plain(rounded)} %"


def explanation_contents(explanation: Explanation) -> Contents:
    """Say all that the page of one dose says."""
    mg = explanation.dose_mg_per_day
    own = {
        RULES[0].regime: [] if explanation.in_summary_range else [Passage("Note", SILENCE)],
        RULES[1].regime: [Passage("Note", SILENCE)],
        RULES[2].regime: [Passage("Later", OVERCOME)],
    }
    studies = (
        Passage("Blocks", blockade_sentence(mg)),
        *own[explanation.regime],
        Passage("Proof", MECHANISM),
        Passage("Trials", trials_sentence()),
        *([Passage("Also", use)] if (use := use_sentence(mg)) else []),
        Passage("Label", label_sentence()),
    )
    return Contents(
        answer(explanation),
        DANGER,
        (Part(VIDEO, _video(explanation)), Part(STUDIES, studies)),
        (
            Command(f"ldn evidence {plain(mg)}", "the studies"),
            Command(
                f"ldn source {explanation.rule.paragraphs[0]}",
                f"paragraph {explanation.rule.paragraphs[0]}",
            ),
        ),
    )


_CAN_HELP = "which can help in fibromyalgia (lasting pain) and autoimmune conditions (¶7)."
_MICROGLIA = "microglia, immune cells of the brain"
_INHIBITS = f"{conventional_text} mg or more a day inhibits opioid receptors, where opioids act"
_IN_SUMMARY = f"At {summary_range_text} mg {_MICROGLIA}, are less active (¶13)."
_HIGH = Passage("High", f"{_INHIBITS} (¶6).")
_LOW = Passage(
    "Low",
    f"It says {low_dose_limit_text} mg or less can help in fibromyalgia (lasting pain, ¶7). "
    f"{_IN_SUMMARY}",
)
_THEORY = Passage(
    "Theory",
    'Calming microglia: "consensus" (¶5), then one theory of two (¶11, ¶12). '
    "Active ones release cytokines, signals that make people feel ill (¶9).",
)
_UNSAID = "the dose the FDA (US agency) approved (¶6); the danger with opioids."


def _video(explanation: Explanation) -> tuple[Passage, ...]:
    """Say what the video says of a dose, and of lower and higher ones."""
    percent = share_text(explanation.percent_of_conventional)
    share = f"It is {percent} of the conventional {conventional_text} mg"
    if explanation.rule is RULES[0]:
        named = (
            _IN_SUMMARY
            if explanation.in_summary_range
            else f"For {_MICROGLIA}, it names {summary_range_text} mg only (¶13)."
        )
        return (
            Passage("Why", f"{share}; a tenth or less is low (¶7)."),
            _HIGH,
            Passage(
                "Effect",
                "Clinicians found that low dose naltrexone (LDN) acts in other ways, "
                f"{_CAN_HELP} {named}",
            ),
            _THEORY,
            Passage(
                "Unsaid",
                "Sources for ¶4, ¶14; the dose the FDA approved (¶6); danger with opioids.",
            ),
        )
    if explanation.rule is RULES[1]:
        return (
            Passage("Why", f"{share}, more than a tenth (¶7)."),
            Passage(
                "Silent",
                "It describes no such dose, "
                f'unless its "~{conventional_text} mg" (¶13) includes it.',
            ),
            _HIGH,
            _LOW,
            Passage("Unsaid", f"{_UNSAID[0].upper()}{_UNSAID[1:]}"),
        )
    own = explanation.dose_mg_per_day == CONVENTIONAL_MG
    return (
        Passage(
            "Why",
            f"It is the conventional dose itself (¶7), within {conventional_text} mg or more (¶6)."
            if own
            else f"{share} (¶7), within {conventional_text} mg or more (¶6).",
        ),
        Passage(
            "Effect",
            f"{_INHIBITS}. Put simply, it keeps the body from noticing opioids "
            + (f"(¶6; about {conventional_text} mg: ¶13)." if own else "(¶6)."),
        ),
        _LOW,
        Passage(
            "Unsaid",
            f"How complete and how long the blockade is, or if it is safe; {_UNSAID}",
        ),
    )


def several_answer(explanations: Sequence[Explanation]) -> str:
    """Answer for several doses in one sentence: in which regimes they are."""
    regimes = [rule.regime for rule in RULES if any(e.rule is rule for e in explanations)]
    number = len(explanations)
    count = f"{in_words(number).capitalize()} doses of naltrexone a day are in"
    if len(regimes) == 1:
        return f"{count} the {regimes[0]} regime, a range of doses."
    if len(regimes) == len(RULES):
        return f"{count} {in_words(len(RULES))} regimes (ranges of doses)."
    return f"{count} the {' and '.join(regimes)} regimes, ranges of doses."


def verdict(differences: int) -> str:
    """Say whether a copy of the transcript holds, or in how many places it differs."""
    if differences:
        return f"The copy differs in {differences} {'place' if differences == 1 else 'places'}."
    return (
        f"The copy holds: its {len(PARAGRAPHS)} paragraphs say what {len(CLAIMS)} claims "
        f"and {len(RULES)} rules rest on."
    )
