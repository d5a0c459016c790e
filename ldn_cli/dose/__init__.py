"""From text to one exact daily dose, or a refusal.

docs/architecture.md follows a dose and a refusal through these files. In short: reader.py takes
plain numbers; parse.py makes pieces of words and has grammar.py make the intakes of a day of
them; answer.py makes the dose of what came of it, and refusals.py the refusal.
"""
