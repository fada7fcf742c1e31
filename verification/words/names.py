"""Proper names in a text, as far as capitals tell."""

import re
from collections.abc import Iterable

from verification.words.numbernames import SMALL_WORDS
from verification.words.parties import HONORIFICS
from verification.words.terms import is_common, stem

# A capitalised word, with what precedes it, to tell the first word of a sentence from a name.
CAPITALISED = re.compile(r"(?P<before>(?:^|[.!?:\"“”]\s{0,3})?)\b(?P<word>[A-Z][\w\-]{1,60})")
SAME_NAME = 5  # first letters that make two words one name
# Capitalised words side by side, which may be a person's full name.
RUN = re.compile(r"[A-Z][\w\-]{1,60}(?: [A-Z][\w\-]{1,60}){1,5}")
LONGEST_FULL_NAME = 3  # words
People = frozenset[tuple[str, ...]]  # full names
TITLES = frozenset(
    "mr mrs ms dr sir prof mp mep cllr ceo president minister january february march april may "
    "june july august september october november december monday tuesday wednesday thursday friday "
    "saturday sunday".split()
)
# Words for none, one or all, which are on no list of common ones.
OPENERS = frozenset(
    "neither either none nobody nothing nowhere someone somebody something anyone anybody anything "
    "everyone everybody everything nearly hardly scarcely barely almost whoever nor not".split()
)
OFFICES = TITLES | HONORIFICS  # and what else stands before a name without being of it


def names(text: str) -> frozenset[str]:
    """Return the stems of the words that are names: places, people, firms; no days or months.

    A capitalised word that opens a sentence counts only where it is not a common word.
    """
    return frozenset(
        stem(match["word"].lower())
        for match in CAPITALISED.finditer(text)
        if match["word"].lower() not in TITLES and not _merely_opens(match)
    )


def people(text: str) -> People:
    """Return the full names in a text, as stems, the surname last.

    That is two or three capitalised words, none of them a common one, as in "Ada Lovelace"; names
    of many places look the same, and are known by their last word, too.
    """
    runs = (_uncommon(found.group().split()) for found in RUN.finditer(text))
    return frozenset(run for run in runs if 1 < len(run) <= LONGEST_FULL_NAME)


def called(named: frozenset[str], full: People) -> frozenset[str]:
    """Return those of a text's names by which its people and things are spoken of later.

    News gives a full name once, or leaves it at an office and a surname.
    """
    return named - {given for person in full for given in person[:-1]}


def has_namesake(full: People, there: People) -> bool:
    """Return whether the surname of one of `full` is there only after another given name."""
    return any(
        bool(others := {other[0] for other in there if other[-1] == person[-1]})
        and person[0] not in others
        for person in full
    )


def any_named(named: Iterable[str], there: frozenset[str]) -> bool:
    """Return whether any of the names is among the beginnings of words that `heads` gives."""
    return any(name[:SAME_NAME] in there for name in named)


def heads(terms: Iterable[str]) -> frozenset[str]:
    """Return the beginnings by which a name is known in other forms, as is Latvia in Latvian."""
    return frozenset(term[:SAME_NAME] for term in terms)


def _uncommon(words: list[str]) -> tuple[str, ...]:
    """Return the stems of a run of words from the last common one on: without an office."""
    stems = [stem(word.lower()) for word in words]
    common = [
        at
        for at, (word, each) in enumerate(zip(words, stems, strict=True))
        if word.lower() in OFFICES or is_common(each)
    ]
    return tuple(stems[common[-1] + 1 :] if common else stems)


def _merely_opens(match: re.Match[str]) -> bool:
    opens = bool(match["before"]) or match.start() == 0
    word = match["word"].lower()
    known = is_common(stem(word)) or word in OPENERS
    return opens and (known or word.split("-")[0] in SMALL_WORDS)
