"""Offices and the houses they go by: the minister and the ministry, the king and the palace."""

import re

from verification.speech.naming import TOKEN, Party, all_words
from verification.words.parties import DETERMINERS, FIRMS, HONORIFICS, PORTFOLIOS, SEATS, SPEAKS_FOR
from verification.words.terms import words

# Offices in other words.
OFFICES = (
    (re.compile(r"\b(?:town|city) hall\b"), "municipality"),
    (
        re.compile(
            r"\b(?:county|provincial|province(?:'s)?|regional|region(?:'s)?) "
            r"(?:chief|head|boss|leader|top official|governor)\b"
        ),
        "governor",
    ),
    (
        re.compile(r"\bpremier\b|\bpm\b|\b(?:head|leader) of (?:the )?government\b"),
        "prime minister",
    ),
    (re.compile(r"\bhead of state\b"), "president"),
    (re.compile(r"\b(?:top|chief) diplomat\b"), "foreign minister"),
)
# Where an office is held, in words that name no place: "the island's", "at the company".
SOMEWHERE = "island|town|city|county|village|region|country|district|province|port|works|plant|site"
HELD_AT = re.compile(
    rf"^(?:[Tt]he|[Ii]ts|[Tt]heir)\s(?:{SOMEWHERE})['’]s\s"
    r"|\b(?:main|biggest|largest|local)\s"
    rf"|(?<=\w)\s(?:at|in|of|on)\s(?:the|its|their)\s(?:{SOMEWHERE}|{'|'.join(sorted(FIRMS))})$"
)
KIN = re.compile(
    r"['’]s?\s(?:\w{1,20}\s)?(?:wife|husband|widow|widower|brother|sister|son|daughter|mother|father"
    r"|cousin|uncle|aunt|nephew|niece|friend|neighbour|rival|critic)\b"
)
HOUSES = frozenset(SEATS.values())
LESSER = frozenset("deputy vice assistant junior".split())


def same_seat(source: str, known: Party) -> bool:
    """Return whether a source is the minister of the speaker's ministry, or the other way round."""
    said, theirs = _seated(source), _seated(" ".join(known.every))
    if not said & theirs & HOUSES or (said & LESSER) - theirs:
        return False
    told = said - HOUSES - DETERMINERS - SPEAKS_FOR - HONORIFICS
    person = all_words(_after_seat(source))
    if known.person and person - known.every - DETERMINERS - SPEAKS_FOR:
        return False
    return told - person <= theirs and (told & PORTFOLIOS) <= theirs


def _seated(name: str) -> frozenset[str]:
    """Return the words of a name, with each office as the house that it has."""
    folded = name.lower().replace("’", "'")
    for phrase, office in OFFICES:
        folded = phrase.sub(office, folded)
    return frozenset(SEATS.get(word, word) for word in words(folded))


def _after_seat(source: str) -> str:
    """Return the name that follows an office: "Ola Sund" of "Interior Minister Ola Sund"."""
    tokens = TOKEN.findall(source)
    seats = [at for at, token in enumerate(tokens) if token.lower() in SEATS]
    rest = tokens[seats[-1] + 1 :] if seats else []
    return " ".join(rest) if rest and rest[0][0].isupper() else ""
