"""Checking a copy of the transcript: the true one holds, every altered one is found."""

from __future__ import annotations

import re

import pytest
from conftest import TRANSCRIPT, Run

from ldn_cli.pages.check import check_page
from ldn_cli.transcript import CLAIMS, NOT_USED, PARAGRAPHS
from ldn_cli.transcript_check import NoTranscriptError, check_transcript, fingerprint

# A stand-in that holds every term and none of the sentences: in each paragraph the terms of its
# claims, parted by a word.
BLOCKS = [
    " | ".join(" so ".join(claim.terms) for claim in CLAIMS if number in claim.paragraphs)
    or f"Nothing is claimed in number {number}"
    for number in PARAGRAPHS
]
STAND_IN = "A menu\n\nVideo Transcript\n\n" + "\n\n".join(BLOCKS)
PRINTS = [fingerprint(block) for block in BLOCKS]

needs_transcript = pytest.mark.skipif(
    not TRANSCRIPT.exists(), reason="the transcript is not beside this checkout"
)


def test_the_stand_in_holds() -> None:
    assert check_transcript(STAND_IN, PRINTS) == []


@pytest.mark.parametrize(
    "same",
    [
        STAND_IN.replace("\n", "\r\n"), STAND_IN.replace("\n", "\r"), STAND_IN + "\n",
        STAND_IN + "\nShare this\n\nMore", STAND_IN.upper(),
        STAND_IN.replace("Video Transcript", "## Video  Transcript:"), "Home\nBlog\n" + STAND_IN,
        STAND_IN.replace("\n\n", "\n \n\n\t\n"),
        STAND_IN.replace("'", "\u2019"), STAND_IN.replace("-", "\u2013"),
        STAND_IN.replace(" ", "\u00a0"), STAND_IN.replace(" so ", "\nso "),
        STAND_IN.replace("50mg", "50 mg"), STAND_IN.replace("3-5", "3 - 5"),
        STAND_IN.replace("anti-inflammatory", "anti-\ninflammatory"),
        STAND_IN.replace("#1", "# 1"), STAND_IN.replace("'", "\u02bc"),
        STAND_IN.replace("/day", " / day"), "\ufeff" + STAND_IN,
        STAND_IN.replace("Video", "Video Transcript\n\nnot here\n\nVideo", 1),
    ],
)  # fmt: skip
def test_what_makes_no_difference(same: str) -> None:
    assert check_transcript(same, PRINTS) == []


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.id)
def test_every_term_counts(claim: object) -> None:
    assert claim in CLAIMS
    for known in CLAIMS:
        if known is claim:
            number = known.paragraphs[0]
            for term in known.terms:
                blocks = BLOCKS.copy()
                blocks[number - 1] = re.sub(
                    rf"(?<!\w){re.escape(term)}(?!\w)", "xyz", blocks[number - 1]
                )
                problems = check_transcript("Video Transcript\n\n" + "\n\n".join(blocks), PRINTS)
                assert known.id in {problem.claim for problem in problems}, term
                assert {problem.paragraph for problem in problems} == {number}


def test_paragraphs_missing_moved_or_other() -> None:
    moved = [*BLOCKS[:5], BLOCKS[6], BLOCKS[5], *BLOCKS[7:]]
    problems = check_transcript("Video Transcript\n\n" + "\n\n".join(moved), PRINTS)
    assert [(problem.paragraph, problem.found) for problem in problems] == [
        (6, "it stands at place 7"),
        (7, "it stands at place 6"),
    ]
    assert "receptor-blockade" in problems[0].claim
    missing = check_transcript("Video Transcript\n\n" + "\n\n".join(BLOCKS[:-1]), PRINTS)
    assert [(problem.paragraph, problem.found) for problem in missing] == [
        (15, "the text ends before it")
    ]
    other = check_transcript(
        STAND_IN.replace("Nothing is claimed in number 8", "Something is claimed in number 8"),
        PRINTS,
    )
    assert [(problem.paragraph, problem.claim, problem.found) for problem in other] == [
        (8, "", "other words")
    ]
    added = check_transcript(
        STAND_IN.replace("Video Transcript\n\n", "Video Transcript\n\nAn added paragraph.\n\n"),
        PRINTS,
    )
    assert [problem.found for problem in added] == [
        f"it stands at place {number + 1}" for number in PARAGRAPHS
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "4.5 mg",
        "Video Transcript",
        "Video Transcript\n\nhello\n\nworld",
        STAND_IN.replace("Video Transcript", "Audio"),
    ],
)
def test_no_transcript_at_all(text: str) -> None:
    with pytest.raises(NoTranscriptError):
        check_transcript(text, PRINTS)


def test_the_command(run: Run, tmp_path: object) -> None:
    file = f"{tmp_path}/copy.txt"
    with open(file, "w", encoding="utf-8") as out:
        out.write(STAND_IN)
    # The stand-in holds every term but is not the transcript itself: each paragraph has other
    # words.
    result = run("check", file, "-f", "csv")
    assert (result.code, result.err) == (1, "")
    assert result.out.count("other words") == len(PARAGRAPHS)
    page = run("check", file)
    assert (page.code, page.out.splitlines()[0]) == (1, "The copy differs in 15 places.")
    number = max(NOT_USED)
    assert f"\nParagraph {number}: expected 'the transcript's own words'; other words." in page.out
    assert [line.plain for line in check_page([], 80)] == [
        f"The copy holds: its 15 paragraphs say what {len(CLAIMS)} claims and 3 rules rest on."
    ]
    assert run("check", "-", stdin=b"hello").code == 1
    assert run("check", "-", "-f", "csv", stdin=b"hello").out == "paragraph,claim,expected,found\n"
    assert run("check", f"{tmp_path}/none.txt").code == 2
    assert "larger than" in run("check", "-", stdin=b"Video Transcript\n" * 100_000).err
    assert run("check", "-", stdin=b"Video Transcript\n" * 5_000).code == 1
    assert run("check", f"{tmp_path}").code == 2


ALTERATIONS = [
    ("insomnia", "anxiety"), ("chronic pain disorder", "pain disorder"),
    ("at least 5 million", "at least 50 million"), ("5 million", "5 thousand"),
    ("Americans", "Europeans"), ("23andme", "Ancestry"), ("over a 1000", "over a 100"),
    ("#1", "#2"), ("most helpful", "least helpful"),
    ("double blind", "single blind"), ("placebo controlled", "uncontrolled"),
    ("Stanford", "Harvard"), ("pain reduction", "pain increase"),
    ("improved quality", "reduced quality"), ("current consensus", "minority view"),
    ("Reducing microglia", "Increasing microglia"),
    ("can lower", "will lower"), ("negates", "causes"), ("FDA", "EMA"),
    ("over 30 years", "over 20 years"), ("50mg or more", "50mg or less"),
    ("50mg or more", "5mg or more"), ("inhibits opioid", "activates opioid"),
    ("prevents the body", "helps the body"), ("per day", "per week"),
    ("clinicians", "patients"), ("1/10th", "1/5th"), ("or less of", "or more of"),
    ("50mg/day", "50mg/week"), ("can be beneficial", "is beneficial"),
    ("autoimmune inflammatory", "viral"), ("in the brain called", "in the liver called"),
    ("microglia look", "neurons look"), ("dormant", "active"),
    ("usually remain", "always remain"), ("cytokines that make", "hormones that make"),
    ("flu", "measles"), ("In some people", "In all people"),
    ("chronically activated", "briefly activated"), ("One theory", "One fact"),
    ("central nervous", "peripheral nervous"), ("calms them", "excites them"),
    ("proinflammatory", "antiinflammatory"), ("may serve", "serves"),
    ("Another scientific theory", "Another scientific proof"), ("modulate", "destroy"),
    ("believe", "prove"), ("seems to be", "is"), ("~50 mg", "~40 mg"), ("3-5 mg/day", "3-6 mg/day"),
    ("3-5 mg/day", "35 mg/day"),
    ("high doses", "low doses"), ("safe and well tolerated", "safe"),
    ("current data", "early data"), ("agelessrx.com", "example.com"),
    ("AgelessRx today", "Acme today"), ("get in touch", "do not get in touch"),
    ("probably never", "never"), ("what is fibromyalgia", "what is flu"),
    ("the science says", "the science denies"),
    ("prevents the body from recognizing opioids", "does nothing"),
    ("is effective at", "is not effective at"),
]  # fmt: skip


@needs_transcript
def test_the_true_transcript_holds(run: Run) -> None:
    result = run("check", str(TRANSCRIPT))
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("The copy holds: its 15 paragraphs")
    assert run("check", "-", "-f", "json", stdin=TRANSCRIPT.read_bytes()).out == ""


@needs_transcript
@pytest.mark.parametrize(("true", "altered"), ALTERATIONS)
def test_every_alteration_is_found(true: str, altered: str, run: Run) -> None:
    text = TRANSCRIPT.read_text("utf-8")
    assert true.lower() in text.lower(), "the alteration alters nothing"
    result = run(
        "check", "-", stdin=re.sub(re.escape(true), altered, text, flags=re.IGNORECASE).encode()
    )
    assert result.code == 1
    assert "Paragraph" in result.out


HIDDEN = [
    ("50mg or more", "\u202e50\u202cmg or more"), ("50mg", "5\u200b0mg"), ("safe", "sa\u00adfe"),
    ("FDA", "F\u2060DA"), ("50mg or", "50mg\x1b or"),
    ("50mg", "5\x000mg"), ("1000 people", "1'000 people"), ("safe", '"safe"'),
    ("agelessrx", "agele\u00dfrx"), ("looks", "loo\u212as"), ("safe", "\u017fafe"),
    ("50mg", "\uff15\uff10mg"), ("cytokines", "\u0441ytokines"),
]  # fmt: skip


@needs_transcript
@pytest.mark.parametrize(("true", "altered"), HIDDEN, ids=ascii)
def test_what_an_eye_may_miss_is_found(true: str, altered: str) -> None:
    text = (
        TRANSCRIPT.read_text("utf-8").replace("look for inflammation", "looks for inflammation")
        if true == "looks"
        else TRANSCRIPT.read_text("utf-8")
    )
    assert check_transcript(re.sub(true, altered, text, count=1, flags=re.IGNORECASE))


@needs_transcript
def test_the_true_text_may_look_otherwise() -> None:
    text = TRANSCRIPT.read_text("utf-8")
    for same in (
        text.replace("\n", "\r\n"), text.replace("\n", "\r"), text.replace(" ", "  "),
        text.replace(" ", "\u00a0"), text.replace("\u2019", "'"),
        text.replace("\u2019", "\uff07"), text.replace("\u2013", "-"), text.upper(),
        "\ufeff" + text, text + " Share this page", text.replace("50mg", "50 mg"),
        "Video Transcript\n\nMenu\n\n" * 20 + text,
        text.replace("Video Transcript", "## Video Transcript."),
        text + "\n\nVideo Transcript\n\nof another\n",
        re.sub(r"(?<=[a-z]) (?=[a-z])", "\n", text),
    ):  # fmt: skip
        assert check_transcript(same) == []


@needs_transcript
def test_a_true_copy_after_an_altered_one_does_not_save_it() -> None:
    text = TRANSCRIPT.read_text("utf-8")
    assert [
        problem.paragraph
        for problem in check_transcript(
            text.replace("50mg or more", "40mg or more") + "\n\n" + text
        )
    ] == [6]


@needs_transcript
@pytest.mark.parametrize("number", PARAGRAPHS)
def test_every_paragraph_counts(number: int) -> None:
    head, _, body = TRANSCRIPT.read_text("utf-8").partition("Video Transcript\n")
    blocks = body.strip().split("\n\n")
    assert len(blocks) == len(PARAGRAPHS)
    without = "\n\n".join(blocks[: number - 1] + blocks[number:])
    assert number in {
        problem.paragraph for problem in check_transcript(f"{head}Video Transcript\n\n{without}")
    }
    first = blocks[number - 1].split()[0]
    changed = [
        *blocks[: number - 1],
        blocks[number - 1].replace(first, "Xyzzy", 1),
        *blocks[number:],
    ]
    assert [
        problem.paragraph
        for problem in check_transcript(f"{head}Video Transcript\n\n" + "\n\n".join(changed))
    ] == [number]
