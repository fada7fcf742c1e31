"""Of which place and of which part of the people a sentence speaks, as far as it says so itself."""

import re
from collections import defaultdict

from verification.words.terms import is_common, stem

# Kinds of places and buildings that bear a name of their own.
KINDS = (
    "district|region|province|county|canton|oblast|governorate|prefecture|municipality|parish|town"
    "|city|village|suburb|borough|port|harbour|harbor|island|lake|river|bay|valley|mountain|mine"
    "|plant|factory|refinery|reactor|dam|school|college|university|hospital|clinic|airport|station"
    "|bridge|tunnel|motorway|stadium|museum|library|theatre|theater|prison|camp|cathedral|church"
    "|mosque|temple|hotel|constituency|diocese"
)
NO_NAME = r"(?!(?:The|An?|In|At|On|This|That|Its|Their|His|Her|Our|No|One|Another|Each)\b)"
NAME = rf"\b{NO_NAME}[A-Z][\w\-]{{1,40}}(?:\s[A-Z][\w\-]{{1,40}}){{0,3}}"
# "The Ulm suspension bridge", and not "tenants in the city".
ADJECTIVE = (
    r"(?!(?:in|of|at|on|from|to|for|by|near|across|and|with|the|an?|its|their|this|that)\b)"
    r"[a-z\-]{1,20}"
)
NAMED_FIRST = re.compile(rf"(?P<name>{NAME})\s(?:{ADJECTIVE}\s){{0,2}}(?P<kind>{KINDS})\b")
NAMED_AFTER = re.compile(rf"\b(?P<kind>{KINDS})\s(?:of\s)?(?P<name>{NAME})")

# What of two or more of a kind is meant, by the word before the kind.
SETS = (
    "upper lower",
    "northern southern eastern western",
    "men's women's",
    "boys' girls'",
    "junior senior",
    "inner outer",
    "primary secondary",
)
SIDES = {word: frozenset(each.split()) for each in SETS for word in each.split()}
SIDED = re.compile(
    rf"\b(?P<side>{'|'.join(SIDES)})\s(?P<noun>[A-Za-z][\w\-]{{2,40}})", re.IGNORECASE
)

PART = re.compile(
    r"\baged (?:\d|under|over|between)"
    r"|\b(?:under|over)-\d{1,2}s?\b"
    r"|\b(?:youth|juvenile|female|male|long-term) (?:\w+ )?"
    r"(?:unemployment|jobless|poverty|literacy)"
    r"|\bamong (?:the )?(?:young|women|men|girls|boys|children|pensioners|graduates|migrants"
    r"|immigrants|foreigners|under|over|people (?:under|over|aged))",
    re.IGNORECASE,
)


def other_place(claim: str, passage: str) -> tuple[str, str] | None:
    """Return a passage's place and a claim's, two of one kind with other names, or None.

    Where the passage holds the claim's place too, it may speak of both: then it is not elsewhere.
    """
    own, others = _places(claim), _places(passage)
    for kind, names in own.items():
        if kind in others and not any(name in passage for name in names):
            return f"{min(others[kind])} {kind}", f"{min(names)} {kind}"
    return None


def other_side(claim: str, passage: str) -> bool:
    """Return whether a passage speaks of the lower house, and the claim only of the upper."""
    own, others = _sided(claim), _sided(passage)
    return any(
        (side, noun) not in others and any((each, noun) in others for each in SIDES[side] - {side})
        for side, noun in own
    )


def _sided(sentence: str) -> set[tuple[str, str]]:
    """Return what a sentence names by its side, as pairs of the side and the noun after it."""
    found = SIDED.finditer(sentence)
    return {(each["side"].lower(), stem(each["noun"].lower())) for each in found}


def part_of_all(sentence: str) -> bool:
    """Return whether a sentence measures only a part of the people, such as those aged under 25."""
    return bool(PART.search(sentence))


def _places(sentence: str) -> dict[str, set[str]]:
    """Return the names of places by their kind."""
    found: dict[str, set[str]] = defaultdict(set)
    for pattern in (NAMED_FIRST, NAMED_AFTER):
        for match in pattern.finditer(sentence):
            found[match["kind"]].add(_name(match))
    return found


def _name(match: re.Match[str]) -> str:
    """Return a name without a common word that has its capital from the start: "Old Ulm bridge"."""
    first, _, rest = match["name"].partition(" ")
    opens = match.start("name") == 0 and is_common(stem(first.lower()))
    return rest if rest and opens else match["name"]
