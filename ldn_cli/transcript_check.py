"""Check a copy of the transcript against the claims and thresholds: each figure, each term.

A copy may differ in line ends, spacing, capitals and typographic signs, in what precedes the
heading and in what follows the last paragraph, and in nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from hashlib import sha256
from itertools import pairwise
from string import ascii_lowercase, ascii_uppercase
from typing import NamedTuple

from ldn_cli.transcript import CLAIMS, PARAGRAPHS, Claim

HEADING = "video transcript"

# Length and SHA-256 of each paragraph that the claims were taken from, as fingerprint() makes them.
# They detect changes to words that no claim names as a term.
FINGERPRINTS: tuple[tuple[int, str], ...] = (
    (45, "f98aeabfef6093257565847ff0bb311e084a028ec9ec1fc5e2ba91a8e9708a18"),
    (139, "bc0e6fb0f3be1ae957828f664a908ce8a86c4b5f3890093e21e14a61a01b8c24"),
    (28, "3035c606fea94c6d02704803bdc7920e362ac836f5d00de6212c952efffe41e0"),
    (330, "6f0a8c72d055c5d5c2a504f988a8e12d3182e266dfe6078a9a935fef3f3b0659"),
    (246, "7c250845e043e05a7ca519e5cb335e6124cf070214b601426710e9ff2dc31675"),
    (165, "aa1ff42c9b7f7b7c91b22e286b7bdfc69dd18997c3d07a9bcb587755e0c52ac7"),
    (217, "bd49c081c0bc1f07ead72aded861df9a42b69ebf26ba9d3b274a69d0a6b2875a"),
    (25, "9b2fa18f041a6619200f289a72a1c478f6557d13ce0e561c699fa856ccb7bdec"),
    (393, "840fc6794da08ed9a35576406eac47e2e84b664dec73f716880e3eda7ab1a2ac"),
    (224, "bb7464fcbdd32213744bb0c2fa03c250a4f1eb2e9ec137c792d7cbf4c428f3de"),
    (345, "84149dc9b32ce0bb4b0f6ebc4f19717be978ba04f81c6abf71aa7e143f6b06c2"),
    (219, "fa8ebb89f6fcf3733a73d01f3a6729a8c408f23fce79883ce71c468b6fc92c57"),
    (229, "59c6fd3c26ad5e04fc88200754430ebf7c269233b62c89b5430e5353d22394e6"),
    (90, "e32c67c59d4a1c584d038f61f071545c25b36e2664faf999674e110fa7204533"),
    (96, "1049a205d52a3c7e39012ca2ddbb96cd192c70d1579572994060bbc9e63ca872"),
)

# Differences that do not matter: capitals, and the shapes of dashes, quotes, slashes and tildes.
_SIGNS = str.maketrans(
    dict.fromkeys("‐‑‒–—―−", "-")
    | dict.fromkeys("`\u00b4\u02bc\u2018\u2019\u201a\u201b\u2032\uff07", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"')
    | {"\u2044": "/", "\u223c": "~", "\uff5e": "~"}
    | dict(zip(ascii_uppercase, ascii_lowercase, strict=True))
)


class Problem(NamedTuple):
    """Where a copy differs: the paragraph, what was expected, and what is there.

    *claim* is the id of the claim that rests on it, "" if none does.
    """

    paragraph: int
    claim: str
    expected: str
    found: str


ENDED = "the text ends before it"


class NoTranscriptError(ValueError):
    """A text that is not a copy of the transcript at all."""


def check_transcript(
    text: str, fingerprints: Sequence[tuple[int, str]] = FINGERPRINTS
) -> list[Problem]:
    """List where *text* differs from the transcript that the claims rest on; [] if nowhere.

    Raises NoTranscriptError if there is no heading of a transcript, or nothing like one below it.
    """
    lines = [_plain(line) for line in text.removeprefix("\ufeff").splitlines()]
    starts = [at for at, line in enumerate(lines) if line.strip(" #*:=_.") == HEADING]
    if not starts:
        raise NoTranscriptError("no line 'Video Transcript' in it")
    # A menu may name the transcript before it begins, and another copy may follow it: a heading
    # with no true paragraph below it is skipped.
    copies = [_paragraphs(lines[start + 1 : end]) for start, end in pairwise([*starts, len(lines)])]
    true = (
        copy for copy in copies if any(fingerprint(paragraph) in fingerprints for paragraph in copy)
    )
    copy = next(true, max(copies, key=len))
    problems = _problems(copy, fingerprints)
    if {claim.id for claim in CLAIMS} <= {problem.claim for problem in problems}:
        raise NoTranscriptError("nothing under its heading holds the terms of any claim")
    return problems


def fingerprint(paragraph: str) -> tuple[int, str]:
    """Compute the length and the SHA-256 of *paragraph* without its spaces."""
    letters = _plain(paragraph).replace(" ", "")
    return len(letters), sha256(letters.encode()).hexdigest()


def _plain(text: str) -> str:
    """Drop differences that do not matter: capitals, and kinds of quotes, dashes and spaces."""
    return re.sub("-+", "-", re.sub(r"\s+", " ", text.translate(_SIGNS))).strip()


def _paragraphs(lines: Sequence[str]) -> list[str]:
    """Join the lines of each block between blank lines."""
    blocks = "\n".join(lines).split("\n\n")
    return [" ".join(block.split()) for block in blocks if block.strip()]


def _problems(paragraphs: list[str], fingerprints: Sequence[tuple[int, str]]) -> list[Problem]:
    """Compare paragraph by paragraph: first with the terms of the claims, then word for word."""
    problems: list[Problem] = []
    prints = [fingerprint(paragraph) for paragraph in paragraphs]
    for number, expected in zip(PARAGRAPHS, fingerprints, strict=True):
        there = paragraphs[number - 1] if number <= len(paragraphs) else ""
        same = _matches(there, expected, last=number == PARAGRAPHS[-1])
        claims = [claim for claim in CLAIMS if number in claim.paragraphs]
        names = ", ".join(claim.id for claim in claims)
        if not same and expected in prints:
            place = prints.index(expected) + 1
            problems.append(
                Problem(
                    number,
                    names,
                    f"this paragraph at place {number}",
                    f"it stands at place {place}",
                )
            )
        elif not there:
            ended = [Problem(number, claim.id, f"a paragraph {number}", ENDED) for claim in claims]
            problems += ended or [Problem(number, "", f"a paragraph {number}", ENDED)]
        else:
            missing = [problem for claim in claims if (problem := _missing(claim, number, there))]
            if not (same or missing):
                missing = [Problem(number, names, "the transcript's own words", "other words")]
            problems += missing
    return problems


def _matches(paragraph: str, expected: tuple[int, str], *, last: bool) -> bool:
    """Compare with a fingerprint; anything may follow the last paragraph, even in its block."""
    letters = paragraph.replace(" ", "")
    return fingerprint(letters[: expected[0]] if last else letters) == expected


def _missing(claim: Claim, number: int, paragraph: str) -> Problem | None:
    """Find the first term of *claim* that *paragraph* lacks, or has in another order."""
    text, at = _joined(paragraph), 0
    for term in claim.terms:
        match = re.compile(rf"(?<!\w){re.escape(_joined(_plain(term)))}(?!\w)").search(text, at)
        if match is None:
            where = "missing, or not where it was" if at else "missing"
            return Problem(number, claim.id, term, where)
        at = match.end()
    return None


def _joined(text: str) -> str:
    """Join what may be written apart: a number and its unit, and words on both sides of a sign."""
    return re.sub(r"(?<=\d) (?=mg\b)|(?<=[~#]) | (?=[-/])|(?<=[-/]) ", "", text)
