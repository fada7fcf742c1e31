"""What claimants, deniers and the silent do to a claim."""

import pytest

from tests.unit.test_weighing import AGREES, OPPOSES, SURE, stance
from verification.kinds import Code, Stance

CLAIM = "Norda has sold the mill in Norrskarn to Corva."
DENIED = "Norda has dismissed as false a report that it had sold its mill in Norrskarn. "
TAKEN_BACK = "The man who said that Norda had sold the Norrskarn mill has taken back his words."
RETRACTED = (Stance.REFUTES, Code.RETRACTED)
DENIES = (Stance.DENIES, Code.BARE_DENIAL)
REFUTES = (Stance.REFUTES, Code.CONTRADICTED)
REPEATS = (Stance.REPEATS, Code.CLAIMANT_ONLY)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("“Norda has not sold the mill in Norrskarn to Corva,” a Norda spokesman said.", DENIES),
        ("“We have not sold the mill in Norrskarn to Corva,” a spokeswoman said.", DENIES),
        ("The mill in Norrskarn has not been sold to Corva, the land registry found.", REFUTES),
    ],
)
def test_who_denies_and_only_negates_gives_nothing_more(said, expected):
    assert stance(CLAIM, DENIED + said, judge=SURE) == expected


def test_who_negates_without_a_denial_beside_it_refutes():
    said = "“Norda has not sold the mill in Norrskarn to Corva,” a Norda spokesman said."
    assert stance(CLAIM, said, judge=SURE) == REFUTES


@pytest.mark.parametrize(
    ("said", "judge", "expected"),
    [
        ("“I was wrong. Norda has not sold the mill in Norrskarn,” Ann Low said.", SURE, RETRACTED),
        ("Norda has not sold the mill in Norrskarn to Corva, Ann Low said.", SURE, RETRACTED),
        ("Norda has sold the mill in Norrskarn to Corva, Ann Low said.", AGREES, REPEATS),
        (
            "Ann Low has not taken back her claim that Norda sold the mill in Norrskarn.",
            OPPOSES,
            REPEATS,
        ),
        (f"{TAKEN_BACK} Ann Low wrote that he was sorry.", OPPOSES, RETRACTED),
    ],
)
def test_a_claimant_who_says_the_opposite_takes_the_claim_back(said, judge, expected):
    assert stance(CLAIM, said, judge=judge) == expected


@pytest.mark.parametrize(
    ("claim", "said", "expected"),
    [
        (CLAIM, "Norda said nothing of the mill in Norrskarn or of Corva.", Stance.MENTIONS),
        (CLAIM, "Norda made no mention of the mill in Norrskarn.", Stance.MENTIONS),
        (CLAIM, "The sale of the mill in Norrskarn was not made public.", Stance.MENTIONS),
        (CLAIM, "The mill in Norrskarn stands. Norda did not answer.", Stance.MENTIONS),
        (CLAIM, "Norda kept the mill in Norrskarn and did not say why.", Stance.REFUTES),
        ("The mayor of Ulm mentioned it.", "The mayor of Ulm did not mention it.", Stance.REFUTES),
    ],
)
def test_silence_leaves_a_matter_open(claim, said, expected):
    assert stance(claim, said, judge=SURE)[0] is expected
