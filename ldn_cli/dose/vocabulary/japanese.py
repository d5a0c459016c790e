"""Japanese."""

from __future__ import annotations

from ldn_cli.dose.vocabulary.language import Language, characters

JAPANESE = Language(
    name="japanese",
    points_group=False,
    units={
        "mg": characters("ミリグラム"),
        "mcg": characters("マイクログラム"),
        "g": characters("グラム"),
        "ml": characters("ミリリットル"),
    },
    names=characters(
        "ナルトレキソン, 低用量ナルトレキソン, ナルトレキソン塩酸塩, 塩酸ナルトレキソン,"
        "低用量ナルトレキソン療法"
    ),
    doses=characters("用量, 投与量"),
    introductions=characters("1回, 1回量, 一回, 1回に"),
    verbs=characters(
        "服用, 内服, を服用, を内服, 服用する, を服用する, 飲む, を飲む, 投与, を投与, を, に, 服用中, の, 、, を経口投与,"
        "経口投与, 投与する"
    ),
    changing_verbs=characters("に増量, へ増量"),
    routes=characters("経口, 内服薬, 経口で"),
    meals=characters("食後, 食前, 食間, 食後に, 食前に"),
    mealtimes=characters("毎食後, 毎食前, 毎食後に"),
    forms=characters("錠, カプセル, 錠剤, 個"),
    numerals=characters("一, 二, 三, 四"),
    fractions={"1/2": characters("半, 半分")},
    each=characters("1錠あたり"),
    total=characters("計, 合計"),
    conjunctions=characters("と, 及び"),
    days=characters("毎日, 1日, /日, 一日, 1日あたり, 連日, 1日に"),
    divided=characters("分{}"),
    counted=characters("1日{}回, 一日{}回, 毎日{}回, 1日に{}回, 日に{}回, {}回/日, /日{}回"),
    hours=characters("{}時間毎, {}時間ごと, {}時間おき"),
    times_of_day={
        "night": characters("就寝前, 就寝時, 寝る前, 眠前, 就寝前に, 寝る前に, 夜, 毎晩, 就眠前, 就寝時に"),
        "evening": characters("夕, 夕方, 夕食後, 夕食前, 夕食後に"),
        "morning": characters("朝, 毎朝, 朝食後, 朝食前, 起床時, 朝食後に"),
        "noon": characters("昼, 昼食後"),
    },
    each_time=characters("回"),
    divides_the_day=characters("回, 日"),
    totals=characters("1日量, 一日量, 1日用量"),
    duration_units={1: characters("日間, 日分"), 7: characters("週間"), 30: characters("か月, ヶ月, か月間, ヶ月間")},
    duration_prepositions=("",),
    refused={
        "as-needed": characters("頓服, 頓用, 必要時, 疼痛時, 屯服"),
        "schedule": characters("から, その後, 増量, 漸増"),
        "range": characters("〜, ～, 約, まで, または, 以上, 以下, 未満, 最大, 程度, 又は"),
        "not-daily": characters("2日に1回, 3日に1回, 週, 週1回, 隔日, 毎週, 月, 隔日に, 1日おき, 週に, 回, 時間,"
        "月曜, 火曜, 水曜, 木曜, 金曜, 土曜, 日曜, 月曜日, 水曜日, 金曜日, 月水金, 火木土"),
        "not-oral": characters("注射, 皮下, 筋注, 静注, 舌下, 点鼻, 坐剤, 貼付"),
        "volume": characters("滴"),
    },
)  # fmt: skip
