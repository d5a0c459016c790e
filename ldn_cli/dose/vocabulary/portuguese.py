"""Portuguese."""

from __future__ import annotations

from ldn_cli.dose.vocabulary.language import Language, phrases

PORTUGUESE = Language(
    name="portuguese",
    points_group=True,
    units={
        "mg": phrases("miligrama, miligramas"),
        "mcg": phrases("micrograma, microgramas"),
        "g": phrases("grama, gramas"),
        "ml": phrases("mililitro, mililitros"),
    },
    names=phrases("naltrexona, cloridrato de naltrexona, de naltrexona, naltrexona em baixa dose,"
                  "naltrexona em dose baixa, naltrexona baixa dose"),
    doses=phrases("dose, dose de, dosagem"),
    verbs=phrases("tomar, tome, tomo, tomando, ingerir, administrar"),
    routes=phrases("via oral, por via oral, vo, oral"),
    meals=phrases("com alimentos, com comida, em jejum, com água, após as refeições, com as refeições"),
    indications=phrases("para dor, para a dor, para fibromialgia"),
    forms=phrases("comprimido, comprimidos, cápsula, cápsulas, capsula, capsulas, cp, cps, comp, cap"),
    liquids=phrases("solução, solução oral, xarope"),
    numerals=phrases("uma|um, duas|dois, três|tres, quatro, cinco, seis"),
    fractions={"1/2": phrases("meio, meia, ½, metade de um"), "1/4": phrases("um quarto de")},
    of=phrases("de"),
    each=phrases("cada, por comprimido, por cápsula, / comprimido, / cápsula"),
    total=phrases("no total, total, total de, totalizando"),
    ands=phrases("e, mais"),
    days=phrases(
        "ao dia, todos os dias, diários, diárias, diário, diária, por dia, / dia, diariamente, cada dia"
    ),
    times=phrases("vez, vezes"),
    hours=phrases("de {} / {} horas, de {} / {} h, de {} em {} horas, a cada {} horas, {} / {} h, {} / {} horas, a cada {} h, cada {} horas"),
    clocks={
        "night": phrases("à noite, ao deitar, antes de deitar, todas as noites, antes de dormir, a noite,"
                         "noite, ao dormir, toda noite, na hora de dormir"),
        "evening": phrases("no jantar, ao jantar"),
        "morning": phrases("de manhã, pela manhã, manhã, toda manhã, no café da manhã, todas as manhãs"),
        "noon": phrases("no almoço, ao meio - dia, ao almoço"),
        "afternoon": phrases("à tarde"),
    },
    totals=phrases("dose diária, dose diaria, dose diária de, dose total diária"),
    lasts=phrases("durante, por"),
    spans=phrases("dias, dia, semanas, semana, meses, mês"),
    refused={
        "volume": phrases("gotas, gota, colher"),
        "as-needed": phrases("se necessário, conforme necessidade, se necessario, sn"),
        "schedule": phrases("depois, aumentar, reduzir"),
        "range": phrases("até, ou, cerca de, entre, aproximadamente, máximo, mínimo"),
        "not-daily": phrases("semanalmente, mês, semana, por semana, dias alternados, em dias alternados,"
                             "dia sim dia não, vezes por semana, segunda, terça, quarta, quinta, sexta, domingo"),
        "not-oral": phrases("sublingual, injeção"),
        "count": phrases("caixa, caixas"),
    },
)  # fmt: skip
