"""What a sentence says is not so."""

import re
from collections.abc import Iterator
from itertools import islice

from verification.words.deeds import DONE
from verification.words.terms import stem, terms

# What was only asked for or meant, and turned down, is not done.
TURNED_DOWN = (
    r"\b(?:threw out|thrown out|reject(?:s|ed)?|dismiss(?:es|ed)?|(?:turn|vot)(?:s|es|ed)? down"
    r"|refus(?:es|ed)?|block(?:s|ed)?|overturn(?:s|ed)?|quash(?:es|ed)?|struck down"
    r"|veto(?:es|ed)?)\s"
    r"(?:(?:an?|the|its|his|her|their|all)\s)?(?:[\w-]{1,20}\s){0,2}?(?:request|motion|bid|petition"
    r"|plan|proposal|application|attempt|demand|order|decision|bill)s?\s(?:to|for)\b"
)
NEGATOR = re.compile(
    r"(?:\b(?:not|no|never|neither|nor|nobody|none|without)\b|n't\b|\bno longer\b"
    # What is stopped, missed or refused is no longer, or was never, done.
    r"|\b(?:stop(?:s|ped)?|ceas(?:e|es|ed)|quit|halt(?:s|ed)?|end(?:s|ed)?)\s(?=[a-z]{2,20}ing\b)"
    r"|\b(?:ceas|fail|refus|declin|neglect)(?:e|es|s|ed|ing)? to\b|\bunable to\b"
    # What almost happened did not; what almost doubled is a matter of its figures.
    r"|\b(?:almost|nearly)\s(?!(?:doubl|tripl|quadrupl|halv)ed\b)"
    rf"(?={DONE}\b)"
    rf"|{TURNED_DOWN}"
    # What is still to come has not come about.
    r"|\b(?:has|have|had|is|are) yet to\b)",
    re.IGNORECASE,
)
# Where a negation ends: at the next clause.
CLAUSE_END = re.compile(
    r"[,;:.!?()]|\b(?:but|and|although|while|because|after|until|since|when|before)\b"
)
MOST_DENIALS = 20  # of a sentence: more than anybody writes
LONGEST_SCOPE = 160  # code points that a negation bears on
NOT_NEGATING = re.compile(
    r"\b(?:not only|no fewer|no less|no more than|not least|no doubt|nor den(?:y|ied))\b"
    # Whoever does not comment on something, or confirm it, leaves it open.
    r"|\b(?:not|never|neither|nor|unable to|(?:refus|declin)(?:e|es|ed|ing) to|[a-z]{2,8}n't)\s"
    r"(?:(?:yet|immediately|be|been|able|to) ){0,4}(?:comment|confirm|verif|respond|repl)\w*",
    re.IGNORECASE,
)
# "No crane is taller than ours", "Never before had she won": what is so is without its like.
UNMATCHED = re.compile(
    r"\bnever before\b[^,;:.!?()]{0,120}|"
    r"\b(?:no|never|nobody|none|nothing)\b[^,;:.!?()]{0,80}?\b(?:[a-z]{2,12}er|more|less|worse)\s"
    r"(?:[\w\-]{1,20}\s){0,4}?than\b",
    re.IGNORECASE,
)

# "It went to the port, not to the navy": what is set against it is denied by name.
CONTRAST = re.compile(
    r"(?:, (?:and |but )?not|\brather than|\binstead of)\s"
    r"(?:(?:to|by|from|in|at|with|for|of|on|the|its|his|her)\s){0,2}"
    r"(?P<names>[A-Z][\w\-]*(?:\s[A-Z][\w\-]*){0,4})"
)

# What these say of something is its absence: where nothing moves, all is halted.
ABSENCE = frozenset(
    stem(word)
    for word in "abandon ban bar block cancel cease close closed disappear empty ground grounded "
    "halt miss missing paralyse paralyze prevent refuse reject shut stall stop suspend thwart "
    "vanish".split()
)


# "It was not a cable but a brake that broke": what it was not.
NOT_BUT = re.compile(
    r"\bnot (?!only\b|just\b|merely\b|simply\b)(?P<part>[^,;:.!?()\"“”]{2,80}?),? but (?!also\b)",
    re.IGNORECASE,
)


def replaced(sentence: str) -> str:
    """Return what a sentence says was something else: the X of "not X but Y", or ""."""
    found = NOT_BUT.search(sentence)
    return found["part"] if found else ""


def contrasted(sentence: str) -> str:
    """Return the names that a sentence sets against what it says, "" where there are none."""
    return " ".join(found["names"] for found in CONTRAST.finditer(sentence))


def negated(sentence: str) -> str:
    """Return the parts of a sentence that stand under a negation, "" where nothing does."""
    return " ".join(scope for _, scope in denials(sentence))


def denials(sentence: str) -> Iterator[tuple[str, str]]:
    """Yield each negating word of a sentence with what stands under it."""
    plain = NOT_NEGATING.sub(" ", sentence.replace("\u2019", "'"))
    plain = UNMATCHED.sub(" ", plain)
    for found in islice(NEGATOR.finditer(plain), MOST_DENIALS):
        yield found.group(), _scope(plain[found.end() : found.end() + LONGEST_SCOPE])


def turned_down(sentence: str) -> bool:
    """Return whether a sentence tells that something asked for or meant was turned down."""
    return re.search(TURNED_DOWN, sentence, re.IGNORECASE) is not None


def _scope(rest: str) -> str:
    end = CLAUSE_END.search(rest)
    return rest[: end.start()] if end else rest


def bears_out_absence(claim: frozenset[str], sentence: str) -> bool:
    """Return whether a claim says in one of its terms that something is not there, as the sentence.

    "Not one train left" does not deny that all were halted; "no train was halted" does.
    """
    return bool(ABSENCE & claim) and ABSENCE.isdisjoint(terms(negated(sentence)))
