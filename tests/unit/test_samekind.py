"""Another thing of the claim's kind."""

import pytest

from verification.scopes.samekind import is_of_same_kind

OTHER = [
    ("The Ulm ferry sank.", "The Norda ferry sank an hour after the Ulm ferry had left."),
    ("The Ulm ferry sank.", "The Norda ferry, which once rammed the Ulm ferry, sank."),
    ("The Ulm line is shut.", "The line from Norda, which joins the Ulm line, is shut."),
    ("The Ulm museum was robbed.", "The museum in Norda was robbed while that of Ulm was full."),
    ("The Ulm orchestra is broke.", "The Ulm youth orchestra is broke."),
    ("Ulm University is broke.", "Ulm Technical University is broke."),
    ("The Ulm team won.", "The Ulm women's team won."),
    ("The Ulm marathon was won in May.", "The Ulm half marathon was won in May."),
]
THE_SAME = [
    ("The Ulm ferry sank.", "The Norda ferry turned back after the Ulm ferry sank."),
    ("The Ulm ferry sank.", "The Ulm ferry sank after the Norda ferry had left."),
    ("The Ulm ferry sank.", "The Norda ferry rammed the Ulm ferry, which sank."),
    (
        "The Ulm ferry rammed the Norda ferry.",
        "The Norda ferry was rammed when the Ulm ferry left.",
    ),
    ("The Ulm ferry sank.", "The ferry sank an hour after it had left Ulm."),
    ("The Ulm mine has closed.", "Ulmex, which owns the Ulm mine, has closed it."),
    ("The Ulm orchestra is broke.", "The Ulm orchestra and the Ulm youth orchestra are broke."),
    ("The Ulm youth orchestra is broke.", "The Ulm youth orchestra is broke."),
    ("Ulla Brix was hurt.", "Ada Holm was hurt when Ulla Brix fell."),
]


@pytest.mark.parametrize(("claim", "said"), OTHER)
def test_another_of_the_kind_is_told_of(claim, said):
    assert is_of_same_kind(claim, said)


@pytest.mark.parametrize(("claim", "said"), THE_SAME)
def test_the_same_is_told_of(claim, said):
    assert not is_of_same_kind(claim, said)
