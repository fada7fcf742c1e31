"""How well a ranking finds what is relevant, and BM25 to compare with."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from math import log

from verification.words.terms import STOP_WORDS, stem, words

K1, B = 0.9, 0.4  # as in Anserini
AVERAGED, FOUND = 5, 10  # places that MAP@5 and S@10 look at


@dataclass(frozen=True, slots=True)
class Ranking:
    """What a query brought, best first, and what it should have brought."""

    found: Sequence[str]
    relevant: Collection[str]


def first(ranking: Ranking) -> float:
    """Return 1 where the best one is relevant."""
    return float(any(each in ranking.relevant for each in ranking.found[:1]))


def average_precision(ranking: Ranking) -> float:
    """Return the precision at the place of each relevant one among the first five, averaged."""
    hits = [each in ranking.relevant for each in ranking.found[:AVERAGED]]
    precisions = [sum(hits[: place + 1]) / (place + 1) for place, hit in enumerate(hits) if hit]
    return sum(precisions) / min(AVERAGED, len(ranking.relevant))


def success(ranking: Ranking) -> float:
    """Return 1 where a relevant one is among the first ten."""
    return float(any(each in ranking.relevant for each in ranking.found[:FOUND]))


@dataclass(slots=True)
class BM25:
    """Robertson's BM25 over stems that are no stop words, with the texts' own statistics."""

    texts: Mapping[str, str]
    lengths: dict[str, int] = field(default_factory=dict)
    holding: dict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))

    def __post_init__(self) -> None:
        for name, text in self.texts.items():
            counted = Counter(_stems(text))
            self.lengths[name] = counted.total()
            for each, times in counted.items():
                self.holding[each][name] = times

    def ranked(self, query: str) -> list[str]:
        """Return the texts that share a stem with a query, best first."""
        scores = self.scores(query)
        return sorted(scores, key=lambda name: (-scores[name], name))

    def scores(self, query: str) -> Mapping[str, float]:
        """Return the score of each text that shares a stem with a query."""
        average = sum(self.lengths.values()) / len(self.lengths)
        scores: dict[str, float] = defaultdict(float)
        for each in sorted(set(_stems(query))):
            there = self.holding.get(each, {})
            rare = log(1 + (len(self.texts) - len(there) + 0.5) / (len(there) + 0.5))
            for name, times in there.items():
                long = 1 - B + B * self.lengths[name] / average
                scores[name] += rare * times * (K1 + 1) / (times + K1 * long)
        return scores


def _stems(text: str) -> list[str]:
    return [stem(word) for word in words(text) if word not in STOP_WORDS]
