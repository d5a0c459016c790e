"""English words for the parts of the day, by the part."""

from __future__ import annotations

from ldn_cli.dose.vocabulary.language import phrases

TIMES_OF_DAY = {
    "night": phrases(
        "at midnight, midnight, late at night, nightly, at night, at bedtime, bedtime, qhs, hs, q hs, every night, each night, a night,"
        "per night, / night, at hs, before bed, before bedtime, before sleep, prior to bed,"
        "at night time, at nighttime, at night before bed, every night at bedtime, nightly at bedtime,"
        "nightly before bed, every bedtime, q night, q bedtime, qnight, qbedtime, at bed time,"
        "before going to bed, @ bedtime, @ night, at night before sleep, every night before bed,"
        "qhs at bedtime, nightly before sleep, each night at bedtime, at bedtime every night,"
        "before sleeping, when going to bed, at bedtime nightly, in the night, night time, nighttime,"
        "every night before sleep, once at night, at bed, before you go to bed, prior to bedtime,"
        "at bedtime each night, at night at bedtime, every day at bedtime, daily at bedtime, night,"
        "each bedtime, right before bed, just before bed, at nights, before bed at night, by night,"
        "at bedtime daily, bedtime daily, on, at bedtime every day, in the night before bed, qn, qpm at bedtime, / nite, noct,"
    "b 4 bed, before going to sleep, when going to sleep, on going to bed,"
    "at bedtime on an empty stomach, last thing at night, last thing before bed,"
    "before retiring, at hour of sleep, hour of sleep, every night before sleeping,"
    "each night before bed, every night before going to sleep, every single night, / nightly, / bedtime,"
    "before i go to sleep, before i go to bed, when i go to bed, when i go to sleep, before i sleep,"
    "every evening at bedtime, in the evening at bedtime, in the evening before bed, every evening before bed,"
    "each evening at bedtime, single dose at bedtime, as a single dose at bedtime, in a single dose at bedtime,"
    "as a single dose at night, as a single bedtime dose,"
    "every night at bed time, bed time"
    ),
    "evening": phrases(
        "in evening, late evening, in the late evening, every evening, each evening, in the evening, in the evenings, evenings, every pm, each pm,"
        "in the pm, in pm, q pm, qpm, nightly in the evening, q evening, evening, at evening, daily in the evening,"
        "with dinner, with supper, with evening meal, at dinner, after dinner, with the evening meal,"
        "at supper, after supper, at dinner time, at dinnertime, before dinner, before supper,"
        "in the evening with food, in the evening with dinner, every evening with dinner, with evening meals, early evening, in the early evening, dinner, supper,"
    "w / dinner, w / supper, ac dinner, pc dinner, ac supper, pc supper, with tea,"
    "with your evening meal, every evening with food, after evening meal,"
    "before evening meal, after the evening meal, before the evening meal,"
    "every evening after dinner, every single evening"
    ),
    "morning": phrases(
        "mid - morning, midmorning, in the morning, in the mornings, every am, every morning, each morning, mornings, qam,"
        "a morning, q morning, in the am, in am, om, each am, q am, with breakfast, at breakfast,"
        "after breakfast, upon waking, on waking, on awakening, when waking, upon awakening, before breakfast,"
        "in the morning with breakfast, every morning with breakfast, in the morning with food, morning,"
        "first thing in the morning, daily in the morning, in the morning before breakfast,"
        "in the morning after breakfast, every morning before breakfast, at wake up, with morning meal, breakfast, in morning,"
    "w / breakfast, ac breakfast, pc breakfast, with bfast, w / bfast, upon arising,"
    "on arising, on rising, upon rising, when you wake up, after waking, on waking up,"
    "when waking up, upon waking up, first thing in morning, every morning with food,"
    "every morning with water, every morning after breakfast, every single morning"
    ),
    "noon": phrases("at noon, midday, at midday, with lunch, at lunch, noon, at lunchtime, after lunch,"
                    "before lunch, with midday meal, lunch,"
    "w / lunch, ac lunch, pc lunch, at midday with food"),
    "afternoon": phrases("in the afternoon, every afternoon, each afternoon, afternoon, in the afternoons, in afternoon"),
    "am": phrases("am"),
    "pm": phrases("pm"),
}  # fmt: skip
