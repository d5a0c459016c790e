"""Polish."""

from __future__ import annotations

from ldn_cli.dose.vocabulary.language import Language, phrases

POLISH = Language(
    name="polish",
    points_group=True,
    units={"mg": phrases("miligram, miligramy, miligramów"), "mcg": phrases("mikrogram, mikrogramów")},
    names=phrases("naltrekson, naltreksonu, naltrexon, chlorowodorek naltreksonu, naltreksonu chlorowodorek,"
                  "naltrekson w niskiej dawce, niska dawka naltreksonu"),
    doses=phrases("dawka, dawka :, w dawce,"
        "dawka to, moja dawka, moja dawka to, dawkowanie, dawka dzienna to"),
    verbs=phrases(
        "przyjmować, brać, zażywać, przyjmuj, biorę, stosować, stosuj, zażywam, przyjmuję,"
        "proszę przyjmować, przyjmować doustnie, łykać"
    ),
    changing_verbs=phrases("kontynuować, zacząć od, rozpocząć od"),
    routes=phrases("doustnie"),
    remarks=phrases("przeciwbólowo, obecnie, na stałe"),
    as_directed=phrases("zgodnie z zaleceniem, według zaleceń, zgodnie z zaleceniami lekarza"),
    meals=phrases("po jedzeniu, po posiłku, przed posiłkiem, z posiłkiem, podczas posiłku, na czczo,"
        "w trakcie posiłku, przed jedzeniem, w czasie posiłku, z jedzeniem,"
        "popijając wodą, niezależnie od posiłku, pusty żołądek, na pusty żołądek"),
    causes=phrases("na, przeciw"),
    conditions=phrases(
        "ból, bóle, bólu, przewlekły, fibromialgię"
    ),
    forms=phrases("tabletka, tabletki, tabletkę, tabletek, tabl, kapsułka, kapsułki, kapsułkę, kapsułek, kaps"),
    numerals=phrases("jedna|jedną|jeden, dwie|dwa, trzy, cztery, pięć, sześć"),
    fractions={"1/2": phrases("pół, ½, połowa, połowę"), "1/4": phrases("ćwierć")},
    of=phrases("po, à, a"),
    conjunctions=phrases("i, oraz"),
    total=phrases("łącznie, razem"),
    days=phrases("dziennie, na dobę, codziennie, / dobę, / d, na dzień, / dzień, każdego dnia,"
        "na 24 h, / 24 h, na 24 godziny, w ciągu doby"),
    times=phrases("razy, raz"),
    adverbs={
        1: phrases("raz, 1 raz, jeden raz"),
        2: phrases("dwa razy, 2 razy"),
        3: phrases("trzy razy, 3 razy"),
    },
    hours=phrases("co {} godzin, co {} godziny, co {} h"),
    times_of_day={
        "night": phrases("na noc, przed snem, w nocy, każdej nocy,"
        "przed spaniem, przed pójściem spać, codziennie na noc, wieczorem przed snem,"
        "tuż przed snem, nocą"),
        "evening": phrases("wieczorem, co wieczór, każdego wieczoru,"
        "do kolacji, po kolacji, codziennie wieczorem, w porze wieczornej"),
        "morning": phrases("rano, co rano, każdego ranka,"
        "po śniadaniu, do śniadania, przed śniadaniem, z rana, każdego dnia rano,"
        "codziennie rano, rano po śniadaniu, rano na czczo"),
        "noon": phrases("w południe, po obiedzie, do obiadu, przed obiadem"),
    },
    totals=phrases("dawka dobowa, dawka dzienna"),
    duration_prepositions=phrases("przez"),
    duration_units={
        1: phrases("dni, dzień"),
        7: phrases("tygodni, tygodnie, tydzień"),
        30: phrases("miesięcy, miesiące, miesiąc"),
    },
    weekdays=phrases("pon, pn, wt, śr, czw, cz, pt, sob, sb, nd, niedz"),
    refused={
        "as-needed": phrases("w razie potrzeby, doraźnie, w razie bólu,"
        "w razie konieczności, w przypadku bólu, przy bólu"),
        "schedule": phrases("potem, następnie, zwiększyć, zwiększać"),
        "range": phrases("od, do, około, ok, lub, albo, maksymalnie"),
        "not-daily": phrases("tygodniowo, na tydzień, w tygodniu, co drugi dzień, co 2 dni, co drugi, miesięcznie,"
        "poniedziałek, poniedziałki, wtorek, środa, środę, środy, czwartek, piątek,"
        "piątki, sobota, sobotę, niedziela, niedzielę, w poniedziałki, w weekendy,"
        "co tydzień, raz w tygodniu, co trzeci dzień, co 3 dni, na miesiąc, jednorazowo,"
        "w dni powszednie, tydzień, co miesiąc, dni parzyste"),
        "volume": phrases("krople, kropli"),
    },
)  # fmt: skip
