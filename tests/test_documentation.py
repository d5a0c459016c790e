"""The documentation: every example prints what it says, every picture and made part is up to date."""

from __future__ import annotations

import re
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from conftest import ROOT, bash, takes
from documentation import DOCUMENTS, MADE, MAN, README, can_run, examples, made, pictures, printed

from ldn_cli.commands import COMMANDS
from ldn_cli.records.formats import DRAWN, FORMS

TEXTS = {
    str(document.relative_to(ROOT)): document.read_text("utf-8") for document in (*DOCUMENTS, MAN)
}
ANEW = "python tests/regenerate.py writes it anew"


def test_every_kind_of_part_is_there() -> None:
    assert len(examples(TEXTS["README.md"])) >= 4
    assert pictures(TEXTS["README.md"])
    assert {name for text in TEXTS.values() for name, _ in made(text)} == set(MADE)


@pytest.mark.parametrize(
    ("document", "command", "output"),
    [(document, *example) for document, text in TEXTS.items() for example in examples(text)],
    ids=lambda value: value[:40] if "\n" not in value else "",
)
def test_an_example_prints_what_the_documentation_says(
    document: str, command: str, output: str
) -> None:
    if not can_run(command):
        pytest.skip("the transcript is not beside this checkout")
    assert printed(command) == output, f"{document}: {ANEW}"


@pytest.mark.parametrize(
    ("command", "file"),
    [picture for text in TEXTS.values() for picture in pictures(text)],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_picture_is_what_the_command_writes(command: str, file: Path) -> None:
    assert printed(command) == file.read_text("utf-8"), ANEW


@pytest.mark.parametrize(
    ("name", "text"), [part for text in TEXTS.values() for part in made(text)], ids=lambda v: v[:20]
)
def test_a_made_part_is_what_the_program_gives(name: str, text: str) -> None:
    assert text == MADE[name](), ANEW


@pytest.mark.parametrize(
    "document", sorted(ROOT.glob("*.md")) + sorted(ROOT.glob("docs/*.md")), ids=lambda p: p.name
)
def test_links_lead_to_files(document: Path) -> None:
    text = document.read_text("utf-8")
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text) + re.findall(
        r'(?:src|href)="([^"#:]+)"', text
    )
    assert [link for link in links if not (document.parent / link).exists()] == []


def test_what_contributing_names_is_there() -> None:
    text = re.sub(r"(?s)```.*?```", "", TEXTS["CONTRIBUTING.md"])
    names = re.findall("`([^`]+)`", text)
    paths = [word for name in names for word in name.split() if re.match(r"(?!\.venv).*/", word)]
    assert len(paths) > 20
    assert [path for path in paths if not (ROOT / path.replace("NAME", "source")).exists()] == []
    files = [*ROOT.glob("ldn_cli/**/*.py"), *ROOT.glob("tests/*.py")]
    words = set(re.findall(r"\w+", "\n".join(file.read_text("utf-8") for file in files)))
    in_code = {
        name.rstrip("()").partition("=")[0]
        for name in names
        if re.fullmatch(r"(?=.*[A-Z_(=])\w+(?:\(\)|=\w+)?", name)
    }
    assert {"CLAIMS", "run", "names_dose"} <= in_code <= words
    placed = re.findall(r"`(\w+)` in `([\w/.]+\.py)`", text)
    assert len(placed) > 5
    for name, path in placed:
        assert re.search(rf"(?m)^(?:def |class )?{name}\b", (ROOT / path).read_text("utf-8")), path


def test_the_readme_names_the_formats_and_the_commands_that_have_them() -> None:
    sentence = re.search(r"refused dose\. (`explain`.*?) too\.", TEXTS["README.md"])
    assert sentence is not None
    told = re.findall("`(?:-f )?([a-z]+)`", sentence[1])
    having = [name for name in COMMANDS if takes(name, "output_format")]
    assert sorted(told) == sorted([*having, *FORMS, *DRAWN])


def test_the_readme_is_read_in_ten_minutes() -> None:
    assert len(README.read_bytes()) < 7 * 1024


def code_after(document: str, mark: str) -> str:
    """Return the block of code in *document* that begins with *mark*."""
    text = TEXTS[document]
    return text[text.index(mark) : text.index("```", text.index(mark))]


def test_the_python_example_gives_what_its_comments_say() -> None:
    import ldn_cli

    lines = [line for line in code_after("README.md", "from ldn_cli import").splitlines() if line]
    names = {name: getattr(ldn_cli, name) for name in ldn_cli.__all__}
    assert len(lines) == 5
    for line in lines[1:]:
        code, _, comment = line.partition("#")
        try:
            result = repr(eval(code, names))
        except ldn_cli.DoseError as error:
            result = f"DoseError: {error}"
        assert [part for part in comment.strip().split(" ...") if part not in result] == []


def test_the_duckdb_recipe(tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed: pip install '.[test]'")
    duckdb.sql(
        "copy (select * from (values (4.5), (6), (50), (null)) as rx(dose_mg)) "
        f"to '{tmp_path}/rx.parquet' (format parquet)"
    )
    function = (
        f'duckdb() {{ "{sys.executable}" -c '
        """'import duckdb, sys; print(duckdb.sql(sys.argv[1]).fetchall())' "$2"; }\n"""
    )
    done = bash(function + code_after("README.md", "# DuckDB over Parquet"), folder=tmp_path)
    assert [row[1] for row in eval(done.stdout, {"Decimal": Decimal})] == [
        "low-dose",
        "undescribed",
        "opioid-blockade",
        None,
    ]
