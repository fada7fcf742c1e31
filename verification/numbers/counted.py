"""What a figure counts, by the form of the figure and the nouns around it."""

from verification.kinds import QuantityKind
from verification.numbers.amounts import COMPOUND, Amount
from verification.numbers.nouns import noun_after, noun_before, stem_of
from verification.words.numbernames import OF_A_WHOLE
from verification.words.tokens import Token, hyphenated, phrase

OF_WHOLE = OF_A_WHOLE | {"more", "fewer", "less"}
# The people, one sort of them after the other: "12 men, women and children".
SORTS = frozenset("men women children boys girls babies".split())
BOTH = frozenset({"men", "women"})
# Its stem is that of another noun, which counts something else.
VILLAGERS = frozenset({"villager", "villagers"})


def counted_noun(tokens: list[Token], found: Amount, end: int, floor: int) -> int | None:
    """Return the place of the noun that a figure counts; `end` is after what hedges it."""
    kind = found.unit.kind
    if kind is QuantityKind.ORDINAL:
        return noun_after(tokens, end, single=True, share=False)
    if kind is QuantityKind.SHARE:
        whole = found.read.share or tokens[end].low in OF_WHOLE
        return noun_after(tokens, end, single=False, share=True) if whole else None
    if found.unit.name == "fold" and phrase(tokens, end, end + 2) in {"as many", "as much"}:
        return noun_after(tokens, end + 2, single=False, share=True)
    if kind is not QuantityKind.COUNT:
        return None
    if hyphenated(tokens, end):
        return end + 1 if tokens[end + 1].low in COMPOUND else None
    single = found.read.value <= 1
    after = noun_after(tokens, end, single=single, share=False)
    return noun_before(tokens, found.first, floor) if after is None else after


def counted_as(tokens: list[Token], noun: int) -> tuple[int, str]:
    """Return the place of the last word for what a figure counts, and the stem that stands for it.

    Men and women together are people, and villagers are no villages.
    """
    last = at = noun
    while tokens[at].low in SORTS or tokens[at].low in {",", "and"}:
        last = at if tokens[at].low in SORTS else last
        at += 1
    if BOTH.issubset(token.low for token in tokens[noun : last + 1]):
        return last, "person"
    return noun, "person" if tokens[noun].low in VILLAGERS else stem_of(tokens[noun])
