"""Which of the stretches of a sentence, days or places, stands nearest to a figure."""

import re
from collections.abc import Sequence
from typing import Protocol, TypeVar

from verification.model import Quantity, Span

REACH = 500  # code points around a figure in which others are looked at
MOST = 5  # stretches nearest to a figure that are looked at: a sentence with more is a table
BOUNDARY = re.compile(r"[,;:–—]|\b(?:and|but|while|whereas|against|compared|from|than|after)\b")


class Stretch(Protocol):
    """A part of a sentence."""

    @property
    def span(self) -> Span:
        """Where it stands, in the sentence."""


Some = TypeVar("Some", bound=Stretch)


def rivals(quantity: Quantity, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Return the other figures of a figure's kind in its sentence, within reach."""
    return [
        each
        for each in quantities
        if each.kind is quantity.kind and 0 < _gap(each.span, quantity.span) <= REACH
    ]


def nearest(
    text: str, quantity: Quantity, others: Sequence[Quantity], stretches: Sequence[Some]
) -> Some | None:
    """Return the stretch that stands nearest to a figure, or None; `others` are its rivals.

    What stands right after another figure is that one's alone: "$2m in 2022, now $3m".
    """
    by_gap = sorted(stretches, key=lambda each: _gap(each.span, quantity.span))[:MOST]
    free = [
        each
        for each in by_gap
        if not (_belongs_to_one(each.span, others) and each.span.end <= quantity.span.start)
    ]
    return min(free, key=lambda each: _distance(text, quantity, each.span, others), default=None)


def _gap(one: Span, other: Span) -> int:
    """Return how many code points lie between the starts of two stretches."""
    return abs(one.start - other.start)


def _belongs_to_one(span: Span, figures: Sequence[Quantity]) -> bool:
    """Return whether a stretch stands right after a figure."""
    return any(0 <= span.start - each.span.end <= 1 for each in figures)


def _distance(
    text: str, quantity: Quantity, span: Span, others: Sequence[Quantity]
) -> tuple[int, int, int]:
    """Return how far a stretch is from a figure: in other figures, boundaries, code points."""
    one, other = sorted((quantity.span, span), key=lambda each: each.start)
    between = text[one.end : other.start][:REACH]
    crossed = sum(one.end <= each.span.start < other.start for each in others)
    return crossed, len(BOUNDARY.findall(between)), len(between)
