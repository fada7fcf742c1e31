"""Claims that somebody said something in so many words, and sentences that hold these words."""

import re

from verification.terms import words
from verification.voices import marked

LEAST = 3  # words that a quotation has which is more than a name or a turn of phrase
QUOTATION = re.compile(r"[\"“]([^\"“”]{1,600})[\"”]")


def quoted(claim: str) -> list[str]:
    """Return the quotations in a claim, each as its words in lower case, side by side."""
    found = (words(each[1]) for each in QUOTATION.finditer(marked(claim)))
    return [" ".join(each) for each in found if len(each) >= LEAST]


def without_quotations(claim: str) -> str:
    """Return a claim without what it quotes: it is about the saying, not about what was said."""
    return QUOTATION.sub(_left, marked(claim))


def _left(quotation: re.Match[str]) -> str:
    return "" if len(words(quotation[1])) >= LEAST else quotation[0]


def has_words_of(claim: str, said: str) -> bool:
    """Return whether a sentence has a quotation of a claim, word for word."""
    whole = f" {' '.join(words(said))} "
    return any(f" {each} " in whole for each in quoted(claim))
