"""What is said beside an amount, in every combination: each answer stands in a golden file.

Look at a changed line as at a changed answer. GOLDEN=write in the environment writes them anew.
"""

from __future__ import annotations

from itertools import product

from conftest import golden

from ldn_cli import DoseError, parse_dose
from ldn_cli.exact import plain

AMOUNTS = [
    "50 mg",
    "1 x 50 mg",
    "2 x 25 mg",
    "1 tablet of 50 mg",
    "50 mL of 1 mg/mL",
]
BESIDE = [
    "(2 x 25 mg)", "(1 tablet)", "(2 tablets)", "(1 tablet total)", "(2 tablets total)", "(50 mg)",
    "(25 mg)", "(50 mg total)", "(total 50 mg)", "(100 mg total)", "(50 mg each)", "(50 mg tablet)",
    "(2 tablets of 25 mg each)", "(= 50 mg)", "(= 2 x 25 mg)", "= 50 mg", "= 2 tablets", "(50 mL)",
    "(1 mg/mL)", "(50 mL of 1 mg/mL)", "(1 tablet daily)", "(2 tablets daily)", "(1 tablet bid)",
    "(25 mg bid)", "(25 mg am and 25 mg pm)", "(half a tablet)", "(0 tablets)", "total", "each",
]  # fmt: skip
HELD = ["naltrexone 50 mg", "LDN 1.5 mg capsules", "naltrexone 1 mg/mL"]
SIGNS = ["", " -", ": take"]
COUNTS = [
    "1", "2", "5", "1/2", "1/3", "2.5", "0", "one", "two", "half", "1 tablet", "2 tablets", "3 capsules",
    "13 capsules", "half a tablet", "4.5 mL", "25 mL", "50 mg", "25 mg", "1-0-1",
]  # fmt: skip
OFTEN = ["", " daily", " twice daily"]


def answers(texts: list[str]) -> str:
    """Write what each text is: the milligrams and how they were found, or why it is refused."""
    lines = []
    for text in texts:
        try:
            dose = parse_dose(text)
            lines.append(f"{text}\t{plain(dose.mg)}\t{dose.arithmetic or ''}\n")
        except DoseError as error:
            lines.append(f"{text}\trefuse:{error.code}\t{error.message}\n")
    return "".join(lines)


def test_what_stands_beside_an_amount_is_compared_with_it() -> None:
    texts = [
        text
        for amount, beside, often in product(AMOUNTS, BESIDE, OFTEN)
        for text in dict.fromkeys((f"{amount}{often} {beside}", f"{amount} {beside}{often}"))
    ]
    golden("beside.tsv", answers(texts))


def test_what_is_taken_of_a_strength() -> None:
    texts = [
        f"{held}{sign} {count}{often}"
        for held, sign, count, often in product(HELD, SIGNS, COUNTS, OFTEN[::2])
    ]
    golden("taken.tsv", answers(texts))
