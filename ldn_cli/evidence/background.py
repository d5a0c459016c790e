"""Other conditions, the proposed mechanism, what advisers say, and the video's other claims."""

from __future__ import annotations

from decimal import Decimal

from ldn_cli.evidence.model import FOR, NO_DIFFERENCE, Finding

_4_5 = Decimal("4.5")
_CROHN, _MS, _COVID = "Crohn's disease", "multiple sclerosis", "long COVID"
_NO_RESULT = "No result was found."

CONDITIONS = (
    Finding(
        "condition", "smith2011", "Smith JP et al. Dig Dis Sci 2011;56(7):2088-2097",
        "The CDAI, a score of symptoms, fell by 70 points in 88 % on naltrexone and 40 % on "
        "placebo, p = 0.009.",
        "A", None, _4_5, _4_5, _CROHN, "randomised double-blind", 40, "people", "12 weeks", FOR,
        p_values=(Decimal("0.009"),),
        doi="10.1007/s10620-011-1653-7", nct="NCT00663117",
    ),
    Finding(
        "condition", "cochrane2018", "Cochrane review, 2018",
        "Imprecise for remission; response and endoscopy may improve. Doses up to 4.5 mg.",
        "A", None, None, None, _CROHN, "2 randomised trials", 46, "people",
        doi="10.1002/14651858.CD010410.pub3", other_id="CD010410",
    ),
    Finding(
        "condition", "smith2007", "Smith JP et al. Am J Gastroenterol 2007",
        "89 % responded and 67 % were in remission; there was no placebo group.",
        "S", None, _4_5, _4_5, _CROHN, "open", 17, "people", "12 weeks",
    ),
    Finding(
        "condition", "lie2018", "Lie MRKL et al. J Transl Med 2018;16:55",
        "74.5 % were better and 25.5 % in remission; the abstract names no control group and no "
        "dose.",
        "A", None, None, None, "bowel inflammation", "cohort", 47, "people", "12 weeks",
        doi="10.1186/s12967-018-1427-5",
    ),
    Finding(
        "condition", "crohn2022", "LDN Crohn study, protocol 2022", _NO_RESULT,
        "A, R", None, _4_5, _4_5, _CROHN, "randomised", 122, "planned", "12 weeks",
        doi="10.1136/bmjopen-2021-058358", other_id="EudraCT 2019-000852-32",
    ),
    Finding(
        "condition", "cree2010", "Cree BAC et al. Ann Neurol 2010;68(2):145-150",
        "Mental quality of life was 3.3 points better than on placebo (p = 0.04).",
        "A", None, _4_5, _4_5, _MS, "randomised crossover", 80, "people, 60 completed", "8 weeks",
        FOR, p_values=(Decimal("0.04"),),
        doi="10.1002/ana.22006",
    ),
    Finding(
        "condition", "sharafaddinzadeh2010",
        "Sharafaddinzadeh N et al. Mult Scler 2010;16(8):964-969",
        "Most quality-of-life scores did not differ from placebo; the abstract names no dose.",
        "A", None, None, None, _MS, "randomised crossover", 96, "people", "17 weeks", NO_DIFFERENCE,
    ),
    Finding(
        "condition", "gironi2008", "Gironi M et al. Mult Scler 2008;14(8):1076-1083",
        "Spasticity was less; the abstract names no control group and no dose.",
        "A", None, None, None, _MS, "pilot", 40, "people", "6 months",
        doi="10.1177/1352458508095828",
    ),
    Finding(
        "condition", "beaudette2023", "Beaudette-Zlatanova B et al. Clin Ther 2023;45(5):468-477",
        "Pain interference did not differ from placebo, p = 0.90.",
        "A, S", None, _4_5, _4_5, "arthritis pain", "randomised crossover", 23,
        "people (17 osteoarthritis, 6 inflammatory)",
        "8 weeks each", NO_DIFFERENCE, p_values=(Decimal("0.90"),),
        doi="10.1016/j.clinthera.2023.03.013",
    ),
    Finding(
        "condition", "psoriasis", "Registry entry", "No figures were posted.",
        "R", None, Decimal(6), Decimal(6), "psoriasis", "not randomised", 42, "people", "3 months",
        nct="NCT04250792",
    ),
    Finding(
        "condition", "zashin2019", "Zashin S. Cureus 2019", "One person was better.",
        "A", None, None, None, "Sjögren's", "case report", 1, "person", doi="10.7759/cureus.4225",
    ),
    Finding(
        "condition", "covid-review", "Review of Bond University, search to May 2025",
        "Four before-and-after studies; no randomised trial was found.",
        "A", None, Decimal(1), Decimal(6), _COVID, "4 before-and-after studies", 155, "people",
    ),
    Finding(
        "condition", "naik2024", "Naik H et al. BMJ Open 2024;14:e085272 (protocol)", _NO_RESULT,
        "A, R", None, Decimal(1), _4_5, _COVID, "randomised", 160, "planned", "16 weeks",
        doi="10.1136/bmjopen-2024-085272", nct="NCT05430152",
    ),
    Finding(
        "condition", "regional-pain", "Registry entry", _NO_RESULT,
        "R", None, None, None, "complex regional pain", "randomised", 40, "planned", "6 months",
        nct="NCT06306157",
    ),
    Finding(
        "condition", "vasculitis", "Registry entry", _NO_RESULT,
        "R", None, None, None, "vasculitis", "placebo-controlled", nct="NCT03482479",
    ),
)  # fmt: skip

MECHANISM = (
    Finding(
        "mechanism", "hutchinson2008", "Hutchinson MR et al. Eur J Neurosci 2008;28(1):20-29",
        "(+)-naltrexone, the mirror image of the medicine, and both naloxones block the receptor "
        "TLR4 in cells and reverse nerve-injury pain in animals. The abstract does not name "
        "(-)-naltrexone, the medicine.",
        "A", design="cells and animals",
    ),
    Finding(
        "mechanism", "bjp2016", "Br J Pharmacol 2016;173(5):856-869",
        "(+)-naltrexone, the mirror image of the medicine, blocks one arm of TLR4 signalling, not "
        "the other.",
        "A", design="mouse and rat microglia", doi="10.1111/bph.13394",
    ),
    Finding(
        "mechanism", "cant2017", "Cant R, Dalgleish AG, Allen RL. Front Immunol 2017",
        "Naltrexone did not change the response to TLR4 stimulation. It lowered the cytokine IL-6 "
        "after TLR7/8 and TLR9 stimulation, at 200 micromolar.",
        "A, P", design="human blood cells", doi="10.3389/fimmu.2017.00809",
    ),
    Finding(
        "mechanism", "parkitny2017", "Parkitny L, Younger J. Biomedicines 2017;5(2):16",
        "Blood cytokines were lower after eight weeks, and pain 15 % lower. There is no proof "
        "that one causes the other.",
        "A", condition="fibromyalgia", design="single-blind", participants=8, who="women",
        length="eight weeks",
        doi="10.3390/biomedicines5020016",
    ),
    Finding(
        "mechanism", "final2025", "FINAL, mechanism. CNS Drugs 2025",
        "Of five measures only conditioned pain modulation differed from placebo (2.0 kPa, 0.4 to "
        "3.7). The authors call it a random finding.",
        "A", "FINAL 2025", Decimal(6), Decimal(6), "fibromyalgia", doi="10.1007/s40263-025-01183-7",
    ),
)  # fmt: skip

ADVISERS = (
    Finding(
        "adviser", "final2024-comment", "Comment printed with FINAL; MDedge 2023",
        "The comment advises not to start new patients until there are more data; existing users "
        "may go on. Younger disputes it.",
        "S", doi="10.1016/S2665-9913(23)00297-7",
    ),
    Finding(
        "adviser", "relis2016", "RELIS, Norway, 2016",
        "The evidence gives no ground to recommend low dose naltrexone for any condition.", "L",
        "RELIS 2016",
    ),
    Finding(
        "adviser", "eular2017", "EULAR 2017",
        "The abstract, as far as seen, does not name naltrexone; its evidence reaches to May 2015. "
        "In NICE, ACR, Canadian and German guidelines nothing was found.",
        "A", doi="10.1136/annrheumdis-2016-209724",
    ),
)  # fmt: skip

TRANSCRIPT_CLAIMS = (
    Finding(
        "transcript", "patient-survey",
        "23andMe survey; National Pain Report, reported by Health Rising, June 2016",
        "No primary source was found for the 23andMe survey. In a different survey, of 234 users "
        "9 % said that LDN helped a lot, 18 % somewhat.",
        "S", participants=234, who="users in the different survey",
    ),
    Finding(
        "transcript", "fibromyalgia-prevalence", "CDC; Walitt B et al. PLoS ONE 2015",
        "The CDC counted 5.0 million adults in the United States in 2005; Walitt et al. 3.94 "
        "million in 2012.",
        "L, A", doi="10.1371/journal.pone.0138024",
    ),
    Finding(
        "transcript", "fda-approval", "FDA application NDA018932",
        "Approval for over 30 years is true of naltrexone at 50 mg (1984 opioid dependence, 1994 "
        "alcohol dependence), not of a low dose or of fibromyalgia.",
        "S", None, Decimal(50), Decimal(50),
    ),
    Finding(
        "transcript", "stanford-trial",
        "Younger J, Noor N, McCue R, Mackey S. Arthritis Rheum 2013;65(2):529-538",
        "The 2013 trial measured life satisfaction and mood, which improved; sleep and fatigue "
        "did not.",
        "A", "Younger 2013", _4_5, _4_5, "fibromyalgia", doi="10.1002/art.37734", nct="NCT00568555",
    ),
)  # fmt: skip
