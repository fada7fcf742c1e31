"""Who did it to whom: the same deed with doer and sufferer exchanged is another deed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

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

WORD = re.compile(r"\b[a-z]{3,20}\b")
NAME = re.compile(r"(?:\b[A-Z][\w\-]+(?:['’]s)?\s?)+")
PASSIVE_BEFORE = re.compile(r"\b(?:is|are|was|were|been|being|be|get|got)\s(?:\w+ly\s)?$")
# Who signs for a club, or fires at a gang, does not do it to them.
NOT_DONE_TO = re.compile(r"^\s(?:for|with|at)\b")
PASSIVE_AFTER = re.compile(r"^(?:\s[\w\-]+){0,4}?\sby\s")


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed of a sentence, with the beginnings of the names of doer and sufferer."""

    kind: int
    one_way: bool
    doer: frozenset[str]
    sufferer: frozenset[str]


def exchanged(claim: str, passage: str) -> Deed | None:
    """Return the claim's deed where the passage has it done by its sufferer to its doer."""
    told = list(_deeds(passage))
    return next((own for own in _deeds(claim) if any(_turned(own, each) for each in told)), None)


def done_alike(claim: str, passage: str) -> bool:
    """Return whether a passage has a deed of the claim's done by the same to the same."""
    told = list(_deeds(passage))
    return any(_same(own, each) for own in _deeds(claim) for each in told)


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
        kind, one_way = DEEDS.get(stem(word.group()), (None, False))
        if kind is None:
            continue
        before, after = sentence[: word.start()], sentence[word.end() :]
        doer, sufferer = _names(before)[-1:], _names(after)[:1]
        if not doer or not sufferer or NOT_DONE_TO.match(after):
            continue
        passive = PASSIVE_BEFORE.search(before) and PASSIVE_AFTER.match(after)
        if passive or stem(word.group()) in LOSING:
            doer, sufferer = sufferer, doer
        yield Deed(kind, one_way, _heads(doer[0]), _heads(sufferer[0]))


def _names(text: str) -> list[str]:
    """Return the runs of capitalised words of a text that are no days, months or mere titles."""
    return [run for run in NAME.findall(text) if not TITLES.issuperset(words(run))]


def _heads(name: str) -> frozenset[str]:
    return heads(stem(word) for word in words(name))
