"""Claims in the order of their latest change, from the narrowest list that a filter allows."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from heapq import merge
from itertools import islice

from adapters.keys import Keys
from adapters.steps import Step, reached
from adapters.topology import Client
from tracking import cursors
from tracking.records import ClaimFilter, TrackedClaim
from verification.kinds import Status
from verification.words.terms import stems

NAME = "claims"  # of the list, in cursors
# The status of most claims, which has no list: those are among all, and hardly others.
UNLISTED = Status.UNVERIFIED
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# A filter can leave out almost everything: a page ends, short, after so many claims were looked at.
MOST_READ = 2000
AT_ONCE = 200


def place(claim: TrackedClaim) -> str:
    """Return where a claim stands in the lists."""
    microseconds = round((claim.updated_at - EPOCH).total_seconds() * 1_000_000)
    return f"{microseconds:016x}:{claim.id}"


def claim_at(member: str) -> str:
    """Return the id of the claim that stands at a place."""
    return member.partition(":")[2]


def listed(step: Step, keys: Keys, claim: TrackedClaim) -> Step:
    """Add to a step that a claim enters its lists."""
    for key in _lists(keys, claim):
        step.add("ZADD", key, 0, place(claim))
    return step


def unlisted(step: Step, keys: Keys, claim: TrackedClaim) -> Step:
    """Add to a step that a claim, as it was read, leaves its lists."""
    for key in _lists(keys, claim):
        step.add("ZREM", key, place(claim))
    return step


def runs(
    client: Client, keys: Keys, wanted: ClaimFilter, after: str | None
) -> Iterator[Sequence[str]]:
    """Yield runs of places in the narrowest list, latest change first, from below a place on."""
    name, value = _narrowest(wanted)
    lists = (_one_list(client, keys.listing(n, name, value), after) for n in keys.all_shards())
    merged = islice(merge(*lists, reverse=True), MOST_READ)
    while run := list(islice(merged, AT_ONCE)):
        yield run


def is_wanted(claim: TrackedClaim, wanted: ClaimFilter) -> bool:
    """Return whether a claim passes a filter."""
    return all(
        (
            wanted.status in {None, claim.status},
            wanted.claimant is None or _same(wanted.claimant, claim.claim.claimant),
            wanted.topic is None or any(_same(wanted.topic, topic) for topic in claim.topics),
            wanted.external_id in {None, claim.external_id},
            wanted.updated_since is None or claim.updated_at >= wanted.updated_since,
            wanted.words <= stems(claim.claim.text) if wanted.words else True,
        )
    )


def cursor_after(member: str) -> str:
    """Return the cursor that goes on below a member."""
    return cursors.encode(NAME, member)


def read_cursor(cursor: str | None) -> str | None:
    """Return the member that a cursor goes on below; raises BadCursor."""
    return cursors.decode(NAME, cursor) if cursor else None


def drop_unlisted(client: Client, keys: Keys) -> None:
    """Delete the lists that were kept of `UNLISTED` before layout 3."""
    with reached():
        for shard in keys.all_shards():
            client.delete(keys.listing(shard, "status", UNLISTED.value))


def _lists(keys: Keys, claim: TrackedClaim) -> list[str]:
    shard = keys.shard(claim.id)
    properties = [
        ("status", _listed_status(claim.status)),
        ("claimant", claim.claim.claimant or ""),
        ("external_id", claim.external_id or ""),
        *(("topic", topic) for topic in claim.topics),
    ]
    named = [keys.listing(shard, name, value) for name, value in properties if value]
    return list(dict.fromkeys([keys.listing(shard, "all"), *named]))


def _narrowest(wanted: ClaimFilter) -> tuple[str, str]:
    """Return the list to read: of the properties that are asked for, the rarest kind."""
    asked: Mapping[str, str | None] = {
        "external_id": wanted.external_id,
        "claimant": wanted.claimant,
        "topic": wanted.topic,
        "status": _listed_status(wanted.status),
    }
    return next(((name, value) for name, value in asked.items() if value), ("all", ""))


def _listed_status(status: Status | None) -> str:
    """Return the name of the list of a status; nothing where it has none."""
    return status.value if status and status is not UNLISTED else ""


def _one_list(client: Client, key: str, after: str | None) -> Iterator[str]:
    highest = f"({after}" if after else "+"
    while True:
        with reached():
            members: list[str] = client.zrange(
                key, highest, "-", desc=True, bylex=True, offset=0, num=AT_ONCE
            )
        yield from members
        if len(members) < AT_ONCE:
            return
        highest = f"({members[-1]}"


def _same(one: str, other: str | None) -> bool:
    return other is not None and one.casefold() == other.casefold()
