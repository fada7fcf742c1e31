"""How a claimed figure behaves in time: as a running total, a closed total, or a level.

A result, a size and a price that was paid are closed: they hold once and for all.
A figure for a period that is over is closed, except the toll of one day's event, which is counted
on; so is what there was at a moment that has passed. A rate, a share, a price, a rank, a measure
and what a state verb gives ("has 300 staff") are levels.
What is left are counts of what was done: running totals.
"""

import re
from collections.abc import Sequence
from datetime import datetime

from verification.dating.dates import Dated, is_up_to
from verification.kinds import QuantityKind, Trend
from verification.model import Quantity
from verification.numbers.ordinals import RANK
from verification.scopes.past import counts_events, holds, is_of_a_moment
from verification.words.modality import is_underway

LEVELS = frozenset(
    {QuantityKind.SHARE, QuantityKind.POINTS, QuantityKind.MEASURE, QuantityKind.AGE}
)
# Counts and sums that are a state, which goes up and down.
STATE = re.compile(
    r"\b(?:has|have|had|is|are|was|were|stands? at|stood at|remains?|holds?|held|employs?|employed|"
    r"costs|priced?|prices|trades? at|traded at|worth|hosts?|houses?|shelters?|owns?|counts? as "
    r"members|population|temperature|level|rate|price|salary|wages?|debts?|capacity|amounts? to|"
    r"carrying|lives?|works?|belongs?|attends?|studies|study)\b",
    re.IGNORECASE,
)
# After a state verb, these tell of what was done after all: "has killed", "were evacuated".
DONE = re.compile(
    r"\b(?:has|have|had|been|is|are|was|were)\s(?:now\s|already\s|so\sfar\s|been\s|about\s)*"
    r"[a-z]{2,}(?:ed|en|wn|orn|ilt|old|ought|aught|ent|eld|ead)\b|"
    r"\b(?:has|have|had)\s(?:[a-z]+ly\s)?(?:hit|shot|sold|lost|left|fled|made|put|cut|got|won|died"
    r"|[a-z]{1,4}(?:ought|aught)|sent|built|spent|lent|paid|met|fed|run|set)\b",
    re.IGNORECASE,
)
# The toll of an event goes on being counted after the event's day.
TOLL = re.compile(
    r"\b(?:kill|die|dead|death|injur|wound|hurt|missing|casualt|victim|destroy|damag|displac|"
    r"evacuat|rescu|sav|arrest|detain|infect|collaps|burn)",
    re.IGNORECASE,
)
TALLY = re.compile(
    r"\b(?:toll|tally|confirmed (?:cases|infections|deaths)|"
    r"number of (?:\w+ )?(?:deaths|dead|killed|injured|missing))\b",
    re.IGNORECASE,
)
# A level that something came to: "fell to 340". A toll that rose to it is a total.
REACHED = re.compile(
    r"\b(?:rose|risen|rises|climbed|climbs|grew|grown|jumped|soared|increased|fell|fallen|falls|"
    r"dropped|drops|slipped|sank|plunged|declined|decreased|dipped|eased|shrank|narrowed|widened)"
    r"\s(?:\w+\s){0,3}(?:to|at)\s(?:\w+\s){0,3}$",
    re.IGNORECASE,
)
# Measures of what is used up, covered or moved grow like counts: "has burned 4,000 hectares".
GROWING = frozenset({"square_kilometer", "kilogram", "liter"})
GROWN = re.compile(
    r"\b(?:burn(?:ed|t)|destroyed|scorched|cleared|cleaned|delivered|shipped|exported|imported|seized|"
    r"collected|removed|spilled|spilt|leaked|planted|harvested|produced|dumped|handed out|sent)\b",
    re.IGNORECASE,
)
# The outcome of a vote or match.
RESULT = re.compile(
    r"\b(?:turnout|of the votes?|votes? (?:to|against|in favour)|seats|voted|was elected)\b",
    re.IGNORECASE,
)
POLLED = re.compile(
    r"\b(?:received|got|polled|won|took|gained|gathered|collected)\s[^.;]{0,30}\bvotes\b",
    re.IGNORECASE,
)
PLACED = re.compile(r"\b(?:came|finished|was placed|took|won)\b", re.IGNORECASE)
SIZE = re.compile(
    r"\b(?:long|tall|high|wide|deep|thick|length|height|width|diameter|weigh(?:s|ed)?)\b"
    r"|[0-9]-(?:mile|kilomet|met|foot|km|inch|tonne|ton|acre|hectare)",
    re.IGNORECASE,
)
FLUID = re.compile(
    r"\b(?:river|lake|reservoir|flood|water|snow|ice|sea|tide|dam is|levels?|glacier|wave)s?\b",
    re.IGNORECASE,
)
LASTED = re.compile(
    r"\b(?:lasted|took|ran for|went on for|held for|was .{0,40} for)\b", re.IGNORECASE
)
PERFECT = re.compile(r"\b(?:has|have|had)\b", re.IGNORECASE)
# A price that was paid, right before the figure.
PAID = re.compile(
    r"\b(?:bought|buys|acquired|acquires|sold|sells|fined|awarded|ransom|auction|cost)\b"
    r"(?:.{0,60}\sfor)?\s(?:\w+\s){0,3}$",
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
    if _is_fixed(claim_text, quantity):
        return Trend.CLOSED
    running = RUNNING.search(claim_text)
    over = not running and any(_closes(each, claim_text, claimed_on) for each in dates)
    if is_momentary(claim_text, quantity):
        return Trend.CLOSED
    if _is_level(claim_text, quantity):
        return Trend.CLOSED if over and counts_events(quantity) else Trend.LEVEL
    return Trend.CLOSED if over else Trend.TOTAL


def is_momentary(claim_text: str, quantity: Quantity) -> bool:
    """Return whether a figure tells what there was at a moment that has passed."""
    held = holds(claim_text) and not TOLL.search(claim_text)
    state = held or _is_level(claim_text, quantity)
    return state and is_of_a_moment(claim_text, quantity)


def _closes(dated: Dated, claim_text: str, claimed_on: datetime) -> bool:
    """Return whether a period was over when the claim was made, and the count with it."""
    period = dated.period
    if period.last >= claimed_on.date() or is_up_to(dated):
        return False
    return period.first != period.last or not TOLL.search(claim_text)


def _is_fixed(claim_text: str, quantity: Quantity) -> bool:
    """Return whether a figure holds once and for all: a result, a size, a price paid."""
    if quantity.kind is QuantityKind.SCORE or quantity.unit == "magnitude":
        return True
    if quantity.change:
        return quantity.kind in LEVELS and not RUNNING.search(claim_text)
    if quantity.kind is QuantityKind.MEASURE:
        return bool(SIZE.search(claim_text)) and not FLUID.search(claim_text)
    if quantity.kind is QuantityKind.DURATION:
        return bool(LASTED.search(claim_text)) and not PERFECT.search(claim_text)
    if quantity.kind is QuantityKind.MONEY:
        return bool(PAID.search(claim_text[: quantity.span.start]))
    polled = bool(POLLED.search(claim_text)) and not RUNNING.search(claim_text)
    return polled or bool((PLACED if quantity.unit == RANK.name else RESULT).search(claim_text))


def _is_level(claim_text: str, quantity: Quantity) -> bool:
    if quantity.change:
        return False
    if "/" in (quantity.unit or "") or quantity.unit == RANK.name:
        return True
    if quantity.kind in LEVELS:
        return quantity.unit not in GROWING or not GROWN.search(claim_text)
    if REACHED.search(claim_text[: quantity.span.start]):
        return not TOLL.search(claim_text)
    if TALLY.search(claim_text) or is_underway(claim_text):
        return False
    # Of "200 houses burned down", the noun is no verb of state.
    around = f"{claim_text[: quantity.span.start]}{claim_text[quantity.span.end :]}"
    return bool(STATE.search(around)) and not DONE.search(around)
