"""Places whose names differ by one word from a claim's: "Lower Ulm", "New Ulm", "Ulm Parva"."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from verification.scopes.landmarks import NAMES_KEPT, claimed_names

APART = "Lower|Upper|Little|Great|New|Old|Nether|Higher|Middle|Inner|Outer"
# These may also be a part of the place itself.
SIDES = "North|South|East|West|Northern|Southern|Eastern|Western"
AFTER = "Parva|Magna|Minor|Regis|Heath|Junction"
WORDS = frozenset(f"{APART}|{SIDES}|{AFTER}".split("|"))
# "New Ulm bridge opens": at the start, a word may have its capital from there.
STARTS = re.compile(r"(?:^|[.!?:\n][\"”]?\s{0,3})$")
ONLY_NAMES = frozenset({"Nether", "Upper"})  # and no common words
FEW = 3  # code points before a word in which a start is looked for
BARE, OTHER, PART = "bare", "other", "part"


def other_of_name(claim: str, passage: str, context: str, report: str) -> bool:
    """Return whether a passage is on a place of nearly the same name, and not on the claim's.

    What it does not name itself it may have from the sentence before, or from all of the report.
    """
    return any(_is_other(name, (passage, context), report) for name in _plain(claim))


@lru_cache(maxsize=NAMES_KEPT)
def _plain(claim: str) -> tuple[str, ...]:
    """Return the names of a claim that have no such word, be it the claim's first."""
    return tuple(each for each in claimed_names(claim) if not _has_word(claim, each))


def _has_word(claim: str, name: str) -> bool:
    found = {each.group() for each in _with_words(name).finditer(claim)}
    return found != {name} or not WORDS.isdisjoint(name.split())


def _is_other(name: str, near: Sequence[str], report: str) -> bool:
    if BARE not in _kinds(report, name):
        return next(_kinds(report, name), None) is not None
    told = next((found for each in near if (found := set(_kinds(each, name)))), set())
    return told == {OTHER}


@lru_cache(maxsize=NAMES_KEPT)
def _with_words(name: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:(?P<apart>{APART})\s|(?P<side>{SIDES})\s)?{re.escape(name)}\b"
        rf"(?P<after>\s(?:{AFTER})\b)?"
    )


def _kinds(text: str, name: str) -> Iterator[str]:
    """Yield what each mention of a name is of: of it, of another place, or of what may be part."""
    return (_kind(text, each) for each in _with_words(name).finditer(text))


def _kind(text: str, found: re.Match[str]) -> str:
    if found["after"]:
        return OTHER
    first = found["apart"] or found["side"]
    if not first or (
        first not in ONLY_NAMES and STARTS.search(text[max(0, found.start() - FEW) : found.start()])
    ):
        return BARE
    return OTHER if found["apart"] else PART
