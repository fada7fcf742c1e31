"""Where a statement comes from, as the sentence after it tells: "That is according to X"."""

import re

from verification.speech.antecedents import introduced, resolved
from verification.speech.attribution import source
from verification.speech.credits import VIEWS, trimmed
from verification.speech.saying import NOUNS, TELLING_NOUNS
from verification.speech.subjects import SUBJECT

ABOUT = (
    "news|announcement|figure|number|claim|information|word|disclosure|revelation|tally|report"
    "|statement|story|assessment|allegation|count|estimate|remark|comment|assertion|accusation"
)
# How a sentence tells where the one before it has its knowledge from.
TRACED = re.compile(
    rf"^(?:That|This|Such|It),? (?:at (?:least|any rate),? )?(?:is|was) (?:according to|what|how"
    rf"|the (?:{ABOUT}|word|view|verdict|account|opinion|conviction)s?)\b"
    r"|^At least (?:that|this|so)\b|^Sources?:|\b(?:said|confirmed|admitted|suggested) as much\b"
    r"|\b(?:gave|gives|offered|offers|provided|provides|presented|produced|cited) no (?:\w{1,20} )?"
    r"(?:evidence|details?|proof|sources?|reasons?|documents|figures|explanation)\b"
    r"|\b(?:did not|didn't|declined to|refused to) (?:elaborate|say (?:how|when|why|where|who|what)"
    r"|(?:provide|cite|offer|give) (?:any |further |more )?(?:evidence|details?|proof|a source"
    r"|sources|reasons?|figures))\b"
    r"|^(?:So|Thus) (?:says?|said|runs?|ran|goes|went|claims?|claimed|reads?)\b"
    r"|\b(?:told|informed|wrote|spoke|talked|learned|heard|read)\b[^.;]{0,40}"
    r"\b(?:about|of) (?:it|this|that)\b"
    r"|\b(?:made|gave|issued|published|broke|posted|released|shared) "
    rf"(?:it|this|that|the (?:{ABOUT}))\b"
    r"|\b(?:announced|revealed|disclosed) the (?:\w{1,20} )?\w{1,20} (?:at|in|on|to|during|after)\b"
    r"|\b(?:says?|said) so(?=[.,;]| (?:on|in|at|to)\b)"
    r"|\b(?:is|was) speaking (?:in|at|to|on|during|after|before)\b"
    r"|^(?:Those|These) (?:are|were) the words\b"
    r"|\b(?:said|announced|disclosed|revealed|posted|wrote|reported|confirmed) (?:so|this|that|it)"
    r"(?=[.,;]| (?:on|in|at|to|during|after|before)\b)"
    r"|\b(?:says?|said) (?:s?he|they|it) (?:has |have |had )?(?:\w+ly )?(?:counted|seen|saw|heard"
    r"|measured|watched|witnessed|learned|checked|noticed|read) (?:it|this|that|them|every|each)\b",
)
CAME_FROM = re.compile(
    rf"\b(?:[Tt]he|[Tt]his|[Tt]hat)\s(?:\w{{1,20}}\s){{0,2}}?(?:{ABOUT})s?\s"
    r"(?:is|was|are|were|came|comes|come|stems?|stemmed|originates?|originated|goes back|go back)"
    r"\s(?:\w{1,20}\s){0,3}?(?:from|by|on|of|to(?!\sbe\b))\s(?P<source>[^,;.:\"“”]{2,90})"
)
# "The claim by X could not be checked", "it came from X".
CLAIM_BY = (
    re.compile(
        rf"^(?:The|This) (?:{ABOUT})s? (?:by|from|of) (?P<source>[^,;.:\"“”]{{2,60}}?)"
        r"(?= (?:could|can|cannot|has|have|was|is|were|are|did)\b)"
    ),
    re.compile(r"\b(?:it|they) (?:came|comes?|stem(?:s|med)?) from (?P<source>[^,;.:\"“”]{2,90})"),
)
ANAPHORIC = re.compile(rf"(?:That|This|Such|It|The (?:\w{{1,20}} )?(?:{ABOUT})s?)\b")
CLAIM_OF = re.compile(
    rf"\b(?:{ABOUT}|verdict|view|words) (?:of|from|by) (?P<source>[^,;.:\"“”]{{2,90}})"
)
# "That, at least, is X's version", "The figures are X's own".
IS_THEIRS = re.compile(
    r"\b(?:is|are|was|were) (?P<source>(?:[\w\-.’']{1,40}\s){0,5}?[\w\-]{2,40})['’]s?\s"
    rf"(?:own\b|(?:{VIEWS}|{NOUNS}|{TELLING_NOUNS})\W{{0,3}}$)"
)


def traced(sentence: str, following: str, previous: str | None) -> str | None:
    """Return whom the end of a sentence, or the sentence after it, names as where it comes from."""
    if found := CAME_FROM.search(sentence):
        return trimmed(found["source"])
    if found := CAME_FROM.search(following) or (
        ANAPHORIC.match(following) and IS_THEIRS.search(following)
    ):
        return trimmed(found["source"])
    if found := next(filter(None, (form.search(following) for form in CLAIM_BY)), None):
        return trimmed(found["source"])
    if not TRACED.search(following):
        return None
    named = source(following)
    if named is None and (claim := CLAIM_OF.search(following)):
        named = trimmed(claim["source"])
    if named is None and (told := SUBJECT.match(following)):
        named = told["source"]
    if named is None:
        return None
    return resolved(named, introduced(sentence) or previous, sentence, following)
