"""The frames of generated pairs: what each teaches, with a claim and what may be told of it."""

from collections.abc import Callable, Iterator

from training import words
from training.telling import (
    Chance,
    figures,
    lower,
    periods,
    reported,
    sentence,
    unsettled,
    upper,
    were,
)
from training.words import place

SUPPORTS, REFUTES, NEI = "SUPPORTS", "REFUTES", "NEI"

Pair = tuple[str, str, str]  # premise, claim, label


def counts(chance: Chance) -> Iterator[Pair]:
    """Yield pairs about a figure, its measure, place, group and period."""
    whole, part, others = chance.choice(words.COUNTED)
    befell, alike, otherwise, planned = chance.choice(words.BEFELL)
    here, there = place(chance), place(chance)
    then, other_time = periods(chance)
    figure, conflicting = figures(chance)
    claim = sentence(chance, figure, whole, befell, here, then)

    def told(number: str, what: str, how: str, where: str, when: str) -> str:
        return reported(chance, sentence(chance, number, what, how, where, when))

    yield told(figure, whole, alike, here, then), claim, SUPPORTS
    yield told(figure, whole, befell, here, then), claim, SUPPORTS
    yield told(conflicting, whole, befell, here, then), claim, REFUTES
    yield told(conflicting, whole, alike, here, then), claim, REFUTES
    yield told(figure, whole, befell, there, then), claim, NEI
    yield told(figure, part, befell, here, then), claim, NEI
    yield told(figure, others, befell, here, then), claim, NEI
    yield told(figure, whole, befell, here, other_time), claim, NEI
    yield told(figure, whole, otherwise, here, then), claim, NEI
    yield told(conflicting, part, befell, here, then), claim, NEI
    yield told(conflicting, whole, befell, there, then), claim, NEI
    yield told(figure, whole, planned, here, then), claim, NEI
    yield unsettled(chance, claim), claim, NEI


def deeds(chance: Chance) -> Iterator[Pair]:
    """Yield pairs about what somebody did: said otherwise, undone, planned or of something else."""
    deed = chance.choice(words.COUNCIL_DEEDS)
    thing, other = chance.sample(deed.objects, 2)
    doer = chance.choice(
        ("The council of {}", "The government of {}", "The {} group", "{} Holdings")
    )
    who, else_who = doer.format(place(chance)), doer.format(place(chance))
    day, other_day = chance.sample(words.DAYS, 2)
    claim = chance.choice((f"{who} {deed.past} {thing}.", f"{who} has {deed.participle} {thing}."))

    def told(said: str) -> str:
        return reported(chance, f"{said}.")

    yield told(f"{who} {deed.alike} {thing} on {day}"), claim, SUPPORTS
    yield (
        told(f"{upper(thing)} {were(thing)} {deed.participle} by {lower(who)} on {day}"),
        claim,
        SUPPORTS,
    )
    yield told(f"{who} {deed.opposite} {thing} on {day}"), claim, REFUTES
    yield told(f"{who} did not {deed.base} {thing}"), claim, REFUTES
    yield told(f"{who} has decided not to {deed.base} {thing}"), claim, REFUTES
    yield told(f"{who} never {deed.past} {thing}"), claim, REFUTES
    yield told(f"{who} plans to {deed.base} {thing}"), claim, NEI
    yield told(f"{who} will {deed.base} {thing} next {day}"), claim, NEI
    yield told(f"{who} may {deed.base} {thing}"), claim, NEI
    yield (
        told(f"{chance.choice(words.SAYERS)} urged {lower(who)} to {deed.base} {thing}"),
        claim,
        NEI,
    )
    yield told(f"{who} {deed.past} {other} on {day}"), claim, NEI
    yield told(f"{else_who} {deed.past} {thing} on {day}"), claim, NEI
    yield unsettled(chance, claim), claim, NEI
    undone = f"{who} did not {deed.base} {thing}."
    yield told(f"{who} {deed.alike} {thing} on {day}"), undone, REFUTES
    yield told(f"{who} {deed.opposite} {thing} on {day}"), undone, SUPPORTS
    dated = f"{who} {deed.past} {thing} on {day}."
    yield told(f"It was on {other_day} that {lower(who)} {deed.past} {thing}"), dated, REFUTES
    yield from _plans(chance, who, thing, deed, (day, other_day))


def _plans(
    chance: Chance, who: str, thing: str, deed: words.Deed, days: tuple[str, str]
) -> Iterator[Pair]:
    day, other_day = days
    plan = chance.choice(
        (f"{who} will {deed.base} {thing} on {day}.", f"{who} is to {deed.base} {thing} on {day}.")
    )
    for said, label in (
        (f"{who} {deed.alike} {thing} on {day}", SUPPORTS),
        (f"{who} intends to {deed.base} {thing} on {day}, it was confirmed", SUPPORTS),
        (f"{who} has put off until {other_day} its decision to {deed.base} {thing}", REFUTES),
        (f"{who} has dropped its plan to {deed.base} {thing}", REFUTES),
        (f"{who} failed to {deed.base} {thing} on {day} as it had announced", REFUTES),
        (f"{who} might {deed.base} {thing} on {day}", NEI),
        (f"{who} is still debating whether to {deed.base} {thing}", NEI),
    ):
        yield reported(chance, f"{said}."), plan, label


def roles(chance: Chance) -> Iterator[Pair]:
    """Yield pairs about who did it to whom."""
    named = words.person if chance.random() < 0.5 else place
    one, two, three = named(chance), named(chance), named(chance)
    active, passive, where = chance.choice(words.ONE_WAY)
    claim = f"{one} {active} {two} {where}."
    yield reported(chance, f"{two} {passive} {one} {where}."), claim, SUPPORTS
    yield reported(chance, f"{two} {active} {one} {where}."), claim, REFUTES
    yield reported(chance, f"{one} {passive} {two} {where}."), claim, REFUTES
    yield reported(chance, f"{one} {active} {three} {where}."), claim, NEI
    both, where = chance.choice(words.BOTH_WAYS)
    yield (
        reported(chance, f"{two} {both} {one} {where}."),
        f"{one} {both} {two} {where}.",
        SUPPORTS,
    )
    either, where = chance.choice(words.EITHER_WAY)
    yield reported(chance, f"{two} {either} {one} {where}."), f"{one} {either} {two} {where}.", NEI
    yield reported(chance, f"{one} {either} {two} {where}."), f"{one} {either} {two}.", SUPPORTS


def extents(chance: Chance) -> Iterator[Pair]:
    """Yield pairs about all, none, some, only, first and most."""
    whole, _, _ = chance.choice(words.COUNTED)
    befell, *_ = chance.choice(words.BEFELL)
    here = place(chance)
    of = f"{whole} in {here}"
    every, none = f"All {of} {befell}.", f"None of the {of} {befell}."
    yield reported(chance, f"Some {of} {befell}, others did not have to be."), every, REFUTES
    yield reported(chance, f"Every one of the {of} {befell}."), every, SUPPORTS
    yield reported(chance, f"Half of the {of} {befell}."), none, REFUTES
    yield reported(chance, f"Not one of the {of} {befell}."), none, SUPPORTS
    yield reported(chance, f"Many {of} {befell}."), f"Most {of} {befell}.", NEI
    rank = chance.choice(("largest", "oldest", "busiest", "most expensive", "first", "smallest"))
    thing = chance.choice(("museum", "port", "bridge", "hospital", "solar farm", "airport"))
    claim = f"{here} has the {rank} {thing} in the country."
    yield (
        reported(
            chance, f"No other {thing} in the country beats that of {here}: it is the {rank}."
        ),
        claim,
        SUPPORTS,
    )
    yield (
        reported(chance, f"The {thing} of {here} is only the second {rank} in the country."),
        claim,
        REFUTES,
    )
    yield (
        reported(
            chance, f"{place(chance)} has the {rank} {thing} in the country, ahead of {here}."
        ),
        claim,
        REFUTES,
    )
    yield reported(chance, f"The {thing} of {here} was visited by thousands."), claim, NEI


FRAMES: tuple[Callable[[Chance], Iterator[Pair]], ...] = (
    counts,
    counts,
    deeds,
    deeds,
    roles,
    extents,
)
