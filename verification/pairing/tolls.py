"""The toll of an event: how many it killed, as news keeps count of it."""

import re

from verification.model import Quantity
from verification.words.groups import same_counted
from verification.words.terms import stem

PEOPLE = stem("people")
KILLED = re.compile(
    r"\b(?:kill(?:s|ed|ing)?|die[sd]?|dead|deaths?|perish(?:ed|es)?)\b", re.IGNORECASE
)
# "The death toll of the fire has been revised down to", right before the figure.
COUNTED = re.compile(
    r"\b(?:toll|number of (?:\w{1,20} )?(?:dead|deaths|fatalities|people killed))\b"
    r"[^.;]{0,100}\b(?:to|at|is|was|reache[sd]|of|now|passe[sd])\s$",
    re.IGNORECASE,
)
# Words of which one stands beside a number of people who were killed.
OF_DEATH = re.compile(
    r"\b(?:kill|die|dead|death|dying|bod(?:y|ies)|corpse|victim|toll|casualt|lives|drown|murder"
    r"|shot|shoot|execut|massacr|slain|slaughter|crush|burn|perish|fatal|lost|buried|crash|gunned"
    r"|blown|behead|hang|lynch|starv|succumb|memorial|funeral)",
    re.IGNORECASE,
)


def counts_killed(claim: str, own: Quantity, passage: str, other: Quantity) -> bool | None:
    """Return whether a passage's figure counts people killed, as the claim's does.

    None where the claim's does not, or where the words do not tell.
    """
    if not KILLED.search(claim) or same_counted(own.counted, PEOPLE) is False:
        return None
    if other.counted is not None and not OF_DEATH.search(passage):
        return False
    people = same_counted(other.counted, PEOPLE) is not False
    return True if people and COUNTED.search(passage[: other.span.start]) else None
