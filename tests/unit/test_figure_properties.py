"""Properties of reading figures: round trips, hedges, symmetry, and texts made to be hard."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.unit.work import calls
from verification.kinds import Comparison, Trend
from verification.numbers.comparison import compare
from verification.numbers.quantities import quantities

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred"))


def spelt(number, joint=" and "):
    """Write a whole number in words."""
    if number < 20:
        return ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return TENS[tens - 2] + (f"-{ONES[ones]}" if ones else "")
    scale, name = next(each for each in SCALES if number >= each[0])
    many, rest = divmod(number, scale)
    after = (joint if rest < 100 else " ") + spelt(rest, joint) if rest else ""
    return f"{spelt(many, joint)} {name}{after}"


def indian(number):
    """Write a whole number with the commas of lakhs and crores."""
    head, tail = str(number)[:-3], str(number)[-3:]
    pairs = [head[max(0, at - 2) : at] for at in range(len(head), 0, -2)][::-1]
    return ",".join([*pairs, tail])


def only(text):
    (found,) = quantities(text)
    return found


@given(st.integers(2, 10**12 - 1), st.sampled_from([" and ", " "]))
def test_a_number_in_words_is_the_number(number, joint):
    assert only(f"They counted {spelt(number, joint)} sheep.").value == number


@given(
    st.integers(1, 10**12),
    st.sampled_from([",", "\u00a0", "\u202f", "\u2009", "'", "’", " ", ""]),
)
def test_separators_change_nothing(number, separator):
    assume(separator or not 1900 <= number < 2100)  # a year, where nothing tells otherwise
    found = only(f"They counted {number:,} sheep.".replace(",", separator))
    assert (found.value, found.counted) == (number, "sheep")
    plain = only(f"{number:,} sheep")
    assert (found.low, found.high) == (plain.low, plain.high)


@given(st.integers(1, 10**9))
def test_indian_separators_change_nothing(number):
    assert only(f"They counted {indian(number)} sheep.").value == number


@given(
    st.decimals("0.1", "999", places=1),
    st.sampled_from(
        [("m", "million", 10**6), ("bn", "billion", 10**9), ("tn", "trillion", 10**12)]
    ),
)
def test_a_scale_is_the_same_as_a_letter(number, scale):
    letters, word, factor = scale
    short, full = only(f"It cost ${number}{letters}."), only(f"It cost {number} {word} dollars.")
    assert short.value == full.value == pytest.approx(float(number) * factor)
    assert (short.low, short.high, short.unit) == (full.low, full.high, full.unit)


def span(text):
    found = only(text)
    infinity = float("inf")
    low = -infinity if found.low is None else found.low
    return low, infinity if found.high is None else found.high


NARROW_TO_WIDE = [
    ("{}", "about {}"),
    ("{}", "some {}"),
    ("nearly {}", "up to {}"),
    ("just under {}", "under {}"),
    ("just over {}", "over {}"),
    ("well over {}", "over {}"),
]


@pytest.mark.parametrize(("narrow", "wide"), NARROW_TO_WIDE)
@given(number=st.integers(2, 10**9))
def test_a_wider_hedge_holds_all_of_a_narrower_one(narrow, wide, number):
    low, high = span(narrow.format(f"{number:,} people"))
    least, most = span(wide.format(f"{number:,} people"))
    assert least <= low <= high <= most


@given(st.lists(st.integers(1, 10**6), min_size=4, max_size=4, unique=True))
def test_a_wider_range_holds_all_of_a_narrower_one(numbers):
    a, b, c, d = sorted(numbers)
    inner, outer = span(f"between {b:,} and {c:,} sheep"), span(f"between {a:,} and {d:,} sheep")
    assert outer[0] <= inner[0] <= inner[1] <= outer[1]


HEDGES = ["", "about ", "nearly ", "more than ", "up to ", "just over ", "fewer than "]
FIGURES = st.builds(
    lambda hedge, number: only(f"{hedge}{number:,} people"),
    st.sampled_from(HEDGES),
    st.integers(1, 500),
)
OPEN = {Comparison.AGREES, Comparison.UNDECIDED}


@given(FIGURES, FIGURES, st.sampled_from(Trend), st.booleans())
def test_what_excludes_a_figure_is_excluded_by_it(one, other, trend, later):
    """Apart is apart either way; a bound that is wide may imply one way and not the other."""
    there = compare(one, other, trend=trend, later=later)
    back = compare(other, one, trend=trend, later=later)
    assert (there in OPEN) == (back in OPEN)
    closed = all(each is not None for each in (one.low, one.high, other.low, other.high))
    mirrored = {Comparison.GREW: Comparison.SHRANK, Comparison.SHRANK: Comparison.GREW}
    if closed or there not in OPEN:
        assert back is mirrored.get(there, there)


PIECES = st.sampled_from(
    "1 12 130,000 1.2 0 007 1/2 ½ 12:30 2-1 3 May 2024 2019-20 - – , . ' ’ $ £ % ° ( ) / # per "
    "cent km m bn k million dozen hundred one two twenty a an half third quarter of in and to or "
    "from between more than at least up about nearly over under people homes years old aged won "
    "beat rose fell by points number no ranked second tenth twice times as many fold Monday the "
    "week ending last next since until ago first Q1 magnitude doubled each day \u00a0 \u202f 1e9 "
    "٣ ²".split(" ")
)


@given(st.lists(PIECES, max_size=40), st.sampled_from(["", " "]))
def test_hard_texts_are_read_in_order(pieces, joint):
    text = joint.join(pieces)
    start = -1
    for found in quantities(text):
        assert start < found.span.start
        assert text[found.span.start : found.span.end] == found.text
        assert found.low is None or found.high is None or found.low <= found.value <= found.high
        start = found.span.start


HARD = (
    "1 1-  1/ 1, .1 1' $1 111, one  twenty- one-  million a half-a- 1-to- 1-and- 1-or- of- to- "
    "more-than- number-of- rose-to-40- 6-feet-2-inches- 1-per-100- in-2019- won-2-1- aged-1- "
    "two-hours-and- between-1-and- ½ second- no-"
).split()


@pytest.mark.parametrize("piece", HARD)
def test_work_grows_with_the_length_of_a_text_at_most(piece):
    piece = piece if piece in {"1-", "twenty-", "one-"} else piece.replace("-", " ")
    piece = piece if piece in {"1,", ".1", "1'", "111,", "1/", "$1"} else f"{piece} "
    short, long = (calls(quantities, piece * times) for times in (400, 1600))
    assert long <= 4.4 * short + 100
