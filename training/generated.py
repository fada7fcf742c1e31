"""Write labelled pairs made from templates: `python -m training.generated NUMBER > pairs.jsonl`.

They teach what pairs of public sets teach badly: another place, group or period is another matter;
a plan, a rumour or a denial settles nothing; who said it changes nothing where it is stated; doer
and sufferer exchanged; opposites and negations; other figures of the same measure.
"""

import json
import random
import sys
from collections.abc import Callable, Iterator

from training import words
from training.words import place

SUPPORTS, REFUTES, NEI = "SUPPORTS", "REFUTES", "NEI"
SEED = 11

Pair = tuple[str, str, str]  # premise, claim, label
Chance = random.Random


def counts(chance: Chance) -> Iterator[Pair]:
    """Yield pairs about a figure, its measure, place, group and period."""
    whole, part, others = chance.choice(words.COUNTED)
    befell, alike, otherwise, planned = chance.choice(words.BEFELL)
    here, there = place(chance), place(chance)
    then, other_time = _periods(chance)
    figure, conflicting = _figures(chance)
    claim = _sentence(chance, figure, whole, befell, here, then)

    def told(number: str, what: str, how: str, where: str, when: str) -> str:
        return _reported(chance, _sentence(chance, number, what, how, where, when))

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
    yield _unsettled(chance, claim), claim, NEI


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
        return _reported(chance, f"{said}.")

    yield told(f"{who} {deed.alike} {thing} on {day}"), claim, SUPPORTS
    yield (
        told(f"{_upper(thing)} {_were(thing)} {deed.participle} by {_lower(who)} on {day}"),
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
        told(f"{chance.choice(words.SAYERS)} urged {_lower(who)} to {deed.base} {thing}"),
        claim,
        NEI,
    )
    yield told(f"{who} {deed.past} {other} on {day}"), claim, NEI
    yield told(f"{else_who} {deed.past} {thing} on {day}"), claim, NEI
    yield _unsettled(chance, claim), claim, NEI
    undone = f"{who} did not {deed.base} {thing}."
    yield told(f"{who} {deed.alike} {thing} on {day}"), undone, REFUTES
    yield told(f"{who} {deed.opposite} {thing} on {day}"), undone, SUPPORTS
    dated = f"{who} {deed.past} {thing} on {day}."
    yield told(f"It was on {other_day} that {_lower(who)} {deed.past} {thing}"), dated, REFUTES
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
        yield _reported(chance, f"{said}."), plan, label


def roles(chance: Chance) -> Iterator[Pair]:
    """Yield pairs about who did it to whom."""
    named = words.person if chance.random() < 0.5 else place
    one, two, three = named(chance), named(chance), named(chance)
    active, passive, where = chance.choice(words.ONE_WAY)
    claim = f"{one} {active} {two} {where}."
    yield _reported(chance, f"{two} {passive} {one} {where}."), claim, SUPPORTS
    yield _reported(chance, f"{two} {active} {one} {where}."), claim, REFUTES
    yield _reported(chance, f"{one} {passive} {two} {where}."), claim, REFUTES
    yield _reported(chance, f"{one} {active} {three} {where}."), claim, NEI
    both, where = chance.choice(words.BOTH_WAYS)
    yield (
        _reported(chance, f"{two} {both} {one} {where}."),
        f"{one} {both} {two} {where}.",
        SUPPORTS,
    )
    either, where = chance.choice(words.EITHER_WAY)
    yield _reported(chance, f"{two} {either} {one} {where}."), f"{one} {either} {two} {where}.", NEI
    yield _reported(chance, f"{one} {either} {two} {where}."), f"{one} {either} {two}.", SUPPORTS


def extents(chance: Chance) -> Iterator[Pair]:
    """Yield pairs about all, none, some, only, first and most."""
    whole, _, _ = chance.choice(words.COUNTED)
    befell, *_ = chance.choice(words.BEFELL)
    here = place(chance)
    of = f"{whole} in {here}"
    every, none = f"All {of} {befell}.", f"None of the {of} {befell}."
    yield _reported(chance, f"Some {of} {befell}, others did not have to be."), every, REFUTES
    yield _reported(chance, f"Every one of the {of} {befell}."), every, SUPPORTS
    yield _reported(chance, f"Half of the {of} {befell}."), none, REFUTES
    yield _reported(chance, f"Not one of the {of} {befell}."), none, SUPPORTS
    yield _reported(chance, f"Many {of} {befell}."), f"Most {of} {befell}.", NEI
    rank = chance.choice(("largest", "oldest", "busiest", "most expensive", "first", "smallest"))
    thing = chance.choice(("museum", "port", "bridge", "hospital", "solar farm", "airport"))
    claim = f"{here} has the {rank} {thing} in the country."
    yield (
        _reported(
            chance, f"No other {thing} in the country beats that of {here}: it is the {rank}."
        ),
        claim,
        SUPPORTS,
    )
    yield (
        _reported(chance, f"The {thing} of {here} is only the second {rank} in the country."),
        claim,
        REFUTES,
    )
    yield (
        _reported(
            chance, f"{place(chance)} has the {rank} {thing} in the country, ahead of {here}."
        ),
        claim,
        REFUTES,
    )
    yield _reported(chance, f"The {thing} of {here} was visited by thousands."), claim, NEI


FRAMES: tuple[Callable[[Chance], Iterator[Pair]], ...] = (
    counts,
    counts,
    deeds,
    deeds,
    roles,
    extents,
)


def pairs(number: int, seed: int = SEED) -> Iterator[Pair]:
    """Yield so many pairs; the same for the same seed."""
    chance = random.Random(seed)
    made = 0
    while made < number:
        for premise, claim, label in chance.choice(FRAMES)(chance):
            yield _with_aside(chance, premise), claim, label
            made += 1


def _sentence(chance: Chance, *parts: str) -> str:
    """Return a sentence of a number, what is counted, what befell it, where and when."""
    form = chance.choice((
        "{0} {1} {2} in {3} {4}.", "In {3}, {0} {1} {2} {4}.",
        "{0} {1} in {3} {2} {4}.", "{4}, {0} {1} {2} in {3}.",
    ))  # fmt: skip
    return _upper(form.format(*parts))


def _reported(chance: Chance, sentence: str) -> str:
    """Return a sentence in a paper's own voice, or as somebody said it."""
    if chance.random() < 0.5:
        return sentence
    said = sentence.removesuffix(".")
    form = chance.choice(words.PASSED_ON)
    return _filled(chance, form, said)


def _unsettled(chance: Chance, claim: str) -> str:
    return _filled(chance, chance.choice(words.UNSETTLED), claim.removesuffix("."))


def _filled(chance: Chance, form: str, said: str) -> str:
    sayer, day = chance.choice(words.SAYERS), chance.choice(words.DAYS)
    return _upper(form.format(said=said, low=_lower(said), sayer=sayer, day=day))


def _with_aside(chance: Chance, premise: str) -> str:
    """Return a premise, half the time behind another sentence, as the engine gives them."""
    return f"{chance.choice(words.ASIDES)} {premise}" if chance.random() < 0.5 else premise


def _periods(chance: Chance) -> tuple[str, str]:
    month, other = chance.sample(words.MONTHS, 2)
    year = chance.randint(2005, 2024)
    named = {
        "month": month,
        "other": other,
        "year": year,
        "before": year - 1,
        "day": chance.choice(words.DAYS),
    }
    then, other_time = chance.choice(words.PERIODS)
    return then.format(**named), other_time.format(**named)


def _figures(chance: Chance) -> tuple[str, str]:
    """Return a figure and one that cannot be the same, both as news writes them."""
    number = round(10 ** chance.uniform(1, 5.5))
    other = round(number * chance.choice((0.3, 0.5, 0.7, 1.4, 2, 3)))
    return _written(number), _written(max(other, 2))


def _written(number: int) -> str:
    return f"{number:,}"


def _were(thing: str) -> str:
    plural = thing.endswith("s") or thing.startswith(("the two", "the three"))
    return "were" if plural else "was"


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lower(text: str) -> str:
    """Return a sentence as it goes on inside another one."""
    ordinary = ("The ", "All ", "None ", "Most ", "In ", "Over ", "On ")
    return text[:1].lower() + text[1:] if text.startswith(ordinary) else text


def main() -> None:
    """Print the pairs as JSON Lines."""
    for premise, claim, label in pairs(int(sys.argv[1])):
        print(
            json.dumps({"claim": claim, "evidence": premise, "label": label, "source": "generated"})
        )


if __name__ == "__main__":
    main()
