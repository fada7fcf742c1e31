"""The part of the people that a figure is for: "foreign students", "women", "under-25s".

A figure that counts persons is for those whom it counts, with their modifiers; a share or a rate is
for those among whom it is measured. "People" and "residents" alone are no part.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verification.kinds import QuantityKind
from verification.model import Quantity, Span
from verification.numbers.hedges import AFTER, BEFORE
from verification.numbers.nouns import BEFALLEN, SKIPPED, STOPS
from verification.numbers.numberwords import READERS
from verification.numbers.quantities import quantities
from verification.scopes.nearness import nearest, rivals
from verification.words.groups import PERSONS
from verification.words.numbernames import FRACTIONS, SCALES
from verification.words.terms import stem

MEASURED = frozenset({QuantityKind.COUNT, QuantityKind.SHARE, QuantityKind.POINTS})
MOST_MODIFIERS = 3  # words before a noun that tell which ones
AHEAD = 80  # code points after a figure in which its noun is looked for
BACK = 160  # code points before it
WORD = re.compile(r"[^\W\d_][\w’'\-]*")

HEADS = (
    "women men girls boys children teenagers adults pensioners infants babies civilians soldiers "
    "troops conscripts reservists fighters militants rebels policemen officers students pupils "
    "graduates teachers nurses doctors midwives medics paramedics farmers fishermen miners drivers "
    "pilots workers employees staff labourers migrants immigrants foreigners refugees evacuees "
    "tourists visitors passengers pedestrians cyclists motorists prisoners inmates detainees "
    "hostages patients protesters demonstrators voters lawmakers firefighters rescuers journalists "
    "households families mothers fathers parents veterans smokers taxpayers tenants homeowners"
).split()
STEMS = frozenset(stem(word) for word in HEADS)
EVERYBODY = frozenset(stem(word) for word in PERSONS.split()) - {stem("civilian")}
HEAD = "|".join((*HEADS, "people", "persons", "residents", "citizens"))
NUMBER = r"(?:[1-9]\d?|five|six|seven|ten|twelve|fourteen|fifteen|sixteen|eighteen|twenty)"
AGED = (
    rf"(?:\s(?:aged\s)?(?:under|over|below|above)\s(?:the\sage\sof\s)?{NUMBER}\b(?!,?\d|\s(?:per|%))"
    rf"|\s(?:aged|between)\s(?:between\s)?(?:the\sages\sof\s)?{NUMBER}(?:(?:\sto\s|\sand\s|[-–]){NUMBER})?"
    r"\b(?:\s(?:and|or)\s(?:over|under|older|younger|above|below))?)"
)
AFTER_HEAD = re.compile(rf"(?:\sand\s(?:{'|'.join(HEADS)})\b)?{AGED}?")
BY_AGE = r"(?:under|over)-[1-9]\d?s\b"
AMONG = re.compile(
    rf"\b(?:[Aa]mong|[Aa]mongst)\s(?:the\s|all\s)?(?P<among>(?:[A-Za-z\-]{{2,20}}\s){{0,2}}?(?:{HEAD})"
    rf"\b(?:\sand\s(?:{HEAD})\b)?{AGED}?|{BY_AGE})"
    rf"|(?P<age>\b{BY_AGE})"
    r"|\b(?P<kind>(?i:youth|juvenile|female|male|women['’]s|men['’]s))\s(?:\w{1,20}\s)?"
    r"(?:unemployment|jobless|poverty|literacy|employment)\b"
)
BARE = re.compile(r"['’]s$")  # what is left out of "women's unemployment"
EVERYONE = re.compile(
    r"\b(?:overall|in total|in all|as a whole|general|everybody|everyone)\b", re.IGNORECASE
)
HEDGING = {word for table in (BEFORE, AFTER) for said in table.values() for word in said.split("|")}
TELL_NOTHING = (
    frozenset("other local new extra additional further some several many most various any".split())
    | frozenset(word for phrase in HEDGING for word in phrase.split())
    | SKIPPED
    | STOPS
    | BEFALLEN
    | frozenset({*READERS, *SCALES, *FRACTIONS, "dozen", "dozens"})
)
# Sides that exclude each other, of women and men, of those from here and from abroad, and so on.
SIDES = (
    ("women woman girls female", "men man boys male"),
    ("foreign overseas international foreigners migrants immigrants", "domestic native"),
    (
        "children youth young teenagers juvenile infants babies",
        "adults",
        "elderly pensioners older",
    ),
    ("civilians", "soldiers troops conscripts reservists fighters militants rebels"),
)


@dataclass(frozen=True, slots=True)
class Group:
    """A part of the people that a sentence names, and where."""

    name: str
    span: Span


def group_of(text: str, quantity: Quantity, others: Sequence[Quantity]) -> str | None:
    """Return the part of the people that a figure of a sentence is for, or None."""
    if quantity.kind not in MEASURED:
        return None
    if quantity.counted and (counted := _counted(text, quantity, quantity.counted)):
        return counted
    if quantity.counted in EVERYBODY | STEMS:
        return None
    found = nearest(text, quantity, rivals(quantity, others), groups(text))
    return found.name if found else None


def groups(text: str) -> tuple[Group, ...]:
    """Return the parts of the people that a text measures something among, in order."""
    return tuple(_among(text))


def only_group(text: str) -> str | None:
    """Return the one part of the people that a text measures something among, or None."""
    found = {each.name for each in groups(text)}
    return found.pop() if len(found) == 1 else None


def leaves_open(text: str, quantity: Quantity) -> bool:
    """Return whether a figure may be for a group told of before: it counts nothing itself."""
    measured = quantity.kind in MEASURED and quantity.counted is None
    return measured and not EVERYONE.search(text)


def other_group(one: str, other: str) -> bool:
    """Return whether nobody is of both groups, such as women and men, or under-25s and over-65s."""
    return _other_ages(one, other) or any(_sides_apart(one, other, sides) for sides in SIDES)


def _counted(text: str, quantity: Quantity, noun: str) -> str | None:
    """Return the persons whom a figure counts, with the words around that tell which."""
    head = _head(text, quantity, noun)
    if head is None or not (noun in STEMS or noun in EVERYBODY):
        return None
    start = _start(text, head.start())
    after = AFTER_HEAD.match(text, head.end())
    name = text[start : after.end() if after else head.end()]
    return None if stem(name.lower()) in EVERYBODY else name


def _head(text: str, quantity: Quantity, noun: str) -> re.Match[str] | None:
    """Return the noun that a figure counts: within it, after a share, or the last before it."""
    span, count = quantity.span, quantity.kind is QuantityKind.COUNT
    ahead = WORD.finditer(text, span.start, span.end + (0 if count else AHEAD))
    before = WORD.finditer(text, max(0, span.start - BACK), span.start)
    places = (*ahead, *reversed([*before]))
    return next((each for each in places if stem(each.group().lower()) == noun), None)


def _start(text: str, start: int) -> int:
    """Return where the modifiers of a noun begin: "foreign" of "1,200 foreign students"."""
    before = [*WORD.finditer(text, max(0, start - AHEAD), start)][-MOST_MODIFIERS:]
    for word in reversed(before):
        if text[word.end() : start] != " " or _tells_nothing(word.group().lower()):
            break
        start = word.start()
    return start


def _tells_nothing(word: str) -> bool:
    adverb = word.endswith("ly") and word != "elderly"
    return adverb or word in TELL_NOTHING or word.endswith(("'s", "’s", "s'", "s’"))


def _among(text: str) -> Iterator[Group]:
    for found in AMONG.finditer(text):
        name = found["among"] or found["age"] or BARE.sub("", found["kind"].lower())
        if stem(name.lower()) not in EVERYBODY:
            yield Group(name, Span(*found.span()))


def _other_ages(one: str, other: str) -> bool:
    ages = [
        (each.low or 0, each.high or float("inf"))
        for name in (one, other)
        for each in quantities(name)
        if each.kind is QuantityKind.AGE
    ]
    if len(ages) != len((one, other)):
        return False
    (low, high), (other_low, other_high) = ages
    return high <= other_low or other_high <= low


def _sides_apart(one: str, other: str, sides: Sequence[str]) -> bool:
    own, theirs = (_sides_of(name, sides) for name in (one, other))
    return bool(own) and bool(theirs) and not own & theirs


def _sides_of(name: str, sides: Sequence[str]) -> frozenset[int]:
    said = {stem(word.group().lower()) for word in WORD.finditer(name)}
    return frozenset(
        number for number, side in enumerate(sides) if said & {stem(word) for word in side.split()}
    )
