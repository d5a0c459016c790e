"""Published findings, one by one: what was studied at which dose, and what came out.

Every figure stands in the project's list of checked publications; a study without an identifier says so.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from ldn_cli.exact import plain


class Finding(NamedTuple):
    """One published result: what was studied at which dose, and what came out, with its identifier.

    *low_mg* and *high_mg* are the lowest and highest daily dose studied in mg, both included; None
    where a finding belongs to no dose. *identifier* is a DOI, registry number or PMID as published.
    """

    kind: str
    id: str
    citation: str
    identifier: str
    result: str
    low_mg: Decimal | None = None
    high_mg: Decimal | None = None
    design: str | None = None
    participants: str | None = None
    length: str | None = None
    direction: str | None = None

    @property
    def dose(self) -> str | None:
        """Write the daily dose studied, in mg."""
        if self.low_mg is None or self.high_mg is None:
            return None
        low, high = plain(self.low_mg), plain(self.high_mg)
        return f"{low} mg" if low == high else f"{low} to {high} mg"


# The kinds of findings, in the order in which they are told.
KINDS = {
    "trial": "Trials in fibromyalgia",
    "pooled": "Pooled analyses; they disagree, and none includes INNOVA",
    "blockade": "Receptor blockade after oral doses",
    "naming": "What is called a low dose",
    "label": "Label and use",
    "safety": "Safety",
    "mechanism": "The proposed mechanism: cell and animal work supports it in part; not established in people",
    "transcript": "The transcript's other claims",
}

_NO_IDENTIFIER = "no identifier confirmed"
_4_5 = Decimal("4.5")
CALLED_LOW_MG = Decimal(5)  # Toljan and Vrooman 2018: the highest dose that they call low, included
LABEL_MG = Decimal(50)  # the US tablet label

# Rabiner et al. 2011 as tabulated by Trøstheim et al. 2022: mg of one oral dose, per cent of mu-opioid receptors blocked.
MEASURED = ((2, 27), (5, 43), (5, 46), (5, 58), (15, 61), (50, 92), (50, 98))
ED50_MG = Decimal("5.59")  # Trøstheim et al. 2022
HALF_TIME = "72 to 108 hours"  # Lee et al. 1988


def _measured() -> str:
    """Say what was measured, dose by dose."""
    by_dose: dict[int, list[str]] = {}
    for mg, percent in MEASURED:
        by_dose.setdefault(mg, []).append(str(percent))
    return "; ".join(
        f"{mg} mg {', '.join(said[:-1])}{' and ' if said[1:] else ''}{said[-1]} %"
        for mg, said in by_dose.items()
    )


FINDINGS = (
    Finding(
        "trial", "younger2009", "Younger J, Mackey S. Pain Med 2009;10(4):663-672", "PMID 19453963",
        "symptoms more than 30 % lower than on placebo",
        _4_5, _4_5, "single-blind crossover, placebo always first", "10 women", "8 weeks drug, 2 weeks placebo", "for naltrexone",
    ),
    Finding(
        "trial", "younger2013", "Younger J, Noor N, McCue R, Mackey S. Arthritis Rheum 2013;65(2):529-538",
        "doi:10.1002/art.37734, NCT00568555",
        "pain fell 28.8 % against 18.0 % on placebo, p = 0.016; life satisfaction and mood better; sleep and fatigue not",
        _4_5, _4_5, "randomised double-blind crossover", "31 women", "12 weeks drug, 4 weeks placebo", "for naltrexone",
    ),
    Finding(
        "trial", "bruunplesner2020", "Bruun-Plesner K et al. Pain Med 2020;21(10):2253-2261", "doi:10.1093/pm/pnaa001",
        "estimated dose for a response in half of patients 3.88 mg, in 95 % 5.40 mg; no placebo arm",
        Decimal("0.75"), Decimal(6), "single-blind up-and-down dose finding", "25 evaluable women", "2 weeks a step", "dose finding",
    ),
    Finding(
        "trial", "bested2023", "Bested K et al. PAIN Reports 2023;8(4):e1080", "doi:10.1097/PR9.0000000000001080",
        "neither primary measure differed significantly from placebo, p = 0.3 and 0.4",
        _4_5, _4_5, "randomised double-blind crossover", "58 participants", "3 weeks each", "no significant difference",
    ),
    Finding(
        "trial", "final2024", "Due Bruun K et al. Lancet Rheumatol 2024;6(1):e31-e39",
        "doi:10.1016/S2665-9913(23)00278-3, NCT04270877",
        "pain difference from placebo -0.34 points on a 0-10 scale (95 % CI -0.95 to 0.27), p = 0.27; adverse events 84 % against 86 % on placebo",
        Decimal(6), Decimal(6), "randomised double-blind parallel", "99 women", "12 weeks", "no significant difference",
    ),
    Finding(
        "trial", "innova", "Rodriguez-Freire C et al., INNOVA trial; no journal reference confirmed", "NCT04739995",
        "pain change at 3 months -0.33 against -0.64 on placebo, p = 0.236",
        _4_5, _4_5, "randomised double-blind parallel", "98 women", "12 months", "no significant difference",
    ),
    Finding(
        "pooled", "vatvani2024", "Vatvani AD et al. Korean J Pain 2024;37(4):367-378", "doi:10.3344/kjp.24202",
        "pain lower than on placebo: mean difference -0.86 (-1.20 to -0.51); more vivid dreams and nausea",
        design="4 randomised trials", participants="222 patients", direction="for naltrexone",
    ),
    Finding(
        "pooled", "ams2025", "Ann Med Surg 2025;87(5):2928-2935", "doi:10.1097/MS9.0000000000003203",
        "pain lower: standardised mean difference (SMD) -0.61 (-1.14 to -0.08); vivid dreams, relative risk (RR) 2.41",
        design="5 randomised trials", direction="for naltrexone",
    ),
    Finding(
        "pooled", "ologunowa2025", "Ologunowa A et al. J Pain Palliat Care Pharmacother 2025", "doi:10.1080/15360288.2025.2496526",
        "against placebo: standardised mean difference (SMD) -0.50 (-1.19 to 0.19)",
        design="8 trials", direction="no significant difference",
    ),
    Finding(
        "blockade", "rabiner2011", "Rabiner EA et al. Mol Psychiatry 2011;16(8):826-835",
        "no identifier of its own confirmed; points as tabulated in doi:10.1038/s41386-022-01416-z",
        f"mu-opioid receptors blocked: {_measured()}",
        Decimal(MEASURED[0][0]), Decimal(MEASURED[-1][0]), "PET scans, healthy volunteers, single oral doses, within 8 hours",
    ),
    Finding(
        "blockade", "trostheim2022", "Trøstheim M et al. Neuropsychopharmacology 2022", "doi:10.1038/s41386-022-01416-z",
        f"model of the authors' planning app: blocked = dose / (dose + ED50), ED50 = {ED50_MG} mg",
    ),
    Finding(
        "blockade", "weerts2008", "Weerts EM et al. Neuropsychopharmacology 2008;33(3):653-665", _NO_IDENTIFIER,
        "repeated dosing: 94.9 % (SD 4.9) of mu-opioid receptors blocked",
        Decimal(50), Decimal(50), "PET scans on the fourth day of 50 mg a day", "21 patients",
    ),
    Finding(
        "blockade", "lee1988", "Lee MC et al. J Nucl Med 1988, pages 1207-1211", _NO_IDENTIFIER,
        f"blockade after 50 mg faded with a half-time of {HALF_TIME}, so daily use may add up",
        Decimal(50), Decimal(50), participants="5 volunteers",
    ),
    Finding(
        "naming", "younger2014", "Younger J, Parkitny L, McLain D. Clin Rheumatol 2014;33:451-459", "doi:10.1007/s10067-014-2517-2",
        "low dose is about one tenth of the dose used for addiction, usually 4.5 mg; the use is called experimental",
        _4_5, _4_5,
    ),
    Finding(
        "naming", "toljan2018", "Toljan K, Vrooman B. Med Sci 2018;6(4):82", "doi:10.3390/medsci6040082",
        f"low 1 to {CALLED_LOW_MG} mg, very low 1 microgram to 1 mg, ultra-low under 1 microgram",
        Decimal(1), CALLED_LOW_MG,
    ),
    Finding(
        "naming", "final2024-name", "Due Bruun K et al. Lancet Rheumatol 2024;6(1):e31-e39",
        "doi:10.1016/S2665-9913(23)00278-3, NCT04270877",
        "6 mg is called low dose: the literature's edge is not the transcript's",
        Decimal(6), Decimal(6),
    ),
    Finding(
        "label", "us-label", "US tablet label", _NO_IDENTIFIER,
        f"for alcohol dependence and blockade of opioids, {LABEL_MG} mg a day; not for fibromyalgia; contraindicated in (not to be used by) "
        "people who receive opioid analgesics or depend on opioids",
        LABEL_MG, LABEL_MG,
    ),
    Finding(
        "label", "between-5-and-50", "use and approval, no publication listed", _NO_IDENTIFIER,
        "25 mg is the usual first dose in opioid dependence, though the label rules naltrexone out for people who still depend on opioids; "
        "the approved weight-loss product with bupropion supplies 32 mg a day: such doses are in use, though the transcript says nothing of them",
    ),
    Finding(
        "label", "raknes2017", "Raknes G, Småbrekke L. Pharmacoepidemiol Drug Saf 2017;26:136-142", _NO_IDENTIFIER,
        "Norway, prescriptions 2013-2014: median low-dose intake 3.7 mg a day",
        participants="15,297 users",
    ),
    Finding(
        "safety", "naumann2023", "Naumann J, Naumann T. Pain Med Case Rep 2023;7:352-356", _NO_IDENTIFIER,
        "severe opioid withdrawal after 1 mg in a person on long-term opioids: a low dose is not safe with opioids",
        Decimal(1), Decimal(1), "case report", "1 person",
    ),
    Finding(
        "safety", "bolton2019", "Bolton M et al. BMC Med 2019;17:10", "doi:10.1186/s12916-018-1242-0",
        "serious events against placebo: relative risk (RR) 0.84 (0.66 to 1.06); opioid users excluded, and only five of the trials "
        "used 4.5 mg or less",
        Decimal(3), Decimal(250), "89 placebo-controlled trials", "11,194 people", direction="no significant difference",
    ),
    Finding(
        "mechanism", "hutchinson2008", "Hutchinson MR et al. Eur J Neurosci 2008;28(1):20-29", _NO_IDENTIFIER,
        "naltrexone-type compounds act on TLR4",
        design="cells and an animal nerve-injury model",
    ),
    Finding(
        "mechanism", "cant2017", "Cant R, Dalgleish AG, Allen RL. Front Immunol 2017", "doi:10.3389/fimmu.2017.00809",
        "naltrexone did not change the response to TLR4 stimulation",
        design="human blood cells",
    ),
    Finding(
        "mechanism", "parkitny2017", "Parkitny L, Younger J. Biomedicines 2017;5(2):16", "doi:10.3390/biomedicines5020016",
        "lower blood cytokines; does not show that this relieves pain",
        design="single-blind", participants="8 women", length="8 weeks",
    ),
    Finding(
        "transcript", "patient-survey", "23andMe survey", "no primary source found; none listed for the 2016 survey either",
        "no source was found for LDN as first in the ranking; in another patient survey, of 2016, 9 % of 234 users said it helped a lot",
    ),
    Finding(
        "transcript", "fibromyalgia-prevalence", "CDC estimate; Walitt B et al. PLoS ONE 2015", "doi:10.1371/journal.pone.0138024",
        "5 million Americans or more: the CDC estimated 5.0 million adults in 2005, Walitt et al. 3.94 million in 2012",
    ),
    Finding(
        "transcript", "fda-approval", "FDA approvals", _NO_IDENTIFIER,
        "over 30 years: true of naltrexone at 50 mg (1984 opioid dependence, 1994 alcohol dependence), not of a low dose or of fibromyalgia",
        Decimal(50), Decimal(50),
    ),
    Finding(
        "transcript", "stanford-trial", "Younger J, Noor N, McCue R, Mackey S. Arthritis Rheum 2013;65(2):529-538",
        "doi:10.1002/art.37734, NCT00568555",
        "a better quality of life: the 2013 trial measured life satisfaction and mood, which improved; sleep and fatigue did not",
        _4_5, _4_5,
    ),
)  # fmt: skip
