"""What a figure leaves out, as the one before it says it: "3 million euros and 1 million".

Of figures told side by side, a later one may lack its unit, what it counts, or the verb.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from verification.kinds import QuantityKind
from verification.model import Quantity
from verification.words.deeds import HELPING, is_deed

REACH = 80  # code points between two figures of which one may complete the other
PARTED = re.compile(r"[,;:–—]|\b(?:and|but|or|while|whereas|as)\b")
WORD = re.compile(r"[^\W\d_]+")
ONES = re.compile(r"\bones?$")
LEAST_MONEY = 1000  # of a bare figure that is taken for money
PER_CENT = 0.01


def completed(text: str, found: Iterable[Quantity]) -> Iterator[Quantity]:
    """Yield the figures of a text in order, each with what it has from the one before."""
    before = None
    for each in found:
        before = _after(text, before, each) if before else each
        yield before


def _after(text: str, before: Quantity, this: Quantity) -> Quantity:
    between = text[before.span.end : this.span.start]
    if len(between) > REACH or not PARTED.search(between):
        return this
    if before.counted and ONES.search(this.text):
        return replace(this, counted=before.counted)
    if this.counted or this.unit or _has_verb(between, text[this.span.end :][:REACH]):
        return this
    return _alike(before, this)


def _has_verb(between: str, after: str) -> bool:
    """Return whether a figure has a verb of its own, before it or right after it."""
    words = [*WORD.findall(between), *WORD.findall(after)[:1]]
    return any(is_deed(word) or word.lower() in HELPING for word in words)


def _alike(before: Quantity, this: Quantity) -> Quantity:
    """Return a bare figure as one of the kind before it, where it can be one."""
    if this.kind is before.kind is QuantityKind.SHARE:
        return replace(this, change=before.change)
    if this.kind is not QuantityKind.COUNT or this.change:
        return this
    if before.kind is QuantityKind.MONEY and this.value >= LEAST_MONEY:
        return replace(this, kind=before.kind, unit=before.unit, change=before.change)
    if before.kind is QuantityKind.SHARE and this.value * PER_CENT <= 1:
        low, high = (None if end is None else end * PER_CENT for end in (this.low, this.high))
        value = this.value * PER_CENT
        return replace(
            this, kind=before.kind, value=value, low=low, high=high, change=before.change
        )
    return this
