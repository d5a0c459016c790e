"""The way a dose takes through the files: imports point one way, and some never meet."""

from __future__ import annotations

import ast
import subprocess
import sys

import pytest
from conftest import ROOT, environment

PACKAGE = ROOT / "ldn_cli"
# From the core outwards: a module imports only what stands before it.
ORDER = [
    "exact", "notice", "dose", "spellings", "grammar", "refusal", "reader", "rules", "transcript", "explanation", "findings", "evidence", "check", "sql", "formats",
    "stream", "rows", "annotate", "picture", "curve", "text", "terminal", "documents", "messages", "inputs", "output", "commands", "cli", "__main__",
]  # fmt: skip


def imported(module: str) -> set[str]:
    """List the modules of the package that *module* imports, anywhere in it."""
    names = set()
    for node in ast.walk(ast.parse((PACKAGE / f"{module}.py").read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "ldn_cli":
            names |= {node.module.split(".")[1]} if "." in node.module else {alias.name for alias in node.names}
    return names


def test_every_module_has_its_place() -> None:
    assert {path.stem for path in PACKAGE.glob("*.py")} == {*ORDER, "__init__"}


@pytest.mark.parametrize("module", ORDER)
def test_imports_point_one_way(module: str) -> None:
    before = set(ORDER[: ORDER.index(module)]) | {"__version__"}
    assert {name for name in imported(module) if name not in before} == set()


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
    assert not (reached("evidence") | reached("findings")) & {"rules", "transcript", "explanation", "dose"}
    for module in ("dose", "rules", "transcript", "explanation", "sql", "stream", "rows", "annotate", "check"):
        assert "evidence" not in reached(module)


def test_the_readme_names_every_module() -> None:
    table = (ROOT / "README.md").read_text("utf-8")
    assert [module for module in ORDER if f"`{module}.py`" not in table] == []


def test_formats_know_no_rules() -> None:
    assert not reached("formats") & {"rules", "transcript", "evidence", "dose"}


def test_no_file_is_too_long_to_read_in_one_sitting() -> None:
    for path in PACKAGE.glob("*.py"):
        assert len(path.read_text("utf-8").splitlines()) <= 300, path


@pytest.mark.parametrize(
    ("code", "absent"),
    [
        ("import ldn_cli", "typer rich json csv dataclasses ldn_cli.transcript ldn_cli.grammar"),
        ("from ldn_cli.__main__ import main; main(['classify', '4.5'])", "typer rich json csv ldn_cli.transcript ldn_cli.stream ldn_cli.grammar"),
        ("from ldn_cli.__main__ import main; main(['explain', '4.5', '-f', 'json'])", "rich csv ldn_cli.evidence ldn_cli.text ldn_cli.grammar"),
        ("from ldn_cli.__main__ import main; main(['explain', '4.5'])", "typer json csv"),
    ],
)
def test_start_up_imports_only_what_is_used(code: str, absent: str) -> None:
    script = f"import sys; {code}; print([name for name in {absent.split()!r} if name in sys.modules], file=sys.stderr)"
    bare = {name: value for name, value in environment().items() if not name.startswith("COVERAGE")}  # which imports json itself
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, env=bare, cwd=ROOT)
    assert done.stderr == b"[]\n"


def test_the_public_names() -> None:
    import ldn_cli

    assert all(getattr(ldn_cli, name) for name in ldn_cli.__all__)
    with pytest.raises(AttributeError):
        _ = ldn_cli.nothing
