"""Who did it to whom: the same deed with doer and sufferer exchanged is another deed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from verification.words.deeds import is_deed
from verification.words.names import TITLES, heads
from verification.words.terms import stem, words

# Deeds by what they amount to. Of the first kind, only one of two can have done it to the other.
ONE_WAY = (
    (
        "beat beats beaten beating defeat win won victory lose lost overcome thrash outplay "
        "overpower trounce edge oust unseat"
    ),
    "buy buys bought acquire purchase absorb",
    "overtake overtook overtaken outsell surpass outnumber outgrow",
    "replace succeed supplant",
    "conquer annex colonise colonize",
)
EITHER_WAY = (
    "sue sues sued suing accuse indict prosecute",
    "arrest detain capture abduct kidnap",
    "kill murder shoot shot stab assassinate",
    "attack bomb shell invade strike hit raid",
    "sack dismiss fire expel suspend",
    "hire appoint recruit sign signed nominate",
    "sell sold lend lent pay paid owe supply export",
    "visit invite host call phone",
    "praise criticise criticize condemn rebuke thank blame",
    "rescue save help treat",
    "lead led coach train",
)
DEEDS = {
    stem(word): (number, number < len(ONE_WAY))
    for number, group in enumerate((*ONE_WAY, *EITHER_WAY))
    for word in group.split()
}
LOSING = frozenset({stem("lose"), stem("lost")})  # the doer is whom they lose to
# What two do to each other is the same whoever is named first.
MUTUAL = frozenset(
    stem(word)
    for word in "meet meets met meeting marry married wed divorce divorced talk talked speak spoke "
    "play played face faced fight fought clash clashed collide collided merge merged border trade "
    "traded swap swapped exchange exchanged split share shared compete competed draw drew kiss "
    "kissed embrace embraced hug cooperate negotiate negotiated debate debated resemble match "
    "neighbour link linked connect connected touch touched date dated partner partnered join "
    "joined".split()
)
# Occasions that a contest has its name from.
OCCASIONS = frozenset(
    stem(word)
    for word in "blitz by-election championship cup derby doubles exhibition final friendly heat "
    "league masters open play-off playoff primary qualifier quarter-final quarterfinal rematch "
    "replay round run-off runoff semi-final semifinal series singles tournament trophy".split()
)

WORD = re.compile(r"\b[a-z]{3,20}\b")
NAME = re.compile(r"(?:\b[A-Z][\w\-]+(?:['’]s)?\s?)+")  # capitalised words side by side
PASSIVE_BEFORE = re.compile(r"\b(?:is|are|was|were|been|being|be|get|got)\s(?:\w+ly\s)?$")
# Who signs for a club, or fires at a gang, does not do it to them.
NOT_DONE_TO = re.compile(r"^\s(?:for|with|at)\b")
PASSIVE_AFTER = re.compile(r"^(?:\s[\w\-]+){0,6}?\sby\s")
FAR = 240  # code points before and after a deed within which its doer and sufferer stand
BESIDE = 80  # code points before a verb within which its doer stands
# Any other verb is a deed only where its doer stands right before it, and its sufferer is no
# place, time or means of it.
RIGHT_AFTER_NAME = re.compile(
    r"[A-Z][\w\-]+,?\s(?:(?:who|which|that)\s)?(?:(?:has|have|had|is|are|was|were|been|being|be|"
    r"also|then|later|first|never|once|again|twice|\w{2,12}ly)\s){0,3}$"
)
NO_OBJECT = (
    r"(?!(?:in|at|from|near|with|for|on|by|after|before|over|during|since|and|or|but|while|as|than"
    r"|when|who|which|that|if)\b)"
)
RIGHT_BEFORE_NAME = re.compile(
    rf"^(?:(?:\s{NO_OBJECT}[a-z][\w\-’']{{0,20}}){{0,4}}|(?:\s{NO_OBJECT}[a-z][\w\-’']{{0,20}}){{1,3}}\sfrom)"
    r"\s(?=[A-Z])"
)


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed of a sentence, with the beginnings of the names of doer and sufferer."""

    kind: int | str  # of `DEEDS`, or the stem of any other verb
    one_way: bool
    doer: frozenset[str]
    sufferer: frozenset[str]


def exchanged(claim: str, passage: str) -> Deed | None:
    """Return the claim's deed where the passage has it done by its sufferer to its doer.

    A passage that has it done both ways exchanges nothing.
    """
    told = list(_deeds(passage))
    return next(
        (
            own
            for own in _deeds(claim)
            if any(_turned(own, each) for each in told)
            and not any(_same(own, each) for each in told)
        ),
        None,
    )


def done_alike(claim: str, passage: str) -> bool:
    """Return whether a passage has a deed of the claim's done by the same to the same."""
    told = list(_deeds(passage))
    return any(_same(own, each) for own in _deeds(claim) for each in told)


def on_other_occasion(claim: frozenset[str], told: frozenset[str]) -> bool:
    """Return whether a passage tells of another contest than a claim, of whose it has no word.

    Both are given by their terms without names.
    """
    return told.isdisjoint(claim - DEEDS.keys()) and bool(OCCASIONS & told)


def _same(own: Deed, told: Deed) -> bool:
    return (
        own.kind == told.kind and bool(own.doer & told.doer) and bool(own.sufferer & told.sufferer)
    )


def _turned(own: Deed, told: Deed) -> bool:
    return (
        own.kind == told.kind
        and bool(own.doer & told.sufferer)
        and bool(own.sufferer & told.doer)
        and not own.doer & told.doer
    )


def _deeds(sentence: str) -> Iterator[Deed]:
    """Yield the deeds that stand between two names: the nearest one before and after."""
    for word in WORD.finditer(sentence):
        before = sentence[max(0, word.start() - FAR) : word.start()]
        after = sentence[word.end() : word.end() + FAR]
        passive = PASSIVE_BEFORE.search(before[-BESIDE:]) and PASSIVE_AFTER.match(after)
        after = after[passive.end() - 1 :] if passive else after
        kind, one_way = _kind(word.group(), before[-BESIDE:], after)
        if kind is None:
            continue
        doer, sufferer = _names(before)[-1:], _names(after)[:1]
        if passive or stem(word.group()) in LOSING:
            doer, sufferer = sufferer, doer
        if doer and sufferer:
            one, other = _heads(doer[0]), _heads(sufferer[0])
            # An office that both hold tells neither from the other.
            yield Deed(kind, one_way, one - other, other - one)


def _kind(word: str, before: str, after: str) -> tuple[int | str | None, bool]:
    """Return of what kind a word is a deed between names, and whether it goes one way only."""
    if NOT_DONE_TO.match(after):
        return None, False
    own = stem(word)
    if own in DEEDS:
        return DEEDS[own]
    told = own not in MUTUAL and (is_deed(word) or word.endswith("s"))
    beside = RIGHT_AFTER_NAME.search(before) and RIGHT_BEFORE_NAME.match(after)
    return (own, False) if told and beside else (None, False)


def _names(text: str) -> list[str]:
    """Return the runs of capitalised words of a text that are no days, months or mere titles."""
    return [run for run in NAME.findall(text) if not TITLES.issuperset(words(run))]


def _heads(name: str) -> frozenset[str]:
    return heads(stem(word) for word in words(name))
