"""Of which dimension a length is, and of what."""

import pytest

from verification.numbers.quantities import quantities
from verification.scopes.dimensions import of_another, other_dimension
from verification.words.terms import stems

DIFFER = [
    (
        "The mirror is 8 metres across.",
        "It stands 2,600 metres above the sea.",
        "altitude",
        "width",
    ),
    ("The bridge is 2 km long.", "The bridge is 32 metres wide.", "width", "length"),
    ("The lake is 40 metres deep.", "The lake is 900 metres wide.", "width", "depth"),
    (
        "The fall is 90 metres high.",
        "The fall lies 400 metres above sea level.",
        "altitude",
        "height",
    ),
    ("The wall is 12 metres high.", "The wall is 3 metres thick.", "thickness", "height"),
    ("The slick is 9 km long.", "The slick is 5 km from the shore.", "distance", "length"),
    ("The wreck lies 40 metres deep.", "The 90-metre-long wreck lies there.", "length", "depth"),
    ("It has a width of 3 metres.", "It has a height of about 9 metres.", "height", "width"),
    ("The reef is 4 km long.", "The reef is 30 km north of Ulm.", "distance", "length"),
]
ALIKE = [
    ("The bridge is 2 km long.", "The bridge is 1.4 km long."),
    ("The bridge is 2 km long.", "The bridge measures 1.4 km."),
    ("The crater is 300 metres across.", "The crater is 180 metres in diameter."),
    ("The tower is 210 metres tall.", "The tower has a height of 180 metres."),
    ("The canal is 50 km long.", "The canal runs for 50 km from the lake to the sea."),
    ("The bridge is 3 km long.", "The bridge measures 3 km from end to end."),
    ("The mountain is 2,400 metres tall.", "The mountain is 2,210 metres above sea level."),
    ("The water was 2 metres deep.", "The water was 2 metres high."),
    ("The lake is 40 metres deep.", "The lake is 9 tonnes heavy."),
    ("The well is 300 metres deep.", "The well was drilled to a depth of 210 metres."),
    ("The road is 3 km long.", "A total of 3 km of the road is shut."),
]
PATH = "The bridge is on a path that goes along the lake for 80 kilometres."


@pytest.mark.parametrize(("claim", "said", "theirs", "own"), DIFFER)
def test_two_dimensions_differ(claim, said, theirs, own):
    assert _compared(claim, said) == (theirs, own)
    assert _compared(said, claim) == (own, theirs)


@pytest.mark.parametrize(("claim", "said"), ALIKE)
def test_two_dimensions_are_alike(claim, said):
    assert _compared(claim, said) is None


@pytest.mark.parametrize(
    ("claim", "said", "other"),
    [
        ("The bridge is 2 km long.", PATH, "path"),
        ("The path is 2 km long.", PATH, None),
        ("The bridge is 2 km long.", "The bridge is on a trail, and is 80 km long.", None),
        ("The bridge is 2 km long.", "The bridge is a structure that spans 3 km.", None),
        ("The bridge cost 2m euros.", "The bridge is on a road that cost 5m euros.", None),
    ],
)
def test_a_clause_tells_the_length_of_something_else(claim, said, other):
    assert of_another(stems(claim), said, quantities(said)[-1]) == other


def _compared(claim, said):
    return other_dimension(claim, quantities(claim)[0], said, quantities(said)[0])
