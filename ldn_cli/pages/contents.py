"""What the page of a dose says, sentence by sentence, before it is laid out.

The sentences of the video cite their paragraphs; those of studies stand in a part of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from ldn_cli.evidence.summary import (
    MECHANISM,
    STOPPING,
    blockade_sentence,
    label_sentences,
    named,
    trials_sentence,
)
from ldn_cli.exact import plain
from ldn_cli.explanation import Explanation
from ldn_cli.notice import ADVICE, DANGER
from ldn_cli.pages.model import Command, Contents, Part, Passage
from ldn_cli.rules import (
    ABOUT_CONVENTIONAL,
    LOW_DOSE,
    OPIOID_BLOCKADE,
    RULES,
    UNDESCRIBED,
    Rule,
    conventional_text,
    low_dose_limit_text,
    low_dose_part_text,
    summary_range_text,
)
from ldn_cli.transcript import CLAIMS, PARAGRAPHS
from ldn_cli.wording import in_words

VIDEO = "The seller's fibromyalgia video says (AgelessRx sells naltrexone: not neutral)"
STUDIES = f"Studies and product labels say (not the video). {ADVICE}"
OURS = "This tool"
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
    mg, rule = explanation.dose_mg_per_day, explanation.rule
    studies = (
        Passage("Blocks", blockade_sentence(mg)),
        Passage("Risk", STOPPING) if rule is OPIOID_BLOCKADE else Passage("Basis", MECHANISM),
        Passage("Trials", trials_sentence(mg)),
        *(Passage(*labelled) for labelled in label_sentences(mg)),
    )
    return Contents(
        answer(explanation),
        DANGER,
        (Part(VIDEO, _video(explanation)), Part(STUDIES, studies)),
        (
            Command(f"ldn evidence {plain(mg)}", "studies"),
            source_command(rule),
        ),
        added=_added(explanation),
    )


def source_command(rule: Rule) -> Command:
    """Say how to look up the first paragraph that a rule rests on, and with it what ¶ means."""
    paragraph = rule.paragraphs[0]
    return Command(f"ldn source {paragraph}", f"¶{paragraph}: video paragraph {paragraph}")


def _why(explanation: Explanation) -> str:
    """Say why a dose is in its regime."""
    share = share_text(explanation.percent_of_conventional)
    if explanation.rule is LOW_DOSE:
        return (
            f"It calls {low_dose_part_text} or less of {conventional_text} mg small (¶7). "
            f"This is {share} of it."
        )
    if explanation.rule is UNDESCRIBED:
        return (
            f"Its low doses end at {low_dose_limit_text} mg (¶7), its conventional dose starts at "
            f"{conventional_text} (¶6). Its silence is not "
            f'"no effect" or "safe". This is {share} of {conventional_text}.'
        )
    if ABOUT_CONVENTIONAL.holds(explanation.dose_mg_per_day):
        return (
            f"This is its conventional dose itself: {conventional_text} mg or more a day (¶6, ¶7)."
        )
    return (
        f"Its conventional dose is {conventional_text} mg or more (¶6, ¶7). "
        f"This is {share} of {conventional_text} mg."
    )


_BLOCKS = f"{conventional_text} mg or more inhibits (blocks) opioid receptors, where opioids act"
_HIGH = f"{_BLOCKS} (¶6)."
_UNNOTICED = f"{_BLOCKS}. Put simply, it keeps the body from noticing opioids (¶6)."
_ABOUT = f"{_UNNOTICED[:-2]}; about {conventional_text} mg: ¶13)."
_OTHER_WAYS = (
    "It says clinicians found low dose naltrexone (LDN) acts otherwise and can help fibromyalgia "
    "(lasting pain) or other autoimmune inflammation (¶7)."
)
_CAN_HELP = (
    f"It says {low_dose_limit_text} mg or less can help fibromyalgia, a lasting pain disorder (¶7)."
)
_AT = f"It says {summary_range_text} mg inhibit microglia, immune cells of the brain (¶9, ¶13)."
_ONLY = f"Its summary: {summary_range_text} mg inhibit microglia, brain immune cells (¶9, ¶13)."
_STANDING = 'It calls this "consensus" (¶5), later one theory of two (¶11, ¶12).'
_THEORIES = (
    "It calls the microglia idea a theory (¶11), yet consensus (¶5). Another: LDN modulates the "
    "immune system (¶12)."
)
# The claims that each sentence about the video shortens: who changes one finds the other.
SHORTENED = {
    _HIGH: ("receptor-blockade",),
    _UNNOTICED: ("receptor-blockade",),
    _ABOUT: ("receptor-blockade", "blockade-again"),
    _OTHER_WAYS: ("acts-in-other-ways",),
    _CAN_HELP: ("acts-in-other-ways",),
    _AT: ("microglia-at-rest", "different-effects"),
    _ONLY: ("microglia-at-rest", "different-effects"),
    _STANDING: ("consensus-chain", "microglia-calmed", "immune-modulation"),
    _THEORIES: ("microglia-calmed", "consensus-chain", "immune-modulation"),
}


def _video(explanation: Explanation) -> tuple[Passage, ...]:
    """Say what the video says of a dose, and of lower and higher ones."""
    why = Passage("Why", _why(explanation))
    high, low = Passage("High", _HIGH), Passage("Low", f"{_CAN_HELP} {_AT} {_STANDING}")
    if explanation.rule is LOW_DOSE:
        inhibits = _AT if explanation.in_summary_range else _ONLY
        return (
            why,
            high,
            Passage("Effect", f"{_OTHER_WAYS} {inhibits}"),
            Passage("Theory", _THEORIES),
        )
    if explanation.rule is UNDESCRIBED:
        return (why, high, low)
    own = ABOUT_CONVENTIONAL.holds(explanation.dose_mg_per_day)
    return (why, Passage("Effect", _ABOUT if own else _UNNOTICED), low)


def _added(explanation: Explanation) -> str:
    """Say what is ours, and what the video leaves out."""
    if explanation.rule is OPIOID_BLOCKADE:
        omitted = "how complete blockade is"
    elif explanation.rule is UNDESCRIBED:
        omitted = f"if ¶13 includes {named(explanation.dose_mg_per_day) or 'this dose'}"
    elif explanation.in_summary_range:
        omitted = "its references"
    else:
        omitted = "the lowest dose that acts"
    return (
        f"{OURS} adds regime names, word meanings, scale, shares of {conventional_text} mg. "
        f"The video omits opioid danger, which dose the FDA approved, and {omitted}."
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
