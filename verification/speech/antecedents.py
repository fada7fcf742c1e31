"""Whom a pronoun, "the company" or "her lawyer" stands for: somebody named before."""

import re

from verification.speech.attribution import source
from verification.speech.denials import is_denial
from verification.speech.naming import Party, party
from verification.words.parties import (
    COMMERCIAL,
    FIRMS,
    HONORIFICS,
    INSTITUTION,
    KINDS,
    OTHER_PARTY,
    PARTICLES,
    ROLE,
    TRADES,
)
from verification.words.terms import STOP_WORDS, is_common, stem, words

PROPER = r"[A-Z][\w&\-]{0,40}(?:\s(?:of\s|for\s)?[A-Z][\w&\-]{0,40}){0,5}"
NOUN_OF_KIND = "|".join(sorted(INSTITUTION | KINDS))
SPEAKING = frozenset(
    "spokesman spokeswoman spokesperson spokespeople management boss executive insider insiders "
    "representative director manager".split()
)
OF_STATE = frozenset("ministry agency council".split())  # which have names that say so
PRONOUNS = frozenset("he she they it who her his him them their its".split())
BARE_KIND = re.compile(rf"(?:[Tt]he|[Ii]ts)\s(?P<kind>{'|'.join(sorted(KINDS))})(?=['’]s?\s|$)")
FULL_NAME = re.compile(r"\b[A-Z][\w’'\-]{1,40}(?:\s[A-Z][\w’'\-]{1,40}){1,3}")
NAMED = re.compile(
    r"(?<!\bin )(?<!\bnear )(?<!\bfrom )(?<!\b[Oo]n )(?<![\w\-])"
    rf"(?P<name>{PROPER}(?:\s(?:{NOUN_OF_KIND})\b)?)"
)
ARTICLE = re.compile(r"^(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir)\s")
BARE_ROLE = re.compile(
    rf"(?:(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir)\s)?(?:[Cc]hief )?(?:(?:{NOUN_OF_KIND}) )?"
    rf"(?:{'|'.join(sorted(SPEAKING))})"
    r"(?:$|,?\s(?=[A-Z]))"
)
DESCRIBED = re.compile(
    r"[Tt]he (?:(?:\d{1,2}-year-old|latter)(?: \w{1,20}){0,2}"
    r"|(?P<trade>[a-z]{2,20}(?:er|or|ess|ist|ian|yst|man|woman|herd|ant)))$"
)
POSSESSIVES = re.compile(r"^(?:[Hh]is|[Hh]er)\s(?=\w)")
BY_SURNAME = re.compile(r"(?P<name>[A-Z][\w’'\-]{1,40}) (?:[a-z]{2,15}(?:ed|s)|had|did)\b")
# The first words of a sentence that name a person, after a title or an office.
INTRODUCED = re.compile(
    r"^(?:Now\s)?(?:[A-Z]?[a-z\-]{1,20}\s){0,3}?"
    r"(?P<name>[A-Z][\w’'\-]{1,40}(?:\s(?:(?:de|von|van|der|da|dos|di|del|la|al|bin)\s){0,2}[A-Z][\w’'\-]{1,40})"
    r"{1,4})"
)


def resolved(named: str, previous: str | None, before: str, sentence: str) -> str:
    """Return who a pronoun or a bare word for an institution stands for."""
    bare = frozenset(words(named)) - {"the", "a", "an", "in", "also"}
    bare -= {"its"} if len(bare) > 1 else frozenset()
    kind = BARE_KIND.match(named)
    if kind and (called := _named(kind["kind"], f"{before} {sentence}")):
        return f"{called}{named[kind.end() :]}"
    if bare <= PRONOUNS:
        text = f"{before} {sentence.partition(named)[0]}"
        if previous and is_denial(sentence) and _is_denied(previous, before):
            text, previous = text.replace(previous, ""), None
        return previous or _mentioned(text, bare) or named
    if kind:
        return _of_kind(kind, named, previous, before, sentence)
    return _described(named, previous, before, sentence)


def _is_denied(previous: str, before: str) -> bool:
    """Return whether who spoke last is whom somebody else, only called "he", contradicts."""
    return bool(source(before)) or not party(previous).person


def _of_kind(
    kind: re.Match[str], named: str, previous: str | None, before: str, sentence: str
) -> str:
    """Return the institution for "the company", and "Norr's founder" for "the firm's founder"."""
    if is_denial(sentence):  # it may be by whom, or of whom, it was spoken before
        return named
    spoke = previous if previous and _stands_for(named, previous) else None
    called = spoke or _house(kind["kind"], named, before, sentence)
    return f"{called}{named[kind.end() :]}" if called else named


def _described(named: str, previous: str | None, before: str, sentence: str) -> str:
    """Return who "the farmer", "a spokesman" or "her lawyer" is, or whose."""
    if previous and party(previous).person and _is_trade(named):
        return previous
    if BARE_ROLE.match(named) and not is_denial(sentence):
        return _of_institution(named, previous, before, sentence)
    return _owned(named, previous, sentence) if POSSESSIVES.match(named) else named


def _is_trade(named: str) -> bool:
    """Return whether "the farmer" or "the 44-year-old" can be anybody: it is no office."""
    found = DESCRIBED.match(named)
    return found is not None and found["trade"] not in ROLE | HONORIFICS | KINDS


def introduced(sentence: str) -> str | None:
    """Return the person whom a sentence begins with, by at least two names."""
    found = INTRODUCED.search(sentence)
    if not found:
        return None
    name = found["name"].split()
    while name and name[0].lower() in STOP_WORDS:
        name = name[1:]
    proper = [each for each in name if each not in PARTICLES]
    return " ".join(name) if len(proper) > 1 else None


def _of_institution(named: str, previous: str | None, before: str, sentence: str) -> str:
    """Return "Norr's spokesman" for "a spokesman", where the sentences named Norr."""
    found = (*_proper(before), *_proper(sentence.partition(named)[0]), *filter(None, [previous]))
    house = next((each for each in found if not party(each).person), None)
    return f"{house}'s {ARTICLE.sub('', named)}" if house else named


def _house(kind: str, named: str, before: str, sentence: str) -> str | None:
    """Return what a bare "the company" means: as near before it as can be, or after it."""
    ahead, _, after = sentence.partition(named)
    found = (*reversed(_proper(ahead)), *_proper(before), *_proper(after))
    return next((each for each in found if _can_be(kind, party(each))), None)


def _can_be(kind: str, known: Party) -> bool:
    """Return whether a name can be a firm's, or a club's: it is not plainly something else."""
    if known.person or (kind in OF_STATE and kind not in known.every):
        return False
    other = INSTITUTION - COMMERCIAL if kind in FIRMS | TRADES else COMMERCIAL | (KINDS - {kind})
    return kind in known.every or not known.every & other


def _proper(text: str) -> list[str]:
    """Return the proper names of a text, as far as they are no places of something else."""
    found = (ARTICLE.sub("", each["name"]) for each in NAMED.finditer(text))
    return [each for each in found if not is_common(stem(each.lower()))]


def _mentioned(text: str, pronoun: frozenset[str]) -> str | None:
    """Return the last person whom a text names in full; for "it", the first institution."""
    if pronoun <= {"it", "its"}:
        named = _proper(text)
        # "Helping Hands" may be a person's name by its form, yet "it" is never a person.
        return next((each for each in named if not party(each).person), next(iter(named), None))
    found = [each for each in FULL_NAME.findall(text) if party(each).person]
    return str(found[-1]) if found else None


def _owned(named: str, previous: str | None, sentence: str) -> str:
    """Return "Ann Low's lawyer" for "her lawyer", where she is named or spoke before."""
    ahead = sentence.partition(named)[0]
    subject = BY_SURNAME.match(ahead)
    owner = _mentioned(ahead, frozenset({"her"})) or previous or (subject and subject["name"])
    return POSSESSIVES.sub(lambda _: f"{owner}'s ", named) if owner else named


def _named(kind: str, text: str) -> str | None:
    """Return the institution that a text last calls by a word: "group" in "the group Nordlys"."""
    found = re.findall(rf"\b{kind}\s({PROPER})", text)
    return str(found[-1]) if found else None


def _stands_for(named: str, previous: str) -> bool:
    """Return whether a bare word for an institution can mean the one that spoke last."""
    other = frozenset(words(previous)) & OTHER_PARTY
    plain = not any(each[0].isupper() for each in named.split()[1:])
    return plain and not party(previous).person and not other
