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
    doses=phrases("dose, dose de, posologie, la dose est de,"
        "dosage, dosage de, ma dose, ma dose est de, une dose de, à la dose de,"
        "dose unique quotidienne"),
    verbs=phrases(
        "prendre, prenez, prend, à prendre, je prends, je prends actuellement,"
        "prendre chaque jour, je prend, prise de, prise, avaler, il faut prendre, à raison de"
    ),
    changing_verbs=phrases("continuer, poursuivre, débuter, commencer, augmenter à, passer à"),
    changed=phrases("augmenter, passer"),
    routes=phrases("oralement, par voie orale, voie orale, per os, par la bouche, orale"),
    meals=phrases("avec de la nourriture, avec un repas, pendant le repas, à jeun, avec de l ' eau,"
                  "au cours d ' un repas, après le repas, au repas,"
        "avec repas, avec le repas, avec nourriture, après repas, avant repas,"
        "avant le repas, avec un verre d ' eau, avec un grand verre d ' eau,"
        "avec des aliments, l ' estomac vide, sans nourriture, avec ou sans nourriture,"
        "en mangeant"),
    causes=phrases("pour, contre, pour traiter"),
    conditions=phrases(
        "la douleur, les douleurs, douleur, douleurs, chronique, chroniques, la fibromyalgie,"
        "fibromyalgie, alcool, l ' alcool, dépendance à l ' alcool, sep, sclérose en plaques,"
        "la sclérose en plaques, maladie de crohn, la maladie de crohn, covid long"
    ),
    forms=phrases("comprimé, comprimés, comprime, comprimes, cp, cps, gélule, gélules, gelule, gelules, cpr,"
                  "comprimé ( s ), capsule, capsules"),
    liquids=phrases("solution, solution buvable, suspension buvable, sirop"),
    numerals=phrases("un|une, deux, trois, quatre, cinq, six"),
    fractions={"1/2": phrases("demi, un demi, un demi -, demi -, une demi, la moitié d ' un, ½"),
               "1/4": phrases("un quart de, quart de, un quart d ' un")},
    of=phrases("de, à, dosé à, dosés à, dosée à, dosées à"),
    each=phrases("chacun, chacune, par comprimé, par gélule, / comprimé, / gélule"),
    to=phrases("à"),
    total=phrases("au total, total, soit, soit au total"),
    conjunctions=phrases("et"),
    per=phrases("par"),
    every=phrases("chaque, tous"),
    days=phrases(
        "/ jour, / j, par jour, par j, le jour, chaque jour, tous les jours, quotidien, quotidienne,"
        "quotidiennement, / 24 heures, journalier, journalière,"
        "une prise par jour, en une prise par jour,"
        "quotidiens, quotidiennes, / 24 h, par 24 h, par 24 heures"
    ),
    dates=phrases("le jour"),
    times=phrases("fois"),
    hours=phrases("toutes les {} heures, toutes les {} h"),
    times_of_day={
        "night": phrases(
            "au coucher, avant le coucher, la nuit, par nuit, chaque nuit, avant de dormir, au lit,"
            "le soir au coucher, tous les soirs au coucher, chaque soir au coucher, tous les soirs avant de dormir, avant de se coucher,"
        "au moment du coucher, à l ' heure du coucher, le soir avant le coucher,"
        "le soir avant de dormir, avant d ' aller au lit, avant d ' aller se coucher,"
        "avant de me coucher, le soir avant de se coucher"
        ),
        "evening": phrases("le soir, chaque soir, tous les soirs, soir, au dîner, au souper,"
        "au repas du soir, avec le dîner, après le dîner, avant le dîner, au diner,"
        "en soirée"),
        "morning": phrases("le matin, chaque matin, tous les matins, matin, au réveil,"
        "au petit - déjeuner, avec le petit - déjeuner,"
        "après le petit - déjeuner, avant le petit déjeuner,"
        "au lever, au petit dej, le matin à jeun, le matin au petit déjeuner,"
        "le matin au réveil"),
        "noon": phrases("le midi, à midi, midi, au déjeuner,"
        "avec le déjeuner, après le déjeuner, au repas de midi"),
    },
    hour_or_dose_leads=phrases("à"),
    totals=phrases("dose journalière, dose quotidienne, dose journalière de, dose quotidienne de"),
    duration_prepositions=phrases("pendant, durant, pour, pdt"),
    one_span=phrases("jour, semaine"),
    duration_units={1: phrases("jours, jour"), 7: phrases("semaines, semaine"), 30: phrases("mois")},
    remarks=phrases(
        "actuellement, en continu, traitement de fond, générique, ne pas croquer, sans croquer"
    ),
    as_directed=phrases("selon prescription, tel que prescrit, comme prescrit"),
    introductions=phrases("je suis à, actuellement à, je suis actuellement à, stable à"),
    weekdays=phrases("lun, mar, mer, jeu, ven, sam, dim"),
    calendar=phrases(
        "janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre,"
        "décembre, demain, hier"
    ),
    refused={
        "per-weight": phrases("par kg"),
        "percentage": phrases("pour cent"),
        "volume": phrases("gouttes, goutte, cuillère, cuillères"),
        "as-needed": phrases("besoin, si besoin, au besoin, si nécessaire, en cas de douleur,"
        "à la demande, en cas de besoin, lors de douleurs, si douleur, si douleurs"),
        "schedule": phrases("puis, ensuite, augmenter, diminuer"),
        "range": phrases("jusqu, jusqu ' à, environ, entre, ou, à, minimum, au moins, au plus, maximum"),
        "not-daily": phrases(
            "semaine, hebdomadaire, mois, par semaine, / semaine, tous les deux jours, un jour sur deux,"
            "1 jour sur 2, deux, fois, par mois, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche,"
        "les lundis, lun, les jours pairs, les jours impairs, un jour sur 2,"
        "un jour sur trois, 1 j / 2, tous les 2 jours, tous les trois jours,"
        "tous les 3 jours, mensuel, par quinzaine, le week - end, week - end,"
        "chaque semaine, hebdo"
        ),
        "not-oral": phrases("sublingual, lp, injection, sous la langue, libération prolongée"),
        "count": phrases("boîte, boîtes"),
    },
)  # fmt: skip
