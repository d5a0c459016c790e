"""Spanish."""

from __future__ import annotations

from ldn_cli.dose.vocabulary.language import Language, phrases

SPANISH = Language(
    name="spanish",
    points_group=True,
    units={
        "mg": phrases("miligramo, miligramos"),
        "mcg": phrases("microgramo, microgramos"),
        "g": phrases("gramo, gramos"),
        "ml": phrases("mililitro, mililitros"),
    },
    names=phrases(
        "naltrexona, de naltrexona, clorhidrato de naltrexona, naltrexona clorhidrato,"
        "naltrexona a dosis bajas, naltrexona en dosis bajas, naltrexona en dosis baja, hidrocloruro de"
        " naltrexona, naltrexona dosis baja"
    ),
    doses=phrases("dosis, dosis de,"
        "dosificación, mi dosis, mi dosis es, mi dosis es de, la dosis es de,"
        "una dosis de, posología, la dosis es, dosis actual, a dosis de, a una dosis de,"
        "dosis única diaria"),
    verbs=phrases(
        "tomar, tome, toma, tomo, tomando, dar, administrar, estoy tomando, yo tomo, ingerir,"
        "se toma, debe tomar, tomarse"
    ),
    changing_verbs=phrases(
        "continuar, iniciar, continuar con, aumentar a, subir a, empezar con, iniciar con,"
        "comenzar con, seguir con"
    ),
    changed=phrases("aumentar, subir"),
    routes=phrases("vía oral, via oral, por vía oral, por via oral, por boca, oral, vo"),
    meals=phrases("con comida, con alimentos, con las comidas, con agua, en ayunas, después de comer,"
        "después de la comida, antes de la comida, después de las comidas,"
        "antes de las comidas, con alimento, con un vaso de agua, con abundante agua,"
        "con o sin alimentos, con o sin comida, con el estómago vacío, con leche,"
        "tras la comida"),
    causes=phrases("para, para tratar, contra"),
    conditions=phrases(
        "el dolor, dolor, crónico, la fibromialgia, fibromialgia, alcoholismo, el alcoholismo,"
        "ansiedad, la ansiedad, esclerosis múltiple, la esclerosis múltiple"
    ),
    forms=phrases("comprimido, comprimidos, cápsula, cápsulas, capsula, capsulas, tableta, tabletas,"
                  "pastilla, pastillas, comp, cáps"),
    liquids=phrases("solución, solución oral, jarabe"),
    numerals=phrases("una|un|uno, dos, tres, cuatro, cinco, seis"),
    fractions={"1/2": phrases("media, medio, ½, mitad de una, la mitad de una"),
               "1/4": phrases("un cuarto de, cuarto de")},
    of=phrases("de"),
    each=phrases("cada una, cada uno, por tableta, por cápsula, por comprimido, / comprimido, / tableta"),
    to=phrases("a"),
    total=phrases("en total, total, total de"),
    conjunctions=phrases("y, más"),
    per=phrases("por"),
    articles=phrases("la, las"),
    every=phrases("cada, todos, todas"),
    days=phrases(
        "/ día, / dia, al día, al dia, por día, por dia, cada día, cada dia, diario, diaria, diarios,"
        "diarias, diariamente, todos los días, todos los dias, / 24 horas, a diario,"
        "por jornada, cada 24 hs, en 24 horas, al día todos los días,"
        "al día en toma única, diario en toma única, diarios en toma única, / día en toma única"
    ),
    times=phrases("vez, veces"),
    hours=phrases("cada {} horas, cada {} h, c / {} h, c / {} horas, c / {} hrs, cada {} hrs"),
    times_of_day={
        "night": phrases(
            "nocturno, antes de acostarme, cada noche, por la noche, al acostarse, antes de dormir, antes de acostarse,"
            "todas las noches, en la noche, noche, de noche, por las noches, a la hora de dormir,"
        "al irse a dormir, antes de ir a dormir, antes de irse a dormir, al ir a dormir,"
        "nocturna, nocturnos, por noche, cada noche antes de dormir,"
        "por la noche antes de dormir, en las noches, a la noche, hora de dormir"
        ),
        "evening": phrases("con la cena, en la cena, con cena,"
        "después de la cena, después de cenar, antes de la cena,"
        "con la comida de la noche, a la cena"),
        "morning": phrases(
            "por la mañana, cada mañana, en la mañana, por las mañanas, con el desayuno,"
            "todas las mañanas, en ayunas por la mañana,"
        "al desayuno, después del desayuno, después de desayunar, antes del desayuno,"
        "al levantarse, al despertar, por las mañanas en ayunas"
        ),
        "noon": phrases("al mediodía, a mediodía, mediodía, con el almuerzo,"
        "después del almuerzo, después de almorzar, antes del almuerzo, al medio día"),
        "afternoon": phrases("por la tarde, tarde"),
    },
    hour_or_dose_leads=phrases("a"),
    totals=phrases("dosis diaria, dosis al día, dosis diaria de, dosis total diaria, dosis diaria total"),
    duration_prepositions=phrases("durante, por"),
    one_span=phrases("día, dia, semana, mes"),
    duration_units={1: phrases("días, dias, día"), 7: phrases("semanas, semana"), 30: phrases("meses, mes")},
    remarks=phrases(
        "actualmente, genérico, sin masticar, tragar entero, tratamiento crónico,"
        "de forma continua"
    ),
    as_directed=phrases("según indicación médica, según lo indicado, según prescripción"),
    introductions=phrases("actualmente con, estoy con, estoy en, voy por"),
    weekdays=phrases("lun, mar, mié, mie, jue, vie, sáb, sab, dom"),
    calendar=phrases(
        "enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre,"
        "noviembre, diciembre, hoy, ayer"
    ),
    refused={
        "per-weight": phrases("por kg"),
        "percentage": phrases("por ciento"),
        "volume": phrases("gotas, gota, cucharada, cucharadita"),
        "as-needed": phrases("si es necesario, según necesidad, en caso de dolor, si necesario,"
        "si precisa, si necesita, si se necesita, si hace falta, si fuera necesario, si fuese necesario, si hay dolor, si dolor, a demanda, si lo necesita,"
        "cuando sea necesario, en caso necesario, según dolor, prn"),
        "schedule": phrases("luego, después, aumentar, subir, disminuir"),
        "range": phrases("hasta, unos, aproximadamente, o, entre, máximo, mínimo, alrededor de, a"),
        "not-daily": phrases(
            "toma única, en toma única, semana, semanal, mes, mensual, dos días, cada dos días, cada dos dias, a la semana,"
            "por semana, / semana, cada 2 días, días alternos, un día sí, lunes, martes, miércoles, jueves,"
            "viernes, sábado, domingo, semanalmente, veces, vez, cada tercer día, hora, horas,"
        "los lunes, los martes, los miércoles, los jueves, los viernes, sábados, domingos,"
        "miercoles, sabado, fin de semana, fines de semana, cada semana, por mes, al mes,"
        "una vez por semana, cada tres días, cada 3 días, días pares, días impares,"
        "un día sí y otro no, día por medio, cada otro día, dosis única, semanales"
        ),
        "not-oral": phrases("sublingual, inyección, intramuscular"),
        "count": phrases("caja, cajas"),
    },
)  # fmt: skip
