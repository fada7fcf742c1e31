"""What a claim says of none, and a sentence of some."""

import re
from collections.abc import Iterable

from verification.words.deeds import is_deed
from verification.words.groups import GROUPS, PERSON_GROUPS, ROLE_GROUPS
from verification.words.numbernames import SMALL_WORDS
from verification.words.opposites import OPPOSITES
from verification.words.terms import overlap, stem, terms, words

# "No school failed", "not one of the schools failed", "they found no weapons", "nobody was hurt".
NONE = re.compile(
    r"\b(?:none of|not (?:one|a single)(?: of)?|neither of"
    r"|no(?! (?:longer|more|less|fewer|doubt|one|matter)\b|-))\s",
    re.IGNORECASE,
)
NO_PERSON = re.compile(r"\b(?:nobody|no one|no-one)\s", re.IGNORECASE)
# How a sentence says how many there were, and of what.
SOME = re.compile(
    r"\b(?:an?|another|some|several|many|most|both|dozens|hundreds|thousands|half|all|every|each"
    rf"|[0-9][0-9,.]{{0,10}}|{'|'.join(sorted(SMALL_WORDS))})(?P<whom>(?:\s[\w\-’']{{1,30}}){{1,5}})",
    re.IGNORECASE,
)
WHOLE = re.compile(r"\b(?:all|every|each|both|only|entire|whole)\b", re.IGNORECASE)
ENDS_A_NOUN = frozenset(
    "in at on to from by for with is are was were has have had be been will can could did does do "
    "who which that".split()
)
LONGEST_NOUN = 4  # words that tell of what there was none
SAME_MATTER = 0.8  # least share of the rest of the claim's terms around the sentence
EARLIER = re.compile(r"\bhad\b", re.IGNORECASE)  # what had been so before may not be so now


def some_of_none(claim: str, sentence: str, near: Iterable[str]) -> bool:
    """Return whether a sentence says of some what a claim says of none.

    `near` holds the terms of the sentence and of what is around it, where the rest may be told.
    """
    found = NONE.search(claim) or NO_PERSON.search(claim)
    if found is None or EARLIER.search(sentence):
        return False
    what = frozenset(_noun(claim[found.end() :].split())) if NONE.search(claim) else frozenset()
    said = frozenset(terms(sentence))
    rest = frozenset(terms(claim[: found.start()] + claim[found.end() :])) - what
    deeds = {stem(word) for word in words(claim) if is_deed(word)} & rest
    opposite = any(OPPOSITES.get(term, frozenset()) & said for term in rest)
    told = bool(deeds) and deeds <= said and overlap(rest, near) >= SAME_MATTER
    return told and not opposite and _of_some(sentence, what)


def tells_only_of_some(claim: str, sentence: str) -> bool:
    """Return whether a sentence counts some of those of whom a claim says it of none.

    What is so of some leaves the others open.
    """
    found = NONE.search(claim)
    if found is None or WHOLE.search(sentence):
        return False
    return _of_some(sentence, frozenset(_noun(claim[found.end() :].split())))


def _noun(after: list[str]) -> Iterable[str]:
    """Yield the terms of what there was none of: "bathing water" of "bathing water failed"."""
    for word in after[:LONGEST_NOUN]:
        # The first word is no verb: "no injured player".
        if word is not after[0] and (word.lower() in ENDS_A_NOUN or is_deed(word)):
            return
        if not word[0].isupper():
            yield from terms(word)


def _of_some(sentence: str, what: frozenset[str]) -> bool:
    """Return whether a sentence counts some of them, or persons where `what` is empty."""
    counted = (set(_noun(found["whom"].split())) for found in SOME.finditer(sentence))
    return any(what & each if what else any(map(_is_person, each)) for each in counted)


def _is_person(term: str) -> bool:
    return GROUPS.get(term) in PERSON_GROUPS | ROLE_GROUPS
