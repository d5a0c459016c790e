"""Czech."""

from __future__ import annotations

from ldn_cli.dose.vocabulary.language import Language, phrases

CZECH = Language(
    name="czech",
    points_group=True,
    units={
        "mg": phrases("miligram, miligramy, miligramů"),
        "mcg": phrases("mikrogram, mikrogramy, mikrogramů"),
    },
    names=phrases("naltrexon, naltrexonu, nízkodávkovaný naltrexon, naltrexon hydrochlorid"),
    doses=phrases("dávka"),
    verbs=phrases("užívat, užívejte, brát"),
    routes=phrases("perorálně, ústy"),
    meals=phrases("s jídlem, po jídle, před jídlem, nalačno"),
    forms=phrases("tableta, tablety, tabletu, tablet, tbl, tobolka, tobolky, tobolku, tobolek, kapsle"),
    numerals=phrases("jedna|jednu|jeden, dvě|dva, tři, čtyři, pět, šest"),
    fractions={"1/2": phrases("půl, ½, polovina, polovinu"), "1/4": phrases("čtvrt, čtvrtina")},
    of=phrases("po, à, a"),
    ands=phrases("a, i"),
    total=phrases("celkem"),
    days=phrases("denně, za den, / den, každý den"),
    times=phrases("krát"),
    adverbs={
        1: phrases("jednou, 1 krát"),
        2: phrases("dvakrát"),
        3: phrases("třikrát"),
        4: phrases("čtyřikrát"),
    },
    hours=phrases("každých {} hodin, po {} hodinách, co {} hodin"),
    clocks={
        "night": phrases("večer před spaním, na noc, před spaním, v noci"),
        "evening": phrases("večer, každý večer"),
        "morning": phrases("ráno, každé ráno"),
        "noon": phrases("v poledne"),
    },
    totals=phrases("denní dávka"),
    lasts=phrases("po dobu"),
    spans=phrases("dnů, dní, týdnů, měsíců, týdny, měsíce"),
    refused={
        "as-needed": phrases("dle potřeby, podle potřeby, v případě potřeby"),
        "schedule": phrases("poté, potom, pak, zvýšit"),
        "range": phrases("až, asi, nebo, přibližně, maximálně"),
        "not-daily": phrases("týdně, obden, ob den, měsíčně, za týden"),
        "volume": phrases("kapky, kapek"),
    },
)  # fmt: skip
