"""What a figure measures, and where that is only a part: "core inflation", "exports to Sund".

Of two measures with one noun, that with a word more which tells a part is another one, unless the
other text has that word elsewhere ("sales fell online").
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verification.model import Quantity, Span
from verification.scopes.nearness import nearest, rivals
from verification.words.terms import stem, stems

NOUNS = (
    "inflation prices? sales exports? imports? profits? earnings revenues? turnover income rents? "
    "unemployment crimes? offences output production consumption demand wages? pay salaries "
    "spending debts? deficit trade traffic emissions costs? investments? deaths immigration "
    "migration tourism shipments deliveries flights orders lending loans growth jobs"
).split()
PARTS = (
    "core underlying pre-tax pretax operating gross adjusted taxable like-for-like same-store "
    "real nominal online internet digital in-store retail wholesale producer domestic foreign "
    "overseas international regional urban rural industrial manufacturing agricultural farm "
    "food energy fuel electricity gas oil petrol diesel housing property household corporate "
    "private services electric hybrid used second-hand violent knife gun street youth juvenile "
    "organised cyber sexual hate drug traffic road rail air cargo freight passenger infant "
    "maternal child long-term short-term part-time full-time temporary permanent seasonal"
).split()
CRIMES = (
    "burglary burglaries robbery robberies theft thefts murder murders homicide homicides "
    "assault assaults shoplifting fraud vandalism rape rapes arson carjackings muggings"
).split()
CRIME = stem("crime")
MEASURE = re.compile(
    rf"\b(?P<parts>(?:(?i:{'|'.join(PARTS)})(?:\s|-|\sand\s)){{0,3}})(?P<noun>(?i:{'|'.join(NOUNS)}))\b"
    r"(?:\s(?:to|from|with)\s(?:the\s)?(?P<partner>[A-Z]\w{1,30})|\s(?P<before>before)\stax\b)?"
    rf"|\b(?P<crime>(?i:{'|'.join(CRIMES)}))\b"
)


@dataclass(frozen=True, slots=True)
class Measure:
    """What a sentence measures, and where it says so."""

    name: str  # as written
    span: Span
    noun: str  # its stem
    parts: frozenset[str]  # stems of the words that make it a part of what the noun names


def measure_of(text: str, quantity: Quantity, others: Sequence[Quantity]) -> Measure | None:
    """Return the measure that a figure of a sentence is nearest to, or None.

    Of the whole and its parts, a figure that is alone is for the whole: "crime, such as theft,".
    """
    found, beside = tuple(_measures(text)), rivals(quantity, others)
    near = nearest(text, quantity, beside, found)
    whole = [each for each in found if near and each.noun == near.noun and not each.parts]
    return whole[0] if whole and not beside else near


def other_measure(claim: Measure, claim_text: str, report: Measure, report_text: str) -> bool:
    """Return whether one of two measures is only a part of what the other is."""
    parted = (report.parts - stems(claim_text)) | (claim.parts - stems(report_text))
    return claim.noun == report.noun and bool(parted)


def _measures(text: str) -> Iterator[Measure]:
    for found in MEASURE.finditer(text):
        told = (found["parts"], found["partner"], found["before"], found["crime"])
        noun = CRIME if found["crime"] else stem(found["noun"].lower())
        yield Measure(found.group(), Span(*found.span()), noun, stems(" ".join(filter(None, told))))
