"""A claim in a passage's own words for its days, its names and the tone of its figure.

A judge takes other words for the same for other things: "the river Ulm" for another than "the Ulm".
Each change is a stretch of the claim with what is put there.
"""

import re
from collections.abc import Iterator, Sequence

from verification.dating.dates import Dated
from verification.kinds import Bound
from verification.model import Quantity, Span
from verification.numbers.comparison import agree
from verification.numbers.nouns import BEFALLEN
from verification.reading import ClaimReading, Reading
from verification.scopes.timing import begins
from verification.words.changes import TONE
from verification.words.epithets import left_out

TONE_BEFORE = re.compile(rf"\b(?:{'|'.join(sorted(TONE))})\s$", re.IGNORECASE)

LOST = BEFALLEN | {"lives"}  # nouns that say what befell those they count
# "As far as", right before a figure: beside a bound it would be no English.
REACHING = re.compile(r"\bas (?:far|high|low|long|deep|late|early) as\s$", re.IGNORECASE)


def place_for(text: str, own: Quantity, other: Quantity) -> Span:
    """Return where a passage's figure goes in a text, in the place of the text's own."""
    place = toned(text, own)
    reach = None if other.bound is Bound.EXACT else REACHING.search(text, 0, place.start)
    return Span(reach.start(), place.end) if reach else place


def counting(own: Quantity, said: str, other: Quantity) -> str:
    """Return a passage's figure, counting what the claim's does: "40 wounded" are 40 people.

    An "only" goes with a count: to a judge, "only 40 people" excludes "40 people".
    """
    start = toned(said, other).start if other.counted else other.span.start
    tone = said[start : other.span.start].lower()
    *rest, noun = other.text.split()
    counts = own.counted and rest and noun.lower() in LOST
    return tone + (" ".join([*rest, own.text.split()[-1]]) if counts else other.text)


def put_in(text: str, told: Sequence[tuple[Span, str]]) -> str:
    """Return a text with each span's words put in, last span first, as those before shift."""
    for span, words in sorted(told, key=lambda pair: pair[0].start, reverse=True):
        text = _replaced(text, span, words)
    return " ".join(text.split())


def same_day(claim: ClaimReading, reading: Reading) -> list[tuple[Span, str]]:
    """Return the claim's day in the passage's words, where both name the same."""
    return [
        (unstopped(own), each.text.removesuffix("."))
        for own in claim.dates[:1]
        for each in reading.dates
        if _is_same(own, each)
    ][:1]


def bare_names(claim: ClaimReading, reading: Reading) -> list[tuple[Span, str]]:
    """Return what the claim puts before names that are bare in the passage, and what goes there."""
    told = [*(each.span for each in claim.quantities), *(each.span for each in claim.dates)]
    return [
        (span, words)
        for span, words in left_out(claim.epithets, reading.premise)
        if not any(span.start < each.end and each.start < span.end for each in told)
    ]


def _is_same(own: Dated, other: Dated) -> bool:
    """Return whether another time is the claim's or one within it; a beginning has none within."""
    one, two = own.period, other.period
    within = one.first <= two.first and two.last <= one.last
    return within and (one.first == two.first or not begins(own))


def tone_of(claim: ClaimReading, own: Quantity, reading: Reading) -> Iterator[tuple[Span, str]]:
    """Yield the claim's own figure with an "only" where the passage's has one.

    To a judge, "only 40" and "40" exclude each other.
    """
    said = reading.passage.text
    for each in [each for each in reading.quantities if agree(own, each)][:1]:
        tone = said[toned(said, each).start : each.span.start]
        yield toned(claim.claim.text, own), f"{tone}{own.text}"


def toned(text: str, quantity: Quantity) -> Span:
    """Return where a figure stands, an "only" before it included, which tells how it sounds."""
    tone = TONE_BEFORE.search(text, 0, quantity.span.start)
    return Span(tone.start(), quantity.span.end) if tone else quantity.span


def unstopped(dated: Dated) -> Span:
    """Return where a day is told, without a full stop: that of the sentence, or of "Feb."."""
    return Span(dated.span.start, dated.span.end - dated.text.endswith("."))


def _replaced(text: str, span: Span, by: str) -> str:
    return f"{text[: span.start]}{by}{text[span.end :]}"
