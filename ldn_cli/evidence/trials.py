"""Trials of naltrexone in fibromyalgia, and the analyses that pool them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from ldn_cli.evidence.model import (
    DOSE_FINDING,
    FOR,
    NO_DIFFERENCE,
    NOT_COMPARED,
    PAIN_POINTS,
    Finding,
    Interval,
    PainReduction,
    Publication,
    only,
    span,
)
from ldn_cli.evidence.publications import (
    AMS_2025,
    FINAL,
    FINAL_MG,
    INNOVA,
    INNOVA_EVENTS,
    VIVID_DREAMS,
    VIVID_DREAMS_INTERVAL,
    YOUNGER_2013,
)

_FIBROMYALGIA = "fibromyalgia"


def _p(*values: str) -> tuple[Decimal, ...]:
    return tuple(map(Decimal, values))


def _interval(unit: str, difference: str, low: str, high: str) -> Interval:
    return Interval(unit, Decimal(difference), Decimal(low), Decimal(high))


TRIALS = (
    Finding(
        "trial", "younger2009",
        Publication("Younger J, Mackey S. Pain Med 2009;10(4):663-672", pmid="19453963"),
        result="In this pilot, symptoms were more than 30 % lower on naltrexone than on placebo. "
        "It was not randomised: everybody took placebo first.",
        seen="A", name="Younger 2009", mg=only("4.5"), condition=_FIBROMYALGIA,
        design="not randomised; single-blind, placebo always first", randomised=False,
        participants=10, who="women", length="2 weeks placebo, then 8 weeks naltrexone",
        direction=FOR,
        brief="not randomised; symptoms over 30 % below placebo",
    ),
    Finding(
        "trial", "younger2013", YOUNGER_2013,
        result="Pain fell 28.8 % on naltrexone and 18.0 % on placebo (p = 0.016). Life "
        "satisfaction (p = 0.045) and mood (p = 0.039) were better than on placebo; fatigue and "
        "sleep were not. 32 % responded, on placebo 11 % (p = 0.05).",
        seen="A", name="Younger 2013", mg=only("4.5"), condition=_FIBROMYALGIA,
        design="randomised double-blind crossover", randomised=True, participants=31, who="women",
        length="as reported by others: 12 weeks naltrexone, 4 weeks placebo", direction=FOR,
        pain_fell=PainReduction(Decimal("28.8"), Decimal("18.0"), "%"), p_values=_p("0.016"),
        brief="pain fell 28.8 %, on placebo 18.0 %, p = 0.016",
    ),
    Finding(
        "trial", "bruunplesner2020",
        Publication("Bruun-Plesner K et al. Pain Med 2020;21(10):2253-2261",
                    doi="10.1093/pm/pnaa001"),
        result="Half of the patients were estimated to respond at 3.88 mg, and 95 % at 5.40 mg. "
        "There was no placebo group.",
        seen="A", name="Bruun-Plesner", mg=span("0.75", "6"), condition=_FIBROMYALGIA,
        design="single-blind up-and-down dose finding", participants=27, who="women, 25 evaluable",
        direction=DOSE_FINDING, brief="no placebo; 3.88 mg estimated for half to respond",
    ),
    Finding(
        "trial", "depaula2022",
        Publication("de Paula TMH et al. Braz J Anesthesiol 2022 (online; issue 2023)",
                    doi="10.1016/j.bjane.2022.08.003", nct="NCT04502251"),
        result="Pain fell from baseline on naltrexone with brain stimulation (p = 0.010), on "
        "naltrexone with sham stimulation (p = 0.001), and on placebo with sham stimulation (p = "
        "0.009). The part of the abstract that was seen compares no groups for pain.",
        seen="A, R", name="de Paula 2022", mg=only("4.5"), condition=_FIBROMYALGIA,
        design="randomised double-blind, four parallel groups: naltrexone or placebo, each with "
        "real or sham brain stimulation (tDCS)", randomised=True,
        participants=86, who="women, 21 or 22 a group", length="26 days", direction=NOT_COMPARED,
        p_values=_p("0.010", "0.001", "0.009"),
        brief="half had brain stimulation; pain not compared",
    ),
    Finding(
        "trial", "bested2023",
        Publication("Bested K et al. PAIN Reports 2023;8(4):e1080",
                    doi="10.1097/PR9.0000000000001080", pmid="38226027"),
        result="Neither primary measure differed significantly from placebo. Symptoms and daily "
        "function (FIQR questionnaire): median difference -1.65 (interquartile range 18.55), p = "
        "0.3. Summed pain ratings: -0.33 (6.33), p = 0.4.",
        seen="A", name="Bested 2023", mg=only("4.5"), condition=_FIBROMYALGIA,
        design="randomised double-blind crossover", randomised=True, participants=58, who="people",
        length="about 3 weeks each", direction=NO_DIFFERENCE, p_values=_p("0.3", "0.4"),
        brief="pain not significantly different, p = 0.4",
    ),
    Finding(
        "trial", "final2024", FINAL,
        result="Pain fell 1.3 points (95 % CI 0.8 to 1.7) on naltrexone and 0.9 (0.5 to 1.4) on "
        "placebo, on a scale from 0 to 10. The difference was -0.34 points (-0.95 to 0.27), p = "
        "0.27, d = 0.23.",
        seen="A", name="FINAL 2024", mg=only(FINAL_MG), condition=_FIBROMYALGIA,
        design="randomised double-blind parallel", randomised=True, participants=99,
        who="women (49 and 50)", length="12 weeks", direction=NO_DIFFERENCE,
        pain_fell=PainReduction(Decimal("1.3"), Decimal("0.9"), "points"),
        difference=_interval(PAIN_POINTS, "-0.34", "-0.95", "0.27"), p_values=_p("0.27"),
        brief="pain fell 1.3 points, on placebo 0.9, p = 0.27",
    ),
    Finding(
        "trial", "final2024-responders", FINAL,
        result="Pain fell by at least 30 % in 45 % of those on naltrexone and 28 % on placebo; "
        "the trial was not sized to test that. Memory problems were better than on placebo, which "
        "the authors warn may be chance.",
        seen="S", mg=only("6"), condition=_FIBROMYALGIA,
    ),
    Finding(
        "trial", "nielsen2026",
        Publication("Nielsen MJ et al. Pain Manag Nurs 2026",
                    doi="10.1016/j.pmn.2026.07.020", pmid="42586891"),
        result="A later responder analysis of FINAL found no significant difference for any of "
        "six other symptoms, memory among them.",
        seen="S", mg=only("6"), condition=_FIBROMYALGIA,
    ),
    Finding(
        "trial", "innova2026", INNOVA,
        result="Pain fell 0.33 points on naltrexone and 0.64 on placebo after 3 months, on a "
        "scale from 0 to 10. The adjusted difference was 0.49, p = 0.236, d = 0.19; no confidence "
        f"interval was seen. Any adverse event: {INNOVA_EVENTS.naltrexone} %, on placebo "
        f"{INNOVA_EVENTS.placebo} %.",
        seen="A", name="INNOVA 2026", mg=only("4.5"), condition=_FIBROMYALGIA,
        design="randomised double-blind parallel, added to usual treatment", randomised=True,
        participants=98, who="women (48 and 50)", length="12 months; primary measure at 3 months",
        direction=NO_DIFFERENCE,
        pain_fell=PainReduction(Decimal("0.33"), Decimal("0.64"), "points"),
        p_values=_p("0.236"), brief="pain fell 0.33 points, on placebo 0.64, p = 0.236",
    ),
)  # fmt: skip


def randomised(trials: Iterable[Finding]) -> tuple[Finding, ...]:
    """List the randomised trials, all of which compare naltrexone with placebo."""
    return tuple(trial for trial in trials if trial.randomised)


def compared(trials: Iterable[Finding]) -> tuple[Finding, ...]:
    """List the randomised trials that report pain against placebo."""
    return tuple(trial for trial in randomised(trials) if trial.direction in {FOR, NO_DIFFERENCE})


RANDOMISED = randomised(TRIALS)
COMPARED = compared(TRIALS)

POOLED = (
    Finding(
        "pooled", "vatvani2024",
        Publication("Vatvani AD et al. Korean J Pain 2024;37(4):367-378", doi="10.3344/kjp.24202"),
        result="Pain was lower than on placebo: mean difference -0.86 (-1.20 to -0.51); the "
        "abstract does not name the scale. FIQR, a questionnaire, did not differ. Vivid dreams "
        "and nausea were more frequent; headache, dizziness, diarrhoea and serious events did not "
        "differ.",
        seen="A", name="Vatvani 2024", condition=_FIBROMYALGIA, design="4 randomised trials",
        randomised=True, participants=222, who="patients", direction=FOR,
        difference=_interval("mean difference, scale not named", "-0.86", "-1.20", "-0.51"),
    ),
    Finding(
        "pooled", "bruun2026",
        Publication("Bruun KD et al. Korean J Pain 2026;39(1):140", doi="10.3344/kjp.25275"),
        result="This letter's title says that a re-analysis of Vatvani 2024 suggests lower "
        "efficacy than reported. The title was seen, its figures were not.",
        seen="A", condition=_FIBROMYALGIA, design="letter", disputes="vatvani2024",
    ),
    Finding(
        "pooled", "ams2025", AMS_2025,
        result="Pain was lower than on placebo: standardised mean difference -0.61 (-1.14 to "
        f"-0.08). Vivid dreams: relative risk {VIVID_DREAMS} ({VIVID_DREAMS_INTERVAL}). Headache: "
        "relative risk 1.68 (0.84 to 3.36).",
        seen="A", name="Ann Med Surg 2025", condition=_FIBROMYALGIA, design="5 randomised trials",
        randomised=True, direction=FOR,
        difference=_interval("standardised mean difference", "-0.61", "-1.14", "-0.08"),
    ),
    Finding(
        "pooled", "ologunowa2025",
        Publication("Ologunowa A et al. J Pain Palliat Care Pharmacother 2025",
                    doi="10.1080/15360288.2025.2496526"),
        result="Against placebo the standardised mean difference was -0.50 (-1.19 to 0.19), not "
        "significant; heterogeneity 91 %.",
        seen="A", name="Ologunowa 2025", condition=_FIBROMYALGIA, design="8 trials",
        direction=NO_DIFFERENCE,
        difference=_interval("standardised mean difference", "-0.50", "-1.19", "0.19"),
    ),
    Finding(
        "pooled", "saif2026", Publication("Saif SA et al. IJMDC 2026;10(1):526-531"),
        result="Pain was lower than on placebo: mean difference -0.46 (-0.85 to -0.06), scale not "
        "named. Dizziness: relative risk 1.99 (1.07 to 3.70). The authors call the evidence "
        "insufficient.",
        seen="A", name="Saif 2026", condition=_FIBROMYALGIA, design="4 trials, women only",
        direction=FOR,
        difference=_interval("mean difference, scale not named", "-0.46", "-0.85", "-0.06"),
    ),
)  # fmt: skip


def analyses(pooled: Iterable[Finding]) -> tuple[Finding, ...]:
    """List the analyses that report a pooled difference from placebo."""
    return tuple(finding for finding in pooled if finding.difference is not None)


EXPERIMENT_PATIENTS = 10
EXPERIMENT = Finding(
    "experiment", "younger2009b",
    Publication("Younger JW, Zautra AJ, Cummins ET. PLoS ONE 2009;4(4):e5180",
                doi="10.1371/journal.pone.0005180", pmid="19365548"),
    result="One dose of 50 mg against placebo did not change sensitivity to heat, cold or "
    "pressure, nor mood.",
    seen="A", name="Younger 2009b", mg=only("50"), condition=_FIBROMYALGIA,
    design="randomised double-blind crossover, one dose", randomised=True, participants=20,
    who=f"women, {EXPERIMENT_PATIENTS} with fibromyalgia and 10 healthy", direction=NO_DIFFERENCE,
    brief="one dose; sense of heat, cold, pressure unchanged",
)  # fmt: skip
