"""Claims, kept in Redis: record, evidence, history, lists and index of one claim in one slot."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from adapters import index, listing
from adapters.codec import decode, encode
from adapters.entries import claim_indexed, claim_unindexed
from adapters.feed import announced
from adapters.keys import Keys
from adapters.promises import fulfilled, promised
from adapters.steps import Outcome, Step, chunks, reached
from adapters.topology import Client
from tracking.errors import Conflict, NotFound
from tracking.records import ClaimFilter, Job, Page, Promise, Revision, TrackedClaim
from tracking.revising import first_revision
from verification.kinds import Status
from verification.model import Evidence, SearchKeys
from verification.words.terms import search_keys

AT_ONCE = 500  # records read in one round trip


@dataclass(frozen=True, slots=True)
class _Revised:
    """What is read of a claim's record where no more is asked for."""

    revision: int = 0


@dataclass(frozen=True, slots=True)
class RedisClaims:
    """Satisfies `tracking.ports.Claims`."""

    client: Client
    keys: Keys
    feed_kept: timedelta
    most_owed: int  # jobs in a shard, before a claim is refused
    replicas: int = 0  # that must have a step before it is done

    def add(self, claim: TrackedClaim, keys: SearchKeys, promise: Promise, due: datetime) -> bool:
        """Store a claim, index it and promise its check; False where its id is taken.

        Raises Overloaded.
        """
        step = self._written(Step(self.keys.claim(claim.id), "new"), claim)
        listing.listed(step, self.keys, claim)
        claim_indexed(step, self.keys, claim.id, keys)
        self._counted(step, claim, 1)
        promised(step, self.keys, promise, due, self.most_owed)
        return self._take(step) is Outcome.DONE

    def get(self, claim_id: str) -> TrackedClaim | None:
        """Return the claim, or None."""
        with reached():
            written = self.client.hget(self.keys.claim(claim_id), "record")
        return decode(written, TrackedClaim) if written else None

    def revision(self, claim_id: str) -> int | None:
        """Return the number of the claim's latest revision, or None."""
        with reached():
            written = self.client.hget(self.keys.claim(claim_id), "record")
        return decode(written, _Revised).revision if written else None

    def get_many(self, claim_ids: Sequence[str]) -> list[TrackedClaim]:
        """Return those of the claims that exist, in the order asked for."""
        found: list[TrackedClaim] = []
        for some in chunks(claim_ids, AT_ONCE):
            with reached():
                pipe = self.client.pipeline(transaction=False)
                for claim_id in some:
                    pipe.hget(self.keys.claim(claim_id), "record")
                found += [decode(written, TrackedClaim) for written in pipe.execute() if written]
        return found

    def save(
        self,
        claim: TrackedClaim,
        evidence: Sequence[Evidence] = (),
        revision: Revision | None = None,
        fulfils: Promise | None = None,
    ) -> None:
        """Write a claim over its previous version; raises Conflict or NotFound."""
        before = self._before(claim.id, claim.version - 1)
        step = self._written(Step(self.keys.claim(claim.id), str(before.version)), claim)
        if listing.place(before) != listing.place(claim) or before.status != claim.status:
            listing.unlisted(step, self.keys, before)
            listing.listed(step, self.keys, claim)
            self._counted(step, before, -1)
            self._counted(step, claim, 1)
        for item in evidence:
            step.add("HSET", self.keys.evidence(claim.id), item.report_id, encode(item))
        self._remembered(step, before, claim, revision)
        if revision:
            announced(step, self.keys, revision, self.feed_kept)
        if fulfils:
            fulfilled(step, self.keys, fulfils)
        _raise_for(self._take(step), claim.id)

    def delete(self, claim: TrackedClaim, last: Revision) -> None:
        """Remove every trace of a claim but its entries in the feed; raises Conflict, NotFound."""
        step = Step(self.keys.claim(claim.id), str(claim.version))
        claim_unindexed(step, self.keys, claim.id, search_keys(claim.claim.text))
        for key in (self.keys.claim, self.keys.evidence, self.keys.history):
            step.add("DEL", key(claim.id))
        listing.unlisted(step, self.keys, claim)
        self._counted(step, claim, -1)
        announced(step, self.keys, last, self.feed_kept)
        fulfilled(step, self.keys, Promise(Job.CHECK_CLAIM, claim.id))
        _raise_for(self._take(step), claim.id)

    def evidence(self, claim_id: str) -> list[Evidence]:
        """Return all evidence of a claim as the engine read it, in no particular order."""
        with reached():
            written = self.client.hvals(self.keys.evidence(claim_id))
        return [decode(each, Evidence) for each in written]

    def history(self, claim_id: str) -> list[Revision]:
        """Return every revision of a claim, oldest first."""
        with reached():
            pipe = self.client.pipeline(transaction=False)
            pipe.hget(self.keys.claim(claim_id), "record")  # first: what follows is told no later
            pipe.lrange(self.keys.history(claim_id), 0, -1)
            record, written = pipe.execute()
        claim = decode(record, TrackedClaim) if record and not written else None
        if claim and claim.revision == 1:
            return [first_revision(claim)]
        return [decode(each, Revision) for each in written]

    def find(self, terms: frozenset[str], limit: int) -> list[str]:
        """Return ids of claims enough of whose keys are among the terms, most telling first."""
        return index.find_claims(self._index, terms, limit)

    def held(self, terms: Collection[str]) -> Mapping[str, int]:
        """Return how many claims have each term among their keys."""
        return self._index.held(terms)

    def nearest(self, weights: Mapping[str, float], limit: int) -> list[str]:
        """Return ids of claims with any of the terms among their keys, greatest weight first."""
        return index.nearest(self._index, weights, limit)

    def page(self, wanted: ClaimFilter, limit: int, cursor: str | None) -> Page[TrackedClaim]:
        """Return claims, latest change first; raises BadCursor."""
        after = listing.read_cursor(cursor)
        shown: list[TrackedClaim] = []
        seen = after
        for some in listing.runs(self.client, self.keys, wanted, after):
            claims = {claim.id: claim for claim in self.get_many([*map(listing.claim_at, some)])}
            for seen in some:
                claim = claims.get(listing.claim_at(seen))
                if claim and listing.is_wanted(claim, wanted):
                    shown.append(claim)
                if len(shown) == limit:
                    return Page(tuple(shown), self._more(wanted, seen))
        return Page(tuple(shown), self._more(wanted, seen))

    def counts(self) -> Mapping[Status, int]:
        """Return how many claims stand at each status."""
        totals: Counter[str] = Counter()
        with reached():
            pipe = self.client.pipeline(transaction=False)
            for shard in self.keys.all_shards():
                pipe.hgetall(self.keys.statuses(shard))
            for counted in pipe.execute():
                totals.update({status: int(times) for status, times in counted.items()})
        return {status: totals[status.value] for status in Status}

    def _take(self, step: Step) -> Outcome:
        return step.take(self.client, self.replicas)

    @property
    def _index(self) -> index.Index:
        return index.claims(self.client, self.keys)

    def _more(self, wanted: ClaimFilter, last: str | None) -> str | None:
        """Return the cursor below the place that was looked at last, if anything is there."""
        below = listing.runs(self.client, self.keys, wanted, last)
        return listing.cursor_after(last) if last and next(below, None) else None

    def _before(self, claim_id: str, version: int) -> TrackedClaim:
        stored = self.get(claim_id)
        if stored is None:
            _raise_for(Outcome.GONE, claim_id)
        if stored is None or stored.version != version:
            raise Conflict(f"claim {claim_id} was changed by someone else")
        return stored

    def _written(self, step: Step, claim: TrackedClaim) -> Step:
        key = self.keys.claim(claim.id)
        return step.add("HSET", key, "version", claim.version, "record", encode(claim))

    def _remembered(
        self, step: Step, before: TrackedClaim, claim: TrackedClaim, revision: Revision | None
    ) -> None:
        """Add a revision to the history, which has none while the record tells of the only one."""
        history = self.keys.history(claim.id)
        if before.revision == 1 and first_revision(before) != first_revision(claim):
            step.do("BEGIN", history, encode(first_revision(before)))
        if revision and not (claim.revision == 1 and revision == first_revision(claim)):
            step.add("RPUSH", history, encode(revision))

    def _counted(self, step: Step, claim: TrackedClaim, times: int) -> Step:
        counts = self.keys.statuses(self.keys.shard(claim.id))
        return step.add("HINCRBY", counts, claim.status.value, times)


def _raise_for(outcome: Outcome, claim_id: str) -> None:
    if outcome is Outcome.GONE:
        raise NotFound(f"there is no claim {claim_id}")
    if outcome is Outcome.CHANGED:
        raise Conflict(f"claim {claim_id} was changed by someone else")
