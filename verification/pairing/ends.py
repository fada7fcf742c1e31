"""A change told by its two ends: "rose from 60 in March to 121 in April", "310, up from 102".

It is given in the terms of the claimed change that it is compared with: as a difference, as a share
of the former level, or in percentage points.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice, takewhile
from typing import NamedTuple

from verification.kinds import QuantityKind
from verification.model import Quantity, Span
from verification.numbers.amounts import COUNT, WHOLE, Amount, amount
from verification.numbers.comparison import FOLD
from verification.numbers.forms import MULTIPLES
from verification.numbers.precision import Numeral, within
from verification.numbers.quantities import MOST
from verification.numbers.ranges import matched
from verification.numbers.units import Unit
from verification.words.changes import VERBS
from verification.words.terms import overlap, stem, terms
from verification.words.tokens import PADDING, Token, phrase, tokenize

FORMER_AFTER = frozenset({"from", "against", "compared with", "compared to"})
CUE = re.compile(r"\b(?:from|against|compared)\b")
LEAD = 4  # tokens before the later end in which its "to" stands: "to just under 60"
REACH = 12  # tokens between the two ends
CLAUSE_END = frozenset(".;:")
ROUGH = 0.01  # of an end is the most that it is uncertain by: "from 50m to 40m" is a fifth less
CLAUSE = re.compile(r";|,?\s(?:while|as|when|after|whereas|but)\s")
WAYS = frozenset(stem(word) for word in (*VERBS, *MULTIPLES))
BACK = 300  # code points in which the clause of a change is looked for
NAMED = 0.6  # least share of what changed, by rarity, in the clause of its ends
SHARE = Unit(QuantityKind.SHARE, None)
POINTS = Unit(QuantityKind.POINTS, None)


class Ends(NamedTuple):
    """The levels before and after a change, in one unit."""

    former: Amount
    latter: Amount

    @property
    def unit(self) -> Unit:
        """The canonical unit of both."""
        return Unit(self.former.unit.kind, self.former.unit.name)

    @property
    def levels(self) -> tuple[float, float]:
        """Both levels in that unit."""
        return _canonical(self.former), _canonical(self.latter)

    @property
    def rough(self) -> float:
        """How far either end may lie from what is written."""
        return max(min(_half_width(each), ROUGH * abs(_canonical(each))) for each in self)


def told_by_ends(claimed: Quantity, changed: Iterable[str], text: str) -> Iterator[Quantity]:
    """Yield the changes that a text tells by their ends, in the terms of a claimed change.

    `changed` are the claim's words for what has changed, which the clause has to name: a judge
    hardly looks at what it was that went from one end to the other.
    """
    tokens = tokenize(text) if claimed.change and CUE.search(text) else []
    sought = frozenset(changed) - WAYS
    for ends in _ends(tokens):
        size = _size(claimed, ends)
        last = max(tokens[each.first].start for each in ends)
        clause = CLAUSE.split(text[max(0, last - BACK) : last])[-1]
        if size and overlap(sought, terms(clause)) >= NAMED:
            yield _quantity(text, tokens, ends, size)


def _ends(tokens: list[Token]) -> Iterator[Ends]:
    amounts = list(islice(_amounts(tokens), MOST))
    for place, former in enumerate(amounts):
        if _is_former(tokens, former):
            led_to = [
                each for each in amounts[place + 1 : place + 2] if _leads(tokens, former, each)
            ]
            latter = led_to or _before(tokens, former, amounts[max(0, place - REACH) : place])
            found = (_in_one_unit(tokens, former, each) for each in latter)
            yield from [ends for ends in found if ends][:1]


def _amounts(tokens: list[Token]) -> Iterator[Amount]:
    place = 0
    while place < len(tokens) - PADDING:
        found = amount(tokens, place)
        if found and not found.read.vague:
            yield found
        place = found.end if found else place + 1


def _is_former(tokens: list[Token], found: Amount) -> bool:
    start = found.first
    return any(phrase(tokens, start - size, start) in FORMER_AFTER for size in (1, 2))


def _leads(tokens: list[Token], former: Amount, latter: Amount) -> bool:
    """Return whether a former amount leads to another: "to 121", "to just under 60"."""
    led = any(token.low == "to" for token in tokens[latter.first - LEAD : latter.first])
    return led and _in_one_clause(tokens, former, latter)


def _before(tokens: list[Token], former: Amount, earlier: Sequence[Amount]) -> Iterator[Amount]:
    """Yield the amounts of the same clause before a former one, the nearest first."""
    return takewhile(lambda each: _in_one_clause(tokens, each, former), reversed(earlier))


def _in_one_clause(tokens: list[Token], one: Amount, other: Amount) -> bool:
    between = tokens[one.end : other.first]
    return len(between) <= REACH and not any(token.low in CLAUSE_END for token in between)


def _in_one_unit(tokens: list[Token], former: Amount, latter: Amount) -> Ends | None:
    if former.first < latter.first:
        ends = Ends(*matched(tokens, former, latter))
    else:
        ends = Ends(*reversed(matched(tokens, latter, former)))
    if ends.latter.unit is COUNT:  # "from 10 metres to 7"
        ends = Ends(ends.former, replace(ends.latter, unit=ends.former.unit))
    one, other = ends.former.unit, ends.latter.unit
    return ends if (one.kind, one.name) == (other.kind, other.name) else None


def _canonical(found: Amount) -> float:
    return found.unit.canonical(found.read.value)


def _half_width(found: Amount) -> float:
    return found.unit.factor * (found.read.high - found.read.low) / 2


def _size(claimed: Quantity, ends: Ends) -> tuple[Unit, Numeral] | None:
    """Return how large a change is in the terms of a claimed one, with the unit; None for others.

    What a share rose by in per cent can be meant of itself or of the whole: that is left open.
    """
    before, after = ends.levels
    difference, of_shares = abs(after - before), ends.unit.kind is QuantityKind.SHARE
    if claimed.kind is QuantityKind.POINTS:
        points = within(WHOLE * difference, WHOLE * ends.rough, 0)
        return (POINTS, points) if of_shares else None
    if claimed.kind is not QuantityKind.SHARE and claimed.unit != FOLD:
        return ends.unit, within(difference, ends.rough, 0)
    if of_shares or before <= 0:
        return None
    return SHARE, within(difference / before, ends.rough / before, 0)


def _quantity(text: str, tokens: list[Token], ends: Ends, size: tuple[Unit, Numeral]) -> Quantity:
    """Return a change as a figure, which stands where its later end does and says which way."""
    (unit, read), (before, after) = size, ends.levels
    former, latter = (_written(text, tokens, each) for each in ends)
    place = tokens[ends.latter.first].start, tokens[ends.latter.end - 1].end
    return Quantity(
        text=f"{'up' if after > before else 'down'} from {former} to {latter}",
        span=Span(*place),
        kind=unit.kind,
        value=read.value,
        low=read.low,
        high=read.high,
        unit=unit.name,
        change=True,
    )


def _written(text: str, tokens: list[Token], found: Amount) -> str:
    return text[tokens[found.first].start : tokens[found.end - 1].end]
