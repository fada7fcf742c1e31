"""Claims that somebody said something in so many words, and sentences that hold these words."""

import re
from dataclasses import dataclass

from verification.speech.attribution import source
from verification.speech.voices import marked
from verification.words.terms import words

LEAST = 3  # words that a quotation has which is more than a name or a turn of phrase
QUOTATION = re.compile(r"[\"“]([^\"“”]{1,600})[\"”]")


@dataclass(frozen=True, slots=True)
class Quoted:
    """Who is said to have said what."""

    speaker: str
    sayings: tuple[str, ...]  # the words of each, in lower case, side by side

    def is_in(self, said: str) -> bool:
        """Return whether a sentence has one of the sayings, word for word."""
        whole = f" {' '.join(words(said))} "
        return any(f" {each} " in whole for each in self.sayings)


def quoted(claim: str) -> Quoted | None:
    """Return what a claim quotes, or None where it quotes nothing or names no speaker."""
    sayings = tuple(filter(None, map(_saying, QUOTATION.finditer(marked(claim)))))
    speaker = source(claim) if sayings else None
    return Quoted(speaker, sayings) if speaker else None


def without_quotations(claim: str) -> str:
    """Return a claim without what it quotes: it is about the saying, not about what was said."""
    return QUOTATION.sub(lambda each: "" if _saying(each) else each[0], marked(claim))


def _saying(quotation: re.Match[str]) -> str:
    """Return the words of a quotation, "" where they are too few to be one."""
    found = words(quotation[1])
    return " ".join(found) if len(found) >= LEAST else ""
