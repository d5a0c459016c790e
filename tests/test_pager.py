"""Long pages in the pager that a person has, and links to publications in terminals that show them."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

import pytest
from conftest import ldn
from test_processes import in_terminal

LONG = [["source"], ["evidence", "4.5", "--all"]]
LINK = re.compile(r"\x1b\]8;[^;]*;(https?://[^\x1b]+)\x1b\\")


def in_pager(pager: str, *arguments: str, **extra: str) -> tuple[int, str]:
    """Run the program in a terminal with PAGER set; return the exit status and what is shown."""
    settings = [f"{name}={value}" for name, value in {"PAGER": pager, **extra}.items()]
    return in_terminal(["env", *settings, sys.executable, "-m", "ldn_cli", *arguments])


def bare(shown: str) -> str:
    """Drop colours, links and the carriage returns of a terminal."""
    return re.sub(r"\x1b\]8;[^\x1b]*\x1b\\|\x1b\[[0-9;]*m", "", shown).replace("\r\n", "\n")


@pytest.mark.parametrize("arguments", LONG, ids=" ".join)
@pytest.mark.parametrize("pager", ["", "cat", "no-such-pager -x", "an open 'quote"])
def test_without_a_pager_the_page_is_printed(pager: str, arguments: list[str]) -> None:
    status, shown = in_pager(pager, *arguments)
    assert status == 0
    assert bare(shown) == ldn(*arguments).out


@pytest.mark.parametrize("arguments", LONG, ids=" ".join)
def test_a_long_page_goes_through_the_pager(arguments: list[str], tmp_path: Path) -> None:
    script = tmp_path / "my pager"
    script.write_text(f'#!/bin/sh\necho "less $LESS" > "{tmp_path}/settings"\ncat > "$1"\n')
    script.chmod(0o755)
    status, shown = in_pager(f"'{script}' '{tmp_path}/page'", *arguments)
    assert (status, shown) == (0, "")
    assert bare((tmp_path / "page").read_text("utf-8")) == ldn(*arguments).out
    assert (tmp_path / "settings").read_text() == "less FRX\n"
    in_pager(f"'{script}' '{tmp_path}/page'", *arguments, LESS="S")
    assert (tmp_path / "settings").read_text() == "less S\n"


def test_a_pager_that_ends_early_is_no_fault() -> None:
    status, shown = in_pager("head -1", "evidence", "--all")
    assert status == 0
    assert "Five randomised trials" in shown


@pytest.mark.skipif(shutil.which("less") is None, reason="less is not installed")
def test_less_shows_the_page_and_is_left_with_q() -> None:
    command = [sys.executable, "-m", "ldn_cli", "source"]
    status, shown = in_terminal(command, keys=b"q", wait=b"\xc2\xb64")
    assert status == 0
    assert "\u00b64" in shown
    assert "\u00b615" not in shown


@pytest.mark.parametrize("arguments", [["explain", "4.5"], ["evidence", "4.5"], ["regimes"]])
def test_one_screen_needs_no_pager(arguments: list[str], tmp_path: Path) -> None:
    status, shown = in_pager(f"tee {tmp_path}/page", *arguments)
    assert status == 0
    assert bare(shown) == ldn(*arguments).out
    assert not (tmp_path / "page").exists()


def test_no_pager_and_no_link_where_output_is_no_terminal(tmp_path: Path) -> None:
    result = ldn("evidence", "--all", "--color", "always", PAGER=f"tee {tmp_path}/page")
    assert "\x1b[" in result.out
    assert not LINK.search(result.out)
    assert not (tmp_path / "page").exists()


def test_identifiers_are_links_in_a_terminal() -> None:
    _, shown = in_pager("cat", "evidence", "--all")
    links = set(LINK.findall(shown))
    assert "https://doi.org/10.1002/art.37734" in links
    assert "https://pubmed.ncbi.nlm.nih.gov/42385209/" in links
    assert "https://clinicaltrials.gov/study/NCT04270877" in links
    _, plain = in_pager("cat", "evidence", "--all", NO_COLOR="1")
    assert not LINK.search(plain)
