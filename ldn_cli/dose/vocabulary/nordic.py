"""Danish, Norwegian and Swedish: one table, as they share most words."""

from __future__ import annotations

from ldn_cli.dose.vocabulary.language import Language, phrases

NORDIC = Language(
    name="nordic",
    points_group=True,
    units={
        "mcg": phrases("mikrogram, mikrogramm"),
        "mg": phrases("milligram"),
        "g": phrases("gram"),
    },
    names=phrases("naltrexon, naltrekson, naltrexonhydroklorid, naltreksonhydroklorid, naltrexonhydrochlorid, lavdose naltrexon, lavdosis naltrexon,"
                  "lågdos naltrexon, lavdose naltrekson, lågdosnaltrexon"),
    doses=phrases("dosis, dosering, dos :, dose,"
        "min dose, min dosis, min dos, dosen er, dosen är, dosis er, en dose på,"
        "en dosis på, en dos på, vedligeholdelsesdosis, vedlikeholdsdose, underhållsdos"),
    verbs=phrases(
        "tag, ta, tas, tages, indtages, intas, jeg tager, jeg tar, jag tar, tager, tages dagligt,"
        "tas daglig"
    ),
    changing_verbs=phrases(
        "start med, fortsett med, fortsæt med, fortsätt med, øk til, öka till, øg til, börja med,"
        "begynd med"
    ),
    changed=phrases("øk, öka, øg"),
    remarks=phrases("tills vidare, inntil videre, indtil videre, stående, varig, løpende"),
    as_directed=phrases("som forskrevet, enligt ordination, som ordinert, som ordineret"),
    introductions=phrases("kl"),
    routes=phrases("oralt, gennem munden, genom munnen, gjennom munnen, via munnen"),
    meals=phrases("med mad, med mat, sammen med mat, med vann, med vand, efter måltid, til måltid,"
        "med måltid, til mat, efter mad, etter mat, efter mat, i forbindelse med måltid,"
        "i samband med måltid, med et glas vand, med et glass vann, med ett glas vatten,"
        "fastende, på tom mage, på tom mave, uavhengig av mat, uafhængigt af måltid"),
    causes=phrases("mod, mot, for, för"),
    conditions=phrases(
        "smerter, smerte, smärta, smärtor, kronisk, kroniske, kroniska, fibromyalgi"
    ),
    forms=phrases("tablet, tabletter, tablett, kapsel, kapsler, kapslar, tabl, tbl, st, stk"),
    one_form=phrases("kapsel"),
    liquids=phrases("mikstur, opløsning, oppløsning, lösning"),
    numerals=phrases("en|et|ett|én, två, tre, fire|fyra, fem, seks|sex"),
    fractions={"1/2": phrases("halv, en halv, ½, halve, en halv -"), "1/4": phrases("kvart, en kvart")},
    of=phrases("à, på, af, av, a"),
    each=phrases("per tablet, per tablett, per kapsel, pr tablet, hver, / tablett"),
    total=phrases("i alt, totalt"),
    conjunctions=phrases("og, och, samt"),
    per=phrases("per, pr"),
    every=phrases("hver, varje"),
    days=phrases(
        "dagligt, daglig, dagligen, om dagen, / dygn, per dygn, / døgn, per døgn, i døgnet, hver dag,"
        "varje dag, pr dag, pr døgn, / dag, per dag, dgl"
    ),
    times=phrases("gange, gang, ganger, gånger, gång"),
    adverbs={1: phrases("én gang, engang"), 2: phrases("to gange, to ganger, två gånger")},
    frequencies={1: phrases("1 x 1")},
    dates=phrases("om dagen, i døgnet"),
    hours=phrases("hver {} time, var {} timme, hver {} . time, var {} : e timme"),
    times_of_day={
        "night": phrases(
            "vid sänggående, til natten, till natten, til natt, ved sengetid, vid sänggåendet, hver nat, hver natt, om natten,"
            "før sengetid, före sänggåendet, till natt, varje natt, til kvelden før sengetid, vid sängdags,"
            "ved leggetid, før leggetid, vesp, om aftenen ved sengetid, om kvelden ved sengetid, om kvelden før leggetid,"
            "om kvelden ved leggetid, på kvällen vid sänggående, varje kväll vid sänggående, hver kveld ved sengetid,"
        "før leggetid om kvelden, før jeg legger meg, før du legger deg,"
        "innan sänggåendet, innan läggdags, vid läggdags, före läggdags,"
        "til natten ved sengetid, på natten, per natt, inför natten, før sovetid,"
        "ved sovetid, innan jag går och lägger mig, nattetid, til nat"
        ),
        "evening": phrases(
            "om aftenen, om kvelden, på kvällen, till kvällen, hver kveld, hver aften, varje kväll, aften,"
            "kveld, kväll, til kvelden, til aften, til aftensmad,"
        "om kvällen, kvällstid, til kvelds, efter aftensmad, efter kvällsmat,"
        "til kveldsmat, med aftensmad"
        ),
        "morning": phrases("om morgenen, på morgonen, hver morgen, varje morgon,"
                           "til morgenmad, till frukost, til frokost,"
        "til morgenmaden, efter morgenmad, efter frukost, etter frokost, med frukost,"
        "hver dag om morgenen, varje dag på morgonen, om morgonen"),
        "noon": phrases("til middag, middag, til frokosten, mitt på dagen"),
    },
    clock_leads=phrases("kl"),
    totals=phrases("døgndose, dygnsdos, dagsdos, dagsdose, daglig dose, daglig dosis, døgndosis"),
    duration_prepositions=phrases("i"),
    one_span=phrases("dag, uge, uke, vecka, måned, månad"),
    duration_units={
        1: phrases("dage, dager, dagar"),
        7: phrases("uger, uker, veckor, uke, uge, vecka"),
        30: phrases("måneder, månader, måned, månad"),
    },
    weekdays=phrases("man, tir, tirs, ons, tor, tors, fre, lør, søn, mån, tis, lör, sön"),
    calendar=phrases(
        "januar, januari, februar, februari, marts, mars, april, maj, mai, juni, juli, august,"
        "augusti, september, oktober, november, december, desember"
    ),
    refused={
        "volume": phrases("dråber, dråper, droppar"),
        "as-needed": phrases("ved behov, vid behov, efter behov, v b, behov, pn, p n"),
        "schedule": phrases("derefter, deretter, därefter, øke, öka, øges, siden, sedan"),
        "range": phrases("til, till, op til, opp til, upp till, eller, ca, omkring, cirka, højst, max"),
        "not-daily": phrases("uke, vecka, uge, i veckan, om ugen, i uken, per vecka, hver anden dag,"
                             "annenhver dag, hver anden, hver annen, varannan, varannan dag, hver annen dag, mandag, måndag, månedligt, timme,"
        "mandager, mandage, tirsdag, tirsdager, tisdag, onsdag, onsdager, torsdag, fredag,"
        "fredager, fredage, lørdag, lördag, søndag, söndag, tisdagar, måndagar, fredagar,"
        "hverdage, hverdager, vardagar, helger, hver uge, hver uke, varje vecka, pr uge,"
        "per uke, per måned, per månad, pr måned, ukentlig, ugentligt, ugentlig,"
        "hver tredje dag, var tredje dag, hver 3 dag, engangsdose, engangsdosis,"
        "engångsdos"),
        "not-oral": phrases("injektion, injeksjon, under tungen, depot"),
    },
)  # fmt: skip
