"""Numbers in words: "one hundred and thirty thousand", "dozens", "two-thirds", "one in five"."""

from collections.abc import Callable

from verification.numbers.precision import FRACTION_ROUGH, WORD_ROUGH, Numeral, precise, within
from verification.numbers.vaguewords import couple, several, vague_word
from verification.words.numbernames import (
    AFTER_PART,
    ARTICLES,
    BEFORE_PART,
    COMPARED,
    DOZEN,
    FRACTIONS,
    HUNDRED,
    OF_A_WHOLE,
    PART_SIGNS,
    PARTS,
    POINT_NEXT,
    SCALES,
    SEVERAL,
    SMALL_WORDS,
    TEN,
    VAGUE,
    scale_after,
)
from verification.words.tokens import Token, hyphenated, phrase


def fraction_value(parts: float, of: float, end: int) -> Numeral:
    """Return the numeral of a fraction in words, which is meant roughly."""
    value = parts / of
    return within(value, FRACTION_ROUGH * value, end)._replace(share=True)


def number_word(tokens: list[Token], place: int) -> Numeral | None:
    """Return the number in words that begins at a token, or None."""
    reader = READERS.get(tokens[place].low)
    return reader(tokens, place) if reader else None


def _cardinal(tokens: list[Token], place: int) -> Numeral | None:
    """Read "forty", "two-thirds", "one in five", "two dozen", "two and a half million"."""
    value, end = _whole(tokens, place)
    part = end + hyphenated(tokens, end)
    if tokens[part].low in PARTS and _is_part(tokens, part, value):
        return _of_scale(tokens, fraction_value(value, PARTS[tokens[part].low], part + 1))
    if tokens[end].low == "dozen":
        return within(DOZEN * value, WORD_ROUGH * DOZEN * value, end + 1)
    for words, more in HALVES.items():
        after = end + len(words.split())
        if phrase(tokens, end, after) == words:
            scale, after = scale_after(tokens, after)
            return precise((value + more) * scale, scale / 10, after)
    return precise(value, 1, end)


HALVES = {"and a half": 0.5, "and a quarter": 0.25, "- and - a - half": 0.5}


def _is_part(tokens: list[Token], place: int, parts: int) -> bool:
    if tokens[place].low == "half":
        return parts == 1 and tokens[place + 1].low in OF_A_WHOLE
    return parts < PARTS[tokens[place].low]


def _whole(tokens: list[Token], place: int) -> tuple[int, int]:
    """Return the whole number spelt from a token on, and the token after it."""
    total, group, least_scale = 0, 0, float("inf")
    while True:
        at = _next_word(tokens, place)
        word = tokens[at].low
        if word in SMALL_WORDS and _fits(SMALL_WORDS[word], group):
            group += SMALL_WORDS[word]
        elif word == "hundred" and 0 < group < HUNDRED:
            group *= HUNDRED
        elif word in SCALES and word != "hundred" and group and SCALES[word] < least_scale:
            least_scale = SCALES[word]
            total, group = total + round(group * least_scale), 0
        else:
            return total + group, place
        place = at + 1


def _fits(small: int, group: int) -> bool:
    """Return whether a number below 100 may follow what was said of a group of three digits."""
    tail = group % HUNDRED
    return tail == 0 or (small < TEN < tail and tail % TEN == 0)


def _next_word(tokens: list[Token], place: int) -> int:
    """Return the place of the next word, past a hyphen, or past "and" after a scale."""
    if hyphenated(tokens, place):
        return place + 1
    joined = tokens[place].low == "and" and tokens[place - 1].low in SCALES
    return place + 1 if joined and tokens[place + 1].low in SMALL_WORDS else place


def _article(tokens: list[Token], place: int) -> Numeral | None:
    """Read "a hundred and ten", "a dozen", "a couple of", "a few hundred", "a third of"."""
    word = tokens[place + 1].low
    if word in SCALES:
        return _after_one(tokens, place + 1)
    if word == "dozen":
        return within(DOZEN, WORD_ROUGH * DOZEN, place + 2)
    if word == "couple":
        return couple(tokens, place + 1)
    if word in SEVERAL:
        return several(tokens, place + 1)
    return _article_part(tokens, place)


def _article_part(tokens: list[Token], place: int) -> Numeral | None:
    word = tokens[place + 1].low
    if word == "half" and hyphenated(tokens, place + 2):
        return _half(tokens, place + 1)
    if word in FRACTIONS and _is_part_of_whole(tokens, place):
        return _of_scale(tokens, fraction_value(1, FRACTIONS[word], place + 2))
    return None


def _is_part_of_whole(tokens: list[Token], article: int) -> bool:
    after = tokens[article + 2].low
    if after == "of" or after in COMPARED | POINT_NEXT:
        return True
    if (tokens[article + 1].low, after) == ("quarter", "to"):  # "by a quarter to nine"
        return False
    return after in AFTER_PART and tokens[article - 1].low in BEFORE_PART


def _after_one(tokens: list[Token], place: int) -> Numeral:
    one = Token("one", -1, -1, "word", glued=False)
    value, end = _whole([one, *tokens[place : place + LONGEST_NAME]], 0)
    return _with_half(tokens, value, place + end - 1)


LONGEST_NAME = 16  # words of a spelt number


def _with_half(tokens: list[Token], value: int, end: int) -> Numeral:
    """Read on after "a million" to "a million and a half"."""
    half = HALVES.get(phrase(tokens, end, end + 3))
    return precise(value * (1 + half), value / 10, end + 3) if half else precise(value, 1, end)


def _half(tokens: list[Token], place: int) -> Numeral | None:
    """Read "half of", "half the", "half a million", "half an hour"; not "the first half"."""
    after = place + 1
    if tokens[after + hyphenated(tokens, after)].low == "dozen":
        return _half_of_unit(tokens, after + hyphenated(tokens, after))
    if tokens[after].low in ARTICLES:
        return _half_of_unit(tokens, after + 1)
    if tokens[place - 1].low in {"first", "second", "latter", "last", "other"}:
        return None
    by = tokens[place - 1].low in BEFORE_PART and tokens[after].low in AFTER_PART
    return fraction_value(1, 2, after) if by or tokens[after].low in OF_A_WHOLE else None


def _half_of_unit(tokens: list[Token], place: int) -> Numeral:
    scale, end = scale_after(tokens, place)
    if tokens[place].low == "dozen":
        return within(DOZEN / 2, 0.5, place + 1)
    return precise(scale / 2, scale / 10, end)


def _of_scale(tokens: list[Token], part: Numeral) -> Numeral:
    """Read on after "a quarter" to "a quarter of a million"."""
    if tokens[part.end].low == "of" and tokens[part.end + 1].low in ARTICLES:
        scale, end = scale_after(tokens, part.end + 2)
        if end > part.end + 2:
            return within(part.value * scale, WORD_ROUGH * part.value * scale, end)
    return part


def _sign(tokens: list[Token], place: int) -> Numeral | None:
    """Read "½ a mile", "¾ of the crop", "¼ million"."""
    value, after = PART_SIGNS[tokens[place].low], place + 1
    article = tokens[after].low in ARTICLES
    scale, end = scale_after(tokens, after + article)
    if article or end > after:
        return precise(value * scale, scale / 10, end)
    return fraction_value(value, 1, after) if tokens[after].low in OF_A_WHOLE else None


READERS: dict[str, Callable[[list[Token], int], Numeral | None]] = {
    **dict.fromkeys(SMALL_WORDS, _cardinal),
    **dict.fromkeys(VAGUE, vague_word),
    **dict.fromkeys(ARTICLES, _article),
    "couple": couple,
    "several": several,
    "few": several,
    "half": _half,
    **dict.fromkeys(PART_SIGNS, _sign),
}
