"""Speakers who are described first and named after."""

import pytest

from verification.model import Voice
from verification.speech.describing import is_bare_name, is_description
from verification.speech.speakers import same_speaker
from verification.speech.voices import voices


def first(*sentences: str) -> Voice:
    return voices([], sentences)[0]


@pytest.mark.parametrize(
    ("lead", "next_one", "speaker"),
    [
        (
            "The woman who accused the dentist has taken back her words.",
            "Ulla Brix said on Friday that she was sorry.",
            "Ulla Brix",
        ),
        (
            "The weir leaks, the secretary of the main union at the firm said.",
            "Ulla Brix told a rally that it had leaked for years.",
            "Ulla Brix",
        ),
        (
            "The weir leaks, the harbour master said.",
            "Councillor Ulla Brix told reporters that she had seen it.",
            "the harbour master",
        ),
        (
            "The weir leaks, the coastguard said.",
            "Ulla Brix told reporters that she was worried.",
            "the coastguard",
        ),
        (
            "The weir leaks, the engineer of Ulla Brix said.",
            "Ulla Brix told reporters that she was worried.",
            "the engineer of Ulla Brix",
        ),
        (
            "The weir leaks, engineers said.",
            "Ulla Brix told reporters that she was worried.",
            "engineers",
        ),
        (
            "The weir leaks, the engineer said.",
            "Norda told reporters that it was safe.",
            "the engineer",
        ),
    ],
)
def test_a_description_is_of_who_is_named_bare_after_it(lead, next_one, speaker):
    assert first(lead, next_one).source == speaker


@pytest.mark.parametrize(
    ("source", "describes"),
    [
        ("the man who blamed the baker", True),
        ("a former employee of the mill", True),
        ("a vet who said that it was ill", True),
        ("a vet who examined it", False),
        ("the vet of the zoo", True),
        ("The scientist", True),
        ("the ministry", False),
        ("the operator", False),
        ("doctors", False),
        ("Ulla Brix, a doctor", False),
    ],
)
def test_one_person_is_described_by_an_office_a_trade_or_a_deed(source, describes):
    assert is_description(source) is describes


@pytest.mark.parametrize(
    ("source", "bare"),
    [
        ("Ulla Brix", True),
        ("Ulla van der Brix", True),
        ("Brix", False),
        ("Mayor Ulla Brix", False),
        ("Ulla Brix, the mayor", False),
        ("the Norda office", False),
    ],
)
def test_a_bare_name_has_no_office(source, bare):
    assert is_bare_name(source) is bare


@pytest.mark.parametrize(
    ("source", "speaker", "same"),
    [
        ("the secretary of the main union at the company", "Union secretary Una Brix", True),
        ("the island's harbour master", "Harbour master Una Brix", True),
        ("the secretary of the club", "Union secretary Una Brix", False),
        ("the fire chief's brother", "Fire chief Una Brix", False),
        ("the chief of the rival union at the company", "Union chief Una Brix", False),
        ("the hotel", "Hotel guest Una Brix", False),
    ],
)
def test_an_office_is_the_same_wherever_it_is_held(source, speaker, same):
    assert same_speaker(source, speaker) is same
