"""What befell those that a figure counts, by the words beside it."""

import pytest

from tests.unit.tables import rows
from verification.numbers.quantities import quantities
from verification.pairing.fates import fate, other_fate

TOLD = """
The avalanche killed 17 people | killed
The avalanche claimed the lives of 17 people | killed
17 people lost their lives | killed
The number of people killed by the avalanche rose to 17 | killed
Rescuers found 17 people dead | killed
12 people were injured | injured
It left 600 people stranded on roofs | cut off
600 people stranded on roofs were rescued | saved
Of those rescued, 12 were wounded | injured
The bodies of 17 people were pulled from the snow | killed
So far 40 people have been pulled from the sea | saved
The barge was carrying 40 people | aboard
There were 40 people on board when it sank | aboard
It killed all 40 people on board | killed
All 40 people on board were killed | killed
30 barns burned down | destroyed
The gale damaged 30 barns | damaged
The gale left 30 barns on the coast without power | without power
Several thousand people holding torches mourned those killed | there
More than 500 people attended the funeral of those killed | there
About 300 people took part in the search for those killed | there
Some 40,000 people have signed a petition | in writing
600 people who were stranded were rescued | -
The firm was forced to shed 400 jobs | -
Police said after the arrests that 400 people live there | at home
Police said after the arrests that 400 people know of it | -
"""


@pytest.mark.parametrize(("text", "told"), rows(TOLD))
def test_a_fate_is_told_beside_a_figure(text, told):
    figure = quantities(text)[0]
    assert (fate(text, figure) or "-") == told


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        ("It killed 17 people", "It killed 24 people", False),
        ("It killed 17 people", "24 people died in it", False),
        ("It killed 17 people", "It injured 24 people", True),
        ("It killed 17 people", "24 people were rescued", True),
        ("It destroyed 17 barns", "It damaged 24 barns", True),
        ("17 people were evacuated", "Boats rescued 24 people", False),
        ("17 people were arrested", "24 people were fined", False),
        ("It hurt 17 people", "24 people were treated", False),
        ("17 people attended it", "24 people fainted", True),
        ("It hurt 17 people", "24 people were told to leave", True),
        ("17 people were arrested", "24 people joined the march", True),
        ("17 people left", "24 people were rescued", False),
        ("The mill employs 17 people", "24 people came to its opening", True),
        ("The mill employs 17 people", "24 people work at the mill", False),
        ("It killed 17 sheep", "24 sheep survived it", True),
        ("17 people were saved", "24 people survived", False),
        ("It killed 17 people", "24 people were aboard", True),
        ("It killed 17 people", "24 people were in it", False),
    ],
)
def test_two_fates_are_told_apart(claim, passage, expected):
    one, other = quantities(claim)[0], quantities(passage)[0]
    assert other_fate(claim, one, passage, other) is expected
