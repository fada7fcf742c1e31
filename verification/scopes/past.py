"""Counts of what is over: at a moment that has passed, and of events in a period that has ended.

"Was carrying 300 people when it sank" and "had 900 cases in 2023" tell of a state by their verb,
and yet they move no more.
"""

import re

from verification.kinds import QuantityKind
from verification.model import Quantity
from verification.words.deeds import is_deed
from verification.words.terms import stem

# When something else happened, which is told as past.
MOMENT = re.compile(
    r"\b(?:when|at the moment|the moment|by the time|at the time(?: that)?)\s"
    r"(?P<told>[^.;:]{3,80})",
    re.IGNORECASE,
)
OF_AN_EVENT = re.compile(r"\bat the (?:time|moment) of (?:the|its|his|her|their)\s", re.IGNORECASE)
# "Carried 300 passengers" at such a moment is no count of what was done.
HOLDING = re.compile(r"\b(?:carried|held|seated|aboard|on board|inside)\b", re.IGNORECASE)
PRESENT = re.compile(r"\b(?:is|are|has|have|does|do|will|can|holds|employs)\b", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+")
# What happens: of a year's, none is left over for the next.
EVENTS = {
    stem(word)
    for word in (
        "visitor visit guest passenger tourist spectator viewer arrival departure flight "
        "case infection birth death accident crash collision fire burglary theft robbery murder "
        "homicide killing crime offence offense attack incident strike protest complaint "
        "application admission call outage earthquake quake storm flood wedding marriage divorce "
        "bankruptcy insolvency arrest injury goal win defeat concert performance sale delivery "
        "stay journey trip landing eviction redundancy layoff"
    ).split()
}


def is_of_a_moment(text: str, quantity: Quantity) -> bool:
    """Return whether a sentence gives a figure for the moment at which something happened."""
    around = f"{text[: quantity.span.start]}{text[quantity.span.end :]}"
    if PRESENT.search(around):
        return False
    told = MOMENT.search(around)
    happened = told and any(is_deed(word) for word in WORD.findall(told["told"]))
    return bool(happened or OF_AN_EVENT.search(around))


def holds(text: str) -> bool:
    """Return whether a sentence tells how many were in or on something."""
    return bool(HOLDING.search(text))


def counts_events(quantity: Quantity) -> bool:
    """Return whether a figure counts what happens, and not what there is."""
    return quantity.kind is QuantityKind.COUNT and quantity.counted in EVENTS
