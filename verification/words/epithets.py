"""Common nouns put before a name to say who or what it is: "the river Ulm", "carmaker Norda".

A report on the same often leaves them out, and the judge then takes it to be on another. So a claim
is read without them where the report has the bare name, and does not call it by what it cannot be.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from verification.model import Span
from verification.words.parties import FIRMS, KINDS, TRADES


class Sort(Enum):
    """What a name can be of."""

    PERSON = "person"
    HOUSE = "house"
    THING = "thing"


NOUNS = {
    Sort.PERSON: frozenset(
        "activist actor actress admiral ambassador analyst archbishop architect astronaut athlete "
        "author banker billionaire biologist bishop blogger boxer businessman businesswoman "
        "candidate cardinal chairman chairwoman chancellor chef coach colonel comedian "
        "commissioner composer conductor cyclist defender director dissident economist "
        "entrepreneur farmer fisherman footballer geologist goalkeeper golfer governor historian "
        "inspector jockey journalist king lawmaker lawyer magnate mayor midfielder minister "
        "musician novelist nurse painter pastor philosopher photographer physicist pianist "
        "playwright poet politician president prince princess professor queen racer rapper "
        "referee runner sailor scientist sculptor senator singer skier skipper sprinter striker "
        "swimmer teacher tycoon violinist warlord whistleblower writer".split()
    ),
    Sort.HOUSE: FIRMS | TRADES | KINDS | frozenset("chain rival start-up".split()),
    Sort.THING: frozenset(
        "airliner app asteroid battleship bridge cathedral comet cruiser cyclone dam drug ferry "
        "film freighter frigate glacier hospital hotel hurricane liner magazine medicine mine "
        "motorway musical newspaper novel opera platform prison probe racehorse reactor river "
        "rocket satellite school ship software spacecraft stadium stallion submarine supermarket "
        "tanker telescope theatre trawler tunnel typhoon vaccine vessel volcano warship website "
        "yacht".split()
    ),
}
SORTS = {noun: sort for sort, nouns in NOUNS.items() for noun in nouns}
ANY_NOUN = "|".join(sorted(SORTS))
EPITHET = re.compile(
    # "The oil tanker", "Oil tanker" at the start: with the one word that tells of what sort it is.
    r"(?:\b(?P<article>[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s(?:[\w\-]{2,20}\s)?"
    r"|^(?:[A-Z][a-z\-]{2,20}\s(?=[a-z]))?)?"
    rf"\b(?P<noun>(?i:{ANY_NOUN}))\s"
    r"(?P<name>[A-Z][\w\-]{0,40}(?:\s[A-Z][\w\-]{0,40}){0,3})"
)
# "Low, a young jazz singer": the same after a name.
AFTER = re.compile(
    r"\b(?P<name>[A-Z][\w\-]{0,40}),\s(?:an?|the)\s(?:[\w\-]{1,20}\s){0,2}?"
    rf"(?P<noun>{ANY_NOUN})\b"
)
TOKEN = re.compile(r"[\w\-]+")


@dataclass(frozen=True, slots=True)
class Epithet:
    """What a text calls a name: where it says so, up to the name, and what it is."""

    span: Span
    article: str  # that it begins with, "" where it has none
    noun: str
    name: str  # its last word, of letters, digits and hyphens

    @property
    def sort(self) -> Sort:
        """What the name is of."""
        return SORTS[self.noun]

    @property
    def stands_alone(self) -> bool:
        """Whether it belongs to the name: not as in "the city council President Low".

        Amid a sentence, a noun for an institution without an article may belong to what is before.
        """
        return self.sort is not Sort.HOUSE or bool(self.article) or not self.span.start


def epithets(text: str) -> tuple[Epithet, ...]:
    """Return the epithets of a text, in order."""
    found = (
        Epithet(
            Span(each.start(), each.start("name")),
            each["article"] or "",
            each["noun"].lower(),
            each["name"].split()[-1],
        )
        for each in EPITHET.finditer(text)
    )
    return tuple(each for each in found if each.stands_alone)


def unadorned(text: str, own: Sequence[Epithet]) -> str:
    """Return a text without its epithets: "Chemist chain Norda" is no name of three words."""
    for each in reversed(own):
        text = f"{text[: each.span.start]}{text[each.span.end :]}"
    return text


def left_out(own: Sequence[Epithet], told: str) -> Iterator[tuple[Span, str]]:
    """Yield each epithet that a text has not, with the article that it has instead, if any."""
    tokens = TOKEN.findall(told) if own else []
    small = frozenset(token.lower() for token in tokens)
    for each in own:
        if each.name not in tokens or {each.noun, f"{each.noun}s"} & small:
            continue
        if not any(_is_another(each, other) for other in _called(each.name, told)):
            article = each.article if each.article and _has_article(each.name, tokens) else ""
            yield each.span, f"{article} " if article else ""


def _has_article(name: str, tokens: Sequence[str]) -> bool:
    """Return whether a name stands with an article: "the Norda"."""
    at = tokens.index(name)
    return at > 0 and tokens[at - 1].lower() == "the"


def _called(name: str, told: str) -> Iterator[Sort]:
    """Yield what a text says that a name is of, before it or after it."""
    yield from (each.sort for each in epithets(told) if each.name == name)
    for found in AFTER.finditer(told):
        if found["name"] == name:
            yield SORTS[found["noun"]]


def _is_another(own: Epithet, other: Sort) -> bool:
    """Return whether a name of another sort, or of a person of another calling, is a namesake's."""
    return other is not own.sort or other is Sort.PERSON
