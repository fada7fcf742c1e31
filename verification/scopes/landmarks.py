"""Names that only tell where or when another thing is: "at Corva, 40 miles north of Ulm"."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from verification.words.calendars import WEEKDAYS
from verification.words.names import names
from verification.words.terms import is_common, stem, terms

WORD = r"[A-Z][\w\-]{1,60}"
RUN = re.compile(rf"{WORD}(?:\s{WORD}){{0,4}}")
NAMES_KEPT = 4096  # claims and names: every report meets the same ones
BACK = 160  # code points before a name in which it is told what it is a landmark for
NUMBER = r"(?:\d[\d.,]{0,8}|an?|half an|one|two|three|four|five|six|seven|eight|nine|ten|several)"
SIDE = r"(?:north|south|east|west)(?:[- ]?(?:east|west))?(?:ern)?"
WAY = (
    r"(?:coast|river|valley|road|line|motorway|border|bay|water|channel|fjord|lake|street|estuary)"
)
STREAM = r"(?:upstream|downstream|upriver|downriver|inland|offshore|uphill|downhill)"
OWNER = r"(?:family|owners?|firm|group|company|architect|builder|maker|league|street|road|name)"
SPAN = r"(?:day|evening|night|morning|week|weekend|month|year|time|season|hour|date)"
# "The company's main plant at Ulm": but "from the border in Ulm" is in Ulm.
UP_TO_NAME = (
    r"(?:(?!(?:in|near|across|throughout|within|inside|and|or|to|that|who|which|while|but|where)\b)"
    r"[a-z][\w’'\-]{0,20}\s){0,5}"
)
BESIDE = re.compile(
    rf"(?:\b{NUMBER}[\s\-](?:miles?|kilomet(?:re|er)s?|km|hours?|minutes?)(?:['’]s?)?\s"
    rf"(?:(?:drive|walk|flight|ride|away|further|farther)\s){{0,2}}"
    rf"(?:(?:to the\s)?(?:{SIDE}|{STREAM})\s|(?:up|down|along|across)\sthe\s{WAY}\s)?(?:of|from)\s"
    rf"|(?<!\bthe\s)\b{SIDE}\sof\s|\bto the\s{SIDE}\sof\s|\b{STREAM}\s(?:of|from)\s"
    rf"|\b(?:up|down|along|across)\sthe\s{WAY}\sfrom\s|\bnext\s(?:door\s)?to\s|\bnot far from\s"
    r"|\bopposite\s"
    rf"|\bthe same\s{SPAN}\sas\s(?:(?:the|an?)\s(?:[a-z\-]{{2,20}}\s){{1,3}}(?:in|at|of)\s)?"
    r"|\bthe same\s[a-z]{2,20}(?:\s[a-z]{2,20})?\sas\s"
    r"(?:their|its|his|her|the)\s(?:colleagues|counterparts|peers|neighbours)\s(?:in|at|of)\s)"
    rf"{UP_TO_NAME}$"
)
# What has an owner or a street in common with something is another thing.
SHARES_WITH = re.compile(rf"\bthe same\s{OWNER}\s(?:as|that owns)\s{UP_TO_NAME}$")
SITES = (
    "hamlet|village|town|city|suburb|district|county|province|parish|island|depot|site|factory|plant"
    "|mine|farm|quarry|school|clinic|hospital|port|harbour|station|airport|bridge|reactor|warehouse"
    "|camp|valley|lake|dam|forest|park|resort|base|settlement|crossing|refinery|mill"
)
# "A flat behind the Ulm hotel", where the claim is about no flat.
HUTS = "house|flat|shop|lorry|car|van|building|café|kiosk|field|garage|shed|hut|barn|bar|pub|office"
BEHIND = re.compile(
    rf"\b[Aa]n?\s(?:[a-z\-]{{2,20}}\s){{0,2}}(?P<site>{HUTS}|{SITES})\s(?:parked\s)?"
    rf"(?:beside|behind|above|below|outside|opposite|overlooking|adjoining)\s{UP_TO_NAME}$"
)
CLOSE_BY = re.compile(r"\b(?:near|outside|off|beside|around|towards?|close to)\s(?:the\s)?$")
MOST_NAMES = 6  # of a claim, the first ones, that are looked for in a passage and its report
TEXTS_KEPT = 64  # names of passages and reports: many claims meet the same ones
MOST = 40  # mentions of a name that is but a landmark: with more, a report is about it
SMALL = r"(?:[a-z][\w’'\-]{0,20}\s){0,7}"
# "The Corva half marathon, held on "; not "Brix said the farm, ".
NOUNS = r"(?:\s(?!(?:said|says|told|added)\b)[a-z][\w\-]{1,20}){0,2}"
DAY = rf"(?:\son\s(?:{'|'.join(WEEKDAYS)}))?"
OTHER_NAME = re.compile(
    rf"\b(?P<name>{WORD}(?:\s{WORD}){{0,3}})(?:{NOUNS}{DAY},\s{SMALL}|\s(?:[a-z]{{2,9}}\s)?)$"
)
# What stands beside the landmark: "The depot, ", "The village lies some ".
OTHER_SITE = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?)\s(?:[a-z\-]{{2,20}}\s){{0,3}}(?P<site>{SITES})"
    r"(?:,|\s(?:lies|is|stands|sits|was|lay|stood)(?:\s(?:located|situated))?)?\s"
    r"(?:(?:some|about|around|only|just|roughly|nearly|almost|over)\s)?$"
)
ENDS_WITH_WORD = re.compile(rf"{WORD}\s$")
QUAKE = re.compile(r"\b(?:epicent|quake|earthquake|tremor|magnitude)")


def beside_only(claim: str, passage: str, report: str) -> bool:
    """Return whether a name of the claim stands there only to say where or when another thing is.

    That is told by the passage, with the name of the other thing, or by all of the report.
    """
    if QUAKE.search(passage) or QUAKE.search(claim):
        return False
    return any(
        _named_other(claim, passage, name) or _any_other(claim, report, name)
        for name in claimed_names(claim)
    )


@lru_cache(maxsize=NAMES_KEPT)
def claimed_names(claim: str) -> tuple[str, ...]:
    """Return the names that a claim is about, as written: none of its landmarks."""
    return tuple(islice(_claimed(claim, names(claim)), MOST_NAMES))


def _claimed(claim: str, own: frozenset[str]) -> Iterator[str]:
    for found in RUN.finditer(claim):
        before = claim[max(0, found.start() - BACK) : found.start()]
        words = [each for each in found.group().split() if stem(each.lower()) in own]
        if words and not BESIDE.search(before) and not CLOSE_BY.search(before):
            yield found.group()[found.group().index(words[0]) :]


def mentions_of(text: str, name: str) -> Iterator[re.Match[str]]:
    """Yield where a text has a name, or one rare word of it that is no part of another name."""
    found = _mentioning(name).finditer(text)
    return (each for each in found if each.group() == name or not _ends_longer(text, each))


@lru_cache(maxsize=NAMES_KEPT)
def _mentioning(name: str) -> re.Pattern[str]:
    alone = [word for word in name.split() if not is_common(stem(word.lower()))]
    single = "".join(rf"|\b{re.escape(word)}\b(?!\s[A-Z])" for word in alone)
    return re.compile(rf"\b{re.escape(name)}\b{single}")


def _ends_longer(text: str, found: re.Match[str]) -> bool:
    """Return whether a word stands right after another one with a capital."""
    return bool(ENDS_WITH_WORD.search(text[max(0, found.start() - BACK) : found.start()]))


def _named_other(claim: str, text: str, name: str) -> bool:
    """Return whether all mentions of a name are as a landmark of something with another name."""
    leading = _leading_up(claim, text, name)
    found = (OTHER_NAME.search(each) for each in leading)
    others = _names_in(text) - _names_in(claim) if leading else frozenset[str]()
    return "" in leading or any(
        each and not others.isdisjoint(stem(word.lower()) for word in each["name"].split())
        for each in found
    )


@lru_cache(maxsize=TEXTS_KEPT)
def _names_in(text: str) -> frozenset[str]:
    return names(text)


def _any_other(claim: str, text: str, name: str) -> bool:
    """Return whether they are so of something with another name, or of another kind of place."""
    sites = (OTHER_SITE.search(each) for each in _leading_up(claim, text, name))
    own = terms(claim)
    other = any(each and stem(each["site"]) not in own for each in sites)
    return other or _named_other(claim, text, name)


def _leading_up(claim: str, text: str, name: str) -> Sequence[str]:
    """Return what leads up to each mention as a landmark, or nothing where any is none.

    It is empty where the landmark itself tells that it is another thing's.
    """
    leading: list[str] = []
    for each in mentions_of(text, name):
        before = _before_landmark(claim, text[max(0, each.start() - BACK) : each.start()])
        if before is None or len(leading) == MOST:
            return ()
        leading.append(before)
    return leading


def _before_landmark(claim: str, before: str) -> str | None:
    behind = BEHIND.search(before)
    if SHARES_WITH.search(before) or (behind and behind["site"] not in claim):
        return ""
    found = BESIDE.search(before)
    return before[: found.start()] if found else None
