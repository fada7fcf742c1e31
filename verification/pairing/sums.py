"""A level told by what it was and what it changed by: "raised by 25 basis points from 4.5".

A judge cannot add up, but it reads well that a rate is 25 basis points above 4.5 per cent.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from verification.kinds import QuantityKind
from verification.model import Quantity
from verification.words.changes import direction

REACH = 120  # code points between a change and the level that it began at
# A number after "from" that counts nothing, and leads to no other.
FORMER = re.compile(
    r"\bfrom\s(?:the\s|its\s|a\slevel\sof\s)?(?P<level>[0-9]{1,2}(?:\.(?P<part>[0-9]{1,3}))?)"
    r"(?P<unit>\s?(?:per\scent|percent|%))?"
    r"(?!\s?[0-9%]|\.[0-9]|\sto\s|\s(?!at\b|in\b|on\b|by\b|where\b|since\b|which\b|that\b|a\b|after\b|and\b)\w)"
)
PER_CENT = 0.01


def added_up(own: Quantity, found: Sequence[Quantity], text: str) -> Iterator[Quantity]:
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
