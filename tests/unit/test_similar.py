"""By which terms the store is asked for earlier claims."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from tracking.records import TrackedClaim
from tracking.similar import MOST_HELD, ranked
from verification.kinds import Status
from verification.model import Claim

NOW = datetime(2024, 5, 6, tzinfo=UTC)


@dataclass
class Asked:
    """Claims that are held by many terms; remembers what it was asked for."""

    sizes: dict[str, int]
    weights: dict[str, float] = field(default_factory=dict)

    def held(self, terms):
        return {term: self.sizes.get(term, 0) for term in terms}

    def counts(self):
        return {Status.UNVERIFIED: 1_000_000}

    def nearest(self, weights, limit):
        self.weights |= weights
        return ["clm_0"][:limit]

    def get_many(self, claim_ids):
        return [_tracked(claim_id, "Another.") for claim_id in claim_ids]


def asked(sizes, text="The pier of Ostvard was sold to a brewery"):
    claims = Asked(sizes)
    assert [each.id for each in ranked(claims, _tracked("clm_1", text))] == ["clm_0"]
    return claims.weights


def _tracked(claim_id, text):
    return TrackedClaim(Claim(claim_id, text, NOW), NOW, NOW, "")


def test_the_rarest_terms_are_asked_for_until_they_are_many_claims_own():
    sizes = {"pier": 2, "ostvard": MOST_HELD - 2, "sold": MOST_HELD}
    assert asked(sizes).keys() == {"pier", "ostvard"}
    assert asked(sizes | {"pier": 3}).keys() == {"pier"}


def test_a_term_that_no_claim_holds_is_not_asked_for():
    assert asked({"pier": 1}).keys() == {"pier"}
    assert asked({}) == {}
