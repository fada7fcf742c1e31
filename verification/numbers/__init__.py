"""Figures: what a text writes, turned into values with range, unit and what is counted."""
