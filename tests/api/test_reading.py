"""A claim that is read while it changes."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from tracking import reading
from verification.kinds import Stance


@dataclass
class Interrupted:
    """A store's claims, which others write to before evidence is read."""

    claims: object
    writes: list[Callable[[], None]] = field(default_factory=list)

    def get(self, claim_id):
        return self.claims.get(claim_id)

    def get_many(self, claim_ids):
        return self.claims.get_many(claim_ids)

    def evidence(self, claim_id):
        if self.writes:
            self.writes.pop()()
        return self.claims.evidence(claim_id)


def test_a_claim_is_shown_with_the_evidence_of_its_own_revision(api):
    claim = api.claim()
    api.work()
    api.report()
    store = Interrupted(api.tracker.claims, [api.work])
    view = reading.claim_view(replace(api.tracker, claims=store), claim)
    assert (view.claim.revision, view.counts[Stance.SUPPORTS]) == (2, 1)


def test_a_claim_that_never_rests_is_shown_all_the_same(api):
    claim = api.claim()
    api.work()
    recheck = [lambda: (api.client.post(f"/v1/claims/{claim}/recheck"), api.work())] * 100
    store = Interrupted(api.tracker.claims, recheck)
    assert reading.claim_view(replace(api.tracker, claims=store), claim).claim.id == claim
