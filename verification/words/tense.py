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
PRESENT = (
    r"\b(?:begin|start|open|resume|meet|end|vote|continue|return|arrive|depart|leave|travel|visit|"
    r"close|take place|takes place|kick off|kicks off|get under way|gets under way)s?\s"
)
TIMETABLE = re.compile(
    rf"{PRESENT}(?:again\s)?(?:(?<=s\s)(?:at|in)\s(?:the\s)?[\w:.\-]{{1,30}}\s)?(?:on\s|from\s)?$",
    re.IGNORECASE,
)
BEFORE_DAY_TO_COME = re.compile(rf"{PRESENT}(?:[\w\-']{{1,30}}\s){{0,5}}$", re.IGNORECASE)
SAID = (
    r"(?:said|says|told|announced|reported|confirmed|wrote|tweeted|added|warned|stated|claimed|denied|"
    r"insisted|published|released)"
)
IRREGULAR = (
    "was|were|had|began|met|came|went|fell|rose|won|lost|left|made|took|broke|hit|struck|shut|sold"
)
# Words between a verb of saying and a day; with a deed among them, the day is the deed's.
NO_DEED = rf"(?:(?![a-z]+ed\b|(?:{IRREGULAR})\b|[0-9])[\w']+\s)"
SAID_BEFORE = re.compile(rf"\b{SAID}\s{NO_DEED}{{0,3}}(?:on\s|late\s|early\s)?$", re.IGNORECASE)
SAID_AFTER = re.compile(rf",?\s{NO_DEED}{{0,5}}{SAID}\b", re.IGNORECASE)
PREPOSITIONS = {"since": False, "until": True, "till": True, "next": True}
# What had come about by a day is told of afterwards; what was due by it, or would be, is not.
HAD_COME_ABOUT = re.compile(
    r"\b(?:had(?!\sto\b)|(?:was|were)(?!\s(?:\w{1,12}\s)?"
    r"(?:to|due|expected|set|scheduled|supposed|meant|likely|planned|promised|asked|told)\b))\b",
    re.IGNORECASE,
)
PENDING = re.compile(r"\b(?:would|must|should|could|may|might|can)\b", re.IGNORECASE)
POSSESSIVE = re.compile("['’]s\\b")


# The deed of a day is told of in the past, though the sentence looks ahead elsewhere.
NOT_DONE = r"(?<!expected\s)(?<!scheduled\s)(?<!planned\s)(?<!slated\s)(?<!booked\s)(?<!needed\s)"
DONE_BEFORE = re.compile(
    rf"\b(?P<aux>be\s|been\s)?(?:[a-z]{{2,20}}ed|{IRREGULAR})\s{NOT_DONE}(?:[a-z]{{1,12}}\s)?(?:on\s)?$"
)
# What is moved to a day is still to come.
MOVED_TO = re.compile(
    r"\b(?:moved|moves|postponed|delayed|put back|put off|pushed back|rescheduled|brought forward|"
    r"shifted|slipped|deferred|extended|adjourned)\s(?:[\w']+\s){0,4}(?:to|until|till)\s$",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[.!?]['\"”’)]?\s(?=[A-Z\"“‘'])")


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before and after a date in its own sentence, within reach."""
    before = SENTENCE_END.split(text[max(0, start - REACH) : start])[-1]
    return before, SENTENCE_END.split(text[end : end + REACH])[0]


def is_day_of_saying(text: str, start: int, end: int) -> bool:
    """Return whether the date from `start` to `end` is only when something was said."""
    before, after = _around(text, start, end)
    # "It sank on Monday, witnesses said" tells when it sank; "On Monday, witnesses said" does not.
    said = SAID_AFTER.match(after) and not (before.strip() and after.startswith(","))
    return bool(SAID_BEFORE.search(before) or said)


def is_moved_to(text: str, start: int) -> bool:
    """Return whether the date from `start` on, or the end of "from … to …", is one moved to."""
    before = text[max(0, start - REACH) : start]
    return bool(MOVED_TO.search(before if not text.startswith("from ", start) else f"{before}to "))


def is_in_timetable(text: str, start: int) -> bool:
    """Return whether a day to come, told from `start` on, is when something is to begin or end."""
    return bool(BEFORE_DAY_TO_COME.search(text[max(0, start - REACH) : start]))


def looks_ahead(text: str, start: int, end: int) -> bool:
    """Return whether the date from `start` to `end` lies in the future of its sentence.

    The day on which something was said is past, whatever was said.
    """
    before, after = _around(text, start, end)
    first = text[start:end].split(maxsplit=1)[0].lower()
    if first in PREPOSITIONS:
        return PREPOSITIONS[first]
    # In "brought down by Monday's storm" the storm has a day, and the deed has none.
    if first == "by" and not POSSESSIVE.match(text, end):
        return not _had_come_about(before + after)
    if TIMETABLE.search(before) or MOVED_TO.search(before):
        return True
    if is_day_of_saying(text, start, end) or _is_done(before):
        return False
    return bool(FUTURE.search(f"{before}{text[start:end]}{after}"))


def _had_come_about(sentence: str) -> bool:
    pending = PENDING.search(sentence) or FUTURE.search(sentence)
    return bool(HAD_COME_ABOUT.search(sentence)) and not pending


def _is_done(before: str) -> bool:
    """Return whether a finished deed stands right before a date: "the deal signed on Monday"."""
    done = DONE_BEFORE.search(before)
    return bool(done) and not (done and done["aux"] == "be ")
