"""What the findings say of a dose, in a sentence or two; nothing here decides a regime."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from ldn_cli.evidence.model import FOR, NOT_POOLED, Finding
from ldn_cli.evidence.publications import FINAL_EVENTS, FINAL_MG, INNOVA_EVENTS, VIVID_DREAMS
from ldn_cli.evidence.receptors import (
    BETWEEN_MEASURED,
    BLOCKADE,
    MEASURED_MG,
    RISE,
    blocked_percent,
    is_extrapolated,
    measured_percent,
)
from ldn_cli.evidence.trials import (
    EXPERIMENT,
    EXPERIMENT_PATIENTS,
    POOLED,
    TRIALS,
    analyses,
    compared,
    randomised,
)
from ldn_cli.evidence.use import (
    CALLED_LOW_MG,
    LABEL_MG,
    UK_FIRST_MG,
    UK_LARGEST_MG,
    USUAL_LOW_MG,
    WEIGHT_LOSS_MG,
)
from ldn_cli.exact import plain
from ldn_cli.wording import counted, in_words

# Cell and animal work: Hutchinson 2008 and the others of the mechanism.
MECHANISM = "Cell and animal work partly backs the microglia idea; unproven in people."
# FDA, October 2013.
STOPPING = "After naltrexone is stopped, less opioid than before can kill (US FDA)."
_LARGEST = 2  # trials that are named as the largest
_SHORT = 4  # characters; a sentence says "such a dose" instead of repeating a longer one
_LONG = 6  # characters of a dose in the sentence that answers


def _doses(trials: Iterable[Finding]) -> list[str]:
    """List the daily doses of *trials* in mg, the lowest first, each once."""
    return [plain(mg) for mg in sorted({trial.lowest_mg for trial in trials if trial.lowest_mg})]


def _by_direction(findings: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
    """Separate what favours naltrexone from what found no significant difference."""
    found = list(findings)
    return (
        [finding for finding in found if finding.direction == FOR],
        [finding for finding in found if finding.direction != FOR],
    )


def named(mg: Decimal) -> str:
    """Write a dose if it is short enough for a sentence, else nothing."""
    return f"{plain(mg)} mg" if len(plain(mg)) <= _SHORT else ""


def blockade_sentence(mg: Decimal) -> str:
    """Say how much of the receptors one oral dose of *mg* blocks: as measured, else by the model.

    Above the highest dose that was measured, say that; beside a higher dose, what a low one does.
    """
    share, measured, receptors = blocked_percent(mg), measured_percent(mg), "of mu-opioid receptors"
    dose = named(mg) if share.split()[0].isdecimal() else ""
    if mg <= CALLED_LOW_MG:
        if measured:
            return f"Scans: one {dose} dose blocked {measured} {receptors}."
        how = "Estimate (no scan)" if is_extrapolated(mg) else "Scan estimate"
        return f"{how}: {f'one {dose} dose' if dose else 'it'} blocks {share} {receptors}."
    usual, low = f"{plain(USUAL_LOW_MG)} mg", blocked_percent(USUAL_LOW_MG)
    if measured:
        return f"Scans: {dose} blocked {measured} of receptors, {usual} an estimated {low}."
    if is_extrapolated(mg):
        most = MEASURED_MG.highest
        highest = f"{plain(most)} mg, the most, blocked {measured_percent(most)}"
        return f"Scans: {highest}, {usual} an estimated {low}."
    return f"Scan estimate: {dose or 'it'} blocks {share} {receptors}, {usual} {low}."


def trials_sentence(mg: Decimal, trials: Sequence[Finding] = TRIALS) -> str:
    """Say what the randomised trials found that compare pain with placebo, and at which doses.

    Say, too, where none gave *mg* a day, and what one dose of it did in an experiment.
    """
    comparing = compared(trials)
    favourable, others = _by_direction(comparing)
    given = any(trial.lowest_mg == mg for trial in comparing)
    none = "" if given else f" None gave {named(mg).removesuffix(' mg') or 'it'}."
    experiment = f" {said}" if (said := experiment_sentence(mg)) else ""
    return (
        f"Of {in_words(len(comparing))} randomised placebo trials of fibromyalgia pain, "
        f"{in_words(len(favourable), 'none')} saw less pain "
        f"({' or '.join(_doses(favourable))} mg), {in_words(len(others), 'none')} no significant "
        f"difference ({' or '.join(_doses(others))} mg).{none}{experiment}"
    )


def experiment_sentence(mg: Decimal) -> str | None:
    """Say what one dose of *mg* did in an experiment, where it was given in one."""
    if mg != EXPERIMENT.highest_mg:
        return None
    return (
        f"A single {plain(mg)} mg left heat, cold, pressure sensitivity unchanged "
        f"({EXPERIMENT_PATIENTS} women)."
    )


def label_sentences(mg: Decimal | None = None) -> tuple[tuple[str, str], ...]:
    """Say what the US label approves, and what else is known of the use of doses like *mg* a day.

    Each sentence has a word in front that says whose it is.
    """
    approved = (
        "US",
        f"Approved ({plain(LABEL_MG)} mg): alcohol dependence, blocking opioids; not fibromyalgia.",
    )
    after = "One label (only after opioid dependence):"
    if mg is None or mg <= CALLED_LOW_MG or LABEL_MG <= mg < UK_LARGEST_MG:
        return (approved,)
    if mg < LABEL_MG:
        lowest, highest = WEIGHT_LOSS_MG
        gives = f"gives {plain(lowest)} to {plain(highest)} mg a day"
        return (
            approved,
            ("UK", f"{after} {plain(UK_FIRST_MG)} mg first, then {plain(LABEL_MG)} mg."),
            ("Other", f"A weight-loss product with bupropion {gives}."),
        )
    return (approved, ("UK", f"{after} {plain(UK_LARGEST_MG)} mg on some days, at most."))


def studied_sentence(mg: Decimal | None, trials: Sequence[Finding] = TRIALS) -> str:
    """Say how many randomised treatment trials in fibromyalgia gave *mg* a day, or any dose."""
    chosen = randomised(trials)
    if mg is None:
        number = counted(len(chosen), "randomised trial").capitalize()
        return f"{number} treated fibromyalgia with naltrexone or placebo."
    same = sum(trial.lowest_mg == trial.highest_mg == mg for trial in chosen)
    if not same:
        dose = f"{plain(mg)} mg of" if len(plain(mg)) <= _LONG else "this much"
        return f"No listed randomised trial treats fibromyalgia with {dose} naltrexone a day."
    number = counted(same, "randomised treatment trial", "randomised trials").capitalize()
    return f"{number} gave {plain(mg)} mg of naltrexone a day in fibromyalgia."


def short_sentence(trials: Sequence[Finding] = TRIALS) -> str:
    """Sum up the randomised trials that report pain against placebo, and name the largest."""
    comparing = compared(trials)
    favourable, others = _by_direction(comparing)
    largest = sorted(comparing, key=lambda trial: trial.participants or 0)[-_LARGEST:]
    among = f", the {in_words(_LARGEST)} largest among them," if set(largest) <= set(others) else ""
    return (
        f"Of {counted(len(randomised(trials)), 'randomised treatment trial')} "
        f"{counted(len(comparing), 'reports', 'report')} pain against placebo: "
        f"{in_words(len(favourable), 'none')} found less; "
        f"{in_words(len(others), 'none')}{among} no significant difference."
    )


def pooled_sentence(pooled: Sequence[Finding] = POOLED) -> str:
    """Say what the analyses that pool trials found, and how many of them are disputed."""
    pooling = analyses(pooled)
    favourable, others = _by_direction(pooling)
    disputed = len({finding.disputes for finding in pooled} & {found.id for found in favourable})
    doubt = f" ({counted(disputed, 'is', 'are')} disputed)" if disputed else ""
    return (
        f"{counted(len(pooling), 'analysis', 'analyses').capitalize()}: "
        f"{counted(len(favourable), 'favours', 'favour')} naltrexone for pain{doubt}, "
        f"{in_words(len(others), 'none')} found no significant difference. "
        f"{NOT_POOLED[0].upper()}{NOT_POOLED[1:]}."
    )


def harm_sentence(mg: Decimal | None) -> str:
    """Say what is known of side effects, from the trial of *mg* a day or else the latest.

    What is pooled: vivid dreams (ams2025), nausea (vatvani2024), dizziness (these two, saif2026).
    """
    trial, dose, events = "INNOVA", USUAL_LOW_MG, INNOVA_EVENTS
    if mg == FINAL_MG:
        trial, dose, events = "FINAL", FINAL_MG, FINAL_EVENTS
    return (
        f"Any adverse event: {events.naltrexone} %, placebo {events.placebo} % "
        f"({trial}, {plain(dose)} mg). Vivid dreams: {VIVID_DREAMS} times placebo's; "
        "nausea more often, dizziness disputed (pooled)."
    )


def receptors_sentence(mg: Decimal | None) -> str:
    """Say how much of the receptors is blocked, with what was measured at or near *mg*."""
    if mg is None:
        return RISE
    if CALLED_LOW_MG < mg < LABEL_MG:
        dose = named(mg) or "it"
        sentence = f"Estimate: {dose} blocks {blocked_percent(mg)} of mu-opioid {BETWEEN_MEASURED}"
    else:
        sentence = blockade_sentence(mg)
    measured = [
        finding.brief
        for finding in BLOCKADE
        if finding.brief and finding.lowest_mg == finding.highest_mg == mg
    ]
    return " ".join([sentence, *measured])
