"""Words that exclude each other, said of the same thing."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from verification.words.terms import stem

# What stands on one side of a bar excludes what stands on the other.
PAIRS = (
    "approve approved adopt passed endorse ratify | reject rejected defeat defeated block veto",
    "rise rose risen increase grow grew climb jump surge | fall fell fallen drop decrease shrank",
    "win won | lose lost",
    "open opened reopen reopened | close closed shut",
    "start started begin began begun launch | end ended stop stopped halt cease",
    "stop stopped halt halted cease ceased end ended | continue continued",
    "accept accepted agree agreed | refuse refused decline declined reject rejected",
    "convict convicted guilty | acquit acquitted cleared innocent",
    "resign resigned quit leave | remain remains stay stays stayed",
    "arrest arrested detain detained jail jailed | free freed release released",
    "lift lifted ease eased scrap | impose imposed tighten tightened extend extended",
    "survive survived alive | die died dead killed",
    "hire hired recruit | fire fired sack sacked dismiss dismissed",
    "buy bought acquire | sell sold",
    "join joined | leave left withdraw withdrew",
    "file filed lodge lodged | withdraw withdrew withdrawn drop dropped",
    "confirm confirmed | deny denied",
    "support supported back backed | oppose opposed",
    "legal lawful | illegal unlawful",
    "allow allowed permit permitted | ban banned forbid forbade prohibit prohibited",
    "arrive arrived | depart departed left",
    "succeed succeeded | fail failed",
    "pass passed | fail failed",
    "cheap cheaper | expensive dearer",
    "first | last",
    "miss missed absent | play played attend attended present",
    "destroy destroyed demolish demolished | rebuild rebuilt restore restored spared",
    "unharmed unhurt uninjured | injured hurt wounded",
)


def sides(pairs: Iterable[str]) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Return the stems of the words before and after the bar of each pair."""
    parted = (pair.split("|") for pair in pairs)
    return tuple((_stems(one), _stems(other)) for one, other in parted)


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words.split())


def across(pairs: Iterable[tuple[frozenset[str], frozenset[str]]]) -> Mapping[str, frozenset[str]]:
    """Return for each word of a pair those on the other side."""
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        for word in one:
            found[word] |= other - one
        for word in other:
            found[word] |= one - other
    return {word: frozenset(opposed) for word, opposed in found.items()}


def _alike() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for side in (side for pair in SIDES for side in pair):
        for word in side:
            found[word] |= side - {word}
    return {word: frozenset(others) for word, others in found.items()}


SIDES = sides(PAIRS)
OPPOSITES = across(SIDES)
ALIKE = _alike()


def opposed(claim: frozenset[str], passage: frozenset[str]) -> bool:
    """Return whether a passage has the opposite of one of a claim's terms, and not that term."""
    return any(OPPOSITES.get(term, frozenset()) & passage for term in claim - passage)


def alike(claim: frozenset[str], passage: frozenset[str]) -> bool:
    """Return whether a passage says one of a claim's terms in a word that excludes the same."""
    return any(ALIKE.get(term, frozenset()) & passage for term in claim - passage)
