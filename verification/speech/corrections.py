"""Corrections: how publishers say that they change or withdraw what they wrote."""

import re
from functools import lru_cache

from verification.words.terms import words

# What a publisher's name can have or lack: "Ulm News Service".
SORTS = frozenset("the service agency online network website newspaper digital".split())
LEAST_TOLD = 2  # words of a name of which one can be left out
NAMES_KEPT = 1024
IN_TITLE = re.compile(
    r"^\W{0,3}(?:correct(?:ed|ion|s)|retract(?:ed|ion|s)|withdrawn|clarifications?"
    r"|corrections(?= and |\W{0,3}$)|errat(?:um|a)|an apology|apology(?= to |\W|$))\b"
    r"|[(\[](?:correction|corrected|retraction|retracted|withdrawn)[)\]]"
    r"|:\s(?:a )?(?:correction|retraction|clarification)\W{0,3}$"
    r"|\bcorrection: |\bset(?:ting)? the record straight\b|\bwe (?:were wrong|got it wrong)\b",
    re.IGNORECASE,
)
WE = (
    r"(?:we|th(?:is|e) (?:newspaper|paper|website|site|agency|programme|station|channel|magazine"
    r"|editors?))"
)
PIECE = r"(?:version|report|story|article|item|piece|headline|post)"
OUR_PIECE = rf"\b(?:an?|our|the|this|in) (?:earlier|previous|original) {PIECE}\b(?! by\b)"
THIS_PIECE = rf"\b(?:our|this|an) {PIECE}\b(?! by\b)"
# "A report in Tuesday's Journal", where the Journal is the publisher and so called "we".
PIECE_BY_US = rf"\ban? {PIECE} (?:of \w+day )?(?:in|on|by) we\b"
WROTE = r"(?:reported|wrote|said|published|stated|quoted|gave|put|printed|carried|ran)"
FALSE = (
    r"(?:wrong|incorrect|false|untrue|mistaken|inaccurate|in error|an? (?:error|mistake)"
    r"|not (?:correct|true|right|the case))"
)
WAS_FALSE = rf"(?:was|is|were|are|proved|turned out)(?: to be)? {FALSE}\b(?! to\b)"
IN_BODY = re.compile(
    r"\((?:corrects|refiles|clarifies)\b"
    r"|^\W{0,3}(?:correction|retraction|clarification|editor'?s note)(?:\s\([^)\n]{1,30}\))?"
    r"\s?[:\-–—]"
    rf"|{OUR_PIECE}[^.]{{0,80}}\b(?:said|stated|wrote|reported|gave|misstated|incorrectly|wrongly"
    r"|erroneously|in error)\b"
    rf"|(?:{OUR_PIECE}|{THIS_PIECE})[^.]{{0,80}}\b(?:misstated|misidentified|misquoted|{WAS_FALSE}"
    r"|(?:gave|had|contained|included) (?:the|an?) (?:wrong|incorrect|error|mistake))"
    r"|\b(?:our|this|the) (?:article|story|headline) (?:has been|was) (?:corrected|amended"
    r"|updated to correct)\b"
    r"|\b(?:incorrectly|wrongly|mistakenly|erroneously) (?:said|stated|reported|gave|put)\b"
    rf"|\bcontrary to (?:what {WE} {WROTE}|(?:our|an earlier|a previous) (?:\w+ )?{PIECE})\b"
    # "On Monday we wrote that the mayor had left. This was wrong; the right day is Friday."
    rf"|(?:\b{WE}|{PIECE_BY_US}) (?:ha(?:s|d|ve) )?(?:\w+ly )?{WROTE}\b.{{0,300}}?"
    r"\b(?:(?:th(?:is|at)|which|it"
    rf"|the (?:figure|number|name|date|report)) {WAS_FALSE}"
    r"|the (?:right|correct|true) (?:number|figure|name|date|sum|amount|total) (?:is|was)\b"
    r"|in fact\b)"
    rf"|\b{WE} (?:published|printed|carried|ran) an? (?:false|wrong|incorrect|erroneous)\b"
    rf"|\b{WE} (?:ha(?:s|ve) )?(?:retract|withdraw|withdrew|withdrawn|removed an? {PIECE}"
    r"|apologi[sz]es? for the (?:error|mistake)|regrets? the (?:error|mistake))"
    rf"|\b{WE} (?:is|are) (?:retracting|withdrawing|correcting|removing)\b"
    rf"|\b(?:the|this|our|that) {PIECE} (?:should|must|may) (?:not|no longer) be used\b"
    rf"|\b(?:has|have) (?:retracted|withdrawn) (?:its|their|a|the) (?:\w+ ){{0,2}}{PIECE}",
    re.IGNORECASE | re.MULTILINE | re.DOTALL,
)
OURS_IN_TITLE = re.compile(
    r"^\W{0,3}(?:the )?we (?:is |are )?(?:withdr[ae]w|retract|correct|apologi[sz])"
    rf"(?:s|ing|ed|es)?\b.*\b(?:{PIECE}|for|error|mistake|figure)s?\b",
    re.IGNORECASE,
)
# What others are quoted with is nothing that the publisher says of itself.
QUOTATION = re.compile(r"[\"“][^\"“”]{0,1000}[\"”]")

# What a publisher wrote before, told again where it is put right.
EARLIER = re.compile(
    r"\b(?:we|this (?:newspaper|paper|website|agency|programme|station)"
    r"|(?:our|an|the|this|that|its)"
    r" (?:earlier |previous |original |first )?(?:report|story|article|issue|version|item|post))\b"
    r"[^.;]{0,60}\b(?:reported|wrote|said|stated|published|gave|put|carried|quoted)\b"
    rf"|{PIECE_BY_US}[^.;]{{0,60}}\b{WROTE}\b"
    rf"|\b(?:withdraw|retract)(?:s|ing|n|ed)? (?:\w+ ){{0,3}}{PIECE}\b",
    re.IGNORECASE,
)
# That a report was wrong tells nothing of what is right.
CALLED_WRONG = re.compile(
    rf"(?:{OUR_PIECE}|{THIS_PIECE}|{PIECE_BY_US})[^.;:]{{0,120}}\b{WAS_FALSE}[^.;:,]{{0,20}}\W*$",
    re.IGNORECASE,
)
PUT_RIGHT = re.compile(
    r"\b(?:but|instead|rather|not(?= \d)|(?<=, )not|actually|in fact|should|incorrect\w*"
    r"|wrong\w*|mistaken\w*|erroneous\w*)\b",
    re.IGNORECASE,
)


def is_earlier_word(sentence: str, publisher: str | None = None) -> bool:
    """Return whether a sentence only tells what its publisher wrote before."""
    told = _own(sentence, publisher)
    if CALLED_WRONG.search(told):
        return True
    return bool(EARLIER.search(told)) and not PUT_RIGHT.search(sentence)


def is_correction(title: str, body: str, publisher: str | None = None) -> bool:
    """Return whether a report corrects or withdraws an earlier one of its publisher."""
    told = QUOTATION.sub('""', body.replace("’", "'"))
    if OURS_IN_TITLE.search(_own(title, publisher)):
        return True
    return bool(IN_TITLE.search(title) or IN_BODY.search(_own(told, publisher)))


def same_publisher(one: str | None, other: str | None) -> bool:
    """Return whether two names are one publisher's: "Ulm News" is "Ulm News Service"."""
    names = [frozenset(words(each or "")) for each in (one, other)]
    telling = [each - SORTS or each for each in names]
    return bool(telling[0]) and telling[0] == telling[1]


def _own(text: str, publisher: str | None) -> str:
    """Return a text in which the publisher calls itself "we"."""
    return _called(publisher).sub("we", text) if publisher else text


@lru_cache(maxsize=NAMES_KEPT)
def _called(publisher: str) -> re.Pattern[str]:
    """Return a publisher's names: "Ulm Evening Journal", "Ulm Evening", "Tuesday's Journal"."""
    told = publisher.split()
    last = re.escape(told[-1])
    more = rf"{re.escape(publisher)}(?: (?:{'|'.join(each.title() for each in sorted(SORTS))}))?"
    less = [" ".join(told[:-1]), " ".join(told[1:])] if len(told) > LEAST_TOLD else []
    short = [rf"(?:[Tt]he|\w{{3,6}}day['’]s) {last}"] if len(told) > 1 else []
    return re.compile(rf"(?<!\w)(?:{'|'.join([more, *map(re.escape, less), *short])})(?!\w)")
