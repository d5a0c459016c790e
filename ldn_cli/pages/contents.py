"""What the page of one dose says, sentence by sentence, before it is laid out.

The sentences of the video cite their paragraphs; those of studies stand in a section of their own.
"""

from __future__ import annotations

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
from ldn_cli.pages.model import Command, Contents, Passage, Section
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
from ldn_cli.wording import in_words

VIDEO = "A fibromyalgia video by AgelessRx, which sells naltrexone (not neutral), says:"
STUDIES = f"Studies and product labels say (not the video). {ADVICE}"
OURS = "This tool"
RULES_ANSWER = (
    f"A daily dose of naltrexone is in one of {in_words(len(RULES))} regimes (ranges of doses)."
)
_LEAST_PERCENT = Decimal("0.1")


def range_text(rule: Rule) -> str:
    """Write which doses a regime holds, as a range in a sentence.

    A rule has at most two edges.

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

    In brackets follows the range of the regime, or how the dose was computed.
    """
    found = in_regime(dose_text(explanation.dose_mg_per_day), explanation.regime)
    computed = (explanation.arithmetic or "").removesuffix(" a day")
    return f"{found} ({computed or range_text(explanation.rule)})."


def share_text(percent: Decimal) -> str:
    """Write a percentage with at most one decimal.

    >>> share_text(Decimal(9)), share_text(Decimal("10.0002")), share_text(Decimal("0.02"))
    ('9 %', 'just over 10 %', 'under 0.1 %')
    """
    if percent < _LEAST_PERCENT:
        return f"under {_LEAST_PERCENT} %"
    return f"{one_decimal(percent)} %"


def one_decimal(number: Decimal) -> str:
    """Write a number with at most one decimal, and say if it is rounded."""
    rounded = number.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
    near = "" if rounded == number else "just over " if rounded < number else "just under "
    return f"{near}{plain(rounded)}"


def explanation_contents(explanation: Explanation) -> Contents:
    """Compose the page of one dose."""
    mg, rule = explanation.dose_mg_per_day, explanation.rule
    studies = (
        Passage("Blocks", blockade_sentence(mg)),
        Passage("Basis", MECHANISM),
        *((Passage("Risk", STOPPING),) if rule is OPIOID_BLOCKADE else ()),
        Passage("Trials", trials_sentence(mg)),
        *(Passage(*labelled) for labelled in label_sentences(mg)),
    )
    return Contents(
        answer(explanation),
        DANGER,
        (Section(VIDEO, _video(explanation)), Section(STUDIES, studies)),
        (
            Command(f"ldn evidence {plain(mg)}", "studies"),
            source_command(rule),
        ),
        added=_added(explanation),
    )


def source_command(rule: Rule) -> Command:
    """Make the command that shows the first paragraph of a rule, and with it what ¶ means."""
    paragraph = rule.paragraphs[0]
    return Command(f"ldn source {paragraph}", f"¶{paragraph}: transcript part {paragraph}")


def _why(explanation: Explanation) -> str:
    """Say which words of the video put a dose in its regime."""
    if explanation.rule is LOW_DOSE:
        return (
            f"{low_dose_part_text.capitalize()} or less of the conventional {conventional_text} mg "
            "is a low dose: LDN (¶7)."
        )
    if explanation.rule is UNDESCRIBED:
        return (
            f"It says nothing of doses above {low_dose_limit_text} mg (¶7) and below "
            f"{conventional_text} mg (¶6)."
        )
    return _ABOUT if ABOUT_CONVENTIONAL.holds(explanation.dose_mg_per_day) else _EFFECT


_HIGH = f"{conventional_text} mg or more inhibits opioid receptors: opioids go unrecognised (¶6)."
_EFFECT = (
    f"{conventional_text} mg or more inhibits opioid receptors, so the body does not recognise "
    "opioids (¶6)."
)
_ABOUT = _EFFECT.replace("(¶6).", f"(¶6; about {conventional_text} mg: ¶13).")
_OTHER_WAYS = (
    "It says clinicians found other effects, which can help fibromyalgia, a lasting pain "
    "disorder (¶4), or other autoimmune inflammation (¶7)."
)
_CAN_HELP = (
    f"{low_dose_limit_text} mg or less can help fibromyalgia, a lasting pain disorder (¶4, ¶7)."
)
_AT = f"{summary_range_text} mg inhibit microglia, immune cells of the brain (¶9, ¶13)."
_STANDING = 'It calls this "consensus" (¶5), yet also one of two theories (¶11, ¶12).'
_THEORIES = (
    'It calls the microglia effect both "consensus" (¶5) and a theory (¶11). Another theory is '
    "immune modulation (¶12)."
)
# The claims that each sentence about the video shortens: who changes one finds the other.
SHORTENED = {
    _HIGH: ("receptor-blockade",),
    _EFFECT: ("receptor-blockade",),
    _ABOUT: ("receptor-blockade", "blockade-again"),
    _OTHER_WAYS: ("fibromyalgia-symptoms", "acts-in-other-ways"),
    _CAN_HELP: ("fibromyalgia-symptoms", "acts-in-other-ways"),
    _AT: ("microglia-at-rest", "different-effects"),
    _STANDING: ("consensus-chain", "microglia-calmed", "immune-modulation"),
    _THEORIES: ("microglia-calmed", "consensus-chain", "immune-modulation"),
}


def _video(explanation: Explanation) -> tuple[Passage, ...]:
    """Say what the video says of a dose, and of lower and higher ones."""
    why = Passage("Why", _why(explanation))
    high, low = Passage("High", _HIGH), Passage("Low", f"{_CAN_HELP} {_AT} {_STANDING}")
    if explanation.rule is LOW_DOSE:
        return (
            why,
            high,
            Passage("Effect", f"{_OTHER_WAYS} {_AT}"),
            Passage("Theory", _THEORIES),
        )
    if explanation.rule is UNDESCRIBED:
        return (why, high, low)
    return (why, low)


def _added(explanation: Explanation) -> str:
    """Say what is ours, and what the video leaves out."""
    mg = explanation.dose_mg_per_day
    dose = named(mg) or "this dose"
    share = f"{share_text(explanation.percent_of_conventional)} of {conventional_text} mg"
    said = "" if ABOUT_CONVENTIONAL.holds(mg) else f" {dose[0].upper()}{dose[1:]} is {share}."
    if explanation.rule is OPIOID_BLOCKADE:
        omitted = f"which cells {dose} acts on, and how much it blocks"
    elif explanation.rule is UNDESCRIBED:
        said += ' Silence is not "no effect" or "safe".'
        omitted = f'and how low "about {conventional_text} mg" reaches (¶13)'
    elif explanation.in_summary_range:
        omitted = "and whether LDN blocks opioids"
    else:
        omitted = f"and what {dose} does to microglia"
    return (
        f"{OURS} retold the video; regimes are dose ranges.{said} The video omits "
        f"which dose is approved, the danger with opioids, references, {omitted}."
    )
