"""What the findings say of a dose, in a sentence or two each; none of it decides a regime."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ldn_cli.evidence.model import FOR, Finding
from ldn_cli.evidence.receptors import BLOCKADE, RISE, blocked_percent, is_extrapolated
from ldn_cli.evidence.studies import HIGHEST_TRIAL_MG
from ldn_cli.evidence.trials import ANALYSES, COMPARED, EXPERIMENT, RANDOMISED
from ldn_cli.evidence.use import CALLED_LOW_MG, LABEL_MG, REVIEWED_MG, UK_LARGEST_MG
from ldn_cli.exact import plain

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight")

# The US label; Naumann 2023.
DANGER = (
    "Danger: no dose is safe with opioids, such as morphine or codeine. "
    "1 mg caused severe withdrawal, a sudden illness, in a man who took them (case report)."
)

_FAVOURABLE = [trial for trial in COMPARED if trial.direction == FOR]
_NOT_DIFFERENT = [trial for trial in COMPARED if trial.direction != FOR]


def _doses(trials: Sequence[Finding]) -> str:
    """Write the daily doses of *trials* that gave one dose each."""
    doses = sorted({trial.low_mg for trial in trials if trial.low_mg is not None})
    return f"{' or '.join(map(plain, doses))} mg"


def blockade_sentence(mg: Decimal) -> str:
    """Say how much of the opioid receptors one oral dose of *mg* is estimated to block, and where that is a guess."""
    verb = "guesses" if is_extrapolated(mg) else "estimates"
    return f"One such dose blocks {blocked_percent(mg)} of opioid receptors, a model {verb}."


def trials_sentence(mg: Decimal) -> str:
    """Say what randomised trials in fibromyalgia found, and whether *mg* a day is beyond them."""
    favourable, others = NUMBERS[len(_FAVOURABLE)], NUMBERS[len(_NOT_DIFFERENT)]
    if mg > HIGHEST_TRIAL_MG:
        return (
            f"No treatment trial in fibromyalgia gave so much. {favourable.capitalize()} at {_doses(_FAVOURABLE)} found less "
            f"pain than on placebo; {others} ({_doses(_NOT_DIFFERENT)}) found no significant difference."
        )
    return (
        f"{favourable.capitalize()} randomised trial in fibromyalgia found less pain than on placebo ({_doses(_FAVOURABLE)}); "
        f"{others} found no significant difference ({_doses(_NOT_DIFFERENT)})."
    )


def use_sentence(mg: Decimal) -> str | None:
    """Say whether doses like *mg* a day are in use, where labels say so."""
    if CALLED_LOW_MG < mg < LABEL_MG:
        return "25 mg first, after opioid dependence (UK); 8 to 32 mg with bupropion."
    if mg > REVIEWED_MG:
        return f"The trials of a safety review gave no more than {plain(REVIEWED_MG)} mg a day."
    if mg > UK_LARGEST_MG:
        return f"The UK product text allows no more than {plain(UK_LARGEST_MG)} mg on one day."
    if mg == EXPERIMENT.high_mg:
        return f"In fibromyalgia, one {plain(mg)} mg dose did not change sensitivity to pain."
    return None


def label_sentence() -> str:
    """Say what the US label names as uses."""
    return f"At {plain(LABEL_MG)} mg for alcohol dependence and to block opioids; not fibromyalgia."


def studied_sentence(mg: Decimal | None) -> str:
    """Say how many randomised treatment trials in fibromyalgia gave *mg* a day, or any dose."""
    if mg is None:
        number = NUMBERS[len(RANDOMISED)].capitalize()
        return f"{number} randomised trials compared naltrexone with placebo in fibromyalgia."
    count = sum(trial.low_mg == trial.high_mg == mg for trial in RANDOMISED)
    trials = "treatment trial" if count in (0, 1) else "trials"
    return f"{NUMBERS[count].capitalize()} randomised {trials} gave {plain(mg)} mg of naltrexone a day in fibromyalgia."


def short_sentence() -> str:
    """Sum up the randomised trials that report pain against placebo."""
    return (
        f"Of all doses, {NUMBERS[len(_FAVOURABLE)]} trial in that disorder of lasting pain found less pain than on placebo, "
        f"a dummy. {NUMBERS[len(_NOT_DIFFERENT)].capitalize()} found no significant difference."
    )


def pooled_sentence() -> str:
    """Say what the analyses that pool trials found."""
    favourable = sum(analysis.direction == FOR for analysis in ANALYSES)
    return (
        f"{NUMBERS[len(ANALYSES)].capitalize()} analyses: {NUMBERS[favourable]} favour naltrexone (one is disputed), "
        f"{NUMBERS[len(ANALYSES) - favourable]} does not."
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
        if finding.brief and finding.low_mg == finding.high_mg == mg
    ]
    return " ".join([RISE if mg is None else blockade_sentence(mg), *measured])
