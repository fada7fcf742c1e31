"""Which figure or day of a passage stands where the claim has its own.

A figure says something of the claim only where it measures the same thing. Kind, unit and what is
counted are compared here; for the rest the judge is asked whether the passage bears out a
*variant*: the claim with the passage's figure in place of its own.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from verification.dating.dates import Dated
from verification.kinds import Bound, QuantityKind
from verification.model import Quantity, Span
from verification.numbers.comparison import agree, comparable
from verification.numbers.forms import MULTIPLES
from verification.numbers.ordinals import RANK
from verification.pairing.asides import is_former, is_whole, meant
from verification.pairing.contrast import told_of_another
from verification.pairing.ends import told_by_ends
from verification.pairing.fates import other_fate
from verification.pairing.persons import same_people
from verification.pairing.retelling import (
    bare_names,
    counting,
    place_for,
    put_in,
    same_day,
    tone_of,
    toned,
    unstopped,
)
from verification.pairing.sums import added_up
from verification.reading import ClaimReading, Reading
from verification.scopes.timing import begins, period_of
from verification.scopes.trend import REACHED
from verification.words.changes import ANY_VERB, direction, opposed, way
from verification.words.modality import Modality
from verification.words.terms import terms

MOST_VARIANTS = 3  # of a claim for one passage: a sentence with more figures is a table

# What a claim is about, when it holds several figures: first the kinds that are measured results.
WEIGHT = {
    QuantityKind.COUNT: 0,
    QuantityKind.MONEY: 0,
    QuantityKind.SHARE: 0,
    QuantityKind.POINTS: 0,
    QuantityKind.MEASURE: 0,
    QuantityKind.SCORE: 1,
    QuantityKind.AGE: 2,
    QuantityKind.DURATION: 3,
    QuantityKind.ORDINAL: 4,
}
YEAR_OLD = re.compile(r"-olds?$")  # "a 40-year-old man"
# "The two banks have merged" is about both, not about how many: such a figure is no total.
FEW = 3
DEFINITE = re.compile(r"\b(?:the|these|those)\s$", re.IGNORECASE)
LAPSE = re.compile(
    r"\b(?:in|within|over|during) (?:[\w-]+ ){1,3}\w*(?:hour|day|week|month|year)s?\b"
)
# The last word of a name that a number belongs to, as in "Orbis 2": no day, month or first word.
NUMBERED = re.compile(
    r"(?<=\s)(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:January|February|March|April|May|June"
    r"|July|August|September|October|November|December)\b)[A-Z][a-z]{2,40}\s$"
)
WRONG = re.compile(r"\b(?:not|rather than|instead of)(?: the)?\s{1,2}$", re.IGNORECASE)
SINCE = re.compile(r"^(?:(?:in|on|from|since)\s)?", re.IGNORECASE)  # put before a time
HAVING = r"(?:\b(?:has|have|had)\s)?(?:\b[a-z]+ly\s)?"
LEVEL_REACHED = re.compile(HAVING + REACHED.pattern, re.IGNORECASE)
MOVED = re.compile(HAVING + ANY_VERB)


@dataclass(frozen=True, slots=True)
class Variant:
    """The claim with a passage's figure or day in place of its own."""

    text: str
    claim_quantity: Quantity | None = None
    report_quantity: Quantity | None = None
    day: Dated | None = None

    @property
    def gives_the_same(self) -> bool:
        """Whether the passage's figure agrees with the claim's."""
        own, other = self.claim_quantity, self.report_quantity
        return own is not None and other is not None and agree(own, other)


def main(claim: ClaimReading) -> Quantity | None:
    """Return the figure that a claim is about, or None where it is about none."""
    counted = [each for each in claim.quantities if not _only_tells_which(claim.claim.text, each)]
    return min(counted, key=lambda each: (WEIGHT[each.kind], each.span.start), default=None)


def set_right(own: Quantity, found: Sequence[Quantity], sentence: str) -> Quantity | None:
    """Return the figure that a sentence puts in place of the claim's: "47 houses, not 60"."""
    measured = [each for each in found if comparable(own, each)]
    wrong = [each for each in measured if WRONG.search(sentence[: each.span.start])]
    right = [each for each in measured if each not in wrong and not agree(own, each)]
    told = right and any(agree(own, each) for each in wrong)
    return right[0] if told else None


def corrected(
    own: Quantity, before: Sequence[Quantity], after: Sequence[Quantity]
) -> Quantity | None:
    """Return the one figure that stands for the one before, where either is the claim's."""
    wrong, right = ([each for each in found if comparable(own, each)] for found in (before, after))
    if not len(wrong) == len(right) == 1:
        return None
    return right[0] if agree(own, wrong[0]) != agree(own, right[0]) else None


def _only_tells_which(text: str, quantity: Quantity) -> bool:
    """Return whether a figure names whom or what a claim is about: "the two", "Orbis 2"."""
    if quantity.kind is QuantityKind.COUNT:
        before = text[: quantity.span.start]
        named = quantity.counted is None and quantity.text.isdecimal() and NUMBERED.search(before)
        return bool(named or (quantity.value <= FEW and DEFINITE.search(before)))
    if quantity.kind is QuantityKind.ORDINAL:
        return quantity.unit != RANK.name
    group = quantity.bound in {Bound.AT_LEAST, Bound.AT_MOST, Bound.BETWEEN}
    return quantity.kind is QuantityKind.AGE and (group or bool(YEAR_OLD.search(quantity.text)))


def variants(claim: ClaimReading, reading: Reading) -> tuple[Variant, ...]:
    """Return the claim once with each figure, and once with each other day, of a passage."""
    found = chain(_figures(claim, reading), _days(claim, reading))
    return tuple(islice(found, MOST_VARIANTS))


def _figures(claim: ClaimReading, reading: Reading) -> Iterator[Variant]:
    own, said = main(claim), reading.passage.text
    if own is None:
        return
    text, found = claim.claim.text, reading.quantities
    meant = (same_people(own, each, found) or each for each in found)
    told_of = ((each, (place_for(text, own, each), counting(own, said, each))) for each in meant)
    changed = _changed(claim, own)
    changes = ((each, _by_ends(claim, own, each)) for each in told_by_ends(own, changed, said))
    sums = ((each, (place_for(text, own, each), each.text)) for each in added_up(own, found, said))
    for each, put in (*told_of, *changes, *sums):
        if not comparable(own, each) or _is_aside(claim, said, each):
            continue
        apart = other_fate(text, own, said, each)
        if not apart and not told_of_another(claim.terms, said, each, found):
            told = [put, *_course(claim, own, reading, each), *_times(claim, reading, each)]
            told += bare_names(claim, reading)
            yield Variant(put_in(text, told), claim_quantity=own, report_quantity=each)


def _changed(claim: ClaimReading, own: Quantity) -> frozenset[str]:
    """Return the claim's terms for what has changed, as far as it tells it before the figure."""
    return (frozenset(terms(claim.claim.text[: own.span.start])) or claim.terms) - claim.names


def _by_ends(claim: ClaimReading, own: Quantity, change: Quantity) -> tuple[Span, str]:
    """Return where the claim tells of a change, and its ends for it: "from 60 to 121"."""
    if own.text.lower() in MULTIPLES:
        return own.span, f"went {change.text}"
    start = toned(claim.claim.text, own).start
    start -= len("by ") * claim.claim.text.endswith(" by ", 0, start)
    return Span(start, own.span.end), change.text.split(" ", 1)[1]


def _course(
    claim: ClaimReading, own: Quantity, reading: Reading, other: Quantity
) -> Iterator[tuple[Span, str]]:
    """Yield the claim's word for the way a figure went, in words that fit the passage's figure.

    How a level was reached matters only where it is told of the same level otherwise; a difference
    goes the passage's way.
    """
    text, start = claim.claim.text, toned(claim.claim.text, own).start
    before = text[:start]
    otherwise = opposed(text, own, reading.passage.text, other)
    reached = LEVEL_REACHED.search(before)
    if reached and not (otherwise and agree(own, other)):
        yield Span(reached.start(), start), "stood at "
    if otherwise and own.change and other.change:
        goes = direction(text, own)
        moved = [each for each in MOVED.finditer(before) if way(each["verb"]) == goes]
        for last in moved[-1:]:
            yield Span(*last.span()), "went down" if goes > 0 else "went up"


def _times(claim: ClaimReading, reading: Reading, quantity: Quantity) -> Iterator[tuple[Span, str]]:
    """Yield the claim's words for times, which are compared by rules, with the passage's own.

    Where the passage names none, a lapse ("in six days") is left out: a running total has another.
    """
    for own in claim.dates[:1]:
        others = set(other_days(own, reading.dates))
        same = [each for each in reading.dates if each not in others]
        for told in (same or _dates_of(quantity, reading))[:1]:
            yield unstopped(own), told.text.removesuffix(".")
    if not any(each.kind is QuantityKind.DURATION for each in reading.quantities):
        for lapse in LAPSE.finditer(claim.claim.text):
            if any(_within(each, lapse) for each in claim.quantities):
                yield Span(*lapse.span()), ""


def _dates_of(quantity: Quantity, reading: Reading) -> list[Dated]:
    """Return the dates of a passage that one of its figures is for."""
    period = period_of(reading.passage.text, quantity, reading.quantities, reading.dates)
    return [each for each in reading.dates if each.period == period]


def retold(claim: ClaimReading, reading: Reading) -> str:
    """Return the claim with its day, its names and its "only" as the passage has them."""
    own = main(claim)
    told = [*same_day(claim, reading), *bare_names(claim, reading)]
    told += tone_of(claim, own, reading) if own else ()
    return put_in(claim.claim.text, told) if told else claim.claim.text


def _within(quantity: Quantity, lapse: re.Match[str]) -> bool:
    inside = lapse.start() <= quantity.span.start and quantity.span.end <= lapse.end()
    return inside and quantity.kind is QuantityKind.DURATION


def _days(claim: ClaimReading, reading: Reading) -> Iterator[Variant]:
    for own in claim.dates[:1]:
        for each in other_days(own, reading.dates):
            words = SINCE.sub("since ", each.text) if begins(own) else each.text
            told = [(own.span, words), *bare_names(claim, reading)]
            yield Variant(put_in(claim.claim.text, told), day=each)


def other_days(own: Dated, dates: Sequence[Dated]) -> Iterator[Dated]:
    """Yield the dates that have no day in common with the claim's."""
    for each in dates:
        if each.period.last < own.period.first or own.period.last < each.period.first:
            yield each


def _is_aside(claim: ClaimReading, sentence: str, quantity: Quantity) -> bool:
    """Return whether a figure stands beside what a sentence tells of, and the claim is of that."""
    cue = meant(sentence, quantity) if claim.modality is Modality.FACT else None
    only_meant = cue is not None and cue not in claim.terms
    return only_meant or is_former(sentence, quantity) or is_whole(sentence, quantity)
