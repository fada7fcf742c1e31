"""What befell those that a figure counts, or what they did: killed, rescued, left without power.

The dead of a flood, those rescued from it and those who hold a vigil for them are all "people",
and a judge takes one number of them for another. Where the words beside two figures tell of two
fates, the figures are none of one total.
"""

import re

from verification.model import Quantity
from verification.words.changes import VERBS
from verification.words.deeds import is_deed

REACH = 160  # code points before and after a figure in which its fate is told
DEAD, ABOARD = "killed", "aboard"
FATES = {
    DEAD: "killed|kill|kills|killing|dead|died|die|dies|perished|drowned|deaths?|lives"
    "|lost their li(?:fe|ves)",
    "injured": "injured|injures|injure|injuring|wounded|wounds|wounding|hurt",
    "missing": "missing|unaccounted",
    "held": "arrested|arrests|arresting|detained|detains|detaining",
    "charged": "charged|fined|sentenced|convicted|jailed",
    "moved": "evacuated|evacuates|evacuating|displaced|displacing|homeless|fled|forced|forcing"
    "|(?:told|ordered|asked) to (?:leave|flee|evacuate)",
    "saved": "rescued|rescues|rescuing|saved|saves|saving|pulled|lifted|brought ashore",
    "cut off": "stranded|stranding|trapped|trapping|marooned|stuck",
    ABOARD: "carrying|carried|aboard|on board",
    "destroyed": "destroyed|destroys|destroying|gutted|razed|levelled|flattened|wrecked|collapsed"
    "|burn(?:ed|t) (?:down|to the ground)",
    "damaged": "damaged|damages|damaging|flooded",
    "without power": "powerless|blackout|without (?:power|electricity|water)",
    "ill": "infected|sickened|poisoned|fainted|treated|hospitali[sz]ed",
    "alive": "survived|survives|surviving|alive",
    "at work": "employs|employed|employing|works?|worked|working",
    "at home": "live|living|lived",
    "in writing": "signed|subscribed|donated|voted",
    "there": "gathered|gathering|joined|joining|attended|attending|marched|marching|protested"
    "|protesting|demonstrated|watched|watching|stood|standing|mourned|mourning|queued|lined"
    "|filled|prayed|praying|sang|holding|volunteered|searched|searching"
    "|came|turned (?:out|up)|showed up|(?:took|taken|taking) part",
}
# What can be said of the same people: whoever is rescued may be evacuated by that.
ALIKE = frozenset(
    map(
        frozenset, (("moved", "saved"), ("held", "charged"), ("injured", "ill"), ("saved", "alive"))
    )
)
FATE = re.compile(
    r"\b(?:" + "|".join(f"(?P<f{at}>{words})" for at, words in enumerate(FATES.values())) + r")\b",
    re.IGNORECASE,
)
NAMES = tuple(FATES)
HELP = r"(?:was|were|are|is|have|has|had|been|being|be|also|still|now|later|[a-z]+ly)"
OTHERS = r"(?:(?:others?|more|people|persons|houses|homes)\s)?"
AT_ONCE = re.compile(rf"\s{OTHERS}(?:{HELP}\s){{0,4}}(?={FATE.pattern})", re.IGNORECASE)
PASSIVE = re.compile(rf"\b(?:was|were|been|are|left)\s(?:{HELP}\s)?(?={FATE.pattern})")
WITHOUT = re.compile(rf"(?={FATES['without power']})", re.IGNORECASE)
BODIES = re.compile(r"\b(?:bodies|corpses|remains)\sof\s(?:\w+\s){0,2}$", re.IGNORECASE)
# What is said after these is said of others, or of what was before.
ASIDE = re.compile(
    r"[,;:–—]|\b(?:those|who|whom|whose|which|that|where|when|after|before|while|and|but|by|for)\b"
)
BEGINS = re.compile(
    r"[,;:–—]|\b(?:who|which|that|where|when|after|before|while|as|and|but|or|whereas)\b"
)
WORD = re.compile(r"[^\W\d_]+")


def other_fate(claim: str, own: Quantity, passage: str, other: Quantity) -> bool:
    """Return whether a passage tells of those it counts another fate than the claim of its own."""
    one, two = fate(claim, own), fate(passage, other)
    return None not in (one, two) and one != two and frozenset({one, two}) not in ALIKE


def fate(text: str, quantity: Quantity) -> str | None:
    """Return what a sentence says befell those that a figure counts, None where it is not clear."""
    end = quantity.span.end
    stop = ASIDE.search(text, end, end + REACH)
    after = text[end : stop.start() if stop else end + REACH]
    if BODIES.search(text, max(0, quantity.span.start - REACH), quantity.span.start):
        return DEAD
    noun = FATE.fullmatch(quantity.text.rsplit(maxsplit=1)[-1])
    if noun:
        return _named(noun)
    for pattern in (PASSIVE.search, AT_ONCE.match, WITHOUT.search):
        told = pattern(after)
        if told:
            found = _named(FATE.match(after, told.end()))
            # "Killed 40 people on board": where they were is not what befell them.
            return (_before(text, quantity) or found) if found == ABOARD else found
    return _before(text, quantity) if not stop or stop.group() not in {"who", "that"} else None


def _before(text: str, quantity: Quantity) -> str | None:
    """Return the fate that the last verb before a figure tells, past what a total rose to."""
    start = max(0, quantity.span.start - REACH)
    parts = BEGINS.finditer(text, start, quantity.span.start)
    begun = max((each.end() for each in parts), default=start)
    found = list(FATE.finditer(text, begun, quantity.span.start))
    if not found:
        return None
    between = WORD.findall(text, found[-1].end(), quantity.span.start)
    verbs = [word for word in between if is_deed(word) and word.lower() not in VERBS]
    return None if verbs else _named(found[-1])


def _named(found: re.Match[str] | None) -> str | None:
    """Return the name of a fate by the group of its words."""
    if found is None:
        return None
    return next(name for at, name in enumerate(NAMES) if found[f"f{at}"])
