"""Words of change: whether a figure is a difference or a level."""

import re

from verification.model import Quantity
from verification.words.tokens import Token

REACH = 12  # tokens back in which the verb of "rose this year by 12" is looked for

# With a figure right after them, these give a difference: "rose 40", "up 12 per cent".
DIRECT = frozenset(
    "rise rises rose risen rising fall falls fell fallen falling grow grows grew grown "
    "growing increase increases increased increasing decrease decreases decreased drop "
    "drops dropped dropping decline declines declined declining jump jumps jumped surge "
    "surges surged soar soars soared climb climbs climbed slip slips slipped sink sank "
    "slump slumps slumped plunge plunges plunged tumble tumbled shrink shrank shrunk ease eased "
    "shrinks shrinking sunk slid slides plummeted plummets rocketed "
    "edge edged dip dips dipped gain gains gained up down advanced retreated rebounded "
    "strengthened weakened expanded contracted swelled dwindled".split()
)
# With "by" or "from" they do too, or with a figure that is no count.
OTHER = frozenset(
    "cut cuts cutting reduce reduces reduced slash slashed lower lowered lift lifted raise "
    "raised revise revised change changed improve improved worsened narrowed widened moved "
    "went came doubled tripled halved reducing raising increasing boosted upgraded "
    "downgraded corrected".split()
)
VERBS = DIRECT | OTHER
ANY_VERB = rf"\b(?P<verb>{'|'.join(sorted(VERBS))})\b"
# These take an object too: "dropped 40 bombs" is no drop of 40.
TRANSITIVE = frozenset("drop drops dropped grow grew gain gains gained climb climbed".split())
NOUNS = frozenset(
    "rise increase drop fall decline decrease cut jump surge gain growth reduction hike "
    "slump plunge improvement boost swing slide dip contraction expansion".split()
)
# What follows is the level that something came to: "fell below 70".
LEVEL_FIRST = frozenset({"from", "below", "above", "under"})
MORE_BEFORE = frozenset({"another", "additional", "further", "extra"})
TONE = frozenset({"only", "just", "merely", "even"})  # says what is thought of a figure
BARELY = TONE | {"barely"}  # "rose by only 4 per cent"
MORE_AFTER = frozenset(
    {"more", "fewer", "less", "additional", "extra", "further", "higher", "lower"}
)


def is_changing(tokens: list[Token], place: int, floor: int) -> bool:
    """Return whether a verb of change stands a few tokens before a place, at `floor` or after."""
    return any(tokens[at].low in VERBS for at in range(max(floor, place - REACH, 0), place))


def is_change(tokens: list[Token], start: int, end: int, *, counts: bool) -> bool:
    """Return whether a figure, from `start` with its hedge up to `end`, is a difference.

    `counts` says that it counts things named after it, as in "dropped 40 bombs".
    """
    while tokens[start - 1].low in BARELY:
        start -= 1
    return (
        tokens[start - 1].low in MORE_BEFORE
        or tokens[end].low in MORE_AFTER
        or _is_noun_of_change(tokens, end)
        or _follows_change(tokens, start, counts=counts)
    )


def _is_noun_of_change(tokens: list[Token], end: int) -> bool:
    return tokens[end].low in NOUNS or (tokens[end].low == "-" and tokens[end + 1].low in NOUNS)


def _follows_change(tokens: list[Token], start: int, *, counts: bool) -> bool:
    before = tokens[start - 1].low
    if tokens[start].low in LEVEL_FIRST:
        return False
    if before == "by":
        return is_changing(tokens, start - 1, 0)
    if before == "of":
        return tokens[start - 2].low in NOUNS
    return before in DIRECT and not (counts and before in TRANSITIVE)


UP = frozenset(
    "rise rises rose risen rising grow grows grew grown growing increase increases increased "
    "increasing jump jumps jumped surge surges surged soar soars soared climb climbs climbed "
    "gain gains gained up rocketed advanced rebounded strengthened expanded swelled lift lifts "
    "lifted raise raises raised raising boosted upgraded hike growth expansion more higher "
    "additional extra further another doubled tripled trebled quadrupled tenfold improvement boost "
    "widened".split()
)
DOWN = frozenset(
    "fall falls fell fallen falling decrease decreases decreased drop drops dropped dropping "
    "decline declines declined declining slip slips slipped sink sank slump slumps slumped "
    "plunge plunges plunged tumble tumbled shrink shrinks shrank shrunk shrinking ease eased dip "
    "dips dipped down sunk slid slides plummeted plummets "
    "retreated weakened contracted dwindled cut cuts cutting reduce reduces reduced reducing "
    "slash slashed lower lowered reduction contraction fewer less halved narrowed "
    "downgraded".split()
)
WORD = re.compile(r"[a-z]+")
NEAR = 60  # code points around a figure in which its direction is looked for


def direction(text: str, quantity: Quantity) -> int:
    """Return 1 for a difference upwards, -1 for one downwards, 0 where that is not told.

    The words of the figure count first, then those right after it, then the nearest before.
    """
    start, end = quantity.span.start, quantity.span.end
    after = WORD.findall(text[end : end + NEAR].lower())[:2]
    before = WORD.findall(text[max(0, start - NEAR) : start].lower())[::-1]
    within = WORD.findall(quantity.text.lower())
    return next((found for word in (*within, *after, *before) if (found := way(word))), 0)


def opposed(text: str, quantity: Quantity, other_text: str, other: Quantity) -> bool:
    """Return whether one of two figures is told as a rise and the other as a fall."""
    return direction(text, quantity) * direction(other_text, other) < 0


def way(word: str) -> int:
    """Return 1 for a word of rising, -1 for one of falling, 0 for any other."""
    return (word in UP) - (word in DOWN)
