"""What a finding is: one published result, with its doses, figures and publication."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple

from ldn_cli.exact import plain

NOT_POOLED = "none is known to include INNOVA"
# The kinds of findings, in the order in which they are shown, under their names in the records.
KINDS = {
    "trial": "Trials in fibromyalgia",
    "pooled": f"Pooled analyses in fibromyalgia; they disagree, and {NOT_POOLED}",
    "experiment": "An experiment in fibromyalgia at 50 mg, not a treatment trial",
    "blockade": "Opioid receptors blocked: measurements and a model",
    "uptake": "Absorption and duration",
    "naming": "What is called a low dose",
    "label": "Labels, and use between 5 and 50 mg",
    "safety": "Safety",
    "mechanism": "The proposed mechanism: cell and animal work supports it in part; "
    "it is not established in people",
    "condition": "Other conditions: the placebo trials found are few and small",
    "adviser": "What advisers say",
    "transcript": "The video's other claims",
}

FOR = "favours naltrexone"
NO_DIFFERENCE = "no significant difference"
NOT_COMPARED = "groups not compared for pain"
DOSE_FINDING = "dose finding"
DIRECTIONS = (FOR, NO_DIFFERENCE, NOT_COMPARED, DOSE_FINDING)

PAIN_POINTS = "points on a pain scale from 0 to 10"
BY_OTHERS = "S"  # seen only on a page that reports it


class PainReduction(NamedTuple):
    """How far pain fell on naltrexone and on placebo, in *unit*."""

    naltrexone: Decimal
    placebo: Decimal
    unit: str


class Rates(NamedTuple):
    """In how many of 100 people something happened, on naltrexone and on placebo."""

    naltrexone: Decimal
    placebo: Decimal


class Interval(NamedTuple):
    """A difference from placebo in *unit*, with its 95 % interval; below 0 is less pain."""

    unit: str
    difference: Decimal
    low: Decimal
    high: Decimal


class DosesMg(NamedTuple):
    """The lowest and the highest daily dose studied, in mg, both included."""

    lowest: Decimal
    highest: Decimal


def only(mg: str | Decimal) -> DosesMg:
    """Make the range of a study that gave one daily dose, of *mg*."""
    return DosesMg(Decimal(mg), Decimal(mg))


def span(lowest: str | Decimal, highest: str | Decimal) -> DosesMg:
    """Make the range of a study of daily doses from *lowest* to *highest* mg, both included."""
    return DosesMg(Decimal(lowest), Decimal(highest))


class Publication:
    """Where a finding is published: how it is cited, and its identifiers.

    *other_id* is an identifier that is neither DOI nor PMID nor NCT number.
    """

    def __init__(
        self,
        citation: str,
        *,
        doi: str | None = None,
        pmid: str | None = None,
        nct: str | None = None,
        other_id: str | None = None,
    ) -> None:
        self.citation: Final = citation
        self.doi: Final = doi
        self.pmid: Final = pmid
        self.nct: Final = nct
        self.other_id: Final = other_id

    @property
    def links(self) -> dict[str, str]:
        """Map each identifier, as it is written, to its address."""
        return {
            label: address
            for value, label, address in (
                (self.doi, f"doi:{self.doi}", f"https://doi.org/{self.doi}"),
                (self.pmid, f"PMID {self.pmid}", f"https://pubmed.ncbi.nlm.nih.gov/{self.pmid}/"),
                (self.nct, f"{self.nct}", f"https://clinicaltrials.gov/study/{self.nct}"),
            )
            if value
        }

    @property
    def identifiers(self) -> str:
        """Write every identifier, or that none was seen."""
        return ", ".join(filter(None, [*self.links, self.without_link]))

    @property
    def without_link(self) -> str:
        """Write the identifier that has no link, or that none at all was seen."""
        return self.other_id or ("" if self.links else "no identifier seen")


class Finding:
    """One published result: what was studied at which dose, with what outcome, published where.

    Fields that could be confused are keyword-only. *mg* is None if a finding is about no dose.
    *seen* says where the figures were seen: A in the abstract, R in a registry,
    L in a label, C in the authors' program, P in the paper, S only on a page that reports them.
    *randomised* says whether chance decided who took what, and is None where nothing says so.
    *name* is short enough for a line, *brief* is the result in a line, and *disputes* is the id of
    the finding that this one disputes.
    """

    def __init__(
        self,
        kind: str,
        id: str,
        publication: Publication,
        *,
        result: str,
        seen: str,
        name: str | None = None,
        mg: DosesMg | None = None,
        condition: str | None = None,
        design: str | None = None,
        randomised: bool | None = None,
        participants: int | None = None,
        who: str | None = None,
        length: str | None = None,
        direction: str | None = None,
        pain_fell: PainReduction | None = None,
        difference: Interval | None = None,
        p_values: tuple[Decimal, ...] = (),
        disputes: str | None = None,
        brief: str | None = None,
    ) -> None:
        self.kind: Final = kind
        self.id: Final = id
        self.publication: Final = publication
        self.result: Final = result
        self.seen: Final = seen
        self.name: Final = name
        self.lowest_mg: Final = mg and mg.lowest
        self.highest_mg: Final = mg and mg.highest
        self.condition: Final = condition
        self.design: Final = design
        self.randomised: Final = randomised
        self.participants: Final = participants
        self.who: Final = who
        self.length: Final = length
        self.direction: Final = direction
        self.pain_fell: Final = pain_fell
        self.difference: Final = difference
        self.p_values: Final = p_values
        self.disputes: Final = disputes
        self.brief: Final = brief

    @property
    def title(self) -> str:
        """Name the finding briefly, or as it is cited."""
        return self.name or self.publication.citation

    @property
    def reference(self) -> str:
        """Say where it is published: the citation, if it is not the title, and the identifiers."""
        cited = f"{self.publication.citation}; " if self.name else ""
        return f"{cited}{self.publication.identifiers}"

    @property
    def about(self) -> tuple[str, ...]:
        """Say what was studied, in whom and for how long; fibromyalgia, unless another is named."""
        condition = self.condition if self.kind == "condition" else None
        parts = (condition, self.design, self.people, self.length)
        return tuple(part for part in parts if part)

    @property
    def dose(self) -> str | None:
        """Write the daily dose studied, in mg."""
        if self.lowest_mg is None or self.highest_mg is None:
            return None
        low, high = plain(self.lowest_mg), plain(self.highest_mg)
        return f"{low} mg" if low == high else f"{low} to {high} mg"

    @property
    def pain_interval(self) -> Interval | None:
        """Get the difference with its interval, if it is in points of the common pain scale."""
        found = self.difference
        return found if found is not None and found.unit == PAIN_POINTS else None

    @property
    def by_others(self) -> bool:
        """Check whether the figures were seen only on a page that reports them."""
        return self.seen == BY_OTHERS

    @property
    def people(self) -> str | None:
        """Write how many took part, and who they were."""
        if self.participants is None:
            return self.who
        return f"{self.participants:,} {self.who or 'people'}"
