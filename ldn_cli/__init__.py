"""Explain which regime a daily dose of naltrexone falls in, by the rules of one transcript."""

from ldn_cli.dose import Dose, DoseError, parse_dose
from ldn_cli.explanation import Explanation, explain
from ldn_cli.rules import classify

__version__ = "0.1.0"
__all__ = ["Dose", "DoseError", "Explanation", "classify", "explain", "parse_dose"]
