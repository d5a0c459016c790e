"""The source: what each paragraph of the transcript claims, in our words, and how sure it is.

The transcript is that of a seller's promotional video. Its paragraphs are counted from 1 after the
heading "Video Transcript"; each is claimed here or listed in NOT_USED with the reason.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from ldn_cli.exact import plain
from ldn_cli.notice import NOTICE
from ldn_cli.rules import CONVENTIONAL_MG, LOW_DOSE_PART, REGIMES, SUMMARY_MG

Standing = Literal["stated", "theory", "reported", "promotion"]

# How sure the source is of a claim, from its own wording, in the order in which they are shown.
STANDINGS: dict[Standing, str] = {
    "stated": "asserted as a fact, without a reference",
    "theory": "called a theory or a consensus, or hedged",
    "reported": "credited to a trial, a survey, data or clinicians, none of them cited",
    "promotion": "serves the sale",
}

PARAGRAPHS = range(1, 16)
SOURCE_NOTE = "A seller's promotional video (¶14: ldn source)."

conventional_text, summary_lower_text, summary_upper_text = (
    plain(CONVENTIONAL_MG),
    plain(SUMMARY_MG[0]),
    plain(SUMMARY_MG[1]),
)
_LOW, _, _BLOCKADE = REGIMES


class Claim(NamedTuple):
    """One thing that the transcript says: where, how surely, and for which regimes it matters.

    *gist* is the topic in a few words; claims may share one. *terms* are the figures and words that a copy of the
    transcript must hold in that paragraph, in this order, for the claim to rest on it.
    """

    id: str
    paragraphs: tuple[int, ...]
    standing: Standing
    gist: str
    statement: str
    regimes: tuple[str, ...]
    terms: tuple[str, ...]


CLAIMS = (
    Claim(
        "fibromyalgia-symptoms", (4,), "stated", "fibromyalgia",
        "Fibromyalgia is a disorder of chronic pain; muscle pain, tiredness, poor sleep and headache are among its symptoms.",
        (_LOW,),
        ("muscular pain", "fatigue", "insomnia", "headaches", "some of the symptoms", "fibromyalgia", "chronic pain disorder"),
    ),
    Claim(
        "fibromyalgia-prevalence", (4,), "stated", "fibromyalgia",
        "No fewer than 5 million people in the United States are said to have fibromyalgia.",
        (_LOW,),
        ("at least", "5 million", "americans"),
    ),
    Claim(
        "patient-survey", (4,), "reported", "survey",
        "In a 23andMe survey of more than 1000 people, LDN is said to have come first among products that help with fibromyalgia.",
        (_LOW,),
        ("23andme", "survey", "over a 1000 people", "ranked", "ldn", "#1", "most helpful", "fibromyalgia"),
    ),
    Claim(
        "stanford-trial", (4,), "reported", "trial",
        "A double-blind trial against placebo at Stanford is said to have found less pain and a better quality of life with LDN.",
        (_LOW,),
        ("double blind", "placebo controlled", "trial", "stanford", "ldn", "pain reduction", "improved", "quality of life"),
    ),
    Claim(
        "consensus-chain", (5,), "theory", "microglia calmed",
        "LDN is said to quieten microglia, which may lessen inflammation inside the brain and so end oversensitivity to pain; "
        "pain relief in trials is offered as support. Called the consensus here, a theory later (¶11).",
        (_LOW,),
        ("reduction in", "daily pain", "seen in", "trials", "supports", "current consensus", "ldn", "reducing", "microglia",
         "reduction in", "microglia activation", "can lower", "inflammation", "brain", "reduction in", "inflammation", "negates",
         "pain hypersensitivity"),
    ),
    Claim(
        "fda-approval", (6,), "stated", "approval (no dose named)",
        "Naltrexone itself has had FDA approval for more than 30 years; that sentence names neither a dose nor a condition.",
        (_BLOCKADE,),
        ("naltrexone", "has been approved", "fda", "over 30 years"),
    ),
    Claim(
        "receptor-blockade", (6,), "stated", "blocks opioid receptors",
        f"A typical dose, {conventional_text} mg a day or more, blocks opioid receptors: the body can no longer recognise opioids.",
        (_BLOCKADE,),
        ("typical dose", f"{conventional_text}mg", "or more", "inhibits", "opioid receptors", "prevents", "recognizing", "opioids"),
    ),
    Claim(
        "acts-in-other-ways", (7,), "reported", "acts in other ways",
        f"Clinicians are said to have found that small doses, at most one tenth of the conventional {conventional_text} mg a day, act in other ways, "
        "which may help in fibromyalgia and other autoimmune inflammatory conditions.",
        (_LOW,),
        ("clinicians", "discovered", "small doses", f"1/{LOW_DOSE_PART}th", "or less", "conventional", f"{conventional_text}mg/day", "naltrexone", "impacts",
         "other ways", "can be beneficial", "fibromyalgia", "other", "autoimmune", "inflammatory conditions"),
    ),
    Claim(
        "microglia-at-rest", (9,), "stated", "how microglia work",
        "Microglia are immune cells in the brain that help to protect it; they watch for inflammation and mostly lie dormant until triggered.",
        (_LOW,),
        ("immune system cells", "brain", "microglia", "microglia", "inflammation", "protect", "brain", "damage", "usually", "dormant",
         "until triggered"),
    ),
    Claim(
        "cytokines", (9,), "stated", "how microglia work",
        "Active microglia give off cytokines, which make a person feel ill, as in flu.",
        (_LOW,),
        ("activated", "microglial cells", "release", "cytokines", "feel sick", "flu", "likely", "immune system", "infection"),
    ),
    Claim(
        "chronic-activation", (10,), "stated", "how microglia work",
        "In some people microglia are said to stay active; what they release irritates nerve cells until these are oversensitive, and "
        "lasting inflammation, pain and tiredness follow.",
        (_LOW,),
        ("some people", "microglia", "chronically activated", "release", "inflammatory chemicals", "irritate", "nerve cells", "hypersensitized",
         "pain", "chronic inflammation", "chronic pain", "fatigue"),
    ),
    Claim(
        "microglia-calmed", (11,), "theory", "microglia calmed",
        "In one theory LDN works against inflammation in the central nervous system: through certain receptors it calms microglia, "
        "they release fewer proinflammatory cytokines, and pain signals return to normal; "
        "this may ease the symptoms of fibromyalgia and what causes it.",
        (_LOW,),
        ("one theory", "ldn", "anti-inflammatory", "central nervous system", "specific receptors", "microglial cells", "calms", "reduces",
         "release", "proinflammatory cytokines", "allows", "nerve cells", "normalize", "pain signals", "may serve", "therapeutic mechanism",
         "alleviate", "cause", "symptoms", "fibromyalgia"),
    ),
    Claim(
        "immune-modulation", (12,), "theory", "immune system",
        "In another theory LDN acts on the immune system and lessens chronic inflammation, which many medical theories "
        "are said to blame for fibromyalgia and many further autoimmune conditions.",
        (_LOW,),
        ("another", "theory", "ldn's effectiveness", "modulate", "immune system", "lower", "chronic inflammation", "many", "theories", "believe", "cause",
         "fibromyalgia", "many other", "autoimmune conditions"),
    ),
    Claim(
        "dose-dependence", (13,), "theory", "dose matters",
        f"What naltrexone does seems to depend on the dose: {summary_lower_text} to {summary_upper_text} mg a day is said to act differently from a high dose, "
        "for instance by making microglia less active.",
        (_LOW,),
        ("naltrexone", "seems", "dose dependent", "low doses", f"{summary_lower_text}-{summary_upper_text} mg/day", "different effects", "inhibition", "microglia activity"),
    ),
    Claim(
        "blockade-again", (13,), "stated", "blocks opioid receptors",
        f"High doses, about {conventional_text} mg a day, are said to be effective in blocking opioid receptors.",
        (_BLOCKADE,),
        ("high doses", f"~{conventional_text} mg/day", "naltrexone", "effective", "inhibiting", "opioid receptors", "low doses"),
    ),
    Claim(
        "safety", (14,), "reported", "safety",
        "Data are said to show that LDN is safe and tolerated well; none are named, and nothing is said of people who take opioids.",
        (_LOW,),
        ("current data", "shows", "ldn", "safe", "well tolerated"),
    ),
    Claim(
        "seller-link", (14,), "promotion", "pointers to the seller",
        "For more, the speaker points to the seller's own site, agelessrx.com.",
        (_LOW,),
        ("learn more", "agelessrx.com"),
    ),
    Claim(
        "seller-invitation", (15,), "promotion", "pointers to the seller",
        "Listeners with fibromyalgia symptoms are invited to contact AgelessRx the same day, to find out whether LDN suits them.",
        (_LOW,),
        ("symptoms", "fibromyalgia", "get in touch", "agelessrx", "ldn", "right for you"),
    ),
)  # fmt: skip

# The steps that paragraphs 5 and 11 propose, as one chain; a theory from beginning to end.
CHAIN = (
    "naltrexone, low dose",
    "microglia calmed",
    "fewer cytokines",
    "less inflammation",
    "normal pain signals",
)
CHAIN_PARAGRAPHS = (5, 11)

NOT_USED: dict[int, str] = {
    1: "asks what low dose naltrexone (LDN) is and takes its effect for granted; it says nothing that can be checked",
    2: "announces what the video goes through; one point, why LDN is little known, never comes up again",
    3: "asks what fibromyalgia is; the answer is in paragraph 4",
    8: "is a heading",
}


def claims_for(regime: str) -> tuple[Claim, ...]:
    """List the claims that bear on *regime*, in the order of the transcript."""
    return tuple(claim for claim in CLAIMS if regime in claim.regimes)


def cite(paragraphs: tuple[int, ...]) -> str:
    """Write paragraphs as they are cited.

    >>> cite((7, 13))
    '¶7 ¶13'
    """
    return " ".join(f"¶{number}" for number in paragraphs)


SOURCE_COLUMNS = ("paragraph", "claim", "standing", "statement", "regimes", "not_used")


def source_records(wanted: str | None = None) -> list[dict[str, object]]:
    """Lay out the paragraphs and their claims for programs; only those of the paragraph or claim *wanted*.

    Raises KeyError where *wanted* is neither.
    """
    records: list[dict[str, object]] = []
    for number in PARAGRAPHS:
        claims = [claim for claim in CLAIMS if number in claim.paragraphs]
        records += [
            _source_record(
                number, claim.id, claim.standing, claim.statement, list(claim.regimes), None
            )
            for claim in claims
        ]
        if not claims:
            records.append(_source_record(number, None, None, None, [], NOT_USED[number]))
    if wanted is None:
        return records
    found = [
        record
        for record in records
        if wanted in (str(record["paragraph"]), f"¶{record['paragraph']}", record["claim"])
    ]
    if not found:
        raise KeyError(wanted)
    return found


def _source_record(*values: object) -> dict[str, object]:
    return {
        "schema": "ldn.source/1",
        **dict(zip(SOURCE_COLUMNS, values, strict=True)),
        "notice": NOTICE,
    }
