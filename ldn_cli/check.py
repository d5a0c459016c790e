"""Hold a copy of the transcript against the claims and thresholds: every figure, every term, word for word.

A copy may differ in line ends, spacing, capitals and typographic signs, in what stands before the
heading and in what follows the last paragraph; in nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from hashlib import sha256
from typing import NamedTuple
from unicodedata import category, normalize

from ldn_cli.transcript import CLAIMS, PARAGRAPHS, Claim

HEADING = "video transcript"
MOST_HEADINGS = 8  # a menu may name the transcript too; more than these are not looked at

# Length and SHA-256 of each paragraph that the claims were taken from, as fingerprint() makes them. They find
# what no claim names a term for.
FINGERPRINTS: tuple[tuple[int, str], ...] = (
    (45, "f98aeabfef6093257565847ff0bb311e084a028ec9ec1fc5e2ba91a8e9708a18"),
    (137, "1ca88e30d0b7f36149cc75c4f4e48d12e082890d6629ce9a0e18ceede8b037c2"),
    (28, "3035c606fea94c6d02704803bdc7920e362ac836f5d00de6212c952efffe41e0"),
    (330, "6f0a8c72d055c5d5c2a504f988a8e12d3182e266dfe6078a9a935fef3f3b0659"),
    (246, "7c250845e043e05a7ca519e5cb335e6124cf070214b601426710e9ff2dc31675"),
    (165, "aa1ff42c9b7f7b7c91b22e286b7bdfc69dd18997c3d07a9bcb587755e0c52ac7"),
    (217, "bd49c081c0bc1f07ead72aded861df9a42b69ebf26ba9d3b274a69d0a6b2875a"),
    (24, "dcec70a6a6adb8d9e9cf123e1d8cf86b2f50845ba288b26e18891e10d54256d3"),
    (392, "720d4ecd049d424893ab3a94c829995659ab4e5e5655a719865ece63f43f5a44"),
    (224, "bb7464fcbdd32213744bb0c2fa03c250a4f1eb2e9ec137c792d7cbf4c428f3de"),
    (345, "84149dc9b32ce0bb4b0f6ebc4f19717be978ba04f81c6abf71aa7e143f6b06c2"),
    (218, "c87d3de05564b70b6474902cdd71591ef2dd6ed3c02c9b93888c2ed35dbf0353"),
    (229, "59c6fd3c26ad5e04fc88200754430ebf7c269233b62c89b5430e5353d22394e6"),
    (90, "e32c67c59d4a1c584d038f61f071545c25b36e2664faf999674e110fa7204533"),
    (95, "cb3580293eee457a563e706a9e53496f389b8fecbd8ec154426b8ca4b1ebca03"),
)

_SIGNS = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-") | {"\u2044": "/", "\u223c": "~", "\uff5e": "~"})
_QUOTES = re.compile("[\"'`\u00b4\u02bc\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u2032\u2033\u00ab\u00bb]")


class Problem(NamedTuple):
    """Where a copy differs: the paragraph, the claim that rests on it ("" for none), what was expected, and what is there."""

    paragraph: int
    claim: str
    expected: str
    found: str


ENDED = "the text ends before it"
COLUMNS = ("paragraph", "claim", "expected", "found")


class NoTranscriptError(ValueError):
    """A text that is no copy of the transcript at all."""


def check(text: str, fingerprints: Sequence[tuple[int, str]] = FINGERPRINTS) -> list[Problem]:
    """List where *text* differs from the transcript that the claims rest on; an empty list means nowhere.

    Raises NoTranscriptError where no heading begins a transcript, or nothing under it resembles one.
    """
    lines = [_plain(line) for line in text.splitlines()]
    starts = [at for at, line in enumerate(lines) if line.strip(" #*:=_") == HEADING][:MOST_HEADINGS]
    if not starts:
        raise NoTranscriptError("no line 'Video Transcript' in it")
    copies = [_paragraphs(lines[start + 1 :]) for start in starts]
    copy = min(copies, key=lambda paragraphs: len(_problems(paragraphs, fingerprints)))
    problems = _problems(copy, fingerprints)
    known = any(fingerprint(paragraph) in fingerprints for paragraph in copy)
    if not known and {claim.id for claim in CLAIMS} <= {problem.claim for problem in problems}:
        raise NoTranscriptError("nothing under its heading holds the terms of any claim")
    return problems


def fingerprint(paragraph: str) -> tuple[int, str]:
    """Give length and SHA-256 of *paragraph* without its spaces."""
    letters = _plain(paragraph).replace(" ", "")
    return len(letters), sha256(letters.encode()).hexdigest()


def _plain(text: str) -> str:
    """Drop what makes no difference: capitals, quotes, kinds of dashes and spaces, invisible characters."""
    text = _QUOTES.sub("", normalize("NFC", text.translate(_SIGNS)).casefold())
    text = "".join(char for char in text if category(char) not in ("Cf", "Cc") or char == "\t")
    return re.sub("-+", "-", re.sub(r"\s+", " ", text)).strip()


def _paragraphs(lines: Sequence[str]) -> list[str]:
    """Join the lines between blank lines."""
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
            problems.append(Problem(number, names, f"this paragraph at place {number}", f"it stands at place {place}"))
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
    """Compare with a fingerprint; behind the last paragraph anything may follow, even in the same block."""
    letters = paragraph.replace(" ", "")
    return fingerprint(letters[: expected[0]] if last else letters) == expected


def _missing(claim: Claim, number: int, paragraph: str) -> Problem | None:
    """Find the first term of *claim* that *paragraph* lacks, in the order in which they must stand."""
    text, at = _joined(paragraph), 0
    for term in claim.terms:
        match = re.compile(rf"(?<!\w){re.escape(_joined(_plain(term)))}(?!\w)").search(text, at)
        if match is None:
            where = "missing, or not where it was" if at else "missing"
            return Problem(number, claim.id, term, where)
        at = match.end()
    return None


def _joined(text: str) -> str:
    """Write what may stand apart together: a number and its unit, and what a sign joins."""
    return re.sub(r"(?<=\d) (?=mg\b)|(?<=[~#]) | (?=[-/])|(?<=[-/]) ", "", text)


def check_records(problems: Sequence[Problem]) -> list[dict[str, object]]:
    """Lay problems out for programs."""
    return [{"schema": "ldn.problem/1", **{column: getattr(problem, column) for column in COLUMNS}} for problem in problems]
