"""Who or what a clause is about: its subject, and phrases that can be nobody's name."""

import re

from verification.words.deeds import DONE

# Ages stand between commas, as names in apposition do: "Ann Low, 41, told".
AGE = re.compile(
    r"(?<=[a-z])\s\(\d{1,3}\)|(?<=[a-z]),\s(?:aged\s)?\d{1,3}(?:(?=,\s(?:who|whose|an?|the|from|of|and|his|her|its|now|then"
    r"|formerly|[A-Z])\b)|,|(?=[.;]?$))"
)
OTHER_VERBS = (
    "was were has had flew drove rode wrote spoke stood read ran shook threw wore ate drank sang "
    "hid hit laid lay swam came went got knew began broke"
)
VERB = rf"(?:{DONE}|{'|'.join(OTHER_VERBS.split())})"
SUBJECT = re.compile(
    r"(?:[^,]{1,60},\s)?(?P<source>(?:"
    rf"[Tt]he\s(?:[\w\-]{{1,20}}\s){{1,4}}?(?=(?:on\s\w+day\s|late\s|yesterday\s)?{VERB}\b)"
    r"|[Tt]he\s(?:\w{1,20}\s){0,2}?\w{1,20}(?=\s[a-z])|(?:[Hh]e|[Ss]he|[Tt]hey"
    r"|[Ii]t|[A-Z][\w.'’\-]{0,40}(?:\s[A-Z][\w.'’\-]{0,40}){0,4})(?=\s[a-z])))"
)
# "The minister flew to Ulm and said": whoever says it stands before the first verb.
FIRST_OF_TWO = re.compile(
    r"(?P<source>(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s|(?=[A-Z]))[^,;:\"“”]{1,60}?"
    rf"(?:,\s[^,;:\"“”]{{2,60}}(?=,))?),?\s(?:(?:on\s\w+day|also|then|later)\s)?{VERB}\b"
)
JOINED = re.compile(r"(?:^|\s)(?:and|but)(?: (?:then|also|later|has|have|had))*$")
LEADING = re.compile(
    r"^(?:(?:and|but|or|yet|though|although|where|while|when|if|until|unless|since|because|as|so|for"
    r"|(?:(?:It|This|That)\s)?(?:is|was)(?:\swhat|\show)?)\s){1,2}(?!it$)"
)
TRAILING = re.compile(r"\s(?:(?:has|have|had)\s)?(?:already|all|both|just|never|since)$")
# What can be a clause or a rest of one, and no name of anybody.
NOBODY = frozenset(
    "a an the and as but or was were is are be been its own of to in on at for by "
    "nobody none what how correction not".split()
)
HELPING = re.compile(
    r"^(?!.*\b(?:who|which|that|whose|where)\b).*(?:^|\s)(?:did|does|has|had|was|were|is|are|will"
    r"|would(?! have\b)|could|must|should)\s|^[a-z]{2,20}ed\s|\bnot\s"
    r"|^(?:where|though|although|when|if|unless|until|while|because) it$"
)
# Findings that are published or taken tell nothing of who made them.
THINGS = (
    r"results?|figures|images|collars?|sensors?|cameras?|measurements|scans|tests?|samples?|data"
    r"|records|documents|footage|photographs|pictures|traces|tags|recordings?|reports?|surveys?"
)
THING = re.compile(
    rf"^(?:(?:[Tt]he|[Aa]n?|[Nn]ew|[a-z\-]{{3,20}})\s){{0,3}}(?:{THINGS})\s"
    r"(?:published|released|taken|fitted|made|posted|completed|collected|carried|obtained|issued"
    r"|installed)\b(?!.*\bby\b)",
    re.IGNORECASE,
)


def first_of_two(clause: str) -> str | None:
    """Return the subject of a clause that ends in "and", before a second verb; None: no end."""
    joined = JOINED.search(clause)
    if joined is None:
        return None
    found = FIRST_OF_TWO.match(clause[: joined.start()].lstrip())
    return found["source"] if found else ""


def can_speak(phrase: str) -> bool:
    """Return whether a phrase before a verb can name somebody: it is no clause, and no thing."""
    told = frozenset(phrase.lower().split())
    return not told <= NOBODY and not HELPING.search(phrase) and not THING.match(phrase)


def bare(phrase: str) -> str:
    """Return a phrase without the conjunction before it and the adverb after it."""
    return TRAILING.sub("", LEADING.sub("", phrase))
