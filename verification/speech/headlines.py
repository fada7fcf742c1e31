"""Who speaks in a headline, which leaves out articles and often the verb."""

import re

from verification.speech.attribution import source
from verification.speech.naming import party
from verification.speech.saying import VERB
from verification.speech.subjects import SUBJECT
from verification.words.parties import HONORIFICS, KINDS, SPEAKS_FOR
from verification.words.terms import words

LABEL = 6  # words before a headline's colon that can name a speaker
SPEAKERS = HONORIFICS | SPEAKS_FOR | KINDS

RUBRICS = frozenset(
    "correction corrections clarification retraction apology update analysis opinion comment "
    "review explainer interview profile obituary exclusive video".split()
)
HEADLINES = (
    re.compile(r"^(?P<source>[^:]{2,60}?)(?:['’]s? \w{1,20}| on [^:]{2,40})?: "),
    re.compile(r":\s(?P<source>[A-Z][\w\-’']*(?:\s[A-Z][\w\-’']*){0,2})$"),
    re.compile(r"\s[–—-]\s(?P<source>[^–—:]{2,60})$"),
    re.compile(r"^(?P<source>[^:]{2,50}?) (?:confident|certain|sure|adamant|convinced|hopeful)\b"),
)
QUOTED_HEADLINE = re.compile(r"(?:^|\s)['‘\"“][^'’\"“”]{4,300}['’\"”](?=\s|$|[,.])")


def headline(title: str, first: str | None) -> str | None:
    """Return who speaks in a title; one in quotation marks belongs to who speaks first below."""
    for form in HEADLINES:
        if (found := form.search(title)) and _can_speak(found["source"]):
            return found["source"].strip()
    if named := source(title):
        return _subject(named)
    if QUOTED_HEADLINE.search(title):
        subject = SUBJECT.match(title)
        return first or (subject["source"] if subject else None)
    verb = VERB.search(title)
    before = title[: verb.start()].strip() if verb else ""
    return before if before and _can_speak(before) else None


def _subject(named: str) -> str:
    """Return the office that a label begins with: "Minister" of "Minister reassures town"."""
    first = named.split(maxsplit=1)[0]
    return first if first.lower() in HONORIFICS - {"prime"} and not _can_speak(named) else named


def _can_speak(label: str) -> bool:
    """Return whether a headline's label is a name or an office, and not a subject."""
    told = label.split()
    if label.lower() in RUBRICS:
        return False
    named = bool(party(label).person) or len(told) == 1 or bool(frozenset(words(label)) & SPEAKERS)
    return len(told) <= LABEL and named
