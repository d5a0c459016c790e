"""Where answers go: records for programs and pages for people, to a terminal or into a file."""

# ruff: noqa: PLC0415 - imports stand where they are used, for start-up

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from ldn_cli.commands.messages import ExitCode, UsageError
from ldn_cli.records.formats import FORMS, render

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from rich.text import Text

    from ldn_cli.records.formats import Record

    Page = Callable[[int], Sequence[Text]]
    Document = Callable[[], str]


def write(data: str | bytes) -> None:
    """Write what a program reads, at once: UTF-8 with newlines, whatever the locale."""
    sys.stdout.buffer.write(data if isinstance(data, bytes) else data.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def write_records(
    output_format: str, columns: Sequence[str], records: Iterable[Record], *, header: bool = True
) -> None:
    """Write *records* in a format for programs."""
    write("".join(render(output_format, columns, records, header=header)))


def show_answer(
    output_format: str,
    color: str,
    columns: Sequence[str],
    records: Iterable[Record],
    page: Page,
    *,
    html: Document,
    svg: Document | None = None,
    header: bool = True,
    long: bool = False,
) -> int:
    """Write *records* in a format for programs, or show *page*: the same facts for a person."""
    if output_format in FORMS:
        write_records(output_format, columns, records, header=header)
    else:
        show_page(output_format, color, page, html=html, svg=svg, long=long)
    return ExitCode.DONE


def show_page(
    output_format: str,
    color: str,
    page: Page,
    *,
    html: Document,
    svg: Document | None = None,
    long: bool = False,
) -> None:
    """Show *page* in the terminal, or write the document of the format; some pages have no figure.

    What is *long* goes through the pager that a person has.
    Raises UsageError where *svg* is asked for and there is none.
    """
    if output_format == "text":
        from ldn_cli.pages.terminal import page_through, page_width, print_page

        show = page_through if long else print_page
        show(page(page_width()), color)
    elif output_format == "html":
        write(html())
    elif svg is None:
        raise UsageError("svg is a figure, and here is none; write: -f html")
    else:
        write(svg())
