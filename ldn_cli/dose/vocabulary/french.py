"""French."""

from __future__ import annotations

from ldn_cli.dose.vocabulary.language import Language, phrases

FRENCH = Language(
    name="french",
    points_group=True,
    units={
        "mg": phrases("milligramme, milligrammes"),
        "mcg": phrases("microgramme, microgrammes"),
        "g": phrases("gramme, grammes"),
        "ml": phrases("millilitre, millilitres"),
    },
    names=phrases(
        "naltrexone, de naltrexone, naltrexone chlorhydrate, chlorhydrate de naltrexone, de ldn,"
        "naltrexone à faible dose, naltrexone faible dose"
    ),
    doses=phrases("dose, dose de, posologie, la dose est de"),
    verbs=phrases("prendre, prenez, prend, à prendre, je prends"),
    routes=phrases("oralement, par voie orale, voie orale, per os, par la bouche, orale"),
    meals=phrases("avec de la nourriture, avec un repas, pendant le repas, à jeun, avec de l ' eau,"
                  "au cours d ' un repas, après le repas, au repas"),
    indications=phrases("pour la douleur, pour la fibromyalgie, contre la douleur"),
    forms=phrases("comprimé, comprimés, comprime, comprimes, cp, cps, gélule, gélules, gelule, gelules, cpr,"
                  "comprimé ( s ), capsule, capsules"),
    liquids=phrases("solution, solution buvable, suspension buvable, sirop"),
    numerals=phrases("un|une, deux, trois, quatre, cinq, six"),
    fractions={"1/2": phrases("demi, un demi, un demi -, demi -, une demi, la moitié d ' un, ½"),
               "1/4": phrases("un quart de, quart de, un quart d ' un")},
    of=phrases("de, à, dosé à, dosés à, dosée à, dosées à"),
    each=phrases("chacun, chacune, par comprimé, par gélule, / comprimé, / gélule"),
    total=phrases("au total, total, soit, soit au total"),
    ands=phrases("et"),
    days=phrases(
        "/ jour, / j, par jour, par j, le jour, chaque jour, tous les jours, quotidien, quotidienne,"
        "quotidiennement, / 24 heures, journalier, journalière"
    ),
    dates=phrases("le jour"),
    times=phrases("fois"),
    hours=phrases("toutes les {} heures, toutes les {} h"),
    clocks={
        "night": phrases(
            "au coucher, avant le coucher, la nuit, par nuit, chaque nuit, avant de dormir, au lit,"
            "le soir au coucher, avant de se coucher"
        ),
        "evening": phrases("le soir, chaque soir, tous les soirs, soir, au dîner, au souper"),
        "morning": phrases("le matin, chaque matin, tous les matins, matin, au petit déjeuner, au réveil"),
        "noon": phrases("le midi, à midi, midi, au déjeuner"),
    },
    totals=phrases("dose journalière, dose quotidienne, dose journalière de, dose quotidienne de"),
    lasts=phrases("pendant, durant, pour, pdt"),
    spans=phrases("jours, jour, semaines, semaine, mois"),
    refused={
        "per-weight": phrases("par kg"),
        "percentage": phrases("pour cent"),
        "volume": phrases("gouttes, goutte, cuillère, cuillères"),
        "as-needed": phrases("besoin, si besoin, au besoin, si nécessaire, en cas de douleur"),
        "schedule": phrases("puis, ensuite, augmenter, diminuer"),
        "range": phrases("jusqu, jusqu ' à, environ, entre, ou, à, minimum, au moins, au plus, maximum"),
        "not-daily": phrases(
            "semaine, hebdomadaire, mois, par semaine, / semaine, tous les deux jours, un jour sur deux,"
            "1 jour sur 2, deux, fois, par mois, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche"
        ),
        "not-oral": phrases("sublingual, lp, injection, sous la langue, libération prolongée"),
        "count": phrases("boîte, boîtes"),
    },
)  # fmt: skip
