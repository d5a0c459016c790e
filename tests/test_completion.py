"""Completion: what each shell is offered, by the scripts' protocol and in the shells themselves."""

from __future__ import annotations

import os
import re
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, Run, environment, ldn
from test_man import options

from ldn_cli.commands import COMMANDS
from ldn_cli.commands.completion import COMPLETE
from ldn_cli.dose.model import MG_IN
from ldn_cli.records.formats import DRAWN, FORMS
from ldn_cli.rules import REGIMES
from ldn_cli.tables.sql import DIALECTS
from ldn_cli.transcript import CLAIMS

SHELLS = ["bash", "zsh", "fish", "powershell"]
CLAIM_IDS = [claim.id for claim in CLAIMS]
FORMATS = ["text", *FORMS, *DRAWN]
CHOICES = {
    "-f": FORMATS, "--format": FORMATS, "--unit": list(MG_IN),
    "--color": ["auto", "always", "never"], "--is": list(REGIMES),
    "--dialect": list(DIALECTS),
}  # fmt: skip

# A line up to the cursor, and what may stand there; for zsh and fish the order is theirs.
OFFERED: dict[str, list[str]] = {
    "ldn ": list(COMMANDS),
    "ldn --v": ["--version"],
    "ldn explain -f ": FORMATS,
    "ldn explain -5 --un": ["--unit"],
    "ldn explain '4 mg' --unit mc": ["mcg"],
    "ldn classify --is ": list(REGIMES),
    "ldn source ": CLAIM_IDS,
    "ldn source -f json rec": ["receptor-blockade"],
    "ldn source --is": [],
    "ldn sql dose_mg --dialect ": list(DIALECTS),
    "ldn completion ": SHELLS,
    "ldn check trans": ["transcript.txt"],
    "ldn annotate --column dose r": ["rx.csv", "rx.tsv"],
}
FILES = ["transcript.txt", "rx.csv", "rx.tsv"]  # offered where the program offers nothing

Offer = Callable[[str], list[str]]


def words_of(line: str) -> list[str]:
    """Split a line as bash does, quotes kept; behind a space at the end an empty word begins."""
    return re.findall(r"'[^']*'|[^ ]+|(?<= )$", line)


def offered(line: str, shell: str = "bash") -> list[str]:
    """Ask for completions of *line* as the script for *shell* does; return the words as printed."""
    words = words_of(line)
    variables = {
        "bash": {"COMP_WORDS": "\n".join(words), "COMP_CWORD": str(len(words) - 1)},
        "zsh": {"_TYPER_COMPLETE_ARGS": line},
        "fish": {"_TYPER_COMPLETE_ARGS": line, "_TYPER_COMPLETE_FISH_ACTION": "get-args"},
        "powershell": {
            "_TYPER_COMPLETE_ARGS": line.rstrip(),
            "_TYPER_COMPLETE_WORD_TO_COMPLETE": words[-1],
        },
    }
    done = ldn(stdin=b"", **{COMPLETE: f"complete_{shell}"}, **variables[shell])
    assert (done.err, done.code) == ("", 0)
    return done.out.split("\n")[:-1] if done.out.strip() else []


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_option_and_choice_is_offered(command: str) -> None:
    known = options(command)
    line = f"ldn {command} " if command else "ldn "
    assert set(offered(f"{line}-")) == known.keys()
    for option, choices in CHOICES.items():
        if option in known:
            assert offered(f"{line}{option} ") == choices
            assert offered(f"{line}{option} {choices[-1]}") == choices[-1:]
            assert offered(f"{line}{option} nothing-like-it") == []
    assert {option for option, choices in known.items() if choices} <= CHOICES.keys()


@pytest.mark.parametrize("line", OFFERED)
def test_what_is_offered(line: str) -> None:
    assert offered(line) == [word for word in OFFERED[line] if word not in FILES]


@pytest.mark.parametrize("shell", ["zsh", "fish", "powershell"])
def test_other_protocols(shell: str) -> None:
    assert [
        command for command in COMMANDS if command in "\n".join(offered("ldn ", shell))
    ] == list(COMMANDS)
    first, *more = offered("ldn source -f json rec", shell)
    assert "receptor-blockade" in first
    assert not more


def test_a_path_of_powershell_may_have_backslashes(tmp_path: Path) -> None:
    table = tmp_path / "a folder" / "rx.csv"
    table.parent.mkdir()
    table.write_text("dose,id\n")
    path = str(table).replace("/", "\\")
    assert [
        word.split(":")[0] for word in offered(f"ldn annotate '{path}' --column ", "powershell")
    ] == ["dose", "id"]


def test_an_unknown_shell_is_refused() -> None:
    done = ldn("completion", "tcsh")
    assert (done.out, done.code) == ("", 2)
    assert done.err.startswith("ldn: ")
    done = ldn(stdin=b"", **{COMPLETE: "complete_tcsh"})
    assert (done.out, done.code) == ("", 2)
    assert "tcsh" in done.err


# The shells themselves.


@pytest.fixture
def home(run: Run, tmp_path: Path) -> Path:
    """Make a home with the program on its PATH, the completion scripts, and files to complete."""
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "ldn"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m ldn_cli "$@"\n')
    program.chmod(0o755)
    for name in FILES:
        (tmp_path / name).touch()
    for shell in SHELLS:
        done = run("completion", shell)
        assert (done.err, done.code) == ("", 0)
        (tmp_path / f"ldn.{shell}").write_text(done.out)
    return tmp_path


def at(home: Path) -> dict[str, str]:
    """Make the environment of a shell in *home*."""
    return environment(
        HOME=str(home), XDG_CONFIG_HOME=str(home), XDG_DATA_HOME=str(home),
        XDG_CACHE_HOME=str(home), ZDOTDIR=str(home), TERM="dumb",
        PATH=f"{home / 'bin'}{os.pathsep}{os.environ['PATH']}", PYTHONPATH=str(ROOT),
    )  # fmt: skip


def shell_output(home: Path, *command: str) -> str:
    """Run a shell in *home* and return what it prints; it may complain of nothing."""
    done = subprocess.run(
        command,
        cwd=home,
        env=at(home),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (done.stderr, done.returncode) == ("", 0)
    return done.stdout


def in_bash(home: Path, lines: list[str]) -> list[list[str]]:
    """Complete *lines* in bash: call what its script registers, and read files if it says so."""
    script = """
    source ldn.bash
    [[ $(complete -p ldn) == 'complete -o default -F _ldn_completion ldn' ]] || exit 3
    for line; do
        IFS=$'\\37' read -ra COMP_WORDS <<< "$line"
        [[ $line == *$'\\37' ]] && COMP_WORDS+=('')
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMPREPLY=()
        _ldn_completion ldn "${COMP_WORDS[COMP_CWORD]}"
        ((${#COMPREPLY[@]})) || COMPREPLY=($(compgen -f -- "${COMP_WORDS[COMP_CWORD]}"))
        echo "${COMPREPLY[*]}"
    done
    """
    words = ["\37".join(words_of(line)) for line in lines]
    return [
        line.split()
        for line in shell_output(home, "bash", "--norc", "-c", script, "bash", *words).splitlines()
    ]


def in_fish(home: Path, lines: list[str]) -> list[list[str]]:
    """Complete *lines* in fish, which asks as if TAB were pressed; descriptions are left out."""
    script = (
        "source ldn.fish; for line in $argv; echo (complete -C $line | string split -f 1 \\t |"
        " string join ' '); end"
    )
    return [line.split() for line in shell_output(home, "fish", "-c", script, *lines).splitlines()]


# TAB puts every match on the line; Ctrl-] writes the line to a file and begins a new one.
ZSH = """
PS1= PS2= RPS1= ; unsetopt PROMPT_SP
autoload -Uz compinit && compinit -u -D
{install}
line-to-file() {{ print -r -- "$BUFFER" >> lines; BUFFER= }}
zle -N line-to-file; bindkey '^]' line-to-file
zstyle ':completion:all:*' completer _all_matches _complete
zstyle ':completion:all:*' insert true
zle -C all complete-word _generic; bindkey '^I' all
: > lines
"""


def in_zsh(home: Path, lines: list[str], install: str = "source ldn.zsh") -> list[list[str]]:
    """Complete *lines* in an interactive zsh at a terminal of its own, set up by *install*."""
    (home / "setup.zsh").write_text(ZSH.format(install=install))
    completed = home / "lines"
    terminal, its_end = os.openpty()
    name = os.ttyname(its_end)
    # Opened by the first process of a session, a terminal becomes that session's own.
    with subprocess.Popen(
        ["sh", "-c", f"exec zsh -f -i < {name} > {name} 2>&1"],
        cwd=home,
        env=at(home),
        start_new_session=True,
    ) as zsh:
        try:
            os.write(terminal, b"source ./setup.zsh\n")
            for count, keys in enumerate(["", *(f"{line}\t\x1d" for line in lines)]):
                os.write(terminal, keys.encode())
                screen, end = b"", time.monotonic() + 60
                while not completed.exists() or completed.read_text().count("\n") < count:
                    assert time.monotonic() < end, screen
                    if select.select([terminal], [], [], 0.02)[0]:
                        screen += os.read(terminal, 1 << 16)
        finally:
            zsh.kill()
            os.close(terminal)
            os.close(its_end)
    return [
        after.removeprefix(before.rpartition(" ")[0]).split()
        for before, after in zip(lines, completed.read_text().splitlines(), strict=True)
    ]


IN_SHELL: dict[str, Callable[[Path, list[str]], list[list[str]]]] = {
    "bash": in_bash,
    "fish": in_fish,
    "zsh": in_zsh,
}


def needs(shell: str) -> pytest.MarkDecorator:
    """Skip a test where *shell* is not installed."""
    return pytest.mark.skipif(shutil.which(shell) is None, reason=f"{shell} is not installed")


@pytest.mark.parametrize("shell", [pytest.param(shell, marks=needs(shell)) for shell in IN_SHELL])
def test_shells(shell: str, home: Path) -> None:
    answers = IN_SHELL[shell](home, list(OFFERED))
    assert {line: sorted(words) for line, words in zip(OFFERED, answers, strict=True)} == {
        # Where the program offers nothing, zsh leaves the word as it is.
        line: sorted(words or ([line.split(" ")[-1]] if shell == "zsh" else []))
        for line, words in OFFERED.items()
    }


@needs("zsh")
def test_zsh_loads_it_from_its_path_at_the_first_tab(home: Path) -> None:
    (home / "functions").mkdir()
    (home / "ldn.zsh").rename(home / "functions" / "_ldn")
    install = "fpath=($PWD/functions $fpath); compinit -u -D"
    assert in_zsh(home, ["ldn classify --is low"], install) == [["low-dose"]]


@pytest.mark.parametrize("shell", [pytest.param(shell, marks=needs(shell)) for shell in IN_SHELL])
def test_the_script_is_well_formed(shell: str, home: Path) -> None:
    assert not shell_output(home, shell, "-n", f"ldn.{shell}")


def test_the_script_for_powershell() -> None:
    script = ldn("completion", "powershell").out
    assert f'$Env:{COMPLETE} = "complete_powershell"' in script
    assert "Register-ArgumentCompleter -Native -CommandName ldn " in script
    assert script.count("{") == script.count("}")


@needs("pwsh")
def test_powershell_reads_its_script(home: Path) -> None:
    read = "$null = [scriptblock]::Create((Get-Content -Raw ldn.powershell))"
    assert not shell_output(home, "pwsh", "-NoProfile", "-NonInteractive", "-Command", read)
