"""The rules: which regime a daily dose falls in. No other file holds a threshold.

Every number is in milligrams of oral naltrexone a day and is written once, beside the paragraph of
the transcript that states it. Texts, tables, pictures and SQL are made from it.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from ldn_cli.exact import EXACT, plain

# Paragraphs 6, 7 and 13. "50mg or more" includes 50; "~50" in paragraph 13 has no stated lower
# edge.
CONVENTIONAL_MG = Decimal(50)
# Paragraph 7 says "1/10th or less": a tenth of the conventional dose is itself included.
LOW_DOSE_PART = 10
low_dose_part_text = "one tenth"
# Paragraph 13: the low doses that the summary names. Both ends are included.
SUMMARY_MG = (Decimal(3), Decimal(5))


class Edge(NamedTuple):
    """A threshold in mg a day, and whether a dose of exactly that belongs to the regime below."""

    mg: Decimal
    belongs_below: bool


class DoseRange(NamedTuple):
    """The daily doses between two edges, in mg.

    An edge is None where there is none, and a dose is above zero.
    """

    lower: Edge | None
    upper: Edge | None

    def holds(self, mg: Decimal) -> bool:
        """Check whether *mg* a day lies inside."""
        lower, upper = self
        above = lower is None or mg > lower.mg or (mg == lower.mg and not lower.belongs_below)
        return above and (
            upper is None or mg < upper.mg or (mg == upper.mg and upper.belongs_below)
        )

    @property
    def when(self) -> str:
        """Say in words which doses these are.

        Open bounds are written as above and below, and a single dose as about it.
        """
        if self == (None, None):
            return "every dose"
        if self.lower is not None and self.upper is not None and self.lower.mg == self.upper.mg:
            return f"about {plain(self.lower.mg)} mg"
        bounds = []
        if self.lower is None or self.lower.belongs_below:
            bounds.append(
                f"above {plain(self.lower.mg) if self.lower else 0}{'' if self.upper else ' mg'}"
            )
        else:
            bounds.append(f"{plain(self.lower.mg)} mg and above")
        if self.upper is not None:
            upto = "up to and including" if self.upper.belongs_below else "below"
            bounds.append(f"{upto} {plain(self.upper.mg)} mg")
        return ", ".join(bounds)


class Rule(NamedTuple):
    """What puts a dose in a regime, and how the transcript's words were read.

    *lower* and *upper* are None where the regime has no edge on that side; a dose is above zero.
    """

    regime: str
    lower: Edge | None
    upper: Edge | None
    paragraphs: tuple[int, ...]
    summary: str
    reading: str
    left_open: tuple[str, ...]

    def __repr__(self) -> str:
        """Show the regime and its edges; the texts would fill a screen."""
        return f"Rule(regime={self.regime!r}, lower={self.lower!r}, upper={self.upper!r}, ...)"

    @property
    def doses(self) -> DoseRange:
        """Get the daily doses that the rule applies to."""
        return DoseRange(self.lower, self.upper)

    @property
    def when(self) -> str:
        """Say in words which doses the rule applies to."""
        return self.doses.when


_LOW = Edge(CONVENTIONAL_MG / LOW_DOSE_PART, belongs_below=True)
_BLOCKADE = Edge(CONVENTIONAL_MG, belongs_below=False)
conventional_text, low_dose_limit_text = plain(_BLOCKADE.mg), plain(_LOW.mg)
summary_range_text = " to ".join(map(plain, SUMMARY_MG))

# Which doses a claim of the transcript is about. ¶13 says "about" the conventional dose, without
# edges, so only that dose itself is certainly meant.
EVERY_DOSE = DoseRange(None, None)
LOW_DOSES = DoseRange(None, _LOW)
SUMMARY_DOSES = DoseRange(
    Edge(SUMMARY_MG[0], belongs_below=False), Edge(SUMMARY_MG[1], belongs_below=True)
)
ABOUT_CONVENTIONAL = DoseRange(_BLOCKADE, Edge(CONVENTIONAL_MG, belongs_below=True))
CONVENTIONAL_DOSES = DoseRange(_BLOCKADE, None)

_LOW_SUMMARY = (
    "The video says that small doses act in other ways than high ones, which can help in "
    "fibromyalgia, a disorder of lasting pain (¶7)."
)
# What the video says of the low doses that its summary names.
IN_SUMMARY = (
    f"{_LOW_SUMMARY} At {summary_range_text} mg a day they inhibit microglia, for example (¶13)."
)

RULES = (
    Rule(
        regime="low-dose",
        lower=None,
        upper=_LOW,
        paragraphs=(7, 13),
        summary=f"{_LOW_SUMMARY} Its summary names only {summary_range_text} mg (¶13).",
        reading=f"A small dose is {low_dose_part_text} of {conventional_text} mg, "
        f"{low_dose_limit_text} mg, or less (¶7). The summary's {summary_range_text} mg lie "
        "within (¶13).",
        left_open=(
            "whether a low dose still blocks opioid receptors (¶7)",
            "the lowest dose that acts (¶7)",
            "which doses the survey and the trial used (¶4)",
        ),
    ),
    Rule(
        regime="undescribed",
        lower=_LOW,
        upper=_BLOCKADE,
        paragraphs=(6, 7, 13),
        summary=f"The video describes no dose above {low_dose_limit_text} and below "
        f"{conventional_text} mg (¶6, ¶7). That is silence: it does not mean that such a dose "
        "does nothing, or is safe.",
        reading=f"The low doses end at {low_dose_limit_text} mg (¶7); what inhibits opioid "
        f"receptors begins at {conventional_text} mg (¶6). The summary says about "
        f"{conventional_text} mg, without saying how far below that it reaches (¶13). So "
        f"{conventional_text} mg stays the limit.",
        left_open=(
            "what a dose in this range does (¶6, ¶7)",
            f"how far below {conventional_text} mg the word about reaches (¶13)",
            "whether effects change gradually or suddenly (¶13)",
            "whether such a dose is safe (¶14)",
        ),
    ),
    Rule(
        regime="opioid-blockade",
        lower=_BLOCKADE,
        upper=None,
        paragraphs=(6, 13),
        summary="The video says that such a dose inhibits opioid receptors, so that the body does "
        "not recognise opioids (¶6).",
        reading=f"{conventional_text} mg or more inhibits the receptors, so "
        f"{conventional_text} mg counts (¶6). The summary says about {conventional_text} mg (¶13).",
        left_open=(
            "how complete the blockade is, and how long it lasts (¶6)",
            f"how effects change above {conventional_text} mg (¶6)",
            "whether such a dose also does what low doses do (¶13)",
            "whether such a dose is safe (¶14)",
        ),
    ),
)

LOW_DOSE, UNDESCRIBED, OPIOID_BLOCKADE = RULES
REGIMES = tuple(rule.regime for rule in RULES)
INVALID = "invalid"
_BELOW = tuple((*rule.upper, rule) for rule in RULES if rule.upper is not None)


def rule_for(mg: Decimal) -> Rule:
    """Find the rule that *mg*, an exact daily dose above zero, falls under.

    A test compares it with the ranges of the rules, which give the same answers more slowly.
    """
    for limit, belongs_below, rule in _BELOW:
        if mg < limit or (belongs_below and mg == limit):
            return rule
    return RULES[-1]


def percent_of_conventional(mg: Decimal) -> Decimal:
    """Compute *mg* as a percentage of the conventional daily dose (paragraph 7)."""
    return EXACT.divide(EXACT.multiply(mg, Decimal(100)), CONVENTIONAL_MG)


def in_summary_range(mg: Decimal) -> bool:
    """Check whether *mg* a day lies in the range that paragraph 13 names, both ends included."""
    return SUMMARY_DOSES.holds(mg)


def summary_for(mg: Decimal) -> str:
    """Say in a sentence or two what the video says of *mg* a day; ¶13 is about its range."""
    return IN_SUMMARY if in_summary_range(mg) else rule_for(mg).summary
