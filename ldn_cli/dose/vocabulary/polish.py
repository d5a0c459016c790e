"""Polish."""

from __future__ import annotations

from ldn_cli.dose.vocabulary.language import Language, phrases

POLISH = Language(
    name="polish",
    points_group=True,
    units={"mg": phrases("miligram, miligramy, miligramów"), "mcg": phrases("mikrogram, mikrogramów")},
    names=phrases("naltrekson, naltreksonu, naltrexon, chlorowodorek naltreksonu, naltreksonu chlorowodorek,"
                  "naltrekson w niskiej dawce, niska dawka naltreksonu"),
    doses=phrases("dawka, dawka :, w dawce"),
    verbs=phrases("przyjmować, brać, zażywać, przyjmuj"),
    routes=phrases("doustnie"),
    meals=phrases("po jedzeniu, po posiłku, przed posiłkiem, z posiłkiem, podczas posiłku, na czczo"),
    indications=phrases("na ból, przeciwbólowo"),
    forms=phrases("tabletka, tabletki, tabletkę, tabletek, tabl, kapsułka, kapsułki, kapsułkę, kapsułek, kaps"),
    numerals=phrases("jedna|jedną|jeden, dwie|dwa, trzy, cztery, pięć, sześć"),
    fractions={"1/2": phrases("pół, ½, połowa, połowę"), "1/4": phrases("ćwierć")},
    of=phrases("po, à, a"),
    ands=phrases("i, oraz"),
    total=phrases("łącznie, razem"),
    days=phrases("dziennie, na dobę, codziennie, / dobę, / d, na dzień, / dzień, każdego dnia"),
    times=phrases("razy, raz"),
    adverbs={
        1: phrases("raz, 1 raz, jeden raz"),
        2: phrases("dwa razy, 2 razy"),
        3: phrases("trzy razy, 3 razy"),
    },
    hours=phrases("co {} godzin, co {} godziny, co {} h"),
    clocks={
        "night": phrases("na noc, przed snem, w nocy, każdej nocy"),
        "evening": phrases("wieczorem, co wieczór, każdego wieczoru"),
        "morning": phrases("rano, co rano, każdego ranka"),
        "noon": phrases("w południe"),
    },
    totals=phrases("dawka dobowa, dawka dzienna"),
    lasts=phrases("przez"),
    spans=phrases("dni, dzień, tygodni, tygodnie, tydzień, miesięcy, miesiące, miesiąc"),
    refused={
        "as-needed": phrases("w razie potrzeby, doraźnie, w razie bólu"),
        "schedule": phrases("potem, następnie, zwiększyć, zwiększać"),
        "range": phrases("do, około, ok, lub, albo, maksymalnie"),
        "not-daily": phrases("tygodniowo, na tydzień, w tygodniu, co drugi dzień, co 2 dni, co drugi, miesięcznie"),
        "volume": phrases("krople, kropli"),
    },
)  # fmt: skip
