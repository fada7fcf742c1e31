"""Whether what a sentence denies is what a claim says, or something else of its subject."""

from collections.abc import Iterable

from verification.words.deeds import deeds
from verification.words.names import heads, names
from verification.words.negation import denials
from verification.words.opposites import ALIKE
from verification.words.terms import stem, terms, words

# "That did not happen", "it was not so": what these deny is told elsewhere.
PRO_FORMS = frozenset(stem(word) for word in "happen occur place true case exist correct".split())
BARE = frozenset("do does did so it that be been have has had done yet either one".split())
NO_ONE = ("nobody", "no one", "none")
# Who does not do these leaves open what else they did, and what was done to them.
SILENT = frozenset(
    stem(word)
    for word in "answer answered appear appeared attend attended speak spoke spoken say said tell "
    "told talk talked name named mention mentioned publish published disclose disclosed reveal "
    "revealed explain explained give gave given discuss discussed react reacted respond responded "
    "reply replied remember recall see seen saw hear heard know knew known decide decided "
    "elaborate elaborated specify specified available involve involved affect affected "
    "public".split()
)


def denied_of(claim: str, sentence: str) -> frozenset[str]:
    """Return the terms that a sentence denies, where it denies what a claim says.

    A denial of another deed, or beside the claim's deed told as done, is none of the claim.
    """
    done, own = _done(claim), frozenset(terms(claim))
    found = [scope for _, scope in denials(sentence)]
    denied = [frozenset(terms(scope)) for scope in found]
    told = frozenset(terms(sentence)).difference(*denied)
    return frozenset[str]().union(
        *(
            each
            for scope, each in zip(found, denied, strict=True)
            if not _is_silent(scope, own)
            and (not done or done & each or not (_done(scope) or done & told))
        )
    )


def denies_else(claim: Iterable[str], sentence: str) -> bool:
    """Return whether all that a sentence denies is nothing that a claim's terms speak of.

    Who does not answer, and what was not made public, leave the claim open. "Without a word" only
    adds to what a sentence tells, and a bare "did not" denies what was said before.
    """
    own = frozenset(claim)
    alike = own.union(PRO_FORMS, *(ALIKE.get(each, frozenset()) for each in own))
    denied = [scope for negator, scope in denials(sentence) if negator.lower() != "without"]
    return bool(denied) and all(
        _is_silent(each, own) or _is_else(each, heads(alike)) for each in denied
    )


def only_keeps_silent(sentence: str, deed: frozenset[str]) -> bool:
    """Return whether all that a sentence denies is that somebody spoke, and it tells of a deed.

    "They kept the mill and did not say why" tells that they kept it.
    """
    scopes, told = [scope for _, scope in denials(sentence)], sentence
    for each in scopes:
        told = told.replace(each, " ")
    tells = bool(deed.intersection(terms(told)) and _done(told))
    return tells and all(_is_silent(each, deed) for each in scopes)


def tells_deed(claim: str, sentence: str) -> bool:
    """Return whether a sentence tells a claim's deed as done, and denies another deed, or of all.

    "Nobody was on the bridge when it fell" does not deny that it fell.
    """
    deed = _deeds(claim)
    found = list(denials(sentence))
    told = frozenset(terms(sentence)).difference(*(terms(scope) for _, scope in found))
    of_else = all(
        _done(scope) or f"{negator} {scope.lstrip()}".lower().startswith(NO_ONE)
        for negator, scope in found
    )
    return bool(found) and bool(deed & told) and of_else


def _done(sentence: str) -> frozenset[str]:
    """Return the stems of a sentence's deeds, and of words for the same."""
    told = _deeds(sentence)
    return told.union(*(ALIKE.get(each, frozenset()) for each in told))


def _deeds(sentence: str) -> frozenset[str]:
    return frozenset(stem(word) for word in deeds(words(sentence)) if not word.endswith("ing"))


def _is_silent(scope: str, claim: frozenset[str]) -> bool:
    first = [stem(word) for word in words(scope)[:2] if word not in BARE][:1]
    return any(each in SILENT and each not in claim for each in first)


def _is_else(scope: str, of_claim: frozenset[str]) -> bool:
    said = heads(frozenset(terms(scope)) - names(scope))
    return not BARE.issuperset(words(scope)) and said.isdisjoint(of_claim)
