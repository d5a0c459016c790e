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
        "naltrexon, naltrexonhydrochlorid, naltrexon - hcl, low dose naltrexon,"
        "naltrexon hydrochlorid, niedrig dosiertes naltrexon"
    ),
    doses=phrases("dosis, dosis von, dosierung,"
        "tägliche dosis, erhaltungsdosis, meine dosis, meine dosis ist,"
        "in einer dosis von"),
    verbs=phrases(
        "nehmen sie, nehmen sie ein, nehmen, einnehmen, nehme, einzunehmen, nimmt, ich nehme,"
        "ich nehme jetzt, ich nehme aktuell, nehme aktuell, nehme derzeit, nehme täglich, bitte,"
        "bitte nehmen sie, einnahme, einnahme von, soll nehmen, eingenommen, wird eingenommen"
    ),
    changing_verbs=phrases(
        "weiter, weiterhin, weiter mit, beginnen mit, beginn mit, erhöhen auf, steigern auf,"
        "reduzieren auf"
    ),
    changed=phrases("erhöhen, steigern, reduzieren"),
    introductions=phrases("bin bei, bin jetzt bei, ich bin bei, ich bin jetzt bei,"
        "aktuell bei, bin aktuell bei, ich bin aktuell bei, bin derzeit bei,"
        "bei einer dosis von, mit einer dosis von"),
    remarks=phrases(
        "aktuell, derzeit, zurzeit, unzerkaut, unzerkaut mit wasser, unzerkaut mit etwas wasser,"
        "dauerhaft, bei fibromyalgie, bei alkoholabhängigkeit, bei multipler sklerose,"
        "bei chronischen schmerzen, dauermedikation, laufend, regelmäßig, weiterhin so,"
        "mit oder ohne nahrung, unabhängig von den mahlzeiten, nicht zerkauen, neu"
    ),
    as_directed=phrases("nach anweisung, laut arzt, wie besprochen"),
    routes=phrases("oral, zum einnehmen, per os, peroral"),
    meals=phrases("zum essen, nach dem essen, vor dem essen, mit wasser, nüchtern, zur mahlzeit,"
        "mit essen, mit nahrung, nach mahlzeit, vor mahlzeit, zu einer mahlzeit,"
        "mit etwas wasser, mit einem glas wasser, mit viel wasser, auf nüchternen magen"),
    causes=phrases("gegen, für, wegen, zur behandlung von"),
    conditions=phrases(
        "schmerzen, schmerz, chronische, chronischen, chronischer, fibromyalgie,"
        "alkoholabhängigkeit, multiple sklerose, multipler sklerose, morbus crohn, müdigkeit,"
        "suchtdruck, entzündungen, depressionen, rheuma"
    ),
    forms=phrases(
        "tablette, tabletten, tbl, tabl, kapsel, kapseln, kps, filmtablette, filmtabletten, stück, filmtbl, fta, ftbl,"
        "tabs, dragee, dragees, kapselform, weichkapsel, weichkapseln, hartkapsel,"
        "hartkapseln, pille, pillen"
    ),
    one_form=phrases("tablette, kapsel"),
    liquids=phrases("lösung, saft, tropflösung, - tropfen, tropfen"),
    numerals=phrases("ein|eine|einer, zwei, drei, vier, fünf, sechs"),
    fractions={"1/2": phrases("halbe, eine halbe, ½"), "1/4": phrases("viertel, eine viertel")},
    of=phrases("à, zu, a, mit, von, zu je, á, mit je"),
    each=phrases("je, pro tablette, je tablette, pro kapsel, je kapsel, / tablette, / kapsel,"
        "jeweils, / tbl, / kps, pro tbl, pro kps"),
    total=phrases("insgesamt, gesamt, zusammen"),
    conjunctions=phrases("und, sowie"),
    per=phrases("pro, je"),
    every=phrases("jeden, jede"),
    days=phrases(
        "/ tag, pro tag, am tag, je tag, täglich, taeglich, tägl, tgl, jeden tag, pro die, an day,"
        "einmal am tag, / d, pro 24 stunden, pro 24 h, / 24 h, tag für tag"
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
    hours=phrases("alle {} stunden, alle {} std, {} - stündlich, {} stündlich"),
    times_of_day={
        "night": phrases(
            "zur nacht, nachts, vor dem schlafengehen, vor dem schlafen, vor dem zubettgehen, pro nacht,"
            "jede nacht, vor dem einschlafen, beim schlafengehen, zum schlafengehen, vorm schlafen, vorm schlafengehen,"
            "abends vor dem schlafengehen, abends vor dem schlafen, abends vorm schlafen,"
        "abends vor dem zubettgehen, vor dem zu bett gehen, vor dem ins bett gehen,"
        "spätabends, spät abends, vor der nachtruhe, zur nachtruhe, bei bettruhe"
        ),
        "evening": phrases("abends, am abend, jeden abend, zum abendessen, nach dem abendessen,"
        "zum abendbrot, nach dem abendbrot, zum abendessen einnehmen,"
        "abends nach dem essen, abends zum essen, jeweils abends, immer abends"),
        "morning": phrases(
            "morgens, am morgen, jeden morgen, zum frühstück, nach dem frühstück, früh, vormittags,"
        "jeweils morgens, immer morgens, morgens nüchtern, morgens nach dem frühstück,"
        "morgens zum frühstück, vor dem frühstück, in der früh, in der frühe,"
        "zum frühstück mit wasser, nach dem aufstehen, morgens nach dem aufstehen"
        ),
        "noon": phrases("mittags, am mittag, zum mittagessen,"
        "nach dem mittagessen, vor dem mittagessen"),
    },
    hour_leads=phrases("um"),
    about_an_hour=phrases("gegen, ca"),
    oclock=phrases("uhr"),
    days_and_nights=phrases("tag"),
    totals=phrases("tagesdosis, tagesdosis von"),
    duration_prepositions=phrases("seit, für, über, während"),
    one_span=phrases("tag, woche, monat"),
    duration_units={1: phrases("tage, tagen"), 7: phrases("wochen, woche"), 30: phrases("monate, monat, monaten"), 365: phrases("jahren")},
    weekdays=phrases("mo, di, mi, do, fr, sa, so"),
    calendar=phrases(
        "januar, februar, märz, april, mai, juni, juli, august, september, oktober, november,"
        "dezember, heute"
    ),
    refused={
        "per-weight": phrases("pro kg, je kg"),
        "percentage": phrases("prozent"),
        "volume": phrases("tropfen, teelöffel, messlöffel"),
        "as-needed": phrases("bedarf, bei bedarf,"
        "b bed, bei schmerzen, bei schmerz, bei suchtdruck, falls nötig, wenn nötig, nach bedarf, bedarfsweise"),
        "schedule": phrases("dann, danach, steigern, erhöhen, um, zunächst, ausschleichen, absetzen"),
        "range": phrases("bis, von, fast, etwa, ungefähr, zirka, mindestens, höchstens, maximal, oder, ca"),
        "not-daily": phrases(
            "uhr, alle zwei tage, alle drei tage, alle 3 tage, woche, wöchentlich, monat, monatlich, zweiten, jeden zweiten tag, alle 2 tage, stunde,"
            "pro woche, / woche, die woche, montags, sonntags, montag, freitag, stündlich, werktags,"
        "dienstags, mittwochs, donnerstags, freitags, samstags, dienstag, mittwoch,"
        "donnerstag, samstag, sonnabend, sonntag, an wochentagen, wochenende,"
        "am wochenende, jeden 2 tag, jeden 2 . tag, jeden dritten tag, jeden 3 tag,"
        "jeden 3 . tag, jede woche, einmalig, einzeldosis, jeden tag außer, im monat, pro monat,"
        "in der woche, tageweise"
        ),
        "not-oral": phrases("retard, spritze, injektion, nasenspray, unter die zunge"),
        "count": phrases("n 1, n 2, n 3, packung"),
    },
)  # fmt: skip
