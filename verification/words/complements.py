"""Opposites of which one must hold: what is not open is closed, where none died all are alive."""

import re
from collections.abc import Iterable, Mapping

from verification.words.negation import negated
from verification.words.opposites import OPPOSITES, across, sides
from verification.words.terms import terms

# One side or the other is so.
PAIRS = (
    "open opened reopen reopened | close closed shut",
    "survive survived alive | die died dead killed",
    "guilty convict convicted | acquit acquitted cleared innocent",
    "legal lawful allow allowed permitted | illegal unlawful ban banned forbidden prohibited",
    "pass passed | fail failed",
    "present attend attended | absent miss missed",
    "unharmed unhurt uninjured | injured hurt wounded",
)
NOT_ALL = re.compile(r"\bnot (?:all|every\w*|both|each|always|yet|only|fully)\b", re.IGNORECASE)
NONE = re.compile(r"\b(?:no(?! longer)|nobody|none|not (?:one|a single))\b", re.IGNORECASE)
ALL = re.compile(r"\b(?:all|every|everyone|everybody|each|both)\b", re.IGNORECASE)
MOSTLY_ADDED = frozenset(
    terms("longer single person people count charge door anyone none nobody everybody everyone")
)


COMPLEMENTS = across(sides(PAIRS))


def bears_out(claim: str, sentence: str) -> bool | None:
    """Return whether a sentence says in an opposite's denial what a claim says.

    That is False where it denies an opposite, but of more or less than the claim is about, and None
    where it denies none.
    """
    own, said = frozenset(terms(claim)), frozenset(terms(sentence))
    denied, disowned = frozenset(terms(negated(sentence))), frozenset(terms(negated(claim)))
    if not disowned and denied:
        found = _met(own, denied, COMPLEMENTS) if not own & denied & COMPLEMENTS.keys() else None
        return None if found is None else _is_all(claim, sentence, denied - found - own)
    if disowned and not denied:
        found = _met(disowned, said, OPPOSITES)
        whole = bool(NONE.search(claim)) <= bool(ALL.search(sentence))
        return None if found is None else whole and _shares_rest(own, said)
    return None


def _met(
    claim: frozenset[str], there: frozenset[str], opposites: Mapping[str, frozenset[str]]
) -> frozenset[str] | None:
    """Return the terms there that are opposite to one of a claim's, None where there are none."""
    found = frozenset[str]().union(*(opposites.get(each, frozenset()) & there for each in claim))
    return found or None


def _is_all(claim: str, sentence: str, added: Iterable[str]) -> bool:
    """Return whether a denial is of all that a claim speaks of, and adds no condition."""
    whole = not NOT_ALL.search(sentence) and bool(ALL.search(claim)) <= bool(NONE.search(sentence))
    return whole and MOSTLY_ADDED.issuperset(added)


def _shares_rest(claim: frozenset[str], said: frozenset[str]) -> bool:
    """Return whether a sentence has all of a claim but its opposite."""
    return all(each in said or each in OPPOSITES or each in MOSTLY_ADDED for each in claim)
