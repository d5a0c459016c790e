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
    doses=phrases("dosis, dosis de"),
    verbs=phrases("tomar, tome, toma, tomo, tomando, dar, administrar, continuar, iniciar, continuar con"),
    routes=phrases("vía oral, via oral, por vía oral, por via oral, por boca, oral, vo"),
    meals=phrases("con comida, con alimentos, con las comidas, con agua, en ayunas, después de comer"),
    indications=phrases("para el dolor, para la fibromialgia, para dolor"),
    forms=phrases("comprimido, comprimidos, cápsula, cápsulas, capsula, capsulas, tableta, tabletas,"
                  "pastilla, pastillas, comp, cáps"),
    liquids=phrases("solución, solución oral, jarabe"),
    numerals=phrases("una|un|uno, dos, tres, cuatro, cinco, seis"),
    fractions={"1/2": phrases("media, medio, ½, mitad de una, la mitad de una"),
               "1/4": phrases("un cuarto de, cuarto de")},
    of=phrases("de"),
    each=phrases("cada una, cada uno, por tableta, por cápsula, por comprimido, / comprimido, / tableta"),
    total=phrases("en total, total, total de"),
    ands=phrases("y, más"),
    days=phrases(
        "/ día, / dia, al día, al dia, por día, por dia, cada día, cada dia, diario, diaria, diarios,"
        "diarias, diariamente, todos los días, todos los dias, / 24 horas, a diario"
    ),
    times=phrases("vez, veces"),
    hours=phrases("cada {} horas, cada {} h, c / {} h, c / {} horas, c / {} hrs, cada {} hrs"),
    clocks={
        "night": phrases(
            "nocturno, antes de acostarme, cada noche, por la noche, al acostarse, antes de dormir, antes de acostarse,"
            "todas las noches, en la noche, noche, de noche, por las noches, a la hora de dormir"
        ),
        "evening": phrases("con la cena, en la cena, con cena"),
        "morning": phrases(
            "por la mañana, cada mañana, en la mañana, por las mañanas, con el desayuno,"
            "todas las mañanas, en ayunas por la mañana"
        ),
        "noon": phrases("al mediodía, a mediodía, mediodía, con el almuerzo"),
        "afternoon": phrases("por la tarde, tarde"),
    },
    totals=phrases("dosis diaria, dosis al día, dosis diaria de, dosis total diaria, dosis diaria total"),
    lasts=phrases("durante, por"),
    spans=phrases("días, dias, día, semanas, semana, meses, mes"),
    refused={
        "per-weight": phrases("por kg"),
        "percentage": phrases("por ciento"),
        "volume": phrases("gotas, gota, cucharada, cucharadita"),
        "as-needed": phrases("si es necesario, según necesidad, en caso de dolor, si necesario"),
        "schedule": phrases("luego, después, aumentar, subir, disminuir"),
        "range": phrases("hasta, unos, aproximadamente, o, entre, máximo, mínimo, alrededor de, a"),
        "not-daily": phrases(
            "semana, semanal, mes, mensual, dos días, cada dos días, cada dos dias, a la semana,"
            "por semana, / semana, cada 2 días, días alternos, un día sí, lunes, martes, miércoles, jueves,"
            "viernes, sábado, domingo, semanalmente, veces, vez, cada tercer día, hora, horas"
        ),
        "not-oral": phrases("sublingual, inyección, intramuscular"),
        "count": phrases("caja, cajas"),
    },
)  # fmt: skip
