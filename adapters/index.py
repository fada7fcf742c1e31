"""Which claims and reports share words, found without looking at all of them."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from adapters.keys import Keys
from adapters.steps import Step, chunks, reached, run
from adapters.topology import Client
from verification.model import SearchKeys
from verification.terms import hits_needed

TERMS_AT_ONCE = 500  # in one call, so that a long report does not hold the store up

# Members are `needed|id`: how many keys must be shared is known without reading the claim.
COUNT = """
local shared = {}
for _, key in ipairs(KEYS) do
  for _, member in ipairs(redis.call('SMEMBERS', key)) do
    shared[member] = (shared[member] or 0) + 1
  end
end
local found = {}
for member, times in pairs(shared) do
  found[#found + 1] = member
  found[#found + 1] = times
end
return found
"""

# The best members only: all that share a key may be many.
NEAREST = """
local weighed = {}
for place, key in ipairs(KEYS) do
  for _, member in ipairs(redis.call('SMEMBERS', key)) do
    weighed[member] = (weighed[member] or 0) + tonumber(ARGV[place + 1])
  end
end
local found = {}
for member in pairs(weighed) do found[#found + 1] = member end
table.sort(found, function(one, other)
  if weighed[one] ~= weighed[other] then return weighed[one] > weighed[other] end
  return one < other
end)
local best = {}
for place = 1, math.min(#found, tonumber(ARGV[1])) do
  best[#best + 1] = found[place]
  best[#best + 1] = weighed[found[place]]
end
return best
"""
SIZES = """
local sizes = {}
for place, key in ipairs(KEYS) do sizes[place] = redis.call('SCARD', key) end
return sizes
"""
FINE = 1000  # parts of a weight: what a script answers is whole


def claim_indexed(step: Step, keys: Keys, claim_id: str, found_by: Sequence[str]) -> Step:
    """Add to a step that a claim is found by its keys."""
    return _each_key(step, keys, "SADD", claim_id, found_by)


def claim_unindexed(step: Step, keys: Keys, claim_id: str, found_by: Sequence[str]) -> Step:
    """Add to a step that a claim is no longer found."""
    return _each_key(step, keys, "SREM", claim_id, found_by)


def report_indexed(step: Step, keys: Keys, report_id: str, found_by: SearchKeys) -> Step:
    """Add to a step that a report is found by all its terms."""
    for term in sorted(found_by.terms):
        step.add("SADD", keys.report_term(keys.shard(report_id), term), report_id)
    return step


def report_unindexed(step: Step, keys: Keys, report_id: str, found_by: SearchKeys) -> Step:
    """Add to a step that a report is no longer found."""
    for term in sorted(found_by.terms):
        step.add("SREM", keys.report_term(keys.shard(report_id), term), report_id)
    return step


def find_claims(client: Client, keys: Keys, terms: Iterable[str], limit: int) -> list[str]:
    """Return claims that have enough of their keys among the terms, most shared keys first."""
    shared = _shared(client, keys, keys.claim_key, sorted(terms))
    found = {
        member.partition("|")[2]: times
        for member, times in shared.items()
        if times >= int(member.partition("|")[0])
    }
    return _most(found, limit)


def count_claims(client: Client, keys: Keys, terms: Iterable[str]) -> Counter[str]:
    """Return how many claims have each term among their keys."""
    held: Counter[str] = Counter()
    for shard in keys.all_shards():
        for some in chunks(sorted(terms), TERMS_AT_ONCE):
            with reached():
                sizes = run(client, SIZES, [keys.claim_key(shard, term) for term in some])
            held.update(dict(zip(some, map(int, sizes), strict=True)))
    return held


def nearest_claims(
    client: Client, keys: Keys, weights: Mapping[str, float], limit: int
) -> list[str]:
    """Return claims that have any of the terms among their keys, the greatest weight first."""
    terms = sorted(weights)
    if not terms:
        return []
    fine = [round(FINE * weights[term]) for term in terms]
    weighed: dict[str, int] = {}
    for shard in keys.all_shards():
        with reached():
            sets = [keys.claim_key(shard, term) for term in terms]
            best = run(client, NEAREST, sets, limit, *fine)
        ids = (member.partition("|")[2] for member in best[::2])
        weighed |= zip(ids, map(int, best[1::2]), strict=True)
    return _most(weighed, limit)


def find_reports(client: Client, keys: Keys, found_by: Sequence[str], limit: int) -> list[str]:
    """Return reports that hold enough of the keys, most shared keys first."""
    shared = _shared(client, keys, keys.report_term, found_by)
    needed = hits_needed(len(found_by))
    return _most({one: times for one, times in shared.items() if times >= needed}, limit)


def _shared(
    client: Client, keys: Keys, key: Callable[[int, str], str], terms: Sequence[str]
) -> Counter[str]:
    shared: Counter[str] = Counter()
    for shard in keys.all_shards():
        for some in chunks(terms, TERMS_AT_ONCE):
            sets = [key(shard, term) for term in some]
            with reached():
                found = run(client, COUNT, sets)
            for member, times in zip(found[::2], found[1::2], strict=True):
                shared[member] += int(times)
    return shared


def _most(shared: dict[str, int], limit: int) -> list[str]:
    return sorted(shared, key=lambda one: (-shared[one], one))[:limit]


def _each_key(step: Step, keys: Keys, command: str, claim_id: str, found_by: Sequence[str]) -> Step:
    member = f"{hits_needed(len(found_by))}|{claim_id}"
    for term in found_by:
        step.add(command, keys.claim_key(keys.shard(claim_id), term), member)
    return step
