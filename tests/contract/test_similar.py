"""Earlier claims that a claim repeats, on every kind of store."""

from tests.contract.records import NOW, SECOND, add_claim, claim, revision
from tracking.similar import COMPARED, KEPT, SHOWN_FROM, ranked, similar_claims

SOLD = "The pier of Ostvard was sold to a brewery for 4,300 crowns"


def similar(store, text, **fields):
    return similar_claims(store.claims, claim("clm_new", text, **fields))


def ids(found):
    return [each.id for each in found]


def test_the_store_tells_how_many_claims_are_found_by_a_term(store):
    add_claim(store, "clm_1", "The lighthouse of Norrskarn reopened.")
    deleted = add_claim(store, "clm_2", "Norrskarn.")
    assert store.claims.held(["norrskarn", "reopen", "lantern"]) == {
        "norrskarn": 2, "reopen": 1, "lantern": 0,
    }  # fmt: skip
    store.claims.delete(deleted, revision(claim_id="clm_2"))
    assert store.claims.held(["norrskarn"]) == {"norrskarn": 1}
    assert store.claims.held([]) == {}


def test_the_nearest_claims_share_the_greatest_weight(store):
    add_claim(store, "clm_b", "The lighthouse reopened.")
    add_claim(store, "clm_a", "The lighthouse reopened.")
    add_claim(store, "clm_rare", "Norrskarn.")
    add_claim(store, "clm_far", "The brewery was sold.")
    weights = {"lighthous": 1.5, "reopen": 1.25, "norrskarn": 9.125}
    found = ["clm_rare", "clm_a", "clm_b"]
    assert store.claims.nearest(weights, 10) == found
    assert store.claims.nearest(weights, 2) == found[:2]
    assert store.claims.nearest({"lantern": 1.0}, 10) == []
    assert store.claims.nearest({}, 10) == []


def test_light_claims_do_not_crowd_out_a_heavy_one(store):
    add_claim(store, "clm_rare", "Norrskarn.")
    for number in range(40):
        add_claim(store, f"clm_{number:02}", "The lighthouse reopened.")
    assert store.claims.nearest({"lighthous": 0.2, "norrskarn": 0.4}, 1) == ["clm_rare"]


def test_the_same_text_is_wholly_alike(store):
    text = "The well-known #OstvardPier was sold"
    add_claim(store, "clm_1", text)
    assert [each.score for each in similar(store, text)] == [1.0]


def test_a_claim_in_other_words_is_shown_the_earlier_one(store):
    add_claim(store, "clm_same", SOLD)
    add_claim(store, "clm_near", "A brewery bought the #OstvardPier")
    add_claim(store, "clm_far", "The harbour of Norrskarn froze over in 1999")
    found = similar(store, "For 4,300 crowns Ostvard sold a brewery its pier")
    assert ids(found) == ["clm_same", "clm_near"]
    assert found[0].score == 1.0
    assert SHOWN_FROM <= found[1].score < 1.0
    assert found[1].score == round(found[1].score, 2)


def test_what_shares_a_word_only_is_compared_and_not_shown(store):
    add_claim(store, "clm_1", "Ostvard elects a mayor, and the old one leaves for Norrskarn")
    assert ids(ranked(store.claims, claim("clm_new", SOLD))) == ["clm_1"]
    assert similar(store, SOLD) == ()


def test_neither_the_claim_itself_nor_a_later_one_is_shown(store):
    add_claim(store, "clm_new", SOLD)
    add_claim(store, "clm_later", SOLD, created_at=NOW + SECOND)
    assert similar(store, SOLD) == ()
    assert ids(similar(store, SOLD, created_at=NOW + SECOND)) == ["clm_later"]


def test_the_nearest_few_are_shown(store):
    for number in range(KEPT + 2):
        add_claim(store, f"clm_{number}", SOLD)
    assert ids(similar(store, SOLD)) == [f"clm_{number}" for number in range(KEPT)]


def test_a_claim_without_a_telling_word_is_like_none(store):
    add_claim(store, "clm_1", "It was so.")
    assert similar(store, "It was so.") == ()


def test_no_more_claims_are_read_than_are_compared(store):
    for number in range(COMPARED + 1):
        add_claim(store, f"clm_{number}", f"Ostvard {number}")
    assert len(ranked(store.claims, claim("clm_new", "Ostvard"))) == COMPARED
