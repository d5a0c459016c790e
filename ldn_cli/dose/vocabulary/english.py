"""English, with the signs and abbreviations that are written in every language."""

from __future__ import annotations

from ldn_cli.dose.vocabulary.english_conditions import CONDITIONS
from ldn_cli.dose.vocabulary.english_refused import CALENDAR, REFUSED
from ldn_cli.dose.vocabulary.english_times import TIMES_OF_DAY
from ldn_cli.dose.vocabulary.language import Language, phrases

ENGLISH = Language(
    name="english",
    points_group=False,
    units={
        "mg": phrases("mg, mgs, milligram, milligrams, milligramme, milligrammes"),
        "mcg": phrases(
            "mcg, mcgs, ug, ugs, \u00b5g, \u03bcg, \u00b5gs, \u03bcgs, microgram, micrograms,"
            "microgramme, microgrammes"
        ),
        "g": phrases("g, gs, gm, gms, gram, grams, gramme, grammes"),
        "ml": phrases(
            "ml, mls, milliliter, millilitre, milliliters, millilitres, cc, ccs, milliliter ( s )"
        ),
    },
    names=phrases(
        "ldn, naltrexone, low - dose naltrexone, oral naltrexone,"
        "oral low dose naltrexone, naltrexone hydrochloride, naltrexone oral,"
        "low dose naltrexone ldn, naltrexone ldn, low - dose oral naltrexone,"
        "oral naltrexone hydrochloride,"
        "oral naltrexone hcl,"
        "low - dose naltrexone hydrochloride, low - dose naltrexone hcl, naltrexone - hcl,"
        "naltrexone hcl oral, naltrexone base,"
        "ultra - low dose naltrexone, ultra - low - dose naltrexone, uldn, very low dose naltrexone,"
        "compounded naltrexone, compounded ldn, compounded low dose naltrexone, generic naltrexone,"
        "naltrexone compounded, naltrexone compound, compound naltrexone, revia, depade, trexan, adepend, nemexin, nalorex, antaxone, celupan, naltrexin, naltraxone,"
        "naltima, nodict, ntx, ethylex, narcoral, opizone, generic revia,"
        "vldn, naltrexone ( low dose ), naltrexone - low dose,"
        "ldn ( low dose naltrexone ), naltrexone ir, naltrexone hydrochloride oral,"
        "naltrexone hcl ( bulk ), naltrexone ( ldn ), ldn ( naltrexone ), naltrexone ( as hydrochloride ), naltrexone ( hydrochloride ),"
        "naltrexone hydrochloride bp, naltrexone usp, naltrexone hcl usp"
    ),
    doses=phrases(
        "dose, dose of, a dose of, dose is, dosage, dosage of, oral dose, oral dose of, my dose,"
        "my dose is, current dose, current dose is, maintenance dose,"
        "maintenance dose of, the dose is, medication, med, drug, current,"
        "usual dose, usual dose is, my current dose, my current dose is,"
        "your dose is, my dose of ldn is, my current dose of ldn is, dose of ldn is, ldn dose is, my ldn dose is,"
        "my ldn dose, ldn dosage is, dose of naltrexone is, naltrexone dose is, my naltrexone dose is, my ldn dosage is,"
        "dose amount, dosing, standard dose of, low dose of, fixed dose of,"
        "fixed dose, a daily oral dose of, oral daily dose of, dose per day, her dose is,"
        "his dose is"
    ),
    counted_doses=phrases("dose"),
    introductions=phrases(
        "i ' m currently on, i am currently on, been on, have been on, i have been on,"
        "i ' ve been on, started at, is on, am on, has been on,"
        "at, @, at a dose of, dosage is, dosed at, on, i am on, i ' m on, currently on,"
        "i take, im on, maintained on, stable on, at dose of, and is on, patient on, pt on, now on, she was started on, he was started on,"
        "was started on,"
        "now at, currently at, i am at, i ' m at, am at, is at,"
        "i am now on, i ' m now on, i am now at, i ' m now at,"
        "settled on, settled at, stable at, doing well on, sitting at, i ' m currently at, i am currently at,"
        "currently still on, still on, still at, just started on, maintained at,"
        "prescribed at, dosing at, dosing is"
    ),
    verbs=phrases(
        "take, taken, taking, takes, to be taken, to take, give, given, administer, administered,"
        "swallow, use, taken orally, administered orally, take orally, i have been taking,"
        "i ' ve been taking, i am currently taking, cont, c / w,"
        "patient reports taking, reports taking, been taking, has been taking,"
        "i ' m currently taking, i currently take, pt reports taking, is taking, keep taking,"
        "please take, currently taking, patient takes, pt takes, am taking, i am taking,"
        "i ' m taking, ordered, administer orally, take by mouth, have, must take, should take,"
        "must be taken, should be taken, is taken, may be taken, will take, ingest,"
        "are to be taken, is to be taken, prescribed, just started, just started taking,"
        "just taking, patients receive, patients take, patients will receive, patients will take,"
        "participants will take, subjects receive, subjects take, subjects will receive,"
        "subjects will take, receive, receives, participants receive, participants will receive,"
        "will receive, participants take, patient to take, pt to take, patient should take,"
        "pt should take, patient is taking, pt is taking, patient reports, now taking, now takes,"
        "is now taking, she takes, he takes, patient instructed to take, advised to take,"
        "self - administers, self administer, consume, to swallow"
    ),
    changing_verbs=phrases(
        "continue, continue with, continue on, continues, start, start with, start at,"
        "start taking, begin, begin with, begin at, start on, resume, increase to, increased to,"
        "reduce to, reduced to, decrease to, decreased to, lower to, change to, changed to,"
        "increase dose to, decrease dose to, reduce dose to, increase dose of naltrexone to,"
        "stay on, stay at, remain on, maintain, maintain at, started, started on, begin taking,"
        "restart, resume home, added, add, raise to, raised to, go up to, up - prescribed,"
        "continue taking, initiate, initiate with, initiate at, initiate on, initiated at,"
        "initiated on, initiating, commence, commence on, commenced on"
    ),
    routes=phrases(
        "p / o, po, by mouth, orally, oral, per os, peroral, sig, rx, rp, r /, rp /, rx /, oral route, oral use, via oral route,"
        "by oral route, via mouth, orally by mouth, through the mouth, po by mouth, per oral,"
        "by the oral route, for oral use, sig code, route oral"
    ),
    meals=phrases(
        "with food, before food, after food, with meal, with a meal, with or without food, with water,"
        "with a glass of water, on an empty stomach, empty stomach, without food, with milk,"
        "with food or milk, with a full glass of water, with a snack, with plenty of water, on empty stomach, 1 hour before or 2 hours after a meal,"
        "1 hour before or 2 hours after meals, an hour before or two hours after a meal,"
        "w / food, w / meal, w / a meal, w / water, w / milk, w / or w / o food,"
        "with or w / o food, w / o food, w food, with snack, w / snack, with light snack,"
        "with a small meal, with a light meal, after eating, before eating, after a meal,"
        "before a meal, with juice, with coffee, with my coffee, with morning coffee, with my morning coffee, w / coffee, with food and water, with food or water,"
        "with a drink of water, with a large glass of water, 30 minutes before food,"
        "1 hour before food, 2 hours after food, 30 min before food, with or after food"
    ),
    mealtimes=phrases(
        "with meals, after meals, before meals, with the meals, at meals,"
        "at mealtimes, 30 minutes before meals, with morning and evening meals,"
        "ac, pc, a c, p c, w / meals"
    ),
    changes=phrases("increase, reduce, decrease, lower, raise, change, adjust"),
    changed=phrases("increased, reduced, decreased, changed"),
    adding=phrases("add, added"),
    to=phrases("to"),
    remarks=phrases(
        "arm, treatment arm, active arm, study drug, plan, experimental, active comparator,"
        "intervention, home, at home, off - label, route, commonly known as, frequency,"
        "swallow whole, avoid opioids, do not drink alcohol, do not take with opioids,"
        "swallow whole do not crush or chew, rx only, ( bulk ), sig route, ( new ), [ new ],"
        "regularly, consistently, long - term, currently, at present, compounded,"
        "generic, ongoing, please, new, without interruption, at the same time,"
        "at the same time each day, at the same time every day, at about the same time each day,"
        "do not crush, do not crush or chew, maintenance, therapy, treatment, active,"
        "indefinitely, for maintenance, learn more, compounded as a suspension, \u00ae, \u2122,"
        "from compounding pharmacy, from a compounding pharmacy, from the compounding pharmacy,"
        "from a compounder, compounding pharmacy, ( compounded ), ir,"
        "immediate - release, freq, low dose, generic ok, no substitutions, do not chew,"
        "swallow with water, swallow whole with water, at roughly the same time each day,"
        "avoid alcohol, avoid opiates, no opioids, do not take opioids, opioid free,"
        "opioid antagonist"
    ),
    as_directed=phrases(
        "as directed, as prescribed, as instructed, as ordered, exactly as directed,"
        "exactly as prescribed, use as directed, as directed by your doctor,"
        "as directed by physician, as directed by md, as directed by your physician,"
        "as directed by prescriber, as directed by provider, as directed by pharmacist,"
        "as directed by the doctor, as prescribed by doctor, as prescribed by my doctor,"
        "as prescribed by your doctor, as per doctor, uad, ud, u d"
    ),
    causes=phrases(
        "for, for my, for your, for her, for his, for the, indication, indications, indicated for,"
        "dx, diagnosis, reason, due to, to treat, to help with, to help, for treatment of,"
        "for the treatment of, treatment of, to manage, for management of, for the management of,"
        "for control of, for prevention of, to prevent, to control, to reduce, prescribed for,"
        "used for, for symptoms of, for patients with"
    ),
    conditions=CONDITIONS,
    forms=(
        *phrases(
        "tablet, tablets, tab, tabs, capsule, capsules, cap, caps, caplet, caplets, pill, pills, tb,"
        "tabl, tbl, tablet ( s ), capsule ( s ), tab ( s ), cap ( s ), pill ( s ), softgel, softgels,"
        "troche, troches, gelcap, gelcaps, oral tablet, oral tablets, oral capsule, oral capsules,"
        "tablet / s, tablet oral, capsule oral, tablets oral, tablet ( s ) oral,"
        "capsule / s, cap / s, tab / s, oral cap, oral caps, oral tab, oral tabs, vegcap,"
        "vegcaps, veggie caps, veggie capsule, veggie capsules, vegetable capsule,"
        "vegetable capsules"
        ),
        "tab , oral", "cap , oral", "tablet , oral", "capsule , oral",
    ),
    one_form=phrases("tab, tablet, cap, capsule"),
    numbered=phrases("rx, rp, /, arm, dose, plan, @"),
    short_forms=phrases("c, t"),
    form_modifiers=phrases(
        "oral, film - coated, coated, scored, compounded, naltrexone, ldn,"
        "immediate - release, naltrexone hcl, naltrexone hydrochloride, of naltrexone,"
        "strength, white, generic, sized,"
        "ir, compound, low - dose naltrexone, scored oral, oral naltrexone"
    ),
    liquids=phrases(
        "solution, oral solution, suspension, oral suspension, syrup, liquid, oral liquid, elixir,"
        "a solution, susp, soln, oral susp, oral soln, liquid ldn, compounded liquid,"
        "compounded oral solution, compounded oral suspension, compounded suspension, compounded solution"
    ),
    strengths=phrases("strength"),
    spoons=phrases("spoon, spoons, spoonful, spoonfuls, spoonsful"),
    numerals=phrases("one|a|an, two, three, four, five, six, seven, eight, nine, ten"),
    indefinite=phrases("a, an"),
    ordinals=phrases("st"),
    fractions={
        "1/2": phrases("half, half a, half an, a half, one - half, half of a, half of one, half of"),
        "1/4": phrases("quarter, a quarter, a quarter of a, quarter of a, one - quarter"),
        "3/4": phrases("three quarters, three quarters of, three - quarters of a"),
    },
    of=phrases("of, of a, of an, of the, of strength"),
    each=phrases("each, apiece, per tablet, per capsule, per tab, per cap, each tablet, / tablet, / capsule,"
        "/ tab, / cap, per pill, / pill, ea, / caplet, a tablet, a capsule, in each, per one tablet,"
        "in each tablet, in each capsule, per caplet, / 1 tablet, / 1 capsule, / 1 tab, / 1 cap"),
    total=phrases(
        "total, in total, altogether, in all, total dose, total of, total dose of, a total of,"
        "for a total of, for total of, for a total dose of, for total dose of, totaling, totalling,"
        "to make, making, to equal, equals, equal to, equaling, i e, ie, that is"
    ),
    conjunctions=phrases("and, &, +, plus, ; and, as well as, and another, and also"),
    divided=phrases(
        "in {} divided doses, divided in {} doses, divided into {} doses, in {} doses,"
        "in {} equal doses, as {} divided doses, divided {}, split in {} doses, split into {} doses,"
        "in {} equally divided doses, split {}, in {} separate doses"
    ),
    per=phrases("/, per"),
    within=phrases("in"),
    every=phrases("a, each, every"),
    days=phrases(
        "daily, / d, / day, / daily, per day, everyday, qday, per d, per diem, a day, each day, every day,"
        "in 24 hours, / diem, daily dosing, qdaily, dly, every single day, every 1 day,"
        "every one day, / 1 day, daily basis, on a daily basis, every day of the week, 7 days a week,"
        "7 days per week, seven days a week, 7 days / week,"
        "per 24 hours, per 24 hrs, per 24 h, / 24 hours, / 24 hrs, / 24 hr, / 24 h,"
        "ea day, q / day, p / day,"
        "each and every day, as a single daily dose, in a single daily dose, single daily dose, a single daily dose,"
        "as a single dose daily, as a single dose each day, in a single dose daily, once daily as a single dose,"
        "daily as a single dose, daily in a single dose, once a day as a single dose, in one daily dose, one daily dose,"
        "single daily dose of, a single daily dose of, as one daily dose"
    ),
    times=phrases("x, \u00d7, times, time, time ( s ), x /"),
    adverbs={
        1: phrases("once, once -, x 1, 1 time, one time, 1 x, 1 ( one ) time, one ( 1 ) time, once ( 1 )"),
        2: phrases("twice, twice -, two times, 2 ( two ) times, two ( 2 ) times"),
        3: phrases("thrice, three times, 3 ( three ) times, three ( 3 ) times"),
        4: phrases("4 ( four ) times, four ( 4 ) times"),
    },
    singles=phrases("x 1, 1 time, one time, a time"),
    frequencies={
        1: phrases("qd, q d, od, q day, once every 24 hours, qd daily"),
        2: phrases("bid, bd, bds, every twelve hours, twelve hourly, every 12 ( twelve ) hours,"
                   "every twelve ( 12 ) hours, b i d"),
        3: phrases("tid, tds, every eight hours, every 8 ( eight ) hours, every eight ( 8 ) hours, t i d"),
        4: phrases("qid, qds, every six hours, every 6 ( six ) hours, every six ( 6 ) hours"),
        6: phrases("every four hours, every 4 ( four ) hours, every four ( 4 ) hours"),
    },
    counted=phrases("{} x day, {} x d"),
    nights=phrases("night, nights"),
    hours=phrases(
        "q {} h, q {} hr, q {} hrs, q {} hours, every {} h, every {} hr, every {} hrs, every {} hours,"
        "/ {} h, / {} hours, / {} hrs, / {} hr, per {} hours, per {} h, {} hourly, {} - hourly,"
        "once every {} hours, once every {} hrs, each {} hours, q {} hourly, every {} hourly, {} hrly"
    ),
    times_of_day=TIMES_OF_DAY,
    hour_leads=phrases("at, @"),
    about_an_hour=phrases("about, around, approximately"),
    hour_units=phrases("h, hrs"),
    minutes_and_hours=phrases("minute, minutes, min, mins, hour, hours, hr, hrs, h"),
    before_and_after=phrases("before, after, prior"),
    days_and_nights=phrases("day, night, nightly, bedtime, week"),
    totals=phrases(
        "daily dose, daily dose of, total daily dose, total daily dose of, total daily, tdd,"
        "daily dosage, daily dosage of, a daily dose of, a total daily dose of, for a total daily dose of,"
        "total dose per day, total per day, total / day, daily total, daily amount,"
        "for a daily total of, per day total, daily dose is, total daily dosage"
    ),
    duration_prepositions=phrases("for, x, \u00d7, for the next, for another, for up to the next, for total of"),
    one_span=phrases("day, week, month, year"),
    duration_units={
        1: phrases("day, days, d, day ( s ), consecutive days, nights, night, days only"),
        7: phrases("week, weeks, wk, wks, w, week ( s ), weeks only, weeks now"),
        30: phrases("month, months, mo, mos, month ( s ), months now"),
        365: phrases("year, years, yr, yrs, years now"),
    },
    calendar=CALENDAR,
    auxiliaries=phrases("may"),
    weekdays=phrases("mo, tu, we, th, fr, sa, su, m, t, w, f, s"),
    refused=REFUSED,
)  # fmt: skip
