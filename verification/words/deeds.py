"""Which words of a sentence are verbs, as far as their forms and closed lists tell."""

import re
from collections.abc import Sequence

from verification.words.changes import VERBS
from verification.words.tense import IRREGULAR

IRREGULARS = frozenset(IRREGULAR.split("|")) | frozenset(
    "died built bought held spent lent sent shot hurt fled found drew cut paid gave saw kept bore "
    "caught fought stole let set put cost".split()
)
# Any of them, as far as forms tell, to be followed by the end of the word.
DONE = rf"(?:[a-z]{{2,20}}ed|{'|'.join(sorted(IRREGULARS | VERBS))})"
FORMED = re.compile(r"[a-z]{2,20}(?:ed|ing)")
NO_VERBS = frozenset("during including morning evening building".split())
HELPING = frozenset("is are was were be been being has have had".split())


def deeds(words: Sequence[str]) -> list[str]:
    """Return the words that look like verbs in the past or like participles, in order."""
    return [word for word in words if is_deed(word)]


def is_deed(word: str) -> bool:
    """Return whether a word looks like a verb in the past or like a participle."""
    low = word.lower()
    formed = FORMED.fullmatch(low) and low not in NO_VERBS
    return bool(formed or low in IRREGULARS or low in VERBS) and low not in HELPING
