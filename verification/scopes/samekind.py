"""Another thing of the claim's kind: "the Norda ferry", "the Corva youth orchestra"."""

import re

from verification.scopes.landmarks import WORD, claimed_names, mentions_of
from verification.words.names import names
from verification.words.terms import stem, terms

# What of one name is another body or contest.
INNER = (
    r"youth|junior|children['’]s|women['’]s|girls['’]|ladies['’]|student|amateur|reserve|half|mini"
    r"|technical|agricultural|medical|toy|model|miniature|under-\d{2}"
)
WITHIN = re.compile(
    rf"\b(?P<name>{WORD})(?:['’]s)?\s(?P<inner>(?i:{INNER}))\s(?P<kind>[\w\-]{{3,20}})"
)
# What is told of something else, aside from what the sentence is about.
RELATIVE = re.compile(r",\s(?:which|who|where|whose)\s[^,;]{1,150},")
ASIDE = re.compile(
    r"(?:,|\b(?:an?|\d{1,2}|one|two|three|few|some)\s[a-z]{3,10})?\s"
    r"(?:after|before|while|when|since|until|which|who|where|whose|that|than)\s"
)


def is_of_same_kind(claim: str, passage: str) -> bool:
    """Return whether a passage is on another thing of the kind of one that the claim names."""
    return _is_within(claim, passage) or any(
        _is_aside(claim, name, kind, passage)
        for name in claimed_names(claim)
        if (kind := _kind(claim, name))
    )


def _is_within(claim: str, passage: str) -> bool:
    """Return whether a passage puts a word between the claim's name and kind: "half marathon"."""
    return any(
        f"{each['name']} {each['kind']}" in claim
        and f"{each['name']} {each['kind']}" not in passage
        for each in WITHIN.finditer(passage)
    )


def _kind(claim: str, name: str) -> str | None:
    """Return the noun that a claim has right after a name: "ferry" of "the Corva ferry"."""
    found = re.search(rf"\b{re.escape(name)}\s(?P<kind>[a-z]{{3,20}})\b", claim)
    return found["kind"] if found and terms(found["kind"]) else None


def _is_aside(claim: str, name: str, kind: str, passage: str) -> bool:
    """Return whether a passage names the claim's thing only aside, and tells of another instead.

    What the claim says happened must stand where the other is told of, and not in the aside.
    """
    main, aside = _parted(passage)
    if (
        not any(mentions_of(aside, name))
        or any(mentions_of(main, name))
        or not _other(claim, kind, main)
    ):
        return False
    happened = frozenset(terms(claim)) - names(claim) - {stem(kind)}
    return bool(happened & set(terms(main))) and happened.isdisjoint(terms(aside))


def _parted(passage: str) -> tuple[str, str]:
    """Return what a sentence is about, and what it tells aside."""
    relative = RELATIVE.search(passage)
    if relative:
        return f"{passage[: relative.start()]} {passage[relative.end() :]}", relative.group()
    aside = ASIDE.search(passage)
    return (passage[: aside.start()], passage[aside.start() :]) if aside else (passage, "")


def _other(claim: str, kind: str, main: str) -> bool:
    """Return whether a text has something of a kind with a name that the claim has not."""
    before = re.findall(rf"\b({WORD})(?:['’]s)?\s{kind}\b", main)
    after = re.findall(rf"\b{kind}\s(?:of|from|in|at)\s({WORD})", main)
    called = {each for each in (*before, *after) if each not in claim}
    return any(stem(each.lower()) in names(main) for each in called)
