"""Sentences on somebody beside the claim's person or firm: "Brix's brother", "a rival of Norda"."""

import re

from verification.scopes.landmarks import claimed_names, mentions_of

RELATIONS = (
    "husband|wife|brother|sister|son|daughter|father|mother|parents|cousin|uncle|aunt|nephew|niece"
    "|widow|widower|boyfriend|girlfriend|driver|chauffeur|bodyguard|bodyguards|lawyer|aide|adviser"
    "|assistant|friend|neighbour|neighbor|colleague|predecessor|successor|rival|rivals|opponent"
    "|challenger|competitor|competitors|supplier|suppliers|subsidiary|customer|contractor"
    "|subcontractor|namesake|landlord|tenant|cook|gardener|housekeeper|guest|son-in-law"
    "|brother-in-law|ex-wife|ex-husband|stepson|stepdaughter|grandson|granddaughter"
)
RELATION = re.compile(rf"\b(?:{RELATIONS})\b", re.IGNORECASE)
OF = re.compile(
    rf"\b(?:{RELATIONS})\s(?:of|to)\s(?:(?:the|former|ex-)\s)?(?:[a-z\-]{{2,20}}\s){{0,2}}(?:of\s)?$",
    re.IGNORECASE,
)
OWNS = re.compile(
    rf"['’]s?\s(?:[a-z\-]{{2,20}}\s){{0,2}}?(?:{RELATIONS})\b(?!\s(?:and|or)\b)", re.IGNORECASE
)
BACK, AHEAD = 80, 60
# Whoever only says it tells of the claim's own; so may one whom the sentence goes on to speak of.
SAYS = re.compile(
    r"\b(?:said|says|say|told|tells|confirmed|confirms|announced|admitted|added|denied|wrote|claimed"
    r"|insisted|explained|reported|revealed|testified|according|accused|sued|blamed)\b"
)
REFERS = re.compile(r"\b(?:he|she|him|her|his|they|them|their|it|its|himself|herself|itself)\b")
LAST_WORDS = re.compile(r",\s(?:[\w’'\-]{1,20}\s){1,6}(?:said|says|reported|announced)[^,]{0,40}$")


def is_of_kin(claim: str, passage: str) -> bool:
    """Return whether a passage has the claim's first name only for somebody beside who bears it."""
    told = LAST_WORDS.sub("", passage)
    if RELATION.search(claim) or REFERS.search(told) or SAYS.search(told):
        return False
    first = next(iter(claimed_names(claim)), None)
    return first is not None and _only_of_kin(told, first)


def _only_of_kin(text: str, name: str) -> bool:
    found = [*mentions_of(text, name)]
    return bool(found) and all(
        OF.search(text[max(0, each.start() - BACK) : each.start()])
        or OWNS.match(text[each.end() : each.end() + AHEAD])
        for each in found
    )
