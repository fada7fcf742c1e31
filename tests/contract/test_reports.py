"""What is promised of reports, on every kind of store."""

from dataclasses import replace

import pytest

from tests.contract.records import (
    LEASE,
    NOW,
    TEXT,
    add_claim,
    add_report,
    contents,
    is_owed,
    match_of,
    report,
    withdrawal_of,
)
from tracking.errors import NotFound
from tracking.records import ReportState
from verification.words.terms import search_keys

NONE = dict.fromkeys(ReportState, 0)


def withdraw(store, found):
    store.reports.withdraw(found, withdrawal_of(found.id), NOW)


def find(store, text, limit=10):
    return store.reports.find(search_keys(text), limit)


def test_a_report_is_added_once_and_its_matching_promised(store, client):
    added = add_report(store)
    before = contents(client)
    again = report(title="Another", state=ReportState.FAILED)
    assert not store.reports.add(again, search_keys("Another text"), match_of("rpt_1"), NOW)
    assert contents(client) == before
    assert store.reports.get("rpt_1") == added
    assert is_owed(store, match_of("rpt_1"))


def test_what_was_never_added_is_not_there(store):
    assert store.reports.get("rpt_1") is None
    assert store.reports.linked("rpt_1") == []


def test_a_claim_and_a_report_of_one_id_are_two(store):
    added = add_claim(store, "same")
    posted = add_report(store, "same")
    assert (store.claims.get("same"), store.reports.get("same")) == (added, posted)


def test_many_are_returned_in_the_order_asked_for(store):
    added = {name: add_report(store, name) for name in map("rpt_{}".format, range(30))}
    asked = [f"rpt_{n}" for n in range(250, -1, -1)]
    assert store.reports.get_many(asked) == [added[name] for name in asked if name in added]
    assert store.reports.get_many([]) == []


def test_a_save_fulfils_what_it_is_told_to(store):
    added = add_report(store)
    failed = replace(added, state=ReportState.FAILED, reason="it failed")
    store.reports.save(failed)
    assert store.reports.get("rpt_1") == failed
    assert is_owed(store, match_of("rpt_1"))
    processed = replace(added, state=ReportState.PROCESSED, processed_at=NOW)
    store.reports.save(processed, match_of("rpt_1"))
    assert store.reports.get("rpt_1") == processed
    assert not is_owed(store, match_of("rpt_1"))


def test_what_is_gone_cannot_be_written(store, client):
    before = contents(client)
    with pytest.raises(NotFound):
        store.reports.save(report(), match_of("rpt_1"))
    with pytest.raises(NotFound):
        withdraw(store, report())
    assert contents(client) == before


def test_what_is_withdrawn_cannot_be_written(store, client):
    added = add_report(store)
    withdraw(store, added)
    before = contents(client)
    with pytest.raises(NotFound):
        store.reports.save(replace(added, state=ReportState.PROCESSED), match_of("rpt_1"))
    with pytest.raises(NotFound):
        withdraw(store, added)
    assert contents(client) == before


def test_a_withdrawn_report_is_marked_and_its_matching_is_not_owed(store):
    added = add_report(store)
    store.reports.link("rpt_1", "clm_1")
    withdraw(store, added)
    assert store.reports.get("rpt_1") == replace(added, withdrawn=True)
    assert store.reports.linked("rpt_1") == ["clm_1"]
    assert not is_owed(store, match_of("rpt_1"))
    assert is_owed(store, withdrawal_of("rpt_1"))
    assert find(store, TEXT) == []


def test_a_report_is_withdrawn_as_it_is_stored_not_as_it_was_read(store):
    read = add_report(store)
    processed = replace(read, state=ReportState.PROCESSED, processed_at=NOW)
    store.reports.save(processed, match_of("rpt_1"))
    withdraw(store, read)
    assert store.reports.get("rpt_1") == replace(processed, withdrawn=True)
    assert store.reports.counts() == NONE


def test_a_removed_report_leaves_nothing(store, client):
    for n in range(40):  # some in every shard, with the same words
        add_report(store, f"rpt_stays_{n}")
    store.promises.take_due(NOW, LEASE, 100)
    before, counted = contents(client), store.reports.counts()
    added = add_report(store)
    store.reports.link("rpt_1", "clm_1")
    withdraw(store, added)
    assert store.promises.take_due(NOW, LEASE, 100) == [withdrawal_of("rpt_1")]
    store.promises.put(match_of("rpt_1"), NOW)  # given back by a queue that was down
    store.reports.remove("rpt_1", withdrawal_of("rpt_1"))
    assert store.reports.get("rpt_1") is None
    assert contents(client) == before
    assert store.reports.counts() == counted


def test_removing_what_is_gone_changes_nothing(store, client):
    before = contents(client)
    store.reports.remove("rpt_1", withdrawal_of("rpt_1"))
    assert contents(client) == before


def test_a_removed_report_can_be_added_again(store):
    withdraw(store, add_report(store))
    store.reports.remove("rpt_1", withdrawal_of("rpt_1"))
    assert add_report(store) == store.reports.get("rpt_1")


def test_a_report_is_linked_with_each_claim_once(store):
    add_report(store)
    for claim_id in ("clm_2", "clm_1", "clm_2"):
        store.reports.link("rpt_1", claim_id)
    assert sorted(store.reports.linked("rpt_1")) == ["clm_1", "clm_2"]


def test_a_report_that_is_gone_is_linked_with_nothing(store, client):
    before = contents(client)
    store.reports.link("rpt_1", "clm_1")
    assert contents(client) == before


def test_a_report_is_found_by_enough_of_the_keys_the_nearest_first(store):
    add_report(store, "rpt_b", body="The lighthouse of Norrskarn was painted.")
    add_report(store, "rpt_a", body="The lighthouse of Norrskarn was painted.")
    add_report(store, "rpt_near", title="Norrskarn", body="Its lighthouse reopened.")
    add_report(store, "rpt_far", body="A brewery in Ostvard closed.")
    found = ["rpt_near", "rpt_a", "rpt_b"]
    assert find(store, TEXT) == found
    assert find(store, TEXT, limit=2) == found[:2]
    assert find(store, "Norrskarn.") == sorted(found)
    assert find(store, "Nothing of the kind.") == []
    assert store.reports.find(search_keys(""), 10) == []


def test_reports_are_counted_by_their_state(store):
    assert store.reports.counts() == NONE
    added = [add_report(store, f"rpt_{n}") for n in range(3)]
    store.reports.save(replace(added[0], state=ReportState.PROCESSED), match_of("rpt_0"))
    store.reports.save(replace(added[0], state=ReportState.PROCESSED))
    store.reports.save(replace(added[1], state=ReportState.FAILED), match_of("rpt_1"))
    assert store.reports.counts() == dict.fromkeys(ReportState, 1)
    withdraw(store, added[1])
    assert store.reports.counts() == dict.fromkeys(ReportState, 1) | {ReportState.FAILED: 0}
