"""Sentences that turn to another place or another thing of the kind."""

import pytest

from verification.scopes.elsewhere import turns_elsewhere
from verification.words.names import names

TURNS = [
    (
        "Turnout in Ulm was 64 per cent.",
        "In the neighbouring province of Corva, turnout was 64 per cent.",
    ),
    ("Turnout in Ulm was 64 per cent.", "Turnout in the next county was 64 per cent."),
    ("The Ulla Brix Museum is open.", "In another part of the town, the toy museum is open."),
    ("The Ulm mill fire is out.", "A second fire, in a barn, is out."),
    ("The Ulm bridge is mended.", "Another bridge, two streets away, is mended."),
    ("The Ulm bridge is mended.", "Another old bridge is mended."),
    ("The Ulm mill has closed.", "The sister mill at Corva stays open."),
    ("The Ulm library has closed.", "Elsewhere, a library has closed."),
    ("A storm killed three in Ulm.", "In a nearby village three people were killed."),
]
STAYS = [
    ("Turnout in Ulm was 64 per cent.", "Ulm's turnout was more than in neighbouring Corva."),
    ("Turnout in Ulm was 64 per cent.", "It was 64 per cent, more than in neighbouring Corva."),
    ("The Ulm mill fire is out.", "The fire is out, and a second fire, in a barn, is not."),
    ("A second fire broke out in Ulm.", "A second fire broke out on Tuesday."),
    ("Two fires broke out in Ulm.", "A second fire broke out on Tuesday."),
    ("A man died in Ulm.", "A second man died on Tuesday."),
    ("The Ulm vote was lost.", "A second vote was lost."),
    ("Villages around Ulm were flooded.", "In a nearby village, homes were flooded."),
    ("The fire is out.", "A second fire is out."),
    ("The Ulm mill has closed.", "His sister works at Corva."),
    ("Ulla Brix's ferry sank.", "The sister of Ulla Brix was on the ferry."),
    ("The sister ship of the Ulm sank.", "The sister ship sank."),
    ("The Ulm library has closed.", "The library has closed, like those elsewhere."),
    ("The Ulm library has closed.", "Elsewhere in Ulm, the library has closed."),
]


@pytest.mark.parametrize(("claim", "said"), TURNS)
def test_a_sentence_turns_elsewhere(claim, said):
    assert turns_elsewhere(claim, names(claim), said, "")


@pytest.mark.parametrize(("claim", "said"), STAYS)
def test_a_sentence_stays(claim, said):
    assert not turns_elsewhere(claim, names(claim), said, "")


def test_what_goes_on_is_where_the_sentence_before_was():
    claim, before = (
        "The Ulm library has closed.",
        "In the neighbouring town there is a library, too.",
    )
    assert turns_elsewhere(claim, names(claim), "It has closed.", before)
    assert not turns_elsewhere(claim, names(claim), "The library has closed.", before)
    assert not turns_elsewhere(claim, names(claim), "It has closed.", "The library is old.")
