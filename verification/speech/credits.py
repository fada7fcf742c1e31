"""Whom a sentence credits by a phrase or a noun: "according to X", "X's claim that"."""

import re

from verification.speech.saying import NOUNS, TELLING_NOUNS

VIEWS = (
    "view|eyes|opinion|words|account|telling|reckoning|estimation|estimates?|count|tally|figures"
    "|calculations?|judge?ment|version|reading|mind|experience"
)
DOCUMENTS = (
    "reports?|pages?|websites?|sites?|blogs?|posts?|tweets?|accounts?|letters?|emails?|e-mails?"
    "|messages?|brochures?|leaflets?|memoirs?|books?|data|records?|speech(?:es)?|interviews?"
    "|newsletters?|notices?|memos?|columns?|lectures?|filings?|adverts?|advertisements?|videos?"
    "|releases?|statements?|presentations?|diar(?:y|ies)|diagrams?|charts?|logs?"
    "|surveys?|stud(?:y|ies)|polls?|analys[ei]s"
)
OWNER = r"(?P<source>(?:[\w\-.’']{1,40}\s){0,6}?[\w\-]{2,40})"
# "On Monday dismissed a deputy's statement": neither a day nor a verb is part of the owner.
PLAIN_OWNER = (
    r"(?!(?:\w{3,6}day|January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\b)(?P<source>(?:(?![a-z]{2,20}ed\b)[\w\-.’']{1,40}\s){0,6}?[\w\-]{2,40})"
)
PRONOUN = r"(?P<source>[Hh]er|[Hh]is|[Tt]heir|[Ii]ts)"
TO_STOP = r"(?P<source>[^,;.:()\"“”]{2,90})"
TO_CLAUSE = r"(?P<source>[^,;.:()\"“”]{2,60}?)"
CITES = (
    r"(?:^(?:Citing|Quoting)|(?:said|says?|reported|reports|wrote|writes|announced)\b"
    r"[^.;\"“”]{0,60}?,? (?:citing|quoting))"
)
PHRASES = tuple(
    re.compile(rf"\b(?:{phrase})")
    for phrase in (
        rf"(?:[Aa]ccording to|[Ii]n the (?:{VIEWS}) of|[Gg]oing by|per(?= the| [A-Z]))\s+{TO_STOP}",
        rf"[Aa]s (?:stated|reported|announced|claimed|told|put) by\s+{TO_STOP}",
        rf"(?:[Ii]n|[Bb]y|[Tt]o)\s{OWNER}['’]s?\s(?:own\s)?(?:{VIEWS})\b",
        rf"(?:[Ii]n|[Oo]n)\s{PLAIN_OWNER}['’]s?\s(?:\w{{1,20}}\s){{0,2}}?(?:{DOCUMENTS})\b",
        rf"(?:[Ii]n|[Bb]y|[Tt]o)\s{PRONOUN}\s(?:own\s)?(?:{VIEWS})\b",
        rf"(?i:how|as|the way) {OWNER} (?:puts?|tells?|sees?|saw|has|had|told) (?:it|things)\b",
        rf"[Ii]f (?:you (?:believe|ask) )?{OWNER} (?:is|are) to be (?:believed|trusted)\b",
        rf"[Aa]s far as {OWNER} (?:is|are|was|were) concerned\b",
        rf"[Ff]or {OWNER},? there (?:is|was|can be) no (?:question|doubt)\b",
        rf"[Ff]rom {OWNER} (?:came|comes) (?:word|news|the|an)\b",
        rf"[Ss]o (?:says?|said|spoke|thinks|thought|claims|claimed) {TO_STOP}",
        rf"(?:[Ww]ord|talk|feeling|view|belief|mood) (?:at|in|inside|within) {TO_CLAUSE}(?= is\b)",
        rf"(?:[Ww]ithin|[Ii]nside|[Aa]t) {TO_CLAUSE}, it is (?:said|understood|believed)\b",
        rf"it (?:is|was) (?:being )?(?:said|understood|believed) (?:at|inside|within) {TO_STOP}",
        rf"(?:shows?|showed|saw|hears?|heard) {TO_CLAUSE}(?= (?:saying|telling|claiming)\b)",
        r"[Tt]o hear (?P<source>her|him|them|[A-Z][\w\-]{0,40}(?: [A-Z][\w\-]{0,40}){0,3}) tell it",
        rf"{CITES} {TO_STOP}",
        rf"courtesy of {TO_CLAUSE}(?=[,;.:)])",
        rf"(?:[Ss]ource: |(?:hear|heard|learn(?:ed|t)?) from ){TO_CLAUSE}(?= that\b|[,;.:)])",
    )
)
# "The tower is said by the company to lean": who says it so.
SAID_BY = re.compile(
    r"\b(?:is|are|was|were|been) (?:said|claimed|believed|thought|reported|alleged|described|called"
    r"|regarded|seen|estimated|put|given|told|assured|informed|warned|advised|briefed)"
    r"(?: at [^,;.:]{1,30}?)? by "
    rf"{TO_CLAUSE}(?= (?:to|as|at|in|on|for|that)\b|[,;.:])"
)
# "Her claim that", "the minister's figure for", "the assertion by X that".
POSSESSED = re.compile(
    r"(?:\b(?P<source>(?:(?:[Tt]he|[Ii]ts|[Tt]heir|[A-Z][\w.\-]{0,40})\s(?:[\w.\-]{1,40}\s){0,4}?)?"
    rf"[\w\-]{{2,40}})['’]s?\s|\b(?P<pronoun>[Hh]er|[Hh]is|[Tt]heir)\s)(?:\w{{1,20}}\s){{0,2}}?"
    rf"(?:(?:{TELLING_NOUNS})\b|(?:{NOUNS})(?:\s(?:that|of|for|is|was|shows?|suggests?|says?"
    r"|indicates?|puts?|imply|implies)\b|:))"
)
GIVEN_BY = re.compile(
    rf"\b(?:(?i:{TELLING_NOUNS}|{NOUNS}|word)\s(?:(?:given|made|issued|published|quoted|provided"
    r"|posted|cited|released|put forward)\s)?(?:by|from)"
    rf"|(?:{TELLING_NOUNS}) of(?=\s(?:the|their|its|his|her|[A-Z])))\s"
    rf"{TO_CLAUSE}(?= (?:that|for|is|was|on|about|in|at|to|shows?|suggests?|says?|indicates?"
    r"|puts?)\b|[,;.:])"
)
# "The claim that it stands comes from X", "X, author of the claim that".
BEHIND = (
    re.compile(
        rf"\b(?:{TELLING_NOUNS}|{NOUNS}) that\b.{{1,300}}?\b(?:comes?|came|stems?|originate[sd]?"
        rf"|goes back|was made|was put forward|was first made) (?:from|by|with|to) {TO_STOP}"
    ),
    re.compile(
        r"\b(?P<source>(?:the \w{1,20}|[A-Z][\w.\-’']{0,40}(?:\s[A-Z][\w.\-’']{0,40}){0,4})),? "
        r"(?:(?:is|was) )?(?:(?:the |an? )(?:\w{1,20} )?)?(?:author of|source of|behind) "
        rf"(?:the|this|that) (?:\w{{1,20}} )?(?:{TELLING_NOUNS})\b"
    ),
)
UNTESTED = re.compile(
    r"\b(?:not|cannot|n't|never|yet to)\s(?:yet\s)?(?:be(?:en)?\s)?(?:\w{1,20}ly\s)?"
    r"(?:be(?:en)?\s)?(?:confirm|verif|check|prove|corrobor|substantiat)"
)
# What is borne out or contradicted is no longer the claimant's word alone.
TESTED = re.compile(
    r"\b(?:b(?:ears?|ore|orne) out|confirm\w*|corroborat\w+|verif\w+|vindicat\w+|prove[sdn]?"
    r"|support(?:s|ed)?|back(?:s|ed)?(?: up)?|match(?:es|ed)?|agrees? with|contradict\w*"
    r"|disprove[sdn]?|refute[sd]?|debunk\w*|belie[sd]?|in line with|cast\w* doubt|rebut\w*)\b"
)
SAID_WHEN = re.compile(
    r"\s(?:on (?:[A-Z][a-z]+day|\d)|(?:late|early|earlier|yesterday|today)\b"
    r"|(?:last|this) (?:week|month|year|night|morning|evening|summer|autumn|winter|spring)\b"
    r"|in an? (?:\w{1,20} )?(?:statement|interview|post|speech|letter|message)\b).*$"
)
OF_THEIRS = re.compile(
    rf"['’]s?\s(?:\w{{1,20}}\s){{0,2}}(?:{VIEWS}|{NOUNS}|{TELLING_NOUNS}|{DOCUMENTS})$"
)
# "A letter signed by X", "a message on X's page", "its annual report": whose words they are.
WRITTEN_BY = re.compile(
    r"^(?!.{1,40}\b(?:surveys?|stud(?:y|ies)|polls?|analys[ei]s) of\b(?!.* by\b))"
    rf"(?:[Aa]n?|[Tt]he|[Tt]his|[Oo]ne)\s(?:\w{{1,20}}\s){{0,2}}(?:{DOCUMENTS})\s"
    r"(?:(?:of|among|with|on|into)\s.{1,60}?\s(?=by\s))?(?:signed |sent "
    r"|written |issued |posted |published |released )?(?:by|from|of|on)\s(?P<source>.+)$"
)
THEIR_PAPER = re.compile(
    rf"^(?P<source>[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s(?:\w{{1,20}}\s){{0,2}}(?:{DOCUMENTS})$"
)


def by_phrase(sentence: str) -> str | None:
    """Return whom a phrase credits with what a sentence says."""
    found = (phrase.search(sentence) for phrase in PHRASES)
    return next((each["source"].strip() for each in found if each), None)


def by_noun(sentence: str) -> str | None:
    """Return whose claim, figure or belief a sentence passes on, where it leaves it at that."""
    if found := SAID_BY.search(sentence):
        return found["source"]
    if TESTED.search(sentence) and not UNTESTED.search(sentence):
        return None
    if found := next(filter(None, (form.search(sentence) for form in BEHIND)), None):
        return found["source"]
    if found := GIVEN_BY.search(sentence):
        return found["source"]
    found = POSSESSED.search(sentence)
    return (found["source"] or found["pronoun"]) if found else None


def trimmed(found: str) -> str:
    """Return a source without the day, and without what of it is quoted: "his latest tally"."""
    plain = SAID_WHEN.sub("", found)
    written = WRITTEN_BY.match(plain) or THEIR_PAPER.match(plain)
    return OF_THEIRS.sub("", written["source"] if written else plain).strip(" .,") or found
