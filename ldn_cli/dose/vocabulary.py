"""The words of a dose: how units, takings a day, the drug and things that are no dose are written.

A new spelling is one more entry here, in small letters, with one space between words; abbreviations
are written without their dots ("bid" also reads "b.i.d."). Letters, digits and signs are words of
their own: "/ day" reads "/day" and "q 12 h" reads "q12h".
"""

from __future__ import annotations

# Units; what one of them is in milligrams stands in dose.py.
UNITS: dict[str, tuple[str, ...]] = {
    "mg": (
            "mg", "mgs", "milligram", "milligrams", "milligramme", "milligrammes", "milligramm",
            "miligramo", "miligramos", "miligrama", "miligramas", "milligrammo", "milligrammi",
        ),
    "mcg": (
            "mcg", "mcgs", "ug", "ugs", "\u00b5g", "\u03bcg", "\u00b5gs", "\u03bcgs", "microgram", "micrograms", "microgramme",
            "microgrammes", "mikrogramm", "mikrogram", "microgramo", "microgramos", "micrograma",
            "microgramas", "microgrammo", "microgrammi",
        ),
    "g": ("g", "gs", "gm", "gms", "gram", "grams", "gramme", "grammes", "gramm", "gramo", "gramos", "grama", "gramas"),
}  # fmt: skip

# The drug's own name, and words around a dose that change nothing.
NAMES = (
    "ldn", "naltrexone", "naltrexon", "naltrexona", "naltrexonum", "low dose naltrexone", "low - dose naltrexone",
    "oral naltrexone", "oral low dose naltrexone", "naltrexone hydrochloride", "naltrexone hcl", "naltrexone oral",
    "of naltrexone", "of ldn", "of oral naltrexone", "of low dose naltrexone", "of naltrexone hydrochloride",
    "of naltrexone hcl", "low dose naltrexone ldn", "naltrexone ldn", "de naltrexone", "de naltrexona", "low dose naltrexon", "of low - dose naltrexone", "low - dose oral naltrexone",
    "low dose oral naltrexone", "naltrexone low dose",
    "di naltrexone", "naltrexonhydrochlorid", "naltrexone chlorhydrate", "clorhidrato de naltrexona",
    "oral naltrexone hydrochloride", "oral naltrexone hcl", "low dose naltrexone hydrochloride", "low dose naltrexone hcl",
    "low - dose naltrexone hydrochloride", "low - dose naltrexone hcl", "naltrexone - hcl", "naltrexon hcl", "naltrexon - hcl",
    "chlorhydrate de naltrexone", "de ldn",
)  # fmt: skip
# Words beside a dose that change nothing. Beside a number without a unit, they may count doses or tablets
# ("2 doses", "take 1 by mouth"), which is refused.
DOSE_WORDS = (
    "dose", "dose of", "a dose of", "dose is", "dosis", "dosage", "dosage of", "dosering", "dosi", "oral dose", "oral dose of",
)  # fmt: skip
ROUTES = (
    "take", "taken", "taken orally", "administered orally", "po", "by mouth", "orally", "oral", "per os", "peroral", "sig", "rx",
    "oralement", "par voie orale", "via oral", "vía oral", "per via orale", "oraal", "oralt", "por vía oral", "por via oral",
    "given", "administered", "with food", "before food", "after food", "with meal", "with a meal",
)  # fmt: skip
# These lead to a dose and do not follow it.
LEADS = ("at", "@", "at a dose of", "dosage is", "dosed at")
ASIDES = (*DOSE_WORDS, *ROUTES, *LEADS)

# One day, as something that a dose can be "per".
_DAY = (
    "daily", "/ d", "/ day", "/ daily", "per day", "everyday", "qday",
    "per d", "per diem", "a day", "each day", "every day",
    "in 24 hours", "/ diem", "an day",
    "/ tag", "pro tag", "am tag", "je tag", "täglich", "taeglich", "tägl", "tgl", "jeden tag", "pro die",
    "/ jour", "/ j", "par jour", "par j", "le jour", "chaque jour", "tous les jours", "quotidien", "quotidienne",
    "quotidiennement", "/ 24 heures",
    "/ día", "/ dia", "al día", "al dia", "por día", "por dia", "cada día", "cada dia", "diario", "diaria", "diarios",
    "diarias", "diariamente", "todos los días", "todos los dias", "/ 24 horas",
    "/ giorno", "/ die", "die", "al giorno", "al dì", "ogni giorno", "giornalieri", "giornaliero", "in die",
    "ao dia", "todos os dias", "diários", "diárias", "diário", "diária",
    "/ dag", "per dag", "daags", "dagelijks", "elke dag", "dagligt", "daglig", "dagligen", "om dagen", "/ dygn",
    "per dygn", "/ døgn", "per døgn", "i døgnet", "hver dag", "varje dag", "pr dag", "pr døgn",
    "dziennie", "na dobę", "denně",
)  # fmt: skip
# How many times, before a day or a time of day ("2 x" + "/ day", "twice" + "daily"): each language's word for times, and
# its numerals from one on. Digits go with all of them; words of two languages make no count, as "to" is two in one of them.
_TIMES: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("x", "×", "times"), ("one", "two", "three", "four", "five", "six")),
    (("mal", "- mal"), ("ein", "zwei", "drei", "vier")),
    (("fois",), ("une", "deux", "trois", "quatre")),
    (("vez", "veces"), ("una", "dos", "tres", "cuatro")),
    (("volta", "volte"), ("una", "due", "tre", "quattro")),
    (("vez", "vezes"), ("uma", "duas", "três", "quatro")),
    (("maal", "keer"), ("een", "twee", "drie", "vier")),
    (("gange", "gang", "ganger"), ("en", "to", "tre", "fire")),
    (("gånger", "gång"), ("en", "två", "tre", "fyra")),
)
_MOST_TIMES = 6
_ADVERBS: dict[int, tuple[str, ...]] = {
    1: (
        "once",
        "once -",
        "x 1",
        "1 time",
        "one time",
        "einmal",
        "eenmaal",
        "én gang",
        "raz",
        "jednou",
    ),
    2: ("twice", "twice -", "zweimal", "tweemaal", "dwa razy", "dvakrát"),
    3: ("thrice", "dreimal", "driemaal", "trzy razy", "třikrát"),
    4: ("viermal", "viermaal"),
}
# Of these, with a time of day, one taking in all may be meant: "x1 at bedtime".
SINGLE = frozenset(("x 1", "1 time", "one time"))

# Of these, before a number without a unit, a date may be meant ("am Tag 14"), and beside a night the time of light.
DATES = frozenset(
    (
        "am tag",
        "le jour",
        "al día",
        "al dia",
        "al giorno",
        "in die",
        "om dagen",
        "q day",
        "ao dia",
        "i døgnet",
    )
)

# Takings a day in one expression. The hours between them divide the day, or it is no daily dose.
_EXPRESSIONS: dict[int, tuple[str, ...]] = {
    1: ("qd", "q d", "od", "q day", "omni die"),
    2: ("bid", "bd", "bds", "every twelve hours", "twelve hourly"),
    3: ("tid", "tds", "ter in die", "every eight hours"),
    4: ("qid", "qds", "quater in die", "every six hours"),
    6: ("every four hours",),
}
_EVERY_HOURS = (
    "q {} h", "q {} hr", "q {} hrs", "q {} hours", "every {} h", "every {} hr", "every {} hrs", "every {} hours", "/ {} h",
    "/ {} hours", "/ {} hrs", "/ {} hr", "per {} hours", "per {} h", "{} hourly", "{} - hourly", "alle {} stunden",
    "toutes les {} heures", "cada {} horas", "cada {} h", "ogni {} ore", "de {} em {} horas", "om de {} uur", "elke {} uur",
    "hver {} time", "var {} timme", "toutes les {} h", "ogni {} h", "alle {} h",
)  # fmt: skip

# A time of day makes a dose once a day. Two different times in one string contradict each other.
_CLOCK: dict[str, tuple[str, ...]] = {
    "night": (
        "nightly", "at night", "nocte", "at bedtime", "bedtime", "qhs", "hs", "q hs", "every night", "each night",
        "a night", "per night", "/ night", "at hs",
        "before bed", "before bedtime", "before sleep", "prior to bed", "at night time", "at nighttime", "noctis", "hora somni",
        "at night before bed", "every night at bedtime", "nightly at bedtime", "nightly before bed", "every bedtime",
        "q night", "q bedtime", "qnight", "qbedtime", "at bed time", "before going to bed", "@ bedtime",
        "@ night",
        "zur nacht", "nachts", "vor dem schlafengehen", "vor dem schlafen", "vor dem zubettgehen",
        "pro nacht", "jede nacht",
        "au coucher", "avant le coucher", "la nuit", "par nuit", "chaque nuit",
        "avant de dormir",
        "cada noche", "por la noche", "al acostarse", "antes de dormir", "antes de acostarse", "todas las noches",
        "prima di dormire", "prima di coricarsi",
        "à noite", "ao deitar", "antes de deitar", "todas as noites", "voor het slapen", "voor de nacht", "voor het slapengaan",
        "voor het slapen gaan", "per nacht",
        "til natten", "till natten", "til natt", "ved sengetid", "vid sänggåendet",
        "hver nat", "hver natt", "na noc",
    ),
    "evening": (
        "every evening", "each evening", "in the evening", "in the evenings", "evenings", "every pm", "each pm", "in the pm",
        "q pm", "qpm", "abends", "am abend", "jeden abend", "le soir", "chaque soir", "tous les soirs", "soir", "la sera",
        "alla sera", "ogni sera", "om aftenen", "om kvelden", "på kvällen", "till kvällen", "hver kveld", "hver aften",
        "varje kväll", "elke avond", "in de avond", "wieczorem", "večer",
    ),
    "morning": (
        "in the morning", "in the mornings", "every am", "every morning", "each morning", "mornings", "mane", "qam", "a morning", "q morning", "in the am", "in am",
        "each am", "q am",
        "with breakfast", "at breakfast", "after breakfast", "morgens", "am morgen", "jeden morgen", "le matin", "chaque matin", "tous les matins",
        "por la mañana", "cada mañana", "al mattino", "la mattina", "ogni mattina", "de manhã", "pela manhã",
        "om morgenen", "på morgonen", "hver morgen", "varje morgon",
    ),
    "noon": ("at noon", "midday", "at midday", "with lunch", "at lunch", "mittags", "le midi", "à midi"),
    "dinner": ("with dinner", "with supper", "with evening meal", "at dinner", "after dinner"),
}  # fmt: skip
TOTALS = (
    "daily dose", "daily dose of", "total daily dose", "total daily dose of", "total daily", "tdd", "daily dosage", "daily dosage of",
    "a daily dose of", "tagesdosis", "dose journalière", "dose quotidienne", "dosis diaria", "dose diária", "dose diaria",
    "dose giornaliera", "dagdosering", "dagdosis", "dosis al día", "døgndose", "dygnsdos", "dagsdos",
)  # fmt: skip


COUNTS: dict[str, int] = (
    {
        f"{count} {word}": count
        for words, _ in _TIMES
        for word in words
        for count in range(1, _MOST_TIMES + 1)
    }
    | {
        f"{numeral} {word}": count
        for words, numerals in _TIMES
        for word in words
        for count, numeral in enumerate(numerals, 1)
    }
    | {phrase: times for times, phrases in _ADVERBS.items() for phrase in phrases}
)
DAYS: dict[str, str] = dict.fromkeys(_DAY, "") | {
    phrase: clock for clock, phrases in _CLOCK.items() for phrase in phrases
}
TAKINGS: dict[str, int] = (
    {phrase: times for times, phrases in _EXPRESSIONS.items() for phrase in phrases}
    | {
        every.replace("{}", str(24 // times)): times
        for times in (1, 2, 3, 4, 6)
        for every in _EVERY_HOURS
    }
    | dict.fromkeys(TOTALS, 1)
)

# Words of the tables that are no English (or Latin of prescriptions): beside one, "4.500" may mean 4500, as in
# many languages a point groups thousands.
_ENGLISH = frozenset(
    "mg mgs milligram milligrams milligramme milligrammes mcg mcgs ug ugs \u00b5g \u03bcg \u00b5gs \u03bcgs microgram micrograms microgramme "
    "microgrammes g gs gm gms gram grams gramme grammes ldn naltrexone low dose oral hydrochloride hcl of a is dosage take taken orally "
    "administered po by mouth per os peroral sig rx with before after food meal daily d day h hr hrs hours hourly diem each every "
    "in an am once one two three four five six eight twelve time times x × - twice thrice qd q od bid bd bds tid tds qid qds nightly at night "
    "nocte bedtime qhs hs qpm evening evenings the bed sleep prior to nighttime noctis hora somni mane qam morning mornings breakfast noon "
    "midday lunch dinner supper total tdd / 1 2 3 4 5 6 8 12 24 am pm @ everyday qday qnight qbedtime going given dosed".split()
)
POINT_GROUPS = (
    frozenset(
        word
        for phrase in (
            *NAMES,
            *ASIDES,
            *COUNTS,
            *DAYS,
            *TAKINGS,
            *(word for words in UNITS.values() for word in words),
        )
        for word in phrase.split()
    )
    - _ENGLISH
)

# What is no daily dose, by code of refusal, the more telling code first: what it is, and its words.
REFUSED: dict[str, tuple[str, tuple[str, ...]]] = {
    "per-weight": (
        "a dose by body weight or surface is not a daily dose by itself",
        ("/ kg", "per kg", "a kg", "/ lb", "per lb", "/ m", "/ m²", "per m", "per m²", "/ kilogram", "per kilogram", "/ kilo", "per kilo", "kg - 1", "/ bsa",
         "pro kg", "par kg", "por kg", "je kg"),
    ),
    "concentration": (
        "a volume, percentage or concentration does not give the mg a day",
        ("ml", "mls", "milliliter", "millilitre", "milliliters", "millilitres", "l", "liter", "litre", "dl", "cc",
         "/ ml", "/ l", "%", "percent", "per cent", "\u2030", "drop", "drops", "ppm", "vol", "fl", "m g", "teaspoon", "tsp",
         "solution", "oral solution", "suspension", "syrup", "cream", "ppb", "/ g", "/ mg"),
    ),
    "other-drug": (
        "only naltrexone by itself is read, not with or as another drug",
        ("naloxone", "methylnaltrexone", "nalmefene", "samidorphan", "bupropion", "buprenorphine", "methadone", "morphine", "oxycodone",
         "codeine", "fentanyl", "tramadol", "tapentadol", "heroin", "aspirin", "ibuprofen", "paracetamol", "acetaminophen", "metformin", "pregabalin",
         "duloxetine", "melatonin", "contrave", "mysimba", "vivitrol", "with", "plus", "combination", "combined", "&", "nalbuphine",
         "acamprosate", "disulfiram", "baclofen", "gabapentin", "amitriptyline", "b 12", "vitamin", "cbd"),
    ),
    "count": (
        "a count or strength of tablets is not a daily dose; write the mg a day",
        ("tablet", "tablets", "tab", "tabs", "capsule", "capsules", "cap", "caps", "caplet", "caplets", "pill", "pills", "puff", "puffs",
         "ampoule", "ampoules", "vial", "vials", "sachet", "sachets", "scoop", "scoops", "lozenge", "lozenges", "#", "qty", "count", "ct",
         "pack", "bottle", "box", "strip", "blister", "tbl", "tabl", "tablette", "tabletten", "kapsel", "kapseln", "comprimé", "comprimés",
         "comprime", "comprimes", "cp", "gélule", "gélules", "gelule", "comprimido", "comprimidos", "cápsula", "cápsulas", "capsula",
         "capsulas", "compressa", "compresse", "cpr", "tablett", "tabletter", "filmtabletten", "stück", "st", "refill", "refills", "pieces",
         "half", "quarter", "doses", "dozen", "unit dose"),
    ),
    "not-oral": (
        "only plain doses by mouth are read",
        ("im", "iv", "sc", "sq", "subq", "subcut", "subcutaneous", "subcutaneously", "intramuscular", "intramuscularly", "intravenous",
         "intravenously", "injection", "injections", "injectable", "inject", "topical", "topically", "transdermal", "patch", "implant",
         "depot", "sublingual", "sublingually", "sl", "nasal", "intranasal", "spray", "rectal", "pr", "xr", "er", "sr", "extended release",
         "extended", "pellet", "infusion", "ophthalmic", "eye"),
    ),
    "range": (
        "a range, bound, estimate or list is not one dose",
        ("-", "\u2013", "\u2014", "\u2010", "\u2011", "\u2012", "~", "\u2248", "<", ">", "\u2264", "\u2265", "\u2a7d", "\u2a7e",
         "\u00b1", "+", "\u2026", "to", "through", "between", "and",
         "or", "about", "around", "approximately", "approx", "appx", "circa", "ca", "c", "roughly", "nearly", "almost", "up", "at least",
         "at most", "least", "most", "max", "maximum", "minimum", "min", "less", "more", "fewer", "greater", "over", "under",
         "above", "below", "exceeding", "from", "within", "bis", "von", "etwa", "ungefähr", "zirka", "mindestens", "höchstens", "maximal",
         "jusqu", "environ", "entre", "hasta", "unos", "aproximadamente", "fino", "até", "tot", "ongeveer", "til", "till", "varies",
         "variable", "upto", "à", "?", "maybe", "usually", "typically", "average", "mean", "median", "target", "starting", "exceed"),
    ),
    "not-daily": (
        "only a dose by the day is read",
        ("week", "weekly", "wk", "wks", "weeks", "month", "monthly", "months", "mo", "year", "yearly", "fortnight", "fortnightly",
         "every other day", "other", "alternate", "qod", "q o d", "eod", "second", "third", "prn", "needed", "required", "stat",
         "single", "once", "one time", "only once", "weekday", "weekdays", "weekend", "weekends", "monday", "mondays", "tuesday", "tuesdays",
         "wednesday", "wednesdays", "thursday", "thursdays", "friday", "fridays", "saturday", "saturdays", "sunday", "sundays",
         "mon", "tue", "wed", "thu", "fri", "sat", "sun", "hour", "hourly", "hours", "h", "hr", "hrs", "minute", "minutes", "sec",
         "days", "tiw", "biw", "biweekly", "bimonthly", "alt", "qh", "qw", "qwk", "q w", "qm", "qow", "q 2 d", "q 3 d", "q 48 h", "twice", "thrice", "times", "time", "cycle",
         "/ dose", "per dose", "per intake", "initially", "titrate", "increase", "increasing", "loading", "lifetime", "cumulative",
         "woche", "wöchentlich", "monat", "monatlich", "bedarf", "semaine", "hebdomadaire", "mois", "besoin", "semana", "semanal",
         "mes", "mensual", "settimana", "settimanale", "mese", "semanalmente", "mês", "uke", "vecka", "uge", "zweiten", "deux", "sometimes",
         "occasionally", "unless", "except", "if", "when", "until", "alternating", "intermittent", "pulse", "bolus"),
    ),
    "unit": (
        "units are mg, mcg and g",
        ("ng", "nanogram", "nanograms", "pg", "picogram", "kg", "kilogram", "kilograms", "kilo", "oz", "ounce", "ounces", "lb", "lbs",
         "pound", "pounds", "gr", "grain", "grains", "iu", "ie", "ui", "u", "unit", "units", "meq", "cal", "kcal", "mm", "cm", "m", "mgg",
         "mq", "mgm", "mol", "mmol", "\u00b5mol", "\u03bcmol", "molar", "miligram", "miligrams", "dg", "cg", "centigram", "hg", "ton", "t", "stone", "carat", "kj", "cl", "usd", "$", "\u20ac", "mu"),
    ),
}  # fmt: skip
