"""How a claimed figure behaves in time: as a running total, a closed total, or a level.

A figure for a period that is over is closed, except the toll of one day's event, which is counted
on. A rate, a share, a price, a measure and what a state verb gives ("has 300 staff") are levels.
What is left are counts of what was done: running totals.
"""

import re
from collections.abc import Sequence
from datetime import datetime

from verification.dates import Dated
from verification.model import Quantity, QuantityKind, Trend

LEVELS = frozenset(
    {QuantityKind.SHARE, QuantityKind.POINTS, QuantityKind.MEASURE, QuantityKind.AGE}
)
# Counts and sums that are a state, which goes up and down.
STATE = re.compile(
    r"\b(?:has|have|had|is|are|was|were|stands? at|stood at|remains?|holds?|held|employs?|employed|"
    r"costs?|priced?|prices|trades? at|traded at|worth|hosts?|houses?|shelters?|owns?|counts? as "
    r"members|population|temperature|level|rate|price|salary|wages?|debts?|capacity)\b",
    re.IGNORECASE,
)
# After a state verb, these tell of what was done after all: "has killed", "were evacuated".
DONE = re.compile(
    r"\b(?:has|have|had|been|is|are|was|were)\s(?:now\s|already\s|so\sfar\s|been\s|about\s)*"
    r"[a-z]{2,}(?:ed|en|wn|orn|ilt|old|ought|aught|ent|eld|ead)\b|"
    r"\b(?:has|have|had)\s(?:[a-z]+ly\s)?(?:hit|shot|lost|left|fled|made|put|cut|got|won|died)\b",
    re.IGNORECASE,
)
# The toll of an event goes on being counted after the event's day.
TOLL = re.compile(
    r"\b(?:kill|die|dead|death|injur|wound|hurt|missing|casualt|victim|destroy|damag|displac|"
    r"evacuat|rescu|sav|arrest|detain|infect|collaps|burn)",
    re.IGNORECASE,
)
RUNNING = re.compile(
    r"\b(?:so far|to date|until now|up to now|as of|since|and counting|already|by now)\b",
    re.IGNORECASE,
)


def trend(
    claim_text: str, quantity: Quantity, dates: Sequence[Dated], claimed_on: datetime
) -> Trend:
    """Return how the figure of a claim behaves; `dates` are the days that the claim names."""
    if RUNNING.search(claim_text):
        return Trend.LEVEL if _is_level(claim_text, quantity) else Trend.TOTAL
    if any(_closes(each, claim_text, claimed_on) for each in dates):
        return Trend.CLOSED
    return Trend.LEVEL if _is_level(claim_text, quantity) else Trend.TOTAL


def _closes(dated: Dated, claim_text: str, claimed_on: datetime) -> bool:
    """Return whether a period was over when the claim was made, and the count with it."""
    period = dated.period
    if period.last >= claimed_on.date():
        return False
    return period.first != period.last or not TOLL.search(claim_text)


def _is_level(claim_text: str, quantity: Quantity) -> bool:
    if quantity.kind in LEVELS or "/" in (quantity.unit or ""):
        return not quantity.change
    return bool(STATE.search(claim_text)) and not DONE.search(claim_text)
