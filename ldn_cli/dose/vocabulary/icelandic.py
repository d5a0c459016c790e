"""Icelandic."""

from __future__ import annotations

from ldn_cli.dose.vocabulary.language import Language, phrases

ICELANDIC = Language(
    name="icelandic",
    points_group=True,
    units={"mg": phrases("milligrömm"), "mcg": phrases("míkrógrömm"), "g": phrases("grömm")},
    names=phrases("naltrexón, naltrexon"),
    verbs=phrases("takið, taka, takist"),
    routes=phrases("um munn, til inntöku"),
    meals=phrases("með mat, með máltíð"),
    forms=phrases("tafla, töflu, töflur, hylki"),
    numerals=phrases("eina|ein|eitt, tvær|tvö, þrjár|þrjú, fjórar|fjögur"),
    fractions={"1/2": phrases("hálf, hálfa")},
    conjunctions=phrases("og"),
    total=phrases("samtals"),
    days=phrases("á dag, daglega, á sólarhring, / dag"),
    times=phrases("sinnum, sinni"),
    adverbs={
        1: phrases("einu sinni"),
        2: phrases("tvisvar, tvisvar sinnum"),
        3: phrases("þrisvar, þrisvar sinnum"),
        4: phrases("fjórum sinnum"),
    },
    hours=phrases("á {} klst fresti, á {} klukkustunda fresti, á {} tíma fresti"),
    times_of_day={
        "night": phrases("fyrir svefn, á nóttunni, fyrir háttinn"),
        "evening": phrases("á kvöldin, að kvöldi"),
        "morning": phrases("á morgnana, að morgni"),
        "noon": phrases("í hádeginu"),
    },
    duration_prepositions=phrases("í"),
    duration_units={1: phrases("daga"), 7: phrases("vikur"), 30: phrases("mánuði")},
    refused={
        "as-needed": phrases("eftir þörfum"),
        "not-daily": phrases("á viku, annan hvern dag, vikulega"),
        "range": phrases("um það bil, eða"),
    },
)
