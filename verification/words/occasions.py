"""How news tells that what was to be held, or to begin, has come about."""

import re

from verification.words.calendars import MONTHS, WEEKDAYS
from verification.words.terms import stem, terms

# What was to come stands before a bar; what is told of its day, in the past, behind it.
OCCASIONS = r"""
election referendum by-election plebiscite | went to the polls|voted|cast (?:their|its|his|her) (?:vote|ballot)s?|polls (?:opened|closed)|polling stations
strike walkout stoppage | walked out|walked off the job|downed tools|stopped work|went on strike|stayed (?:away from|off) work
concert recital festival premiere performance | played|performed|sang|premiered|took the stage
trial hearing | went on trial|stood trial|appeared in court|appeared before|pleaded|took the stand
wedding marriage marry | (?:were|was|got) married|exchanged vows|said yes
funeral burial | (?:was|were) buried|(?:was|were) laid to rest|bade farewell|said goodbye
marathon race regatta rally | ran|raced|lined up|crossed the (?:finish|finishing) line|took part|set off
launch liftoff | lifted off|blasted off|took off|was launched
opening open reopen inaugurate inauguration | opened|reopened|was inaugurated|cut the ribbon|(?:let|took|welcomed) (?:in )?(?:its|their) first|(?:the|its|their) first (?:\w+ ){1,3}(?:crossed|used|rode|walked|drove|streamed|passed|entered|went)
march demonstration protest parade procession | marched|demonstrated|took to the streets|rallied|paraded
summit conference congress convention | met|gathered|came together|sat down
arrival arrive visit | arrived|landed|touched down|stepped off|flew in
departure depart leave | left|departed|set off|set out|set sail|flew out
"""  # noqa: E501


def _read() -> tuple[tuple[frozenset[str], re.Pattern[str]], ...]:
    lines = (line.split(" | ", 1) for line in OCCASIONS.strip().splitlines())
    return tuple(
        (
            frozenset(stem(word) for word in kinds.split()),
            re.compile(rf"\b(?:{told})\b", re.IGNORECASE),
        )
        for kinds, told in lines
    )


KINDS = _read()
BEING_HELD = frozenset(
    terms("hold held take place begin start go stage set schedule due plan run vote get way occur")
)
FOR_GOOD = re.compile(
    r"\bfor (?:good|ever|all time)\b|\bforever\b|\bpermanent(?:ly)?\b|\bonce and for all\b",
    re.IGNORECASE,
)
FOR_GOOD_TERMS = frozenset(terms("for good permanent permanently ever forever"))


def came_about(planned: str, sentence: str) -> bool:
    """Return whether a sentence tells, in other words, that what was planned was held or begun.

    Where it names an occasion of the same kind that is not the planned one, it tells of that.
    """
    own, said = frozenset(terms(planned)), frozenset(terms(sentence))
    return any(
        kinds & own and told.search(sentence) and not (kinds & said) - own for kinds, told in KINDS
    )


def rest(planned: str) -> frozenset[str]:
    """Return the terms of what was planned less those for its being held: of whom, and what for."""
    said = frozenset(terms(planned)) - BEING_HELD
    return said.difference(*(kinds for kinds, _ in KINDS), map(stem, (*WEEKDAYS, *MONTHS)))


def both_for_good(claim: str, sentence: str) -> bool:
    """Return whether both of two sentences tell of something that is to last for ever."""
    return bool(FOR_GOOD.search(claim) and FOR_GOOD.search(sentence))
