"""Figures of a form of their own: scores, ages, ordinals, "one in five", "tenfold"."""

from collections.abc import Callable

from verification.kinds import QuantityKind
from verification.numbers.ages import YEARS, age
from verification.numbers.amounts import PART, Amount
from verification.numbers.hedges import hedge_before
from verification.numbers.numberwords import fraction_value
from verification.numbers.numerals import numeral
from verification.numbers.ordinals import ORDINALS, ordinal, ordinal_word
from verification.numbers.parts import WHOLES, of_every, one_of_a_kind
from verification.numbers.precision import Numeral, precise, within
from verification.numbers.units import Unit, unit_after
from verification.words.numbernames import ARTICLES
from verification.words.tokens import HYPHENS, Token, hyphenated, phrase

SCORE = Unit(QuantityKind.SCORE, None)
FOLD = Unit(QuantityKind.MEASURE, "fold", change=True)
MAGNITUDE = Unit(QuantityKind.MEASURE, "magnitude")
MULTIPLIED = Unit(QuantityKind.SHARE, None, change=True)  # what doubled grew by the whole of it

SCORE_CONTEXT = frozenset(
    "won win wins winning beat beats beaten beating lost lose loses losing drew draw draws "
    "drawn victory defeat defeated lead leads led score scores scored match game final "
    "voted vote ruling ruled trail trailed against over thrashed edged tie tied semi-final".split()
)
MOST_PARTS = 10  # "nine in ten"; "12 in 20 towns" needs an "out of" to be a share
HIGHEST_SCORE = 450  # votes of a parliament; a hyphen joins no larger ones
IN_FAVOUR = frozenset({"in favour and", "in favor and", "for and", "in favour ,", "for ,"})
PACKED = 1000  # a score as one number: the higher side times this, plus the lower side

TIMES_NEXT = frozenset("as more the that higher larger bigger greater its their what".split())
MULTIPLES = {
    word: share
    for words, share in (
        ("doubled doubles doubling", 1.0),
        ("tripled triples tripling trebled trebling", 2.0),
        ("quadrupled quadrupling", 3.0),
        ("halved halves halving", 0.5),
    )
    for word in words.split()
}
MULTIPLE_ROUGH = 0.05  # of the new level
LEVEL_NEXT = frozenset({"to", "from"})  # "doubled to 40"
NO_LAPSE = frozenset("ago earlier later before after".split())
FOLDS = {"twice": 2, "thrice": 3}
PARTED = ("out of every", "out of", "of every", "in every", "in")  # part and whole, longest first
UNSURE = frozenset({"in every", "in"})  # of these, which join other figures as well


def special(tokens: list[Token], place: int) -> Amount | None:
    """Return the figure of a special form that begins at a token, or None."""
    word = tokens[place].low
    if word in WORD_FORMS:
        return WORD_FORMS[word](tokens, place)
    read = numeral(tokens, place)
    if read is None:
        return _one(tokens, place)
    found = (form(tokens, place, read) for form in FORMS if not read.share)
    return next((each for each in found if each), None)


def _exactly(number: float, start: int, end: int, unit: Unit) -> Amount:
    return Amount(start, end, within(number, 0.5, end), unit)


def _score(tokens: list[Token], place: int, _: Numeral) -> Amount | None:
    """Read "2-1" and "52 to 48" as a score where the higher side comes first or a match is told.

    "52 votes to 48" is one in any case.
    """
    votes = tokens[place + 1].low == "votes"
    higher, lower, end = tokens[place], tokens[place + votes + 2], place + votes + 3
    link = tokens[place + votes + 1].low
    joined = hyphenated(tokens, place + 1) or link == "–"
    if not (_is_side(higher) and _is_side(lower)) or not (joined or link == "to"):
        return None
    if tokens[place].glued or (tokens[end].glued and tokens[end].low in HYPHENS):
        return None
    sides = sorted((int(higher.low), int(lower.low)))
    told = any(tokens[at].low in SCORE_CONTEXT for at in (*range(place - 4, place), end))
    descends = int(higher.low) >= int(lower.low)
    if told or votes or (joined and descends):
        return _exactly(sides[1] * PACKED + sides[0], place, end, SCORE)
    return None


def _poll(tokens: list[Token], place: int, ayes: Numeral) -> Amount | None:
    """Read "61 votes in favour and 58 against" as the score that it is."""
    start = ayes.end + (tokens[ayes.end].low == "votes")
    link = next((size for size in (2, 3) if phrase(tokens, start, start + size) in IN_FAVOUR), 0)
    noes = tokens[start + link]
    if not link or not (_is_side(tokens[place]) and _is_side(noes)):
        return None
    if tokens[start + link + 1].low != "against":
        return None
    sides = sorted((int(tokens[place].low), int(noes.low)))
    return _exactly(sides[1] * PACKED + sides[0], place, start + link + 2, SCORE)


def _is_side(token: Token) -> bool:
    return (
        token.low.isdecimal()
        and len(token.low) <= len(str(HIGHEST_SCORE))
        and int(token.low) <= HIGHEST_SCORE
    )


def _one_in(tokens: list[Token], place: int, part: Numeral) -> Amount | None:
    """Read "one in five", "3 out of 10", "two in every three", "37 of every 100"."""
    ends = {each: part.end + len(each.split()) for each in PARTED}
    link = next((each for each in PARTED if phrase(tokens, part.end, ends[each]) == each), None)
    whole = numeral(tokens, ends[link]) if link else None
    if whole is None or whole.value not in WHOLES or part.value >= whole.value:
        return None
    return _part_of(tokens, place, part, whole, told=link not in UNSURE)


def _part_of(
    tokens: list[Token], place: int, part: Numeral, whole: Numeral, *, told: bool
) -> Amount | None:
    is_time = tokens[whole.end].low in YEARS or tokens[whole.end].low in {"%", "per"}
    if is_time or not (told or part.value <= MOST_PARTS):
        return None
    return Amount(place, whole.end, fraction_value(part.value, whole.value, whole.end), PART)


def _fraction(tokens: list[Token], place: int, part: Numeral) -> Amount | None:
    """Read "3/4 of"; other figures with a stroke between them are dates and the like."""
    if tokens[place + 1].low != "/" or not tokens[place + 1].glued:
        return None
    whole = numeral(tokens, place + 2)
    if whole is None or part.value >= whole.value or tokens[whole.end].low != "of":
        return None
    return Amount(place, whole.end, fraction_value(part.value, whole.value, whole.end), PART)


def _twice(tokens: list[Token], place: int) -> Amount | None:
    times = tokens[place + 1].low in TIMES_NEXT
    return _exactly(FOLDS[tokens[place].low], place, place + 1, FOLD) if times else None


def _multiplied(tokens: list[Token], place: int) -> Amount | None:
    """Read "doubled" and "halved" as the share that something rose or fell by."""
    share = MULTIPLES[tokens[place].low]
    if tokens[place + 1].low in LEVEL_NEXT:
        return None
    rough = MULTIPLE_ROUGH * (1 + share if share >= 1 else share)
    return Amount(place, place + 1, within(share, rough, place + 1), MULTIPLIED)


def _magnitude(tokens: list[Token], place: int, read: Numeral) -> Amount | None:
    """Read "magnitude 6.2", "a 6.2-magnitude quake", "6.2 on the Richter scale"."""
    before = tokens[place - 1 - (tokens[place - 1].low in {*HYPHENS, "of"})].low
    end = read.end + hyphenated(tokens, read.end)
    if tokens[end].low == "magnitude":
        return Amount(place, end + 1, read, MAGNITUDE)
    richter = any(tokens[at].low == "richter" for at in range(read.end, read.end + 3))
    return Amount(place, read.end, read, MAGNITUDE) if before == "magnitude" or richter else None


def _one(tokens: list[Token], place: int) -> Amount | None:
    """Read "a percentage point", and "an hour" where it is hedged: "less than an hour"."""
    unit = unit_after(tokens, place + 1, digits=False) if tokens[place].low in ARTICLES else None
    if unit is None or tokens[unit[1]].low in NO_LAPSE:
        return None
    hedged = unit[0].kind is QuantityKind.DURATION and hedge_before(tokens, place, 0)
    told = hedged or unit[0].kind is QuantityKind.POINTS
    return Amount(place, unit[1], precise(1, 1, place + 1), unit[0]) if told else None


def _tenfold(tokens: list[Token], place: int) -> Amount:
    return _exactly(TENFOLDS[tokens[place].low], place, place + 1, FOLD)


def _fold(tokens: list[Token], place: int, read: Numeral) -> Amount | None:
    """Read "three times more" and "10-fold"."""
    end = read.end + hyphenated(tokens, read.end)
    times = tokens[end].low == "times" and tokens[end + 1].low in TIMES_NEXT
    return Amount(place, end + 1, read, FOLD) if times or tokens[end].low == "fold" else None


TENFOLDS = {
    f"{name}fold": value
    for value, name in enumerate("two three four five six seven eight nine ten".split(), start=2)
}
WORD_FORMS: dict[str, Callable[[list[Token], int], Amount | None]] = {
    **dict.fromkeys(ORDINALS, ordinal_word),
    **dict.fromkeys(FOLDS, _twice),
    **dict.fromkeys(TENFOLDS, _tenfold),
    **dict.fromkeys(MULTIPLES, _multiplied),
}
FORMS: tuple[Callable[[list[Token], int, Numeral], Amount | None], ...] = (
    _score,
    _poll,
    age,
    _magnitude,
    _one_in,
    one_of_a_kind,
    of_every,
    _fraction,
    _fold,
    ordinal,
)
