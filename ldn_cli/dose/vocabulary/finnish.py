"""Finnish."""

from __future__ import annotations

from ldn_cli.dose.vocabulary.language import Language, phrases

FINNISH = Language(
    name="finnish",
    points_group=True,
    units={"mg": phrases("milligrammaa"), "mcg": phrases("mikrogrammaa"), "g": phrases("grammaa")},
    names=phrases("naltreksoni, naltreksonia, naltreksonihydrokloridi"),
    doses=phrases("annos, annostus, annokseni on, annos on, vuorokausiannos on"),
    verbs=phrases("ota, otetaan, otan, otettava, otetaan suun kautta, käytä, käytetään"),
    changing_verbs=phrases("jatka, aloita"),
    routes=phrases("suun kautta"),
    meals=phrases(
        "ruoan kanssa, ruokailun yhteydessä, ruuan kanssa,"
        "ruuan yhteydessä, ruoan yhteydessä, aterian yhteydessä, ruokailun jälkeen,"
        "tyhjään vatsaan, veden kanssa, aterian jälkeen"
    ),
    forms=phrases("tabletti, tablettia, tabl, kapseli, kapselia"),
    numerals=phrases("yksi, kaksi, kolme, neljä"),
    fractions={"1/2": phrases("puoli, puolikas")},
    conjunctions=phrases("ja"),
    total=phrases("yhteensä"),
    days=phrases(
        "päivässä, / vrk, vuorokaudessa, päivittäin, joka päivä, / pv,"
        "/ päivä, / vuorokausi, päivää kohti, joka vuorokausi"
    ),
    times=phrases("kertaa, kerta"),
    adverbs={1: phrases("kerran, 1 kerran"), 2: phrases("kahdesti"), 3: phrases("kolmesti")},
    hours=phrases("{} tunnin välein"),
    times_of_day={
        "night": phrases(
            "nukkumaan mennessä, yöksi, ennen nukkumaanmenoa, öisin,"
            "ennen nukkumaan menoa, nukkumaan mentäessä, yöllä, yötä vasten, ennen nukkumista,"
            "illalla ennen nukkumaanmenoa"
        ),
        "evening": phrases(
            "iltaisin, illalla, joka ilta,ilta, iltaruoan yhteydessä, iltapalan yhteydessä"
        ),
        "morning": phrases(
            "aamuisin, aamulla, joka aamu,"
            "aamu, aamiaisella, aamupalan yhteydessä, aamiaisen yhteydessä,"
            "aamuisin aamiaisen yhteydessä"
        ),
    },
    totals=phrases("päiväannos, vuorokausiannos"),
    duration_prepositions=("",),
    duration_units={
        1: phrases("päivää, päivän ajan"),
        7: phrases("viikkoa, viikon ajan"),
        30: phrases("kuukautta, kuukauden ajan"),
    },
    weekdays=phrases("ma, ti, ke, to, pe, la, su"),
    refused={
        "as-needed": phrases(
            "tarvittaessa,tarpeen mukaan, tarvittaessa kipuun, kipuun tarvittaessa"
        ),
        "not-daily": phrases(
            "viikossa, joka toinen päivä, kuukaudessa,"
            "maanantaisin, tiistaisin, keskiviikkoisin, torstaisin, perjantaisin, lauantaisin,"
            "sunnuntaisin, maanantaina, keskiviikkona, perjantaina, maanantai, tiistai,"
            "keskiviikko, torstai, perjantai, lauantai, sunnuntai, viikoittain, arkisin,"
            "viikonloppuisin, joka kolmas päivä, kerran viikossa, / viikko, / vko"
        ),
        "range": phrases("noin, enintään, tai"),
        "schedule": phrases("sitten"),
    },
)
