"""The page of the rules."""

from __future__ import annotations

from rich.text import Text

from ldn_cli.notice import ADVICE, DANGER
from ldn_cli.pages.contents import RULES_ANSWER
from ldn_cli.pages.layout import commands, headline, wrapped
from ldn_cli.pages.scale import STYLE, dose_scale
from ldn_cli.rules import REGIMES, RULES
from ldn_cli.transcript import SOURCE_NOTE


def regimes_page(width: int) -> list[Text]:
    """Show the rules: which doses, in which regime, by which paragraphs."""
    lines = [
        *headline(RULES_ANSWER, REGIMES, width),
        *wrapped(Text(DANGER, "bold"), width),
        *dose_scale([], width),
    ]
    for rule in RULES:
        name = Text.assemble(
            (rule.regime, f"bold {STYLE[rule.regime]}"), (f": {rule.when} a day.", "bold")
        )
        lines += [*wrapped(name, width), *wrapped(f"{rule.summary} {rule.reading}", width)]
    lines += wrapped(f"{SOURCE_NOTE} {ADVICE}", width)
    return lines + commands([("ldn explain 4.5", "one dose"), ("ldn source", "the video")], width)
