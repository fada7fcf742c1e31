"""The figures of a text, as it means them: value, range, unit, what is counted, level or change.

The canonical units are those of `verification.units`: lengths in kilometers, masses in kilograms,
durations in days, ages in years, shares as parts of one. A rate names what it is for after a slash
("USD/barrel", "/day"). The value of a vague word or a range is its middle. The value of a score is
a thousand times its higher side plus the lower one, so that equal scores are equal.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from verification.kinds import Bound, QuantityKind
from verification.model import Quantity, Span
from verification.numbers.ages import AGE, AGED
from verification.numbers.amounts import COUNT, Amount, amount
from verification.numbers.compounds import compounded
from verification.numbers.counted import counted_as, counted_noun
from verification.numbers.elision import completed
from verification.numbers.forms import WORD_FORMS, special
from verification.numbers.hedges import Hedge, bounded, hedge_after, hedge_before
from verification.numbers.numberwords import READERS
from verification.numbers.parts import is_whole
from verification.numbers.ranges import widened
from verification.numbers.rates import Rate, rate_after
from verification.words.changes import MORE_BEFORE, is_change, is_changing
from verification.words.groups import is_person
from verification.words.numbernames import FRACTIONS, PART_SIGNS, SCALES
from verification.words.tokens import PADDING, Token, tokenize

WORDS = frozenset(READERS) | frozenset(WORD_FORMS)
# An article alone opens no figure, and what may follow it is listed itself.
CUES = (WORDS | set(SCALES) | set(FRACTIONS) | {"dozen"}) - {"a", "an", *PART_SIGNS}
SIGNS = "".join(PART_SIGNS)
ONE = r"an?\s(?:minute|hour|day|week|fortnight|month|year|decade|century|percentage)"
CUE = re.compile(rf"[0-9{SIGNS}]|\b(?:{'|'.join(sorted(CUES))}|{ONE})\b", re.IGNORECASE)
# "Over five days" is during them, except after these.
LASTING = frozenset("for lasted lasts last took takes take well is was spent after".split())
MOST = 40  # figures of a text that are read, the first ones: what holds more is a table


class Setting(NamedTuple):
    """Where a figure stands among the tokens."""

    start: int  # of its hedge, or of the figure
    end: int  # after the hedge that follows, or after the figure
    hedge: Hedge
    counted: str | None = None  # stem of what it counts
    rate: Rate | None = None  # what it is given for each of


def quantities(text: str) -> tuple[Quantity, ...]:
    """Return the figures of a text in order of place; spans are in code points of the text.

    Those after the first `MOST` are left out.
    """
    return tuple(completed(text, islice(_quantities(text), MOST))) if CUE.search(text) else ()


def _quantities(text: str) -> Iterator[Quantity]:
    tokens = tokenize(text)
    place = floor = 0
    while place < len(tokens) - PADDING:
        found = _found(tokens, place, floor)
        if found is None:
            place += 1
            continue
        setting = _setting(tokens, found, floor)
        if not (_is_former_level(tokens, setting.start) or is_whole(tokens, found.first)):
            yield _quantity(text, tokens, found, setting)
        place = floor = max(found.end, setting.rate.end if setting.rate else 0)


def _found(tokens: list[Token], place: int, floor: int) -> Amount | None:
    if tokens[place].kind != "number" and tokens[place].low not in WORDS:
        return None
    found = special(tokens, place) or amount(tokens, place)
    return widened(tokens, compounded(tokens, found), floor) if found else None


def _is_former_level(tokens: list[Token], start: int) -> bool:
    """Return whether a figure is what something rose or fell from: its level no longer."""
    return tokens[start - 1].low == "from" and is_changing(tokens, start, 0)


def _setting(tokens: list[Token], found: Amount, floor: int) -> Setting:
    before = _before(tokens, found, floor)
    after = hedge_after(tokens, found.end)
    end = after[1] if after else found.end
    noun = counted_noun(tokens, found, end, floor)
    noun, counted = counted_as(tokens, noun) if noun is not None else (None, None)
    late = hedge_after(tokens, noun + 1) if noun is not None and noun >= end else None
    hedge = before or after or late
    if noun is not None and noun >= end and found.unit.kind is QuantityKind.COUNT:
        end = max(late[1] if late else 0, noun + 1)
    return Setting(
        before[1] if before else found.first,
        end,
        hedge[0] if hedge else Hedge(Bound.BETWEEN if found.read.vague else Bound.EXACT),
        counted,
        rate_after(tokens, end),
    )


def _before(tokens: list[Token], found: Amount, floor: int) -> tuple[Hedge, int] | None:
    """Return the hedge before a figure, past "another" and the like."""
    first = found.first
    first -= tokens[first - 1].low in MORE_BEFORE
    hedge = hedge_before(tokens, first, floor)
    if hedge and found.unit.kind is QuantityKind.DURATION and tokens[hedge[1]].low == "over":
        return hedge if tokens[hedge[1] - 1].low in LASTING else None
    return hedge


def _quantity(text: str, tokens: list[Token], found: Amount, setting: Setting) -> Quantity:
    unit = AGE if _is_age(tokens, found, setting) else found.unit
    change = unit.change or _is_change(tokens, found, setting)
    low, high = bounded(found.read, setting.hedge)
    rate = setting.rate
    factor = rate.factor if rate else 1.0
    span = Span(tokens[setting.start].start, tokens[(rate.end if rate else setting.end) - 1].end)
    return Quantity(
        text=text[span.start : span.end],
        span=span,
        kind=unit.kind,
        value=unit.canonical(factor * _value(found, setting.hedge), change=change),
        low=None if low is None else unit.canonical(factor * low, change=change),
        high=None if high is None else unit.canonical(factor * high, change=change),
        bound=setting.hedge.bound,
        unit=f"{unit.name or ''}/{rate.base}" if rate else unit.name,
        counted=setting.counted,
        change=change,
    )


def _value(found: Amount, hedge: Hedge) -> float:
    """Return the figure itself; of a bounded range ("up to 40 or 50"), the end that bounds it."""
    if not found.read.vague or hedge.bound not in {Bound.AT_LEAST, Bound.AT_MOST}:
        return found.read.value
    return found.read.low if hedge.bound is Bound.AT_LEAST else found.read.high


def _is_age(tokens: list[Token], found: Amount, setting: Setting) -> bool:
    """Return whether a bare figure is an age: "children under 12", "aged between 12 and 17"."""
    if found.unit is not COUNT or setting.counted is not None or setting.hedge.bound is Bound.EXACT:
        return False
    before = tokens[setting.start - 1].low
    return before in AGED or (
        is_person(before) and setting.hedge.bound in {Bound.AT_LEAST, Bound.AT_MOST}
    )


def _is_change(tokens: list[Token], found: Amount, setting: Setting) -> bool:
    if tokens[found.first - 1].low in MORE_BEFORE:
        return True
    counts = found.unit is COUNT and setting.counted is not None
    return is_change(tokens, setting.start, found.end, counts=counts)
