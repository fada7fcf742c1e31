"""The place, period and group of figures, and what two of them have to do with each other.

sentence | place | period | group, of its first figure; "-" where the sentence says none. A second
sentence after " // " is the one before it; a title stands after " ## ".
"""

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.codec import decode
from tests.unit.work import calls
from verification.dating.dates import periods
from verification.kinds import Comparison
from verification.model import Period, Quantity
from verification.numbers.quantities import quantities
from verification.scopes.places import places
from verification.scopes.scoping import Aspect, match, scoped, written
from verification.scopes.subgroups import other_group
from verification.scopes.timing import Told

ON = datetime.fromisoformat("2024-06-12T12:00:00+00:00")  # a Wednesday

PLACES = """
In Tarnby county 40 homes burned. | Tarnby county
In Aldmoor, 40 homes burned. | Aldmoor
40 homes burned at Aldmoor. | Aldmoor
A fire near Vex-on-Sea killed 12 people. | Vex-on-Sea
Growers in the Norrskarn district harvested 62,000 tonnes. | Norrskarn district
Across the northern Ulmvex region, 1,200 cows fell ill. | northern Ulmvex region
1,200 cows fell ill throughout Norrskarn. | Norrskarn
12 homes around Lake Vex were flooded. | Lake Vex
40 people died in the city of Ulm Vex. | city of Ulm Vex
40 boats lay in the old port of Sund. | old port of Sund
12 homes burned in the Aldmoor suburb of Ulmvex. | Aldmoor suburb of Ulmvex
40 people in O'Brien County were hurt. | O'Brien County
At Sund airport 40 flights were cancelled. | Sund airport
At the Vex mine, 40 cows were trapped. | Vex mine
GDP in the EU grew 2 per cent. | EU
Inflation in the US and the UK was 4 per cent. | US and the UK
Floods in Ulm and Vex killed 40 people. | Ulm and Vex
12 died in Ulm and Vex counted 40 hurt. | Ulm
31 people died in Aldmoor and 12 in Tarnby. | Aldmoor
In Aldmoor 31 people died, and in Tarnby 12. | Aldmoor
A flood in Norrskarn killed 40 people, 12 of them in Ulm. | Norrskarn
In Ulmvex, near Aldmoor, 12 homes were destroyed. | Ulmvex
Police in Ulm arrested 40 people, a spokesman in Vex said. | Ulm
Some 500 people were evacuated from Aldmoor to Tarnby. | Aldmoor
Aldmoor's hospitals treated 40 people. | Aldmoor
Norrskarn’s unemployment rate is 9 per cent. | Norrskarn
In the north 40 homes burned. | the north
12 cows died in the south-west. | the south-west
40 pupils of a school in Ulm fell ill. | Ulm
Across Norrskarn, 12 of the 40 boats sank. | Norrskarn
Norr Bank cut 300 jobs at its branch in Sund. | Sund
12 tourists fled from the Ulm region. | Ulm region
40 people live in the Ulms. | Ulms
40 people were rescued from the Norr Star. | -
Death toll in Norr Star sinking revised to 40. | -
40 people were aboard in the Norr Star. | -
40 homes burned. | -
85,000 people left by the corridors. | -
The mayor said in Aldmoor that 40 homes burned. | -
In Aldmoor, officials said 40 homes burned. | -
In March 40 homes burned. | -
In English, 40 pupils failed. | -
At Norr Industries 40 jobs are at risk. | -
At the Norr ministry 40 jobs are at risk. | -
In Smith's view 40 homes burned. | -
Norr Industries' ports handled 40 boats. | -
They sold 40 cars at Vex's fair. | -
A rise in Norr shares of 12 per cent followed. | -
He paid $40m for a stake in Norr. | -
Aid of $40m came from Norr. | -
The $40m came from Mr Low. | -
12 matches in Premier League stadiums were called off. | -
In Class 4, 12 pupils were ill. | -
Ulmvex has 40 homes. | -
Women's unemployment was 9 per cent. | -
At Least 40 Dead In Aldmoor Blast | -
AT LEAST 40 DEAD IN ALDMOOR | -
Nationwide, 40 homes burned. | -
40 homes burned. // A fire broke out in Aldmoor. | Aldmoor
40 homes burned. // In Aldmoor, and in Tarnby, it was hot. | -
40 homes burned. // Aldmoor was hot. | -
40 homes burned. // It was hot in Ulm, and wet in Vex. ## Fire in Aldmoor destroys homes | -
In Ulm 40 homes burned. // A fire broke out in Aldmoor. | Ulm
Nationwide, 40 homes burned. // A fire broke out in Aldmoor. | -
40 homes burned in the region. // A fire broke out in Aldmoor. | -
Ulm lost 40 homes. // A fire broke out in Aldmoor. | -
Aldmoor lost 40 homes. // A fire broke out in Aldmoor. | Aldmoor
40 homes burned. ## Fire in Aldmoor destroys homes | Aldmoor
40 homes burned. ## Fire In Aldmoor Destroys Homes | -
40 homes burned. // It was hot. ## Fire in Aldmoor destroys homes | Aldmoor
40 homes burned. // It was hot in Ulm. ## Fire in Aldmoor destroys homes | Ulm
"""

GROUPS = """
300 foreign students left. | foreign students
The number of foreign students in Ulm rose to 40,000. | foreign students
The number of foreign students rose to 40,000, while domestic students left. | foreign students
9 per cent is the rate among people. | -
At least 40 women and children were rescued. | women and children
12 women, 30 men and 5 children were hurt. | women
1,200 children under five fell ill. | children under five
1,200 children under the age of five fell ill. | children under the age of five
40 men aged between 18 and 60 were drafted. | men aged between 18 and 60
40 more refugees were housed. | refugees
40 injured civilians were treated. | civilians
More than 3,000 elderly residents need care. | elderly residents
300 nurses resigned in the north. | nurses
34 per cent of young women smoke. | young women
A third of the nurses left. | nurses
9 per cent of Norrskarn's nurses left. | nurses
Unemployment was 9 per cent among women. | women
9 per cent was the rate among people aged 16 to 24. | people aged 16 to 24
Turnout was 61 per cent among young voters against 70 per cent among pensioners. | young voters
There were 40 cases among children. | children
Youth unemployment rose to 21 per cent. | youth
Women's unemployment was 9 per cent. | women
The 9 per cent among under-25s is a record. | under-25s
128,400 people were saved. | -
40 residents were moved. | -
40 other people were hurt. | -
40 homes burned. | -
Women bought 40 cars. | -
The women paid $40m. | -
The strike of nurses lasted six days. | -
Unemployment was 9 per cent. | -
It rose to 9 per cent. // Unemployment among women worries the bank. | women
It rose to 9 per cent overall. // Unemployment among women worries the bank. | -
It rose to 9 per cent. // Unemployment among women and among men worries the bank. | -
It killed 40 people. // Deaths among women worry the clinic. | -
It rose to 9 per cent. ## Unemployment among under-25s rises | under-25s
"""

PERIODS = """
85,000 people left by the corridors between 8 and 13 March. | 2024-03-08..2024-03-13
It sold 40 cars in 2023. | 2023-01-01..2023-12-31
It sold 40 cars on Monday. | 2024-06-10..2024-06-10
It sold 40 cars, the maker said on Monday. | -
It sold 40 cars in March and 50 in April. | 2024-03-01..2024-03-31
It sold 40 cars. | -
It had sold 40 cars by Friday. | 2024-06-07..2024-06-07
It will have sold 40 cars by Friday. | -
It sold 40 cars. // The maker gave its figures for 2023. | 2023-01-01..2023-12-31
It sold 40 cars. // The maker gave its figures on Monday. | -
It sold 40 cars. ## Sales in March | -
"""


def rows(table):
    return [line.rpartition(" | ")[::2] for line in table.strip().splitlines()]


def told(text, on=ON, figure=0, before=""):
    found = quantities(text)
    return Told(text, found[figure], found, periods(text, on), on, periods(before, on))


def first(text):
    """The first figure of a row's sentence, with what it is for."""
    text, _, title = text.partition(" ## ")
    sentence, _, before = text.partition(" // ")
    return scoped(told(sentence, before=before), (before, title))


@pytest.mark.parametrize(("text", "place"), rows(PLACES))
def test_a_figure_is_for_the_place_that_its_sentence_gives_for_it(text, place):
    assert (first(text).place or "-") == place


@pytest.mark.parametrize(("text", "group"), rows(GROUPS))
def test_a_figure_is_for_those_whom_it_counts_or_is_measured_among(text, group):
    assert (first(text).group or "-") == group


@pytest.mark.parametrize(("text", "period"), rows(PERIODS))
def test_a_figure_is_for_the_days_that_its_sentence_or_the_one_before_gives(text, period):
    found = first(text).period
    assert (f"{found.first}..{found.last}" if found else "-") == period


def test_each_figure_of_a_sentence_has_its_own_place_and_group():
    text = "In Ulm 40 nurses resigned, and in Vex 12 foreign students left."
    found = [scoped(told(text, figure=each)) for each in (0, 1)]
    assert [(each.place, each.group) for each in found] == [
        ("Ulm", "nurses"),
        ("Vex", "foreign students"),
    ]


LOWER = st.text("abcdefghijklmnopqrstuvwxyz ,;-", max_size=60)


@given(LOWER, st.integers(10, 10**6), LOWER)
def test_a_text_without_names_has_no_place_but_a_side(before, number, after):
    text = f"{before} {number} boats {after}"
    assert all(each.name.startswith("the ") for each in places(text))


@given(st.text(max_size=80), st.integers(10, 10**6), st.text(max_size=80))
def test_what_a_figure_is_for_is_in_the_text(before, number, after):
    text = f"{before} {number} foreign students {after}"
    for figure in range(len(quantities(text))):
        found = scoped(told(text, figure=figure))
        assert found.place is None or found.place in text
        assert found.group is None or found.group.lower() in text.lower()


@given(st.permutations(["It was hot in Vex.", "Vex lost 12 homes.", "Rain in Sund"]))
def test_what_other_sentences_say_moves_no_figure_that_has_its_own(neighbours):
    assert scoped(told("In Ulm 40 boats sank."), neighbours).place == "Ulm"


@given(LOWER)
def test_reading_what_a_figure_is_for_changes_nothing_else(after):
    claim = told(f"In Ulm 40 foreign students left {after}")
    found = scoped(claim)
    assert replace(found, place=None, period=None, group=None) == claim.quantity


BOTH = "12 people died in Ulm and 40 in Vex"


@pytest.mark.parametrize(
    ("claim", "report", "figure", "comparison", "aspect"),
    [
        ("40 people died in Ulm", BOTH, 1, "not_comparable", "place"),
        ("40 people died in Ulm", BOTH, 0, "shrank", None),
        ("40 people died in Ulm", "40 people died in Vex", 0, "agrees", None),
        ("40 people died", BOTH, 1, "agrees", None),
        ("40 people died in Vex", "12 people died in Ulm and 40 in Sund", 1, "agrees", None),
        ("40 people died in Ulm", "In Ulm and Vex 40 people died", 0, "agrees", None),
        (
            "9 per cent of women smoke in Ulm",
            "12 per cent of women smoke in the Ulm region and 9 per cent of women in Vex",
            1,
            "not_comparable",
            "place",
        ),
        (
            "Unemployment among women is 9 per cent",
            "Unemployment was 9 per cent among men",
            0,
            "not_comparable",
            "group",
        ),
        (
            "Unemployment was 9 per cent among under-25s",
            "Unemployment was 9 per cent among over-65s",
            0,
            "not_comparable",
            "group",
        ),
        ("300 foreign students left", "300 overseas students left", 0, "agrees", None),
        ("300 foreign students left", "300 domestic students left", 0, "not_comparable", "group"),
        ("300 foreign students left", "300 students left", 0, "agrees", None),
        ("The rate is 4 per cent", "The rate was 6 per cent in 2019", 0, "not_comparable", None),
        ("It sold 40 cars in March", "It sold 40 cars in April", 0, "not_comparable", "period"),
        ("40 people died", "12 died in the capital alone", 0, "not_comparable", "measure"),
        ("40 died in the capital", "12 died in the capital alone", 0, "shrank", None),
        ("40 died", "12 died, three in the capital alone", 0, "shrank", None),
        ("40 people died", "12 people died; he lives in Ulm, alone", 0, "shrank", None),
    ],
)
def test_figures_are_compared_unless_they_are_clearly_for_something_else(
    claim, report, figure, comparison, aspect
):
    made = told(claim, datetime.fromisoformat("2024-06-10T12:00:00+00:00"))
    found = match(made, told(report, figure=figure), ())
    assert found.comparison is Comparison(comparison)
    assert (found.difference and found.difference.aspect) == (aspect and Aspect(aspect))


def test_a_place_told_before_tells_no_figures_apart():
    claim = told("12 people died in Ulm and 40 people died in Vex", figure=1)
    report = told("40 people died")
    assert match(claim, report, ("A storm hit Ulm.", "Storm in Ulm")).difference is None


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("women", "men", True),
        ("women and children", "men", True),
        ("women", "women and men", False),
        ("under-25s", "over-65s", True),
        ("under-25s", "people aged 16 to 24", False),
        ("people aged over 65", "children under five", True),
        ("children", "pensioners", True),
        ("young voters", "elderly voters", True),
        ("civilians", "soldiers", True),
        ("foreign students", "overseas students", False),
        ("foreign students", "students", False),
        ("nurses", "women", False),
    ],
)
def test_groups_are_apart_where_nobody_is_of_both(one, other, apart):
    assert other_group(one, other) is apart
    assert other_group(other, one) is apart


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("between 2 and 8 March 2026", "2 to 8 March 2026"),
        ("between 28 February and 3 March 2026", "28 February to 3 March 2026"),
        ("on 8 March 2026", "8 March 2026"),
        ("in March 2026", "March 2026"),
        ("from January to March 2026", "January to March 2026"),
        ("in 2026", "2026"),
    ],
)
def test_a_period_is_written_as_people_write_it(text, expected):
    assert written(periods(text, ON)[0].period) == expected


def test_a_period_over_new_year_is_written_with_both_years():
    both = Period(date(2025, 12, 30), date(2026, 1, 2))
    assert written(both) == "30 December 2025 to 2 January 2026"


def test_a_record_written_before_figures_had_a_scope_is_read():
    old = (
        '{"schema":1,"record":{"text":"40 cars","span":{"start":0,"end":7},"kind":"count",'
        '"value":40,"low":39.5,"high":40.5}}'
    )
    found = decode(old, Quantity)
    assert (found.value, found.place, found.period, found.group) == (40, None, None, None)


def test_a_long_list_of_places_and_figures_is_not_looked_at_again_for_each():
    sentence = "40 foreign students in Ulm, " * 800
    short, long = (
        calls(scoped, told(text, figure=-1)) for text in (sentence[: len(sentence) // 4], sentence)
    )
    assert long <= 4.4 * short + 100
