"""Figures that a passage tells in parts: "raised by 25 basis points from 4.5", "9 men and 4 women".

A judge cannot add up, but it reads well that a rate is 25 basis points above 4.5 per cent.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from verification.kinds import Bound, QuantityKind
from verification.model import Quantity, Span
from verification.words.changes import direction
from verification.words.groups import same_counted
from verification.words.terms import stem

REACH = 120  # code points between a change and the level that it began at
# A number after "from" that counts nothing, and leads to no other.
FORMER = re.compile(
    r"\bfrom\s(?:the\s|its\s|a\slevel\sof\s)?(?P<level>[0-9]{1,2}(?:\.(?P<part>[0-9]{1,3}))?)"
    r"(?P<unit>\s?(?:per\scent|percent|%))?"
    r"(?!\s?[0-9%]|\.[0-9]|\sto\s|\s(?!at\b|in\b|on\b|by\b|where\b|since\b|which\b|that\b|a\b|after\b|and\b)\w)"
)
PER_CENT = 0.01
PEOPLE = stem("people")
SORTS = {stem(word) for word in "men women man woman children child boys girls".split()}
LINK = re.compile(r",?\s(?:and\s)?", re.IGNORECASE)


def added_up(own: Quantity, found: Sequence[Quantity], text: str) -> Iterator[Quantity]:
    """Yield the figures that a text tells in parts, where they measure what a claim's own does."""
    yield from _level(own, found, text)
    yield from _people(own, found, text)


def _people(own: Quantity, found: Sequence[Quantity], text: str) -> Iterator[Quantity]:
    """Yield the people that a text counts as men, women and children, one right after the other."""
    if not (own.counted and same_counted(own.counted, PEOPLE)) or own.change:
        return
    parts = [each for each in found if each.counted in SORTS and each.bound is Bound.EXACT]
    joined = all(
        LINK.fullmatch(text[one.span.end : other.span.start]) for one, other in pairwise(parts)
    )
    sorts = {each.counted for each in parts}
    if len(sorts) == len(parts) > 1 and joined:
        span = Span(parts[0].span.start, parts[-1].span.end)
        value = sum(each.value for each in parts)
        yield replace(
            own,
            text=text[span.start : span.end],
            span=span,
            bound=Bound.EXACT,
            value=value,
            low=value - 0.5,
            high=value + 0.5,
        )


def _level(own: Quantity, found: Sequence[Quantity], text: str) -> Iterator[Quantity]:
    """Yield the share that a text tells by a former one and a change in points, if it tells one."""
    if own.kind is not QuantityKind.SHARE or own.change:
        return
    changes = [each for each in found if each.kind is QuantityKind.POINTS]
    levels = [each for each in FORMER.finditer(text) if _is_near(each, changes)]
    if len(changes) != 1 or len(levels) != 1 or _tells_share(found, levels[0]):
        return
    change, level = changes[0], levels[0]
    way = direction(text, change)
    value = PER_CENT * (float(level["level"]) + way * abs(change.value))
    half = PER_CENT * 10 ** -len(level["part"] or "") / 2
    if way and value > 0:
        words = f"{change.text} {'above' if way > 0 else 'below'} {level['level']} per cent"
        yield replace(
            own,
            text=words,
            span=change.span,
            bound=change.bound,
            value=round(value, 9),
            low=round(value - half, 9),
            high=round(value + half, 9),
        )


def _is_near(level: re.Match[str], changes: Sequence[Quantity]) -> bool:
    return any(abs(level.start() - each.span.start) <= REACH for each in changes)


def _tells_share(found: Sequence[Quantity], level: re.Match[str]) -> bool:
    """Return whether a text tells a share itself, beside the former one."""
    return any(
        each.kind is QuantityKind.SHARE and not level.start() <= each.span.start < level.end()
        for each in found
    )
