"""A judge elsewhere, with one here that stands in for it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from time import monotonic

from adapters.endpoint import Answers, Endpoint
from verification.judging import Judge, Pair
from verification.model import JudgeModel

REST = 60  # seconds that an endpoint is left alone after a failure, so that no job waits for it


@dataclass(slots=True)
class OutsideJudge:
    """Asks an endpoint; what that leaves unread, the judge here reads in its stead."""

    endpoint: Endpoint
    stand_in: Judge
    tell: Callable[[str, int], None]  # why pairs were left unread, and how many
    clock: Callable[[], float] = monotonic
    asked_from: float = 0.0  # by the clock; until then the endpoint is left alone

    def judge(self, pairs: Sequence[Pair]) -> list[JudgeModel]:
        """Return what was read in each pair, and whether another judge stood in there."""
        readings = dict(self._answers(pairs).readings)
        unread = [place for place in range(len(pairs)) if place not in readings]
        read = self.stand_in.judge([pairs[place] for place in unread]) if unread else []
        for place, reading in zip(unread, read, strict=True):
            readings[place] = replace(reading, stands_in_for=self.endpoint.name)
        return [readings[place] for place in range(len(pairs))]

    def _answers(self, pairs: Sequence[Pair]) -> Answers:
        if self.clock() < self.asked_from:
            return Answers()
        answers = self.endpoint.read(pairs)
        if answers.trouble:
            self.asked_from = self.clock() + REST
        if unread := len(pairs) - len(answers.readings):
            self.tell(
                answers.trouble or "no answer in time, or none with three probabilities", unread
            )
        return answers
