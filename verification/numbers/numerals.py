"""Numbers as news writes them, in digits or in words."""

import re

from verification.numbers.currencies import SIGNS as MONEY
from verification.numbers.numberwords import number_word
from verification.numbers.precision import ROUGH, Numeral, precise, within
from verification.words.numbernames import DOZEN, PART_SIGNS, SCALES, scale_after
from verification.words.tokens import Token, hyphenated

LONGEST = 15  # digits: what has more is an identifier, and no float holds it
GAPS = "'’ \u00a0\u2009\u202f"  # between groups of digits, beside commas

GROUPED = re.compile(rf"[0-9]{{1,3}}(?:[,{GAPS}][0-9]{{3}}){{1,4}}(?:\.[0-9]{{1,6}})?")
INDIAN = re.compile(r"[0-9]{1,2}(?:,[0-9]{2}){1,4},[0-9]{3}")
POINTED = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3}){2,4}")
PLAIN = re.compile(r"(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})?|\.[0-9]{1,6}")
DECIMAL_COMMA = re.compile(r"(?:0|[1-9][0-9]{0,8}),[0-9]{1,2}")
SEPARATORS = re.compile(rf"[,{GAPS}]")

# Only right after digits: "130k", "$5m", "1.2b".
SUFFIXES = {"k": 1e3, "m": 1e6, "mm": 1e6, "b": 1e9}
# After a sign of money, these are scales too, also with a space: "$1.2T", "$5 m".
MONEY_SUFFIXES = SUFFIXES | {"t": 1e12}
# After these, "5m" is five metres.
METRES_NEXT = frozenset(
    "high tall deep long wide above below away wave waves race sprint hurdles freestyle "
    "final relay from".split()
)


def numeral(tokens: list[Token], place: int) -> Numeral | None:
    """Return the number that begins at a token, or None."""
    token = tokens[place]
    if token.kind == "number":
        return _digits(tokens, place)
    return number_word(tokens, place)


def written(digits: str) -> tuple[float, int] | None:
    """Return a number in digits as its value and its number of decimals; None for an identifier."""
    if GROUPED.fullmatch(digits) or INDIAN.fullmatch(digits):
        plain = SEPARATORS.sub("", digits)
    elif PLAIN.fullmatch(digits):
        plain = digits
    elif POINTED.fullmatch(digits):
        plain = digits.replace(".", "")
    elif DECIMAL_COMMA.fullmatch(digits):
        plain = digits.replace(",", ".")
    else:
        return None
    return float(plain), len(plain.partition(".")[2])


def _digits(tokens: list[Token], place: int) -> Numeral | None:
    read = written(tokens[place].low)
    if read is None:
        return None
    value, decimals = read
    after = tokens[place + 1]
    if after.glued and after.low in PART_SIGNS:
        scale, end = scale_after(tokens, place + 2)
        total = (value + PART_SIGNS[after.low]) * scale
        return precise(total, scale / 10, end, digits=True)
    if after.low == "dozen":
        return within(value * DOZEN, ROUGH * value * DOZEN, place + 2)._replace(digits=True)
    scale, end = _scale(tokens, place + 1)
    step = scale / 10**decimals if decimals else 1
    return precise(round(value * scale, 6), step, end, digits=True)


def _scale(tokens: list[Token], place: int) -> tuple[float, int]:
    token = tokens[place]
    if tokens[place - 2].low in MONEY and token.low in MONEY_SUFFIXES:
        return MONEY_SUFFIXES[token.low], place + 1
    metres = token.low == "mm" or (token.low == "m" and tokens[place + 1].low in METRES_NEXT)
    if token.glued and token.low in SUFFIXES and not metres:
        return SUFFIXES[token.low], place + 1
    joined = hyphenated(tokens, place) and tokens[place + 1].low in SCALES
    return scale_after(tokens, place + joined)
