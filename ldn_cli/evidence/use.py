"""What counts as a low dose, what labels say, and what is known of harm."""

from __future__ import annotations

from decimal import Decimal

from ldn_cli.evidence.model import NO_DIFFERENCE, Finding, Publication, only, span
from ldn_cli.evidence.publications import (
    AMS_2025,
    FINAL,
    FINAL_EVENTS,
    FINAL_MG,
    INNOVA,
    INNOVA_EVENTS,
    VIVID_DREAMS,
    VIVID_DREAMS_INTERVAL,
)

CALLED_LOW_MG = Decimal(5)  # Toljan and Vrooman 2018: the highest dose that they call low, included
USUAL_LOW_MG = Decimal("4.5")  # Younger et al. 2014: what is usually meant by a low dose
LABEL_MG = Decimal(50)  # the US tablet
REVIEWED_MG = Decimal(250)  # Bolton et al. 2019: the highest dose of the trials reviewed
REVIEWED_TRIALS = 89  # Bolton et al. 2019
# The UK product text: the first dose, and the largest on one day.
UK_FIRST_MG, UK_LARGEST_MG = Decimal(25), Decimal(150)
WEIGHT_LOSS_MG = span("8", "32")  # with bupropion
_US = Publication(
    "US label of naltrexone tablets", other_id="DailyMed adb7c4dc-221a-4d91-9687-0d78913a92ad"
)
_UK = Publication("UK product text, July 2023")
_BOLTON = Publication(
    "Bolton M et al. BMC Med 2019;17:10", doi="10.1186/s12916-018-1242-0", pmid="30642329"
)

NAMING = (
    Finding(
        "naming", "younger2014",
        Publication("Younger J, Parkitny L, McLain D. Clin Rheumatol 2014;33:451-459",
                    doi="10.1007/s10067-014-2517-2"),
        result="A low dose is about one tenth of the addiction dose, usually 4.5 mg. The authors "
        "call its use still highly experimental.",
        seen="A, P", name="Younger 2014", mg=only("4.5"),
    ),
    Finding(
        "naming", "toljan2018",
        Publication("Toljan K, Vrooman B. Med Sci 2018;6(4):82", doi="10.3390/medsci6040082"),
        result="The authors call 1 to 5 mg low, 1 microgram to 1 mg very low, and less than 1 "
        "microgram ultra-low.",
        seen="A", name="Toljan 2018", mg=span("1", CALLED_LOW_MG),
    ),
    Finding(
        "naming", "final2024-name", FINAL,
        result="This trial calls 6 mg a low dose: the literature's edge is not the video's.",
        seen="A", name="FINAL 2024", mg=only(FINAL_MG),
    ),
    Finding(
        "naming", "raknes2017",
        Publication("Raknes G, Småbrekke L. Pharmacoepidemiol Drug Saf 2017;26(2):136-142",
                    doi="10.1002/pds.4110", pmid="27670755"),
        result="In Norway the median low dose prescribed in 2013-2014 was 3.7 mg a day.",
        seen="A", name="Raknes 2017", mg=only("3.7"), participants=15297, who="users",
    ),
)  # fmt: skip

LABELS = (
    Finding(
        "label", "us-indications",
        Publication("US label of naltrexone tablets, February 2025",
                    other_id="DailyMed f3305f0b-fb9e-4009-b28f-47fe9b1b618b"),
        result="Tablets of 50 mg are for alcohol dependence, and for blocking opioids given from "
        "outside. Fibromyalgia is not among the indications.",
        seen="L", name="US label", mg=only(LABEL_MG),
    ),
    Finding(
        "label", "us-contraindications", _US,
        result="Not for people who receive opioid analgesics, depend on opioids (also in "
        "methadone or buprenorphine treatment), are in acute opioid withdrawal, fail a naloxone "
        "challenge, have opioids in the urine, or react to naltrexone.",
        seen="L", name="US label",
    ),
    Finding(
        "label", "us-opioid-free", _US,
        result="The label asks for at least 7 to 10 days without opioids before the first dose.",
        seen="L", name="US label",
    ),
    Finding(
        "label", "us-doses", Publication("US label of naltrexone tablets"),
        result="Alcohol dependence: 50 mg a day. Opioid dependence, once a person is free of "
        "opioids: 25 mg first, then 50 mg a day, or 100 mg every other day, or 150 mg every third "
        "day.",
        seen="S", mg=span("25", "150"),
    ),
    Finding(
        "label", "uk-doses", _UK,
        result=f"For formerly opioid-dependent people only: {UK_FIRST_MG} mg first, then 50 mg a "
        f"day, or 100, 100 and {UK_LARGEST_MG} mg on Monday, Wednesday and "
        f"Friday; no more than {UK_LARGEST_MG} mg on one day. Not recommended for children.",
        seen="L", name="UK product text", mg=span(UK_FIRST_MG, UK_LARGEST_MG),
    ),
    Finding(
        "label", "uk-barred", _UK,
        result="Not for people with severe renal or hepatic impairment, or acute hepatitis.",
        seen="S",
    ),
    Finding(
        "label", "bupropion",
        Publication("Label of the combination with bupropion for weight loss"),
        result=f"This product gives {WEIGHT_LOSS_MG.lowest}, 16, 24, then {WEIGHT_LOSS_MG.highest} "
        "mg of naltrexone a day from week 4.",
        seen="L", name="Weight-loss product", mg=WEIGHT_LOSS_MG,
    ),
    Finding(
        "label", "fda2013-stopping", Publication("FDA, October 2013"),
        result="After stopping, less opioid than before can kill. The blockade can be overcome.",
        seen="L", name="FDA 2013",
    ),
    Finding(
        "label", "fda2013-liver", Publication("FDA, October 2013 (Revia)"),
        result="The boxed warning about the liver was removed. Older label texts also exclude "
        "people with acute hepatitis or liver failure; the current list does not name them.",
        seen="L", name="FDA 2013",
    ),
    Finding(
        "label", "liver-300", Publication("US label, quoted"),
        result="Liver enzymes were raised within 3 to 8 weeks in 5 of 26 obese people (19 %), and "
        "in none of 24 on placebo.",
        seen="S", mg=only("300"), participants=50, who="people (26 and 24)",
    ),
)  # fmt: skip

WITHDRAWAL = Finding(
    "safety", "naumann2023", Publication("Naumann J, Naumann T. Pain Med Case Rep 2023;7:352-356"),
    result="A 66-year-old man on long-term opioids had severe opioid withdrawal after 1 mg. A low "
    "dose is not safe with opioids.",
    seen="A", name="Naumann 2023", mg=only("1"), design="case report", participants=1, who="man",
)  # fmt: skip

BOLTON = Finding(
    "safety", "bolton2019", _BOLTON,
    result=f"{REVIEWED_TRIALS} placebo-controlled trials of 3 to {REVIEWED_MG} mg, with 11,194 "
    "people; opioid users were excluded. Target doses: 4.5 mg or less in "
    f"5 trials, 16 to 49 mg in 7, 50 mg in 61.",
    seen="A, P", name="Bolton 2019", mg=span("3", REVIEWED_MG),
    design=f"review of {REVIEWED_TRIALS} placebo-controlled trials",
    participants=11194, who="people",
)  # fmt: skip

SAFETY = (
    WITHDRAWAL,
    BOLTON,
    Finding(
        "safety", "bolton2019-serious", _BOLTON,
        result="26 of the trials (4,960 people) recorded serious events by group: relative risk "
        "0.84 (0.66 to 1.06).",
        seen="S", mg=span("3", REVIEWED_MG), design="26 placebo-controlled trials",
        participants=4960, who="people", direction=NO_DIFFERENCE,
    ),
    Finding(
        "safety", "final2024-events", FINAL,
        result=f"Any adverse event: {FINAL_EVENTS.naltrexone} % on naltrexone, "
        f"{FINAL_EVENTS.placebo} % on placebo.",
        seen="A", name="FINAL 2024", mg=only(FINAL_MG), condition="fibromyalgia",
    ),
    Finding(
        "safety", "final2024-stopped", FINAL,
        result="Stopped because of adverse events: 8 % on naltrexone, 6 % on placebo.",
        seen="S", mg=only("6"), condition="fibromyalgia",
    ),
    Finding(
        "safety", "innova2026-events", INNOVA,
        result=f"Any adverse event: {INNOVA_EVENTS.naltrexone} % on naltrexone, "
        f"{INNOVA_EVENTS.placebo} % on placebo.",
        seen="A", name="INNOVA 2026", mg=only("4.5"), condition="fibromyalgia",
    ),
    Finding(
        "safety", "vivid-dreams", AMS_2025,
        result=f"Vivid dreams were {VIVID_DREAMS} times as frequent as on placebo (relative risk; "
        f"{VIVID_DREAMS_INTERVAL}).",
        seen="A", name="Ann Med Surg 2025", condition="fibromyalgia",
    ),
    Finding(
        "safety", "younger2013-events",
        Publication("Younger J et al., as first reported at a meeting"),
        result="Vivid dreams: 37 % on naltrexone, 13 % on placebo. Headache: 16 % and 3 %.",
        seen="S", mg=only("4.5"), condition="fibromyalgia", participants=28,
        who="women of the 2013 trial",
    ),
)  # fmt: skip
