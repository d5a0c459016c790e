"""The rules: exact edges, every dose in one regime, every text made from the numbers."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from conftest import ROOT, environment, ldn_in_turn
from hypothesis import example, given
from hypothesis import strategies as st

from ldn_cli import DoseError, classify, explain
from ldn_cli.exact import plain
from ldn_cli.rules import (
    ABOUT_CONVENTIONAL,
    CONVENTIONAL_DOSES,
    CONVENTIONAL_MG,
    EVERY_DOSE,
    IN_SUMMARY,
    LOW_DOSES,
    REGIMES,
    RULES,
    SUMMARY_DOSES,
    DoseRange,
    Edge,
    in_summary_range,
    percent_of_conventional,
    rule_for,
    summary_for,
)
from ldn_cli.transcript import CLAIMS


@pytest.mark.parametrize(
    ("text", "regime"),
    [
        ("0.000000001", "low-dose"), ("4.999999999999999999999", "low-dose"), ("5", "low-dose"),
        ("5.0", "low-dose"),
        ("5000 mcg", "low-dose"), ("0.005 g", "low-dose"), ("2.5 mg twice daily", "low-dose"),
        ("5.0000000000000000001", "undescribed"), ("6", "undescribed"), ("49.999", "undescribed"),
        ("49.9999999999999999999999999999999999", "undescribed"), ("50", "opioid-blockade"),
        ("50.0", "opioid-blockade"),
        ("0.05 g", "opioid-blockade"), ("50000 mcg", "opioid-blockade"),
        ("1000", "opioid-blockade"),
    ],
)  # fmt: skip
def test_boundaries_are_exact(text: str, regime: str) -> None:
    assert classify(text) == regime
    assert explain(text).regime == regime


@given(
    st.decimals(
        min_value=Decimal("1e-9"), max_value=Decimal(1000), allow_nan=False, allow_infinity=False
    )
)
@example(RULES[0].upper.mg if RULES[0].upper else Decimal(0))
@example(CONVENTIONAL_MG)
def test_every_dose_falls_under_one_rule(mg: Decimal) -> None:
    rule = rule_for(mg)
    assert [rule for rule in RULES if rule.doses.holds(mg)] == [rule]
    assert (
        rule.lower is None
        or mg > rule.lower.mg
        or (mg == rule.lower.mg and not rule.lower.belongs_below)
    )
    assert (
        rule.upper is None
        or mg < rule.upper.mg
        or (mg == rule.upper.mg and rule.upper.belongs_below)
    )


def test_the_edges_join() -> None:
    assert REGIMES == ("low-dose", "undescribed", "opioid-blockade")
    assert RULES[0].lower is None
    assert RULES[-1].upper is None
    assert all(below.upper is above.lower for below, above in zip(RULES, RULES[1:], strict=False))


def test_rules_say_when() -> None:
    assert [rule.when for rule in RULES] == [
        "above 0, up to and including 5 mg",
        "above 5, below 50 mg",
        "50 mg and above",
    ]
    assert RULES[0].when == RULES[0].doses.when


@pytest.mark.parametrize(
    ("doses", "when", "inside", "outside"),
    [
        (EVERY_DOSE, "every dose", "0.000000001 1000", ""),
        (LOW_DOSES, "above 0, up to and including 5 mg", "0.1 5", "5.01"),
        (SUMMARY_DOSES, "3 mg and above, up to and including 5 mg", "3 5", "2.99 5.01"),
        (ABOUT_CONVENTIONAL, "about 50 mg", "50", "49.99 50.01"),
        (CONVENTIONAL_DOSES, "50 mg and above", "50 1000", "49.99"),
        (DoseRange(Edge(Decimal(5), belongs_below=True), None), "above 5 mg", "5.01", "5"),
        (DoseRange(None, Edge(Decimal(5), belongs_below=False)), "above 0, below 5 mg", "4", "5"),
    ],
)
def test_a_range_says_when_and_holds_its_doses(
    doses: DoseRange, when: str, inside: str, outside: str
) -> None:
    assert doses.when == when
    assert all(doses.holds(Decimal(mg)) for mg in inside.split())
    assert not any(doses.holds(Decimal(mg)) for mg in outside.split())


def test_the_summary_of_a_dose_is_that_of_its_range() -> None:
    assert [summary_for(Decimal(mg)) for mg in ("1", "4.5", "12", "50")] == [
        RULES[0].summary,
        IN_SUMMARY,
        RULES[1].summary,
        RULES[2].summary,
    ]
    assert repr(RULES[0]) == (
        "Rule(regime='low-dose', lower=None, upper=Edge(mg=Decimal('5'), belongs_below=True), ...)"
    )


@pytest.mark.parametrize(
    ("mg", "inside"),
    [
        ("2.9999999", False),
        ("3", True),
        ("4.5", True),
        ("5", True),
        ("5.00000000000000000001", False),
    ],
)
def test_the_range_of_the_summary_has_both_ends(mg: str, *, inside: bool) -> None:
    assert in_summary_range(Decimal(mg)) is inside
    assert explain(mg).in_summary_range is inside


def test_percent_is_exact() -> None:
    assert percent_of_conventional(Decimal("4.5")) == 9
    assert percent_of_conventional(
        Decimal("5.0000000000000000000000000000000000000001")
    ) == Decimal("10.0000000000000000000000000000000000000002")
    assert CONVENTIONAL_MG == 50


def test_a_refused_dose_has_no_regime() -> None:
    with pytest.raises(DoseError):
        classify("4,5")


@pytest.fixture(scope="module", params=["80", "85"])
def changed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the package and change the conventional dose in rules.py; name the folder after it."""
    folder = tmp_path_factory.mktemp("changed") / str(request.param)
    shutil.copytree(
        ROOT / "ldn_cli", folder / "ldn_cli", ignore=shutil.ignore_patterns("__pycache__")
    )
    rules = folder / "ldn_cli" / "rules.py"
    text = rules.read_text("utf-8")
    assert text.count("CONVENTIONAL_MG = Decimal(50)") == 1
    rules.write_text(
        text.replace(
            "CONVENTIONAL_MG = Decimal(50)", f"CONVENTIONAL_MG = Decimal({request.param})"
        ),
        "utf-8",
    )
    return folder


def test_one_number_moves_everything(changed: Path) -> None:
    runs = [
        ["explain", "1", "20", "100"], ["explain", "1", "20", "100", "-f", "json"],
        ["explain", "1", "20", "100", "-f", "svg"],
        ["regimes"], ["regimes", "-f", "json"], ["regimes", "-f", "html"], ["source"],
        ["sql", "dose_mg"],
    ]  # fmt: skip
    for arguments, result in zip(runs, ldn_in_turn(runs, folder=changed), strict=True):
        assert (result.code, result.err) == (0, ""), arguments
        out = result.out
        if "svg" in arguments:
            out = out[out.index("<desc") : out.index("</desc>")]
        transcript_only = re.sub(r"(?s)Beyond .*|for programs|<style>.*</style>", "", out)
        assert changed.name in transcript_only, arguments
        assert not re.search(r"(?<![\d.])50(?![\d.])", transcript_only), arguments
        if arguments[0] != "source":
            tenth = re.escape(plain(Decimal(changed.name) / 10))
            assert re.search(rf"(?<![\d.]){tenth}(?![\d.])", transcript_only), arguments


def test_one_number_moves_answers_and_streams(changed: Path) -> None:
    regimes = {
        "0.1": "low-dose",
        "0.10000000001": "undescribed",
        "0.99999": "undescribed",
        "1": "opioid-blockade",
    }
    doses = [plain(Decimal(changed.name) * Decimal(share)) for share in regimes]
    for arguments, lines in (
        (doses, []),
        ([], doses),
        ([], [f"{Decimal(dose):.14f} mg" for dose in doses]),
    ):
        done = subprocess.run(
            [sys.executable, "-m", "ldn_cli", "classify", *arguments],
            cwd=changed,
            input="\n".join(lines).encode(),
            capture_output=True,
            check=True,
            env=environment(),
        )
        assert done.stdout.decode().splitlines() == list(regimes.values())


def test_a_rule_names_the_paragraphs_that_its_reading_cites() -> None:
    assert [rule.paragraphs for rule in RULES] == [
        tuple(sorted({int(number) for number in re.findall(r"¶(\d+)", rule.reading)}))
        for rule in RULES
    ]
    claimed = {number for claim in CLAIMS for number in claim.paragraphs}
    for rule in RULES:
        for text in rule.left_open:
            cited = {int(number) for number in re.findall(r"¶(\d+)", text)}
            assert cited, text
            assert cited <= claimed, text
