"""The places that a sentence speaks of, as far as prepositions and capitals tell.

"In Norrskarn", "across the Ulmvex district", "from the port of Sund", "Norrskarn's hospitals". A
name alone may be anybody's, so it is no place; nor is where something was only said.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verification.model import Quantity, Span
from verification.scopes.nearness import nearest, rivals
from verification.scopes.scope import KINDS
from verification.words.calendars import MONTHS, WEEKDAYS
from verification.words.names import heads, names
from verification.words.parties import COMMERCIAL, HONORIFICS, INSTITUTION
from verification.words.tense import is_day_of_saying
from verification.words.terms import stem

MOST_PLACES = 40  # of a sentence that are looked at: one with more is a list
LEAD = 60  # code points before a place that tell whether it is where something is
LONG = 4  # letters of a word that has a capital in headlines that give capitals to most
FEWEST = 3  # such words that make a text a headline of this kind
BODIES = COMMERCIAL | frozenset(
    "ministry council league cup championship championships champions olympics war games".split()
)

SIDES = (
    "(?:(?:(?:north|south)[- ]?)?(?:eastern|western)|northern|southern|central"
    "|(?:north|south)(?:[- ]?(?:east|west))?|east|west)"
)
NO_NAMES = (
    "The A An This That These Those Its Their His Her Our My At Least Most Brief Total All "
    "Addition Christmas Easter Ramadan Lent Parliament English French German Spanish Arabic No One "
    "Two Three Four Five Six Dozens Hundreds Thousands Millions Women Men Children People Police "
    "Congress Senate Cabinet Class Grade Phase Group Chapter Article Year Week Day Round Stage "
    "Level Category Room Section Part"
).split()
NO_NAME = rf"(?!(?:{'|'.join((*NO_NAMES, *MONTHS, *WEEKDAYS))})\b)"
STATES = r"US|UK|EU|USA|UAE"
COUNTRY = re.compile(rf"{STATES}|\w+s")  # with an article: "the Netherlands"; else a ship
MIXED = r"(?:O['’])?[A-Z][\w\-]{0,40}[a-z][\w\-]{0,40}(?![\w\-])"
ONE_NAME = rf"{NO_NAME}(?:(?:{STATES})\b|{MIXED})"
NAME = rf"{ONE_NAME}(?:\s{ONE_NAME}){{0,3}}"
AREAS = f"{KINDS}|area|strait|peninsula|suburb|coast|state|republic"
# "In Norrskarn and Ulmvex" is of both; "in Norrskarn and Ulmvex counted" is of the first.
COUNTING = "said|counted|reported|recorded|confirmed|lost|saw|had|put|gave|added"
BOTH = rf"(?:\sand\s(?:the\s)?{NAME}(?!\s(?:{COUNTING})\b))?"
PLACE = re.compile(
    r"\b(?P<preposition>(?i:in|at|near|across|from|throughout|inside|around|within))\s"
    rf"(?P<place>(?P<article>the\s)?(?P<side>{SIDES}\s)?"
    rf"(?P<area>(?:[a-z]{{1,20}}\s)?(?:{AREAS}|north|south|east|west)\sof\s)?"
    rf"(?P<name>{NAME}){BOTH}"
    rf"(?:\s(?P<kind>(?:[a-z]{{1,20}}\s)?(?:{AREAS})s?)\b(?:\sof\s{NAME})?)?)"
    r"(?P<owns>['’])?(?=(?:\s(?P<next>[a-z]{1,20}))?)"
)
# "The north" is a place that needs no name.
SIDE = re.compile(
    r"\b[Ii]n\s(?P<place>the\s(?:(?:north|south)-?)?(?:north|south|east|west))\b(?!\sof\b)"
)
# "A rise in Norr shares", "a stake in Norr": not where.
NOT_WHERE = re.compile(
    r"\b(?:rise|rises|rose|fall|falls|fell|increase|drop|decline|growth|stake|stakes|shares|interest"
    r"|confidence|trust|faith|invested|investment|investments|believe|believes|based|cuts?)\s$",
    re.IGNORECASE,
)
# What only places have, so that "Norrskarn's hospitals" is of a place.
OWNED = re.compile(
    rf"\b(?P<place>{NAME})['’]s?\s(?:[a-z\-]+\s){{0,2}}?"
    r"(?:hospitals|schools|population|streets|residents|inhabitants|unemployment|jobless"
    r"|harbou?rs?|ports?|airports?|prisons|electorate|suburbs|universities|coast|borders?"
    r"|gross domestic product|GDP)\b"
)
# "Killed in Norrskarn, near Sund": the second tells where the first is.
CHAINED = re.compile(r",?\s{1,2}")
# Where things are in all, or not here: of what sentences before were about, nothing holds on.
WIDER = re.compile(
    r"\b(?:nationwide|worldwide|elsewhere|overseas|abroad|globally|nationally|countrywide|statewide"
    r"|(?:in|across|around|throughout|from) (?:the|this|that|all|every|many|several|other|some|both"
    r"|two|three|four|five|six) (?:of )?(?:\w+ ){0,2}?(?:countr(?:y|ies)|nation|world|region"
    r"|continent|provinces?|states?|count(?:y|ies)|districts?|cities|towns|villages|places|north"
    r"|south|east|west))\b",
    re.IGNORECASE,
)
MOVED = re.compile(
    r"\b(?:left|fled|flee|evacuat\w+|escap\w+|flown|moved|rescued|brought|bussed|displaced|driven"
    r"|deported|expelled|transferred|withdr\w+)\b"
)

# After a name, these tell that it is that of a body, a ship, a firm or a case: "the Norr sinking".
NOT_OF_PLACES = INSTITUTION | frozenset(
    "sinking crash wreck collision capsizing deal case trial affair scandal shares stock sales "
    "survey poll report final match game".split()
)


@dataclass(frozen=True, slots=True)
class Place:
    """A place that a sentence names, and where."""

    name: str  # with its kind, without its article: "port of Ulm"
    span: Span


def place_of(
    text: str, quantity: Quantity, quantities: Sequence[Quantity], named: Sequence[Place]
) -> str | None:
    """Return which of the places that a sentence names a figure is for, or None.

    It is the one that stands nearest, with no other figure of its kind between.
    """
    found = nearest(text, quantity, rivals(quantity, quantities), named)
    return found.name if found else None


def only_place(text: str) -> str | None:
    """Return the one place that a text names, or None where it names none, or several."""
    found = {each.name for each in places(text)}
    return found.pop() if len(found) == 1 else None


def says_nothing(text: str, before: str) -> bool:
    """Return whether a sentence leaves open where it is, so that a place told before holds on.

    A name that was not told before may be that of another place.
    """
    return not places(text) and not WIDER.search(text) and names(text) <= names(before)


def places(text: str) -> tuple[Place, ...]:
    """Return the places that a text names, in order; none of a headline in capitals."""
    if _is_headline(text):
        return ()
    found = sorted(_places(text), key=lambda each: each.span.start)[:MOST_PLACES]
    return tuple(
        each
        for before, each in zip([None, *found], found, strict=False)
        if before is None or not CHAINED.fullmatch(text, before.span.end, each.span.start)
    )


def same_place(one: str, other: str) -> bool:
    """Return whether two names of places have a name in common, and can be of one place."""
    return bool(heads(_named(one)) & heads(_named(other)))


def _named(place: str) -> frozenset[str]:
    return frozenset(stem(word.lower()) for word in re.findall(r"[A-Z][\w\-]+|^the .*", place))


def _places(text: str) -> Iterator[Place]:
    for found in PLACE.finditer(text):
        if _is_place(text, found):
            yield Place(_bare(found["place"]), Span(*found.span()))
    for found in SIDE.finditer(text):
        yield Place(found["place"], Span(*found.span()))
    for found in OWNED.finditer(text):
        if not _is_institution(found["place"]):
            yield Place(found["place"], Span(*found.span()))


def _is_place(text: str, found: re.Match[str]) -> bool:
    """Return whether a name after a preposition is where something is, and not who or when."""
    person = found["name"].split()[0].lower().rstrip(".") in HONORIFICS
    belongs = found["owns"] or (not found["kind"] and found["next"] in NOT_OF_PLACES)
    if person or belongs or _is_institution(found["name"]):
        return False
    if NOT_WHERE.search(text, max(0, found.start() - LEAD), found.start()):
        return False
    told = found["kind"] or found["side"] or found["area"]
    if not told and (found["article"] or found["preposition"].lower() == "from"):
        country = COUNTRY.fullmatch(found["name"]) is not None
        return country if found["article"] else _is_left(text, found)
    return not is_day_of_saying(text, found.start(), found.end())


def _bare(place: str) -> str:
    """Return a place without the article that its kind needs: "Ulmvex district"."""
    return place.removeprefix("the ")


def _is_left(text: str, found: re.Match[str]) -> bool:
    """Return whether somebody left where "from" tells: a donor or a firm is no place."""
    return bool(MOVED.search(text, max(0, found.start() - LEAD), found.start()))


def _is_institution(name: str) -> bool:
    """Return whether a name is that of a firm, a body or a contest, by one of its words."""
    return not BODIES.isdisjoint(name.lower().split())


def _is_headline(text: str) -> bool:
    """Return whether most words have a capital, so that it tells no name."""
    long = [word for word in text.split() if len(word) >= LONG and word[0].isalpha()]
    return len(long) >= FEWEST and all(word[0].isupper() for word in long)
