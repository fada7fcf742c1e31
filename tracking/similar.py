"""Earlier claims that a claim repeats in other words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tracking.ports import Claims
from tracking.records import TrackedClaim
from verification.model import Similar
from verification.similarity import likeness, sought, told, weights

SHOWN_FROM = 0.25  # on public data about nine in ten of the best claims from there on are right
KEPT = 5
COMPARED = 100  # claims that are read, those with the most telling keys in common first
MOST_HELD = 20_000  # claims that the store goes through for it, by the rarest keys first


def similar_claims(claims: Claims, found: TrackedClaim) -> tuple[Similar, ...]:
    """Return earlier claims that tell much the same as this one, best first."""
    near = [each for each in ranked(claims, found) if each.score >= SHOWN_FROM]
    return tuple(replace(each, score=round(each.score, 2)) for each in near[:KEPT])


def ranked(claims: Claims, found: TrackedClaim) -> Sequence[Similar]:
    """Return every earlier claim that was compared with this one, best first."""
    terms = sought(found.claim.text)
    held = claims.held(terms)
    weighed = weights(terms, held, sum(claims.counts().values()))
    mine = {term: weighed[term] for term in told(found.claim.text)}
    wanted = {term: weighed[term] for term in _rarest(held)}
    scored = [
        Similar(other.id, likeness(mine, told(other.claim.text)))
        for other in claims.get_many(claims.nearest(wanted, COMPARED))
        if other.id != found.id and other.created_at <= found.created_at
    ]
    return sorted(scored, key=lambda each: (-each.score, each.id))


def _rarest(held: Mapping[str, int]) -> Iterator[str]:
    """Yield the terms that fewest claims hold, until the store would go through too many."""
    left = MOST_HELD
    for term in sorted(held, key=lambda term: (held[term], term)):
        left -= held[term]
        if left < 0:
            return
        if held[term]:
            yield term
