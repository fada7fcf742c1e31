"""People told apart by their trade: "tram drivers", "bus crews", "nurses", "doctors"."""

import re
from collections.abc import Sequence

from verification.words.terms import stem, stems

CARRIERS = (
    "tram bus train rail railway metro underground subway ferry taxi cab lorry truck coach cabin"
)
WORKERS = "drivers|crews?|staff|workers|employees|conductors|operators|guards|engineers"
CALLED = (
    "nurses doctors teachers lecturers dockers farmers miners firefighters pilots fishermen bakers"
    " butchers postmen cleaners porters lifeguards"
)
SUBJECT = 30  # code points from the start within which a sentence names whom it is about
TRADES = re.compile(
    rf"\b(?P<first>(?i:{'|'.join(CARRIERS.split())}))(?:,?\s(?:and|or)\s(?P<second>[a-z]{{3,12}}))?"
    rf"\s(?:{WORKERS})\b|\b(?P<called>(?i:{'|'.join(CALLED.split())}))\b"
)
LEFT_OUT = re.compile(r"\bnot (?:\w+ly )?(?:involved|affected|concerned)\b|\bunaffected\b")


def other_trade(claim: str, passage: str, before: Sequence[str]) -> bool:
    """Return whether a passage is on people of another trade than the claim's.

    So is one that leaves the claim's out of what those told of in the texts `before` do.
    """
    own = _trades(claim)
    if not own or LEFT_OUT.search(claim):
        return False
    if own.isdisjoint(stems(passage)):
        return bool(_trades(passage[:SUBJECT]))
    others = [_trades(each) for each in before]
    return bool(LEFT_OUT.search(passage)) and any(each and not each & own for each in others)


def _trades(text: str) -> frozenset[str]:
    """Return the stems of the trades that a text names people by."""
    found = (word for match in TRADES.finditer(text) for word in match.groups() if word)
    return frozenset(stem(word.lower()) for word in found)
