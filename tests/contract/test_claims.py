"""What is promised of claims, on every kind of store."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adapters.codec import encode
from tests.contract.records import (
    LEASE,
    NOW,
    SECOND,
    TEXT,
    add_claim,
    add_report,
    changed,
    check_of,
    claim,
    contents,
    evidence,
    is_owed,
    revise,
    revision,
    without_feed,
)
from tracking.errors import Conflict, NotFound
from tracking.records import Cause, CauseKind
from tracking.revising import first_revision
from verification.kinds import Stance, Status
from verification.model import Verdict
from verification.words.terms import search_keys

WRITERS = 6

texts = st.text(st.characters(exclude_categories=["Cs"]))
metadata = st.dictionaries(
    texts, st.recursive(st.none() | st.booleans() | st.integers(-9, 9) | texts, st.lists)
)


def test_a_claim_is_added_once_and_its_check_promised(store, client):
    added = add_claim(store)
    before = contents(client)
    again = claim(text="Another text.", status=Status.DISPUTED, claimant="Ann Low")
    assert not store.claims.add(again, search_keys("Another text."), check_of("clm_1"), NOW)
    assert contents(client) == before
    assert store.claims.get("clm_1") == added
    assert is_owed(store, check_of("clm_1"))


def test_what_was_never_added_is_not_there(store):
    assert store.claims.get("clm_1") is None
    assert store.claims.evidence("clm_1") == []
    assert store.claims.history("clm_1") == []


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=texts, metadata=metadata)
def test_a_claim_comes_back_as_it_was_written(store, client, text, metadata):
    client.flushdb()
    added = add_claim(store, text=text, metadata=metadata)
    assert store.claims.get("clm_1") == added
    saved = revise(store, added, updated_at=NOW + SECOND / 1_000_000)
    assert store.claims.get("clm_1") == saved


def test_the_revision_of_a_claim_is_told_without_the_claim(store):
    assert store.claims.revision("clm_1") is None
    added = add_claim(store)
    assert store.claims.revision("clm_1") == 0
    revise(store, revise(store, added))
    assert store.claims.revision("clm_1") == 2


def test_many_are_returned_in_the_order_asked_for(store):
    added = {name: add_claim(store, name) for name in map("clm_{}".format, range(40))}
    asked = [f"clm_{n}" for n in range(600, -1, -1)]
    assert store.claims.get_many(asked) == [added[name] for name in asked if name in added]
    assert store.claims.get_many([]) == []


def test_a_save_writes_all_of_its_parts(store):
    before = add_claim(store)
    after = changed(before, revision=1, verdict=Verdict(Status.SUPPORTED, 0.9))
    store.claims.save(after, [evidence()], revision(), check_of("clm_1"))
    assert store.claims.get("clm_1") == after
    assert store.claims.evidence("clm_1") == [evidence()]
    assert store.claims.history("clm_1") == [revision()]
    assert [item for _, item in store.feed.read(None, 10).items] == [revision()]
    assert not is_owed(store, check_of("clm_1"))


def test_a_save_without_a_revision_tells_nobody(store):
    before = add_claim(store)
    store.claims.save(changed(before, checked_at=NOW))
    assert store.claims.history("clm_1") == []
    assert store.feed.read(None, 10).items == ()
    assert is_owed(store, check_of("clm_1"))


@pytest.mark.parametrize("version", [0, 1, 3])
def test_a_save_over_another_version_writes_nothing(store, client, version):
    current = revise(store, add_claim(store))
    before = contents(client)
    late = replace(current, version=version, verdict=Verdict(Status.REFUTED))
    with pytest.raises(Conflict):
        store.claims.save(late, [evidence()], revision(2), check_of("clm_1"))
    assert contents(client) == before


def test_what_is_gone_cannot_be_written(store, client):
    before = contents(client)
    with pytest.raises(NotFound):
        store.claims.save(changed(claim()), [evidence()], revision(), check_of("clm_1"))
    with pytest.raises(NotFound):
        store.claims.delete(claim(), revision())
    assert contents(client) == before


def test_of_writers_at_the_same_time_one_wins_each_round(store):
    current = add_claim(store)

    def write(writer):
        item = evidence(f"rpt_{current.version}_{writer}")
        try:
            store.claims.save(changed(current), [item], revision(current.version + 1))
        except Conflict:
            return None
        return item

    won = []
    with ThreadPoolExecutor(WRITERS) as writers:
        for _ in range(5):
            [winner] = [item for item in writers.map(write, range(WRITERS)) if item]
            won.append(winner)
            current = store.claims.get("clm_1")
    assert current.version == 5
    assert sorted(item.id for item in store.claims.evidence("clm_1")) == [item.id for item in won]
    assert store.claims.history("clm_1") == [revision(n) for n in range(1, 6)]


def test_evidence_of_the_same_report_is_replaced(store):
    before = add_claim(store)
    store.claims.save(changed(before), [evidence("rpt_1"), evidence("rpt_2")])
    refutes = evidence("rpt_1", stance=Stance.REFUTES)
    store.claims.save(changed(changed(before)), [refutes])
    held = {item.report_id: item for item in store.claims.evidence("clm_1")}
    assert held == {"rpt_1": refutes, "rpt_2": evidence("rpt_2")}


def test_a_history_begins_with_the_oldest(store):
    current = add_claim(store)
    for _ in range(3):
        current = revise(store, current)
    assert store.claims.history("clm_1") == [revision(1), revision(2), revision(3)]


UNSETTLED = Verdict(Status.UNVERIFIED, 0.6, rationale="Nothing settles it.")


def checked_first(store):
    """Store a claim whose first check finds nothing; return it."""
    before = add_claim(store)
    after = changed(before, revision=1, verdict=UNSETTLED, updated_at=NOW + SECOND)
    store.claims.save(after, revision=first_revision(after))
    return after


def has_history(client):
    return any(":history:" in key for key in contents(client))


def test_the_only_revision_that_a_record_tells_of_takes_no_place_of_its_own(store, client):
    after = checked_first(store)
    assert store.claims.history("clm_1") == [first_revision(after)]
    assert first_revision(after).at == NOW + SECOND
    assert [item for _, item in store.feed.read(None, 10).items] == [first_revision(after)]
    assert not has_history(client)


def test_it_stays_as_it_was_once_others_follow(store, client):
    first = checked_first(store)
    kept = changed(first, checked_at=NOW + 2 * SECOND)
    store.claims.save(kept)
    assert store.claims.history("clm_1") == [first_revision(first)]
    assert not has_history(client)
    moved = revise(store, kept, verdict=Verdict(Status.SUPPORTED), updated_at=NOW + 3 * SECOND)
    expected = [first_revision(first), revision(2, at=moved.updated_at)]
    assert store.claims.history("clm_1") == expected
    revise(store, moved)
    assert store.claims.history("clm_1")[:2] == expected


def test_a_first_revision_with_a_cause_of_its_own_is_kept_with_it(store):
    before = add_claim(store)
    after = changed(before, revision=1, verdict=UNSETTLED)
    found = Cause(CauseKind.CHECK, ("evd_1",))
    store.claims.save(after, [evidence()], replace(first_revision(after), cause=found))
    revise(store, after)
    assert [each.cause for each in store.claims.history("clm_1")] == [found, revision().cause]


def test_a_first_revision_that_was_kept_all_the_same_is_told_once(store, client):
    first = checked_first(store)
    client.rpush(store.claims.keys.history("clm_1"), encode(first_revision(first)))
    assert store.claims.history("clm_1") == [first_revision(first)]
    revise(store, first)
    assert [each.revision for each in store.claims.history("clm_1")] == [1, 2]


def test_a_deleted_claim_leaves_nothing_but_its_entries_in_the_feed(store, client):
    fields = {"claimant": "Ann Low", "topics": ("harbour", "coast"), "external_id": "e1"}
    for n in range(40):  # some in every shard, with the same words and properties
        add_claim(store, f"clm_stays_{n}", **fields)
    store.promises.take_due(NOW, LEASE, 100)
    before, counted = without_feed(contents(client)), store.claims.counts()
    added = add_claim(store, **fields)
    assert store.promises.take_due(NOW, LEASE, 100) == [check_of("clm_1")]
    weighed = changed(added)
    store.claims.save(weighed, [evidence()])
    moved = revise(store, weighed, verdict=Verdict(Status.SUPPORTED), updated_at=NOW + SECOND)
    store.claims.delete(moved, revision(2))
    after = without_feed(contents(client))
    assert after.keys() == before.keys()
    assert "clm_1" not in str(after)
    assert store.claims.counts() == counted
    assert [item.revision for _, item in store.feed.read(None, 100).items] == [1, 2]


def test_a_claim_that_changed_since_it_was_read_is_not_deleted(store, client):
    read = add_claim(store)
    revise(store, read)
    before = contents(client)
    with pytest.raises(Conflict):
        store.claims.delete(read, revision(2))
    assert contents(client) == before


def test_a_deleted_claim_can_be_added_again(store):
    store.claims.delete(add_claim(store), revision())
    assert add_claim(store) == store.claims.get("clm_1")


def test_a_claim_is_found_by_enough_of_its_words_the_nearest_first(store):
    add_claim(store, "clm_b", "The lighthouse of Norrskarn reopened.")
    add_claim(store, "clm_a", "The lighthouse of Norrskarn reopened.")
    add_claim(store, "clm_near", "The lighthouse of Norrskarn reopened with a new lantern.")
    add_claim(store, "clm_far", "The lighthouse was painted for a brewery in Ostvard.")
    add_claim(store, "clm_word", "Norrskarn.")
    add_claim(store, "clm_none", "It was so.")
    terms = search_keys("Norrskarn has a lantern: its lighthouse reopened.").terms
    found = ["clm_near", "clm_a", "clm_b", "clm_word"]
    assert store.claims.find(terms, 10) == found
    assert store.claims.find(terms, 2) == found[:2]
    assert store.claims.find(search_keys("It reopened.").terms, 10) == []
    assert store.claims.find(frozenset(), 10) == []


def test_a_claim_is_found_among_the_words_of_a_long_report(store):
    add_claim(store)
    many = frozenset(f"word{n}" for n in range(1500))
    assert store.claims.find(many | search_keys(TEXT).terms, 10) == ["clm_1"]


def test_a_deleted_claim_is_not_found(store):
    store.claims.delete(add_claim(store), revision())
    assert store.claims.find(search_keys(TEXT).terms, 10) == []


def test_claims_and_reports_are_not_found_as_each_other(store):
    add_claim(store)
    add_report(store)
    assert store.claims.find(search_keys(TEXT).terms, 10) == ["clm_1"]
    assert store.reports.find(search_keys(TEXT), 10) == ["rpt_1"]


def test_claims_are_counted_where_they_stand(store):
    nobody = dict.fromkeys(Status, 0)
    assert store.claims.counts() == nobody
    added = [add_claim(store, f"clm_{n}") for n in range(3)]
    assert store.claims.counts() == nobody | {Status.PENDING: 3}
    supported = revise(store, added[0], verdict=Verdict(Status.SUPPORTED))
    assert store.claims.counts() == nobody | {Status.PENDING: 2, Status.SUPPORTED: 1}
    revise(store, supported, checked_at=NOW)
    store.claims.delete(added[1], revision(claim_id=added[1].id))
    assert store.claims.counts() == nobody | {Status.PENDING: 1, Status.SUPPORTED: 1}
