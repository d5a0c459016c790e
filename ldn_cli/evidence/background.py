"""Findings about other conditions, the proposed mechanism, advice, and the video's other claims."""

from __future__ import annotations

from decimal import Decimal

from ldn_cli.evidence.model import FOR, NO_DIFFERENCE, Finding, Publication, only, span
from ldn_cli.evidence.publications import YOUNGER_2013

_CROHN, _MS, _COVID = "Crohn's disease", "multiple sclerosis", "long COVID"
_NO_RESULT = "No result was found."

CONDITIONS = (
    Finding(
        "condition", "smith2011",
        Publication("Smith JP et al. Dig Dis Sci 2011;56(7):2088-2097",
                    doi="10.1007/s10620-011-1653-7", nct="NCT00663117"),
        result="The CDAI, a score of symptoms, fell by 70 points in 88 % on naltrexone and 40 % "
        "on placebo, p = 0.009.",
        seen="A", mg=only("4.5"), condition=_CROHN, design="randomised double-blind",
        randomised=True, participants=40, who="people", length="12 weeks", direction=FOR,
        p_values=(Decimal("0.009"),),
    ),
    Finding(
        "condition", "cochrane2018",
        Publication("Cochrane review, 2018",
                    doi="10.1002/14651858.CD010410.pub3", other_id="CD010410"),
        result="Imprecise for remission; response and endoscopy may improve. Doses up to 4.5 mg.",
        seen="A", condition=_CROHN, design="2 randomised trials", randomised=True, participants=46,
        who="people",
    ),
    Finding(
        "condition", "smith2007", Publication("Smith JP et al. Am J Gastroenterol 2007"),
        result="89 % responded and 67 % were in remission, in an open trial.",
        seen="S", mg=only("4.5"), condition=_CROHN, design="open", participants=17, who="people",
        length="12 weeks",
    ),
    Finding(
        "condition", "lie2018",
        Publication("Lie MRKL et al. J Transl Med 2018;16:55", doi="10.1186/s12967-018-1427-5"),
        result="74.5 % were better and 25.5 % in remission; the abstract names no control group "
        "and no dose.",
        seen="A", condition="bowel inflammation", design="cohort", participants=47, who="people",
        length="12 weeks",
    ),
    Finding(
        "condition", "crohn2022",
        Publication("LDN Crohn study, protocol 2022",
                    doi="10.1136/bmjopen-2021-058358", other_id="EudraCT 2019-000852-32"),
        result=_NO_RESULT,
        seen="A, R", mg=only("4.5"), condition=_CROHN, design="randomised", randomised=True,
        participants=122, who="planned", length="12 weeks",
    ),
    Finding(
        "condition", "cree2010",
        Publication("Cree BAC et al. Ann Neurol 2010;68(2):145-150", doi="10.1002/ana.22006"),
        result="Mental quality of life was 3.3 points better than on placebo (p = 0.04).",
        seen="A", mg=only("4.5"), condition=_MS, design="randomised crossover", randomised=True,
        participants=80, who="people, 60 completed", length="8 weeks", direction=FOR,
        p_values=(Decimal("0.04"),),
    ),
    Finding(
        "condition", "sharafaddinzadeh2010",
        Publication("Sharafaddinzadeh N et al. Mult Scler 2010;16(8):964-969"),
        result="Most quality-of-life scores did not differ from placebo; the abstract names no "
        "dose.",
        seen="A", condition=_MS, design="randomised crossover", randomised=True, participants=96,
        who="people", length="17 weeks", direction=NO_DIFFERENCE,
    ),
    Finding(
        "condition", "gironi2008",
        Publication("Gironi M et al. Mult Scler 2008;14(8):1076-1083",
                    doi="10.1177/1352458508095828"),
        result="Spasticity was less; the abstract names no control group and no dose.",
        seen="A", condition=_MS, design="pilot", participants=40, who="people", length="6 months",
    ),
    Finding(
        "condition", "beaudette2023",
        Publication("Beaudette-Zlatanova B et al. Clin Ther 2023;45(5):468-477",
                    doi="10.1016/j.clinthera.2023.03.013"),
        result="Pain interference did not differ from placebo, p = 0.90.",
        seen="A, S", mg=only("4.5"), condition="arthritis pain", design="randomised crossover",
        randomised=True, participants=23, length="8 weeks each",
        who="people (as reported by others: 17 osteoarthritis, 6 inflammatory)",
        direction=NO_DIFFERENCE, p_values=(Decimal("0.90"),),
    ),
    Finding(
        "condition", "psoriasis", Publication("Registry entry", nct="NCT04250792"),
        result="No figures were posted.",
        seen="R", mg=only("6"), condition="psoriasis", design="not randomised", randomised=False,
        participants=42, who="people", length="3 months",
    ),
    Finding(
        "condition", "zashin2019", Publication("Zashin S. Cureus 2019", doi="10.7759/cureus.4225"),
        result="One person was better.",
        seen="A", condition="Sjögren's", design="case report", participants=1, who="person",
    ),
    Finding(
        "condition", "covid-review", Publication("Review of Bond University, search to May 2025"),
        result="Four before-and-after studies; no randomised trial was found.",
        seen="A", mg=span("1", "6"), condition=_COVID, design="4 before-and-after studies",
        participants=155, who="people",
    ),
    Finding(
        "condition", "naik2024",
        Publication("Naik H et al. BMJ Open 2024;14:e085272 (protocol)",
                    doi="10.1136/bmjopen-2024-085272", nct="NCT05430152"),
        result=_NO_RESULT,
        seen="A, R", mg=span("1", "4.5"), condition=_COVID, design="randomised", randomised=True,
        participants=160, who="planned", length="16 weeks",
    ),
    Finding(
        "condition", "regional-pain", Publication("Registry entry", nct="NCT06306157"),
        result=_NO_RESULT,
        seen="R", condition="complex regional pain", design="randomised", randomised=True,
        participants=40, who="planned", length="6 months",
    ),
    Finding(
        "condition", "vasculitis", Publication("Registry entry", nct="NCT03482479"),
        result=_NO_RESULT,
        seen="R", condition="vasculitis", design="placebo-controlled",
    ),
)  # fmt: skip

MECHANISM_FINDINGS = (
    Finding(
        "mechanism", "hutchinson2008",
        Publication("Hutchinson MR et al. Eur J Neurosci 2008;28(1):20-29"),
        result="(+)-naltrexone, the mirror image of the medicine, and both naloxones block the "
        "receptor TLR4 in cells and reverse nerve-injury pain in animals. The abstract does not "
        "name (-)-naltrexone, the medicine.",
        seen="A", design="cells and animals",
    ),
    Finding(
        "mechanism", "bjp2016",
        Publication("Br J Pharmacol 2016;173(5):856-869", doi="10.1111/bph.13394"),
        result="(+)-naltrexone, the mirror image of the medicine, blocks one arm of TLR4 "
        "signalling, not the other.",
        seen="A", design="mouse and rat microglia",
    ),
    Finding(
        "mechanism", "cant2017",
        Publication("Cant R, Dalgleish AG, Allen RL. Front Immunol 2017",
                    doi="10.3389/fimmu.2017.00809"),
        result="Naltrexone did not change the response to TLR4 stimulation. It lowered the "
        "cytokine IL-6 after TLR7/8 and TLR9 stimulation, at 200 micromolar.",
        seen="A, P", design="human blood cells",
    ),
    Finding(
        "mechanism", "parkitny2017",
        Publication("Parkitny L, Younger J. Biomedicines 2017;5(2):16",
                    doi="10.3390/biomedicines5020016"),
        result="Blood cytokines were lower after eight weeks, and pain 15 % lower. There is no "
        "proof that one causes the other.",
        seen="A", condition="fibromyalgia", design="single-blind", participants=8, who="women",
        length="eight weeks",
    ),
    Finding(
        "mechanism", "final2025",
        Publication("FINAL, mechanism. CNS Drugs 2025", doi="10.1007/s40263-025-01183-7"),
        result="Of five measures only conditioned pain modulation differed from placebo (2.0 kPa, "
        "0.4 to 3.7). The authors call it a random finding.",
        seen="A", name="FINAL 2025", mg=only("6"), condition="fibromyalgia",
    ),
)  # fmt: skip

ADVISERS = (
    Finding(
        "adviser", "final2024-comment",
        Publication("Comment printed with FINAL; MDedge 2023", doi="10.1016/S2665-9913(23)00297-7"),
        result="The comment advises not to start new patients until there are more data; existing "
        "users may go on. Younger disputes it.",
        seen="S",
    ),
    Finding(
        "adviser", "relis2016", Publication("RELIS, Norway, 2016"),
        result="The evidence gives no ground to recommend low dose naltrexone for any condition.",
        seen="L", name="RELIS 2016",
    ),
    Finding(
        "adviser", "eular2017", Publication("EULAR 2017", doi="10.1136/annrheumdis-2016-209724"),
        result="The abstract, as far as seen, does not name naltrexone; its evidence reaches to "
        "May 2015. In NICE, ACR, Canadian and German guidelines nothing was found.",
        seen="A",
    ),
)  # fmt: skip

TRANSCRIPT_CLAIMS = (
    Finding(
        "transcript", "patient-survey",
        Publication("23andMe survey; National Pain Report, reported by Health Rising, June 2016"),
        result="In another survey, of 234 users 9 % said that LDN helped a lot, 18 % somewhat. "
        "No primary source of the 23andMe survey is known to this list.",
        seen="S", participants=234, who="users in the different survey",
    ),
    Finding(
        "transcript", "fibromyalgia-prevalence",
        Publication("CDC; Walitt B et al. PLoS ONE 2015", doi="10.1371/journal.pone.0138024"),
        result="The CDC gives 5.0 million adults in the United States in 2005, Walitt et al. 3.94 "
        "million in 2012.",
        seen="L, A",
    ),
    Finding(
        "transcript", "fda-approval", Publication("FDA application NDA018932"),
        result="Approval for over 30 years is true of naltrexone at 50 mg (1984 opioid "
        "dependence, 1994 alcohol dependence), not of a low dose or of fibromyalgia.",
        seen="S", mg=only("50"),
    ),
    Finding(
        "transcript", "stanford-trial", YOUNGER_2013,
        result="Quality of life: the 2013 trial measured life satisfaction and mood, which "
        "improved; sleep and fatigue did not.",
        seen="A", name="Younger 2013", mg=only("4.5"), condition="fibromyalgia",
    ),
)  # fmt: skip
