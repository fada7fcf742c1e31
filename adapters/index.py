"""Which claims and reports share telling words, found without reading them.

A search asks each shard once for the entries of its terms, and adds up here, for each record, how
rare the shared terms are. So the store only hands bytes over, and the adding is done by workers, of
which there can be many.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import log1p

import numpy as np
from redis.client import NEVER_DECODE

from adapters.entries import ENTRY, FINENESS
from adapters.keys import Keys
from adapters.steps import chunks, reached
from adapters.topology import Client
from verification.model import SearchKeys
from verification.words.terms import rarity

TERMS_AT_ONCE = 1000  # in one call, so that a long report does not hold the store up
# Bytes that a call hands over, by the rarest terms first: the entries of 100,000 records.
MOST_READ = 500_000
SAME = 1e-6  # difference of two sums that is none

# The entries of each term; only their length in bytes where all together would be too much.
READ = """
local sizes, rarest = {}, {}
for place = 2, #KEYS do
  sizes[place] = redis.call('STRLEN', KEYS[place])
  rarest[place - 1] = place
end
table.sort(rarest, function(one, other)
  if sizes[one] ~= sizes[other] then return sizes[one] < sizes[other] end
  return one < other
end)
local answer, left = {redis.call('HLEN', KEYS[1])}, tonumber(ARGV[1])
for _, place in ipairs(rarest) do
  left = left - sizes[place]
  answer[place] = left < 0 and sizes[place] or redis.call('GET', KEYS[place]) or ''
end
return answer
"""

Weigh = Callable[[str], float]  # what a shared term is worth
Scores = np.ndarray  # by number of the record


@dataclass(slots=True)
class Postings:
    """What a shard holds of the terms that were asked for."""

    shard: int
    records: int = 0  # that the shard holds
    held: Counter[str] = field(default_factory=Counter)  # records that each term leads to
    entries: dict[str, np.ndarray] = field(default_factory=dict)

    def add(self, terms: Sequence[str], answer: Sequence[int | bytes]) -> None:
        """Add what the store answered for some of the terms."""
        self.records = int(answer[0])
        for term, told in zip(terms, answer[1:], strict=True):
            if isinstance(told, bytes):
                self.entries[term] = np.frombuffer(told, ENTRY)
            size = told if isinstance(told, int) else len(told)
            self.held[term] = size // ENTRY.itemsize

    def summed(self, weigh: Weigh) -> Scores:
        """Return, by number of the record, the sum of what its shared terms are worth."""
        numbers = [entries["number"] for entries in self.entries.values()]
        worth = [np.full(len(held), weigh(term)) for term, held in self.entries.items()]
        return np.bincount(_joined(numbers), _joined(worth))

    def needed(self) -> Scores:
        """Return, by number of the record, how much of its keys another text must hold."""
        numbers = _joined([entries["number"] for entries in self.entries.values()])
        needed = _joined([entries["needed"] for entries in self.entries.values()])
        by_number = np.zeros(int(numbers.max()) + 1 if len(numbers) else 0)
        by_number[numbers] = needed / FINENESS
        return by_number

    def unread(self, weigh: Weigh) -> float:
        """Return what the terms are worth whose entries were too many to be handed over."""
        return sum(weigh(term) for term in self.held if term not in self.entries)


@dataclass(frozen=True, slots=True)
class Index:
    """Records of one kind by their terms: claims, or reports."""

    client: Client
    shards: range
    of_term: Callable[[int, str], str]
    numbers: Callable[[int], str]
    most_read: int = MOST_READ

    def held(self, terms: Iterable[str]) -> Counter[str]:
        """Return how many records each term leads to."""
        held: Counter[str] = Counter()
        for postings in replace(self, most_read=-1).postings(terms):
            held.update(postings.held)
        return held

    def postings(self, terms: Iterable[str]) -> list[Postings]:
        """Return what each shard holds of the terms, all read in one round trip."""
        asked = [(n, some) for some in chunks(sorted(terms), TERMS_AT_ONCE) for n in self.shards]
        found = [Postings(n) for n in self.shards]
        with reached():
            pipe = self.client.pipeline(transaction=False)
            for n, some in asked:
                read = [self.numbers(n), *(self.of_term(n, term) for term in some)]
                # A Cluster's pipeline takes a script by its text alone.
                script = ("EVAL", READ, len(read), *read, self.most_read)
                pipe.execute_command(*script, **{NEVER_DECODE: True})
            for (n, some), answer in zip(asked, pipe.execute(), strict=True):
                found[n].add(some, answer)
        return found

    def best(self, scores: Iterable[tuple[int, Scores]], limit: int) -> list[str]:
        """Return the ids of the records with the greatest scores, of equals by id."""
        scored = [
            (round(float(held[number]), 6), n, int(number))
            for n, held in scores
            for number in _greatest(held, limit)
        ]
        scored.sort(reverse=True)
        least = scored[min(limit, len(scored)) - 1][0] if scored else 0.0
        ids = self._ids([(n, number) for score, n, number in scored if score >= least])
        known = [(-score, ids[n, number]) for score, n, number in scored if (n, number) in ids]
        return [each for _, each in sorted(known)[:limit]]

    def _ids(self, places: Sequence[tuple[int, int]]) -> dict[tuple[int, int], str]:
        """Return the ids of the records with numbers in shards; what is gone is left out."""
        numbers = {n: [number for at, number in places if at == n] for n in self.shards}
        asked = [(n, some) for n, some in numbers.items() if some]
        with reached():
            pipe = self.client.pipeline(transaction=False)
            for n, some in asked:
                pipe.hmget(self.numbers(n), some)
            told = pipe.execute()
        return {
            (n, number): record_id
            for (n, some), ids in zip(asked, told, strict=True)
            for number, record_id in zip(some, ids, strict=True)
            if record_id
        }


def claims(client: Client, keys: Keys) -> Index:
    """Return the index of claims by their keys."""
    return Index(client, keys.all_shards(), keys.claims_of, keys.claim_numbers)


def reports(client: Client, keys: Keys) -> Index:
    """Return the index of reports by all their terms."""
    return Index(client, keys.all_shards(), keys.reports_of, keys.report_numbers)


def find_claims(index: Index, terms: frozenset[str], limit: int) -> list[str]:
    """Return claims enough of whose keys are among the terms, the most telling shared first."""
    return _found(index, terms, limit, lambda each: each.needed())


def find_reports(index: Index, found_by: SearchKeys, limit: int) -> list[str]:
    """Return reports that hold enough of a claim's keys, the most telling shared first."""
    return _found(index, found_by.keys, limit, lambda _: found_by.needed)


def nearest(index: Index, weights: Mapping[str, float], limit: int) -> list[str]:
    """Return records that any of the terms leads to, the greatest weight first."""
    found = index.postings(weights)
    return index.best([(each.shard, each.summed(weights.__getitem__)) for each in found], limit)


def _found(
    index: Index,
    terms: Iterable[str],
    limit: int,
    needed: Callable[[Postings], Scores | float],
) -> list[str]:
    found = index.postings(terms)
    telling = _telling(found)

    def scores(each: Postings) -> Scores:
        # What was not read may be shared as well: only what cannot be a candidate is left out.
        shared = each.summed(rarity) + each.unread(rarity)
        return np.where(shared >= needed(each) - SAME, each.summed(telling.__getitem__), 0)

    return index.best([(each.shard, scores(each)) for each in found], limit)


def _telling(found: Sequence[Postings]) -> Mapping[str, float]:
    """Return how telling each term is: the logarithm of how rare it is among all records."""
    records = sum(each.records for each in found)
    held = sum((each.held for each in found), Counter[str]())
    return {term: log1p(records / (held[term] or 1)) for each in found for term in each.held}


def _greatest(scores: Scores, limit: int) -> np.ndarray:
    """Return where the greatest scores above zero stand: as many as asked for, and their equals."""
    above = np.flatnonzero(scores > 0)
    if len(above) <= limit:
        return above
    least = np.partition(scores[above], -limit)[-limit]
    return np.flatnonzero((scores > 0) & (scores >= least - SAME))


def _joined(arrays: Sequence[np.ndarray]) -> np.ndarray:
    return np.concatenate(arrays) if arrays else np.zeros(0, dtype=np.uint32)
