"""Whether a sentence tells of an event, or of a plan, a condition, a question or a hope."""

import re
from enum import StrEnum


class Modality(StrEnum):
    """How a sentence stands to what it tells of."""

    FACT = "fact"
    PLAN = "plan"
    POSSIBILITY = "possibility"
    CONDITION = "condition"
    QUESTION = "question"


def _any(*phrases: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b", re.IGNORECASE)


QUESTION = re.compile(r"\?[\"'”’)]{0,2}\s{0,3}$")
HINGE = _any("if", "unless", "whether", "provided that")
CONDITION = _any("if", "unless", "whether", "provided that", "as long as", "in case", "would")
POSSIBILITY = _any(
    "(?-i:may)",  # not the month
    "might",
    "could",
    "possibl[ey]",
    "perhaps",
    "maybe",
    "likely",
    "unclear",
    "considering",
    "considers",
    "rumou?rs?",
    r"call(?:s|ed|ing)? (?:up)?on \S.{0,80}? to",
    "urg(?:e|es|ed|ing)",
    "demand(?:s|ed|ing)?",
    "speculation",
    "(?:not|cannot|n't|never) (?:yet )?(?:be(?:en)? )?(?:rul(?:e|ed|ing) out|exclud(?:e|ed|ing))",
    # What is tried, sought or near has not come about.
    "(?:is|are|was|were) (?:standing|running|bidding|competing|vying|applying|campaigning) for",
    "(?:is|are|was|were) (?:trying|seeking|preparing) to",
    "(?:is|are|was|were) (?:still )?(?:working on|in talks)",
    "on (?:its|his|her|their) way to",
    "on the (?:brink|verge|point) of",
    "threat(?:ens?|ened|ening) to",
    "hop(?:e|es|ed|ing)",
    "fear(?:s|ed)?",
)
SAID = r"(?:said|told|confirmed|announced|promised|added|insisted|declared|wrote|stated)"
# What was decided, asked for or allowed is not done by that.
DECISION = (
    r"(?:decision|proposal|intention|(?<!in )order|offer|bid|permission|request|agreement|threat"
    r"|commitment) (?:\w+ ){0,3}?to [a-z]{2,20}"
)
PLAN = _any(
    # Not a will of somebody's: "of his own will".
    r"(?<!\bown )(?<!\bfree )(?<!\bgood )(?<!\bthe )(?<!\bhis )(?<!\bher )(?<!\btheir )will",
    rf"{SAID} (?:[^.;\"“”]{{1,80}} )?would",  # that somebody will, said in the past
    "won't",
    "shall",
    "(?:is|are|was|were) (?:set|due|expected|scheduled|planned|about|supposed|slated|likely) to",
    "(?:is|are) to",
    "plans?",
    "(?<!than )(?<!as )planned",
    "planning",
    "intends?",
    "aims?",
    "scheduled (?:for|on)",
    "proposes?",
    "promised?",
    "pledged?",
    "vow(?:s|ed)?",
    "going to",
    "expects? to",
    r"(?:has|have|had) until (?:\w+ ){1,4}?to",
    r"to (?:be )?\w{3,20} (?:next|tomorrow|later)",
    DECISION,
)
# "Gave the order to attack": the order was given, whether or not it was carried out.
DECIDED = _any(
    r"(?:gave|given|issued|signed|made|took|taken|reached|got|received|obtained|accepted|approved"
    r"|rejected|refused|turned down|withdrew|withdrawn|granted|upheld|overturned) "
    rf"(?:\w+ ){{0,4}}?{DECISION}"
)
DECIDING = re.compile(
    r"\b(?:offered|ordered|decided|agreed|requested)\s(?:\w+ ){0,4}?to [a-z]{2,20}", re.IGNORECASE
)
GOING_ON = _any("(?:will|would|shall) (?:stay|remain|continue|keep|carry on|go on)")
# What somebody is at is not done yet: much of it can be told as what will be.
UNDERWAY = _any(
    r"(?:is|are) (?:\w+ly |now |also )?(?:cutting|shedding|axing|slashing|closing|shutting|sacking|"
    "laying off|dismissing|hiring|recruiting|building|investing|opening|launching|adding|creating|"
    "scrapping|sending|deploying|ordering)"
)
CANCELLED = _any(
    "cancel(?:s|led|ed|ling)",
    "call(?:s|ed)? off",
    "postpon(?:e|es|ed|ing)",
    "delay(?:s|ed)? (?:until|till|to|by)",
    "(?:is|are|was|were|been) delayed",
    "(?:ditched|axed)",
    "(?:has|have|had|was|were) (?:been )?given up",
    "put (?:off|back)",
    "push(?:ed|es)? back",
    "scrap(?:s|ped)",
    "shelved?",
    "abandon(?:s|ed)",
    "drop(?:s|ped) (?:the |its |their |his |her )?plans?",
    "(?:did not|didn't) (?:take place|happen|go ahead|materiali[sz]e|begin|start|open|resume)",
    "(?:has|have|had) not (?:taken place|happened|begun|started|opened|resumed)",
    "(?:will not|would not|won't|wouldn't) "
    "(?:take place|happen|go ahead|begin|start|open|resume|be held)",
    "failed to (?:take place|begin|start|open|resume|materiali[sz]e)",
    "no longer (?:plans?|planned|intends?)",
)

# "will remain closed": what was to change does not.
LASTING = _any(
    "(?:remain|stay|keep|continue to be)(?:s|ed|ing)? (?:closed|shut|suspended|blocked|halted|"
    "grounded|banned|barred|cancelled|on hold|out of (?:service|action|use)|in (?:force|place))"
)
CLAUSE = re.compile(r"[,;:()]|\b(?:as|because|after|when|while|but|although|and)\b")
# What a sentence adds at its end about something that it names.
ADDED = re.compile(r", (?:which|who|whose|where)\b[^,.;]{0,200}?(?=[.;]?\W{0,3}$)")


def main_clause(sentence: str) -> str:
    """Return a sentence without a relative clause that it ends with."""
    return ADDED.sub("", sentence)


def modality(sentence: str) -> Modality:
    """Return how a sentence stands to what it tells of; plans before doubts."""
    plain = sentence.replace("’", "'")
    if QUESTION.search(plain):
        return Modality.QUESTION
    for kind, cue in (
        (Modality.PLAN, PLAN),
        (Modality.CONDITION, CONDITION),
        (Modality.POSSIBILITY, POSSIBILITY),
    ):
        if cue.search(plain):
            return kind
    return Modality.FACT


def without_decision(sentence: str) -> str:
    """Return a sentence without what it tells was decided, asked for or allowed, by whoever did."""
    return DECIDED.sub(" ", sentence)


def decides(sentence: str) -> bool:
    """Return whether a sentence tells that something was decided, asked for or allowed."""
    return bool(DECIDED.search(sentence) or DECIDING.search(sentence))


def goes_on(sentence: str) -> bool:
    """Return whether a sentence tells that something will be as it is."""
    return bool(GOING_ON.search(sentence))


def hinges(sentence: str) -> bool:
    """Return whether what a sentence plans hangs on something: "if", "unless"."""
    return bool(HINGE.search(sentence))


def is_underway(sentence: str) -> bool:
    """Return whether a sentence tells that somebody is at carrying out what was decided."""
    return bool(UNDERWAY.search(sentence))


def cancelled(sentence: str) -> tuple[str, str]:
    """Return what a sentence tells was given up, put off or not carried out, and its other clauses.

    The first is "" where it tells of no such thing.
    """
    clauses = CLAUSE.split(sentence.replace("’", "'"))
    off = [clause for clause in clauses if CANCELLED.search(clause)]
    return " ".join(off), " ".join(clause for clause in clauses if clause not in off)


def planned(sentence: str) -> str:
    """Return what a sentence says will be, without its subject; "" where it plans nothing."""
    cue = PLAN.search(sentence)
    return sentence[cue.end() :] if cue else ""


def stays_as_it_is(sentence: str) -> bool:
    """Return whether a sentence tells that something stays closed, shut or suspended."""
    return bool(LASTING.search(sentence))
