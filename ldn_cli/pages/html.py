"""Write HTML: the elements, style sheet and glossary of a page for the web.

A page is a tree of the standard library, so its text can never become markup. It is one file that
fetches nothing, until its reader follows a link.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from xml.etree import ElementTree as ET

from ldn_cli.evidence.model import Finding
from ldn_cli.pages.drawing import COLORS, FONTS, STYLE, Element
from ldn_cli.pages.model import Table

LINKS = "Links lead to the publication and to the registry entry"
# Widths in units: of two figures a page shows the one that fits.
WIDE_FIGURE, NARROW_FIGURE = 720, 400
# Half a sentence for each term; a page marks where it first uses the term.
GLOSSARY = {
    "regime": "a range of daily doses for which the video says the same",
    "LDN": "low dose naltrexone",
    "opioids": "medicines such as morphine and codeine, and drugs such as heroin",
    "opioid receptors": "places on nerve cells where opioids act; mu-opioid ones are one kind",
    "fibromyalgia": "a disorder of lasting pain",
    "microglia": "immune cells of the brain",
    "cytokines": "signals that immune cells release, which make a person feel ill",
    "placebo": "something that looks like the medicine, without its active substance",
    "randomised": "chance decides who gets the medicine and who gets placebo",
    "PET": "positron emission tomography, a scan that shows where a substance binds",
    "CI": "confidence interval: the range in which the true value probably lies",
}
_TERM = re.compile(rf"\b({'|'.join(sorted(GLOSSARY, key=len, reverse=True))})\b")


# Spaces at which no line may break: before a unit or a per cent sign, and in "p = 0.3".
_TOGETHER = re.compile(r"(?<=\d) (?=%|mg\b)|(?<=\bp) (?==)|(?<=\bp =) (?=\d)")


def _sheet() -> str:
    """Write the style sheet: the colours of the figures, and one column that reflows."""
    light, dark = (
        "".join(f"--{role}:{pair[theme]};" for role, pair in COLORS.items()) for theme in (0, 1)
    )
    return f""":root{{color-scheme:light dark;--font:{FONTS};{light}}}
@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}
{_LAYOUT}
{STYLE}"""


_LAYOUT = """
*{box-sizing:border-box}
body{
margin:0;background:var(--paper);color:var(--ink);overflow-wrap:break-word;
font:1.0625rem/1.55 var(--font)
}
header,main,footer{max-width:46rem;margin:0 auto;padding:0 1rem}
h1{font-size:1.75rem;line-height:1.25;margin:2rem 0 1rem;text-wrap:balance}
h2{font-size:1.2rem;line-height:1.35;margin:2rem 0 .5rem}
a{color:var(--low-dose);overflow-wrap:anywhere}
figure{margin:1.5rem 0}
figcaption,footer,.quiet{color:var(--quiet);font-size:.9rem}
.ldn-figure{display:block;width:100%;height:auto}
.wide{display:none}
.danger{
border-left:.3rem solid var(--opioid-blockade);
padding:.1rem 0 .1rem .8rem;font-weight:700
}
dl{display:grid;gap:.25rem 1rem;margin:0}
dt{font-weight:700}
dd{margin:0 0 .5rem}
dfn{font-style:normal}
dfn,abbr{text-decoration:underline dotted;text-underline-offset:.2em}
code{font:.95em ui-monospace,Menlo,Consolas,monospace}
table{border-collapse:collapse;width:100%;font-size:.92rem}
caption{text-align:left;color:var(--quiet);padding-bottom:.4rem}
table,tbody,tr,th,td,caption{display:block}
thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
th,td{text-align:left;vertical-align:top;padding:.15rem 0}
th .quiet{font-weight:400}
tr{border-top:1px solid var(--grid);padding:.5rem 0}
footer{border-top:1px solid var(--grid);margin-top:2rem;padding:1rem}
@media (min-width:44rem),print{
.wide{display:block}
.narrow{display:none}
dl{grid-template-columns:8.5rem 1fr}
table{display:table;table-layout:fixed}
caption{display:table-caption}
thead{display:table-header-group;position:static;clip-path:none}
tbody{display:table-row-group}
tr{display:table-row}
th,td{display:table-cell;padding:.4rem .8rem .4rem 0}
.rows{table-layout:auto}
.rows tbody th{overflow-wrap:anywhere;min-width:8.5rem}
.studies th:first-child{width:32%}
}
@media print{
@page{margin:10mm}
html{font-size:7.4pt}
body{font-size:1rem;line-height:1.35}
header,main,footer{max-width:none;padding:0}
h1{font-size:1.5rem;margin:0 0 .4rem}
h2{margin:.8rem 0 .2rem}
figure{margin:.5rem auto;max-width:34rem}
.next{display:none}
.terms{grid-template-columns:8rem 1fr 8rem 1fr}
dd{margin:0}
th,td{padding:.1rem .6rem .1rem 0}
.brief th:first-child{width:42%}
.brief td:last-child{width:24%}
a{color:inherit}
footer{margin-top:.5rem;padding:.3rem 0}
tr,dd{break-inside:avoid}
}"""


def sentence(text: str) -> str:
    """Write a note as a sentence.

    >>> sentence("no significant difference")
    'No significant difference.'
    """
    return f"{text[0].upper()}{text[1:].rstrip('.')}."


def _result(finding: Finding) -> str:
    """Say what a study found, who reports it, and which way it points."""
    reported = "As reported by others: " if finding.by_others else ""
    direction = f"{sentence(finding.direction)} " if finding.direction else ""
    return f"{direction}{reported}{finding.result}"


class Article:
    """A page as it is written, with the terms that it has used so far."""

    def __init__(self, title: str) -> None:
        """Begin a page with *title* as its first heading."""
        self.terms: list[str] = []
        self.root = Element("html", lang="en")
        head = ET.SubElement(self.root, "head")
        ET.SubElement(head, "meta", charset="utf-8")
        ET.SubElement(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
        ET.SubElement(head, "title").text = title.rstrip(".")
        ET.SubElement(head, "style").text = _sheet()
        body = ET.SubElement(self.root, "body")
        self.text(ET.SubElement(body, "header"), "h1", title)
        self.main = ET.SubElement(body, "main")
        self.body = body

    def text(self, parent: Element, tag: str, text: str, **attributes: str) -> Element:
        """Write *text*, marking each term where the page first uses it."""
        element = ET.SubElement(parent, tag, attributes)
        parts = _TERM.split(_TOGETHER.sub("\u00a0", text))
        element.text = parts[0]
        for term, after in zip(parts[1::2], parts[2::2], strict=True):
            last = element[-1] if len(element) else None
            if term in self.terms or tag == "h1":
                plain = term + after
                if last is None:
                    element.text += plain
                else:
                    last.tail = (last.tail or "") + plain
                continue
            self.terms.append(term)
            name = "abbr" if term.isupper() else "dfn"
            mark = ET.SubElement(element, name, title=GLOSSARY[term])
            mark.text, mark.tail = term, after
        return element

    def heading(self, text: str) -> None:
        """Begin a section of the page."""
        self.text(self.main, "h2", text)

    def paragraph(self, text: str, kind: str = "") -> None:
        """Write a paragraph; *kind* is "danger" or "quiet" or nothing."""
        self.text(self.main, "p", text, **({"class": kind} if kind else {}))

    def figures(self, wide: Element, narrow: Element, caption: str) -> None:
        """Show the one of two figures that fits, with a caption."""
        element = ET.SubElement(self.main, "figure")
        for figure, kind in ((wide, "wide"), (narrow, "narrow")):
            for sheet in figure.findall("style"):
                figure.remove(sheet)  # the style sheet of the page contains it
            figure.set("class", f"{figure.get('class')} {kind}")
            element.append(figure)
        self.text(element, "figcaption", caption)

    def passages(self, passages: Iterable[tuple[str, str]]) -> None:
        """Write passages, each beside its label."""
        parent = ET.SubElement(self.main, "dl")
        for label, text in passages:
            ET.SubElement(parent, "dt").text = label
            self.text(parent, "dd", text)

    def table(self, written: Table, kind: str = "rows") -> Element:
        """Write a table whose first column names the rows; on a phone each row is a block."""
        # The roles keep it a table for screen readers, even where cells are laid out as blocks.
        table = ET.SubElement(self.main, "table", {"class": kind, "role": "table"})
        ET.SubElement(table, "caption").text = written.caption
        head = ET.SubElement(ET.SubElement(table, "thead", role="rowgroup"), "tr", role="row")
        for name in written.heads:
            ET.SubElement(head, "th", scope="col", role="columnheader").text = name
        body = ET.SubElement(table, "tbody", role="rowgroup")
        for first, *others in written.rows:
            row = ET.SubElement(body, "tr", role="row")
            self.text(row, "th", first, scope="row", role="rowheader")
            for cell in others:
                self.text(row, "td", cell, role="cell")
        return body

    def studies(self, findings: Sequence[Finding], *, brief: bool) -> None:
        """Write a table of studies, with links to the publication and registry entry of each.

        Results are given in full, or in a line if *brief*.
        """
        rows = tuple(
            (
                finding.title,
                " ".join(sentence(part) for part in (finding.dose, *finding.about) if part),
                sentence(finding.brief) if brief and finding.brief else _result(finding),
            )
            for finding in findings
        )
        table = Table(LINKS, ("Study", "Dose, people, design", "Result"), rows)
        body = self.table(table, "studies brief" if brief else "studies")
        for row, finding in zip(body, findings, strict=True):
            place = ET.SubElement(row[0], "div", {"class": "quiet"})
            publication = finding.publication
            place.text = f"{publication.citation}. " if finding.name else ""
            for label, address in publication.links.items():
                ET.SubElement(place, "a", href=address).text = label.replace(" ", "\u00a0")
                place[-1].tail = " "
            if publication.without_link:
                ET.SubElement(place, "span").text = f"{publication.without_link}."

    def commands(self, commands: Iterable[tuple[str, str]]) -> None:
        """Say what to type next, and what it shows."""
        section = ET.SubElement(self.main, "section", {"class": "next"})  # not printed
        ET.SubElement(section, "h2").text = "What to type next"
        parent = ET.SubElement(section, "ul")
        for line, shows in commands:
            item = ET.SubElement(parent, "li")
            ET.SubElement(item, "code").text = line
            item[0].tail = f": {shows}"

    def written(self, source: str) -> str:
        """Finish the page with the terms that it used and its *source*; return it as a file."""
        if self.terms:
            ET.SubElement(self.main, "h2").text = "Words on this page"
            parent = ET.SubElement(self.main, "dl", {"class": "terms"})
            for term in self.terms:
                ET.SubElement(parent, "dt").text = term
                ET.SubElement(parent, "dd").text = GLOSSARY[term]
        ET.SubElement(ET.SubElement(self.body, "footer"), "p").text = source
        return f"<!DOCTYPE html>\n{ET.tostring(self.root, encoding='unicode', method='html')}\n"
