"""Beyond the transcript: every figure from the list of publications, every study with its identifier."""

from __future__ import annotations

import json
import re
from copy import copy
from decimal import Decimal

import pytest
from conftest import LITERATURE, Run
from hypothesis import given
from hypothesis import strategies as st

from ldn_cli.dose.reader import parse_dose
from ldn_cli.evidence.model import DIRECTIONS, FOR, KINDS, NO_DIFFERENCE, Finding
from ldn_cli.evidence.receptors import (
    ED50_MG,
    ED50_TEXT,
    MEASURED,
    MODEL_LIMITS,
    blocked_number,
    blocked_percent,
    blocked_share,
    is_extrapolated,
)
from ldn_cli.evidence.studies import FINDINGS, findings
from ldn_cli.evidence.summary import (
    blockade_sentence,
    label_sentences,
    pooled_sentence,
    short_sentence,
    studied_sentence,
    trials_sentence,
)
from ldn_cli.evidence.trials import COMPARED, EXPERIMENT, POOLED, RANDOMISED, TRIALS
from ldn_cli.evidence.use import WITHDRAWAL
from ldn_cli.notice import DANGER
from ldn_cli.pages.curve import blockade_curve
from ldn_cli.pages.scale import MARK
from ldn_cli.records.evidence import COLUMNS, evidence_records
from ldn_cli.records.formats import FORMS
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


def test_the_model_says_its_limits(run: Run) -> None:
    page = " ".join(run("evidence", "4.5", "--all").out.split())
    assert all(limit in page for limit in MODEL_LIMITS)


def test_the_trials_are_counted_rightly() -> None:
    assert [trial.id for trial in RANDOMISED] == [
        "younger2013", "depaula2022", "bested2023", "final2024", "innova2026",
    ]  # fmt: skip
    assert [trial.direction for trial in COMPARED] == [FOR] + [NO_DIFFERENCE] * 3
    assert {trial.dose for trial in RANDOMISED} == {"4.5 mg", "6 mg"}
    (pilot,) = (trial for trial in TRIALS if trial.id == "younger2009")
    assert not pilot.randomised
    assert EXPERIMENT not in TRIALS
    assert EXPERIMENT.dose == "50 mg"


def test_numbers_are_those_of_the_words() -> None:
    for finding in FINDINGS:
        numbers = [*(finding.pain_fell or ())[:2], *(finding.difference or ())[1:]]
        for number in (*numbers, *finding.p_values):
            assert str(number) in finding.result, finding.id
        if finding.difference is not None:
            assert finding.difference.low < finding.difference.difference < finding.difference.high


def test_the_points_are_counted_rightly() -> None:
    assert len(MEASURED) == 7
    assert len({mg for mg, _ in MEASURED}) == 4
    assert list(MEASURED) == sorted(MEASURED)
    rabiner = next(finding for finding in FINDINGS if finding.id == "rabiner2011")
    assert ": 2 mg 27 %; 5 mg 43, 46 and 58 %; 15 mg 61 %; 50 mg 92 and 98 %." in rabiner.result
    assert "At 15 mg the model says 73 % where 61 % was measured." in MODEL_LIMITS
    assert str(ED50_MG) == "5.592841"
    assert ED50_TEXT == "5.59 mg"


@pytest.mark.parametrize(
    ("mg", "number"), [("4.5", "44.6"), ("50", "89.9"), ("1e-9", "1.79E-8"), ("1000", "99.4")]
)
def test_the_estimate_for_programs_has_three_digits(mg: str, number: str) -> None:
    assert blocked_number(Decimal(mg)) == Decimal(number)


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
    assert {finding.kind for finding in FINDINGS} == set(KINDS)
    for finding in FINDINGS:
        assert finding.result.endswith("."), finding.id
        assert finding.publication.citation
        assert set(finding.seen.split(", ")) <= set("ARLCPS")
        assert finding.direction is None or finding.direction in DIRECTIONS
        assert (finding.lowest_mg is None) is (finding.highest_mg is None)
        assert re.fullmatch(r"10\.\d{4,}/\S+", finding.publication.doi or "10.1000/x")
        assert re.fullmatch(r"\d{7,8}", finding.publication.pmid or "1234567")
        assert re.fullmatch(r"NCT\d{8}", finding.publication.nct or "NCT00000000")


def test_a_publication_is_written_once() -> None:
    publications = {id(finding.publication): finding.publication for finding in FINDINGS}
    written = [tuple(vars(publication).values()) for publication in publications.values()]
    assert sorted(written, key=str) == sorted(set(written), key=str)


def numbers(text: str) -> set[str]:
    """List the numbers of *text*; 4,960 is one."""
    return {number.rstrip(".") for number in re.findall(r"\d+(?:[.,]\d+)*", text)}


needs_literature = pytest.mark.skipif(
    not LITERATURE.exists(), reason="the list of publications is not beside this checkout"
)


@needs_literature
def test_every_figure_stands_in_the_list() -> None:
    text = LITERATURE.read_text("utf-8")
    listed = numbers(text)
    # In words there, in figures here: one man, eight women, four and five volunteers; and two sums.
    counted = {"1", "4", "5", "8", "20", "50"}
    for finding in FINDINGS:
        assert numbers(finding.people or "") <= listed | counted, finding.id
        for name, field in (vars(finding) | vars(finding.publication)).items():
            if name not in ("participants", "publication") and field is not None:
                assert numbers(str(field)) <= listed, (finding.id, name)
        for identifier in (getattr(finding.publication, name) for name in ("doi", "pmid", "nct")):
            assert (identifier or "") in text, finding.id
    for limit in MODEL_LIMITS:
        assert numbers(limit) <= listed, limit
    assert all(str(mg) in listed and str(percent) in listed for mg, percent in MEASURED)


BY_CHANCE = {
    "younger2013", "depaula2022", "bested2023", "final2024", "innova2026",  # fibromyalgia
    "vatvani2024", "ams2025", "cochrane2018",  # pooled, of randomised trials only
    "younger2009b", "smith2011", "crohn2022", "cree2010", "sharafaddinzadeh2010", "beaudette2023",
    "naik2024", "regional-pain",
}  # fmt: skip
NOT_BY_CHANCE = {"younger2009", "psoriasis"}


def test_chance_decided_where_it_is_said_and_null_stands_where_nothing_is(run: Run) -> None:
    records = map(json.loads, run("evidence", "-f", "json").out.splitlines())
    told = {record["id"]: record["randomised"] for record in records}
    said = dict.fromkeys(BY_CHANCE, True) | dict.fromkeys(NOT_BY_CHANCE, False)
    assert told == dict.fromkeys(told) | said


@needs_literature
@pytest.mark.parametrize("id", sorted(BY_CHANCE | NOT_BY_CHANCE))
def test_the_list_of_publications_says_the_same_of_chance(id: str) -> None:
    (publication,) = (finding.publication for finding in FINDINGS if finding.id == id)
    names = {id, publication.doi, publication.nct, publication.citation} - {None}
    entries = re.split(r"\n(?=[|-])", LITERATURE.read_text("utf-8"))
    entry = next(entry for entry in entries if any(str(name) in entry for name in names))
    (said, *_) = re.findall(r"(?:not )?randomised", entry)
    assert said == ("randomised" if id in BY_CHANCE else "not randomised")


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
        max(f.lowest_mg - Decimal(mg), Decimal(mg) - f.highest_mg, Decimal(0))
        for f in nearest
        if f.lowest_mg is not None and f.highest_mg is not None
    ]
    assert distances == sorted(distances)
    assert {finding.id for finding in findings(Decimal(mg))} == {finding.id for finding in FINDINGS}


def test_kinds_come_in_their_order() -> None:
    kinds = [finding.kind for finding in findings(Decimal(3))]
    assert kinds == sorted(kinds, key=list(KINDS).index)
    assert next(evidence_records(parse_dose("3")))["kind"] == "estimate"
    assert "estimate" not in {record["kind"] for record in evidence_records(None)}


AND_LOW = "of mu-opioid receptors, 4.5 mg 45 %."
HIGHEST = "Scans: 50 mg, the most, blocked 92 and 98 %, 4.5 mg an estimated 45 %."
US = ("US", "Approved (50 mg): alcohol dependence, blocking opioids; not fibromyalgia.")
BETWEEN = (
    ("UK", "One label (only after opioid dependence): 25 mg first, then 50 mg."),
    ("Other", "A weight-loss product with bupropion gives 8 to 32 mg a day."),
)
LARGEST = (("UK", "One label (only after opioid dependence): 150 mg on some days, at most."),)


@pytest.mark.parametrize(
    ("mg", "blocks", "labels"),
    [
        ("0.000000001", "Estimate (no scan): it blocks under 1 % of mu-opioid receptors.", ()),
        ("0.1", "Estimate (no scan): one 0.1 mg dose blocks 2 % of mu-opioid receptors.", ()),
        ("1.99", "Estimate (no scan): one 1.99 mg dose blocks 26 % of mu-opioid receptors.", ()),
        ("2", "Scans: one 2 mg dose blocked 27 % of mu-opioid receptors.", ()),
        ("4.5", "Scan estimate: one 4.5 mg dose blocks 45 % of mu-opioid receptors.", ()),
        ("5", "Scans: one 5 mg dose blocked 43, 46 and 58 % of mu-opioid receptors.", ()),
        ("5.001", f"Scan estimate: it blocks 47 % {AND_LOW}", BETWEEN),
        ("6", f"Scan estimate: 6 mg blocks 52 % {AND_LOW}", BETWEEN),
        ("15", "Scans: 15 mg blocked 61 % of receptors, 4.5 mg an estimated 45 %.", BETWEEN),
        ("49.9", f"Scan estimate: 49.9 mg blocks 90 % {AND_LOW}", BETWEEN),
        ("50", "Scans: 50 mg blocked 92 and 98 % of receptors, 4.5 mg an estimated 45 %.", ()),
        ("50.1", HIGHEST, ()),
        ("150", HIGHEST, LARGEST),
        ("1000", HIGHEST, LARGEST),
    ],
)
def test_what_studies_say_of_a_dose(
    mg: str, blocks: str, labels: tuple[tuple[str, str], ...]
) -> None:
    dose = Decimal(mg)
    assert blockade_sentence(dose) == blocks
    assert is_extrapolated(dose) is ("no scan" in blocks or "the most" in blocks)
    assert label_sentences(dose) == (US, *labels)
    assert label_sentences() == (US,)


TRIALS_FOUND = (
    "Of four randomised placebo trials of fibromyalgia pain, one saw less pain (4.5 mg), "
    "three no significant difference (4.5 or 6 mg)."
)
SENSITIVITY = "A single 50 mg left heat, cold, pressure sensitivity unchanged (10 women)."


@pytest.mark.parametrize(
    ("mg", "told"),
    [
        ("4.5", TRIALS_FOUND),
        ("6", TRIALS_FOUND),
        ("3", f"{TRIALS_FOUND} None gave 3."),
        ("2.99999", f"{TRIALS_FOUND} None gave it."),
        ("50", f"{TRIALS_FOUND} None gave 50. {SENSITIVITY}"),
    ],
)
def test_the_trials_are_named_with_their_doses(mg: str, told: str) -> None:
    assert trials_sentence(Decimal(mg)) == told


def alike(name: str) -> Finding:
    """Take one more finding of the same kind, dose and direction as that named."""
    return copy(next(finding for finding in FINDINGS if finding.id == name))


@pytest.mark.parametrize(
    ("more", "told", "short", "studied"),
    [
        (
            "younger2013",
            "Of five randomised placebo trials of fibromyalgia pain, two saw less pain (4.5 mg), three no significant difference (4.5 or 6 mg).",
            "Of six randomised treatment trials five report pain against placebo: two found less; three, the two largest among them, no significant difference.",
            "One randomised treatment trial gave 6 mg of naltrexone a day in fibromyalgia.",
        ),
        (
            "final2024",
            "Of five randomised placebo trials of fibromyalgia pain, one saw less pain (4.5 mg), four no significant difference (4.5 or 6 mg).",
            "Of six randomised treatment trials five report pain against placebo: one found less; four, the two largest among them, no significant difference.",
            "Two randomised trials gave 6 mg of naltrexone a day in fibromyalgia.",
        ),
    ],
)
def test_one_more_trial_is_counted_in_every_sentence(
    more: str, told: str, short: str, studied: str
) -> None:
    trials = [*TRIALS, alike(more)]
    assert trials_sentence(Decimal(6), trials) == told
    assert short_sentence(trials) == short
    assert studied_sentence(Decimal(6), trials) == studied
    assert studied_sentence(None, trials).startswith("Six randomised trials treated")


def test_the_largest_trials_are_named_only_where_they_agree() -> None:
    larger = alike("younger2013")
    vars(larger)["participants"] = 500
    assert short_sentence([*TRIALS, larger]).endswith(
        "two found less; three no significant difference."
    )


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ([], "Four analyses: three favour naltrexone for pain (one is disputed), one "),
        (["saif2026"], "Five analyses: four favour naltrexone for pain (one is disputed), one "),
        (
            ["ologunowa2025"],
            "Five analyses: three favour naltrexone for pain (one is disputed), two ",
        ),
        (["bruun2026"], "Four analyses: three favour naltrexone for pain (one is disputed), one "),
    ],
)
def test_one_more_analysis_is_counted(more: list[str], said: str) -> None:
    pooled = pooled_sentence([*POOLED, *map(alike, more)])
    assert pooled == (f"{said}found no significant difference. None is known to include INNOVA.")


def test_what_nobody_disputes_is_not_called_disputed() -> None:
    undisputed = [finding for finding in POOLED if finding.disputes is None]
    assert pooled_sentence(undisputed).startswith(
        "Four analyses: three favour naltrexone for pain, one found"
    )


def test_a_line_about_a_finding_holds_no_other_figures() -> None:
    for finding in FINDINGS:
        assert numbers(finding.brief or "") <= numbers(f"{finding.dose} {finding.result}"), (
            finding.id
        )
    assert f": severe withdrawal after {WITHDRAWAL.dose} (one case)." in DANGER


@pytest.mark.parametrize(
    ("mg", "first"),
    [
        (None, "Five randomised trials treated fibromyalgia with naltrexone or placebo"),
        ("4.5", "Four randomised trials gave 4.5 mg of naltrexone a day"),
        ("6", "One randomised treatment trial gave 6 mg"),
        ("0.5", "No listed randomised trial treats fibromyalgia with 0.5 mg of naltrexone a day."),
        ("50", "No listed randomised trial treats fibromyalgia with 50 mg of naltrexone a day."),
        (
            "0.000000001",
            "No listed randomised trial treats fibromyalgia with this much naltrexone a day.",
        ),
    ],
)
def test_the_first_line_answers(mg: str | None, first: str, run: Run) -> None:
    assert run("evidence", *filter(None, [mg])).out.startswith(first)


def test_the_comparison_is_drawn_where_there_is_an_interval(run: Run) -> None:
    lines = run("evidence", "4.5").out.splitlines()
    (row,) = (line for line in lines if line.startswith("  FINAL 2024"))
    (axis,) = (line for line in lines if line.strip().startswith("less pain "))
    assert row.index("\u251c") < row.index("\u25cf") < row.index("\u2502") < row.index("\u2524")
    assert row.index("\u2502") == axis.index(" 0 ") + 1
    assert row.endswith("-0.34 (-0.95 to 0.27)")
    told = [trial.brief or "" for trial in TRIALS if trial.brief and trial.difference is None]
    assert len(told) == 6
    assert all(any(brief in line for line in lines) for brief in told)


def test_an_experiment_is_named_beside_the_trials_where_its_dose_is_asked_for(run: Run) -> None:
    row = "  Younger 2009b 50        20  one dose; sense of heat, cold, pressure unchanged"
    assert row in run("evidence", "50").out.splitlines()
    assert "2009b" not in run("evidence", "49.9").out


def test_randomised_trials_come_first(run: Run) -> None:
    page = run("evidence", "0.75").out
    names = [trial.name or "" for trial in TRIALS if trial.brief and not trial.pain_interval]
    told = sorted(names, key=page.index)
    assert [trial.name for trial in RANDOMISED if trial.name in told] == told[:4]


def test_every_finding_is_on_the_long_page_with_its_citation(run: Run) -> None:
    page = " ".join(run("evidence", "--all").out.split())
    bare = re.sub(r"\s", "", page)
    for finding in FINDINGS:
        publication = finding.publication
        for text in (finding.result, publication.citation, publication.identifiers):
            assert re.sub(r"\s", "", text) in bare, finding.id
        if finding.by_others:
            assert re.sub(r"\s", "", f"As reported by others: {finding.result}") in bare


def test_what_others_report_stays_off_the_one_screen(run: Run) -> None:
    for mg in (None, "0.5", "4.5", "6", "12", "50", "150", "301"):
        page = run("evidence", *filter(None, [mg])).out
        for figure in (
            "19 %",
            "28 %",
            "300 mg",
            "45 % against",
            "4,960",
            "0.84",
            "37 %",
            "13 %",
            "234",
        ):
            assert figure not in page


def test_evidence_of_lines_and_refusals(run: Run) -> None:
    assert run("evidence", "-", "-f", "csv", stdin=b"4.5\n6\n").out.count("blockade-estimate") == 2
    assert run("evidence", "-", "-f", "csv", stdin=b"4.5\n6\n").out.count("other_id,error\n") == 1
    assert run("evidence", "-", "-f", "svg", stdin=b"4.5\n").code == 2
    assert "2 x 2.25 mg = 4.5 mg a day" in " ".join(run("evidence", "2.25 mg bid").out.split())
    assert (
        '"arithmetic": "2 x 2.25 mg = 4.5 mg a day"'
        in run("evidence", "2.25 mg bid", "-f", "json").out
    )
    result = run("evidence", "4,5")
    assert (result.code, result.out) == (1, "")
    assert "write 4.5" in result.err
    in_mcg = " ".join(run("evidence", "--unit", "mcg", "4500").out.split())
    assert in_mcg.replace(" (4500 mcg = 4.5 mg a day)", "") == " ".join(
        run("evidence", "4.5").out.split()
    )
    assert run("evidence", "-5").code == 1
    header = ",".join(COLUMNS) + "\n"
    assert run("evidence", "-", "-f", "csv").out == header


@pytest.mark.parametrize("output_format", [name for name in FORMS if name != "json"])
def test_a_refused_dose_has_a_row_in_every_table(output_format: str, run: Run) -> None:
    for command in ("explain", "evidence"):
        result = run(command, "-", "-f", output_format, stdin=b"x\n4,5\n")
        rows = result.out.splitlines()[-2:]
        assert all("invalid" in row for row in rows), command
        assert "not-a-number" in rows[0]
        assert "comma" in rows[1]
        assert "4,5" in rows[1]


def test_a_refused_dose_in_json(run: Run) -> None:
    refused = (
        '"input": "4,5", "dose_mg_per_day": null, "regime": "invalid", "error": {"code": "comma"'
    )
    for command in ("explain", "evidence"):
        assert refused in run(command, "4,5", "-f", "json").out
