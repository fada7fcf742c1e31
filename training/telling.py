"""How generated pairs are told: sentences, who says them, figures and times."""

import random

from training import words

Chance = random.Random


def sentence(chance: Chance, *parts: str) -> str:
    """Return a sentence of a number, what is counted, what befell it, where and when."""
    form = chance.choice((
        "{0} {1} {2} in {3} {4}.", "In {3}, {0} {1} {2} {4}.",
        "{0} {1} in {3} {2} {4}.", "{4}, {0} {1} {2} in {3}.",
    ))  # fmt: skip
    return upper(form.format(*parts))


def reported(chance: Chance, sentence: str) -> str:
    """Return a sentence in a paper's own voice, or as somebody said it."""
    if chance.random() < 0.5:
        return sentence
    said = sentence.removesuffix(".")
    form = chance.choice(words.PASSED_ON)
    return filled(chance, form, said)


def unsettled(chance: Chance, claim: str) -> str:
    """Return a premise that tells of a claim and leaves it open."""
    return filled(chance, chance.choice(words.UNSETTLED), claim.removesuffix("."))


def filled(chance: Chance, form: str, said: str) -> str:
    """Return what was said in one of the forms in which papers pass it on."""
    sayer, day = chance.choice(words.SAYERS), chance.choice(words.DAYS)
    return upper(form.format(said=said, low=lower(said), sayer=sayer, day=day))


def periods(chance: Chance) -> tuple[str, str]:
    """Return a time and another one, as news writes them."""
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


def figures(chance: Chance) -> tuple[str, str]:
    """Return a figure and one that cannot be the same, both as news writes them."""
    number = round(10 ** chance.uniform(1, 5.5))
    other = round(number * chance.choice((0.3, 0.5, 0.7, 1.4, 2, 3)))
    return written(number), written(max(other, 2))


def written(number: int) -> str:
    """Return a number with its thousands parted."""
    return f"{number:,}"


def were(thing: str) -> str:
    """Return the verb for a thing, or several."""
    plural = thing.endswith("s") or thing.startswith(("the two", "the three"))
    return "were" if plural else "was"


def upper(text: str) -> str:
    """Return a text with a capital."""
    return text[:1].upper() + text[1:]


def lower(text: str) -> str:
    """Return a sentence as it goes on inside another one."""
    ordinary = ("The ", "All ", "None ", "Most ", "In ", "Over ", "On ")
    return text[:1].lower() + text[1:] if text.startswith(ordinary) else text
