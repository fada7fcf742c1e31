"""The judge's seat: whoever reads a passage and a claim and says how likely each reading is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from verification.model import JudgeModel


@dataclass(frozen=True, slots=True)
class Pair:
    """What a judge is asked: does the premise make the claim true, or false?"""

    premise: str
    claim: str


class Judge(Protocol):
    """A model that reads pairs, or models of which one stands in for another."""

    def judge(self, pairs: Sequence[Pair]) -> list[JudgeModel]:
        """Return what was read in each pair, in order, and by which model."""
