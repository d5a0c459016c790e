"""Publications that findings of several kinds cite, and figures that are quoted more than once."""

from __future__ import annotations

from decimal import Decimal

from ldn_cli.evidence.model import Publication, Rates

YOUNGER_2013 = Publication(
    "Younger J, Noor N, McCue R, Mackey S. Arthritis Rheum 2013;65(2):529-538",
    doi="10.1002/art.37734",
    nct="NCT00568555",
)
FINAL = Publication(
    "Due Bruun K et al. Lancet Rheumatol 2024;6(1):e31-e39",
    doi="10.1016/S2665-9913(23)00278-3",
    nct="NCT04270877",
)
# Its journal and DOI were seen on one page only, so neither is given.
INNOVA = Publication("Rodríguez-Freire C et al. (INNOVA), 2026", pmid="42385209", nct="NCT04739995")
INNOVA_EVENTS = Rates(Decimal("68.8"), Decimal(72))  # any adverse event
FINAL_MG = Decimal(6)
FINAL_EVENTS = Rates(Decimal(84), Decimal(86))
AMS_2025 = Publication(
    "Ann Med Surg 2025;87(5):2928-2935", doi="10.1097/MS9.0000000000003203", pmid="40337423"
)
VIVID_DREAMS = Decimal("2.41")  # relative risk, of AMS_2025
VIVID_DREAMS_INTERVAL = "1.77 to 3.28"
