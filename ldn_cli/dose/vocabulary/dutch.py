"""Dutch."""

from __future__ import annotations

from ldn_cli.dose.vocabulary.language import Language, phrases

DUTCH = Language(
    name="dutch",
    points_group=True,
    units={"mcg": phrases("microgram"), "mg": phrases("milligram"), "g": phrases("gram")},
    names=phrases("naltrexon, naltrexonhydrochloride, lage dosis naltrexon, laaggedoseerde naltrexon"),
    doses=phrases("dosis, dosering, dosis van,"
        "mijn dosis, mijn dosis is, een dosis van, de dosis is, onderhoudsdosis,"
        "huidige dosis, dosering is"),
    verbs=phrases(
        "neem, nemen, innemen, in te nemen, neemt, ik neem, ik gebruik, gebruik, gebruikt,"
        "te nemen, slikken"
    ),
    changing_verbs=phrases(
        "start met, begin met, doorgaan met, starten met, verhogen naar, ophogen naar,"
        "verlagen naar"
    ),
    changed=phrases("verhogen, ophogen, verlagen"),
    routes=phrases("oraal, via de mond, per os"),
    meals=phrases("met voedsel, met eten, na het eten, met water, bij de maaltijd, op een lege maag,"
        "bij het eten, tijdens het eten, voor het eten, na de maaltijd,"
        "tijdens de maaltijd, met een glas water, met of zonder voedsel,"
        "met of zonder eten, nuchter, met veel water, met melk, met wat water"),
    causes=phrases("voor, tegen"),
    conditions=phrases(
        "pijn, de pijn, chronische, fibromyalgie, alcoholverslaving"
    ),
    forms=phrases("tablet, tabletten, tabl, capsule, capsules, caps, pil, pillen, stuks"),
    liquids=phrases("drank, oplossing"),
    numerals=phrases("een|één, twee, drie, vier, vijf, zes"),
    fractions={"1/2": phrases("halve, een halve, ½, half"), "1/4": phrases("kwart, een kwart")},
    of=phrases("van, à, met"),
    each=phrases("elk, per tablet, per capsule, / tablet, / capsule, per stuk, / stuk"),
    total=phrases("in totaal, totaal"),
    conjunctions=phrases("en"),
    per=phrases("per"),
    every=phrases("elke"),
    days=phrases("/ dag, per dag, daags, dagelijks, elke dag, dd, iedere dag, p d,"
        "per etmaal, / etmaal, per 24 uur, / 24 uur, ' s daags, iedere dag opnieuw,"
        "eenmaal per dag, een maal per dag, 1 x per etmaal"),
    times=phrases("maal, keer, d d, dd"),
    adverbs={
        1: phrases("eenmaal"),
        2: phrases("tweemaal"),
        3: phrases("driemaal"),
        4: phrases("viermaal"),
    },
    frequencies={
        1: phrases("1 dd 1, 1 dd, 1 d d, 1 x daags"),
        2: phrases("2 dd 1, 2 dd, 2 d d"),
        3: phrases("3 dd, 3 d d"),
        4: phrases("4 dd, 4 d d"),
    },
    hours=phrases("om de {} uur, elke {} uur, iedere {} uur"),
    times_of_day={
        "night": phrases(
            "voor het slapen, voor de nacht, voor het slapengaan, voor het slapen gaan, per nacht,"
            "' s nachts, elke nacht, bij het slapengaan, a n,"
        "voor het naar bed gaan, voor bedtijd, bij bedtijd, ' s avonds voor het slapen,"
        "' s avonds voor het slapengaan, voor slapen, vóór het slapen,"
        "vóór het slapengaan, in de nacht, bij naar bed gaan"
        ),
        "evening": phrases("elke avond, in de avond, ' s avonds, bij het avondeten, iedere avond,"
        "na het avondeten, tijdens het avondeten, avond, savonds, met avondeten,"
        "voor het avondeten"),
        "morning": phrases("' s ochtends, ' s morgens, in de ochtend,"
                           "elke ochtend, bij het ontbijt, iedere ochtend,"
        "na het ontbijt, voor het ontbijt, tijdens het ontbijt, ochtend, sochtends,"
        "smorgens, met ontbijt, bij het opstaan, bij het wakker worden,"
        "nuchter in de ochtend"),
        "noon": phrases("' s middags, bij de lunch,"
        "na de lunch, tussen de middag, middag"),
    },
    hour_leads=phrases("om"),
    totals=phrases("dagdosering, dagdosis, dagdosis van, dagdosering van"),
    duration_prepositions=phrases("gedurende, voor"),
    one_span=phrases("dag, week, maand"),
    duration_units={1: phrases("dagen"), 7: phrases("weken, week"), 30: phrases("maanden, maand")},
    remarks=phrases("momenteel, op dit moment, doorlopend, niet kauwen, heel doorslikken, continu"),
    as_directed=phrases("volgens voorschrift, zoals voorgeschreven"),
    weekdays=phrases("ma, di, wo, do, vr, za, zo"),
    calendar=phrases(
        "januari, februari, maart, april, mei, juni, juli, augustus, september, oktober,"
        "november, december, vandaag, gisteren"
    ),
    refused={
        "per-weight": phrases("per kg"),
        "volume": phrases("druppels, druppel"),
        "as-needed": phrases("zo nodig, indien nodig, zn, z n, nodig, bij pijn,"
        "als nodig, naar behoefte"),
        "schedule": phrases("daarna, vervolgens, ophogen, verhogen"),
        "range": phrases("tot, ongeveer, of, maximaal, minimaal, tussen"),
        "not-daily": phrases("per week, om de dag, / week, per maand, wekelijks, uur, maandag, zondag, om de andere dag,"
        "dinsdag, woensdag, donderdag, vrijdag, zaterdag, op maandag, doordeweeks,"
        "in het weekend, weekend, elke week, iedere week, om de twee dagen, om de 2 dagen,"
        "eens per week, eenmalig, even dagen, oneven dagen"),
        "not-oral": phrases("injectie, onder de tong"),
        "count": phrases("doos"),
    },
)  # fmt: skip
