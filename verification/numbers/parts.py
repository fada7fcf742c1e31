"""Shares told as people count: "of every 1,000 pupils, 82 passed", "one name in four"."""

from verification.kinds import QuantityKind
from verification.numbers.amounts import PART, Amount
from verification.numbers.nouns import is_plural
from verification.numbers.numberwords import fraction_value
from verification.numbers.numerals import numeral
from verification.numbers.precision import Numeral, within
from verification.numbers.units import unit_after
from verification.words.tokens import HYPHENS, Token

WHOLES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 50, 100, 1000, 10_000, 100_000})
HUNDRED = 100
EVERY = "every"
OPENS = frozenset({"of", "in", "from"})  # before "every"
REACH = 14  # tokens before a part in which its whole is looked for
ENDS = frozenset(".;:()")  # between a whole and its part stands none of these
# A singular noun's verb in the present ends like a plural: "one child in five lives in poverty".
VERBS = frozenset(
    "is was has does lives goes needs says wants lacks works walks owes owns skips smokes eats "
    "sleeps speaks reads writes earns pays trusts believes thinks knows takes gets makes suffers "
    "dies fails comes sees feels struggles".split()
)
NO_NOUN = frozenset("in of on a an the and or more less other per every".split())


def of_every(tokens: list[Token], place: int, part: Numeral) -> Amount | None:
    """Read the part of a whole told before it: the 82 of "of every 1,000 pupils, 82 passed"."""
    if tokens[place - 1].low != "," and tokens[place - 2].low != ",":
        return None
    lowest = max(1, place - REACH)
    at = next((at for at in range(place - 2, lowest - 1, -1) if tokens[at].low == EVERY), 0)
    if not at or not is_whole(tokens, at + 1):
        return None
    whole = numeral(tokens, at + 1)
    between = {token.low for token in tokens[whole.end : place]} if whole else ENDS
    numbers = any(numeral(tokens, each) for each in range(whole.end, place)) if whole else True
    if whole is None or numbers or between & ENDS or part.value >= whole.value:
        return None
    # "In every ten barns, three bags hang": those are none of the barns.
    others = tokens[at - 1].low == "in" and is_plural(tokens[part.end].low)
    if others or unit_after(tokens, part.end, digits=False):
        return None
    return Amount(place, part.end, share_of(part, whole, part.end), PART)


def is_whole(tokens: list[Token], place: int) -> bool:
    """Return whether a number at a token is that of which parts are told: "of every 1,000"."""
    if tokens[place - 1].low != EVERY or tokens[place - 2].low not in OPENS:
        return False
    read = numeral(tokens, place)
    if read is None or read.value not in WHOLES:
        return False
    unit = unit_after(tokens, read.end, digits=False)
    return unit is None or unit[0].kind is QuantityKind.COUNT


def one_of_a_kind(tokens: list[Token], place: int, part: Numeral) -> Amount | None:
    """Read "one name in four"; what follows is no plural, as it is in "one man in four cars"."""
    noun, link = tokens[part.end], tokens[part.end + 1]
    if part.value != 1 or noun.kind != "word" or noun.low in NO_NOUN or link.low != "in":
        return None
    whole = numeral(tokens, part.end + 2)
    if whole is None or whole.value not in WHOLES or whole.value == 1:
        return None
    after = tokens[whole.end]
    plural = after.low.endswith("s") and after.low not in VERBS
    joined = after.kind == "number" or after.low in HYPHENS or after.low in {"%", "per", "people"}
    if plural or joined or unit_after(tokens, whole.end, digits=False):
        return None
    return Amount(place, whole.end, share_of(part, whole, whole.end), PART)


def share_of(part: Numeral, whole: Numeral, end: int) -> Numeral:
    """Return a part of a whole, what it counts left aside; of a hundred it is meant exactly."""
    if whole.value >= HUNDRED:
        return within(part.value / whole.value, 0.5 / whole.value, end)
    return fraction_value(part.value, whole.value, end)._replace(share=False)
