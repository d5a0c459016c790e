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
    doses=phrases("dosi, dose, dose di, dosaggio"),
    verbs=phrases("prendere, assumere, prenda, assuma, prendo"),
    routes=phrases("per via orale, per os, via orale, per bocca, orale"),
    meals=phrases("ai pasti, dopo i pasti, prima dei pasti, a stomaco vuoto, a digiuno, con cibo, con acqua"),
    indications=phrases("per il dolore, per la fibromialgia"),
    forms=phrases("compressa, compresse, cpr, capsula, capsule, cps, pastiglia, pastiglie"),
    liquids=phrases("soluzione, soluzione orale, sciroppo"),
    numerals=phrases("una|un|uno, due, tre, quattro, cinque, sei"),
    fractions={"1/2": phrases("mezza, mezzo, ½, metà di una"), "1/4": phrases("un quarto di")},
    of=phrases("da, di"),
    each=phrases("ciascuna, ognuna, cadauna, per compressa, / compressa, per capsula, / capsula"),
    total=phrases("in totale, totale, per un totale di"),
    ands=phrases("e, più"),
    days=phrases(
        "/ giorno, / die, die, al giorno, al dì, ogni giorno, giornalieri, giornaliero, tutti i giorni,"
        "giornaliera, giornalmente, quotidianamente, pro die, / dì"
    ),
    times=phrases("volta, volte"),
    hours=phrases("ogni {} ore, ogni {} h"),
    clocks={
        "night": phrases("alla sera prima di coricarsi, la sera prima di coricarsi, alla sera prima di dormire,"
                         "la sera prima di dormire, prima di dormire, prima di coricarsi, la notte, di notte, ogni notte,"
                         "prima di andare a letto, prima di andare a dormire, al momento di coricarsi"),
        "evening": phrases("la sera, alla sera, ogni sera, sera, a cena, di sera, dopo cena"),
        "morning": phrases("al mattino, la mattina, ogni mattina, mattina, mattino, a colazione, di mattina"),
        "noon": phrases("a mezzogiorno, mezzogiorno, a pranzo"),
    },
    totals=phrases("dose giornaliera, dose giornaliera di"),
    lasts=phrases("per, per la durata di"),
    spans=phrases("giorni, giorno, settimane, settimana, mesi, mese"),
    refused={
        "per-weight": phrases("per ogni kg"),
        "volume": phrases("gocce, goccia, cucchiaio, cucchiaino"),
        "as-needed": phrases("al bisogno, bisogno, se necessario, secondo necessità"),
        "schedule": phrases("poi, quindi, aumentare, ridurre"),
        "range": phrases("fino, fino a, circa, o, massimo, minimo, tra, almeno"),
        "not-daily": phrases(
            "settimana, settimanale, mese, a settimana, alla settimana, giorni alterni, a giorni alterni,"
            "ogni due giorni, ogni altro giorno, lunedì, martedì, mercoledì, giovedì, venerdì, sabato,"
            "domenica, volte, mensile, ora, ore"
        ),
        "not-oral": phrases("sublinguale, iniezione, rilascio prolungato"),
        "count": phrases("scatola, confezione"),
    },
)  # fmt: skip
