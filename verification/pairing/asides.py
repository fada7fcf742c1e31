"""Figures told beside the one that a sentence is about: a former one, a whole, what is only meant.

"Unemployment fell to 31,000 from 40,000", "seven of the 27 states", "room for 40 beds".
"""

import re

from verification.model import Quantity
from verification.words.numbernames import SMALL_WORDS
from verification.words.terms import stem

# A value for an earlier time, told beside the new one: "from 31", "against 31 a year earlier".
FORMER_BEFORE = re.compile(
    r"\b(?:from|against|versus|than|compared (?:with|to))\s{1,2}$", re.IGNORECASE
)
FORMER_AFTER = re.compile(
    r"^[^,.;\d]{0,25}\b(?:a (?:year|month|week|day) (?:earlier|ago|before)|previously|"
    r"the (?:year|month|week|day) before)\b",
    re.IGNORECASE,
)
NUMBER = rf"(?:[0-9][0-9.,]{{0,14}}|{'|'.join(sorted(SMALL_WORDS))})"
# What other figures are parts of: "of the 14 miners, three were rescued", "seven of the 27 states".
WHOLE_BEFORE = re.compile(
    rf"(?:(?:^|[,;:–—]\s)of\s(?:(?:the|its|their|those)\s)?|\bout\sof\s(?:the\s)?"
    rf"|\b{NUMBER}\sof\s(?:the|its|their|all)\s)$",
    re.IGNORECASE,
)
# What is needed, allowed or meant to be, is not what there is: "needs 20 teachers", "room for 40".
MEANT_BEFORE = re.compile(
    r"\b(?:(?P<cue>need(?:s|ed)?|requires?|required|lacks?|lacked|planned|hop(?:ed|es|ing)|"
    r"aim(?:ed|s|ing)?|targets?|targeted|goal|quota|budget(?:ed)?|expected|forecast|projected|"
    r"predicted|wanted|sought|asked|demanded|promised|pledged)(?:\s(?:of|for|at|to|that|by))?"
    r"|(?P<fit>licen[sc]ed|room|space|posts?|capacity|designed|built)\s(?:for|to|of))"
    r"(?:\s(?:carry|hold|house|cut|build|create|reach|get|have|take|add|sell|raise|hire|spend|save|"
    r"open|close|make|pay))?\s(?:the\s|its\s|another\s)?$",
    re.IGNORECASE,
)


def is_former(sentence: str, quantity: Quantity) -> bool:
    """Return whether a figure is the value before the one that a sentence tells."""
    former = FORMER_BEFORE.search(sentence, 0, quantity.span.start)
    return bool(former or FORMER_AFTER.match(sentence[quantity.span.end :]))


def is_whole(sentence: str, quantity: Quantity) -> bool:
    """Return whether a figure is what another is a part of."""
    return bool(WHOLE_BEFORE.search(sentence, 0, quantity.span.start))


def meant(sentence: str, quantity: Quantity) -> str | None:
    """Return the stem of the word by which a figure is only meant to be, or None."""
    found = MEANT_BEFORE.search(sentence, 0, quantity.span.start)
    return stem((found["cue"] or found["fit"]).lower()) if found else None
