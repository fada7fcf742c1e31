"""Units and their factors, held against pint's."""

import pint
import pytest
from hypothesis import given
from hypothesis import strategies as st

from verification.numbers.quantities import quantities
from verification.numbers.units import DURATIONS, MEASURES, TEMPERATURES

REGISTRY = pint.UnitRegistry()
# A ton of news is the metric one, and a gallon and a barrel of oil are American, as in pint.
METRIC = {"ton": "tonne", "tons": "tonne", "t": "tonne", "kiloton": "kilotonne"}
# Words that pint has no name for, or another meaning.
OTHER = {
    **METRIC,
    "kilotons": "kilotonne",
    "megaton": "megatonne",
    "megatons": "megatonne",
    "kilo": "kilogram",
    "kilos": "kilogram",
    "kgs": "kilogram",
    "kilogramme": "kilogram",
    "kilogrammes": "kilogram",
    "gramme": "gram",
    "grammes": "gram",
    "barrel": "oil_barrel",
    "barrels": "oil_barrel",
    "bbl": "oil_barrel",
    "g": "gram",
    "mi": "mile",
    "nm": "nautical_mile",
    "ha": "hectare",
    "gb": "gigabyte",
    "mb": "megabyte",
    "tb": "terabyte",
}
SINGLE = [
    (word, name, factor)
    for name, factors in MEASURES.items()
    for factor, words in factors.items()
    for word in words.split("|")
    if word in OTHER or (word.isalpha() and word in REGISTRY and len(word) > len("tonn"))
]


@pytest.mark.parametrize(("word", "name", "factor"), SINGLE)
def test_factors_are_those_of_pint(word, name, factor):
    canonical = name.replace("_per_", " / ").replace("square_", "square ")
    if name == "megawatt_hour":
        canonical = "megawatt * hour"
    measured = REGISTRY.Quantity(1, OTHER.get(word, word)).to(canonical)
    assert measured.magnitude == pytest.approx(factor, rel=1e-5)  # of two acres


@pytest.mark.parametrize(("factor", "words"), DURATIONS.items())
def test_durations_are_those_of_pint(factor, words):
    named = {"decade": "10 * year"}
    name = next(named.get(word, word) for word in words.split("|") if word in REGISTRY)
    assert REGISTRY.parse_expression(name).to("day").magnitude == pytest.approx(factor)


@given(st.integers(-60, 60))
def test_temperatures_are_those_of_pint(celsius):
    fahrenheit = REGISTRY.Quantity(celsius, "degC").to("degF").magnitude
    unit = next(unit for unit, words in TEMPERATURES.items() if "fahrenheit" in words)
    assert unit.canonical(fahrenheit) == pytest.approx(celsius)


@pytest.mark.parametrize(
    ("one", "other", "factor"),
    [("km", "miles", 1.609344), ("kg", "pounds of flour", 0.45359237), ("hours", "days", 24)],
)
@given(number=st.integers(1, 9_999))
def test_a_figure_in_another_unit_is_the_same_figure(one, other, factor, number):
    (there,) = quantities(f"It was {number} {other}.")
    (here,) = quantities(f"It was {number * factor:.4f} {one}.")
    assert here.value == pytest.approx(there.value, rel=1e-3)
    assert (here.unit, here.kind) == (there.unit, there.kind)
