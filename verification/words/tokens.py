"""A text as figures, words and signs, each with its place."""

import re
from typing import NamedTuple

from verification.words.calendars import NO_FIGURE

PADDING = 20  # empty tokens at the end, so that looking a few tokens ahead or back needs no check

# What looks like a number is taken whole; whether it is one is seen later. Digits parted by plain
# spaces are one number only in groups of three.
TOKEN = re.compile(
    rf"(?P<nothing>\b(?:{NO_FIGURE}))"
    r"|(?P<number>[0-9]{1,3}(?: [0-9]{3}){1,4}(?![0-9.,])"
    r"|[0-9]+(?:[.,'’\u00a0\u2009\u202f][0-9]+)*|(?<![\w.])\.[0-9]{1,6}(?![0-9.,]))"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)"
    r"|(?P<sign>\S)"
)


class Token(NamedTuple):
    """A number, a word or a sign; `low` is its text in lower case."""

    low: str
    start: int
    end: int
    kind: str  # "number", "word", "sign", or "nothing" for a date or a clock time
    glued: bool  # to the token before
    capital: bool = False  # its first letter is one
    upper: bool = False  # all its letters are capitals


END = Token("", -1, -1, "end", glued=False)


def tokenize(text: str) -> list[Token]:
    """Return the tokens of a text, followed by `PADDING` empty ones.

    The padding also answers for the tokens before the first: a negative index finds it.
    """
    tokens: list[Token] = []
    last = -1
    for match in TOKEN.finditer(text):
        start, end = match.span()
        written = match.group()
        tokens.append(
            Token(
                written.lower().replace("’", "'"),
                start,
                end,
                match.lastgroup or "sign",
                start == last,
                written[0].isupper(),
                written.isupper(),
            )
        )
        last = end
    return tokens + [END] * PADDING


def phrase(tokens: list[Token], start: int, end: int) -> str:
    """Return the tokens from `start` up to `end` as one lower-case phrase."""
    return " ".join(token.low for token in tokens[start:end])


def hyphenated(tokens: list[Token], place: int) -> bool:
    """Return whether a hyphen joins the token before `place` and the one after."""
    return tokens[place].low in HYPHENS and tokens[place].glued and tokens[place + 1].glued


HYPHENS = frozenset("-‐‑")
DASHES = frozenset("-‐‑–—")
