"""Numbers in words that name a range alone: "dozens", "several hundred", "a couple of boats"."""

from verification.numbers.precision import WORD_ROUGH, Numeral, precise, vague, within
from verification.words.numbernames import DOZEN, VAGUE, scale_after
from verification.words.tokens import Token

REPEATED = frozenset({"upon", "and", "on"})  # "thousands upon thousands"


def couple(tokens: list[Token], place: int) -> Numeral | None:
    """Read "a couple of boats", "a couple hundred", "a couple of dozen"."""
    of = tokens[place + 1].low == "of"
    scale, end = scale_after(tokens, place + 1 + of)
    if tokens[end].low == "dozen":
        return within(2 * DOZEN, WORD_ROUGH * 2 * DOZEN, end + 1)
    return precise(2 * scale, 1, end) if of or end > place + 1 else None


def several(tokens: list[Token], place: int) -> Numeral | None:
    """Read "several hundred", "a few thousand", "several dozen"."""
    scale, end = scale_after(tokens, place + 1)
    if tokens[end].low == "dozen":
        return vague(*VAGUE["dozens"], end + 1)
    return vague(2 * scale, 10 * scale - 1, end) if end > place + 1 else None


def vague_word(tokens: list[Token], place: int) -> Numeral:
    """Read "dozens", "tens of thousands", "hundreds of millions"."""
    low, high = VAGUE[tokens[place].low]
    larger = tokens[place + 2].low
    if tokens[place + 1].low in REPEATED and larger == tokens[place].low:
        return vague(low, high, place + 3)
    if tokens[place + 1].low == "of" and VAGUE.get(larger, (0, 0))[0] > high:
        scale = VAGUE[larger][0] / 2
        return vague(low * scale, (high + 1) * scale - 1, place + 3)
    return vague(low, high, place + 1)
