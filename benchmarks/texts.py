"""Claims and reports by number, made up for the measurements: each about a town of its own."""

from collections.abc import Mapping

SYLLABLES = (
    "bar cor dal fen gor hil jas kel lum mar nor pel quin ros sal tor ulm ver wex yar "
    "bol den fal gim har"
).split()
HOUSES = "museum library theatre stadium harbour hospital school market bridge airport".split()

JSON = Mapping[str, str]


def claim(number: int) -> JSON:
    """Return the claim of a number; no two are about the same town and house."""
    return {"text": _statement(number), "claimed_at": "2024-03-01T08:00:00Z"}


def report(number: int) -> JSON:
    """Return a report that settles the claim of that number."""
    return {
        "title": f"A week in {_town(number)}",
        "body": f"{_statement(number)}. The mayor of {_town(number)} was pleased.",
        "publisher": "The Benchmark",
        "url": f"https://benchmark.example/{number}",
        "published_at": "2024-03-08T08:00:00Z",
    }


def _statement(number: int) -> str:
    house = HOUSES[number % len(HOUSES)]
    return f"The {house} of {_town(number)} drew {1200 + 7 * number:,} visitors in February"


def _town(number: int) -> str:
    """Return a name of three syllables, and of four once those are used up."""
    count = len(SYLLABLES)
    name = "".join(SYLLABLES[number // count**place % count] for place in range(3))
    more = number // count**3
    return (name + SYLLABLES[more % count] if more else name).capitalize()
