"""What the findings say of a dose, in a sentence or two each; none of it decides a regime."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ldn_cli.evidence.model import FOR, Finding
from ldn_cli.evidence.receptors import (
    BLOCKADE,
    RISE,
    blocked_percent,
    is_extrapolated,
)
from ldn_cli.evidence.trials import ANALYSES, COMPARED, EXPERIMENT, RANDOMISED
from ldn_cli.evidence.use import CALLED_LOW_MG, LABEL_MG, REVIEWED_MG, UK_LARGEST_MG, USUAL_LOW_MG
from ldn_cli.exact import plain
from ldn_cli.wording import in_words

# Cell and animal work: Hutchinson 2008 and the others of the mechanism.
MECHANISM = "Microglia: cell and animal work supports it in part; unproven in people."
# FDA, October 2013.
OVERCOME = "FDA: after stopping, less opioid can kill; blockade can be overcome, too."
_SHORT = 4  # characters of a dose that a sentence repeats; it speaks of a longer one as such a dose

_FAVOURABLE = [trial for trial in COMPARED if trial.direction == FOR]
_NOT_DIFFERENT = [trial for trial in COMPARED if trial.direction != FOR]


def _doses(trials: Sequence[Finding]) -> str:
    """Write the daily doses in mg of *trials*, one for each."""
    doses = sorted(trial.lowest_mg for trial in trials if trial.lowest_mg is not None)
    return ", ".join(map(plain, doses))


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


def trials_sentence() -> str:
    """Say what the randomised trials found that compare pain with placebo, and at which doses."""
    doses = sorted({trial.lowest_mg for trial in RANDOMISED if trial.lowest_mg is not None})
    return (
        f"{in_words(len(RANDOMISED)).capitalize()} randomised fibromyalgia trials "
        f"({' or '.join(map(plain, doses))} mg), {len(COMPARED)} compare pain: "
        f"{len(_FAVOURABLE)} had less than placebo ({_doses(_FAVOURABLE)}), "
        f"{len(_NOT_DIFFERENT)} no significant difference ({_doses(_NOT_DIFFERENT)})."
    )


def use_sentence(mg: Decimal) -> str | None:
    """Say whether doses like *mg* a day are in use, where labels say so."""
    if CALLED_LOW_MG < mg < LABEL_MG:
        return (
            "The UK text, only after opioid dependence, starts at 25 mg, then 50 mg. "
            "With bupropion, for weight loss, doses step from 8 to 32 mg a day."
        )
    if mg > REVIEWED_MG:
        return f"The trials of a safety review gave no more than {plain(REVIEWED_MG)} mg a day."
    if mg >= UK_LARGEST_MG:
        return (
            f"UK text (ex-opioid users): {plain(UK_LARGEST_MG)} mg on one day a week, "
            "100 on two others."
        )
    if mg == EXPERIMENT.highest_mg:
        return f"One {plain(mg)} mg dose did not change sense of heat, cold, pressure (10 women)."
    return None


def label_sentence() -> str:
    """Say what the US label names as uses."""
    return (
        f"The US label's approved uses, at {plain(LABEL_MG)} mg, are alcohol dependence and "
        "opioid blockade; fibromyalgia is not. It excludes people who take opioids."
    )


def studied_sentence(mg: Decimal | None) -> str:
    """Say how many randomised treatment trials in fibromyalgia gave *mg* a day, or any dose."""
    if mg is None:
        number = in_words(len(RANDOMISED)).capitalize()
        return f"{number} randomised trials compared naltrexone with placebo in fibromyalgia."
    count = sum(trial.lowest_mg == trial.highest_mg == mg for trial in RANDOMISED)
    trials = "treatment trial" if count in (0, 1) else "trials"
    return (
        f"{in_words(count).capitalize()} randomised {trials} gave {plain(mg)} mg of naltrexone "
        "a day in fibromyalgia."
    )


def short_sentence() -> str:
    """Sum up the randomised trials that report pain against placebo."""
    randomised, compared = in_words(len(RANDOMISED)), in_words(len(COMPARED))
    return (
        f"Of {randomised} randomised trials at any dose, {compared} compare fibromyalgia pain "
        f"with placebo, a dummy. {in_words(len(_FAVOURABLE)).capitalize()} found less, "
        f"{in_words(len(_NOT_DIFFERENT))} no significant difference."
    )


def pooled_sentence() -> str:
    """Say what the analyses that pool trials found."""
    favourable = sum(analysis.direction == FOR for analysis in ANALYSES)
    return (
        f"{in_words(len(ANALYSES)).capitalize()} analyses: {in_words(favourable)} favour "
        f"naltrexone (one is disputed), {in_words(len(ANALYSES) - favourable)} does not."
    )


def harm_sentence() -> str:
    """Say what is known of side effects; a review tells how few trials gave a low dose."""
    return (
        "Side effects: 68.8 %, on placebo 72 % (INNOVA). Vivid dreams 2.41 times as often "
        "(pooled). 5 of 89 trials in a safety review gave 4.5 mg or less."
    )


def receptors_sentence(mg: Decimal | None) -> str:
    """Say how much of the receptors is blocked, with what was measured at exactly *mg*."""
    measured = [
        finding.brief
        for finding in BLOCKADE
        if finding.brief and finding.lowest_mg == finding.highest_mg == mg
    ]
    return " ".join([RISE if mg is None else blockade_sentence(mg), *measured])
