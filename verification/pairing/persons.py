"""Persons counted by their trade in one text and as men, women or people in another.

"Nine miners" and "nine men" of one event are the same nine, which no list of nouns can tell: the
number tells it, where it is the same, and no other persons are counted beside them.
"""

from collections.abc import Sequence
from dataclasses import replace

from verification.kinds import Bound
from verification.model import Quantity
from verification.scopes.nearness import rivals
from verification.words.groups import same_counted
from verification.words.terms import stem

PEOPLE, MEN, WOMEN = (stem(word) for word in ("people", "men", "women"))
TRADES = {
    stem(word)
    for word in (
        "miner climber mountaineer hiker skier snowboarder diver swimmer rower cyclist "
        "runner sailor seafarer seaman seamen fisherman fishermen crewman crewmen trawlerman "
        "trawlermen driver pilot engineer nurse teacher tourist astronaut cosmonaut "
        "firefighter fireman firemen ranger guard farmer shepherd trader journalist reporter "
        "activist monk nun pilgrim player musician singer dancer actor cleaner carpenter "
        "builder mechanic electrician labourer worker employee passenger student pupil "
        "soldier officer policeman policemen guide paramedic medic doctor caver potholer "
        "camper holidaymaker protester prisoner inmate hostage patient survivor crew"
    ).split()
}


def same_people(own: Quantity, other: Quantity, found: Sequence[Quantity]) -> Quantity | None:
    """Return a passage's "nine miners" as people, for a claim of nine people."""
    if not _is_people(own.counted) or other.counted not in TRADES:
        return None
    return replace(other, counted=own.counted) if _same_number(own, other, found) else None


def may_be_same(own: Quantity, found: Sequence[Quantity]) -> bool:
    """Return whether a passage's "nine men" can be a claim's nine miners: a judge must tell."""
    return own.counted in TRADES and any(
        _is_anybody(each.counted) and _same_number(own, each, found) for each in found
    )


def _same_number(own: Quantity, other: Quantity, found: Sequence[Quantity]) -> bool:
    """Return whether two numbers are one, and a passage counts no persons beside its own."""
    exact = own.bound is other.bound is Bound.EXACT
    alone = not any(_counts_persons(each) for each in rivals(other, found))
    return exact and alone and own.kind is other.kind and own.value == other.value


def _is_people(counted: str | None) -> bool:
    return counted is not None and same_counted(counted, PEOPLE) is True


def _is_anybody(counted: str | None) -> bool:
    """Return whether a noun is "people", "men", "women" and the like, and no trade."""
    return counted is not None and any(
        same_counted(counted, each) is True for each in (PEOPLE, MEN, WOMEN)
    )


def _counts_persons(quantity: Quantity) -> bool:
    return quantity.counted is None or quantity.counted in TRADES or _is_anybody(quantity.counted)
