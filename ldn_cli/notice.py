"""What goes with every page and record: no advice, and the danger of every dose with opioids."""

from __future__ import annotations

ADVICE = "This is not medical advice."
# The US label, and a case report of severe opioid withdrawal after 1 mg; `ldn evidence` cites both.
OPIOIDS = "Naltrexone is not safe with opioids, low doses included."
DANGER = (
    "Danger: no dose is safe with opioids (codeine, tramadol, methadone and others). "
    "After 1 mg a man on long-term opioids fell ill: severe withdrawal (one report)."
)
NOTICE = f"{ADVICE} {OPIOIDS}"
