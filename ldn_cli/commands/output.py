"""Write answers: records for programs and pages for people, to a terminal or a file."""

# ruff: noqa: PLC0415 - imports stand where they are used, for start-up

from __future__ import annotations

import sys
from importlib import import_module
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from ldn_cli.commands.messages import UsageError
from ldn_cli.commands.operands import Refused, read_doses
from ldn_cli.records.formats import FORMS, render

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from rich.text import Text

    from ldn_cli.commands.operands import Refusals
    from ldn_cli.dose.model import Dose
    from ldn_cli.pages.drawing import Element
    from ldn_cli.pages.model import Contents
    from ldn_cli.records.formats import Record


class Views(NamedTuple):
    """The ways to show an answer to a person, each made only if its format is asked for.

    *page* lays it out as text of a given width, *contents* are for the web, and *figure* is the
    picture, if there is one. A *long* page goes through the person's pager.
    """

    page: Callable[[int], Sequence[Text]]
    contents: Callable[[], Contents]
    figure: Callable[[], Element] | None = None
    long: bool = False


def lazily(name: str, *given: object) -> Callable[..., Any]:
    """Give a function of pages/, "module:function", that is imported only when it is called.

    It is called with what is *given*, and then with what the call adds.
    """
    module, function = name.split(":")

    def call(*added: object) -> Any:
        return getattr(import_module(f"ldn_cli.pages.{module}"), function)(*given, *added)

    return call


def write(data: str | bytes) -> None:
    """Write for programs, and flush: UTF-8 with newlines, whatever the locale."""
    sys.stdout.buffer.write(data if isinstance(data, bytes) else data.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def write_records(
    output_format: str, columns: Sequence[str], records: Iterable[Record], *, header: bool = True
) -> None:
    """Write *records* in a format for programs."""
    write("".join(render(output_format, columns, records, header=header)))


def write_doses(
    output_format: str,
    columns: Sequence[str],
    schema: str,
    records_of: Callable[[Dose], Iterable[Record]],
    operands: Sequence[str],
    refusals: Refusals,
) -> int:
    """Write the records of every dose, and for a refused one its refusal; give the exit code."""
    from ldn_cli.records.refusal import refusal_record

    write_records(output_format, columns, [])  # even no dose has a header
    for read in chain.from_iterable(read_doses(operands, refusals)):
        records = (
            [refusal_record(read.text, read.error, schema)]
            if isinstance(read, Refused)
            else records_of(read)
        )
        write_records(output_format, columns, records, header=False)
    return refusals.close()


def show_answer(
    output_format: str, color: str, columns: Sequence[str], records: Iterable[Record], views: Views
) -> None:
    """Write *records* in a format for programs, or show the same facts to a person."""
    if output_format in FORMS:
        write_records(output_format, columns, records)
    else:
        show_page(output_format, color, views)


def show_page(output_format: str, color: str, views: Views) -> None:
    """Show a page in the terminal, or write it for the web, or its figure.

    Raises UsageError if a figure is asked for and there is none.
    """
    if output_format == "text":
        from ldn_cli.pages.terminal import page_through, page_width, print_page

        show = page_through if views.long else print_page
        show(views.page(page_width()), color)
    elif output_format == "html":
        from ldn_cli.pages.articles import article

        write(article(views.contents()))
    elif views.figure is None:
        raise UsageError("svg is a figure, and here is none; write: -f html")
    else:
        from ldn_cli.pages.drawing import written

        write(written(views.figure()))
