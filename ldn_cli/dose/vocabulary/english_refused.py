"""English words that make a text no daily dose of oral naltrexone, by the code of refusal."""

from __future__ import annotations

from ldn_cli.dose.vocabulary.language import phrases

# What says that a dose is not taken. "Do not take with opioids" is a remark beside one.
NOT_TAKEN = r"\b(?:do not|don ?['\u2019] ?t|never) (?:take|use|give)\b(?! with| opioids)"
CALENDAR = phrases(
    "january, february, march, april, may, june, july, august, september, october, november,"
    "december, today, tomorrow, tonight, yesterday"
)
REFUSED = {
    "per-weight": phrases(
        "/ kg, per kg, a kg, / lb, per lb, / m, / m\u00b2, per m, per m\u00b2, / kilogram, per kilogram,"
        "/ kilo, per kilo, kg - 1, / bsa, / kg / day, / kg / d, / m 2, per m 2, mg / kg, per kg body weight,"
        "/ pound, per pound, / kg / dose, kg body weight, kg bw"
    ),
    "percentage": phrases("%, percent, per cent, \u2030, w / v"),
    "concentration": phrases("l, liter, litre, dl, / l, / dl, / g, / mg, ppm, ppb, / liter, / litre"),
    "volume": phrases(
        "drop, drops, vol, fl, teaspoon, teaspoons, tsp, tablespoon, tbsp, ounce of,"
        "teaspoonful, teaspoonfuls, dropper, droppers, syringe, gtt, gtts"
    ),
    "other-drug": phrases(
        "naloxone, methylnaltrexone, nalmefene, samidorphan, bupropion, buprenorphine, methadone,"
        "morphine, oxycodone, codeine, fentanyl, tramadol, tapentadol, heroin, aspirin, ibuprofen,"
        "paracetamol, acetaminophen, metformin, pregabalin, duloxetine, melatonin, contrave, mysimba,"
        "with, combination, combined, nalbuphine, acamprosate, disulfiram, baclofen,"
        "gabapentin, amitriptyline, b 12, vitamin, cbd, suboxone, subutex, narcan, relistor, hydrocodone,"
        "hydromorphone, oxymorphone, olnaltrexone, naltrexol, naltrindole, methotrexate, mtx, topiramate,"
        "phentermine, semaglutide, prednisone, levothyroxine, low dose aspirin, antabuse, campral, revex,"
        "selincro, lybalvi, embeda, troxyca, sertraline, fluoxetine, cyclobenzaprine, ketamine, tizanidine,"
        "combo, placebo, nalodeine, 6 - beta - naltrexol, ketotifen, vitamin d, vitamin c, iron, alcohol,"
        "lactose, magnesium, metoprolol, lisinopril, dextromethorphan, oxytrex, naloxegol, naltroxone"
    ),
    "not-oral": phrases(
        "im, iv, sc, sq, subq, subcut, subcutaneous, subcutaneously, intramuscular, intramuscularly,"
        "intravenous, intravenously, injection, injections, injectable, inject, topical, topically,"
        "transdermal, patch, patches, implant, depot, sublingual, sublingually, sl, nasal, intranasal,"
        "spray, rectal, pr, xr, er, sr, cr, xl, la, extended, pellet, infusion, ophthalmic,"
        "eye, eyes, vaginal, vaginally, rectally, suppository, suppositories, intrathecal, injected,"
        "extended - release, modified - release, prolonged - release,"
        "delayed - release, mr, sustained - release,"
        "controlled release, slow release, under the tongue, skin, inhaled, inhale, ng tube, ear, buccal,"
        "drops in each eye, long - acting, xr - ntx, via ng, peg, shot, gluteal, lotion, gel, ointment,"
        "lozenge, lozenges, vivitrol, cream, puff, puffs, ampoule, ampoules, vial, vials, g - tube, via g - tube, depo"
    ),
    "as-needed": phrases(
        "prn, as needed, if needed, when needed, as required, if required, when required, needed,"
        "required, whenever, as necessary, if necessary, sos, as desired, on demand, before drinking,"
        "prior to drinking, as tolerated, necessary, when necessary, only when, only if,"
        "when drinking, if drinking, hour before drinking, hr before drinking, targeted, prior to alcohol, before alcohol"
    ),
    "schedule": phrases(
        "then, then stop, then discontinue, increase, increasing, increase by, titrate, titrating,"
        "titration, taper, tapering, reduce by, decrease by, decreasing, step, ramp, ramp up, by,"
        "until, starting dose, initially, initial, loading, load, first week, week 1, week 2, week 3,"
        "week 4, day 1, day 2, thereafter, afterwards, after that, after which, stop, stopped,"
        "discontinue, discontinued, hold, held, next, cycle, alternating, alternate with, pulse,"
        "decrease, reduce, reducing, starting, \u2192, - >, = >, > >, escalate, escalating, double, last day,"
        "now, adjust, adjusted, dose escalation, per protocol, first dose,"
        "d / c, dc, dcd, discontinuing, stopping, wean, weaning, holding"
    ),
    "range": phrases(
        "~, \u2248, <, >, \u2264, \u2265, \u2a7d, \u2a7e, < =, > =, \u00b1, + / -, \u2026, to, through,"
        "between, or, about, around, approximately, approx, appx, circa, ca, c, roughly, nearly, almost,"
        "up, at least, at most, least, most, max, maximum, minimum, min, less, more, fewer, greater, over,"
        "under, above, below, exceeding, from, within, varies, variable, upto, up to, ?, maybe, usually,"
        "typically, average, mean, median, target, exceed, not to exceed, no more than, do not exceed,"
        "vs, versus, either, ish, not more than, maximum of, max of, \u2243, up to a maximum of, perhaps,"
        "- ish, mdd, max daily dose, maximum daily dose, plus minus, probably, generally, and / or, sometimes"
    ),
    "not-daily": phrases(
        "week, weekly, wk, wks, weeks, month, monthly, months, mo, year, yearly, fortnight, fortnightly,"
        "every other day, every other night, other, alternate, qod, q o d, eod, second, third, stat,"
        "single, single dose, once, only once, weekday, weekdays, weekend, weekends, monday,"
        "mondays, tuesday, tuesdays, wednesday, wednesdays, thursday, thursdays, friday, fridays, saturday,"
        "saturdays, sunday, sundays, mon, tue, tues, wed, thu, thur, thurs, fri, sat, sun, hour, hourly,"
        "hours, h, hr, hrs, minute, minutes, mins, sec, days, tiw, biw, biweekly, bi - weekly, bimonthly,"
        "qh, qw, qwk, q w, qm, qow, q 2 d, q 3 d, q 48 h, twice, thrice, times, time, / dose, per dose,"
        "per intake, lifetime, cumulative, occasionally, unless, except, if, when, intermittent, bolus,"
        "mwf, every 2 nights, every two nights, every 3 nights, every three nights, every 2 days, every two days, every 3 days, every three days, odd days, even days, odd, even,"
        "on odd days, on even days, every second day, every third day, every 2 nd day, every 3 rd day, every 2 nd night, every 3 rd night, each 2 nd day, bedtimes, q 72 h, q 28 d, q 7 d, q 14 d, q 30 d, immediately,"
        "every 4 weeks, per week, / week, / wk, a week, / month, per month, m - f, m / w / f, m w f, skip,"
        "only, one dose, alternate days, on alternate days, one - time, every 28 days, / hour, per hour,"
        "/ h, / hr, / min, / minute, per minute, an hour, alternating days, two days, one dose only, x 1 dose, tthss"
    ),
    "count": phrases(
        "sachet, sachets, scoop, scoops, #, qty, quantity, count, ct, pack, packs, bottle, bottles, box,"
        "boxes, strip, strips, blister, blisters, refill, refills, pieces, piece, doses, dozen, unit dose,"
        "dispense, disp, supply, rf, ndc, no refills, rfl, ref, nr, r, repeat, repeats, days supply, day supply, packet, packets"
    ),
    "unit": phrases(
        "ng, nanogram, nanograms, pg, picogram, kg, kilogram, kilograms, kilo, oz, ounce, ounces, lb, lbs,"
        "pound, pounds, gr, grain, grains, iu, ie, ui, u, unit, units, meq, cal, kcal, mm, cm, m, mgg, mq,"
        "mgm, mol, mmol, \u00b5mol, \u03bcmol, molar, miligram, miligrams, dg, cg, centigram, hg, ton, t,"
        "stone, carat, kj, cl, usd, $, \u20ac, \u00a3, mu, m g, mkg, mme, mgd, mc, \u00b5, \u03bc, mcq, gbp,"
        "eur, milliequivalents, milliequivalent, international units, km, me, mgl, mg l"
    ),
}  # fmt: skip
