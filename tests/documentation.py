"""What the documentation shows: examples, pictures and parts that are made from the code.

An example is a line "$ COMMAND" in a block marked console; what follows it, up to the next example
or the end of the block, is what it prints. A picture is what the command in the comment before it
writes. A part between the comments "made: NAME" and "end" is what MADE gives for that name.
"""

from __future__ import annotations

import ast
import json
import re
import tempfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from conftest import ROOT, TRANSCRIPT, bash, ldn

from ldn_cli.commands import COMMANDS
from ldn_cli.commands.messages import MEANINGS
from ldn_cli.dose.parse import read
from ldn_cli.dose.pieces import Kind
from ldn_cli.records.formats import DRAWN, FORMS
from ldn_cli.rules import RULES

SCHEMA = json.loads((ROOT / "ldn_cli" / "records" / "schema.json").read_text("utf-8"))
README = ROOT / "README.md"
MAN = ROOT / "man" / "ldn.1"
DOCUMENTS = [README, *sorted((ROOT / "docs").glob("*.md")), ROOT / "CONTRIBUTING.md"]
FILES = {
    "doses.txt": "4.5 mg nightly\n4,5 mg\n50 mg once daily\n",
    "rx.csv": 'id,dose,note\n1,4.5 mg,"at night, alone"\n2,2.25 mg bid,\n3,one tablet,\n4,50,\n',
}
_BLOCK = re.compile(r"(?ms)^```console\n(.*?)^```$")
_PICTURE = re.compile(r"<!-- (ldn [^>]*?) > (docs/[a-z-]+\.svg) -->")
_MADE = re.compile(
    r'(?ms)^(?P<begin>(?:<!-- |\.\\" )made: (?P<name>[\w-]+)(?: -->)?\n)'
    r'(?P<text>.*?)(?=^(?:<!-- |\.\\" )end)'
)


def printed(command: str) -> str:
    """Run *command* in bash beside the example files, 80 columns wide; return all that it prints."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in FILES.items():
            (Path(folder) / name).write_text(text, "utf-8")
        if TRANSCRIPT.exists():
            (Path(folder) / "transcript.txt").write_bytes(TRANSCRIPT.read_bytes())
        return bash(f"exec 2>&1\n{command}", folder=Path(folder), COLUMNS="80").stdout.decode()


def can_run(command: str) -> bool:
    """Say whether what *command* needs is here: the transcript is not a part of this project."""
    return "transcript.txt" not in command or TRANSCRIPT.exists()


def examples(text: str) -> list[tuple[str, str]]:
    """List the examples of *text* with what it says that they print."""
    found = []
    for block in _BLOCK.findall(text):
        for part in re.split(r"(?m)^\$ ", block)[1:]:
            command, _, output = part.partition("\n")
            found.append((command, output))
    return found


def pictures(text: str) -> list[tuple[str, Path]]:
    """List the pictures of *text*: the command, and the file that holds what it writes."""
    return [(command, ROOT / name) for command, name in _PICTURE.findall(text)]


def made(text: str) -> list[tuple[str, str]]:
    """List the parts of *text* that are made from the code: the name and the text of each."""
    return [(match["name"], match["text"]) for match in _MADE.finditer(text)]


def fields() -> str:
    """Say what the fields of each kind of record hold, from the JSON Schema."""
    lines = []
    for kind in SCHEMA["$defs"].values():
        lines += [f"### {kind['title']}", "", "| field | what it holds |", "| --- | --- |"]
        lines += [
            f"| `{name}` | {field['description']} |" for name, field in kind["properties"].items()
        ]
        lines.append("")
    return "\n".join(lines)


def commands() -> str:
    """Say in a line what each command does, from its help."""
    rows = [
        f"| `ldn {name}` | {import_module(f'ldn_cli.commands.{name}').HELP.splitlines()[0]} |"
        for name in COMMANDS
    ]
    return "\n".join(["| command | what it does |", "| --- | --- |", *rows, ""])


def files() -> str:
    """Say what each file of the package is for, by the first sentence of its docstring."""
    package, rows = ROOT / "ldn_cli", []
    for path in sorted(package.rglob("*.py"), key=lambda path: (path.parent != package, path)):
        text = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
        first = " ".join(text.split("\n\n")[0].split()).replace("|", r"\|")
        rows.append(f"| `{path.relative_to(package).as_posix()}` | {first} |")
    return "\n".join(["| file | what it says of itself |", "| --- | --- |", *rows, ""])


READ = "Take 1 tablet (25 mg) by mouth once daily"  # the text that docs/architecture.md follows


def pieces() -> str:
    """Say for what the words of READ are taken."""
    reading = read(READ, None)
    starts, ends, rows = reading.words.starts, reading.words.ends, []
    for piece in reading.pieces:
        words = reading.words.text[starts[piece.start] : ends[piece.end - 1]]
        number = f"{piece.number} {piece.unit}" if piece.number else f"one of the {piece.phrase}"
        holds = "" if piece.is_a(Kind.OPEN, Kind.CLOSE) else number.strip()
        rows.append(f"| `{words}` | `{piece.kind.name}` | {holds} |")
    return "\n".join(["| words | kind | what it holds |", "| --- | --- | --- |", *rows, ""])


def exit_codes() -> str:
    """Say what each exit code means."""
    rows = [f"| {code.value} | {text} |" for code, text in MEANINGS.items()]
    return "\n".join(["| exit code | meaning |", "| --- | --- |", *rows, ""])


def exit_codes_in_mdoc() -> str:
    """Say what each exit code means in the language of manual pages."""
    lines = []
    for code, text in MEANINGS.items():
        bold = re.sub("`([^`]+)`", r"\\fB\1\\fR", text).replace("--", r"\-\-")
        lines += [f".It {code.value}", f"{bold[0].upper()}{bold[1:]}."]
    return "\n".join([*lines, ""])


_OPTION = re.compile(r"(?:-(?P<short>\w), )?--(?P<long>[\w-]+)(?: (?:(?P<value>[A-Z]+)|[<\[]))?")


def use_in_mdoc(command: str) -> list[str]:
    """Write from the help of *command* how it is used."""
    usage, _, help_ = ldn(command, "--help", COLUMNS="80").out.partition("\n")
    lines = [".Nm ldn", f".Cm {command}"]
    for text in re.split(r"(?m)^  (?=-)", help_.partition("\nOptions:\n")[2])[1:]:
        option = _OPTION.match(text)
        assert option is not None
        if option["long"] == "help":
            continue
        name, value = option["short"] or f"-{option['long']}", option["value"]
        if option[0][-1] in "<[":  # one of some choices
            value = option["long"]
        use = f"Fl {name} Ar {value.lower()}" if value else f"Fl {name}"
        lines.append(f".{use}" if "[required]" in text else f".Op {use}")
    operand = usage.partition("[OPTIONS]")[2].strip(" {}")
    for optional, name, many in re.findall(r"(\[?)([A-Z|]+)\]?(\.{3})?", operand):
        use = f"Ar {name.lower().replace('|', ' | ')}{' ...' if many else ''}"
        lines.append(f".Op {use}" if optional else f".{use}")
    return lines


def uses_in_mdoc() -> str:
    """Write how each command is used, in the language of manual pages."""
    return "\n".join([*(line for name in COMMANDS for line in use_in_mdoc(name)), ""])


def commands_in_mdoc() -> str:
    """Say what each command does, from its help, in the language of manual pages."""
    lines = []
    for name in COMMANDS:
        first, *_, last = import_module(f"ldn_cli.commands.{name}").HELP.strip().split("\n\n")
        text = f"{first} {' '.join(last.split())}"
        lines += [f".It Cm {name}", *re.sub(r"(?<=[.:]) (?=[A-Z])", "\n", text).split("\n")]
    return "\n".join([*lines, ""])


def formats_in_mdoc() -> str:
    """List the formats in the language of manual pages."""
    *names, last = ["text", *FORMS, *DRAWN]
    return "".join(f".Cm {name} ,\n" for name in names) + f".Cm {last} .\n"


def regimes_in_mdoc() -> str:
    """Say in the language of manual pages which doses a regime holds, and what is said of them."""
    lines = []
    for rule in RULES:
        text = f"{rule.when[0].upper()}{rule.when[1:]} a day. {rule.summary}".replace("¶", r"\(ps")
        lines += [f".It Sy {rule.regime}", *re.sub(r"(?<=[.:]) (?=[A-Z])", "\n", text).split("\n")]
    return "\n".join([*lines, ""])


MADE: dict[str, Callable[[], str]] = {
    "commands": commands,
    "files": files,
    "pieces": pieces,
    "exit-codes": exit_codes,
    "exit-status": exit_codes_in_mdoc,
    "uses": uses_in_mdoc,
    "entries": commands_in_mdoc,
    "formats": formats_in_mdoc,
    "regimes": regimes_in_mdoc,
    "fields": fields,
}


def rewritten(text: str) -> str:
    """Return *text* with what its examples print now, and its made parts made anew."""

    def block(match: re.Match[str]) -> str:
        shown = []
        for command, output in examples(match[0]):
            now = printed(command) if can_run(command) else output
            shown.append(f"$ {command}\n{now}")
        return "```console\n" + "".join(shown) + "```"

    text = _MADE.sub(lambda match: match["begin"] + MADE[match["name"]](), text)
    return _BLOCK.sub(block, text)
