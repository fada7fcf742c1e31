"""The judge's seat: whoever reads a passage and a claim and says how likely each reading is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from verification.model import JudgeModel
from verification.words.names import names

NEAREST = 2  # sentences right before a passage that a judge reads with it
# Words of a title, at most, that tell nothing where no name is among them: "News in brief".
RUBRIC = 3
SECTIONS = frozenset("news sport report".split())  # stems, which are no names


@dataclass(frozen=True, slots=True)
class Pair:
    """What a judge is asked: does the premise make the claim true, or false?"""

    premise: str
    claim: str


def premise(sentence: str, title: str = "", before: Sequence[str] = ()) -> str:
    """Return what a judge reads of a sentence: itself, then what it may refer back to.

    That is the title, unless it is but a rubric, the first sentence and the last ones before it, of
    the `before` given.
    """
    nearest = before[max(1, len(before) - NEAREST) :]
    tells = len(title.split()) > RUBRIC or names(title) - SECTIONS
    heading = [f"{title}."] if tells else []
    context = " ".join((*heading, *before[:1], *nearest))
    return f"{sentence} | {context}" if context else sentence


class Judge(Protocol):
    """A model that reads pairs, or models of which one stands in for another."""

    def judge(self, pairs: Sequence[Pair]) -> list[JudgeModel]:
        """Return what was read in each pair, in order, and by which model."""
