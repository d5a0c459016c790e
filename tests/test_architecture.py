"""The architecture: imports point one way, and some packages never meet."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT, environment

PACKAGE = ROOT / "ldn_cli"
# From the core outwards: a package or file imports only itself and what stands before it.
ORDER = [
    "platforms", "exact", "wording", "notice", "dose", "rules", "library", "transcript", "explanation",
    "evidence", "transcript_check",
    "records", "tables", "pages", "commands", "cli", "__main__",
]  # fmt: skip


# The one import that points back: a notebook asks an explanation for its figure.
ASKED_FOR = {"explanation": {"pages"}}


def files(module: str) -> list[Path]:
    """List the files of *module*: one, or all of a package."""
    single = PACKAGE / f"{module}.py"
    return [single] if single.exists() else sorted((PACKAGE / module).rglob("*.py"))


def imported(module: str) -> set[str]:
    """List our modules and packages that *module* imports, anywhere in it."""
    names = set()
    for file in files(module):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if (
                isinstance(node, ast.ImportFrom)
                and node.module
                and node.module.split(".")[0] == "ldn_cli"
            ):
                names |= (
                    {node.module.split(".")[1]}
                    if "." in node.module
                    else {alias.name for alias in node.names}
                )
    return names - ASKED_FOR.get(module, set())


def test_every_package_and_file_has_its_place() -> None:
    tops = {path.stem for path in PACKAGE.glob("*.py")} | {
        path.parent.name for path in PACKAGE.glob("*/__init__.py")
    }
    assert tops == {*ORDER, "__init__"}


@pytest.mark.parametrize("module", ORDER)
def test_imports_point_one_way(module: str) -> None:
    allowed = {*ORDER[: ORDER.index(module) + 1], "__version__"}
    assert imported(module) - allowed == set()


def reached(module: str) -> set[str]:
    """List all that *module* imports, directly or not."""
    found: set[str] = set()
    waiting = [module]
    while waiting:
        for name in imported(waiting.pop()) & set(ORDER):
            if name not in found:
                found.add(name)
                waiting.append(name)
    return found


def test_evidence_and_rules_never_meet() -> None:
    assert not reached("evidence") & {"rules", "transcript", "explanation", "dose"}
    for module in ("dose", "rules", "transcript", "explanation", "tables", "transcript_check"):
        assert "evidence" not in reached(module)


def test_the_docs_name_every_package() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    table = "\n".join(line for line in text.splitlines() if line.startswith("|"))
    shown = {
        module: f"`{module}.py`" if (PACKAGE / f"{module}.py").exists() else f"`{module}/`"
        for module in ORDER
    }
    assert [module for module in ORDER if shown[module] not in table] == []


def test_the_docs_name_only_files_that_exist() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    names = set(re.findall(r"`([\w/]+\.py|\w+/)`", text))
    known = {str(path.relative_to(PACKAGE)) for path in PACKAGE.rglob("*.py")}
    known |= {path.name for path in PACKAGE.rglob("*.py")} | {f"{module}/" for module in ORDER}
    assert {name for name in names if not (ROOT / name).exists()} <= known


def test_the_docs_list_the_packages_in_their_order() -> None:
    table = (ROOT / "docs" / "architecture.md").read_text("utf-8").split("## The packages")[1]
    named = re.findall(r"`(\w+)(?:/|\.py)`", table.split("## Every file")[0].split("\n\n")[1])
    assert named == ORDER


def test_formats_know_no_rules() -> None:
    text = (PACKAGE / "records" / "formats.py").read_text("utf-8")
    assert set(re.findall(r"from ldn_cli\.(\w+)", text)) == {"exact", "wording"}


PAGES = sorted(
    path.stem
    for path in (PACKAGE / "pages").glob("*.py")
    if re.search(r"^def \w+_page\(.*width: int", path.read_text("utf-8"), re.MULTILINE)
)


@pytest.mark.parametrize("page", PAGES)
def test_one_page_does_not_import_another(page: str) -> None:
    text = (PACKAGE / "pages" / f"{page}.py").read_text("utf-8")
    assert not set(re.findall(r"ldn_cli\.pages\.(\w+)", text)) & set(PAGES)


def test_no_file_is_too_long_to_read_in_one_sitting() -> None:
    for path in PACKAGE.rglob("*.py"):
        assert len(path.read_text("utf-8").splitlines()) <= 300, path


# What Typer loads, at once and while it runs a command, differs from version to version.
TYPER = (
    "import typer; app = typer.Typer(); app.command()(lambda: None); "
    "app([], standalone_mode=False); known = set(sys.modules)"
)


@pytest.mark.parametrize(
    ("code", "absent"),
    [
        (
            "import ldn_cli",
            "typer rich json csv dataclasses ldn_cli.transcript ldn_cli.dose.grammar",
        ),
        (
            "from ldn_cli.__main__ import main; main(['classify', '4.5'])",
            "typer rich json csv ldn_cli.transcript ldn_cli.tables.lines ldn_cli.dose.grammar",
        ),
        (
            f"{TYPER}; from ldn_cli.__main__ import main; main(['explain', '4.5', '-f', 'json'])",
            "rich csv ldn_cli.evidence.summary ldn_cli.pages.explain ldn_cli.dose.grammar",
        ),
        (
            "from ldn_cli.__main__ import main; main(['explain', '4.5'])",
            (
                "typer rich.console json csv hashlib xml subprocess "
                "ldn_cli.pages.drawing ldn_cli.pages.html"
            ),
        ),
        (
            f"{TYPER}; from ldn_cli.__main__ import main; main(['explain', '4.5', '-f', 'svg'])",
            "rich json csv ldn_cli.pages.html ldn_cli.pages.explain",
        ),
    ],
)
def test_start_up_imports_only_what_is_used(code: str, absent: str) -> None:
    loaded = f"[name for name in {absent.split()!r} if name in sys.modules and name not in known]"
    script = f"import sys; known = (); {code}; print({loaded}, file=sys.stderr)"
    bare = {
        name: value for name, value in environment().items() if not name.startswith("COVERAGE")
    }  # which imports json itself
    bare["FORCE_COLOR"] = "1"  # a page is what a terminal shows
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, env=bare, cwd=ROOT
    )
    assert done.stderr == b"[]\n"


def test_the_public_names() -> None:
    import ldn_cli

    assert all(getattr(ldn_cli, name) for name in ldn_cli.__all__)
    with pytest.raises(AttributeError):
        _ = getattr(ldn_cli, "nothing")  # noqa: B009 - a type checker knows that there is none
