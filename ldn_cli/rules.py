"""The rules: which regime a daily dose falls in. The only place that holds a threshold.

Every number is milligrams of oral naltrexone a day and stands once, beside the paragraph
of the transcript that says it. Texts, tables, pictures and SQL are made from it.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from ldn_cli.dose.reader import parse_dose
from ldn_cli.exact import EXACT, plain

# Paragraphs 6, 7 and 13. "50mg or more" includes 50; "~50" in paragraph 13 has no stated lower edge.
CONVENTIONAL_MG = Decimal(50)
# Paragraph 7 says "1/10th or less": a tenth of the conventional dose is itself included.
LOW_DOSE_PART = 10
# Paragraph 13: the low doses that the summary names. Both ends are included.
SUMMARY_MG = (Decimal(3), Decimal(5))


class Edge(NamedTuple):
    """A threshold in mg a day, and whether a dose of exactly that belongs to the regime below."""

    mg: Decimal
    belongs_below: bool


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
    def when(self) -> str:
        """Say in words which doses the rule holds for: open bounds as above and below."""
        bounds = []
        if self.lower is None or self.lower.belongs_below:
            bounds.append(
                f"above {plain(self.lower.mg) if self.lower else 0}{'' if self.upper else ' mg'}"
            )
        else:
            bounds.append(f"{plain(self.lower.mg)} mg and above")
        if self.upper is not None:
            bounds.append(
                f"{'up to and including' if self.upper.belongs_below else 'below'} {plain(self.upper.mg)} mg"
            )
        return ", ".join(bounds)


_LOW = Edge(CONVENTIONAL_MG / LOW_DOSE_PART, belongs_below=True)
_BLOCKADE = Edge(CONVENTIONAL_MG, belongs_below=False)
conventional_text, low_dose_limit_text = plain(_BLOCKADE.mg), plain(_LOW.mg)
summary_range_text = " to ".join(map(plain, SUMMARY_MG))

RULES = (
    Rule(
        regime="low-dose",
        lower=None,
        upper=_LOW,
        paragraphs=(7, 13),
        summary="Said to act in other ways (¶7), which does not rule out opioid blockade; "
        "an effect on microglia is a theory (¶11).",
        reading=f"One tenth, {low_dose_limit_text} mg, or less is a small dose (¶7); the summary names {summary_range_text} mg (¶13).",
        left_open=(
            "how much opioid blockade remains (¶7)",
            "from which dose on it is said to act (¶7)",
            "which doses the survey and the trial used (¶4)",
        ),
    ),
    Rule(
        regime="undescribed",
        lower=_LOW,
        upper=_BLOCKADE,
        paragraphs=(6, 7, 13),
        summary=f"The source says nothing about doses above {low_dose_limit_text} and below {conventional_text} mg. That is silence, "
        "not a finding that such a dose does nothing (¶6, ¶7).",
        reading=f"The low doses end at one tenth, {low_dose_limit_text} mg (¶7); the typical dose begins at {conventional_text} mg (¶6). "
        f"The summary's ~{conventional_text} mg has no stated lower edge, so it moves no threshold (¶13).",
        left_open=(
            "everything that a dose in this range does (¶6, ¶7)",
            f"how far below {conventional_text} mg the sign ~ reaches (¶13)",
            "whether the effects change gradually or at once (¶13)",
            "whether such doses are safe, as only LDN is called so (¶14)",
        ),
    ),
    Rule(
        regime="opioid-blockade",
        lower=_BLOCKADE,
        upper=None,
        paragraphs=(6, 13),
        summary="Said to block opioid receptors: the body can no longer recognise opioids (¶6).",
        reading=f"The typical dose is {conventional_text} mg or more, so {conventional_text} mg counts (¶6); "
        f"the summary says ~{conventional_text} mg (¶13).",
        left_open=(
            "how complete the blockade is, and how long it lasts (¶6)",
            f"how effects change above {conventional_text} mg, as no upper edge is given (¶6)",
            "whether what is claimed for low doses happens too (¶13)",
            "whether such doses are safe, as only LDN is called so (¶14)",
        ),
    ),
)

REGIMES = tuple(rule.regime for rule in RULES)
INVALID = "invalid"
_BELOW = tuple((rule.upper, rule) for rule in RULES if rule.upper is not None)


def rule_for(mg: Decimal) -> Rule:
    """Find the rule that *mg*, an exact daily dose above zero, falls under: the only comparison with a threshold."""
    for edge, rule in _BELOW:
        if mg < edge.mg or (edge.belongs_below and mg == edge.mg):
            return rule
    return RULES[-1]


def percent_of_conventional(mg: Decimal) -> Decimal:
    """Give *mg* as a percentage of the conventional daily dose (paragraph 7)."""
    return EXACT.divide(EXACT.multiply(mg, Decimal(100)), CONVENTIONAL_MG)


def in_summary_range(mg: Decimal) -> bool:
    """Tell whether *mg* a day lies in the range that paragraph 13 names, both ends included."""
    return SUMMARY_MG[0] <= mg <= SUMMARY_MG[1]


def classify(text: str, unit: str = "mg") -> str:
    """Name the regime of the dose in *text*; a bare number is in *unit*. Raises DoseError where it is refused.

    >>> classify("4.5 mg"), classify("50 mg daily")
    ('low-dose', 'opioid-blockade')
    """
    return rule_for(parse_dose(text, unit).mg).regime
