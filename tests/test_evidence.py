"""Beyond the transcript: every figure from the list of publications, every study with its identifier."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from conftest import LITERATURE, Run
from hypothesis import given
from hypothesis import strategies as st

from ldn_cli.evidence.studies import FINDINGS, KINDS, MEASURED
from ldn_cli.evidence.summary import (
    EVIDENCE_COLUMNS,
    MEANING,
    MODEL_LIMITS,
    blocked_percent,
    blocked_share,
    evidence_records,
    evidence_summary,
    findings,
    is_extrapolated,
)
from ldn_cli.notice import OPIOIDS
from ldn_cli.pages.curve import blockade_curve
from ldn_cli.pages.scale import MARK
from ldn_cli.transcript import CLAIMS


@pytest.mark.parametrize(
    ("mg", "percent"),
    [("1", 15), ("4.5", 45), ("5", 47), ("6", 52), ("15", 73), ("25", 82), ("50", 90)],
)
def test_the_model_gives_its_published_values(mg: str, percent: int) -> None:
    assert blocked_percent(Decimal(mg)) == f"{percent} %"


def test_the_model_reaches_neither_end() -> None:
    assert blocked_percent(Decimal("0.01")) == "under 1 %"
    assert blocked_percent(Decimal(100000)) == "over 99 %"
    assert blocked_percent(Decimal("0.0565")) == "1 %"
    assert 0 < blocked_share(Decimal("1e-9")) < blocked_share(Decimal("1e6")) < 1


@pytest.mark.parametrize(
    ("mg", "outside"), [("1.99", True), ("2", False), ("50", False), ("50.01", True)]
)
def test_it_says_where_it_extrapolates(mg: str, *, outside: bool, run: Run) -> None:
    assert is_extrapolated(Decimal(mg)) is outside
    assert ("blocked (extrapolated)" in " ".join(run("evidence", mg).out.split())) is outside
    assert all(
        limit.split(":")[0].split(",")[0] in " ".join(run("evidence", mg).out.split())
        for limit in MODEL_LIMITS
    )


def test_the_trials_are_counted_rightly() -> None:
    placebo = [
        finding
        for finding in FINDINGS
        if finding.kind == "trial" and finding.direction != "dose finding"
    ]
    assert len(placebo) == 5
    assert [finding.direction for finding in placebo] == ["for naltrexone"] * 2 + [
        "no significant difference"
    ] * 3
    assert {finding.dose for finding in placebo} == {"4.5 mg", "6 mg"}


def test_the_points_are_counted_rightly() -> None:
    assert len(MEASURED) == 7
    assert len({mg for mg, _ in MEASURED}) == 4
    assert list(MEASURED) == sorted(MEASURED)
    rabiner = next(finding for finding in FINDINGS if finding.id == "rabiner2011")
    assert rabiner.result.endswith(
        ": 2 mg 27 %; 5 mg 43, 46 and 58 %; 15 mg 61 %; 50 mg 92 and 98 %"
    )
    assert "at 15 mg the model says 73 % where 61 % was measured" in MODEL_LIMITS


def test_what_is_found_about_a_claim_names_it() -> None:
    assert {finding.id for finding in FINDINGS if finding.kind == "transcript"} <= {
        claim.id for claim in CLAIMS
    }


@given(
    st.decimals(min_value="1e-9", max_value="1e6", allow_nan=False, allow_infinity=False),
    st.integers(40, 100),
)
def test_the_dose_is_marked_once_above_the_curve(mg: Decimal, width: int) -> None:
    lines = [line.plain for line in blockade_curve(mg, width)]
    assert max(map(len, lines)) <= width
    assert "\n".join(lines).count(MARK) == lines[0].count(MARK) == 1
    assert blocked_percent(mg) in lines[0]
    bare = [line.plain for line in blockade_curve(None, width)]
    assert len(bare) == len(lines) - 1
    # The stem stands in empty cells only: no point and nothing of the curve is covered.
    at = lines[0].index(MARK)
    for line, without in zip(lines[1:], bare, strict=True):
        assert line.replace("\u2502", " ").rstrip() == without
        assert line.count("\u2502") == 0 or line.index("\u2502") == at
    curve_row = min(
        row for row, line in enumerate(bare[:-1]) if line[at : at + 1] in ("\u00b7", "\u25cf")
    )
    assert all(line[at] in "\u2502\u25cf\u00b7" for line in lines[1 : 1 + curve_row])


def test_every_finding_is_whole() -> None:
    assert len({finding.id for finding in FINDINGS}) == len(FINDINGS)
    for finding in FINDINGS:
        assert finding.kind in KINDS
        assert finding.result
        assert finding.citation
        assert re.search(
            r"doi:10\.\d{4,}/|NCT\d{8}|PMID \d+|no (identifier|primary source)", finding.identifier
        )
        assert (finding.low_mg is None) is (finding.high_mg is None)


@pytest.mark.skipif(
    not LITERATURE.exists(), reason="the list of publications is not beside this checkout"
)
def test_every_figure_stands_in_the_list() -> None:
    listed = set(re.findall(r"\d+(?:[.,]\d+)*", LITERATURE.read_text("utf-8")))
    dois = set(re.findall(r"doi:[^,\s|]+", LITERATURE.read_text("utf-8")))
    words = {"8", "5", "1"}  # eight women, five volunteers and a person, in figures
    for finding in FINDINGS:
        for field in finding:
            text = str(field or "")
            assert set(re.findall(r"\d+(?:[.,]\d+)*", text)) - words <= listed, text
            assert set(re.findall(r"doi:[^\s,]+", text)) <= {doi.rstrip(".:") for doi in dois}, text
    for text in (MEANING, *MODEL_LIMITS, *KINDS.values()):
        assert set(re.findall(r"\d+(?:[.,]\d+)*", text)) <= listed, text
    for mg, percent in MEASURED:
        assert str(mg) in listed
        assert str(percent) in listed


@pytest.mark.parametrize(
    ("mg", "first"),
    [
        ("0.1", "bruunplesner2020"),
        ("3", "bruunplesner2020"),
        ("4.5", "younger2009"),
        ("6", "final2024"),
        ("50", "final2024"),
    ],
)
def test_the_nearest_trial_comes_first(mg: str, first: str) -> None:
    nearest = [finding for finding in findings(Decimal(mg)) if finding.kind == "trial"]
    assert nearest[0].id == first
    distances = [
        max(f.low_mg - Decimal(mg), Decimal(mg) - f.high_mg, Decimal(0))
        for f in nearest
        if f.low_mg is not None and f.high_mg is not None
    ]
    assert distances == sorted(distances)
    assert {finding.id for finding in findings(Decimal(mg))} == {finding.id for finding in FINDINGS}


def test_kinds_come_in_their_order() -> None:
    kinds = [finding.kind for finding in findings(Decimal(3))]
    assert kinds == sorted(kinds, key=list(KINDS).index)
    assert [record["kind"] for record in evidence_records(Decimal(3))][0] == "estimate"
    assert "estimate" not in {record["kind"] for record in evidence_records()}


@pytest.mark.parametrize(
    ("doses", "said"),
    [
        (
            ["4.5"],
            [
                "4.5 mg at once is estimated to block 45 %",
                "first two found a gain, the other three no significant",
                "ldn evidence 4.5",
            ],
        ),
        (["0.1"], ["block 2 %", "(extrapolated)", "the other three no significant"]),
        (["0.001"], ["to block under 1 %", "(extrapolated)"]),
        (["6"], ["52 %", "the other three no significant", "in use"]),
        (
            ["12"],
            [
                "68 %",
                "no trial in fibromyalgia is listed at this dose",
                "25 mg (usual first dose) and 32 mg (with bupropion, for weight loss) are in use",
            ],
        ),
        (["50"], ["90 %", "the US label bars people", "ldn evidence 50"]),
        (["1"], ["15 %", "(extrapolated)"]),
        (["100"], ["95 %", "(extrapolated)"]),
        (
            ["1.5", "4.5"],
            ["1.5 to 4.5 mg at once are estimated to block 21 % to 45 %", "(partly extrapolated)"],
        ),
        (["1.5", "1"], ["(extrapolated)"]),
        (["4.5", "4.5"], ["4.5 mg at once is"]),
        (["250"], ["no trial in fibromyalgia", "the US label"]),
        (["251"], ["no study listed gave more than 250 mg a day"]),
    ],
)
def test_the_pointer_in_an_explanation(doses: list[str], said: list[str], run: Run) -> None:
    line = evidence_summary([Decimal(dose) for dose in doses])
    assert all(part in line for part in said)
    assert ("extrapolated" in line) is any(not 2 <= Decimal(dose) <= 50 for dose in doses)
    page = " ".join(run("explain", *doses).out.split())
    assert page.endswith(f"Caution {OPIOIDS} Beyond the transcript: {line}")


def test_no_trial_is_pointed_to_where_there_was_none() -> None:
    assert "placebo trials" not in evidence_summary([Decimal("6.01")])
    assert "placebo trials" in evidence_summary([Decimal(6), Decimal(50)])
    assert "no study listed" not in evidence_summary([Decimal(250)])
    assert "the US label" not in evidence_summary([Decimal("49.9")])
    assert "in use" not in evidence_summary([Decimal("4.5"), Decimal(50)])
    assert "in use" not in evidence_summary([Decimal(5)])


def test_evidence_is_marked_and_gives_no_advice(run: Run) -> None:
    page = run("evidence", "4.5").out
    assert page.startswith("Beyond the transcript")
    assert "Not medical advice." in page
    assert "not safe with opioids" in " ".join(page.split())


def test_evidence_of_lines_and_refusals(run: Run) -> None:
    assert run("evidence", "-", "-f", "csv", stdin=b"4.5\n6\n").out.count("blockade-estimate") == 2
    assert run("evidence", "-", "-f", "csv", stdin=b"4.5\n6\n").out.count("identifier\n") == 1
    assert run("evidence", "-", "-f", "svg", stdin=b"4.5\n").code == 2
    assert "none against placebo listed at 12 mg" in run("evidence", "12").out
    assert "none against placebo listed at 5 mg" in run("evidence", "5").out
    assert "none against placebo" not in run("evidence", "4.5").out
    assert "2 x 2.25 mg = 4.5 mg a day" in run("evidence", "2.25 mg bid").out
    assert (
        '"arithmetic": "2 x 2.25 mg = 4.5 mg a day"'
        in run("evidence", "2.25 mg bid", "-f", "json").out
    )
    result = run("evidence", "4,5")
    assert (result.code, result.out) == (1, "")
    assert "write 4.5" in result.err
    assert (
        run("evidence", "--unit", "mcg", "4500")
        .out.replace("4500 mcg = 4.5 mg a day. ", "")
        .split()
        == run("evidence", "4.5").out.split()
    )
    assert run("evidence", "-5").code == 1
    assert (
        run("evidence", "-", "-f", "csv").out
        == ",".join(EVIDENCE_COLUMNS) + "\n"
        == run("evidence", "x", "-f", "csv").out
    )
    assert run("evidence", "4,5", "-f", "json").out == (
        '{"schema": "ldn.evidence/1", "input": "4,5", "dose_mg_per_day": null, "regime": "invalid", "error": {"code": "comma", "message": "a comma in a number is not read", "hint": "4.5"}}\n'
    )
