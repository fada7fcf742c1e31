"""Proper names in a text, as far as capitals tell."""

import re
from collections.abc import Iterable

from verification.terms import is_common, stem

# A capitalised word, with what precedes it, to tell the first word of a sentence from a name.
CAPITALISED = re.compile(r"(?P<before>(?:^|[.!?:\"“”]\s{0,3})?)\b(?P<word>[A-Z][\w\-]{1,60})")
SAME_NAME = 5  # first letters that make two words one name
TITLES = frozenset(
    "mr mrs ms dr sir prof president minister january february march april may june july august "
    "september october november december monday tuesday wednesday thursday friday saturday "
    "sunday".split()
)


def names(text: str) -> frozenset[str]:
    """Return the stems of the words that are names: places, people, firms; no days or months.

    A capitalised word that opens a sentence counts only where it is not a common word.
    """
    return frozenset(
        stem(match["word"].lower())
        for match in CAPITALISED.finditer(text)
        if match["word"].lower() not in TITLES and not _merely_opens(match)
    )


def heads(terms: Iterable[str]) -> frozenset[str]:
    """Return the beginnings by which a name is known in other forms, as is Latvia in Latvian."""
    return frozenset(term[:SAME_NAME] for term in terms)


def _merely_opens(match: re.Match[str]) -> bool:
    opens = bool(match["before"]) or match.start() == 0
    return opens and is_common(stem(match["word"].lower()))
