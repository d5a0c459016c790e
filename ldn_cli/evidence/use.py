"""What is called a low dose, what labels say, and what is known of harm."""

from __future__ import annotations

from decimal import Decimal

from ldn_cli.evidence.model import NO_DIFFERENCE, Finding

CALLED_LOW_MG = Decimal(5)  # Toljan and Vrooman 2018: the highest dose that they call low, included
USUAL_LOW_MG = Decimal("4.5")  # Younger et al. 2014: what is usually meant by a low dose
LABEL_MG = Decimal(50)  # the US tablet
REVIEWED_MG = Decimal(250)  # Bolton et al. 2019: the highest dose of the trials reviewed
UK_LARGEST_MG = Decimal(150)  # the UK product text, on one day
_FINAL = "Due Bruun K et al. Lancet Rheumatol 2024;6(1):e31-e39"
_FINAL_DOI, _FINAL_NCT = "10.1016/S2665-9913(23)00278-3", "NCT04270877"
_US = "US label of naltrexone tablets"
_US_ID = "DailyMed adb7c4dc-221a-4d91-9687-0d78913a92ad"

NAMING = (
    Finding(
        "naming", "younger2014", "Younger J, Parkitny L, McLain D. Clin Rheumatol 2014;33:451-459",
        "A low dose is about one tenth of the addiction dose, usually 4.5 mg. The authors call "
        "its use still highly experimental.",
        "A, P", "Younger 2014", Decimal("4.5"), Decimal("4.5"), doi="10.1007/s10067-014-2517-2",
    ),
    Finding(
        "naming", "toljan2018", "Toljan K, Vrooman B. Med Sci 2018;6(4):82",
        "The authors call 1 to 5 mg low, 1 microgram to 1 mg very low, and less than 1 microgram "
        "ultra-low.",
        "A", "Toljan 2018", Decimal(1), CALLED_LOW_MG, doi="10.3390/medsci6040082",
    ),
    Finding(
        "naming", "final2024-name", _FINAL,
        "This trial calls 6 mg a low dose: the literature's edge is not the video's.",
        "A", "FINAL 2024", Decimal(6), Decimal(6), doi=_FINAL_DOI, nct=_FINAL_NCT,
    ),
    Finding(
        "naming", "raknes2017",
        "Raknes G, Småbrekke L. Pharmacoepidemiol Drug Saf 2017;26(2):136-142",
        "In Norway the median low dose prescribed in 2013-2014 was 3.7 mg a day.",
        "A", "Raknes 2017", Decimal("3.7"), Decimal("3.7"), participants=15297, who="users",
        doi="10.1002/pds.4110", pmid="27670755",
    ),
)  # fmt: skip

LABELS = (
    Finding(
        "label", "us-indications", "US label of naltrexone tablets, February 2025",
        "Tablets of 50 mg are for alcohol dependence, and for blocking opioids given from "
        "outside. Fibromyalgia is no indication.",
        "L", "US label", LABEL_MG, LABEL_MG,
        other_id="DailyMed f3305f0b-fb9e-4009-b28f-47fe9b1b618b",
    ),
    Finding(
        "label", "us-contraindications", _US,
        "Not for people who receive opioid analgesics, depend on opioids (also in methadone or "
        "buprenorphine treatment), are in acute opioid withdrawal, fail a naloxone challenge, "
        "have opioids in the urine, or react to naltrexone.",
        "L", "US label", other_id=_US_ID,
    ),
    Finding(
        "label", "us-opioid-free", _US,
        "People must be free of opioids for at least 7 to 10 days before the first dose.", "L",
        "US label", other_id=_US_ID,
    ),
    Finding(
        "label", "us-doses", _US,
        "Alcohol dependence: 50 mg a day. Opioid dependence: 25 mg first, then 50 mg a day, or "
        "100 mg every other day, or 150 mg every third day.",
        "S", None, Decimal(25), Decimal(150),
    ),
    Finding(
        "label", "uk-doses", "UK product text, July 2023",
        "For formerly opioid-dependent people only: 25 mg first, then 50 mg a day, or 100, 100 "
        "and 150 mg on Monday, Wednesday and Friday; no more than 150 mg on one day. Not "
        "recommended for children.",
        "L", "UK product text", Decimal(25), Decimal(150),
    ),
    Finding(
        "label", "uk-barred", "UK product text, July 2023",
        "Not for people with severe renal or hepatic impairment, or acute hepatitis.", "S",
    ),
    Finding(
        "label", "bupropion", "Label of the combination with bupropion for weight loss",
        "This product gives 8, 16, 24, then 32 mg of naltrexone a day from week 4.",
        "L", "weight-loss product", Decimal(8), Decimal(32),
    ),
    Finding(
        "label", "fda2013-stopping", "FDA, October 2013",
        "After stopping, less opioid than before can kill. The blockade can be overcome.", "L",
        "FDA 2013",
    ),
    Finding(
        "label", "fda2013-liver", "FDA, October 2013 (Revia)",
        "The boxed warning about the liver was removed. Older label texts also bar acute "
        "hepatitis and liver failure; "
        "the current list does not name them.", "L", "FDA 2013",
    ),
    Finding(
        "label", "liver-300", "US label, quoted",
        "Liver enzymes were raised within 3 to 8 weeks in 5 of 26 obese people (19 %), and in "
        "none of 24 on placebo.",
        "S", None, Decimal(300), Decimal(300), participants=50, who="people (26 and 24)",
    ),
)  # fmt: skip

WITHDRAWAL = Finding(
    "safety", "naumann2023", "Naumann J, Naumann T. Pain Med Case Rep 2023;7:352-356",
    "A 66-year-old man on long-term opioids had severe opioid withdrawal after 1 mg. A low dose "
    "is not safe with opioids.",
    "A", "Naumann 2023", Decimal(1), Decimal(1), None, "case report", 1, "man",
)  # fmt: skip

BOLTON = Finding(
    "safety", "bolton2019", "Bolton M et al. BMC Med 2019;17:10",
    "89 placebo-controlled trials of 3 to 250 mg, with 11,194 people; opioid users were excluded. "
    "Target doses: 4.5 mg or less in 5 trials, 16 to 49 mg in 7, 50 mg in 61.",
    "A, P", "Bolton 2019", Decimal(3), REVIEWED_MG, None, "review of 89 placebo-controlled trials",
    11194, "people",
    doi="10.1186/s12916-018-1242-0", pmid="30642329",
)  # fmt: skip

SAFETY = (
    WITHDRAWAL,
    BOLTON,
    Finding(
        "safety", "bolton2019-serious", "Bolton M et al. BMC Med 2019;17:10",
        "26 of the trials (4,960 people) recorded serious events by group: relative risk 0.84 "
        "(0.66 to 1.06).",
        "S", None, Decimal(3), REVIEWED_MG, None, "26 placebo-controlled trials", 4960, "people",
        direction=NO_DIFFERENCE,
        doi="10.1186/s12916-018-1242-0", pmid="30642329",
    ),
    Finding(
        "safety", "final2024-events", _FINAL,
        "Any adverse event: 84 % on naltrexone, 86 % on placebo.",
        "A", "FINAL 2024", Decimal(6), Decimal(6), "fibromyalgia", doi=_FINAL_DOI, nct=_FINAL_NCT,
    ),
    Finding(
        "safety", "final2024-stopped", _FINAL,
        "Stopped because of adverse events: 8 % on naltrexone, 6 % on placebo.",
        "S", None, Decimal(6), Decimal(6), "fibromyalgia", doi=_FINAL_DOI, nct=_FINAL_NCT,
    ),
    Finding(
        "safety", "innova2026-events", "Rodríguez-Freire C et al. (INNOVA), 2026",
        "Any adverse event: 68.8 % on naltrexone, 72 % on placebo.",
        "A", "INNOVA 2026", Decimal("4.5"), Decimal("4.5"), "fibromyalgia", pmid="42385209",
        nct="NCT04739995",
    ),
    Finding(
        "safety", "vivid-dreams", "Ann Med Surg 2025;87(5):2928-2935",
        "Vivid dreams were 2.41 times as frequent as on placebo (relative risk; 1.77 to 3.28).",
        "A", "Ann Med Surg 2025", condition="fibromyalgia", doi="10.1097/MS9.0000000000003203",
        pmid="40337423",
    ),
    Finding(
        "safety", "younger2013-events", "Younger J et al., as first reported at a meeting",
        "Vivid dreams: 37 % on naltrexone, 13 % on placebo. Headache: 16 % and 3 %.",
        "S", None, Decimal("4.5"), Decimal("4.5"), "fibromyalgia", None, 28,
        "women of the 2013 trial",
    ),
)  # fmt: skip
