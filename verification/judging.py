"""The judge's seat: whoever reads a passage and a claim and says how likely each reading is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from verification.model import Scores


@dataclass(frozen=True, slots=True)
class Pair:
    """What a judge is asked: does the premise make the claim true, or false?"""

    premise: str
    claim: str


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
