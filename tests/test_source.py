"""The transcript's claims: each with its paragraph, no paragraph left out, nothing quoted."""

from __future__ import annotations

import json
import re
import subprocess
from decimal import Decimal
from typing import get_args

import pytest
from conftest import ROOT, TRANSCRIPT, Run

from ldn_cli import explain
from ldn_cli.rules import REGIMES, RULES
from ldn_cli.transcript import (
    CLAIMS,
    NOT_USED,
    PARAGRAPHS,
    STANDINGS,
    Standing,
    claims_about,
    claims_for,
    entries,
)


def test_every_paragraph_is_claimed_or_not_used() -> None:
    claimed = {number for claim in CLAIMS for number in claim.paragraphs}
    assert claimed | NOT_USED.keys() == set(PARAGRAPHS)
    assert not claimed & NOT_USED.keys()


def test_every_claim_is_whole() -> None:
    assert len({claim.id for claim in CLAIMS}) == len(CLAIMS)
    assert set(STANDINGS) == set(get_args(Standing)) == {claim.standing for claim in CLAIMS}
    for claim in CLAIMS:
        assert claim.paragraphs
        assert claim.terms
        assert claim.regimes
        assert set(claim.regimes) <= set(REGIMES)
        assert claim.names_dose is any("mg" in term for term in claim.terms)


def test_every_statement_of_a_rule_has_its_paragraph() -> None:
    for rule in RULES:
        assert rule.paragraphs
        for statement in (rule.summary, rule.reading, *rule.left_open):
            assert "¶" in statement


def test_silence_is_silence() -> None:
    # Only what names no dose bears on doses that no claim describes.
    assert [claim.id for claim in claims_for("undescribed")] == ["fda-approval", "dose-dependence"]
    undescribed = RULES[1]
    assert "describes no dose" in undescribed.summary
    assert "silence" in undescribed.summary
    assert "no effect" not in undescribed.summary


def told(mg: str) -> set[str]:
    return {claim.id for claim in claims_about(Decimal(mg))}


@pytest.mark.parametrize(
    ("mg", "of_the_summary", "low", "about", "conventional"),
    [
        ("0.5", False, True, False, False),
        ("2.999", False, True, False, False),
        ("3", True, True, False, False),
        ("4.5", True, True, False, False),
        ("5", True, True, False, False),
        ("5.001", False, False, False, False),
        ("49.9", False, False, False, False),
        ("50", False, False, True, True),
        ("50.001", False, False, False, True),
        ("150", False, False, False, True),
    ],
)
def test_a_dose_gets_the_claims_about_it(
    mg: str, *, of_the_summary: bool, low: bool, about: bool, conventional: bool
) -> None:
    assert ("different-effects" in told(mg)) is of_the_summary
    assert ("acts-in-other-ways" in told(mg)) is low
    assert ("blockade-again" in told(mg)) is about
    assert ("receptor-blockade" in told(mg)) is conventional
    assert {"fda-approval", "dose-dependence"} <= told(mg)
    assert ("(¶13)" in explain(mg).summary and "inhibit microglia" in explain(mg).summary) is (
        of_the_summary
    )


@pytest.mark.parametrize(
    ("paragraph", "standings"),
    [
        (5, ["theory"]),
        (6, ["stated", "stated"]),
        (7, ["reported"]),
        (11, ["theory"]),
        (12, ["theory"]),
        (13, ["theory", "stated", "stated"]),
    ],
)
def test_how_sure_the_source_is(paragraph: int, standings: list[str]) -> None:
    assert [claim.standing for claim in CLAIMS if paragraph in claim.paragraphs] == standings


def test_each_statement_says_who_says_it() -> None:
    assert all(claim.statement.startswith("The video ") for claim in CLAIMS)


def test_what_can_be_asked_for(run: Run) -> None:
    assert len(entries()) == sum(len(claim.paragraphs) for claim in CLAIMS) + len(NOT_USED)
    assert [entry.paragraph for entry in entries("¶8")] == [8]
    assert [entry.claim and entry.claim.id for entry in entries("safety")] == ["safety"]
    with pytest.raises(KeyError):
        entries("16")
    assert run("source", "16").code == 2
    assert "safety" in run("source", "16").err
    records = [json.loads(line) for line in run("source", "-f", "json").out.splitlines()]
    assert sorted({record["paragraph"] for record in records}) == list(PARAGRAPHS)
    number, why = next(iter(NOT_USED.items()))
    assert (
        f"\n¶{number}   Not used: it {' '.join(why.split()[:2])}" in run("source", str(number)).out
    )


def test_a_claim_names_its_regimes(run: Run) -> None:
    result = run("source", "receptor-blockade")
    assert (result.code, result.err) == (0, "")
    assert "opioid-blockade" in result.out
    assert "¶6" in result.out


@pytest.mark.skipif(not TRANSCRIPT.exists(), reason="the transcript is not beside this checkout")
def test_no_sentence_of_the_transcript_stands_in_the_project() -> None:
    def words(text: str) -> list[str]:
        return re.findall(r"[a-z0-9]+", text.lower().replace("\u2019", ""))

    said = words(TRANSCRIPT.read_text("utf-8"))
    runs = {tuple(said[at : at + 7]) for at in range(len(said) - 6)}
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    assert listed
    for name in listed:
        path = ROOT / name
        there = words(path.read_text("utf-8", "replace")) if path.exists() else []
        assert not [
            there[at : at + 7] for at in range(len(there) - 6) if tuple(there[at : at + 7]) in runs
        ], name
