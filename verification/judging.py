"""The judge's seat: whoever reads a passage and a claim and says how likely each reading is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from verification.model import Scores

NEAREST = 2  # sentences right before a passage that a judge reads with it


@dataclass(frozen=True, slots=True)
class Pair:
    """What a judge is asked: does the premise make the claim true, or false?"""

    premise: str
    claim: str


def premise(sentence: str, title: str = "", before: Sequence[str] = ()) -> str:
    """Return what a judge reads of a sentence: itself, then what it may refer back to.

    That is the title, the first sentence and the last ones before it, of the `before` given.
    """
    nearest = before[max(1, len(before) - NEAREST) :]
    heading = [f"{title}."] if title else []
    context = " ".join((*heading, *before[:1], *nearest))
    return f"{sentence} | {context}" if context else sentence


class Judge(Protocol):
    """A model that reads pairs."""

    @property
    def name(self) -> str:
        """What the model is called."""

    @property
    def version(self) -> str:
        """Which of its versions this is."""

    def judge(self, pairs: Sequence[Pair]) -> list[Scores]:
        """Return the probabilities for each pair, in order."""
