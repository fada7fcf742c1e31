"""What the index holds while claims come and go, on every kind of store."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from adapters import index
from adapters.entries import claim_entries, reentered
from adapters.keys import Keys, free
from adapters.steps import Step
from tests.contract.records import (
    TEXT,
    add_claim,
    add_report,
    claim,
    contents,
    revision,
    settings_for,
)
from verification.words.terms import search_keys

WRITERS = 6
TERMS = search_keys(TEXT).terms


def keys():
    return Keys(settings_for("redis://127.0.0.1:1").shards)


def by_term(client):
    """Return how many claims each term of TEXT leads to, by the entries themselves."""
    postings = index.claims(client, keys()).postings(search_keys(TEXT).keys)
    return {term: sum(each.held[term] for each in postings) for term in search_keys(TEXT).keys}


def test_claims_that_come_and_go_at_once_leave_exactly_what_stays(store, client):
    def come_and_go(writer):
        for number in range(12):
            added = add_claim(store, f"clm_{writer}_{number}")
            if number % 3:
                store.claims.delete(added, revision(claim_id=added.id))

    with ThreadPoolExecutor(WRITERS) as writers:
        list(writers.map(come_and_go, range(WRITERS)))
    stays = {f"clm_{writer}_{number}" for writer in range(WRITERS) for number in range(0, 12, 3)}
    assert set(store.claims.find(TERMS, 100)) == stays
    assert set(by_term(client).values()) == {len(stays)}


def test_the_number_of_what_is_gone_is_given_out_anew(store, client):
    added = [add_claim(store, f"clm_{number}") for number in range(40)]
    for each in added[:20]:
        store.claims.delete(each, revision(claim_id=each.id))
    for number in range(100, 140):
        add_claim(store, f"clm_{number}")
    assert len(store.claims.find(TERMS, 100)) == 60
    known = [client.hgetall(keys().claim_numbers(shard)) for shard in keys().all_shards()]
    unused = [client.smembers(free(keys().claim_numbers(shard))) for shard in keys().all_shards()]
    stays = {f"clm_{number}" for number in (*range(20, 40), *range(100, 140))}
    assert {claim_id for numbers in known for claim_id in numbers.values()} == stays
    for numbers, others in zip(known, unused, strict=True):
        given = sorted(map(int, (*numbers, *others)))
        assert given == list(range(1, len(given) + 1))


def test_a_claim_that_is_gone_is_not_taken_for_the_one_with_its_number(store):
    gone = add_claim(store, "clm_0", "The brewery of Ostvard burned.")
    store.claims.delete(gone, revision(claim_id="clm_0"))
    for number in range(20):
        add_claim(store, f"clm_{number + 1}", "A ferry sank.")
    assert store.claims.find(search_keys("The brewery of Ostvard burned.").terms, 100) == []


def test_what_too_many_share_is_taken_as_shared(store, client):
    for number in range(100):
        add_claim(store, f"clm_{number}", "The lighthouse reopened.")
    add_claim(store, "clm_rare", "The lighthouse of Norrskarn reopened in fog with a new lantern.")
    brief = replace(index.claims(client, keys()), most_read=5)
    found = index.find_claims(brief, search_keys("Norrskarn: lighthouse.").terms, 10)
    assert found == ["clm_rare"]


def test_reports_hold_few_bytes_for_each_term(store, client):
    add_report(store)
    term = min(TERMS)
    assert client.strlen(keys().reports_of(keys().shard("rpt_1"), term)) == 5


def test_a_record_from_before_the_index_had_numbers_can_be_deleted(store, client):
    old = claim("clm_old")
    add_claim(store, "clm_old")
    client.hdel(keys().claim("clm_old"), "number")
    store.claims.delete(old, revision(claim_id="clm_old"))
    assert store.claims.get("clm_old") is None


def test_a_claim_that_is_entered_again_has_its_entries_and_its_number_once(store, client):
    add_claim(store, "clm_1")
    before = contents(client)
    entries = claim_entries(keys(), "clm_1", search_keys(TEXT))
    numbers = keys().claim_numbers(keys().shard("clm_1"))
    assert reentered(Step(keys().claim("clm_1")), numbers, "clm_1", entries).take(client) == "done"
    assert contents(client) == before


def test_a_number_that_stands_for_a_claim_is_never_given_to_another(store, client):
    shard = keys().shard("clm_0")
    ids = [f"clm_{n}" for n in range(1000) if keys().shard(f"clm_{n}") == shard][:3]
    for claim_id in ids[:2]:
        add_claim(store, claim_id)
    client.hdel(keys().claim_numbers(shard), 1)  # so that fewer numbers are known than given out
    add_claim(store, ids[2])
    assert client.hget(keys().claim_numbers(shard), 2) == ids[1]
    assert set(store.claims.find(TERMS, 10)) == {*ids[1:]}
