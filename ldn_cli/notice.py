"""What goes with every page and record: no advice, and the danger of every dose with opioids."""

from __future__ import annotations

ADVICE = "This is not medical advice."
# The US label, and a case report of severe opioid withdrawal after 1 mg; `ldn evidence` cites both.
OPIOIDS = "Naltrexone is not safe with opioids, low doses included."
DANGER = (
    "Danger: no dose is safe with opioids (codeine, tramadol, methadone and others). "
    "US label: not for people on opioids. 1 mg gave one of them severe withdrawal."
)
NOTICE = f"{ADVICE} {OPIOIDS}"
