"""Italian."""

from __future__ import annotations

from ldn_cli.dose.vocabulary.language import Language, phrases

ITALIAN = Language(
    name="italian",
    points_group=True,
    units={
        "mg": phrases("milligrammo, milligrammi"),
        "mcg": phrases("microgrammo, microgrammi"),
        "g": phrases("grammo, grammi"),
        "ml": phrases("millilitro, millilitri"),
    },
    names=phrases("di naltrexone, naltrexone cloridrato, naltrexone a basso dosaggio, naltrexone a basse dosi,"
                  "cloridrato di naltrexone"),
    doses=phrases("dosi, dose, dose di, dosaggio,"
        "posologia, la dose è di, la mia dose è, la mia dose, dose di mantenimento,"
        "una dose di, alla dose di, dosaggio di, dose attuale"),
    verbs=phrases(
        "prendere, assumere, prenda, assuma, prendo, sto prendendo, io prendo, assumo,"
        "da assumere, da prendere, si assume"
    ),
    changing_verbs=phrases("continuare, iniziare, iniziare con, aumentare a"),
    changed=phrases("aumentare"),
    routes=phrases("per via orale, per os, via orale, per bocca, orale"),
    meals=phrases("ai pasti, dopo i pasti, prima dei pasti, a stomaco vuoto, a digiuno, con cibo, con acqua,"
        "con il cibo, con un bicchiere d ' acqua, dopo il pasto, prima del pasto,"
        "durante il pasto, con un pasto, con o senza cibo, a stomaco pieno,"
        "lontano dai pasti"),
    causes=phrases("per, contro, per trattare"),
    conditions=phrases(
        "il dolore, dolore, dolori, cronico, la fibromialgia, fibromialgia, alcolismo,"
        "sclerosi multipla, la sclerosi multipla"
    ),
    forms=phrases("compressa, compresse, cpr, capsula, capsule, cps, pastiglia, pastiglie"),
    liquids=phrases("soluzione, soluzione orale, sciroppo"),
    numerals=phrases("una|un|uno, due, tre, quattro, cinque, sei"),
    fractions={"1/2": phrases("mezza, mezzo, ½, metà di una"), "1/4": phrases("un quarto di")},
    of=phrases("da, di"),
    each=phrases("ciascuna, ognuna, cadauna, per compressa, / compressa, per capsula, / capsula"),
    total=phrases("in totale, totale, per un totale di"),
    conjunctions=phrases("e, più"),
    per=phrases("per, pro"),
    every=phrases("ogni"),
    days=phrases(
        "/ giorno, / die, die, al giorno, al dì, ogni giorno, giornalieri, giornaliero, tutti i giorni,"
        "giornaliera, giornalmente, quotidianamente, pro die, / dì,"
        "ogni 24 ore al giorno, nelle 24 ore, quotidiana, quotidiano, quotidiani,"
        "al giorno in un ' unica somministrazione, / die in un ' unica somministrazione,"
        "in dose unica giornaliera"
    ),
    times=phrases("volta, volte"),
    hours=phrases("ogni {} ore, ogni {} h"),
    times_of_day={
        "night": phrases("alla sera prima di coricarsi, la sera prima di coricarsi, alla sera prima di dormire,"
                         "la sera prima di dormire, prima di dormire, prima di coricarsi, la notte, di notte, ogni notte,"
                         "prima di andare a letto, prima di andare a dormire, al momento di coricarsi,"
        "prima di andare a dormire la sera, all ' ora di dormire, prima del sonno,"
        "alla notte, al coricarsi, per notte, ogni sera prima di dormire,"
        "ogni sera prima di coricarsi"),
        "evening": phrases("la sera, alla sera, ogni sera, sera, a cena, di sera, dopo cena,"
        "dopo la cena, prima di cena, con la cena, ogni sera dopo cena, la sera dopo cena,"
        "in serata, durante la cena"),
        "morning": phrases("al mattino, la mattina, ogni mattina, mattina, mattino, a colazione, di mattina,"
        "dopo colazione, a colazione con acqua, prima di colazione, al risveglio,"
        "appena svegli, la mattina a digiuno, al mattino a digiuno, di mattino,"
        "dopo la colazione, con la colazione, durante la colazione, alla mattina"),
        "noon": phrases("a mezzogiorno, mezzogiorno, a pranzo,"
        "dopo pranzo, prima di pranzo, con il pranzo"),
    },
    hour_leads=phrases("alle"),
    totals=phrases("dose giornaliera, dose giornaliera di"),
    duration_prepositions=phrases("per, per la durata di"),
    one_span=phrases("giorno, settimana, mese"),
    duration_units={1: phrases("giorni, giorno"), 7: phrases("settimane, settimana"), 30: phrases("mesi, mese")},
    remarks=phrases("attualmente, generico, senza masticare, terapia cronica, in continuo"),
    as_directed=phrases("come prescritto, secondo prescrizione"),
    weekdays=phrases("lun, mar, mer, gio, ven, sab, dom"),
    calendar=phrases(
        "gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre,"
        "novembre, dicembre, oggi, domani, ieri"
    ),
    refused={
        "per-weight": phrases("per ogni kg"),
        "volume": phrases("gocce, goccia, cucchiaio, cucchiaino"),
        "as-needed": phrases("al bisogno, bisogno, se necessario, secondo necessità,"
        "in caso di dolore, se serve, se dolore, quando serve"),
        "schedule": phrases("poi, quindi, aumentare, ridurre"),
        "range": phrases("fino, fino a, circa, o, massimo, minimo, tra, almeno"),
        "not-daily": phrases(
            "unica somministrazione, in un ' unica somministrazione, settimana, settimanale, mese, a settimana, alla settimana, giorni alterni, a giorni alterni,"
            "ogni due giorni, ogni altro giorno, lunedì, martedì, mercoledì, giovedì, venerdì, sabato,"
            "domenica, volte, mensile, ora, ore,"
        "lunedi, martedi, mercoledi, giovedi, venerdi, il lunedì, il mercoledì,"
        "il venerdì, weekend, nel fine settimana, fine settimana, ogni settimana,"
        "ogni tre giorni, ogni 3 giorni, ogni 2 giorni, a mese, al mese, giorni pari,"
        "giorni dispari, settimanali, una tantum"
        ),
        "not-oral": phrases("sublinguale, iniezione, rilascio prolungato"),
        "count": phrases("scatola, confezione"),
    },
)  # fmt: skip
