"""The Latin of prescriptions."""

from __future__ import annotations

from ldn_cli.dose.vocabulary.language import Language, phrases

LATIN = Language(
    name="latin",
    points_group=False,
    names=phrases("naltrexonum"),
    conjunctions=phrases("et"),
    days=phrases("in die, quotidie, cotidie"),
    frequencies={
        1: phrases("omni die, quaque die, semel in die, semel die"),
        2: phrases("bis in die, bis die"),
        3: phrases("ter in die, ter die"),
        4: phrases("quater in die, quater die"),
    },
    meals=phrases("ante cibum, post cibum, cum cibo, ante cenam, post cenam"),
    as_directed=phrases("ut dictum, ut dict, more dicto"),
    times_of_day={
        "night": phrases(
            "nocte, noctis, hora somni, omni nocte,"
            "vesperi, vespere, hora decubitus, hora decubitu, hora somni omni, ante somnum,"
            "quaque nocte"
        ),
        "morning": phrases("mane, omni mane, mane quotidie, quaque mane"),
    },
    refused={
        "not-daily": phrases(
            "alt die, alt, alternis diebus,diebus alternis, alterna die, alternis horis"
        ),
        "as-needed": phrases("pro re nata, si opus sit, opus, si opus"),
    },
)
