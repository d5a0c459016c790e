"""How many opioid receptors one oral dose blocks: measurements and a published model."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal

from ldn_cli.evidence.model import Finding, Publication, only, span
from ldn_cli.exact import EXACT, plain

# Rabiner et al. 2011 as tabulated by Trøstheim et al. 2022: mg of one oral dose, per cent of
# mu-opioid receptors blocked.
MEASURED = tuple(
    (Decimal(mg), percent)
    for mg, percent in ((2, 27), (5, 43), (5, 46), (5, 58), (15, 61), (50, 92), (50, 98))
)
MEASURED_MG = span(MEASURED[0][0], MEASURED[-1][0])
# The constant of the authors' planning program,
# github.com/martintrostheim/opioid-antagonist-planner.
ED50_MG = Decimal("5.592841")
ED50_TEXT = f"{ED50_MG.quantize(Decimal('0.01'))} mg"
_TABLED = Decimal(15)
_LOWEST, _HIGHEST = map(plain, MEASURED_MG)
_THREE_DIGITS = Context(prec=3, rounding=ROUND_HALF_UP)


def blocked_share(mg: Decimal) -> Decimal:
    """Estimate the share, 0 to 1, of mu-opioid receptors that one oral dose of *mg* blocks."""
    return EXACT.divide(mg, EXACT.add(mg, ED50_MG))


def blocked_number(mg: Decimal) -> Decimal:
    """Compute the estimate in per cent, rounded to three digits.

    >>> blocked_number(Decimal("4.5"))
    Decimal('44.6')
    """
    return _THREE_DIGITS.plus(EXACT.multiply(blocked_share(mg), Decimal(100)))


def blocked_percent(mg: Decimal) -> str:
    """Write the estimate in whole per cent; the model reaches neither 0 nor 100.

    >>> blocked_percent(Decimal("4.5")), blocked_percent(Decimal(50))
    ('45 %', '90 %')
    """
    percent = EXACT.multiply(blocked_share(mg), Decimal(100))
    if percent < 1:
        return "under 1 %"
    if percent > 99:  # noqa: PLR2004
        return "over 99 %"
    return f"{percent.quantize(Decimal(1), rounding=ROUND_HALF_UP)} %"


def is_extrapolated(mg: Decimal) -> bool:
    """Check whether *mg* lies below the lowest or above the highest dose that was measured."""
    return not MEASURED_MG.lowest <= mg <= MEASURED_MG.highest


def measured_percent(mg: Decimal) -> str:
    """Write what was measured at *mg*, nothing where no scan was made at that dose.

    >>> measured_percent(Decimal(50)), measured_percent(Decimal(25))
    ('92 and 98 %', '')
    """
    shares = [str(share) for measured_mg, share in MEASURED if measured_mg == mg]
    return f"{' and '.join(filter(None, (', '.join(shares[:-1]), shares[-1])))} %" if shares else ""


# What was measured between a low dose and the label's.
BETWEEN_MEASURED = f"receptors; {plain(_TABLED)} mg measured: {measured_percent(_TABLED)}."
MEASURED_DOSES = tuple(dict.fromkeys(mg for mg, _ in MEASURED))
_TOLD = "; ".join(f"{plain(mg)} mg {measured_percent(mg)}" for mg in MEASURED_DOSES)
_DOSES = ", ".join(map(plain, MEASURED_DOSES))
MODEL_LIMITS = (
    f"It rests on one data set of seven points at four doses ({_DOSES} mg).",
    "These were single doses in healthy people, measured within 8 hours.",
    (
        f"At {plain(_TABLED)} mg the model says {blocked_percent(_TABLED)} where "
        f"{measured_percent(_TABLED)} was measured."
    ),
    f"Below {_LOWEST} mg and above {_HIGHEST} mg it is extrapolated.",
    "It says nothing about pain or any clinical effect.",
)
RISE = f"Blockade of opioid receptors rises gradually; it does not start at {_HIGHEST} mg."
MEANING = f"{RISE} A low dose is not free of opioid blockade."

_CPT_2005 = Publication("Clin Pharmacol Ther 2005;77:P26", doi="10.1016/j.clpt.2004.11.099")
_SWISS = Publication("Swiss product text", other_id="product text 56109")
MODEL = Finding(
    "blockade", "trostheim2022",
    Publication("Trøstheim M et al. Neuropsychopharmacology, online 2022 (2, 299-307)",
                doi="10.1038/s41386-022-01416-z"),
    result="The model of the authors' planning program: blocked = dose / (dose + ED50), with "
    f"ED50 = {ED50_TEXT}. {' '.join(MODEL_LIMITS)}",
    seen="C",
    design="model; the constant is in github.com/martintrostheim/opioid-antagonist-planner",
)  # fmt: skip

BLOCKADE = (
    Finding(
        "blockade", "rabiner2011",
        Publication("Rabiner EA et al. Mol Psychiatry 2011;16(8):826-835",
                    other_id="PMC3142667 (as reported by others)"),
        result="Mu-opioid receptors blocked, as tabulated by Trøstheim et al. 2022: "
        f"{_TOLD}. The link between blood level and blockade was indirect.",
        seen="P", name="Rabiner 2011", mg=MEASURED_MG,
        design="brain scans (PET), single oral doses, within 8 hours", who="healthy volunteers",
    ),
    MODEL,
    Finding(
        "blockade", "cpt2005", _CPT_2005,
        result="Mu-opioid receptors were significantly blocked 3 and 24 hours after 12.5 mg (p < "
        "0.001), not significantly after 72 hours. An interim result; no percentage is given.",
        seen="A", name="Clin Pharmacol Ther 2005", mg=only("12.5"),
        design="brain scans (PET), one dose", participants=4, who="volunteers",
        brief="Scans after 12.5 mg: significant at 24 hours, not at 72.",
    ),
    Finding(
        "blockade", "cpt2005-high", _CPT_2005,
        result="Mu-opioid receptors were still significantly blocked 144 hours after 50 or 100 "
        "mg. An interim result; no percentage is given.",
        seen="A", name="Clin Pharmacol Ther 2005", mg=span("50", "100"),
        design="brain scans (PET), one dose", participants=5, who="volunteers",
    ),
    Finding(
        "blockade", "lee1988",
        Publication("Lee MC et al. J Nucl Med 1988, issue 7, pages 1207-1211",
                    other_id="PMID 2839637 (as reported by others)"),
        result="Blockade faded with a half-time of 72 to 108 hours, measured to 168 hours, so "
        "daily use may add up. The abstract does not name the dose given; it calls 50 mg a day "
        "more than enough to saturate the receptors.",
        seen="A", name="Lee 1988", participants=5, who="volunteers",
    ),
    Finding(
        "blockade", "weerts2008",
        Publication("Weerts EM et al. Neuropsychopharmacology 2008;33(3):653-665",
                    other_id="doi:10.1038/sj.npp.1301440 (as reported by others)"),
        result="On the fourth day 94.9 % (SD 4.9) of mu-opioid receptors and 21.1 % (SD 14.5) of "
        "delta-opioid receptors were blocked.",
        seen="A", name="Weerts 2008", mg=only("50"),
        design="brain scans (PET) on the fourth day of 50 mg a day", participants=21,
        who="recently abstinent alcohol-dependent people",
        brief="On the fourth day of 50 mg a day: mu 94.9 %, delta 21.1 %.",
    ),
)  # fmt: skip

ABSORPTION = (
    Finding(
        "uptake", "swiss-half-life", _SWISS,
        result="The half-life is about 4 hours, that of the active 6-beta-naltrexol about 13 "
        "hours.",
        seen="L",
    ),
    Finding(
        "uptake", "swiss-peak", _SWISS,
        result="After 50 mg the level peaks at 1 hour: 13.3 ng/ml, and 6-beta-naltrexol about 108 "
        "ng/ml. 48 hours after 50 mg, 70 to 80 % of receptors are still blocked.",
        seen="L", name="Swiss product text", mg=only("50"),
    ),
    Finding(
        "uptake", "uptake1984",
        Publication("A study of 1984, 45(9), pages 15-19; journal not shown"),
        result="Half-lives were about 4 and 12 hours, levels proportional to the dose from 50 to "
        "200 mg; about 5 % of the dose reached the circulation.",
        seen="A", name="1984 study", mg=span("50", "200"), participants=24, who="volunteers",
    ),
    Finding(
        "uptake", "uptake-guides", Publication("Drug guides"),
        result="5 to 40 % of an oral dose reaches the circulation.",
        seen="S",
    ),
    Finding(
        "uptake", "heroin-block", Publication("Duration of blockade"),
        result="The effect of 25 mg heroin into a vein is blocked for 24 hours by 50 mg, 48 by "
        "100 mg, 72 by 150 mg.",
        seen="S", mg=span("50", "150"),
    ),
    Finding(
        "uptake", "food", Publication("Label of the combination with bupropion"),
        result="An effect of food is known only for this combination: it is not to be taken with a "
        "high-fat meal, which raises naltrexone levels.",
        seen="L",
    ),
)  # fmt: skip
