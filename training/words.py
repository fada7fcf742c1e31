"""Word lists for generated pairs. Names are made of syllables, so that none is anybody's."""

import random
from dataclasses import dataclass

STARTS = "Bor Kel Var Tas Mel Dun Hol Ros Fen Gar Lis Nor Pel Sur Wim Yar Zel Ost Quin Ard Cal Ives".split()
MIDDLES = "a e i o ada eri olo ani uri emba ista".split()
ENDS = "vik ton mar rud ska berg more dale nia hurst feld port lund wick tova".split()
FIRST = "Ann Omar Lena Piet Ruth Ivan Mira Tom Aisha Karl Nadia Hugo Eva Sam Yuki Rosa".split()

DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January March April May June August September October November".split()

# Things counted, with a part of them and with others that are not among them.
COUNTED = (
    ("people", "children", "animals"),
    ("homes", "holiday homes", "shops"),
    ("passengers", "season-ticket holders", "drivers"),
    ("workers", "apprentices", "customers"),
    ("patients", "patients over 80", "nurses"),
    ("pupils", "first-year pupils", "teachers"),
    ("protesters", "students among the protesters", "police officers"),
    ("trees", "oaks", "street lamps"),
    ("vehicles", "buses", "bicycles"),
    ("residents", "elderly residents", "tourists"),
)
# What befell them: two ways to say it, one that is something else, and one that is planned.
BEFELL = (
    ("were evacuated", "were taken to safety", "were left without power", "are to be evacuated"),
    ("were counted", "were recorded", "were expected", "will be counted"),
    (
        "were registered",
        "were entered in the register",
        "were turned away",
        "are due to be registered",
    ),
    ("were affected", "felt the effects", "were insured", "could be affected"),
    ("were moved", "were relocated", "were inspected", "will be moved"),
    ("were lost", "were lost for good", "were found", "may be lost"),
    ("were tested", "underwent tests", "were invited", "are to be tested"),
    ("were hit", "took damage", "were spared", "might be hit"),
)
PERIODS = (
    ("in {month}", "in {other}"),
    ("in {year}", "in {before}"),
    ("in the first week of {month}", "in the last week of {other}"),
    ("over the weekend", "in the whole of last year"),
    ("in the six months to {month} {year}", "in the six months to {month} {before}"),
    ("on {day}", "in the whole of {other}"),
)


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody does to something: its forms, and what excludes it."""

    past: str
    base: str
    participle: str
    alike: str  # another way to say `past`
    opposite: str  # past, excludes the deed
    objects: tuple[str, ...]


def _deed(line: str) -> Deed:
    past, base, participle, alike, opposite, objects = (each.strip() for each in line.split("|"))
    return Deed(past, base, participle, alike, opposite, tuple(objects.split("; ")))


COUNCIL_DEEDS = tuple(map(_deed, (
    "approved|approve|approved|voted through|rejected|the budget; the new tram line; the school plan; the noise rules",
    "banned|ban|banned|outlawed|allowed|fireworks; diesel vans; street sales of alcohol; short lets",
    "closed|close|closed|shut|kept open|the swimming pool; the old bridge; the night shelter; the library",
    "raised|raise|raised|increased|cut|parking fees; the property tax; the water tariff; the bus fare",
    "reopened|reopen|reopened|opened again|kept closed|the harbour road; the museum; the cable car; the market hall",
    "sold|sell|sold|disposed of|kept|the former barracks; its shares in the airport; the town mill; the ice rink",
    "cancelled|cancel|cancelled|called off|went ahead with|the marathon; the spring fair; the water project; the tender",
    "extended|extend|extended|prolonged|ended|the curfew; the rent freeze; the boil-water notice; the hosepipe ban",
    "accepted|accept|accepted|agreed to|turned down|the offer; the ceasefire terms; the wage deal; the merger",
    "dismissed|dismiss|dismissed|sacked|reinstated|the police chief; the head coach; the finance director; the harbour master",
    "acquitted|acquit|acquitted|cleared|convicted|the former mayor; the two brothers; the surgeon; the broker",
    "released|release|released|set free|kept in custody|the fishermen; the reporter; the three hostages; the suspect",
    "recalled|recall|recalled|called back|kept on sale|the heaters; the baby food; the car model; the batteries",
    "signed|sign|signed|put its name to|refused to sign|the treaty; the gas contract; the loan agreement; the charter",
    "delivered|deliver|delivered|handed over|withheld|the aid; the first ferries; the vaccines; the documents",
)))  # fmt: skip

# One side only can have done it to the other; both sides; either to the other.
ONE_WAY = (
    ("beat", "lost to", "in the final"),
    ("defeated", "was defeated by", "in the election"),
    ("took over", "was taken over by", "in the spring"),
    ("overtook", "was overtaken by", "in the ranking"),
    ("succeeded", "was succeeded by", "as chair of the board"),
    ("outsold", "sold less than", "in the home market"),
)
BOTH_WAYS = (("met", "in the capital"), ("signed a pact with", "at the summit"), ("shares a border with", "in the north"),
             ("played a draw with", "in the cup"), ("married", "in the chapel"))  # fmt: skip
EITHER_WAY = (("sued", "over the patent"), ("criticised", "in an interview"), ("lent money to", "during the crisis"),
              ("visited", "in the autumn"), ("accused", "of breaking the truce"))  # fmt: skip

SAYERS = ("the ministry", "a hospital spokeswoman", "the statistics office", "the company", "two officials", "the police",
          "the organisers", "a court clerk", "aid workers", "the weather service", "the auditors", "union leaders")  # fmt: skip
PASSED_ON = ("{said}, {sayer} said.", "{sayer} said on {day} that {low}.", "According to {sayer}, {low}.",
             "{said}, according to figures from {sayer}.", "{sayer} confirmed on {day} that {low}.",
             "Records show that {low}.", "{said}, a spokesman told reporters.")  # fmt: skip
UNSETTLED = ("It is unclear whether {low}.", "{sayer} could not say whether {low}.", "Did it happen? Nobody knows whether {low}.",
             "{sayer} hopes that {low}.", "If {low}, prices would fall, {sayer} said.", "{sayer} is looking into reports that {low}.",
             "Rumours that {low} could not be confirmed.", "{sayer} denied that {low}.", "{sayer} would not comment on claims that {low}.",
             "Critics had warned for years that {low}.", "{sayer} rejected the suggestion that {low}.",
             "A post that was shared widely said that {low}; {sayer} had no information.")  # fmt: skip
ASIDES = ("The weather stayed fine.", "It was the third meeting this year.", "Shares were little changed.", "The mayor was on holiday.",
          "Rain is forecast for the rest of the week.", "Further talks are planned.", "The cost was not given.",
          "Ticket prices rose last year.", "Local shops complained about the noise.", "The region has 40,000 inhabitants.")  # fmt: skip


def place(chance: random.Random) -> str:
    """Return the made-up name of a place."""
    return chance.choice(STARTS) + chance.choice(MIDDLES) + chance.choice(ENDS)


def person(chance: random.Random) -> str:
    """Return the made-up name of a person."""
    return f"{chance.choice(FIRST)} {place(chance)}"
