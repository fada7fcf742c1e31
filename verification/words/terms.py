"""Words as search and comparison see them: stems, the rarer the more telling."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from importlib import resources
from math import fsum
from typing import Literal

import snowballstemmer  # type: ignore[import-untyped]  # ships no types

from verification.model import SearchKeys
from verification.words.calendars import MONTHS, WEEKDAYS

ON_SUBJECT = 0.3  # least share of a claim's terms, by rarity, in what is on its subject
LEFT_OUT = 0.1  # share of a text's terms, by rarity, that it is not found by: the commonest ones
LONGEST_WORD = 60  # code points; what is longer is no word of English
CALENDAR = 0.1  # rarity of days and months: they tell when, and are compared as dates
UNLISTED = 1.0  # rarity of a term that the list of common terms does not hold

WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+){0,4}")
# A long run of combining marks takes Unicode's normal forms the square of its length, so each
# stretch is brought into the form by itself.
STRETCH = re.compile(r"\S{1,200}\s*|\s+")

STOP_WORDS = frozenset(
    "a about above after again against all also am an and any are as at be because been before "
    "being below between both but by can could did do does doing down during each few for from "
    "further had has have having he her here hers him his how i if in into is it its itself just "
    "me might more most must my no nor not now of off on once one only or other our out over own "
    "per said same say says she should so some such than that the their them then there these "
    "they this those through to too under until up upon us very was we were what when where "
    "which while who whom whose why will with would you your mr mrs ms".split()
)

_stemmer = snowballstemmer.stemmer("english")


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return the Snowball (Porter 2) stem of a lower-case English word."""
    return str(_stemmer.stemWord(word))


def _common() -> dict[str, float]:
    """Return the rarity, from 0 to 1, of each listed stem; the list goes from common to rare."""
    listed = resources.files("verification.words").joinpath("common_terms.txt").read_text("utf-8")
    stems = [line for line in listed.splitlines() if line and not line.startswith("#")]
    return {each: (place + 1) / (len(stems) + 1) for place, each in enumerate(stems)}


COMMON = _common() | {
    stem(name.lower()): CALENDAR for name in (*WEEKDAYS, *MONTHS) if len(name) > 1
}


def rarity(term: str) -> float:
    """Return how telling a term is: near 0 for the commonest, 1 for what no list holds."""
    return COMMON.get(term, UNLISTED)


def is_common(term: str) -> bool:
    """Return whether a stem is on the list of common terms, or is a stop word."""
    return term in COMMON or term in STOP_WORDS


def words(text: str) -> list[str]:
    """Return the words of a text, lower-cased, without a possessive ending."""
    folded = normal("NFKC", text).lower().replace("’", "'")
    return [_bare(match) for match in WORD.findall(folded)]


def normal(form: Literal["NFKC", "NFKD"], text: str) -> str:
    """Return a text in one of Unicode's normal forms, in time linear in its length."""
    if text.isascii():
        return text
    return "".join(unicodedata.normalize(form, each) for each in STRETCH.findall(text))


def terms(text: str) -> tuple[str, ...]:
    """Return the content terms of a text in order: stems of words that are no stop words.

    Figures are left out: they are compared as quantities, not as words.
    """
    return tuple(
        stem(word)
        for word in words(text)
        if word not in STOP_WORDS and not word[0].isdigit() and 1 < len(word) <= LONGEST_WORD
    )


def stems(text: str) -> frozenset[str]:
    """Return the stem of every word of a text: stop words and figures too, unlike its terms."""
    return frozenset(stem(word) for word in words(text) if len(word) <= LONGEST_WORD)


def search_keys(text: str) -> SearchKeys:
    """Return what a text is found by: all its terms, and as keys those that are not too common.

    Whatever is on the subject of a claim holds as much of its keys as is needed: what the keys
    leave out is taken as shared.
    """
    found = frozenset(terms(text))
    keys = sorted(found, key=lambda term: (-rarity(term), -len(term), term))
    total = worth(keys)
    left = LEFT_OUT * total
    while keys and rarity(keys[-1]) <= left:
        left -= rarity(keys.pop())
    return SearchKeys(found, tuple(keys), (ON_SUBJECT - LEFT_OUT) * total + left)


def worth(found: Iterable[str]) -> float:
    """Return the rarity of terms in sum, which is the same in whatever order they come."""
    return fsum(map(rarity, found))


def overlap(wanted: Iterable[str], there: Iterable[str]) -> float:
    """Return the share of the wanted terms that are there, each weighed by its rarity."""
    weights = {term: rarity(term) for term in wanted}
    total = fsum(weights.values())
    held = set(there)
    shared = fsum(weight for term, weight in weights.items() if term in held)
    return shared / total if total else 0.0


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("'")
