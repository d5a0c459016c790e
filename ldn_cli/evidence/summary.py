"""What the findings say of a dose, in a sentence or two each; none of it decides a regime."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from ldn_cli.evidence.model import FOR, Finding
from ldn_cli.evidence.publications import INNOVA_EVENTS, VIVID_DREAMS
from ldn_cli.evidence.receptors import (
    BLOCKADE,
    RISE,
    blocked_percent,
    is_extrapolated,
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
    REVIEWED_LOW_TRIALS,
    REVIEWED_MG,
    REVIEWED_TRIALS,
    UK_FIRST_MG,
    UK_LARGEST_MG,
    UK_OTHER_MG,
    USUAL_LOW_MG,
    WEIGHT_LOSS_MG,
)
from ldn_cli.exact import plain
from ldn_cli.wording import agreeing, counted, in_words

# Cell and animal work: Hutchinson 2008 and the others of the mechanism.
MECHANISM = "Microglia: cell and animal work supports it in part; unproven in people."
# FDA, October 2013.
OVERCOME = "FDA: after stopping, less opioid can kill; blockade can be overcome, too."
_SHORT = 4  # characters of a dose that a sentence repeats; it speaks of a longer one as such a dose


def _doses(trials: Iterable[Finding]) -> list[str]:
    """Write the daily doses in mg of *trials*, the lowest first, one for each."""
    return [plain(mg) for mg in sorted(trial.lowest_mg for trial in trials if trial.lowest_mg)]


def _by_direction(findings: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
    """Part what favours naltrexone from what found no significant difference."""
    found = list(findings)
    return (
        [finding for finding in found if finding.direction == FOR],
        [finding for finding in found if finding.direction != FOR],
    )


def _named(mg: Decimal) -> str:
    """Write a dose that is short enough for a sentence, or nothing."""
    return f"{plain(mg)} mg" if len(plain(mg)) <= _SHORT else ""


def blockade_sentence(mg: Decimal) -> str:
    """Say how much of the receptors one oral dose of *mg* is estimated to block.

    Say, too, where none was measured.
    """
    share = blocked_percent(mg)
    subject = (_named(mg) if share.split()[0].isdecimal() else "") or "It"
    if mg <= CALLED_LOW_MG:
        basis = "one dose, extrapolated" if is_extrapolated(mg) else "one dose, by a model"
        even = subject if subject == "It" else f"Even {subject}"
        return f"{even} blocks {share} of mu-opioid receptors ({basis})."
    low = f"{plain(USUAL_LOW_MG)} mg {blocked_percent(USUAL_LOW_MG)}"
    if is_extrapolated(mg):
        one = subject if subject == "It" else f"One {subject} dose"
        return f"{one} blocks {share} of mu receptors (extrapolated), {low}."
    return f"{subject} once blocks {share} of mu-opioid receptors, {low} (a model)."


def trials_sentence(trials: Sequence[Finding] = TRIALS) -> str:
    """Say what the randomised trials found that compare pain with placebo, and at which doses."""
    chosen, comparing = randomised(trials), compared(trials)
    favourable, others = _by_direction(comparing)
    return (
        f"{counted(len(chosen), 'randomised fibromyalgia trial').capitalize()} "
        f"({' or '.join(dict.fromkeys(_doses(chosen)))} mg), "
        f"{len(comparing)} {agreeing(len(comparing), 'compares', 'compare')} pain: "
        f"{len(favourable)} had less than placebo ({', '.join(_doses(favourable))}), "
        f"{len(others)} no significant difference ({', '.join(_doses(others))})."
    )


def use_sentence(mg: Decimal) -> str | None:
    """Say whether doses like *mg* a day are in use, where labels say so."""
    if CALLED_LOW_MG < mg < LABEL_MG:
        lowest, highest = WEIGHT_LOSS_MG
        return (
            f"The UK text, only after opioid dependence, starts at {plain(UK_FIRST_MG)} mg, then "
            f"{plain(LABEL_MG)} mg. With bupropion, for weight loss, doses step from "
            f"{plain(lowest)} to {plain(highest)} mg a day."
        )
    if mg > REVIEWED_MG:
        return f"The trials of a safety review gave no more than {plain(REVIEWED_MG)} mg a day."
    if mg >= UK_LARGEST_MG:
        return (
            f"UK text (ex-opioid users): {plain(UK_LARGEST_MG)} mg on one day a week, "
            f"{plain(UK_OTHER_MG)} on two others."
        )
    if mg == EXPERIMENT.highest_mg:
        return (
            f"One {plain(mg)} mg dose did not change sense of heat, cold, pressure "
            f"({EXPERIMENT_PATIENTS} women)."
        )
    return None


def label_sentence() -> str:
    """Say what the US label names as uses."""
    return (
        f"The US label's approved uses, at {plain(LABEL_MG)} mg, are alcohol dependence and "
        "opioid blockade; fibromyalgia is not. It excludes people who take opioids."
    )


def studied_sentence(mg: Decimal | None, trials: Sequence[Finding] = TRIALS) -> str:
    """Say how many randomised treatment trials in fibromyalgia gave *mg* a day, or any dose."""
    chosen = randomised(trials)
    if mg is None:
        number = counted(len(chosen), "randomised trial").capitalize()
        return f"{number} compared naltrexone with placebo in fibromyalgia."
    same = sum(trial.lowest_mg == trial.highest_mg == mg for trial in chosen)
    number = counted(same, "randomised treatment trial", "randomised trials").capitalize()
    return f"{number} gave {plain(mg)} mg of naltrexone a day in fibromyalgia."


def short_sentence(trials: Sequence[Finding] = TRIALS) -> str:
    """Sum up the randomised trials that report pain against placebo."""
    comparing = compared(trials)
    favourable, others = _by_direction(comparing)
    return (
        f"Of {counted(len(randomised(trials)), 'randomised trial')} at any dose, "
        f"{counted(len(comparing), 'compares', 'compare')} fibromyalgia pain with placebo, a dummy."
        f" {in_words(len(favourable), 'none').capitalize()} found less, "
        f"{in_words(len(others), 'none')} no significant difference."
    )


def pooled_sentence(pooled: Sequence[Finding] = POOLED) -> str:
    """Say what the analyses that pool trials found, and how many of them are disputed."""
    pooling = analyses(pooled)
    favourable, others = _by_direction(pooling)
    disputed = len({finding.disputes for finding in pooled} & {found.id for found in favourable})
    doubt = f" ({counted(disputed, 'is', 'are')} disputed)" if disputed else ""
    return (
        f"{counted(len(pooling), 'analysis', 'analyses').capitalize()}: "
        f"{counted(len(favourable), 'favours', 'favour')} naltrexone{doubt}, "
        f"{counted(len(others), 'does', 'do')} not."
    )


def harm_sentence() -> str:
    """Say what is known of side effects; a review tells how few trials gave a low dose."""
    return (
        f"Side effects: {INNOVA_EVENTS.naltrexone} %, on placebo {INNOVA_EVENTS.placebo} % "
        f"(INNOVA). Vivid dreams {VIVID_DREAMS} times as often (pooled). {REVIEWED_LOW_TRIALS} of "
        f"{REVIEWED_TRIALS} trials in a safety review gave {plain(USUAL_LOW_MG)} mg or less."
    )


def receptors_sentence(mg: Decimal | None) -> str:
    """Say how much of the receptors is blocked, with what was measured at exactly *mg*."""
    measured = [
        finding.brief
        for finding in BLOCKADE
        if finding.brief and finding.lowest_mg == finding.highest_mg == mg
    ]
    return " ".join([RISE if mg is None else blockade_sentence(mg), *measured])
