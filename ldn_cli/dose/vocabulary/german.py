"""German."""

from __future__ import annotations

from ldn_cli.dose.vocabulary.language import Language, phrases

GERMAN = Language(
    name="german",
    points_group=True,
    units={
        "mg": phrases("milligramm"),
        "mcg": phrases("mikrogramm"),
        "g": phrases("gramm"),
        "ml": phrases("milliliter"),
    },
    names=phrases(
        "naltrexon, naltrexonhydrochlorid, naltrexon hcl, naltrexon - hcl, low dose naltrexon,"
        "naltrexon hydrochlorid, niedrig dosiertes naltrexon"
    ),
    doses=phrases("dosis, dosis von, dosierung"),
    verbs=phrases("nehmen sie, nehmen sie ein, nehmen, einnehmen, nehme, einzunehmen, nimmt, weiter, weiterhin, ich nehme"),
    leads=phrases("bin bei, bin jetzt bei, ich bin bei, ich bin jetzt bei"),
    remarks=phrases("aktuell, derzeit, zurzeit, unzerkaut, unzerkaut mit wasser, unzerkaut mit etwas wasser"),
    routes=phrases("oral, zum einnehmen, per os, peroral"),
    meals=phrases("zum essen, nach dem essen, vor dem essen, mit wasser, nüchtern, zur mahlzeit"),
    indications=phrases("gegen schmerzen, bei schmerzen, bei fibromyalgie, bei alkoholabhängigkeit"),
    forms=phrases(
        "tablette, tabletten, tbl, tabl, kapsel, kapseln, kps, filmtablette, filmtabletten, stück, filmtbl, fta, ftbl"
    ),
    liquids=phrases("lösung, saft, tropflösung, - tropfen, tropfen"),
    numerals=phrases("ein|eine|einer, zwei, drei, vier, fünf, sechs"),
    fractions={"1/2": phrases("halbe, eine halbe, ½"), "1/4": phrases("viertel, eine viertel")},
    of=phrases("à, zu, a, mit, von"),
    each=phrases("je, pro tablette, je tablette, pro kapsel, je kapsel, / tablette, / kapsel"),
    total=phrases("insgesamt, gesamt, zusammen"),
    ands=phrases("und, sowie"),
    days=phrases(
        "/ tag, pro tag, am tag, je tag, täglich, taeglich, tägl, tgl, jeden tag, pro die, an day"
    ),
    dates=phrases("am tag"),
    times=phrases("mal, - mal"),
    frequencies={1: phrases("1 x 1")},
    adverbs={
        1: phrases("einmal"),
        2: phrases("zweimal"),
        3: phrases("dreimal"),
        4: phrases("viermal"),
    },
    hours=phrases("alle {} stunden, alle {} h, alle {} std, {} - stündlich, {} stündlich"),
    clocks={
        "night": phrases(
            "zur nacht, nachts, vor dem schlafengehen, vor dem schlafen, vor dem zubettgehen, pro nacht,"
            "jede nacht, z n, vor dem einschlafen, beim schlafengehen, zum schlafengehen, vorm schlafen, vorm schlafengehen,"
            "abends vor dem schlafengehen, abends vor dem schlafen, abends vorm schlafen"
        ),
        "evening": phrases("abends, am abend, jeden abend, zum abendessen, nach dem abendessen"),
        "morning": phrases(
            "morgens, am morgen, jeden morgen, zum frühstück, nach dem frühstück, früh, vormittags"
        ),
        "noon": phrases("mittags, am mittag, zum mittagessen"),
    },
    totals=phrases("tagesdosis, tagesdosis von"),
    lasts=phrases("seit, für, über, während"),
    spans=phrases("tage, tagen, wochen, woche, monate, monat, monaten, jahren"),
    refused={
        "per-weight": phrases("pro kg, je kg"),
        "percentage": phrases("prozent"),
        "volume": phrases("tropfen, teelöffel, messlöffel"),
        "as-needed": phrases("bedarf, bei bedarf"),
        "schedule": phrases("dann, danach, steigern, erhöhen, um, zunächst, ausschleichen, absetzen"),
        "range": phrases("bis, von, etwa, ungefähr, zirka, mindestens, höchstens, maximal, oder, ca"),
        "not-daily": phrases(
            "uhr, alle zwei tage, alle drei tage, alle 3 tage, woche, wöchentlich, monat, monatlich, zweiten, jeden zweiten tag, alle 2 tage, stunde,"
            "pro woche, / woche, die woche, montags, sonntags, montag, freitag, stündlich, werktags"
        ),
        "not-oral": phrases("retard, spritze, injektion, nasenspray, unter die zunge"),
        "count": phrases("n 1, n 2, n 3, packung"),
    },
)  # fmt: skip
