"""The contents of a page as plain data, composed once and laid out as text or for the web."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple

from ldn_cli.evidence.model import Finding


class Passage(NamedTuple):
    """A few sentences with a label of one or two words."""

    label: str
    text: str


class Figure(NamedTuple):
    """A figure: *doses* on the scale of the regimes or on the curve of blockade, or the trials."""

    kind: Literal["scale", "curve", "trials"]
    doses: tuple[Decimal, ...] = ()


class Table(NamedTuple):
    """Rows of cells, the first of which names the row."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Section(NamedTuple):
    """What stands under a heading, which says whose words these are or what they are about.

    The results of *studies* are given in full, or in a line if *brief*.
    """

    heading: str
    passages: tuple[Passage, ...] = ()
    figure: Figure | None = None
    table: Table = Table("", (), ())
    studies: tuple[Finding, ...] = ()
    brief: bool = False


class Command(NamedTuple):
    """What to type next, and what it shows."""

    line: str
    shows: str


class Contents(NamedTuple):
    """A whole page.

    *added* is what we add; *note* says whose words the page contains, and *foot* its source.
    """

    answer: str
    warning: str
    sections: tuple[Section, ...]
    commands: tuple[Command, ...] = ()
    note: str = ""
    foot: str = ""
    added: str = ""
