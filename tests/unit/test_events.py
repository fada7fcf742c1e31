"""What a report does to a claim by what it ranks, what it says of some, and what it denies."""

import pytest

from tests.unit.test_weighing import AGREES, OPPOSES, SURE, FakeJudge, stance
from verification.kinds import Code, Stance
from verification.model import Scores

UNSURE = FakeJudge(Scores(0.3, 0.3, 0.4))
REFUTED = (Stance.REFUTES, Code.CONTRADICTED)
BORNE_OUT = (Stance.SUPPORTS, Code.ENTAILED)
NOTHING = (Stance.MENTIONS, Code.ON_SUBJECT)
ELSE = (Stance.MENTIONS, Code.OTHER_SCOPE)
DEARER = "Bread is dearer in Ulm than in Corva."
NONE = "No school in Ulm failed the fire inspection."
SUED = "Norda sued Corva over a patent."
RESIGNED = "Ulla Brix has resigned as mayor of Ulm."
BEAT = "Ulla Brix beat Lena Moor in the final of the chess cup."


@pytest.mark.parametrize(
    ("claim", "body", "judge", "expected"),
    [
        (DEARER, "Bread costs more in Corva than in Ulm, the ministry said.", AGREES, REFUTED),
        (DEARER, "Bread is cheaper in Corva than in Ulm, the ministry said.", SURE, BORNE_OUT),
        (DEARER, "Milk is dearer in Corva than in Ulm, the ministry said.", AGREES, ELSE),
        (DEARER, "Bread is not dearer in Corva than in Ulm, the ministry said.", UNSURE, ELSE),
        (NONE, "Two schools in Ulm failed the fire inspection, officials said.", AGREES, REFUTED),
        (NONE, "All schools in Ulm passed the fire inspection, officials said.", AGREES, BORNE_OUT),
    ],
)
def test_ranks_and_none_are_told_by_words_before_the_judge(claim, body, judge, expected):
    assert stance(claim, body, judge) == expected


@pytest.mark.parametrize(
    ("claim", "body", "judge", "expected"),
    [
        ("Ulla Brix warned Jan Moor of it.", "Jan Moor has warned Ulla Brix of it.", AGREES, ELSE),
        ("Ulla Brix met Jan Moor.", "Jan Moor met Ulla Brix.", AGREES, BORNE_OUT),
        (BEAT, "Lena Moor beat Ulla Brix in a blitz tournament on Friday.", AGREES, ELSE),
        (BEAT, "Lena Moor beat Ulla Brix in the final.", AGREES, REFUTED),
    ],
)
def test_any_deed_can_be_exchanged_and_a_contest_be_another(claim, body, judge, expected):
    assert stance(claim, body, judge) == expected


@pytest.mark.parametrize(
    ("claim", "body", "expected"),
    [
        (SUED, "Norda and Corva sat in court and did not speak to each other.", NOTHING),
        (SUED, "Norda has not sued Corva over a patent.", REFUTED),
        (RESIGNED, "Ulla Brix, mayor of Ulm, did not answer the telephone.", NOTHING),
        (RESIGNED, "Ulla Brix, mayor of Ulm, did not answer and remains in office.", REFUTED),
        (RESIGNED, "Ulla Brix was mayor of Ulm on Monday without a break.", REFUTED),
    ],
)
def test_a_judge_refutes_by_a_denial_only_of_what_the_claim_says(claim, body, expected):
    assert stance(claim, body, SURE) == expected


@pytest.mark.parametrize(
    ("claim", "body", "judge", "expected"),
    [
        (
            "Elections in Corva will be held on 8 May.",
            "Voters in Corva went to the polls on Wednesday, 8 May.",
            UNSURE,
            Stance.SUPPORTS,
        ),
        (
            "Elections in Corva will be held on 8 May.",
            "Voters in Corva went to the polls on Tuesday, 7 May.",
            UNSURE,
            Stance.MENTIONS,
        ),
        (
            "The Norda railway is to be shut for good.",
            "The Norda railway will be closed permanently in June, the minister said.",
            OPPOSES,
            Stance.SUPPORTS,
        ),
        (
            "The Norda railway is to be shut for good.",
            "The Norda railway will be closed for a week in June, the minister said.",
            OPPOSES,
            Stance.MENTIONS,
        ),
        (
            "Jan Torvik has signed for Ulm United.",
            "Jan Torvik turned down Ulm United and will stay at Corva.",
            SURE,
            Stance.REFUTES,
        ),
        (
            "Jan Torvik has signed for Ulm United.",
            "Jan Torvik will sign for Ulm United and train with Corva.",
            SURE,
            Stance.MENTIONS,
        ),
    ],
)
def test_plans_come_about_or_are_turned_down_in_other_words(claim, body, judge, expected):
    assert stance(claim, body, judge)[0] is expected


@pytest.mark.parametrize(
    ("claim", "body", "judge", "expected"),
    [
        ("Guards in Ulm attacked inmates.", "Inmates in Ulm attacked guards.", AGREES, ELSE),
        ("The bridge in Ulm is open.", "The bridge in Ulm is no longer closed.", SURE, BORNE_OUT),
        ("Norda has paid the fine.", "Norda was ordered to pay the fine.", AGREES, NOTHING),
        ("No well in Norda is poisoned.", "Two wells in Norda are dry.", AGREES, NOTHING),
        ("No well in Norda is poisoned.", "All wells in Norda are clean.", AGREES, BORNE_OUT),
    ],
)
def test_words_keep_the_judge_from_what_it_confuses(claim, body, judge, expected):
    assert stance(claim, body, judge) == expected
