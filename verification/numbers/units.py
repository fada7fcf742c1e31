"""Units of news language, each turned into one unit for its dimension.

The factors are checked against pint's registry in the tests; the registry itself is too slow to
load and to ask at run time. A month is a twelfth of a year, and a year has 365.25 days, as in pint.
"""

from dataclasses import dataclass

from verification.kinds import QuantityKind
from verification.words.tokens import Token, hyphenated, phrase

DEGREE = 5 / 9  # of Celsius, in one of Fahrenheit


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as written: the canonical unit's name, and how to turn a figure into it."""

    kind: QuantityKind
    name: str | None
    factor: float = 1.0
    zero: float = 0.0  # of this unit, in the canonical one: -17.78 for Fahrenheit
    change: bool = False  # of a difference, never of a level: "tenfold"

    def canonical(self, figure: float, *, change: bool = False) -> float:
        """Return a figure in the canonical unit; a change has no zero point to shift."""
        return round(figure * self.factor + (0.0 if change else self.zero), 9)


# canonical unit: (its factor: the words for the unit that has this factor), in pint's names.
MEASURES: dict[str, dict[float, str]] = {
    "kilometer": {
        1.0: "km|kms|kilometre|kilometres|kilometer|kilometers",
        0.001: "m|metre|metres|meter|meters",
        1e-5: "cm|centimetre|centimetres|centimeter|centimeters",
        1e-6: "mm|millimetre|millimetres|millimeter|millimeters",
        1.609344: "mile|miles|mi",
        0.0009144: "yard|yards|yd|yds",
        0.0003048: "foot|feet|ft",
        0.0000254: "inch|inches",
        1.852: "nautical mile|nautical miles|nm",
    },
    "square_kilometer": {
        1.0: "square kilometre|square kilometres|square kilometer|square kilometers|sq km|km2|km²",
        1e-6: "square metre|square metres|square meter|square meters|sq m|m2|m²",
        2.589988110336: "square mile|square miles|sq mile|sq miles|sq mi",
        9.290304e-08: "square foot|square feet|sq ft",
        0.01: "hectare|hectares|ha",
        0.0040468564224: "acre|acres",
    },
    "kilogram": {
        1.0: "kg|kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes",
        0.001: "g|gram|grams|gramme|grammes",
        1e-6: "mg|milligram|milligrams",
        1000.0: "tonne|tonnes|metric ton|metric tons|ton|tons|t",
        1e6: "kilotonne|kilotonnes|kiloton|kilotons",
        1e9: "megatonne|megatonnes|megaton|megatons",
        0.45359237: "lb|lbs|pound|pounds",
        0.028349523125: "oz|ounce|ounces",
    },
    "liter": {
        1.0: "litre|litres|liter|liters|l",
        0.001: "ml|millilitre|millilitres|milliliter|milliliters",
        1000.0: "cubic metre|cubic metres|cubic meter|cubic meters|m3|m³",
        28.316846592: "cubic foot|cubic feet",
        3.785411784: "gallon|gallons",
        158.987294928: "barrel|barrels|bbl",
    },
    "kilometer_per_hour": {
        1.0: "km/h|kmh|kph|kilometres per hour|kilometers per hour|kilometres an hour"
        "|kilometers an hour|km per hour|km an hour",
        1.609344: "mph|miles per hour|miles an hour",
        1.852: "knot|knots",
        3.6: "m/s|metres per second|meters per second|metres a second|meters a second",
    },
    "megawatt": {
        1.0: "mw|megawatt|megawatts",
        0.001: "kw|kilowatt|kilowatts",
        1e-6: "watt|watts",
        1000.0: "gw|gigawatt|gigawatts",
        1e6: "tw|terawatt|terawatts",
    },
    "megawatt_hour": {
        1.0: "mwh|megawatt hour|megawatt hours",
        0.001: "kwh|kilowatt hour|kilowatt hours",
        1000.0: "gwh|gigawatt hour|gigawatt hours",
        1e6: "twh|terawatt hour|terawatt hours",
    },
    "gigabyte": {
        1.0: "gb|gigabyte|gigabytes",
        0.001: "mb|megabyte|megabytes",
        1000.0: "tb|terabyte|terabytes",
    },
    "kilovolt": {1.0: "kv|kilovolt|kilovolts", 0.001: "volt|volts"},
    "decibel": {1.0: "db|decibel|decibels"},
}
DURATIONS: dict[float, str] = {
    1.0: "day|days",
    1 / 24: "hour|hours|hr|hrs|h",
    1 / 1440: "minute|minutes|min|mins",
    1 / 86400: "seconds|secs",
    7.0: "week|weeks",
    14.0: "fortnight|fortnights",
    30.4375: "month|months",
    365.25: "year|years|yr|yrs",
    3652.5: "decade|decades",
    36525.0: "century|centuries",
}
CELSIUS = Unit(QuantityKind.MEASURE, "celsius")
FAHRENHEIT = Unit(QuantityKind.MEASURE, "celsius", DEGREE, -32 * DEGREE)
TEMPERATURES: dict[Unit, str] = {
    CELSIUS: "degree|degrees|degrees celsius|degree celsius|degrees centigrade|degrees c|° c|°|℃"
    "|celsius|centigrade",
    FAHRENHEIT: "degrees fahrenheit|degree fahrenheit|degrees f|° f|fahrenheit",
}
TEMPERATURE_LETTERS = {"c": CELSIUS, "f": FAHRENHEIT}  # "40C"
SHARES: dict[Unit, str] = {
    Unit(QuantityKind.SHARE, None, 0.01): "%|per cent|percent|pct|per cents|pc",
    Unit(QuantityKind.SHARE, None, 0.001): "‰|per mille",
    Unit(QuantityKind.POINTS, None): "percentage points|percentage point|percentage - point"
    "|percentage - points|pp|ppt|ppts|pps|% points|per cent points|percent points",
    Unit(QuantityKind.POINTS, None, 0.01): "basis points|basis point|bps",
}
# Too short to be read after a number in words: "five m", "six h".
ABBREVIATIONS = frozenset("m mi g t l h ha nm pc min gb mb tb db".split())
# What may stand between a number and a unit of time or length: "six consecutive days".
BETWEEN = frozenset(
    "more further additional extra straight consecutive successive full whole long short "
    "working business calendar solid".split()
)


def _table() -> dict[str, Unit]:
    units = {
        word: Unit(QuantityKind.MEASURE, name, factor)
        for name, factors in MEASURES.items()
        for factor, words in factors.items()
        for word in words.split("|")
    }
    for factor, words in DURATIONS.items():
        units |= dict.fromkeys(words.split("|"), Unit(QuantityKind.DURATION, "day", factor))
    for unit, words in (*TEMPERATURES.items(), *SHARES.items()):
        units |= dict.fromkeys(words.split("|"), unit)
    return units


UNITS = _table()
FIRST_WORDS = frozenset(words.split(" ")[0].split("/")[0] for words in UNITS) | set(
    TEMPERATURE_LETTERS
)
SECOND = Unit(QuantityKind.DURATION, "day", 1 / 86400)


def unit_after(tokens: list[Token], place: int, *, digits: bool) -> tuple[Unit, int] | None:
    """Return the unit that follows a number, and the token after it.

    `digits` says that the number is written in digits, which abbreviations need.
    """
    start = place + hyphenated(tokens, place)
    if tokens[start].low in BETWEEN and tokens[start + 1].low in FIRST_WORDS:
        start += 1
    if tokens[start].low == "second" and (start > place or tokens[place - 1].low in {"one", "1"}):
        return SECOND, start + 1
    if tokens[start].low not in FIRST_WORDS:
        return None
    return _longest(tokens, start, digits=digits)


def _longest(tokens: list[Token], start: int, *, digits: bool) -> tuple[Unit, int] | None:
    letter = tokens[start]
    if digits and letter.glued and letter.upper and letter.low in TEMPERATURE_LETTERS:
        return TEMPERATURE_LETTERS[letter.low], start + 1
    for size in (3, 2, 1):
        written = phrase(tokens, start, start + size)
        unit = _named(written)
        whole = tokens[start + size - 1].kind != "end"
        if unit and whole and (digits or written not in ABBREVIATIONS):
            return unit, start + size
    return None


def _named(written: str) -> Unit | None:
    """Return the unit of a phrase, with or without its spaces and hyphens."""
    forms = (written, written.replace(" ", ""), written.replace(" - ", " "))
    return next((UNITS[form] for form in forms if form in UNITS), None)
