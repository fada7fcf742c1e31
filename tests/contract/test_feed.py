"""What is promised of the change feed, on every kind of store."""

import base64
import zlib
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adapters.store import now
from settings import Settings
from tests.contract.records import add_claim, revise, revision
from tracking.errors import BadCursor

CLAIMS = 12
ROUNDS = 3
SHARDS = Settings.from_env({}).shards
KEPT = timedelta(days=Settings.from_env({}).feed_days)


def revised(store):
    """Change several claims in turn; return what was announced."""
    current = [add_claim(store, f"clm_{n}") for n in range(CLAIMS)]
    for _ in range(ROUNDS):
        current = [revise(store, each) for each in current]
    return [revision(number, each.id) for number in range(1, ROUNDS + 1) for each in current]


def announced(page):
    return [item for _, item in page.items]


def read_on(store, since, limits):
    """Return all that comes after a cursor; the last limit goes for all further pages."""
    found, left = [], list(limits)
    while True:
        page = store.feed.read(since, left.pop(0) if len(left) > 1 else left[0])
        if not page.items:
            return found
        found += announced(page)
        since = page.next_cursor


def by_claim(changes):
    """Return the numbers of the revisions of each claim, in their order."""
    numbers = {}
    for change in changes:
        numbers.setdefault(change.claim_id, []).append(change.revision)
    return numbers


def cursor_of(*places):
    return base64.urlsafe_b64encode(zlib.compress(" ".join(places).encode())).decode().rstrip("=")


def test_an_empty_feed_has_a_cursor_for_what_comes(store):
    for cursor in (store.feed.end(), store.feed.read(None, 10).next_cursor):
        page = store.feed.read(cursor, 10)
        assert page.items == ()
        assert page.next_cursor
    start = store.feed.end()
    revise(store, add_claim(store))
    assert announced(store.feed.read(start, 10)) == [revision()]


def test_each_change_comes_once_and_those_of_a_claim_in_order(store):
    expected = revised(store)
    found = announced(store.feed.read(None, 1000))
    assert by_claim(found) == by_claim(expected)
    assert sorted(found, key=expected.index) == expected


def test_a_page_holds_what_was_asked_for_and_its_cursor_goes_on(store):
    revised(store)
    whole = announced(store.feed.read(None, 1000))
    page = store.feed.read(None, 5)
    assert announced(page) == whole[:5]
    assert announced(store.feed.read(page.next_cursor, 1000)) == whole[5:]


def test_each_change_has_the_cursor_just_after_it(store):
    revised(store)
    items = store.feed.read(None, 1000).items
    for place, (cursor, _) in enumerate(items, 1):
        assert store.feed.read(cursor, 1000).items == items[place:]


def test_the_end_is_after_everything_and_before_what_comes(store):
    last = add_claim(store, "clm_last")
    revised(store)
    end = store.feed.end()
    assert store.feed.read(end, 10).items == ()
    revise(store, last)
    assert announced(store.feed.read(end, 10)) == [revision(1, "clm_last")]


def test_pages_of_any_sizes_hold_each_change_once(store):
    expected = by_claim(revised(store))

    @settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(st.lists(st.integers(1, 20), min_size=1, max_size=20))
    def in_pages_of(limits):
        assert by_claim(read_on(store, None, limits)) == expected

    in_pages_of()


def test_who_reads_on_while_claims_change_misses_nothing(store):
    current = [add_claim(store, f"clm_{n}") for n in range(CLAIMS)]
    cursor, found = None, []
    for _ in range(ROUNDS):
        for place, each in enumerate(current):
            current[place] = revise(store, each)
            page = store.feed.read(cursor, 1)
            found += announced(page)
            cursor = page.next_cursor
    assert by_claim(found + read_on(store, cursor, [10])) == {
        each.id: [*range(1, ROUNDS + 1)] for each in current
    }


@pytest.mark.parametrize(
    "cursor",
    [
        "nonsense",
        "é",
        cursor_of("0-0"),
        cursor_of(*["0-0"] * (SHARDS + 1)),
        cursor_of(*["now"] * SHARDS),
        cursor_of(*["99999999999999999999-0"] * SHARDS),
        cursor_of(*["1-18446744073709551616"] * SHARDS),
    ],
)
def test_a_cursor_of_nobody_is_refused(store, cursor):
    with pytest.raises(BadCursor):
        store.feed.read(cursor, 10)


def aged(store):
    """Change a claim until its first changes are given up; return the cursors around them."""
    current = add_claim(store)
    start = store.feed.end()
    for _ in range(150):
        current = revise(store, current)
    cursors = [cursor for cursor, _ in store.feed.read(None, 1000).items]
    # The store numbers its entries by its own clock, in whole milliseconds.
    revise(store, current, updated_at=now() + KEPT - timedelta(milliseconds=1))
    return [start, *cursors]


def test_what_is_too_old_is_given_up_and_cursors_from_there_are_refused(store):
    cursors = aged(store)
    kept = store.feed.read(None, 1000).items
    assert 0 < len(kept) < 151
    assert kept[-1][1].revision == 151
    first_kept = kept[0][1].revision
    for place, cursor in enumerate(cursors):
        if place >= first_kept:
            assert store.feed.read(cursor, 1000).items == kept[place - first_kept + 1 :]
        elif place < first_kept - 1:
            with pytest.raises(BadCursor, match="expired"):
                store.feed.read(cursor, 1000)


def test_what_is_left_of_an_old_feed_is_read_page_by_page(store):
    aged(store)
    for n in range(CLAIMS):  # in other shards too, of which nothing was given up
        revise(store, add_claim(store, f"clm_new_{n}"))
    kept = announced(store.feed.read(None, 1000))
    assert read_on(store, None, [1, 2, 3]) == kept


def test_the_end_of_an_old_feed_is_a_good_place(store):
    aged(store)
    assert store.feed.read(store.feed.end(), 10).items == ()


def test_a_history_is_kept_whole(store):
    aged(store)
    assert [each.revision for each in store.claims.history("clm_1")] == [*range(1, 152)]


def test_a_feed_of_which_nothing_is_left_goes_on(store):
    last = revise(store, add_claim(store), updated_at=now() + 2 * KEPT)
    assert store.feed.read(None, 10).items == ()
    end = store.feed.end()
    assert store.feed.read(end, 10).next_cursor == end
    revise(store, last, updated_at=now())
    assert [each.revision for each in announced(store.feed.read(None, 10))] == [2]
