"""Which of two named things is said to be, or have, more than the other."""

import re
from dataclasses import dataclass

from verification.words.names import heads
from verification.words.roles import NAME
from verification.words.terms import stem, terms

# What is more on a scale stands before a bar, what is less on it behind.
SCALES = """
dearer pricier | cheaper
taller | shorter lower
bigger larger greater | smaller
longer | shorter
faster quicker | slower
older | younger newer
heavier | lighter
hotter warmer | colder cooler
richer wealthier | poorer
stronger | weaker
wider broader | narrower
deeper | shallower
safer | riskier
cleaner | dirtier
busier | quieter
further farther | nearer closer
earlier sooner | later
harder tougher | easier
better | worse
more higher | less fewer lower
"""
# What costs more or less is dearer or cheaper.
PRICES = frozenset(
    stem(word)
    for word in "cost costs pay pays paid paying charge charges charged price prices priced "
    "expensive bill bills fee fees fare fares".split()
)
DEAR, MORE = 0, len(SCALES.strip().splitlines()) - 1  # places of two scales


def _poles() -> dict[str, set[tuple[int, int]]]:
    found: dict[str, set[tuple[int, int]]] = {}
    for scale, line in enumerate(SCALES.strip().splitlines()):
        for sign, side in zip((1, -1), line.split("|"), strict=True):
            for word in side.split():
                found.setdefault(word, set()).add((scale, sign))
    return found


POLES = _poles()
SCALE_WORDS = PRICES | {stem(word) for word in POLES}
# The two things: the second right after "than", the first within or right before.
THAN = re.compile(
    rf"\b(?P<word>{'|'.join(sorted(POLES))})\b(?P<between>[^,;:.!?()]{{0,80}}?)\bthan\s"
    r"(?:(?:in|at|on|for|by|from|of|to|those|that|the|their|its|people)\s){0,4}"
    r"(?P<second>(?:[A-Z][\w\-’']*\s?){1,5})"
)
RIGHT_BEFORE = re.compile(
    r"(?P<first>(?:\b[A-Z][\w\-]+(?:['’]s)?\s)+)(?:(?!said\b|says\b|that\b)[a-z][\w\-]{0,20}\s){0,5}$"
)
BEFORE = 120  # code points before a comparative within which its first thing stands


@dataclass(frozen=True, slots=True)
class Comparative:
    """On which scales, and with which sign, the first of two named things exceeds the second."""

    poles: frozenset[tuple[int, int]]
    first: frozenset[str]
    second: frozenset[str]


def ranked_alike(claim: str, passage: str) -> bool | None:
    """Return whether a passage ranks two named things as a claim does; None where it ranks none."""
    own, told = _comparative(claim), _comparative(passage)
    if own is None or told is None:
        return None
    alike = bool(own.first & told.first) and bool(own.second & told.second)
    crossed = bool(own.first & told.second) and bool(own.second & told.first)
    same = bool(own.poles & told.poles)
    reverse = bool(own.poles & {(scale, -sign) for scale, sign in told.poles})
    return same == alike if alike != crossed and same != reverse else None


def matter(claim: str) -> frozenset[str]:
    """Return the terms of a claim for what two things are ranked by, less those of the scale."""
    found = _comparative(claim)
    things = found.first | found.second if found else frozenset[str]()
    said = frozenset(terms(claim)) - SCALE_WORDS
    return frozenset(each for each in said if heads((each,)).isdisjoint(things))


def _comparative(sentence: str) -> Comparative | None:
    found = list(THAN.finditer(sentence))
    if len(found) != 1:
        return None
    match = found[0]
    within = NAME.findall(match["between"])
    before = RIGHT_BEFORE.search(sentence[max(0, match.start() - BEFORE) : match.start()])
    first = within[-1] if within else before["first"] if before else ""
    one, other = _heads(first), _heads(match["second"])
    if not one - other or not other - one:
        return None
    return Comparative(_scales(match["word"], sentence), one - other, other - one)


def _scales(word: str, sentence: str) -> frozenset[tuple[int, int]]:
    """Return the scales of a comparative: what costs more is dearer."""
    own = POLES[word]
    if PRICES.isdisjoint(terms(sentence)):
        return frozenset(own)
    return frozenset(own | {(DEAR, sign) for scale, sign in own if scale == MORE})


def _heads(name: str) -> frozenset[str]:
    return heads(terms(name))
