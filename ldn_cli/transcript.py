"""The source: what each paragraph of the transcript claims, in our words, and how firmly.

It is the transcript of a seller's promotional video. Its paragraphs are counted from 1 after the
heading "Video Transcript"; each has a claim here, or a reason in NOT_USED why it has none.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple

from ldn_cli.exact import plain
from ldn_cli.rules import (
    ABOUT_CONVENTIONAL,
    CONVENTIONAL_DOSES,
    EVERY_DOSE,
    LOW_DOSE_PART,
    LOW_DOSES,
    RULES,
    SUMMARY_DOSES,
    SUMMARY_MG,
    DoseRange,
    Rule,
    conventional_text,
    low_dose_part_text,
    summary_range_text,
)

Standing = Literal["stated", "theory", "reported", "promotion"]

# How firmly the source makes a claim, by its own wording, in the order in which they are shown.
STANDINGS: dict[Standing, str] = {
    "stated": "said as a fact, without a reference",
    "theory": "called a theory or a consensus, or hedged",
    "reported": "credited to a trial, a survey, data or clinicians, without a reference",
    "promotion": "serves the sale",
}

PARAGRAPHS = range(1, 16)
SOURCE_NOTE = (
    "A promotional video by a company that sells naltrexone; ¶7 is paragraph 7 of its transcript."
)
NAMES = (
    "LDN is low dose naltrexone; microglia are immune cells of the brain; "
    "cytokines are signals that they release."
)
SUMMARY_SPAN = "-".join(map(plain, SUMMARY_MG))  # as ¶13 writes it


class Claim(NamedTuple):
    """One thing that the transcript says: where, how surely, and of which daily doses.

    *terms* are the figures and words that a copy of the transcript must hold in that paragraph, in
    this order, for the claim to rest on it. Where *names_dose* is False, the claim is about every
    dose, or, if it speaks of LDN, about low doses.
    """

    id: str
    paragraphs: tuple[int, ...]
    standing: Standing
    doses: DoseRange
    statement: str
    terms: tuple[str, ...]
    names_dose: bool = False

    @property
    def when(self) -> str:
        """Say in words which doses the claim is about, or that it names none."""
        return self.doses.when if self.names_dose else "no dose named"

    @property
    def regimes(self) -> tuple[str, ...]:
        """Name the regimes that contain a dose which the claim is about."""
        return tuple(rule.regime for rule in RULES if _overlap(self.doses, rule))


CLAIMS = (
    Claim(
        "fibromyalgia-symptoms", (4,), "stated", LOW_DOSES,
        "The video says that fibromyalgia is a disorder of lasting pain; muscle pain, fatigue, "
        "insomnia and headaches are among its symptoms.",
        ("muscular pain", "fatigue", "insomnia", "headaches", "some of the symptoms",
         "fibromyalgia", "chronic pain disorder"),
    ),
    Claim(
        "fibromyalgia-prevalence", (4,), "stated", LOW_DOSES,
        "The video says that at least 5 million people in the United States have fibromyalgia.",
        ("at least", "5 million", "americans"),
    ),
    Claim(
        "patient-survey", (4,), "reported", LOW_DOSES,
        "The video says that a 23andMe survey of more than 1000 people ranked LDN first among "
        "helpful products for fibromyalgia. It gives no reference and no dose.",
        ("23andme", "survey", "over a 1000 people", "ranked", "ldn", "#1", "most helpful",
         "fibromyalgia"),
    ),
    Claim(
        "stanford-trial", (4,), "reported", LOW_DOSES,
        "The video says that a double-blind trial against placebo, at Stanford, found less pain "
        "and a better quality of life with LDN. It gives no reference and no dose.",
        ("double blind", "placebo controlled", "trial", "stanford", "ldn", "pain reduction",
         "improved", "quality of life"),
    ),
    Claim(
        "consensus-chain", (5,), "theory", LOW_DOSES,
        "The video calls it the current consensus that LDN makes microglia less active. That can "
        "lower inflammation in the brain; less inflammation undoes oversensitivity to pain. It "
        "offers the pain relief in trials as support.",
        ("reduction in", "daily pain", "seen in", "trials", "supports", "current consensus", "ldn",
         "reducing", "microglia", "reduction in", "microglia activation", "can lower",
         "inflammation", "brain", "reduction in", "inflammation", "negates",
         "pain hypersensitivity"),
    ),
    Claim(
        "fda-approval", (6,), "stated", EVERY_DOSE,
        "The video says that naltrexone has had FDA approval for more than 30 years. That "
        "sentence names neither a dose nor a condition.",
        ("naltrexone", "has been approved", "fda", "over 30 years"),
    ),
    Claim(
        "receptor-blockade", (6,), "stated", CONVENTIONAL_DOSES,
        f"The video says that {conventional_text} mg or more a day inhibits opioid receptors, so "
        "that the body does not recognise opioids.",
        ("typical dose", f"{conventional_text}mg", "or more", "inhibits", "opioid receptors",
         "prevents", "recognizing", "opioids"),
        names_dose=True,
    ),
    Claim(
        "acts-in-other-ways", (7,), "reported", LOW_DOSES,
        f"The video says that clinicians discovered what small doses do: "
        f"{low_dose_part_text} or less of the "
        f"conventional {conventional_text} mg a day acts in other ways. These, it says, can be "
        "beneficial in fibromyalgia or other autoimmune inflammatory conditions.",
        ("clinicians", "discovered", "small doses", f"1/{LOW_DOSE_PART}th", "or less",
         "conventional", f"{conventional_text}mg/day", "naltrexone", "impacts", "other ways",
         "can be beneficial", "fibromyalgia", "other", "autoimmune", "inflammatory conditions"),
        names_dose=True,
    ),
    Claim(
        "microglia-at-rest", (9,), "stated", LOW_DOSES,
        "The video says that microglia are immune cells of the brain. They watch for "
        "inflammation, help to protect the brain, and usually stay dormant until something "
        "triggers them.",
        ("immune system cells", "brain", "microglia", "microglia", "inflammation", "protect",
         "brain", "damage", "usually", "dormant", "until triggered"),
    ),
    Claim(
        "cytokines", (9,), "stated", LOW_DOSES,
        "The video says that active microglia release cytokines, which make people feel ill, as "
        "in flu.",
        ("activated", "microglial cells", "release", "cytokines", "feel sick", "flu", "likely",
         "immune system", "infection"),
    ),
    Claim(
        "chronic-activation", (10,), "stated", LOW_DOSES,
        "The video says that in some people microglia have become chronically active. What they "
        "release irritates nearby nerve cells, which become oversensitive to pain. Lasting "
        "inflammation, pain and fatigue follow.",
        ("some people", "microglia", "chronically activated", "release", "inflammatory chemicals",
         "irritate", "nerve cells", "hypersensitized", "pain", "chronic inflammation",
         "chronic pain", "fatigue"),
    ),
    Claim(
        "microglia-calmed", (11,), "theory", LOW_DOSES,
        "The video calls this one theory: LDN works against inflammation in the brain and spinal "
        "cord. It acts on certain receptors of microglia, calms them, and they release fewer "
        "proinflammatory cytokines. Nerve cells then bring pain signals back to a normal volume. "
        "This may ease both the symptoms and the cause of fibromyalgia.",
        ("one theory", "ldn", "anti-inflammatory", "central nervous system", "specific receptors",
         "microglial cells", "calms", "reduces", "release", "proinflammatory cytokines", "allows",
         "nerve cells", "normalize", "pain signals", "may serve", "therapeutic mechanism",
         "alleviate", "cause", "symptoms", "fibromyalgia"),
    ),
    Claim(
        "immune-modulation", (12,), "theory", LOW_DOSES,
        "The video calls this another theory: LDN modulates the immune system and lowers lasting "
        "inflammation. Many medical theories, it adds, blame such inflammation for fibromyalgia "
        "and other autoimmune conditions.",
        ("another", "theory", "ldn's effectiveness", "modulate", "immune system", "lower",
         "chronic inflammation", "many", "theories", "believe", "cause", "fibromyalgia",
         "many other", "autoimmune conditions"),
    ),
    Claim(
        "dose-dependence", (13,), "theory", EVERY_DOSE,
        "The video says that what naltrexone does seems to depend on the dose.",
        ("naltrexone", "seems", "dose dependent"),
    ),
    Claim(
        "blockade-again", (13,), "stated", ABOUT_CONVENTIONAL,
        f"The video says that high doses, about {conventional_text} mg a day, are effective at "
        "inhibiting opioid receptors.",
        ("high doses", f"~{conventional_text} mg/day", "naltrexone", "effective", "inhibiting",
         "opioid receptors"),
        names_dose=True,
    ),
    Claim(
        "different-effects", (13,), "stated", SUMMARY_DOSES,
        f"The video says that low doses, {summary_range_text} mg a day, have different effects, "
        "such as inhibiting microglia.",
        ("opioid receptors", "low doses", f"{SUMMARY_SPAN} mg/day", "different effects",
         "inhibition", "microglia activity"),
        names_dose=True,
    ),
    Claim(
        "safety", (14,), "reported", LOW_DOSES,
        "The video says that current data show LDN to be safe and well tolerated. It names no "
        "data and says nothing of people who take opioids.",
        ("current data", "shows", "ldn", "safe", "well tolerated"),
    ),
    Claim(
        "seller-link", (14,), "promotion", LOW_DOSES,
        "The video points to its seller's site, agelessrx.com, for more.",
        ("learn more", "agelessrx.com"),
    ),
    Claim(
        "seller-invitation", (15,), "promotion", LOW_DOSES,
        "The video invites people with symptoms of fibromyalgia to contact AgelessRx today, to "
        "find out whether LDN suits them.",
        ("symptoms", "fibromyalgia", "get in touch", "agelessrx", "ldn", "right for you"),
    ),
)  # fmt: skip

NOT_USED: dict[int, str] = {
    1: "asks what low dose naltrexone (LDN) is and takes its effect for granted; "
    "it says nothing that can be checked",
    2: "announces what the video goes through; one point, why LDN is little known, "
    "never comes up again",
    3: "asks what fibromyalgia is; the answer is in paragraph 4",
    8: "is a heading",
}


def _overlap(doses: DoseRange, rule: Rule) -> bool:
    """Check whether a dose that *doses* names falls under *rule*.

    Its edges decide, as no threshold lies inside such a range.
    """
    named = [edge.mg for edge in doses if edge is not None]
    return any(rule.doses.holds(mg) for mg in named) if named else True


def claims_for(regime: str) -> tuple[Claim, ...]:
    """List the claims that bear on *regime*, in the order of the transcript."""
    return tuple(claim for claim in CLAIMS if regime in claim.regimes)


def claims_about(mg: Decimal) -> tuple[Claim, ...]:
    """List the claims that are about *mg* a day, in the order of the transcript."""
    return tuple(claim for claim in CLAIMS if claim.doses.holds(mg))


class Entry(NamedTuple):
    """A paragraph of the transcript with one of its claims, or the reason why it is not used."""

    paragraph: int
    claim: Claim | None
    not_used: str | None


def entries(wanted: str | None = None) -> list[Entry]:
    """List the paragraphs with their claims: all, or only the paragraph or claim *wanted*.

    Raises KeyError if there is no such paragraph or claim.
    """
    found = [
        Entry(number, claim, NOT_USED.get(number))
        for number in PARAGRAPHS
        for claim in tuple(claim for claim in CLAIMS if number in claim.paragraphs) or (None,)
    ]
    if wanted is None:
        return found
    chosen = [
        entry
        for entry in found
        if wanted in (str(entry.paragraph), f"¶{entry.paragraph}", entry.claim and entry.claim.id)
    ]
    if not chosen:
        raise KeyError(wanted)
    return chosen
