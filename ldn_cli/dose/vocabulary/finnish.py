"""Finnish."""

from __future__ import annotations

from ldn_cli.dose.vocabulary.language import Language, phrases

FINNISH = Language(
    name="finnish",
    points_group=True,
    units={"mg": phrases("milligrammaa"), "mcg": phrases("mikrogrammaa"), "g": phrases("grammaa")},
    names=phrases("naltreksoni, naltreksonia, naltreksonihydrokloridi"),
    doses=phrases("annos"),
    verbs=phrases("ota, otetaan, otan"),
    routes=phrases("suun kautta"),
    meals=phrases("ruoan kanssa, ruokailun yhteydessä, ruuan kanssa"),
    forms=phrases("tabletti, tablettia, tabl, kapseli, kapselia"),
    numerals=phrases("yksi, kaksi, kolme, neljä"),
    fractions={"1/2": phrases("puoli, puolikas")},
    ands=phrases("ja"),
    total=phrases("yhteensä"),
    days=phrases("päivässä, / vrk, vuorokaudessa, päivittäin, joka päivä, / pv"),
    times=phrases("kertaa, kerta"),
    adverbs={1: phrases("kerran, 1 kerran"), 2: phrases("kahdesti"), 3: phrases("kolmesti")},
    hours=phrases("{} tunnin välein"),
    clocks={
        "night": phrases("nukkumaan mennessä, yöksi, ennen nukkumaanmenoa, öisin"),
        "evening": phrases("iltaisin, illalla, joka ilta"),
        "morning": phrases("aamuisin, aamulla, joka aamu"),
    },
    totals=phrases("päiväannos, vuorokausiannos"),
    lasts=("",),
    spans=phrases("päivää, viikkoa, kuukautta, päivän ajan, viikon ajan, kuukauden ajan"),
    refused={
        "as-needed": phrases("tarvittaessa"),
        "not-daily": phrases("viikossa, joka toinen päivä, kuukaudessa"),
        "range": phrases("noin, enintään, tai"),
        "schedule": phrases("sitten"),
    },
)
