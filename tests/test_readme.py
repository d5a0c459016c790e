"""The README: every example prints what it says, every picture is what the command writes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import ROOT, TRANSCRIPT
from readme import README, examples, pictures, printed

TEXT = README.read_text("utf-8")


def test_there_are_examples() -> None:
    assert len(examples(TEXT)) > 15
    assert pictures(TEXT)


@pytest.mark.parametrize(("command", "output"), examples(TEXT), ids=lambda value: value[:40] if "\n" not in value else "")
def test_an_example_prints_what_the_readme_says(command: str, output: str) -> None:
    if "transcript.txt" in command and not TRANSCRIPT.exists():
        pytest.skip("the transcript is not beside this checkout")
    assert printed(command) == output, "python tests/readme.py writes the README anew"


@pytest.mark.parametrize(("command", "file"), pictures(TEXT), ids=lambda value: value if isinstance(value, str) else "")
def test_a_picture_is_what_the_command_writes(command: str, file: Path) -> None:
    assert printed(command) == file.read_text("utf-8"), "python tests/readme.py draws the pictures anew"


def test_links_lead_to_files() -> None:
    for name in re.findall(r"\]\(([a-zA-Z_./-]+)\)", TEXT):
        assert (ROOT / name).exists(), name
    for name in re.findall(r'src="([^"]+)"', TEXT):
        assert (ROOT / name).exists(), name
