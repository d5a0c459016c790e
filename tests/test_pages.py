"""What the pages say: one screen each, short sentences, every figure from the source or a study."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import pytest
from conftest import LITERATURE, TRANSCRIPT, Run
from rich.text import Text

from ldn_cli import explain
from ldn_cli.dose.reader import parse_dose
from ldn_cli.evidence.receptors import blocked_percent
from ldn_cli.notice import ADVICE, DANGER
from ldn_cli.pages.contents import SHORTENED, VIDEO, in_regime, share_text
from ldn_cli.pages.evidence import evidence_page
from ldn_cli.pages.explain import explanation_page
from ldn_cli.pages.regimes import regimes_page
from ldn_cli.pages.scale import dose_scale
from ldn_cli.pages.source import source_page
from ldn_cli.rules import percent_of_conventional
from ldn_cli.transcript import CLAIMS, entries

ONE = ["0.5", "1", "2", "3", "4.5", "5", "6", "12", "12.5", "25", "32", "49.9", "50", "100", "150", "1 g", "0.000000001"]  # fmt: skip
FOUR = ["4.5", "12", "50", "150"]
EIGHT = ["0.5", "1.5", "3", "4.5", "12", "25", "50", "150"]
CLOSE = ["4.4", "4.41", "4.42", "4.43", "4.44", "4.45", "4.46", "4.47"]
LINES = 24  # of a terminal that nobody has made larger


@pytest.mark.parametrize(
    "arguments",
    [
        *(["explain", dose] for dose in ONE),
        *(["evidence", dose] for dose in ONE),
        ["explain", *FOUR],
        ["explain", *EIGHT],
        ["explain", *CLOSE],
        ["evidence"],
        ["regimes"],
    ],
    ids=" ".join,
)
def test_a_page_is_one_screen(arguments: list[str], run: Run) -> None:
    result = run(*arguments)
    assert result.code == 0
    assert len(result.out.splitlines()) <= LINES


@pytest.mark.parametrize("dose", ONE)
def test_a_page_answers_warns_and_says_what_to_type(dose: str, run: Run) -> None:
    page = " ".join(run("explain", dose).out.split())
    mg = parse_dose(dose).mg
    regime = explain(dose).regime
    assert page.startswith(f"{in_regime(f'{mg.normalize():f} mg', regime)} (")
    assert DANGER in page
    assert page.index(DANGER) < page.index(VIDEO)
    assert page.index(VIDEO) < page.index("Studies and product labels say (not the video)")
    assert ADVICE in page
    assert f"ldn evidence {mg.normalize():f} " in page
    assert re.search(r"ldn source (\d+) \(¶\1: transcript part \1\)$", page)


@pytest.mark.parametrize(
    ("dose", "says"),
    [
        ("0.5", "One tenth or less of the conventional 50 mg is a low dose: LDN (¶7)."),
        ("0.5", "3 to 5 mg inhibit microglia, immune cells of the brain (¶9, ¶13)"),
        ("0.5", "0.5 mg is 1 % of 50 mg."),
        ("0.5", "and what 0.5 mg does to microglia."),
        ("3", "and whether LDN blocks opioids."),
        ("5", "3 to 5 mg inhibit microglia, immune cells of the brain (¶9, ¶13)"),
        ("5.1", "It says nothing of doses above 5 mg (¶7) and below 50 mg (¶6)."),
        ("5.1", 'Silence is not "no effect" or "safe".'),
        ("50", "which cells 50 mg acts on, and how much it blocks."),
        ("150", "150 mg is 300 % of 50 mg."),
    ],
)
def test_the_page_of_a_dose_says_what_the_video_says_of_it(dose: str, says: str, run: Run) -> None:
    page = " ".join(run("explain", dose).out.split())
    assert says in page
    assert ("(¶6; about 50 mg: ¶13)" in page) is (dose == "50")
    assert ('and how low "about 50 mg" reaches (¶13)' in page) is (dose == "5.1")
    assert ("and what 0.5 mg does to microglia" in page) is (dose == "0.5")
    assert "The video omits which dose is approved, the danger with opioids, references, " in page


@pytest.mark.parametrize(
    "term",
    [
        "a low dose: LDN",
        "fibromyalgia, a lasting pain disorder (¶4)",
        "microglia, immune cells of the brain",
        "opioids (some painkillers, methadone; US label)",
        "opioid receptors: opioids go unrecognised",
    ],
)
def test_a_term_is_explained_where_it_first_stands(term: str, run: Run) -> None:
    page = " ".join(run("explain", "4.5").out.replace(VIDEO, "").split())
    word = re.split(r"[,(:]", term)[0].strip()
    assert term in page
    assert word == "opioid receptors" or page.index(term) == page.index(word)


def test_a_sentence_about_the_video_cites_the_paragraphs_of_the_claims_that_it_shortens() -> None:
    claims = {claim.id: claim for claim in CLAIMS}
    for said, ids in SHORTENED.items():
        cited = {int(number) for number in re.findall(r"¶(\d+)", said)}
        assert cited == {number for name in ids for number in claims[name].paragraphs}, said
    # What the one screen leaves to `ldn source`; what it tells of approval, references and safety is
    # that they are left out.
    told = {name for ids in SHORTENED.values() for name in ids}
    assert claims.keys() - told == {
        "fibromyalgia-prevalence", "patient-survey", "stanford-trial",
        "fda-approval", "cytokines", "chronic-activation", "dose-dependence", "safety",
        "seller-link", "seller-invitation",
    }  # fmt: skip


def test_the_arithmetic_of_a_dose_is_shown(run: Run) -> None:
    for arguments in (["explain", "1.5 mg bid"], ["explain", "1.5 mg bid", "50"], ["evidence", "1.5 mg bid"]):  # fmt: skip
        assert "2 x 1.5 mg = 3 mg" in " ".join(run(*arguments).out.split())


def test_several_doses_have_a_line_each_and_their_regimes_a_sentence(run: Run) -> None:
    page = run("explain", *EIGHT).out
    for number, dose in enumerate(EIGHT, 1):
        (row,) = re.findall(rf"(?m)^{number}  {re.escape(dose)} mg .*$", page)
        assert explain(dose).regime in row
    flat = " ".join(page.split())
    assert all(explain(dose).rule.summary in flat for dose in EIGHT)
    assert flat.startswith("Eight doses of naltrexone a day are in three regimes")
    assert "are in the low-dose regime" in run("explain", "1", "2").out
    assert "low-dose and opioid-blockade regimes" in " ".join(run("explain", "1", "50").out.split())


# Sentences


def sentences(page: Sequence[Text]) -> Iterator[str]:
    """Return the sentences of a page: each ends with a full stop, or where a label or a row begins."""
    blocks: list[str] = []
    indent, labelled = -1, False
    for line in page:
        if line.no_wrap:  # a picture
            indent = -1
            continue
        before, indent = indent, len(line.plain) - len(line.plain.lstrip())
        after, labelled = labelled, bool(re.match(r" {0,2}\S+ {2,}|  \S+ ", line.plain))
        if labelled or (indent <= 2 and (after or before != indent)) or not blocks:
            blocks.append(line.plain)
        else:
            blocks[-1] += " " + line.plain.strip()
    for block in blocks:
        yield from re.split(r"(?<=[.?!])\s+(?=[A-Z0-9]|[a-z-]+: )", block.strip())


def words(sentence: str) -> list[str]:
    """List the words and numbers of a sentence, without citations of paragraphs."""
    return [word for word in sentence.split() if re.search(r"\w", word) and "¶" not in word]


def pages() -> Iterator[list[Text]]:
    for dose in ONE:
        yield explanation_page([explain(dose)], 80)
        yield evidence_page(parse_dose(dose).mg, None, 80)
    for doses in (FOUR, EIGHT):
        yield explanation_page([explain(dose) for dose in doses], 80)
    yield from (evidence_page(None, None, 80), regimes_page(80), source_page(entries(), 80))


def test_sentences_are_short() -> None:
    said = {sentence: len(words(sentence)) for page in pages() for sentence in sentences(page)}
    assert [sentence for sentence, count in said.items() if count > 25] == []
    counts = [count for count in said.values() if count > 0]
    assert sum(counts) / len(counts) <= 16
    for page in pages():
        own = [len(words(sentence)) for sentence in sentences(page)]
        assert sum(own) / len(own) <= 16


# Figures

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@pytest.mark.skipif(
    not (LITERATURE.exists() and TRANSCRIPT.exists()), reason="the sources are not beside this checkout"
)  # fmt: skip
@pytest.mark.parametrize("dose", ONE)
def test_every_figure_of_a_page_has_its_source(dose: str, run: Run) -> None:
    listed = set(NUMBER.findall(LITERATURE.read_text("utf-8") + TRANSCRIPT.read_text("utf-8")))
    explanation = explain(dose)
    mg = explanation.dose_mg_per_day
    # Computed: the dose and its share, what the model gives, and the picture's own numbers.
    own = f"{mg:f} {share_text(percent_of_conventional(mg))} {blocked_percent(mg)}"
    own += " ".join(line.plain for line in dose_scale([mg], 80)) + explanation.input
    scale_and_counts = {"-1", "0", "1", "16"}
    for command in ("explain", "evidence"):
        page = re.sub(r"¶\d+|ldn \w+ \S+|paragraph \d+", "", run(command, dose).out)
        found = set(NUMBER.findall(page))
        assert found - listed - set(NUMBER.findall(own)) - scale_and_counts == set(), command


@pytest.mark.skipif(not TRANSCRIPT.exists(), reason="the transcript is not beside this checkout")
def test_every_figure_of_a_claim_stands_in_the_transcript() -> None:
    said = set(NUMBER.findall(TRANSCRIPT.read_text("utf-8")))
    for claim in CLAIMS:
        assert set(NUMBER.findall(claim.statement)) <= said, claim.id
