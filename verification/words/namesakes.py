"""Two people of one name, told apart by what they are: a novelist and an architect."""

import re
from collections.abc import Iterator

from verification.words.names import People
from verification.words.terms import stem, words

# Callings that one person seldom has beside those of another line; those in ABOUT tell of it.
LINES = """
politician minister senator lawmaker mayor governor president premier deputy councillor mp
    parliament legislator congressman congresswoman chancellor parliamentarian candidate party
    election elections leader senate
novelist writer author poet playwright essayist novel novels book books poem poems publisher
actor actress film films comedian television stage filmmaker
singer musician composer pianist violinist rapper guitarist drummer cellist conductor album band
    songs concert
painter sculptor artist illustrator exhibition gallery
architect
surgeon doctor nurse dentist physician midwife paediatrician pharmacist vet hospital
footballer striker goalkeeper midfielder defender boxer golfer cyclist runner swimmer skier sprinter
    jockey athlete sailor cricketer wrestler team club match
lawyer barrister solicitor attorney judge court
bishop archbishop priest pastor vicar cardinal imam rabbi church
scientist physicist biologist geologist astronomer chemist professor researcher university
teacher headteacher headmaster school
farmer fisherman shepherd farm
banker economist businessman businesswoman entrepreneur tycoon magnate company firm
chef cook restaurant
plumber carpenter locksmith electrician baker butcher
journalist reporter editor newspaper
""".strip().replace("\n    ", " ")
EACH_LINE = [line.split() for line in LINES.splitlines()]
KNOWN = {stem(word): line for line, each in enumerate(EACH_LINE) for word in each}
# Of a line, these say what somebody is, and the others only that it may be told of.
ABOUT = frozenset(
    "parliament party election elections novel novels book books poem poems publisher film films"
    " television stage album band songs concert exhibition gallery hospital team club match court"
    " church university school farm company firm restaurant newspaper president leader deputy"
    " candidate senate".split()
)
CALLINGS = "|".join(sorted({*LINES.split()} - ABOUT))
FORMER = r"(?!(?:former|retired|ex|one-time|turned)\b)"
NAME = r"[A-Z][\w\-]{1,40}"
CALLED = re.compile(
    rf"\b{FORMER}(?:[\w\-]{{2,20}}\s)?(?P<before>(?i:{CALLINGS}))\s(?:named\s|called\s)?"
    rf"(?P<name>{NAME}(?:\s{NAME}){{0,2}})"
    rf"|\b(?P<surname>{NAME}),\s(?:\d{{1,3}},\s)?(?:an?|the)\s{FORMER}"
    rf"(?:[\w’'\-]{{1,20}}\s){{0,3}}?(?P<after>{CALLINGS})\b"
)
SAME = r"(?:the same|that|this|her|his|a)"
NAMESAKE = re.compile(
    r"(?:\b(?:no|any)\s(?:connection|relation|link|relative)|\bnot\s(?:related|connected|linked)"
    r"|\bnot to be (?:confused|mistaken)|\bunrelated|\bnothing to do)\s(?:to|with|for|of)\s"
    r"(?P<who>(?:the|an?)\s(?:[\w’'\-]{1,20}\s){1,8}?)"
    rf"(?:(?:of|with)\s{SAME}\s(?:sur)?name"
    rf"|(?:who|that)\s(?:also\s)?(?:bears|shares|has|goes by)\s(?:the\s)?{SAME}\s(?:sur)?name)"
    rf"|\b(?P<calling>{CALLINGS})\sof\s{SAME}\sname\b"
    r"|\b(?:namesake of|(?:shares|shared|sharing)\s(?:her|his|a|the|that)\s(?:sur)?name with)\s"
    r"(?P<other>(?:the|an?)\s(?:[\w’'\-]{1,20}\s){0,4}[\w\-]{1,20})"
)


UNRELATED = re.compile(
    r"\b(?:not\srelated|no\srelation|no\srelative|unrelated|not to be (?:confused|mistaken))\s"
    r"(?:to|of|with|for)\s(?P<whom>(?:(?!of\b)[\w\-]{1,30}\s?){1,7})"
)


def is_namesake(claim: str, people: People, passage: str, report: str) -> bool:
    """Return whether a passage is on a namesake of one of the claim's people.

    So it is in a report that sets its own apart from the one of the claim's calling, or gives him
    or her another calling and none of that line. A sentence with the claim's calling is excepted.
    """
    if _is_told_apart(claim, people, passage):
        return True
    return any(
        _is_namesake(own, person, passage, report)
        for person in people
        if person[-1] in report.lower() and (own := frozenset(_lines_of(person, claim)))
    )


def _is_told_apart(claim: str, people: People, passage: str) -> bool:
    """Return whether a passage says that somebody is not related to one of the claim's people."""
    found = UNRELATED.search(passage)
    if found is None or UNRELATED.search(claim):
        return False
    named = {stem(each) for each in words(found["whom"])}
    return any(named >= set(person) for person in people)


def _is_namesake(own: frozenset[int], person: tuple[str, ...], passage: str, report: str) -> bool:
    if own & _lines(NAMESAKE.sub(" ", passage)):
        return False
    apart = NAMESAKE.search(report)
    rest = NAMESAKE.sub(" ", report)
    other = frozenset(_lines_of(person, rest))
    if apart and own & _lines(" ".join(filter(None, apart.groups()))):
        return not own & other
    return bool(other) and not own & _lines(rest)


def _lines_of(person: tuple[str, ...], text: str) -> Iterator[int]:
    """Yield the lines of the callings that a text gives a person, before the name or after it."""
    for found in CALLED.finditer(text):
        named = {stem(each.lower()) for each in (found["name"] or found["surname"]).split()}
        if named & (set(person) if found["name"] else {person[-1]}):
            yield KNOWN[stem((found["before"] or found["after"]).lower())]


def _lines(text: str) -> frozenset[int]:
    return frozenset(KNOWN[each] for word in words(text) if (each := stem(word)) in KNOWN)
