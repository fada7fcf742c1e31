"""Two people of one name, told apart by what they are."""

import pytest

from verification.words.names import people
from verification.words.namesakes import is_namesake

NAMESAKES = [
    ("The novelist Ulla Brix won.", "Ulla Brix, the Corva architect, won."),
    ("The politician Ulla Brix won.", "A dentist named Ulla Brix won."),
    ("Ulla Brix, a painter, won.", "The footballer Ulla Brix won."),
    ("Senator Ulla Brix won.", "Ulla Brix, 41, a plumber, won."),
    (
        "The chef Ulla Brix won.",
        "Ulla Brix won. She has no connection with the chef of the same name.",
    ),
    (
        "The politician Ulla Brix won.",
        "Ulla Brix won. She is not related to the member of parliament who bears that name.",
    ),
    ("The chef Ulla Brix won.", "Ulla Brix won. The chef of the same name is in Ulm."),
    ("The chef Ulla Brix won.", "Ulla Brix, a namesake of the well-known chef, won."),
    ("The chef Ulla Brix won.", "Ulla Brix won. She shares her name with the chef."),
    ("MP Ulla Brix won.", "Ulla Brix, a namesake of the member of parliament, won."),
    ("The judge Ulla Brix won.", "He is not related to the judge Ulla Brix of Ulm."),
    ("Ulla Brix won.", "Ada Brix, no relation to Ulla Brix, was there."),
    ("The singer Ulla Brix won.", "Brix, not to be confused with the singer of that name, won."),
]
THE_SAME = [
    ("The novelist Ulla Brix won.", "The author Ulla Brix won."),
    ("The novelist Ulla Brix won.", "Ulla Brix, a nurse, won with her third novel."),
    ("The mayor Ulla Brix won.", "Ulla Brix, a former teacher, won."),
    ("The mayor Ulla Brix won.", "Ulla Brix, a teacher, won and stays mayor."),
    ("Ada Holm is no relation of Ulla Brix.", "Ada Holm is not related to Ulla Brix."),
    ("Ulla Brix won.", "The delay is not related to the win of Ulla Brix."),
    ("Ulla Brix won.", "The footballer Ulla Brix won."),
    ("The novelist Ulla Brix won.", "Ulla Brix won."),
    ("The novelist Ulla Brix won.", "Ulla Brix won. The film of the same name is old."),
    ("The novelist Ulla Brix won.", "The architect Ada Moen won before Ulla Brix."),
    (
        "The novelist Ulla Brix won.",
        "Ulla Brix won with a novel. She has no connection with the architect of the same name.",
    ),
    (
        "The novelist Ulla Brix won.",
        "The novelist Ulla Brix won. She is no relation of the novelist of the same name.",
    ),
]


@pytest.mark.parametrize(("claim", "report"), NAMESAKES)
def test_a_namesake_is_told(claim, report):
    assert is_namesake(claim, people(claim), report.split(". ")[0], report)


@pytest.mark.parametrize(("claim", "report"), THE_SAME)
def test_no_namesake_is_told(claim, report):
    assert not is_namesake(claim, people(claim), report, report)


def test_a_sentence_with_the_claims_calling_is_about_that_one():
    claim, said = "The novelist Ulla Brix won.", "The novelist won in May."
    report = f"The architect Ulla Brix won. She is not related to the novelist of that name. {said}"
    assert not is_namesake(claim, people(claim), said, report)
    assert is_namesake(claim, people(claim), "She won in May.", report.replace(said, ""))
