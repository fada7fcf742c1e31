"""Write labelled pairs made from templates: `python -m training.generated NUMBER > pairs.jsonl`.

They teach what pairs of public sets teach badly: another place, group or period is another matter;
a plan, a rumour or a denial settles nothing; who said it changes nothing where it is stated; doer
and sufferer exchanged; opposites and negations; other figures of the same measure.
"""

import json
import random
import sys
from collections.abc import Iterator

from training import words
from training.frames import FRAMES, Pair
from training.telling import Chance

SEED = 11


def pairs(number: int, seed: int = SEED) -> Iterator[Pair]:
    """Yield so many pairs; the same for the same seed."""
    chance = random.Random(seed)
    made = 0
    while made < number:
        for premise, claim, label in chance.choice(FRAMES)(chance):
            yield _with_aside(chance, premise), claim, label
            made += 1


def _with_aside(chance: Chance, premise: str) -> str:
    """Return a premise, half the time behind another sentence, as the engine gives them."""
    return f"{chance.choice(words.ASIDES)} {premise}" if chance.random() < 0.5 else premise


def main() -> None:
    """Print the pairs as JSON Lines."""
    for premise, claim, label in pairs(int(sys.argv[1])):
        print(
            json.dumps({"claim": claim, "evidence": premise, "label": label, "source": "generated"})
        )


if __name__ == "__main__":
    main()
