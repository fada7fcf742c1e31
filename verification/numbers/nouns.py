"""The noun of a figure: where it stands, as far as forms and closed lists of words tell."""

from verification.numbers.hedges import hedge_before
from verification.words.changes import VERBS
from verification.words.groups import is_known
from verification.words.terms import stem
from verification.words.tokens import Token, hyphenated

REACH = 8  # tokens after a figure in which its noun is looked for
REACH_BACK = 14  # tokens before it, for "the number of … rose to 40"

# A noun phrase ends before these.
STOPS = frozenset(
    "a an and or but nor in on at by from to for with without within into onto over under "
    "after before since until during through across near around along against between "
    "among amid about as than that which who whom whose when where while because if though "
    "although so then there here was were is are be been being am has have had having do "
    "does did will would shall should can could may might must not no this these those it "
    "he she they we you i him them us me says said say told according including such like "
    "per via off out up down back away ago yet still also only just ever never always "
    "perhaps today yesterday tomorrow now later earlier monday tuesday wednesday thursday "
    "friday saturday sunday overnight apiece each both either since despite versus inside "
    "outside behind beyond toward towards unless less plus left others".split()
)
# Skipped on the way to the noun.
SKIPPED = frozenset(
    "of the fewer all its their his her our my your more other extra additional".split()
)
# Plurals without an s.
PLURALS = frozenset(
    "people men women children police troops personnel staff aircraft cattle sheep fish "
    "livestock geese mice lives crew dead wounded injured missing homeless unemployed "
    "elderly poor sick spacecraft helicopters faithful media data criteria bacteria".split()
)
# Nouns of a whole without a plural, counted in shares alone: "half of the population".
WHOLES = frozenset(
    "population electorate workforce vote country city territory land area food water "
    "electricity power crop harvest oil gas grain wheat market budget gdp output trade "
    "turnout capacity demand income revenue money aid cargo debt fleet economy support "
    "total".split()
)
LEVEL_BEFORE = frozenset({"to", "at"})
STANDING = frozenset("stand stands stood now have has had already remain remained".split())
TOTALS = frozenset({"number", "numbers", "total", "count", "tally"})
# Said of persons without a noun: "40 injured".
BEFALLEN = frozenset(
    "killed dead injured wounded hurt missing arrested detained displaced evacuated rescued".split()
)
SHORTEST_PLURAL = 4
NO_PLURAL = ("ss", "us", "sis", "'s")
NO_PLURAL_WORDS = frozenset(
    "yemen specimen regimen omen tennis debris axis paris news series mathematics politics".split()
)
VERBS_IN_S = frozenset(
    "says needs wants remains lives dies goes makes takes gives comes means shows includes stands "
    "rises falls climbs reaches tops hits passes totals exceeds drops jumps grows leads".split()
)


def noun_after(tokens: list[Token], place: int, *, single: bool, share: bool) -> int | None:
    """Return the place of the noun that a figure before `place` counts, or None.

    `single` allows a noun without a plural; `share` also the name of a whole.
    """
    run = _run(tokens, place)
    plural = _plural(tokens, run)
    if plural is not None:
        return plural
    if share:
        return next((at for at in run if tokens[at].low in WHOLES), None)
    if run and tokens[run[0]].low in BEFALLEN:
        return run[0]
    return _singular(tokens, run) if single else None


def noun_before(tokens: list[Token], place: int, floor: int) -> int | None:
    """Return the noun of "the number of homes destroyed rose to" before a figure at `place`."""
    lowest = max(floor, place - REACH_BACK, 0)
    for at in range(place - 1, lowest, -1):
        if tokens[at].low == "of" and tokens[at - 1].low in TOTALS:
            return noun_after(tokens, at + 1, single=False, share=False)
    return _subject(tokens, place, lowest)


def _subject(tokens: list[Token], place: int, lowest: int) -> int | None:
    """Return the noun of "deaths rose to" before a figure, where news counts such things often."""
    hedge = hedge_before(tokens, place, lowest)
    place = hedge[1] if hedge else place
    if tokens[place - 1].low not in LEVEL_BEFORE:
        return None
    at = next((at for at in range(place - 2, lowest - 1, -1) if not _predicates(tokens[at])), -1)
    noun = at >= lowest and is_plural(tokens[at].low) and is_known(tokens[at].low)
    return at if noun else None


def _predicates(token: Token) -> bool:
    """Return whether a word can stand between a subject and the level it came to."""
    return token.low in VERBS | STANDING or token.low.endswith("ly")


def stem_of(token: Token) -> str:
    """Return the stem of a noun as it is counted."""
    return stem(token.low.removesuffix("'s").removesuffix("'"))


def _run(tokens: list[Token], place: int) -> list[int]:
    """Return the places of the words of the noun phrase that begins at a token."""
    run: list[int] = []
    at = place
    while at < place + REACH:
        token = tokens[at]
        if token.low in SKIPPED and run:
            break
        if token.low in SKIPPED or _owns(tokens, at):
            at += tokens[at + 1].low == "'"
        elif token.kind == "word" and token.low not in STOPS:
            run.append(at)
        elif not _joins(tokens, at, run):
            break
        at += 1
    return run


def _owns(tokens: list[Token], at: int) -> bool:
    """Return whether a word is a possessive: "ferry's", "workers'"."""
    apostrophe = tokens[at + 1].low == "'" and tokens[at + 1].glued
    return tokens[at].low.endswith("'s") or (apostrophe and tokens[at].low.endswith("s"))


def _joins(tokens: list[Token], at: int, run: list[int]) -> bool:
    """Return whether a token only joins words: a hyphen, or the 40 in "12 of the 40 homes"."""
    of_more = not run and tokens[at].kind == "number" and tokens[at - 1].low in {"of", "the"}
    return hyphenated(tokens, at) or of_more


def _plural(tokens: list[Token], run: list[int]) -> int | None:
    """Return the first plural, or the last of several in a row; names give way to nouns."""
    plurals = [at for at in run if is_plural(tokens[at].low)]
    common = [at for at in plurals if not tokens[at].capital] or plurals
    if not common:
        return None
    last = common[0]
    while last + 1 in common and tokens[last + 1].low not in VERBS_IN_S:
        last += 1
    return last


def is_plural(word: str) -> bool:
    """Return whether a word looks like a plural noun."""
    if word in NO_PLURAL_WORDS:
        return False
    if word in PLURALS or word.endswith(("men", "people")):
        return True
    return len(word) >= SHORTEST_PLURAL and word.endswith("s") and not word.endswith(NO_PLURAL)


def _singular(tokens: list[Token], run: list[int]) -> int | None:
    """Return the last noun before what looks like a participle: "one aid worker killed"."""
    last = None
    for at in run:
        if tokens[at].low.endswith("ed") and last is not None:
            break
        if not tokens[at].low.endswith(("ed", "ly")):
            last = at
    return last
