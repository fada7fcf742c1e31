"""The names of numbers, scales and parts."""

from verification.words.tokens import Token

SMALL_WORDS = {
    name: value
    for value, name in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen "
        "fourteen fifteen sixteen seventeen eighteen nineteen".split()
    )
} | {
    name: 10 * value
    for value, name in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "lakhs": 1e5,
    "million": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "crore": 1e7,
    "crores": 1e7,
    "billion": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
    "trn": 1e12,
}
VAGUE = {
    "tens": (20, 99),
    "dozens": (24, 99),
    "scores": (40, 199),
    "hundreds": (200, 999),
    "thousands": (2_000, 9_999),
    "millions": (2 * 10**6, 10**7 - 1),
    "billions": (2 * 10**9, 10**10 - 1),
    "trillions": (2 * 10**12, 10**13 - 1),
}
FRACTIONS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
PARTS = FRACTIONS | {f"{name}s": parts for name, parts in FRACTIONS.items()} | {"halves": 2}
PART_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
ARTICLES = frozenset({"a", "an"})
SEVERAL = frozenset({"several", "few"})
TEN, DOZEN, HUNDRED = 10, 12, 100
# What may follow "half" or "a third" where a part is meant: "a third man" is no part.
OF_A_WHOLE = frozenset("of the all its their his her our these those that".split())
COMPARED = frozenset({"more", "less", "higher", "lower", "fewer"})
POINT_NEXT = frozenset({"point", "percentage"})  # "a quarter point"
WHEN_OR_WHERE = frozenset(
    "in on at over during since between from after before when while as last this year and but "
    "compared to".split()
)
AFTER_PART = COMPARED | WHEN_OR_WHERE | {"", ".", ",", ";", ")"}
BEFORE_PART = frozenset("by than nearly almost about around over roughly under exactly".split())


def scale_after(tokens: list[Token], place: int) -> tuple[float, int]:
    """Return the product of at most two scale words from a token on, and the token after them."""
    scale, end = 1.0, place
    while tokens[end].low in SCALES and end < place + 2:
        scale *= SCALES[tokens[end].low]
        end += 1
    return scale, end
