"""Which figure a claim is about."""

from datetime import UTC, datetime

import pytest

from tests.unit.tables import rows
from verification.model import Claim, Report
from verification.pairing.figures import main, retold, variants
from verification.reading import read_claim, read_report

CLAIMS = """
Corridors saved 130,000 people in six days | 130,000 people
In six days corridors saved 130,000 people | 130,000 people
A 40-year-old man stole 12 paintings | 12 paintings
A 40-year-old man was held | -
Under-25s travel free | -
Children aged between 10 and 15 travel free | -
The pension age is 67 | 67
The strike lasted six days | six days
The third attack killed 40 people | 40 people
The third attack failed | -
The satellite Orbis 2 is lost | -
The satellite Orbis 2 took 40 pictures | 40 pictures
On Monday 3 died | 3
Ulm is ranked third | third
Ulm has the second-largest port | second-largest
Ulm came fourth with 12 points | 12 points
Exports rose 12 per cent to $40m | 12 per cent
No one was hurt | -
The two banks have merged | -
Two banks have merged | Two banks
The 12 banks have merged | 12 banks
"""


@pytest.mark.parametrize(("claim", "figure"), rows(CLAIMS))
def test_the_figure_that_a_claim_is_about(claim, figure):
    read = read_claim(Claim("c", claim, datetime(2024, 5, 8, tzinfo=UTC)))
    found = main(read)
    assert (found.text if found else "-") == figure


@pytest.mark.parametrize(
    ("passage", "asked"),
    [
        ("The ferry sank on Monday, witnesses said.", "The ferry sank on Monday."),
        ("The ferry sank on 7 May, witnesses said.", "The ferry sank on 6 May."),
        ("The ferry sank, witnesses said.", "The ferry sank on 6 May."),
    ],
)
def test_a_claim_is_asked_of_in_the_passages_words_for_its_day(passage, asked):
    claim = read_claim(Claim("c", "The ferry sank on 6 May.", datetime(2024, 5, 8, tzinfo=UTC)))
    report = read_report(Report("r", "", passage, datetime(2024, 5, 8, tzinfo=UTC)))
    assert retold(claim, report.sentences[0]) == asked


@pytest.mark.parametrize(
    ("claim", "passage", "asked"),
    [
        (
            "Inflation in Ulm has fallen to 4.6 per cent.",
            "Inflation in Ulm was 5.7 per cent.",
            "Inflation in Ulm stood at 5.7 per cent.",
        ),
        (
            "Inflation in Ulm has fallen to 4.6 per cent.",
            "Inflation in Ulm is 4.6 per cent.",
            "Inflation in Ulm stood at 4.6 per cent.",
        ),
        (
            "Inflation in Ulm has fallen to 4.6 per cent.",
            "Inflation in Ulm rose to 4.6 per cent.",
            "Inflation in Ulm has fallen to 4.6 per cent.",
        ),
        (
            "Rents in Ulm have risen by 8 per cent.",
            "Rents in Ulm fell by 2 per cent.",
            "Rents in Ulm went down by 2 per cent.",
        ),
        (
            "Rents in Ulm have risen by 8 per cent.",
            "Rents in Ulm rose by 2 per cent.",
            "Rents in Ulm have risen by 2 per cent.",
        ),
        (
            "Inflation in Ulm fell to 4.6 per cent in March.",
            "Inflation in Ulm was 2.9 per cent in April, the office said on Monday.",
            "Inflation in Ulm stood at 2.9 per cent in April.",
        ),
    ],
)
def test_a_claim_is_asked_of_with_the_passages_figure_its_course_and_its_time(
    claim, passage, asked
):
    read = read_claim(Claim("c", claim, datetime(2024, 5, 8, tzinfo=UTC)))
    report = read_report(Report("r", "", passage, datetime(2024, 5, 8, tzinfo=UTC)))
    first, *_ = variants(read, report.sentences[0])
    assert first.text == asked


@pytest.mark.parametrize(
    ("claim", "passage", "asked"),
    [
        (
            "40 people were hurt in Orlo.",
            "The blast in Orlo killed 12 people and left 40 wounded.",
            ["40 people were hurt in Orlo."],
        ),
        (
            "The blast killed 12 people in Orlo.",
            "Some 300 people gathered in Orlo after the blast.",
            [],
        ),
        (
            "The rate in Orlo is 4.75 per cent.",
            "The rate in Orlo rose by 25 basis points from 4.5 per cent.",
            ["The rate in Orlo is 25 basis points above 4.5 per cent."],
        ),
        ("Nine people left Orlo.", "Nine miners left Orlo.", ["Nine miners left Orlo."]),
        (
            "The blast killed 12 people in Orlo.",
            "The blast in Orlo has claimed 19 lives.",
            ["The blast killed 19 people in Orlo."],
        ),
        (
            "Eleven miners were rescued in Ulm.",
            "Of the 14 miners in Ulm, three were rescued.",
            ["three were rescued in Ulm."],
        ),
        ("The school in Ulm has 20 teachers.", "The school in Ulm needs 20 teachers.", []),
        ("The ferry carried 310 people.", "The ferry is licensed for 310 people.", []),
        ("Ulm has built 40 homes.", "Ulm built 40 homes.", ["Ulm has built 40 homes."]),
        ("Quist cut 1,500 jobs.", "Quist had hoped to cut 1,500 jobs.", []),
        (
            "The school in Ulm needs 20 teachers.",
            "The school in Ulm needs 24 teachers.",
            ["The school in Ulm needs 24 teachers."],
        ),
        (
            "Quist plans to cut 1,500 jobs.",
            "Quist wanted to cut 900 jobs.",
            ["Quist plans to cut 900 jobs."],
        ),
    ],
)
def test_only_figures_of_what_the_claim_tells_stand_in_for_its_own(claim, passage, asked):
    read = read_claim(Claim("c", claim, datetime(2024, 5, 8, tzinfo=UTC)))
    report = read_report(Report("r", "", passage, datetime(2024, 5, 8, tzinfo=UTC)))
    assert [each.text for each in variants(read, report.sentences[0])] == asked


@pytest.mark.parametrize(
    ("claim", "passage", "retelling", "variant"),
    [
        ("Ulm has only 40 buses.", "Ulm has 40 buses.", "Ulm has 40 buses.", "Ulm has 40 buses."),
        ("Only 40 came.", "It was 40.", "40 came.", "40 came."),
        ("Ulm has only 40 buses.", "Ulm has 60.", "Ulm has only 40 buses.", "Ulm has 60."),
        (
            "Ulm has 90 buses.",
            "Ulm has just 40 buses.",
            "Ulm has 90 buses.",
            "Ulm has just 40 buses.",
        ),
        ("Ulm has 40.", "Ulm has just 40.", "Ulm has just 40.", "Ulm has 40."),
        (
            "It reached as far as 40 miles.",
            "It reached no farther than 9 miles.",
            "It reached as far as 40 miles.",
            "It reached no farther than 9 miles.",
        ),
        ("It fell to only 40.", "It is 60.", "It fell to only 40.", "It stood at 60."),
    ],
)
def test_what_is_thought_of_a_figure_is_not_asked(claim, passage, retelling, variant):
    on = datetime(2024, 5, 8, tzinfo=UTC)
    read = read_claim(Claim("c", claim, on))
    reading = read_report(Report("r", "", passage, on)).sentences[0]
    assert retold(read, reading) == retelling
    assert [each.text for each in variants(read, reading)] == [variant]


def test_what_a_figure_is_a_part_of_is_not_compared():
    on = datetime(2024, 5, 8, tzinfo=UTC)
    read = read_claim(Claim("c", "Ten of the 27 states signed.", on))
    passages = ("Seven of the 27 states signed.", "All 27 states signed.")
    told = [read_report(Report("r", "", each, on)).sentences[0] for each in passages]
    assert [[each.text for each in variants(read, one)] for one in told] == [
        ["Seven of the 27 states signed."],
        ["27 states signed."],
    ]


def test_a_beginning_is_asked_of_as_such():
    on = datetime(2024, 5, 8, tzinfo=UTC)
    read = read_claim(Claim("c", "The ferry has been idle since March 2022.", on))
    passages = ("It lay idle in January 2022.", "It lay idle in June 2023.")
    before, within = (read_report(Report("r", "", each, on)).sentences[0] for each in passages)
    assert [each.text for each in variants(read, before)] == [
        "The ferry has been idle since January 2022."
    ]
    assert retold(read, within) == "The ferry has been idle since March 2022."
