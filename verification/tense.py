"""Whether a date in a sentence lies ahead of the day of writing."""

import re

REACH = 120  # code points around a date in which a word of the future bears on it

FUTURE = re.compile(
    r"\b(?:will|won't|shall|to be held|going to|upcoming|coming|ahead of|next|tomorrow|"
    r"(?:is|are) (?:set|due|expected|scheduled|planned|about|supposed|slated|likely) to|"
    r"(?:is|are) (?:to|due|scheduled|planned)|plans? to|planned for|due|scheduled (?:for|on)|"
    r"set for|slated for|intends? to|hopes? to|aims? to)\b|[a-z]'ll\b",
    re.IGNORECASE,
)
# A plain present right before a date is a timetable: "talks resume on Monday".
TIMETABLE = re.compile(
    r"\b(?:begin|start|open|resume|meet|end|vote|continue|return|arrive|depart|leave|travel|visit|"
    r"close|take place|takes place|kick off|kicks off|get under way|gets under way)s?"
    r"\s(?:again\s)?(?:on\s|from\s)?$",
    re.IGNORECASE,
)
SAID = (
    r"(?:said|says|told|announced|reported|confirmed|wrote|tweeted|added|warned|stated|claimed|denied|"
    r"insisted|published|released|agreed|voted|met|killed|died)"
)
SAID_BEFORE = re.compile(rf"\b{SAID}\s(?:[\w']+\s){{0,3}}(?:on\s|late\s|early\s)?$", re.IGNORECASE)
SAID_AFTER = re.compile(rf",?\s(?:[\w'.,]+\s){{0,5}}{SAID}\b", re.IGNORECASE)
PREPOSITIONS = {"since": False, "by": True, "until": True, "till": True, "next": True}


def is_day_of_saying(text: str, start: int, end: int) -> bool:
    """Return whether the date from `start` to `end` is only when something was said."""
    before, after = text[max(0, start - REACH) : start], text[end : end + REACH]
    return bool(SAID_BEFORE.search(before) or SAID_AFTER.match(after))


def looks_ahead(text: str, start: int, end: int) -> bool:
    """Return whether the date from `start` to `end` lies in the future of its sentence.

    The day on which something was said is past, whatever was said.
    """
    before = text[max(0, start - REACH) : start]
    first = text[start:end].split(maxsplit=1)[0].lower()
    if first in PREPOSITIONS:
        return PREPOSITIONS[first]
    if TIMETABLE.search(before):
        return True
    if is_day_of_saying(text, start, end):
        return False
    return bool(FUTURE.search(text[max(0, start - REACH) : end + REACH]))
