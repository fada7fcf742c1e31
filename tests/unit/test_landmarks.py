"""Names that only tell where or when another thing is."""

import pytest

from verification.scopes.landmarks import beside_only, claimed_names

CLAIM = "A footbridge at Ulm collapsed."
BESIDE = [
    "A footbridge at Corva, 40 miles up the coast from Ulm, collapsed.",
    "A footbridge near Corva, in the county to the north of Ulm, collapsed.",
    "A footbridge at Corva, a hamlet two miles west of Ulm, collapsed.",
    "A footbridge at Corva, upstream of Ulm, collapsed.",
    "A footbridge at Corva, an hour's drive from the old harbour at Ulm, collapsed.",
    "A footbridge in Corva, not far from Ulm, collapsed.",
    "A footbridge in Corva collapsed on Monday, the same night as the concert in Ulm.",
    "A footbridge at Corva, opposite the Ulm mill, collapsed.",
    "The bridge is on the same street as the Ulm mill.",
    "The firm belongs to the same family as the old mill at Ulm.",
    "A flat behind the Ulm mill collapsed.",
    "A car parked outside the old mill at Ulm fell on a footbridge.",
    "The Corva half marathon, run on the same day as the Ulm race, crossed a footbridge.",
    "A footbridge fell in Corva, where crews get the same hourly rate as their colleagues in Ulm.",
]
NOT_BESIDE = [
    "A footbridge in the north of Ulm collapsed.",
    "A footbridge at Ulm, 40 miles from Corva, collapsed.",
    "A footbridge at Ulm, 40 miles from the border, collapsed.",
    "A footbridge 10 miles from the coast in Ulm collapsed.",
    "A footbridge near Ulm collapsed.",
    "A bomb fell outside Ulm.",
    "The house behind Ulm mill collapsed.",
    "The footbridge, 5 kilometres south of Ulm, collapsed.",
    "A footbridge collapsed on Monday, 5 kilometres south of Ulm.",
    "Ulla Brix said the footbridge, 5 kilometres south of Ulm, had collapsed.",
    "A footbridge at Corva collapsed.",
    "An earthquake shook Corva, 20 kilometres north of Ulm, and a footbridge collapsed.",
]
REPORTS = [
    ("The village lies 12 kilometres upstream of Ulm.", True),
    ("The footbridge, two kilometres north of Ulm, collapsed.", False),
    ("The bridge, two kilometres north of Ulm, collapsed.", True),
    ("The depot, 60 kilometres from the company's main plant at Ulm, burned.", True),
    ("The village lies 12 kilometres upstream of Ulm. Ulm was spared.", False),
    ("Ulm is 12 kilometres from the sea.", False),
    ("The fire is 5 kilometres from Ulm.", False),
]


@pytest.mark.parametrize("said", BESIDE)
def test_a_name_is_only_a_landmark(said):
    assert beside_only(CLAIM, said, said)


@pytest.mark.parametrize("said", NOT_BESIDE)
def test_a_name_is_no_landmark(said):
    assert not beside_only(CLAIM, said, said)


@pytest.mark.parametrize(("report", "beside"), REPORTS)
def test_a_report_can_have_a_name_only_as_a_landmark(report, beside):
    assert beside_only(CLAIM, "A footbridge collapsed.", report) is beside


def test_a_name_that_the_passage_has_otherwise_too_is_no_landmark():
    said = "A footbridge at Corva, 40 miles from Ulm, collapsed, and so did one at Ulm."
    assert not beside_only(CLAIM, said, said)


def test_the_claims_own_landmarks_are_not_looked_for():
    said = "A wolf was shot in Norda, ten miles north of Ulm."
    assert not beside_only("A wolf was shot ten miles north of Ulm.", said, said)
    assert not beside_only("A wolf was shot near Ulm.", said, said)
    assert [*claimed_names("A wolf was shot in Norda, ten miles north of Ulm.")] == ["Norda"]


def test_what_another_name_of_the_claim_is_beside_is_the_claims_own_matter():
    said = "Soldiers took Corva, 30 miles south of Ulm."
    assert not beside_only("Soldiers from Ulm took Corva.", said, said)


def test_a_report_full_of_a_name_is_about_it():
    said = "A farm in Corva, ten miles north of Ulm, burned. "
    assert beside_only(CLAIM, "It burned.", said)
    assert not beside_only(CLAIM, "It burned.", said * 41)
