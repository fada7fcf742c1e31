"""Who did it to whom."""

import pytest

from verification.words.roles import done_alike, exchanged, on_other_occasion
from verification.words.terms import terms

CLAIM = "Latvia's Una Reid beat Ann Low in the final."


@pytest.mark.parametrize(
    ("claim", "passage", "turned"),
    [
        (CLAIM, "Ann Low beat Una Reid in three sets.", True),
        (CLAIM, "Low needed 84 minutes to defeat the Latvian.", True),
        (CLAIM, "Una Reid defeated Ann Low in three sets.", False),
        (CLAIM, "Ann Low was beaten by Una Reid.", False),
        (CLAIM, "Una Reid was beaten by Ann Low.", True),
        (CLAIM, "Ann Low won 6-1, 6-2 against Una Reid.", True),
        (CLAIM, "Una Reid lost to Ann Low in two sets.", True),
        (CLAIM, "Ann Low lost to Una Reid in two sets.", False),
        (CLAIM, "Una Reid met Ann Low in the final.", False),
        ("Nordlys will buy Harbour Works.", "Harbour Works is to acquire Nordlys.", True),
        ("Nordlys will buy Harbour Works.", "Nordlys is to acquire Harbour Works.", False),
        ("Nordlys is to buy Harbour.", "Harbour said on Monday it would acquire Nordlys.", True),
        ("Nordlys sued Harbour Works.", "Harbour Works has sued Nordlys.", True),
        ("Una Reid has signed for Nordlys.", "Nordlys signed Una Reid on Monday.", False),
        ("Una Reid warned Ann Low of it.", "Ann Low has warned Una Reid of it.", True),
        ("Una Reid warned Ann Low of it.", "Una Reid was warned of it by Ann Low.", True),
        ("Una Reid warned Ann Low of it.", "Ann Low, who was warned by Una Reid, left.", False),
        ("Una Reid warned Ann Low.", "Ann Low warned Una Reid after Una Reid warned Low.", False),
        ("Una Reid met Ann Low.", "Ann Low met Una Reid.", False),
        ("Una Reid lived in Nordlys.", "Nordlys lived in Una Reid.", False),
        ("Norda owes money to Corva.", "Corva owes money to Norda.", True),
        ("Norda took staff from Corva.", "Corva took staff from Norda.", True),
        ("Norda sued Corva.", "The case was brought by Corva, which is suing Norda.", True),
        ("Norda supplied steel to Corva.", "Norda was supplied with steel by Corva.", True),
        ("Captain Reid saved Captain Low.", "Captain Low saved Captain Reid.", True),
        ("Captain Reid saved Captain Low.", "Captain Reid saved Captain Low.", False),
    ],
)
def test_a_deed_is_turned_round(claim, passage, turned):
    assert bool(exchanged(claim, passage)) is turned


@pytest.mark.parametrize(
    ("passage", "same"),
    [
        ("Ann Low lost to Una Reid in two sets.", True),
        ("Ann Low was beaten by Una Reid.", True),
        ("Una Reid lost to Ann Low.", False),
        ("Una Reid beat Eva Moss.", False),
        ("Una Reid thanked Ann Low.", False),
    ],
)
def test_a_deed_is_the_same_in_other_words(passage, same):
    assert done_alike(CLAIM, passage) is same


def test_only_some_deeds_exclude_their_reverse():
    beaten = exchanged(CLAIM, "Ann Low beat Una Reid.")
    sued = exchanged("Nordlys sued Harbour Works.", "Harbour Works has sued Nordlys.")
    assert beaten.one_way
    assert not sued.one_way


@pytest.mark.parametrize(
    ("claim", "told", "other"),
    [
        ("beat in the final", "beat in a friendly", True),
        ("beat in the final", "defeated in a blitz tournament", True),
        ("beat in the final", "beat in the final of the tournament", False),
        ("beat in the final", "beat in three sets", False),
    ],
)
def test_a_contest_with_no_word_of_the_claims_is_another(claim, told, other):
    assert on_other_occasion(frozenset(terms(claim)), frozenset(terms(told))) is other
