"""The Latin of prescriptions."""

from __future__ import annotations

from ldn_cli.dose.vocabulary.language import Language, phrases

LATIN = Language(
    name="latin",
    points_group=False,
    names=phrases("naltrexonum"),
    ands=phrases("et"),
    days=phrases("in die"),
    frequencies={
        1: phrases("omni die, quaque die, semel in die, semel die"),
        2: phrases("bis in die, bis die"),
        3: phrases("ter in die, ter die"),
        4: phrases("quater in die, quater die"),
    },
    clocks={
        "night": phrases("nocte, noctis, hora somni, omni nocte"),
        "morning": phrases("mane, omni mane"),
    },
    refused={
        "not-daily": phrases("alt die, alt, alternis diebus"),
        "as-needed": phrases("pro re nata"),
    },
)
