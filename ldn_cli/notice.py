"""What every page and record says: this is not advice, and no dose is safe with opioids."""

from __future__ import annotations

ADVICE = "This is not medical advice."
# The US label, and a case report of severe opioid withdrawal after 1 mg; `ldn evidence` cites both.
OPIOIDS = "Naltrexone is not safe with opioids, low doses included."
DANGER = (
    "Danger: not within 7 to 10 days of opioids (some painkillers, methadone; US label). "
    "With opioids no dose is safe: severe withdrawal after 1 mg (one case)."
)
NOTICE = f"{ADVICE} {OPIOIDS}"
