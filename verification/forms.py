"""Figures of a form of their own: scores, ages, ordinals, "one in five", "tenfold"."""

from collections.abc import Callable

from verification.amounts import PART, Amount
from verification.groups import is_person
from verification.model import QuantityKind
from verification.nouns import STOPS, noun_after
from verification.numberwords import fraction_value
from verification.numerals import numeral
from verification.precision import Numeral, within
from verification.tokens import HYPHENS, Token, hyphenated, phrase
from verification.units import DURATIONS, Unit

ORDINAL = Unit(QuantityKind.ORDINAL, None)
SCORE = Unit(QuantityKind.SCORE, None)
AGE = Unit(QuantityKind.AGE, "year")
FOLD = Unit(QuantityKind.MEASURE, "fold")

ORDINALS = {
    name: number
    for number, name in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
        "twentieth".split(),
        start=1,
    )
}
ORDINAL_DIGITS = frozenset({"st", "nd", "rd", "th"})
# An ordinal with one of these is a name or a way of speaking.
NOT_ORDINAL = frozenset(
    "of time lady minister aid hand party half quarter place all century world instance "
    "step floor class degree amendment reading thing and".split()
)
BEFORE_ORDINAL = frozenset("the a its his her their our my your this that for".split())
NUMBER_LABELS = frozenset({"number", "no"})

SCORE_CONTEXT = frozenset(
    "won win wins winning beat beats beaten beating lost lose loses losing drew draw draws "
    "drawn victory defeat defeated lead leads led score scores scored match game final "
    "voted vote ruling ruled trail trailed against over thrashed edged tie tied semi-final".split()
)
LONGEST_RANK = 4  # digits
MOST_PARTS = 10  # "nine in ten"; "12 in 20 towns" needs an "out of" to be a share
HIGHEST_SCORE = 450  # votes of a parliament; a hyphen joins no larger ones
PACKED = 1000  # a score as one number: the higher side times this, plus the lower side

OLD = frozenset({"old", "olds", "olds'"})
AGED = frozenset({"aged", "age", "ages"})
OLDEST = 120  # years
TIMES_NEXT = frozenset("as more the that higher larger bigger greater its their what".split())
FOLDS = {"twice": 2, "thrice": 3}
WHOLES_OF = {2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 50, 100, 1000, 10_000, 100_000}


def special(tokens: list[Token], place: int) -> Amount | None:
    """Return the figure of a special form that begins at a token, or None."""
    word = tokens[place].low
    if word in WORD_FORMS:
        return WORD_FORMS[word](tokens, place)
    read = numeral(tokens, place)
    found = (form(tokens, place, read) for form in FORMS if read and not read.share)
    return next((each for each in found if each), None) or _ordinal(tokens, place)


def _ordinal(tokens: list[Token], place: int) -> Amount | None:
    """Read "15th" and "No. 3"."""
    word = tokens[place].low
    if tokens[place].kind != "number" or not word.isdecimal() or len(word) > LONGEST_RANK:
        return None
    if tokens[place + 1].glued and tokens[place + 1].low in ORDINAL_DIGITS:
        return _exactly(int(word), place, place + 2, ORDINAL)
    dotted = tokens[place - 1].low == "." and tokens[place - 2].low == "no"
    if dotted or tokens[place - 1].low in NUMBER_LABELS:
        return _exactly(int(word), place - 1 - dotted, place + 1, ORDINAL)
    return None


def _ordinal_word(tokens: list[Token], place: int) -> Amount | None:
    """Read "the third attack"."""
    after = tokens[place + 1]
    named = after.kind == "word" and after.low not in STOPS and after.low not in NOT_ORDINAL
    if not named or tokens[place - 1].low not in BEFORE_ORDINAL:
        return None
    return _exactly(ORDINALS[tokens[place].low], place, place + 1, ORDINAL)


def _exactly(number: float, start: int, end: int, unit: Unit) -> Amount:
    return Amount(start, end, within(number, 0.5, end), unit)


def _score(tokens: list[Token], place: int, _: Numeral) -> Amount | None:
    """Read "2-1" and "52 to 48" as a score where the higher side comes first or a match is told."""
    higher, lower = tokens[place], tokens[place + 2]
    link = tokens[place + 1].low
    joined = hyphenated(tokens, place + 1) or link == "–"
    if not (_is_side(higher) and _is_side(lower)) or not (joined or link == "to"):
        return None
    if tokens[place].glued or (tokens[place + 3].glued and tokens[place + 3].low in HYPHENS):
        return None
    sides = sorted((int(higher.low), int(lower.low)))
    told = any(tokens[at].low in SCORE_CONTEXT for at in (*range(place - 4, place), place + 3))
    descends = int(higher.low) >= int(lower.low)
    if told or (joined and descends):
        return _exactly(sides[1] * PACKED + sides[0], place, place + 3, SCORE)
    return None


def _is_side(token: Token) -> bool:
    return (
        token.low.isdecimal()
        and len(token.low) <= len(str(HIGHEST_SCORE))
        and int(token.low) <= HIGHEST_SCORE
    )


def _age(tokens: list[Token], place: int, read: Numeral) -> Amount | None:
    """Read "12-year-old", "54 years old", "aged 12", "Smith, 54,", "a man of 54"."""
    return _years_old(tokens, place, read) or _plain_age(tokens, place, read)


def _years_old(tokens: list[Token], place: int, read: Numeral) -> Amount | None:
    start = read.end + hyphenated(tokens, read.end)
    years = YEARS.get(tokens[start].low)
    end = start + 1 + hyphenated(tokens, start + 1)
    if years is None:
        return None
    if tokens[end].low in OLD or phrase(tokens, end, end + 2) == "of age":
        unit = Unit(QuantityKind.AGE, "year", years)
        return Amount(place, end + 1 + (tokens[end].low == "of"), read, unit)
    return None


def _plain_age(tokens: list[Token], place: int, read: Numeral) -> Amount | None:
    if read.value > OLDEST or YEARS.get(tokens[read.end].low):
        return None
    before = tokens[place - 1].low
    aged = before in AGED or phrase(tokens, place - 2, place) in {"age of", "ages of"}
    if aged or _in_apposition(tokens, place, read) or _is_person_of(tokens, place, read):
        return Amount(place, read.end, read, AGE)
    return None


def _in_apposition(tokens: list[Token], place: int, read: Numeral) -> bool:
    signs = tokens[place - 1].low + tokens[read.end].low
    named = tokens[place - 2].capital and tokens[place - 2].kind == "word"
    return read.digits and named and signs in {",,", ",.", "()"} and read.value > 1


def _is_person_of(tokens: list[Token], place: int, read: Numeral) -> bool:
    if tokens[place - 1].low != "of" or tokens[place - 3].low not in {"a", "an"}:
        return False
    return (
        is_person(tokens[place - 2].low)
        and noun_after(tokens, read.end, single=False, share=False) is None
    )


def _one_in(tokens: list[Token], place: int, part: Numeral) -> Amount | None:
    """Read "one in five", "3 out of 10", "two in every three"."""
    start = part.end + (tokens[part.end].low == "out")
    if tokens[start].low not in {"in", "of"} or (tokens[start].low == "of") != (start > part.end):
        return None
    whole = numeral(tokens, start + 1 + (tokens[start + 1].low == "every"))
    if whole is None or whole.value not in WHOLES_OF or part.value >= whole.value:
        return None
    return _part_of(tokens, place, part, whole, told=start > part.end)


def _part_of(
    tokens: list[Token], place: int, part: Numeral, whole: Numeral, *, told: bool
) -> Amount | None:
    is_time = tokens[whole.end].low in YEARS or tokens[whole.end].low in {"%", "per"}
    if is_time or not (told or part.value <= MOST_PARTS):
        return None
    return Amount(place, whole.end, fraction_value(part.value, whole.value, whole.end), PART)


def _twice(tokens: list[Token], place: int) -> Amount | None:
    times = tokens[place + 1].low in TIMES_NEXT
    return _exactly(FOLDS[tokens[place].low], place, place + 1, FOLD) if times else None


def _tenfold(tokens: list[Token], place: int) -> Amount:
    return _exactly(TENFOLDS[tokens[place].low], place, place + 1, FOLD)


def _fold(tokens: list[Token], place: int, read: Numeral) -> Amount | None:
    """Read "three times more" and "10-fold"."""
    end = read.end + hyphenated(tokens, read.end)
    times = tokens[end].low == "times" and tokens[end + 1].low in TIMES_NEXT
    return Amount(place, end + 1, read, FOLD) if times or tokens[end].low == "fold" else None


YEARS = {
    word: factor / 365.25
    for factor, words in DURATIONS.items()
    for word in (*words.split("|"), "second")
}
TENFOLDS = {
    f"{name}fold": value
    for value, name in enumerate("two three four five six seven eight nine ten".split(), start=2)
}
WORD_FORMS: dict[str, Callable[[list[Token], int], Amount | None]] = {
    **dict.fromkeys(ORDINALS, _ordinal_word),
    **dict.fromkeys(FOLDS, _twice),
    **dict.fromkeys(TENFOLDS, _tenfold),
}
FORMS: tuple[Callable[[list[Token], int, Numeral], Amount | None], ...] = (
    _score,
    _age,
    _one_in,
    _fold,
)
