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
    doses=phrases("dávka, dávkování, moje dávka, moje dávka je, dávka je, denní dávka je"),
    verbs=phrases("užívat, užívejte, brát, beru, užívám, berte, vezměte, užít"),
    changing_verbs=phrases("pokračovat, začít s"),
    routes=phrases("perorálně, ústy"),
    meals=phrases("s jídlem, po jídle, před jídlem, nalačno,"
        "při jídle, s vodou, na lačno, bez ohledu na jídlo, během jídla, se sklenicí vody"),
    remarks=phrases("trvale, dlouhodobě, aktuálně"),
    as_directed=phrases("dle doporučení lékaře, dle pokynů"),
    forms=phrases("tableta, tablety, tabletu, tablet, tbl, tobolka, tobolky, tobolku, tobolek, kapsle"),
    numerals=phrases("jedna|jednu|jeden, dvě|dva, tři, čtyři, pět, šest"),
    fractions={"1/2": phrases("půl, ½, polovina, polovinu"), "1/4": phrases("čtvrt, čtvrtina")},
    of=phrases("po, à, a"),
    conjunctions=phrases("a, i"),
    total=phrases("celkem"),
    days=phrases("denně, za den, / den, každý den, za 24 hodin, / 24 h"),
    times=phrases("krát"),
    adverbs={
        1: phrases("jednou, 1 krát"),
        2: phrases("dvakrát"),
        3: phrases("třikrát"),
        4: phrases("čtyřikrát"),
    },
    hours=phrases("každých {} hodin, po {} hodinách, co {} hodin"),
    times_of_day={
        "night": phrases("večer před spaním, na noc, před spaním, v noci,"
        "před ulehnutím, před usnutím, každou noc, těsně před spaním, při ulehnutí"),
        "evening": phrases("večer, každý večer,"
        "po večeři, k večeři, před večeří, každý den večer, navečer"),
        "morning": phrases("ráno, každé ráno,"
        "po snídani, před snídaní, při snídani, k snídani, každý den ráno, po ránu,"
        "ráno po jídle, ráno nalačno"),
        "noon": phrases("v poledne, po obědě, k obědu, před obědem"),
    },
    totals=phrases("denní dávka"),
    duration_prepositions=phrases("po dobu"),
    duration_units={1: phrases("dnů, dní"), 7: phrases("týdnů, týdny"), 30: phrases("měsíců, měsíce")},
    weekdays=phrases("po, út, st, čt, pá, so, ne"),
    refused={
        "as-needed": phrases("dle potřeby, podle potřeby, v případě potřeby,"
        "při bolesti, v případě bolesti, pokud je třeba"),
        "schedule": phrases("poté, potom, pak, zvýšit"),
        "range": phrases("až, asi, nebo, přibližně, maximálně"),
        "not-daily": phrases("týdně, obden, ob den, měsíčně, za týden,"
        "pondělí, úterý, středa, středu, čtvrtek, pátek, sobota, sobotu, neděle, neděli,"
        "v pondělí, o víkendu, každý týden, jednou týdně, každý druhý den,"
        "každý třetí den, jednorázově, za měsíc, týden, týdenní, v pracovní dny, sudé dny,"
        "liché dny"),
        "volume": phrases("kapky, kapek"),
    },
)  # fmt: skip
