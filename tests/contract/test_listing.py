"""What is promised of pages of claims, on every kind of store."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.contract.records import NOW, SECOND, add_claim, revise, revision
from tracking.errors import BadCursor
from tracking.records import ClaimFilter
from verification.kinds import Status
from verification.model import Verdict

ALL = ClaimFilter()
MANY = 45

LISTED = {
    "clm_1": {"claimant": "Ann Low", "topics": ("harbour", "Coast"), "external_id": "e1"},
    "clm_2": {"claimant": "ann low", "topics": ("coast",), "status": Status.SUPPORTED},
    "clm_3": {"text": "The ferries were late again.", "topics": ("harbour",), "external_id": "E1"},
    "clm_4": {"text": "The ferry of Norrskarn was late.", "status": Status.SUPPORTED},
}


def listed(store, wanted=ALL, limits=(100,)):
    """Return the ids on all pages; the last limit goes for all further pages."""
    found, cursor, left = [], None, list(limits)
    while True:
        page = store.claims.page(wanted, left.pop(0) if len(left) > 1 else left[0], cursor)
        found += [each.id for each in page.items]
        cursor = page.next_cursor
        if cursor is None:
            return found


def test_no_claims_are_an_empty_page(store):
    page = store.claims.page(ALL, 10, None)
    assert (page.items, page.next_cursor) == ((), None)


def test_the_latest_change_comes_first(store):
    first = add_claim(store, "clm_1", updated_at=NOW)
    add_claim(store, "clm_2", updated_at=NOW + SECOND)
    add_claim(store, "clm_3", updated_at=NOW + SECOND / 1_000_000)
    assert listed(store) == ["clm_2", "clm_3", "clm_1"]
    moved = revise(store, first, updated_at=NOW + 2 * SECOND)
    assert listed(store) == ["clm_1", "clm_2", "clm_3"]
    assert store.claims.page(ALL, 1, None).items == (moved,)


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [
        (ALL, "4 3 2 1"),
        (ClaimFilter(status=Status.SUPPORTED), "4 2"),
        (ClaimFilter(status=Status.REFUTED), ""),
        (ClaimFilter(claimant="ANN LOW"), "2 1"),
        (ClaimFilter(claimant="Ann"), ""),
        (ClaimFilter(topic="COAST"), "2 1"),
        (ClaimFilter(external_id="e1"), "1"),
        (ClaimFilter(updated_since=NOW + 3 * SECOND), "4 3"),
        (ClaimFilter(updated_since=NOW + 9 * SECOND), ""),
        (ClaimFilter(words=frozenset({"ferri", "late"})), "4 3"),
        (ClaimFilter(words=frozenset({"ferri", "norrskarn"})), "4"),
        (ClaimFilter(topic="harbour", external_id="E1"), "3"),
        (ClaimFilter(status=Status.SUPPORTED, topic="coast", claimant="ann low"), "2"),
        (ClaimFilter(status=Status.PENDING, updated_since=NOW + 2 * SECOND), "3"),
    ],
)
def test_a_filter_shows_what_passes_all_of_it(store, wanted, shown):
    for place, (claim_id, fields) in enumerate(LISTED.items(), 1):
        add_claim(store, claim_id, updated_at=NOW + place * SECOND, **fields)
    expected = [f"clm_{number}" for number in shown.split()]
    assert listed(store, wanted) == expected
    assert listed(store, wanted, [1]) == expected


def test_a_claim_leaves_the_list_of_its_former_status(store):
    revise(store, add_claim(store), verdict=Verdict(Status.REFUTED))
    assert listed(store, ClaimFilter(status=Status.PENDING)) == []
    assert listed(store, ClaimFilter(status=Status.REFUTED)) == ["clm_1"]


def test_claims_of_the_commonest_status_are_found_among_the_others(store):
    for n in range(30):
        status = Status.UNVERIFIED if n % 3 == 0 else Status.DISPUTED
        add_claim(store, f"clm_{n:02}", updated_at=NOW + n * SECOND, status=status)
    moved = revise(store, store.claims.get("clm_03"), verdict=Verdict(Status.REFUTED))
    revise(store, moved, verdict=Verdict(Status.UNVERIFIED))
    store.claims.delete(store.claims.get("clm_06"), revision(claim_id="clm_06"))
    unverified = [f"clm_{n:02}" for n in range(27, -1, -3) if n != 6]
    for limits in ([100], [1], [4]):
        assert listed(store, ClaimFilter(status=Status.UNVERIFIED), limits) == unverified
    assert listed(store, ClaimFilter(status=Status.REFUTED)) == []


def test_a_deleted_claim_is_not_listed(store):
    store.claims.delete(add_claim(store), revision())
    assert listed(store) == []


def test_every_page_but_the_last_is_full_and_says_where_to_go_on(store):
    for n in range(4):
        add_claim(store, f"clm_{n}")
    first = store.claims.page(ALL, 2, None)
    second = store.claims.page(ALL, 2, first.next_cursor)
    assert (len(first.items), len(second.items)) == (2, 2)
    assert second.next_cursor is None


def test_pages_of_any_sizes_show_each_claim_once(store):
    # Some changed at the same time, so that their order must not depend on the time alone.
    times = {f"clm_{n}": NOW + SECOND * (n % 7) for n in range(MANY)}
    for claim_id, at in times.items():
        add_claim(store, claim_id, updated_at=at)
    latest_first = sorted(times, key=lambda one: (times[one], one), reverse=True)

    @settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(st.lists(st.integers(1, MANY), min_size=1, max_size=MANY))
    def in_pages_of(limits):
        assert listed(store, ALL, limits) == latest_first

    in_pages_of()


def test_a_change_between_two_pages_hides_no_other_claim(store):
    added = [add_claim(store, f"clm_{n}", updated_at=NOW + n * SECOND) for n in range(6)]
    page = store.claims.page(ALL, 3, None)
    revise(store, added[1], updated_at=NOW + 10 * SECOND)
    store.claims.delete(added[3], revision(claim_id="clm_3"))
    rest = store.claims.page(ALL, 9, page.next_cursor)
    assert [each.id for each in page.items + rest.items] == [
        "clm_5", "clm_4", "clm_3", "clm_2", "clm_0",
    ]  # fmt: skip


def test_what_few_claims_pass_is_found_far_down(store):
    add_claim(store, "clm_rare", "The ferry was late.")
    for n in range(450):  # more than are looked at in one go
        add_claim(store, f"clm_{n}", updated_at=NOW + SECOND)
    assert listed(store, ClaimFilter(words=frozenset({"ferri"})), [1]) == ["clm_rare"]


@pytest.mark.parametrize("cursor", ["nonsense", "é", "a", "Y2hhbmdlcyAwLTA", "Y2xhaW1z="])
def test_a_cursor_of_nobody_is_refused(store, cursor):
    with pytest.raises(BadCursor):
        store.claims.page(ALL, 10, cursor)
