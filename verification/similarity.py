"""How much of what two claims tell is the same: word by word, the rarer a word the more it counts.

How rare a word is among claims, the store knows as far as claims are found by it. For common words,
by which few claims are found, and for a store with few claims, general English stands in.
"""

import re
from collections.abc import Collection, Mapping
from math import log

from verification.words.names import heads
from verification.words.terms import (
    CALENDAR,
    COMMON,
    LONGEST_WORD,
    STOP_WORDS,
    UNLISTED,
    rarity,
    stem,
    terms,
    words,
)

# Shares of claims that hold a word, where the store does not know better.
COMMONEST = 0.5
BY_PLACE = 3.0  # over a common word's place on the list: Zipf's law
DATED = 0.05  # a figure, a day or a month
UNHEARD = 0.0001  # a word that no list holds
GENERAL = 1000  # claims that general English counts for beside those of the store

ALIKE = 0.6  # of its weight that a word counts for where only its beginning is shared
DOUBT = 20.0  # weight, about that of two rare words: two short claims that differ share little

ADDRESS = re.compile(r"https?://\S+|\bwww\.\S+|\b(?:[\w-]{1,40}\.){1,3}[A-Za-z]{2,10}/\S+")
TAG = re.compile(r"[#@](\w+)")
HUMP = re.compile(r"_|(?<=[a-z])(?=[A-Z0-9])|(?<=[A-Z])(?=[A-Z][a-z])")
GROUPED = re.compile(r"(?<=\d),(?=\d{3})")
JOINED = re.compile(r"(?<=\w)-(?=\w)")


def told(text: str) -> frozenset[str]:
    """Return what a claim tells: stems and figures, with #HashTags as words, without addresses."""
    opened = TAG.sub(lambda tag: f" {HUMP.sub(' ', tag[1])} ", ADDRESS.sub(" ", text))
    plain = JOINED.sub(" ", GROUPED.sub("", opened))
    return frozenset(stem(word) for word in words(plain) if _tells(word))


def sought(text: str) -> frozenset[str]:
    """Return the terms by which earlier claims that tell the same may be found."""
    return told(text) | frozenset(terms(text))


def weights(of: Collection[str], held: Mapping[str, int], claims: int) -> dict[str, float]:
    """Return how telling each term is: the logarithm of how rare it is among so many claims.

    `held` is by how many of them each term is held.
    """
    among = claims + GENERAL
    return {term: -log(max(usual_share(term), held.get(term, 0) / among)) for term in of}


def usual_share(term: str) -> float:
    """Return the share of claims that would hold a term if they were general English."""
    rare = rarity(term)
    if term[0].isdigit() or rare == CALENDAR:
        return DATED
    return UNHEARD if rare == UNLISTED else min(COMMONEST, BY_PLACE / (rare * len(COMMON)))


def likeness(mine: Mapping[str, float], other: Collection[str]) -> float:
    """Return the share, from 0 to 1, of what two claims tell that is common to both.

    `mine` is what the one tells, with weights; what only the other tells counts as usual.
    """
    begun = heads(term for term in mine if not term[0].isdigit())
    own = sum(mine.values())
    both = alike = rest = 0.0
    for term in other:
        weight = mine.get(term) or -log(usual_share(term))
        if term in mine:
            both += weight
        else:
            rest += weight
            alike += weight if heads([term]) <= begun else 0.0
    whole = (own + both + rest) / 2
    share = min(1.0, (both + ALIKE * alike) / whole) if whole else 0.0
    return share / (1 + DOUBT / whole * (1 - share)) if share else 0.0


def _tells(word: str) -> bool:
    return (
        word not in STOP_WORDS
        and (word[0].isdigit() or len(word) > 1)
        and len(word) <= LONGEST_WORD
    )
