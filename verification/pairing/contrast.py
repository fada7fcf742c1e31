"""Figures told side by side: "killed 12 and injured 40", "profit 9 per cent and sales 31".

Such figures share a sentence and are of one kind, and a judge takes either for the claim's. What is
told of each alone stands in parallel: the verb, the subject or what follows the figure. A figure is
told of something else than the claim where the claim has the parallel word of another figure and
not its own.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from verification.model import Quantity
from verification.numbers.elision import PARTED
from verification.numbers.nouns import STOPS
from verification.numbers.numberwords import READERS
from verification.scopes.nearness import rivals
from verification.words.deeds import HELPING, deeds, is_deed
from verification.words.groups import same
from verification.words.numbernames import SCALES
from verification.words.terms import STOP_WORDS, stem

MOST = 5  # figures of a kind beside another: a sentence with more is a table
REACH = 200  # code points before and after two figures that are looked at
WORD = re.compile(r"[^\W\d_][\w’'\-]*")
NOTHING = STOP_WORDS | STOPS | {*READERS, *SCALES}
OPENS = frozenset("in on at from to for with by among over under near within across".split())
# What befell those that a figure counts: one of these is none of the others.
STATES = {same(stem(word)) for word in "dead injured missing arrested rescued".split()}
OWN = frozenset("its their his her".split())
CLOSES = OWN | {"the", "a", "an"}
ALL = re.compile(r"\b(?:total|totals|altogether|overall|combined|in all)\b", re.IGNORECASE)

Words = Sequence[str]
Parallel = tuple[set[str], set[str]]


@dataclass(frozen=True, slots=True)
class _Side:
    """The words of a figure's part of the sentence, before it and from it on, and its noun."""

    before: Words
    after: Words
    noun: str | None


def told_of_another(
    claim: Iterable[str], text: str, quantity: Quantity, others: Sequence[Quantity]
) -> bool:
    """Return whether a sentence tells a figure of something else than the claim, by its terms."""
    wanted = set(map(same, claim))
    for other in rivals(quantity, others)[:MOST]:
        first, second = sorted((quantity, other), key=lambda each: each.span.start)
        for told in _parallel(text, first, second):
            own, beside = told if quantity is first else told[::-1]
            if wanted & beside and not wanted & own:
                return True
    own, theirs = wanted & STATES, _stems(_words(text, *_part(text, quantity))) & STATES
    return bool(own and theirs) and not own & theirs


def _part(text: str, quantity: Quantity) -> tuple[int, int]:
    """Return where the part of a sentence that a figure stands in begins and ends."""
    span = quantity.span
    start, end = max(0, span.start - REACH), span.end + REACH
    begun = [each.end() for each in PARTED.finditer(text, start, span.start)]
    stop = PARTED.search(text, span.end, end)
    return max(begun, default=start), stop.start() if stop else end


def _parallel(text: str, first: Quantity, second: Quantity) -> Iterator[Parallel]:
    """Yield what may stand in parallel in what the sentence tells of each of two figures."""
    parts = list(PARTED.finditer(text, first.span.end, second.span.start))
    if not parts or ALL.search(text, parts[-1].start(), second.span.end + REACH):
        return
    parted = parts[-1]
    one = _side(text, _part(text, first)[0], first, parted.start())
    other = _side(text, parted.end(), second, _part(text, second)[1])
    # What both hold tells them not apart, wherever it stands.
    mine, theirs = (_stems([*each.before, *each.after]) for each in (one, other))
    for own, beside in _contrasted(one, other):
        yield _stems(own) - theirs, _stems(beside) - mine


def _side(text: str, start: int, quantity: Quantity, end: int) -> _Side:
    span = quantity.span
    after = span.start if quantity.counted else span.end
    return _Side(_words(text, start, span.start), _words(text, after, end), quantity.counted)


def _contrasted(one: _Side, other: _Side) -> Iterator[tuple[Words, Words]]:
    """Yield the words of two figures that may stand in parallel: deeds, subjects, what follows."""
    opening = _telling(other.before)
    if opening and is_deed(opening[0]) and not deeds(opening[1:]):
        yield deeds(one.before)[-1:] or deeds(one.after), opening[:1]
    elif opening:
        subject, beside = _subject(one.before), _subject(other.before)
        for own in (subject, subject[: len(beside)], _object(one.before, len(beside))):
            yield _of_names(own, beside, other)
    elif done := deeds(other.after):
        yield deeds(one.after) or deeds(one.before)[-1:], done
    else:
        # What both count is told once: "90 red cars and 40 blue ones".
        shared = {one.noun, stem("ones")} if other.noun in {None, one.noun} else set()
        own, beside = (
            [word for word in _telling(each.after) if stem(word.lower()) not in shared]
            for each in (one, other)
        )
        yield own[-len(beside) :] if beside else (), beside


def _of_names(own: Words, beside: Words, other: _Side) -> tuple[Words, Words]:
    """Return two subjects: only their names where both have names, none of these after "its"."""
    named = [[word for word in words if word[0].isupper()] for words in (own, beside)]
    if all(named):
        return named[0], named[1]
    if OWN.intersection(word.lower() for word in other.before):
        own = [word for word in own if word not in named[0]]
    return own, beside


def _object(words: Words, most: int) -> Words:
    """Return the last words before a figure that are no verbs: "cost the railway 20 million"."""
    nouns = takewhile(lambda word: _telling([word]) and not is_deed(word), reversed(words))
    return list(islice(nouns, most))


def _subject(words: Words) -> list[str]:
    """Return the telling words that are no verbs, nor follow a preposition."""
    found, apart, last = [], False, ""
    for word in words:
        low = word.lower()
        if low in OPENS:
            apart = True
        elif is_deed(word) or low in HELPING or _begins(word, last):
            apart = False
        if not apart and _telling([word]) and not is_deed(word):
            found.append(word)
        last = word
    return found


def _begins(word: str, last: str) -> bool:
    """Return whether a noun phrase begins after what a preposition opened: "In Ulm rents"."""
    if last.lower() in OPENS:
        return False
    named = last[:1].isupper() and not last.endswith(("'s", "’s"))
    return word.lower() in CLOSES or (named and word[0].islower())


def _telling(words: Words) -> list[str]:
    return [word for word in words if not _tells_nothing(word.lower())]


def _tells_nothing(low: str) -> bool:
    return low in NOTHING or low.endswith("ly")


def _stems(words: Iterable[str]) -> set[str]:
    found = (stem(word.lower().replace("’", "'").removesuffix("'s")) for word in words)
    return set(map(same, found))


def _words(text: str, start: int, end: int) -> list[str]:
    return WORD.findall(text, start, max(start, end))
