"""What is begun, ordered or made ready, and so not yet done."""

import re

from verification.words.deeds import deeds
from verification.words.terms import stem, words

# Deeds that are done only at their end: who is building a house has not built it.
TO_AN_END = frozenset(
    stem(word)
    for word in "repair rebuild build restore complete demolish dismantle evacuate sell buy move "
    "translate write paint clear clean drain remove recover withdraw fix mend cross finish pay "
    "repay install replace count cover close reopen raise rescue renovate install deliver empty "
    "extinguish refloat reconnect return".split()
)
BASES = {
    "paid": "pay",
    "repaid": "repay",
    "sold": "sell",
    "bought": "buy",
    "built": "build",
    "rebuilt": "rebuild",
    "wrote": "write",
    "written": "write",
    "withdrew": "withdraw",
    "withdrawn": "withdraw",
    "left": "leave",
    "took": "take",
    "taken": "take",
    "gave": "give",
    "given": "give",
    "went": "go",
    "gone": "go",
    "sent": "send",
    "brought": "bring",
    "stood": "stand",
    "met": "meet",
    "made": "make",
    "won": "win",
    "held": "hold",
}
# What somebody has to do, may do or is ready for.
TO_BE_DONE = re.compile(
    r"\b(?:(?:ordered|told|asked|required|obliged|invited|authori[sz]ed|allowed|permitted|entitled"
    r"|instructed|commissioned|hired|advised|meant|free|ready|willing|prepared|refusing|reluctant"
    r"|in order|so as)\sto\s(?:be\s)?|(?:can|could)\s(?:then\s|now\s)?be\s)(?P<verb>[a-z]{2,20})\b"
)
BEGUN = re.compile(
    r"\b(?:beg[ua]n|begins|begin|started|starts|continu(?:e|es|ed)|working|at work)\s(?:on\s|to\s)?"
    r"(?:the\s)?(?P<verb>[a-z]{2,20})\b"
)
# Who votes to approve approves, but who votes to sell has not sold.
RESOLVED = re.compile(
    r"\b(?:decided|agreed|voted|resolved|pledged|offered|vowed|chosen)\sto\s(?P<verb>[a-z]{2,20})\b"
)
GOING_ON = re.compile(
    r"\b(?:is|are|was|were|been|being|still|busy)\s(?:[a-z]{2,12}\s)?(?P<verb>[a-z]{2,18}ing)\b"
)
FORMS = (TO_BE_DONE, BEGUN, RESOLVED, GOING_ON)


def not_yet_done(claim: str, told: str) -> bool:
    """Return whether a sentence has a claim's deed only as one to be done, or under way."""
    done = {_base(word) for word in deeds(words(claim)) if not word.endswith("ing")}
    ends = set[str]().union(*(_deeds(form, told) for form in (BEGUN, RESOLVED, GOING_ON)))
    only = (done & _deeds(TO_BE_DONE, told)) | (done & TO_AN_END & ends)
    claimed = any(form.search(claim) for form in FORMS)
    return bool(only) and not claimed and not only & _plainly_done(told)


def _base(word: str) -> str:
    return stem(BASES.get(word, word))


def _deeds(form: re.Pattern[str], told: str) -> set[str]:
    return {_base(found["verb"]) for found in form.finditer(told)}


def _plainly_done(told: str) -> set[str]:
    """Return the deeds of a sentence that stand in no such form."""
    rest = told
    for form in FORMS:
        rest = form.sub(" ", rest)
    return {_base(word) for word in deeds(words(rest))}
