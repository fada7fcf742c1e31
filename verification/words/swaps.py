"""Who did it to whom where they have no names: the guards and the inmates, a bus and a tram."""

import re
from collections.abc import Iterator

from verification.words.deeds import is_deed
from verification.words.roles import DEEDS, MUTUAL, WORD
from verification.words.terms import stem, terms

FAR = 120  # code points before and after a deed within which its doer and sufferer stand
BOUNDARY = re.compile(
    r"[,;:.!?()\"“”]|\b(?:that|who|which|whom|and|but|or|while|when|after|before|because|said|says"
    r"|as|if|than|where|since|until)\b"
)
# Where the words for somebody end: "the tenants of the old flats" are tenants.
PREPOSITION = re.compile(
    r"\b(?:of|in|at|on|from|near|with|for|by|over|during|under|into|about|to|against|through|off"
    r"|outside|inside|between|among|without|towards?)\b"
)
BE = re.compile(r"\b(?:is|are|was|were|been|being|be|got|get)\s(?:[a-z]{2,12}ly\s)?$")
BY = re.compile(r"^(?:\s(?!by\b)[\w\-]{1,20}){0,4}\sby\s")
ONLY_BY = re.compile(r"^\sby\s")
HELPING = frozenset("is are was were been being be has have had also later then never".split())

Told = tuple[object, frozenset[str], frozenset[str]]  # a deed, its doer and its sufferer


def swapped(claim: str, passage: str) -> bool:
    """Return whether a passage has a claim's deed done by its sufferer to its doer.

    A passage that has it done both ways swaps nothing.
    """
    own, told = list(_told(claim)), list(_told(passage))
    same = any(_is_same(one, other) for one in own for other in told)
    return not same and any(_is_swapped(one, other) for one in own for other in told)


def _is_same(own: Told, told: Told) -> bool:
    return own[0] == told[0] and bool(own[1] & told[1]) and bool(own[2] & told[2])


def _is_swapped(own: Told, told: Told) -> bool:
    doer = (own[1] & told[2]) - told[1] - own[2]
    sufferer = (own[2] & told[1]) - told[2] - own[1]
    return own[0] == told[0] and bool(doer) and bool(sufferer)


def _told(sentence: str) -> Iterator[Told]:
    """Yield the deeds of a sentence with the words for those right before and after."""
    for word in WORD.finditer(sentence):
        own = stem(word.group())
        if own in MUTUAL or not (own in DEEDS or is_deed(word.group())):
            continue
        before = sentence[max(0, word.start() - FAR) : word.start()]
        after = sentence[word.end() : word.end() + FAR]
        passive = (BY if BE.search(before[-30:]) else ONLY_BY).match(after)
        doer = _first(BOUNDARY.split(before)[-1])
        sufferer = _first(after[passive.end() :] if passive else after)
        if doer and sufferer and not (BE.search(before[-30:]) and not passive):
            pair = (sufferer, doer) if passive else (doer, sufferer)
            yield DEEDS[own][0] if own in DEEDS else own, *pair


def _first(phrase: str) -> frozenset[str]:
    """Return the terms of the first of a phrase's parts, without what helps its verb."""
    part = PREPOSITION.split(BOUNDARY.split(phrase)[0])[0]
    return frozenset(each for each in terms(part) if each not in HELPING)
