"""Figures of one sentence that are told of different things."""

import pytest

from verification.numbers.quantities import quantities
from verification.pairing.contrast import told_of_another
from verification.words.terms import terms

BLAST = "The blast at the Orlo depot killed 12 people and injured 40, doctors said."
WOUNDED = "Gunmen attacked a market in Marsa, killing seven and wounding about 60 others."
TRADE = "Lunia's exports rose 12.8 per cent while its imports gained 10.5 per cent."
PROFIT = "Sales at Quist fell 9 per cent and profit 31 per cent, the accounts show."
SEATS = "In Torun's election the Liberals took 14 seats and the Greens nine."
PORTS = "The port of Lune handled 2 million containers, while neighbouring Dorn managed 800,000."
COSTS = "The strike cost the railway 20 million euros and the port five million."
TURNOUT = "Turnout was 61 per cent in Arn and 48 per cent in Kelm, the office said."
CARS = "Velo sold 90,000 petrol cars and 31,000 electric ones, the registry shows."
CRASH = "Nine people died, 21 were injured and three are missing after the crash, police said."
WHEAT = "Borland imports 600,000 tonnes of wheat a year and exports 45,000 tonnes."
METALS = (
    "Customs data show copper exports of 3.1 million tonnes and zinc exports of 900,000 tonnes."
)
POWER = "Coal supplies 61 per cent of the power, and renewables 24 per cent."
LEFT = "Some 90,000 people left Samar by the corridors on Monday and 40,000 on Tuesday."
SUM = "90,000 people left Samar on Monday and 40,000 on Tuesday, bringing the total to 130,000."


@pytest.mark.parametrize(
    ("claim", "sentence", "others"),
    [
        ("The blast at Orlo killed 40 people.", BLAST, ["40"]),
        ("The blast at Orlo killed 12 people.", BLAST, ["40"]),
        ("The blast at Orlo injured 12 people.", BLAST, ["12 people"]),
        ("40 people were hurt in the blast at Orlo.", BLAST, ["12 people"]),
        ("The blast at Orlo left 40 casualties.", BLAST, []),
        ("The blast at Orlo injured 12 people.", "It killed 12 people.", ["12 people"]),
        ("The blast at Orlo killed or injured 12.", "It killed 12 people.", []),
        ("40 people are missing in Orlo.", "Rescuers found 40 people dead.", ["40 people dead"]),
        ("60 people died in the attack on Marsa.", WOUNDED, ["about 60"]),
        ("Lunia's exports rose 10.5 per cent.", TRADE, ["10.5 per cent"]),
        ("Imports to Lunia rose 12.8 per cent.", TRADE, ["12.8 per cent"]),
        ("Trade with Lunia rose 12.8 per cent.", TRADE, []),
        (
            "Turnout in Kelm was 61 per cent.",
            "It was 61 per cent, and 48 per cent in Kelm.",
            ["61 per cent"],
        ),
        ("Profit at Quist fell by 9 per cent.", PROFIT, ["9 per cent"]),
        ("Sales at Quist fell by 9 per cent.", PROFIT, ["31 per cent"]),
        ("The Greens won 14 seats in Torun.", SEATS, ["14 seats"]),
        ("The port of Dorn handled 2 million containers.", PORTS, ["2 million containers"]),
        ("The strike cost the port 20 million euros.", COSTS, ["20 million euros"]),
        ("Turnout in Kelm was 61 per cent.", TURNOUT, ["61 per cent"]),
        ("Velo sold 90,000 electric cars.", CARS, ["90,000 petrol cars"]),
        ("Velo sold 31,000 electric cars.", CARS, ["90,000 petrol cars"]),
        ("21 people died in the crash.", CRASH, ["21", "three"]),
        ("Borland exports 600,000 tonnes of wheat.", WHEAT, ["600,000 tonnes"]),
        ("Copper exports rose to 3.1m tonnes.", METALS, ["900,000 tonnes"]),
        ("Zinc exports rose to 3.1m tonnes.", METALS, ["3.1 million tonnes"]),
        ("Renewables supply 61 per cent of the power.", POWER, ["61 per cent"]),
        ("40,000 people left Samar by the corridors.", LEFT, []),
        ("130,000 people left Samar on Monday and Tuesday.", SUM, []),
    ],
)
def test_a_figure_is_told_of_another_thing_than_the_claim(claim, sentence, others):
    figures = quantities(sentence)
    of_another = [
        each.text for each in figures if told_of_another(terms(claim), sentence, each, figures)
    ]
    assert of_another == others
