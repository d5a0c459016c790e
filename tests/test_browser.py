"""Figures and pages in a real browser: what is laid out, read aloud, fetched and printed.

Needs Chromium and the extra "browser"; without them these tests are skipped.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from conftest import ldn

playwright = pytest.importorskip("playwright.sync_api")
axe = pytest.importorskip("axe_playwright_python.sync_playwright")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = [
    pytest.mark.xdist_group("browser"),  # one browser for all
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium"),
]

HUNDRED = [str(n / 7)[:6] for n in range(1, 101)]
FIGURES = {
    "one dose": ["explain", "4.5"],
    "four doses": ["explain", "1.5", "4.5", "25", "50"],
    "doses at the edges": ["explain", "4.99", "5", "5.01", "49.9", "50", "50.1"],
    "1 pg and 1 g": ["explain", "1e-9", "1000"],
    "1 pg": ["explain", "1e-9"],
    "long numbers": ["explain", "4.9999999999999999999", "149.99999999999999", "0.00123456789"],
    "eighteen doses": ["explain", *HUNDRED[::6], "600"],
    "a hundred doses": ["explain", *HUNDRED],
    "a hundred doses beside each other": ["explain", *(f"4.{n:02}" for n in range(1, 101))],
    "the rules": ["regimes"],
    "studies": ["evidence"],
    "studies of 4.5 mg": ["evidence", "4.5"],
    "studies of 6 mg": ["evidence", "6"],
    "studies of 50 mg": ["evidence", "50"],
    "studies of 1 pg": ["evidence", "1e-9"],
    "studies of 1 g": ["evidence", "1000"],
}
PAGES = {
    name: FIGURES[name]
    for name in (
        "one dose",
        "four doses",
        "1 pg and 1 g",
        "a hundred doses",
        "the rules",
        "studies",
        "studies of 4.5 mg",
    )
} | {
    "the source": ["source"],
    "12 mg": ["explain", "12"],
    "50 mg": ["explain", "50"],
    "a long number": ["explain", f"4.{'9' * 150}"],
    "long numbers": ["explain", f"4.{'9' * 150}", f"49.{'9' * 150} mg", "2.25 mg twice daily"],
}

# What lies where: the boxes of all texts, and those of them that touch another, a line or the edge.
FAULTS = """
() => [...document.querySelectorAll("svg.ldn-figure")].flatMap(svg => {
  if (!svg.getBoundingClientRect().width) return [];
  const {width, height} = svg.viewBox.baseVal;
  const texts = [...svg.querySelectorAll("text")].map(text => [text.textContent, text.getBBox()]);
  const faults = [];
  texts.forEach(([one, a], n) => {
    if (a.x < 0 || a.y < 0 || a.x + a.width > width || a.y + a.height > height)
      faults.push(`${one}: cut`);
    texts.slice(n + 1).forEach(([other, b]) => {
      if (a.x < b.x + b.width && b.x < a.x + a.width
          && a.y < b.y + b.height && b.y < a.y + a.height)
        faults.push(`${one}: on ${other}`);
    });
  });
  for (const path of svg.querySelectorAll("path[stroke]:not(.stroke-grid, pattern path)"))
    for (let at = 0; at <= path.getTotalLength(); at += 3) {
      const {x, y} = path.getPointAtLength(at);
      for (const [text, box] of texts)
        if (x > box.x + 2 && x < box.x + box.width - 2
            && y > box.y + box.height * 0.25 && y < box.y + box.height * 0.8)
          faults.push(`${text}: crossed`);
    }
  return [...new Set(faults)];
})
"""

# How many parts of each figure element are seen.
SHOWN = """
() => [...document.querySelectorAll("figure")].map(
  figure => [...figure.children].filter(part => part.getBoundingClientRect().height).length)
"""


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Start Chromium once; it may reach nothing but files."""
    quiet = ["--disable-gpu", "--disable-quic", "--disable-component-update", "--disable-sync"]
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=CHROMIUM, args=quiet)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def tab(browser: Any) -> Iterator[Any]:
    """Open one tab for all tests."""
    page = browser.new_context(offline=True).new_page()
    yield page
    page.close()


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a place for the documents."""
    return tmp_path_factory.mktemp("documents")


def opened(tab: Any, folder: Path, arguments: list[str], form: str) -> list[str]:
    """Open the document of a command; return what it said to the console and asked from elsewhere."""
    file = folder / f"{sha256(str(arguments).encode()).hexdigest()}.{form}"
    if not file.exists():
        file.write_text(ldn(*arguments, "-f", form).out, "utf-8")
    heard: list[str] = []
    listeners = {
        "console": lambda message: heard.append(message.text),
        "pageerror": lambda error: heard.append(str(error)),
        "request": lambda request: heard.append(request.url),
    }
    for event, listener in listeners.items():
        tab.on(event, listener)
    tab.goto(file.as_uri())
    for event, listener in listeners.items():
        tab.remove_listener(event, listener)
    return [said for said in heard if said != file.as_uri()]


@pytest.mark.parametrize("arguments", FIGURES.values(), ids=FIGURES)
def test_every_label_of_a_figure_is_whole_and_free(
    tab: Any, folder: Path, arguments: list[str]
) -> None:
    tab.set_viewport_size({"width": 1920, "height": 1080})
    assert opened(tab, folder, arguments, "svg") == []
    for font in ("DejaVu Sans", "Liberation Sans", "system-ui"):
        tab.evaluate(f"document.documentElement.setAttribute('font-family', '{font}')")
        assert tab.evaluate(FAULTS) == [], font


@pytest.mark.parametrize("arguments", PAGES.values(), ids=PAGES)
def test_a_page_reflows_in_both_colour_schemes(
    tab: Any, folder: Path, arguments: list[str]
) -> None:
    assert opened(tab, folder, arguments, "html") == []
    for width in (320, 390, 703, 704, 1280, 1600):
        tab.set_viewport_size({"width": width, "height": 844})
        for scheme in ("light", "dark"):
            tab.emulate_media(color_scheme=scheme)
            assert tab.evaluate("document.documentElement.scrollWidth") <= width
        assert tab.evaluate(FAULTS) == [], width
        assert set(tab.evaluate(SHOWN)) <= {2}, "one figure and its caption"


@pytest.mark.parametrize("arguments", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")])
def test_a_page_is_accessible(
    tab: Any, folder: Path, arguments: list[str], width: int, scheme: str
) -> None:
    tab.set_viewport_size({"width": width, "height": 844})
    tab.emulate_media(color_scheme=scheme)
    opened(tab, folder, arguments, "html")
    found = axe.Axe().run(tab).response["violations"]
    assert [(fault["id"], fault["nodes"][0]["html"]) for fault in found] == []


@pytest.mark.parametrize("dose", ["4.5", "12", "50"])
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_an_explanation_prints_on_one_sheet(tab: Any, folder: Path, dose: str, paper: str) -> None:
    opened(tab, folder, ["explain", dose], "html")
    assert len(re.findall(rb"/Type\s*/Page\b", tab.pdf(format=paper))) == 1


def test_text_is_found_and_dark_is_dark(tab: Any, folder: Path) -> None:
    opened(tab, folder, ["explain", "4.5"], "svg")
    assert tab.evaluate("window.find('opioid-blockade')")
    papers = []
    for scheme in ("light", "dark"):
        tab.emulate_media(color_scheme=scheme)
        papers.append(tab.evaluate("getComputedStyle(document.querySelector('.fill-paper')).fill"))
    assert papers == ["rgb(255, 255, 255)", "rgb(20, 23, 28)"]
