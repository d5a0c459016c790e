"""Whole columns: lines and CSV in, lines and CSV out; the rules as SQL."""
