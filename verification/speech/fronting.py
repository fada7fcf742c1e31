"""Sentences that begin with who says it, turned to begin with what is said.

"The office said that the bridge was closed" is "The bridge was closed, the office said". The judge
is surer of the second, which is how most of the news that it was taught with has it.
"""

import re

from verification.speech.attribution import source

# Verbs by which something is stated, and not only wished for, doubted or rejected.
STATED = (
    "said|says?|stated|states|announced|announces|confirmed|confirms|reported|reports|wrote|writes"
    "|added|adds|noted|notes|found|finds|concluded|concludes|revealed|reveals|disclosed|discloses"
    "|admitted|admits|confessed|confesses|acknowledged|acknowledges|conceded|concedes|warned|warns|insisted|insists"
    "|maintained|maintains|claimed|claims|alleged|alleges|argued|argues|testified|testifies"
    "|declared|declares|explained|explains|estimated|estimates|told|tells|informed|informs"
)
# "Said on Tuesday the bridge was closed": without "that", only after "said".
WHEN_OR_WHERE = (
    r"(?: on \w{3,6}day| (?:late|early) on \w{3,6}day| yesterday| today| last \w{4,5}"
    r"| in an? (?:\w{1,20} )?(?:statement|interview|report|post|letter|speech)"
    r"| at a (?:news|press) (?:conference|briefing))"
)
BEGINS = (
    r"(?:[A-Z\d]|(?:the|an?|it|s?he|they|we|there|its|his|her|their|our|this|these|those|no|some"
    r"|more|most|all|many|about|around|nearly|almost|only|at least|both|one|two|three)\b)"
)
FRONTED = re.compile(
    rf"(?P<lead>[^\"“”:;]{{2,160}}? (?:(?:{STATED})[^\"“”,:;]{{0,60}}?(?= that )"
    rf"|(?:said|says?){WHEN_OR_WHERE}{{0,2}}(?= {BEGINS}))) (?:that )?(?P<what>[^\"“”]+)$"
)


def turned(sentence: str) -> str:
    """Return a sentence with what is said before who says it; any other as it is."""
    found = FRONTED.match(sentence)
    if not found or not found["lead"].startswith(source(sentence) or sentence):
        return sentence
    what = found["what"].rstrip(" .")
    return f"{what[:1].upper()}{what[1:]}, {found['lead']}."
