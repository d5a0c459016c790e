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
    doses=phrases("dose, dose de, dosagem,"
        "posologia, minha dose, minha dose é, minha dose é de, uma dose de, na dose de,"
        "dose atual, a dose é de, dose diária única"),
    verbs=phrases(
        "tomar, tome, tomo, tomando, ingerir, administrar, estou tomando, eu tomo, fazer uso de,"
        "usar, uso, engolir, deve tomar"
    ),
    changing_verbs=phrases("continuar, iniciar, iniciar com, aumentar para, manter"),
    changed=phrases("aumentar"),
    routes=phrases("via oral, por via oral, vo, oral"),
    meals=phrases("com alimentos, com comida, em jejum, com água, após as refeições, com as refeições,"
        "com a comida, com refeição, com uma refeição, após refeição, após a refeição,"
        "antes da refeição, com um copo de água, com um copo d ' água,"
        "com ou sem alimentos, com leite, estômago vazio, de estômago vazio"),
    causes=phrases("para, contra, para tratar"),
    conditions=phrases(
        "dor, a dor, dores, crônica, crónica, fibromialgia, a fibromialgia, alcoolismo,"
        "o alcoolismo, esclerose múltipla"
    ),
    forms=phrases("comprimido, comprimidos, cápsula, cápsulas, capsula, capsulas, cp, cps, comp, cap"),
    liquids=phrases("solução, solução oral, xarope"),
    numerals=phrases("uma|um, duas|dois, três|tres, quatro, cinco, seis"),
    fractions={"1/2": phrases("meio, meia, ½, metade de um"), "1/4": phrases("um quarto de")},
    of=phrases("de"),
    each=phrases("cada, por comprimido, por cápsula, / comprimido, / cápsula"),
    total=phrases("no total, total, total de, totalizando"),
    conjunctions=phrases("e, mais"),
    per=phrases("por"),
    every=phrases("cada, todos, todas"),
    days=phrases(
        "ao dia, todos os dias, diários, diárias, diário, diária, por dia, / dia, diariamente, cada dia,"
        "em dose única diária, diario, diaria, diariamente em dose única, cada 24 horas,"
        "de 24 / 24 h, em 24 horas, a cada dia, por cada dia"
    ),
    times=phrases("vez, vezes"),
    hours=phrases("de {} / {} horas, de {} / {} h, de {} em {} horas, a cada {} horas, {} / {} h, {} / {} horas, a cada {} h, cada {} horas"),
    times_of_day={
        "night": phrases("à noite, ao deitar, antes de deitar, todas as noites, antes de dormir, a noite,"
                         "noite, ao dormir, toda noite, na hora de dormir,"
        "à noite antes de dormir, à noite ao deitar, toda noite antes de dormir,"
        "antes de ir dormir, no período da noite, pela noite, na hora de deitar,"
        "cada noite"),
        "evening": phrases("no jantar, ao jantar,"
        "após o jantar, antes do jantar, depois do jantar, à noitinha, com o jantar,"
        "ao fim do dia"),
        "morning": phrases("de manhã, pela manhã, manhã, toda manhã, no café da manhã, todas as manhãs,"
        "após o café da manhã, após o café, no café, em jejum pela manhã,"
        "pela manhã em jejum, de manhã em jejum, ao acordar, no pequeno - almoço,"
        "ao pequeno - almoço, após o pequeno - almoço, no período da manhã"),
        "noon": phrases("no almoço, ao meio - dia, ao almoço,"
        "após o almoço, depois do almoço, antes do almoço, ao meio dia"),
        "afternoon": phrases("à tarde"),
    },
    hour_or_dose_leads=phrases("a"),
    totals=phrases("dose diária, dose diaria, dose diária de, dose total diária"),
    duration_prepositions=phrases("durante, por"),
    one_span=phrases("dia, semana"),
    duration_units={1: phrases("dias, dia"), 7: phrases("semanas, semana"), 30: phrases("meses, mês")},
    remarks=phrases("atualmente, uso contínuo, genérico, sem mastigar"),
    as_directed=phrases("conforme prescrição, conforme orientação, conforme orientação médica"),
    weekdays=phrases("seg, ter, qua, qui, sex, sáb, sab, dom"),
    calendar=phrases(
        "janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro,"
        "novembro, dezembro, hoje, ontem"
    ),
    refused={
        "volume": phrases("gotas, gota, colher"),
        "as-needed": phrases("se necessário, conforme necessidade, se necessario, sn,"
        "se dor, em caso de dor, se precisar, quando necessário, caso necessário, s n,"
        "sos"),
        "schedule": phrases("depois, aumentar, reduzir"),
        "range": phrases("até, ou, cerca de, entre, aproximadamente, máximo, mínimo"),
        "not-daily": phrases("semanalmente, mês, semana, por semana, dias alternados, em dias alternados,"
                             "dia sim dia não, vezes por semana, segunda, terça, quarta, quinta, sexta, domingo,"
        "segunda - feira, terça - feira, quarta - feira, quinta - feira, sexta - feira,"
        "sábado, segundas, quartas, sextas, semanal, mensal, a cada dois dias,"
        "a cada 2 dias, a cada três dias, a cada 3 dias, dias pares, dias ímpares,"
        "fim de semana, por mês, ao mês, dose única"),
        "not-oral": phrases("sublingual, injeção"),
        "count": phrases("caixa, caixas"),
    },
)  # fmt: skip
