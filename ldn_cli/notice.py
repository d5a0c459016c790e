"""What goes with every page and record: no advice, and a danger of every dose, also a low one."""

from __future__ import annotations

ADVICE = "This is not medical advice."
# The US label, and a case report of severe opioid withdrawal after 1 mg; `ldn evidence` cites both.
OPIOIDS = "Naltrexone is not safe with opioids, low doses included."
NOTICE = f"{ADVICE} {OPIOIDS}"
