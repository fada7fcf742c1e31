"""Things told apart by a number or a letter: "line 4", "Flight 227", "block C", "Adrian IV"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from verification.numbers.amounts import LABELS
from verification.numbers.quantities import quantities
from verification.words.names import TITLES
from verification.words.numbernames import SMALL_WORDS
from verification.words.terms import is_common, stem

ROMAN = {"I": 1, "V": 5, "X": 10}
WORDS = "|".join(SMALL_WORDS)
# What follows a number that counts: "40 homes", "3 per cent", "2-1".
COUNTS = (
    r"(?!\d|[.,]\d|\s?[-–:]\s?\d|\s?%|\s(?:per|percent|million|billion|thousand|people|men|women"
    r"|children)\b|\s(?!(?:is|was|has|does|as|its|this)\b)[a-z]{2,40}s\b)"
)
NUMBER = rf"(?:\d{{1,4}}{COUNTS}|[IVX]{{1,5}}\b|[A-HJ-Z]\b|(?i:{WORDS})\b)"
AND = r"(?:,\s(?:and\s)?|\s(?:and|or|to)\s|[-–])"
LABELLED = re.compile(
    rf"\b(?P<of>(?i:{'|'.join(sorted(LABELS))}))s?\s(?:(?:No\.?|number)\s)?"
    rf"(?P<ids>{NUMBER}(?:{AND}{NUMBER}){{0,5}})"
)
NAMED = re.compile(rf"\b(?P<of>[A-Z][a-z]{{2,40}})[\s-](?P<ids>\d{{1,4}}{COUNTS}|[IVX]{{1,5}}\b)")
UNITS = "brigade|division|regiment|battalion|corps|squadron|circuit|precinct|infantry"
ORDERED = re.compile(rf"\b(?P<ids>\d{{1,3}})(?:st|nd|rd|th)\s(?P<of>(?i:{UNITS}))\b")
EACH = re.compile(NUMBER)
RANGE = re.compile(r"\sto\s|[-–]")
PAIR = 2
LONGEST = 100  # a range of more is none


def other_number(claim: str, told: Sequence[str]) -> tuple[str, str] | None:
    """Return what a passage tells of and what a claim does, where only their numbers differ.

    The first text that has a number for the claim's kind of thing or name decides: the passage
    itself, or what it refers back to. A text that has the claim's number too may be about both.
    """
    for of, own in _numbered(claim).items():
        others = next((found[of] for found in map(_numbered, told) if of in found), own)
        if own.keys().isdisjoint(others):
            return min(others.values()), min(own.values())
    return None


def _numbered(text: str) -> dict[str, dict[str, str]]:
    """Return the numbers that a text gives to each kind of thing and to each name, as it writes it.

    They are keyed by the kind or name, and then by the number in digits.
    """
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for match in (*LABELLED.finditer(text), *ORDERED.finditer(text), *_named(text)):
        found[match["of"].lower()] |= dict.fromkeys(_numbers(match["ids"]), match.group())
    return found


def _named(text: str) -> Iterator[re.Match[str]]:
    """Yield the names with a number that counts nothing."""
    found = [match for match in NAMED.finditer(text) if not _is_word(match["of"].lower())]
    counted = [each.span for each in quantities(text) if each.counted or each.unit] if found else ()
    for match in found:
        if not any(span.start <= match.start("ids") < span.end for span in counted):
            yield match


def _is_word(word: str) -> bool:
    return word in TITLES or word in LABELS or is_common(stem(word))


def _numbers(written: str) -> frozenset[str]:
    """Return what one or more things are called by, as in "2", "2 and 4", "2 to 4", "II", "C"."""
    each = [_arabic(found) for found in EACH.findall(written)]
    ends = [int(one) for one in each if one.isdecimal()]
    if RANGE.search(written) and len(ends) == len(each) == PAIR:
        return frozenset(map(str, range(ends[0], min(ends[1], ends[0] + LONGEST) + 1)))
    return frozenset(each)


def _arabic(written: str) -> str:
    """Return a number in digits, and a letter as it is."""
    if written.lower() in SMALL_WORDS:
        return str(SMALL_WORDS[written.lower()])
    if not set(written) <= set(ROMAN):
        return written
    values = [ROMAN[each] for each in written]
    signed = zip(values, [*values[1:], 0], strict=True)
    return str(sum(-one if one < following else one for one, following in signed))
