"""Corrections: how publishers say that they change or withdraw what they wrote."""

import re

IN_TITLE = re.compile(
    r"^\W{0,3}(?:correct(?:ed|ion|s)|retract(?:ed|ion|s)|withdrawn|clarification)\b", re.IGNORECASE
)
IN_BODY = re.compile(
    r"\((?:corrects|refiles|clarifies)\b"
    r"|^\W{0,3}(?:correction|retraction|clarification|editor'?s note)\s?[:\-–—]"
    r"|\b(?:an|our|the|this|in) (?:earlier|previous|original) (?:version|report|story|article)"
    r"[^.]{0,80}\b(?:said|stated|wrote|reported|gave|misstated|incorrectly|wrongly|erroneously"
    r"|in error)\b"
    r"|\b(?:incorrectly|wrongly|mistakenly|erroneously) (?:said|stated|reported|gave|put)\b"
    # "We wrote that it had shut. This was wrong."
    r"|\b(?:we|this (?:newspaper|paper|website|agency|programme|station)) (?:ha(?:s|ve|d) )?"
    r"(?:reported|wrote|written|said|stated|published)\b[^.]{0,300}\. (?:That|This|It|The report"
    r"|The figure|The number|The article|The story) (?:is|was|were) (?:\w+ )?(?:wrong|incorrect"
    r"|untrue|false|not (?:true|correct|so|the case)|mistaken|an error|a mistake)\b"
    r"|\b(?:we|the (?:newspaper|paper|agency|editors?)) (?:ha(?:s|ve) )?"
    r"(?:retract|withdraw|withdrew|withdrawn|apologi[sz]e for the error|regret the error)"
    r"|\b(?:has|have) (?:retracted|withdrawn) (?:its|their|a|the) (?:\w+ ){0,2}"
    r"(?:report|story|article)",
    re.IGNORECASE | re.MULTILINE,
)

# What a publisher wrote before, told again where it is put right.
EARLIER = re.compile(
    r"\b(?:we|this (?:newspaper|paper|website|agency|programme|station)"
    r"|(?:our|an|the|this|that|its)"
    r" (?:earlier |previous |original |first )?(?:report|story|article|issue|version|item|post))\b"
    r"[^.;]{0,60}\b(?:reported|wrote|said|stated|published|gave|put|carried|quoted)\b",
    re.IGNORECASE,
)
PUT_RIGHT = re.compile(
    r"\b(?:but|instead|rather|not|actually|in fact|should|incorrect\w*|wrong\w*|mistaken\w*"
    r"|erroneous\w*)\b",
    re.IGNORECASE,
)


def is_earlier_word(sentence: str) -> bool:
    """Return whether a sentence only tells what its publisher wrote before."""
    return bool(EARLIER.search(sentence)) and not PUT_RIGHT.search(sentence)


def is_correction(title: str, body: str) -> bool:
    """Return whether a report corrects or withdraws an earlier one of its publisher."""
    return bool(IN_TITLE.search(title) or IN_BODY.search(body.replace("’", "'")))
