"""Chinese, in simplified and traditional characters."""

from __future__ import annotations

from ldn_cli.dose.vocabulary.language import Language, characters

CHINESE = Language(
    name="chinese",
    points_group=False,
    units={
        "mg": characters("毫克"),
        "mcg": characters("微克"),
        "g": characters("克, 公克"),
        "ml": characters("毫升"),
    },
    names=characters(
        "纳曲酮, 納曲酮, 低剂量纳曲酮, 低劑量納曲酮, 盐酸纳曲酮, 鹽酸納曲酮, 纳曲酮低剂量, 小剂量纳曲酮, 納曲酮低劑量"
    ),
    doses=characters("剂量, 劑量, 用量"),
    introductions=characters("每次, 一次, 1次, 一次量"),
    verbs=characters("服用, 服, 吃, 每次服, 服药, ，, 、, 。, 使用, 给药"),
    routes=characters("口服, 经口, 經口"),
    meals=characters("饭后, 飯後, 饭前, 飯前, 餐后, 餐後, 餐前, 随餐, 隨餐, 空腹"),
    forms=characters("片, 粒, 胶囊, 膠囊, 颗, 顆, 粒胶囊, 粒膠囊, 錠, 枚, 片剂"),
    one_form=characters("片"),
    numerals=characters("一, 两|兩|二, 三, 四, 五, 六"),
    fractions={"1/2": characters("半")},
    of=characters("的"),
    each=characters("每片, 每粒, /片, /粒"),
    total=characters("共, 总共, 總共, 共计"),
    conjunctions=characters("和, 及, 加"),
    days=characters("每日, 每天, /日, /天, 一日, 一天, 每一天, 天天"),
    counted=characters(
        "每日{}次, 每天{}次, 一日{}次, 一天{}次, 日{}次, 每日{}回, {}次/日, {}次/天, 1日{}次, 1天{}次, 每日服{}次, 每天服用{}次"
    ),
    hours=characters("每{}小时, 每{}小時, 每{}小时一次, 每{}小時一次, 每隔{}小时"),
    times_of_day={
        "night": characters("睡前, 每晚, 临睡前, 臨睡前, 晚上, 夜间, 夜間, 每晚睡前, 晚上睡前, 睡前服, 每晚一次, 晚, 睡前服用"),
        "evening": characters("晚饭后, 晚餐后, 晚餐後, 傍晚"),
        "morning": characters("早上, 早晨, 每天早上, 早餐后, 早餐後, 早饭后, 早, 晨起, 上午"),
        "noon": characters("中午, 午餐后, 午餐後"),
    },
    each_time=characters("次"),
    totals=characters("每日剂量, 每日劑量, 日剂量, 日劑量, 每日总量, 每日總量"),
    duration_prepositions=("", *characters("连续, 連續, 连服, 共服")),
    duration_units={1: characters("天"), 7: characters("周, 週, 星期"), 30: characters("个月, 個月")},
    refused={
        "as-needed": characters("必要时, 必要時, 需要时, 需要時, 按需"),
        "schedule": characters("然后, 然後, 之后, 之後, 增加, 逐渐, 再, 起始"),
        "range": characters("约, 約, 至, 到, 或, 以上, 以下, 最多, 至少, 左右, 大约, 不超过"),
        "not-daily": characters("每两天, 每2天, 每三天, 每3天, 每周, 每週, 隔日, 隔天, 每月, 每周一次, 次, 小时, 小時, 隔天一次,"
        "周一, 周二, 周三, 周四, 周五, 周六, 周日, 星期一, 星期二, 星期三, 星期四, 星期五, 星期六, 星期日, 礼拜一, 週一, 週三, 週五,"
        "单日, 双日, 單日, 雙日"),
        "not-oral": characters("注射, 皮下, 肌注, 静脉, 舌下, 缓释, 緩釋"),
        "volume": characters("滴"),
    },
)  # fmt: skip
