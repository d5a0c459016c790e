"""Korean."""

from __future__ import annotations

from ldn_cli.dose.vocabulary.language import Language, characters

KOREAN = Language(
    name="korean",
    points_group=False,
    units={
        "mg": characters("밀리그램, 밀리그람"),
        "mcg": characters("마이크로그램"),
        "g": characters("그램"),
        "ml": characters("밀리리터"),
    },
    names=characters("날트렉손, 저용량날트렉손, 날트렉손염산염, 염산날트렉손"),
    doses=characters("용량"),
    introductions=characters("1회, 1회용량, 1회량"),
    verbs=characters("복용, 복용하세요, 을, 를, 투여, 씩, 드세요, 에, 복용함, 섭취, 복용합니다"),
    routes=characters("경구, 경구투여, 경구로"),
    meals=characters("식후, 식전, 식사와함께, 식후에"),
    forms=characters("정, 캡슐, 알, 정제"),
    numerals=characters("한|일, 두|이, 세|삼, 네|사"),
    fractions={"1/2": characters("반")},
    total=characters("총, 총량"),
    conjunctions=characters("및"),
    days=characters("매일, 하루, 1일, /일, 하루에, 일일, 날마다"),
    counted=characters(
        "1일{}회, 하루{}번, 하루{}회, 매일{}번, 매일{}회, 하루에{}번, 하루에{}회, 일일{}회, {}회/일"
    ),
    hours=characters("{}시간마다, {}시간간격, {}시간간격으로"),
    times_of_day={
        "night": characters("취침전, 자기전, 취침시, 취침전에, 자기전에, 밤, 매일밤, 밤에, 잠자기전, 취침직전"),
        "evening": characters("저녁, 매일저녁, 저녁식후, 저녁에"),
        "morning": characters("아침, 매일아침, 아침식후, 아침에"),
        "noon": characters("점심, 점심식후"),
    },
    each_time=characters("회"),
    totals=characters("일일용량, 1일용량, 하루용량"),
    duration_units={1: characters("일간, 일분, 일동안"), 7: characters("주간, 주동안"), 30: characters("개월, 개월간")},
    duration_prepositions=("",),
    refused={
        "as-needed": characters("필요시, 필요할때"),
        "schedule": characters("이후, 그후, 증량, 다음"),
        "range": characters("약, 까지, 또는, 이상, 이하, 최대, 정도, ~"),
        "not-daily": characters("주, 주1회, 격일, 매주, 격일로, 월, 이틀에, 시간, 회, 번, 일주일에,"
        "월요일, 화요일, 수요일, 목요일, 금요일, 토요일, 일요일, 월수금, 화목토"),
        "not-oral": characters("주사, 피하, 근육, 정맥, 설하"),
        "volume": characters("방울"),
    },
)  # fmt: skip
