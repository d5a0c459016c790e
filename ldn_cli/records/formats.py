"""Write records in formats for programs: each format once, for every command.

The keys of a record are the keys of its JSON; *columns* says which of them make the cells of a
table. Formats know fields, never rules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from ldn_cli.exact import plain
from ldn_cli.wording import escaped

Record = Mapping[str, object]


def render(
    output_format: str, columns: Sequence[str], records: Iterable[Record], *, header: bool = True
) -> Iterator[str]:
    """Write *records* in *output_format*, one string a record, after its header if it has one."""
    head, row = FORMS[output_format]
    if header and head is not None:
        yield head(columns)
    for record in records:
        yield row(columns, record)


def _json(value: object) -> str:
    """Write *value* as JSON; a Decimal keeps all its digits, which the json module cannot do."""
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, Mapping):
        return (
            "{"
            + ", ".join(f"{_json(str(key))}: {_json(item)}" for key, item in value.items())
            + "}"
        )
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(_json, value)) + "]"
    if isinstance(value, str):
        return _json_text(value)
    return (
        "null" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
    )


@lru_cache(maxsize=512)  # one explanation after the other repeats the same claims
def _json_text(value: str) -> str:
    """Write *value* as a JSON string, with control and direction characters escaped."""
    from json import dumps  # noqa: PLC0415 - start-up: only where JSON is written

    text = dumps(
        "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in value), ensure_ascii=False
    )
    return (
        text
        if text.isprintable()
        else "".join(c if c.isprintable() else dumps(c)[1:-1] for c in text)
    )


# Spaces that are safe to show: a cell keeps them, so that it can be joined with the text it was
# made from.
_WIDE_SPACES = frozenset("\u00a0\u1680\u202f\u205f\u3000").union(map(chr, range(0x2000, 0x200B)))
_LONGEST_CELL = 10_000  # characters


def _cell(value: object) -> str:
    """Write *value* as the cell of a table; of a refusal only its code."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, Mapping):
        return str(value["code"])
    if isinstance(value, (list, tuple)):
        return " ".join(map(_cell, value))
    text = str(value)[:_LONGEST_CELL]
    if text.isprintable():
        return text
    return "".join(c if c in _WIDE_SPACES else escaped(c) for c in text)


def _csv(cells: Iterable[str]) -> str:
    from csv import writer  # noqa: PLC0415 - start-up: only where CSV is written
    from io import StringIO  # noqa: PLC0415

    out = StringIO()
    writer(out, lineterminator="\n").writerow(list(cells))
    return out.getvalue()


def _tsv(cells: Iterable[str]) -> str:
    return "\t".join(cells) + "\n"  # cells are escaped, so they contain no tab and no newline


def _markdown(cells: Iterable[str]) -> str:
    return "| " + " | ".join(_markdown_escaped(cell) for cell in cells) + " |\n"


def _markdown_escaped(cell: str) -> str:
    """Keep *cell* from being read as markup.

    No column, tag, entity, link, code, name or emphasis can begin in it.
    """
    shown = "".join(f"\\{c}" if c in "\\`*_[]<>|~#&@" else c for c in cell)
    return shown.replace("://", "\\://").replace("www.", "www\\.")


def _table(
    line: Callable[[Iterable[str]], str],
) -> tuple[Callable[[Sequence[str]], str], Callable[[Sequence[str], Record], str]]:
    """Make the header and the row of a format that has one *line* for each record."""
    return line, lambda columns, record: line([_cell(record.get(column)) for column in columns])


# The other formats, which are drawn as one page for a person.
DRAWN = ("svg", "html")

FORMS: dict[
    str, tuple[Callable[[Sequence[str]], str] | None, Callable[[Sequence[str], Record], str]]
] = {
    "json": (None, lambda _columns, record: _json(record) + "\n"),
    "csv": _table(_csv),
    "tsv": _table(_tsv),
    "markdown": (
        lambda columns: _markdown(columns) + _markdown(["---"] * len(columns)),
        _table(_markdown)[1],
    ),
}
