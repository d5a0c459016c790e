"""Pages for the web: the sentences of the text pages, whole, linked and marked."""

from __future__ import annotations

import pickle
import re
from decimal import Decimal
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from conftest import TRANSCRIPT, Run, ldn

from ldn_cli import explain
from ldn_cli.evidence.studies import FINDINGS
from ldn_cli.evidence.trials import TRIALS
from ldn_cli.pages.contents import explanation_contents, in_regime
from ldn_cli.pages.evidence_contents import whole_contents
from ldn_cli.pages.html import GLOSSARY, Article
from ldn_cli.pages.model import Contents, Table
from ldn_cli.pages.several_contents import several_contents
from ldn_cli.pages.source_contents import regimes_contents, source_contents
from ldn_cli.rules import RULES
from ldn_cli.transcript import CLAIMS, NOT_USED, entries

PAGES = [
    ["explain", "4.5"],
    ["explain", "12"],
    ["explain", "50"],
    ["explain", "1.5", "2.25 mg bid", "25", "50"],
    ["regimes"],
    ["evidence"],
    ["evidence", "2.25 mg bid"],
    ["source"],
    ["source", "7"],
]
HOSTS = {"doi.org", "pubmed.ncbi.nlm.nih.gov", "clinicaltrials.gov"}


class Read(HTMLParser):
    """What a browser makes of a page: its text, its elements, its headings and links."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text = ""
        self.tags: list[str] = []
        self.open: list[str] = []
        self.links: list[str] = []
        self.marked: list[str] = []
        self.feed(page)
        self.close()
        self.text = " ".join(self.text.replace("\u00a0", " ").split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag != "meta":
            self.open.append(tag)
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open and "svg" not in self.open:
            self.text += data
        if self.open and self.open[-1] in ("dfn", "abbr"):
            self.marked.append(data.replace("\u00a0", " "))


def read(*arguments: str) -> Read:
    """Run a command and read its page."""
    return Read(ldn(*arguments, "-f", "html").out)


@pytest.mark.parametrize("arguments", PAGES, ids=" ".join)
def test_a_page_is_whole_and_fetches_nothing(arguments: list[str]) -> None:
    out = ldn(*arguments, "-f", "html").out
    assert out.startswith('<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">')
    assert not re.search(
        r"@import|@font-face|<script|<link|<img|src=|url\((?!#ldn)| on[a-z]+=", out
    )
    page = Read(out)
    assert page.open == []
    for landmark in ("header", "main", "footer", "h1"):
        assert page.tags.count(landmark) == 1, landmark
    assert "not medical advice" in page.text
    assert {urlsplit(link).hostname for link in page.links} <= HOSTS
    assert out == ldn(*arguments, "-f", "html", PYTHONHASHSEED="7", COLUMNS="40", NO_COLOR="1").out


@pytest.mark.parametrize("dose", ["4.5", "0.5", "2.25 mg bid", "12", "50", "600"])
def test_the_page_of_a_dose_says_every_sentence_of_the_text_page(dose: str) -> None:
    page, contents = read("explain", dose), explanation_contents(explain(dose))
    for section in contents.sections:
        assert section.heading in page.text
        for label, text in section.passages:
            assert label in page.text
            assert text in page.text
    assert contents.answer in page.text
    assert contents.warning in page.text
    assert all(f"{line}: {shows}" in page.text for line, shows in contents.commands)


@pytest.mark.parametrize(
    ("arguments", "contents"),
    [
        ("explain 4.5 50", several_contents([explain("4.5"), explain("50")])),
        ("regimes", regimes_contents()),
        ("source", source_contents(entries())),
        ("source 7", source_contents(entries("7"))),
        ("evidence", whole_contents(None)),
        ("evidence 4.5", whole_contents(Decimal("4.5"))),
        ("evidence 12", whole_contents(Decimal(12))),
    ],
)
def test_a_page_for_the_web_and_a_text_page_say_the_same(
    arguments: str, contents: Contents
) -> None:
    page = read(*arguments.split()).text
    short = ldn(*arguments.split()).out
    long = ldn(*arguments.split(), "--all").out if "evidence" in arguments else ""
    text = " ".join(f"{short} {long}".split())
    for shown in (page, text):
        assert contents.answer in shown
        assert contents.warning in shown
        assert contents.note in shown
        for section in contents.sections:
            assert all(words in shown for passage in section.passages for words in passage)
            assert all(row[-1] in shown for row in section.table.rows)
        assert all(command.line in shown for command in contents.commands)


def test_every_study_is_linked_to_its_publication_and_registry() -> None:
    page = read("evidence", "4.5")
    expected = {address for finding in FINDINGS for address in finding.publication.links.values()}
    assert set(page.links) == expected
    assert {
        "https://doi.org/10.1002/art.37734",
        "https://clinicaltrials.gov/study/NCT00568555",
    } <= expected
    assert all(" ".join(finding.result.split()) in page.text for finding in FINDINGS)
    assert all((finding.publication.other_id or "") in page.text for finding in FINDINGS)
    assert "4.5 mg. Crohn's disease. Randomised double-blind. 40 people. 12 weeks." in page.text
    trials = {
        address for trial in TRIALS if trial.brief for address in trial.publication.links.values()
    }
    assert set(read("explain", "4.5").links) == trials


@pytest.mark.parametrize("arguments", PAGES, ids=" ".join)
def test_each_term_is_marked_once_and_explained(arguments: list[str]) -> None:
    page = read(*arguments)
    assert len(page.marked) == len(set(page.marked))
    assert set(page.marked) <= set(GLOSSARY)
    for term in page.marked:
        assert f"{term}{GLOSSARY[term]}" in page.text


def test_the_other_pages_hold_every_record() -> None:
    rules = read("regimes").text
    assert all(rule.summary in rules and rule.reading in rules for rule in RULES)
    source = read("source").text
    assert all(claim.statement in source for claim in CLAIMS)
    assert all(reason in source for reason in NOT_USED.values())
    doses = read("explain", *(f"{n}.5" for n in range(1, 101)))
    assert all(f"{n}.5 mg" in doses.text for n in range(1, 101))
    assert "2 x 2.25 mg = 4.5 mg a day" in read("explain", "1", "2.25 mg bid").text


@pytest.mark.skipif(not TRANSCRIPT.exists(), reason="no transcript")
def test_the_page_of_a_copy(run: Run) -> None:
    transcript = TRANSCRIPT.read_bytes()
    held = run("check", "-", "-f", "html", stdin=transcript)
    assert held.code == 0
    assert "The copy holds" in Read(held.out).text
    differing = run(
        "check", "-", "-f", "html", stdin=transcript.replace(b"50mg or more", b"5<b>or more")
    )
    assert differing.code == 1
    assert "<b>" not in differing.out
    assert "What differs" in Read(differing.out).text


@pytest.mark.parametrize("text", ["</p><script>alert(1)</script>", "a&b<c>\"d'", "LDN</title>"])
def test_text_is_only_ever_text(text: str) -> None:
    page = Article(text)
    page.paragraph(text)
    page.passages([(text, text)])
    page.table(Table(text, (text,), ((text, text),)))
    page.commands([(text, text)])
    shown = Read(page.written(text))
    assert "script" not in shown.tags
    assert shown.text.count(" ".join(text.split())) >= 10


def test_a_notebook_shows_the_figure_and_the_first_paragraph() -> None:
    explanation = explain("4.5 mg")
    shown = explanation._repr_html_()
    assert shown.startswith(f"<p>{in_regime('4.5 mg', 'low-dose')}")
    assert "<svg " in shown
    assert len(shown) < 12_000
    assert pickle.loads(pickle.dumps(explanation)) == explanation
