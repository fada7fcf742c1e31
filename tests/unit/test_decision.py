"""From evidence to verdict: order never matters, copies count once, corrections replace."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verification.decision import decide, resolve, strongest
from verification.kinds import Code, QuantityKind, Stance, Status, VoiceKind
from verification.model import (
    Evidence,
    JudgeModel,
    Passage,
    Quantity,
    Rationale,
    ReportSummary,
    Scores,
    Span,
    Voice,
)
from verification.origins import sketch

DAY = datetime(2031, 5, 1, tzinfo=UTC)
WORDS = (
    "ferry harbour lantern orchard quarry signal tunnel velvet walnut copper granite meadow".split()
)


def text_of(report):
    """Return a text of its own for each report, long enough to tell copies."""
    return " ".join(
        f"{WORDS[(report * 7 + at * (report + 1)) % 12]}{report}x{at}" for at in range(40)
    )


def evidence(report, stance, *, day=None, publisher=None, **fields):
    made = Evidence(
        id=f"evd_{report}",
        claim_id="clm_1",
        report_id=f"rpt_{report:03}",
        report=ReportSummary(
            f"Report {report}",
            DAY + timedelta(days=report if day is None else day),
            publisher or f"Paper {report}",
        ),
        passage=Passage(text_of(report)[:60], 0, 60),
        context="",
        stance=stance,
        voice=Voice(VoiceKind.OWN),
        confidence=0.8,
        rationale=Rationale(
            Code.ENTAILED, f"Because of {report}.", model=JudgeModel("j", "1", Scores(1, 0, 0))
        ),
        created_at=DAY,
        sketch=sketch(text_of(report)),
    )
    return replace(made, **fields)


def verdict(*items):
    return decide(resolve(items))


@pytest.mark.parametrize(
    ("stances", "status"),
    [
        ((), Status.UNVERIFIED),
        ((Stance.MENTIONS, Stance.REPEATS, Stance.UPDATES), Status.UNVERIFIED),
        ((Stance.SUPPORTS,), Status.SUPPORTED),
        ((Stance.REFUTES,), Status.REFUTED),
        ((Stance.DENIES,), Status.DISPUTED),
        ((Stance.SUPPORTS, Stance.REFUTES), Status.DISPUTED),
        ((Stance.SUPPORTS, Stance.DENIES), Status.DISPUTED),
        ((Stance.REFUTES, Stance.DENIES), Status.REFUTED),
        ((Stance.SUPPORTS, Stance.REFUTES, Stance.DENIES), Status.DISPUTED),
    ],
)
def test_the_stances_that_stand_make_the_status(stances, status):
    assert verdict(*(evidence(at, each) for at, each in enumerate(stances))).status is status


def test_an_update_supersedes_whatever_the_status():
    quantity = Quantity("190,000", Span(0, 7), QuantityKind.COUNT, 190_000, 185_000, 195_000)
    grown = Rationale(Code.TOTAL_GREW, "Grew.", report_quantity=quantity)
    found = verdict(
        evidence(1, Stance.SUPPORTS),
        evidence(2, Stance.UPDATES, rationale=grown),
        evidence(3, Stance.UPDATES),
    )
    assert (found.status, found.superseded) == (Status.SUPPORTED, True)
    assert found.latest is not None
    assert (found.latest.value, found.latest.evidence_id) == (190_000, "evd_2")


def test_a_copy_repeats_and_names_what_it_copies():
    first, copy = evidence(1, Stance.SUPPORTS), evidence(2, Stance.SUPPORTS)
    resolved = resolve([replace(copy, sketch=first.sketch), first])
    assert [item.stance for item in resolved] == [Stance.SUPPORTS, Stance.REPEATS]
    assert {item.origin_id for item in resolved} == {"rpt_001"}
    assert resolved[1].rationale.code is Code.COPY_OF
    assert "Paper 1" in resolved[1].rationale.text


def test_two_quotes_of_one_statement_are_one_source():
    quoted = {
        "voice": Voice(VoiceKind.ATTRIBUTED, "the harbour office"),
        "passage": Passage("The harbour office said 40 ferries called.", 0, 42),
    }
    resolved = resolve(
        [evidence(1, Stance.SUPPORTS, **quoted), evidence(2, Stance.SUPPORTS, **quoted)]
    )
    assert [item.stance for item in resolved] == [Stance.SUPPORTS, Stance.REPEATS]


@pytest.mark.parametrize(
    ("source", "publisher", "second"),
    [
        ("the Coast Post", "Hill News", Stance.REPEATS),
        ("people who spoke to the Coast Post", "Hill News", Stance.REPEATS),
        ("the coast guard", "Hill News", Stance.SUPPORTS),
        ("the Coast Post", "Coast Post", Stance.SUPPORTS),
        (None, "Hill News", Stance.SUPPORTS),
    ],
)
def test_what_another_paper_is_credited_with_is_one_source(source, publisher, second):
    credit = Voice(VoiceKind.ATTRIBUTED if source else VoiceKind.OWN, source)
    found = evidence(2, Stance.SUPPORTS, publisher=publisher, voice=credit)
    resolved = resolve([evidence(1, Stance.SUPPORTS, publisher="Coast Post"), found])
    assert [item.stance for item in resolved] == [Stance.SUPPORTS, second]


@pytest.mark.parametrize("later", [Stance.REFUTES, Stance.UPDATES, Stance.DENIES])
def test_the_same_story_with_another_figure_is_no_copy(later):
    first = evidence(1, Stance.SUPPORTS)
    resolved = resolve([first, evidence(2, later, sketch=first.sketch)])
    assert [item.stance for item in resolved] == [Stance.SUPPORTS, later]


def test_a_correction_cancels_what_its_publisher_wrote_before():
    early = evidence(1, Stance.SUPPORTS, publisher="Coast Post")
    other = evidence(2, Stance.SUPPORTS)
    correction = evidence(3, Stance.MENTIONS, publisher="coast post", corrects=True)
    resolved = resolve([early, correction])
    assert [item.cancelled_by for item in resolved] == ["rpt_003", None]
    assert decide(resolved).status is Status.UNVERIFIED
    assert verdict(early, other, correction).status is Status.SUPPORTED


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ulm News", "Ulm News Service", True),
        ("The Ulm News", "Ulm News", True),
        ("Ulm News", "Ulm Sunday News", False),
        ("Ulm News", "Norda News", False),
        ("Ulm News", None, False),
    ],
)
def test_a_publisher_is_known_with_and_without_what_sort_it_is(one, other, same):
    early = evidence(1, Stance.SUPPORTS, publisher=one)
    correction = replace(
        evidence(3, Stance.MENTIONS, corrects=True),
        report=ReportSummary("Correction", DAY + timedelta(days=3), other),
    )
    assert resolve([early, correction])[0].cancelled is same


def test_a_copy_of_a_cancelled_report_counts_in_its_place():
    first = evidence(1, Stance.SUPPORTS, publisher="Coast Post")
    copy = replace(evidence(2, Stance.SUPPORTS), sketch=first.sketch)
    correction = evidence(3, Stance.REFUTES, publisher="Coast Post", corrects=True)
    assert [item.stance for item in resolve([first, copy, correction])][:2] == [Stance.SUPPORTS] * 2


def test_a_denial_falls_when_the_party_that_made_it_confirms():
    by_club = Voice(VoiceKind.ATTRIBUTED, "FC Skarn")
    denial = evidence(1, Stance.DENIES, voice=by_club)
    assert verdict(denial, evidence(2, Stance.SUPPORTS, voice=by_club)).status is Status.SUPPORTED
    assert verdict(denial, evidence(2, Stance.SUPPORTS)).status is Status.DISPUTED


@pytest.mark.parametrize(
    ("early", "late", "status"),
    [
        ({"outcome": False}, {"outcome": True}, Status.REFUTED),
        ({"outcome": True}, {"outcome": True}, Status.DISPUTED),
        ({"outcome": False}, {"outcome": False}, Status.DISPUTED),
        ({"outcome": False, "day": 3}, {"outcome": True}, Status.DISPUTED),
    ],
)
def test_what_came_of_a_plan_outranks_what_confirmed_it(early, late, status):
    confirmed, failed = evidence(1, Stance.SUPPORTS, **early), evidence(2, Stance.REFUTES, **late)
    assert verdict(confirmed, failed).status is status


def test_the_strongest_evidence_comes_first_and_cancelled_last():
    items = [
        evidence(1, Stance.MENTIONS),
        evidence(2, Stance.REFUTES, cancelled=True),
        evidence(3, Stance.SUPPORTS, confidence=0.7),
        evidence(4, Stance.SUPPORTS, confidence=0.9),
    ]
    assert [item.id for item in strongest(items)] == ["evd_4", "evd_3", "evd_1", "evd_2"]


def test_the_rationale_is_one_sentence_with_a_reason_for_each_side():
    said = verdict(evidence(1, Stance.SUPPORTS), evidence(2, Stance.REFUTES)).rationale
    assert said == "Disputed: Because of 2; Because of 1."
    assert verdict().rationale == "Unverified: no report settles it yet."


@st.composite
def collections(draw):
    stances = draw(st.lists(st.sampled_from(Stance), max_size=6))
    items = []
    for at, stance in enumerate(stances):
        source = draw(st.sampled_from([None, "the harbour office", "Una Reid"]))
        items.append(
            evidence(
                at,
                stance,
                day=draw(st.integers(0, 3)),
                publisher=draw(st.sampled_from(["Coast Post", "Hill News", None])),
                corrects=draw(st.booleans()),
                outcome=draw(st.booleans()),
                voice=Voice(VoiceKind.ATTRIBUTED if source else VoiceKind.OWN, source),
                confidence=draw(st.floats(0, 1)),
                sketch=sketch(text_of(draw(st.integers(0, 3)))),
            )
        )
    return items


@given(collections(), st.randoms(use_true_random=False))
def test_order_never_changes_the_verdict(items, random):
    assert verdict(*random.sample(items, len(items))) == verdict(*items)


@given(collections())
def test_every_origin_settles_once(items):
    resolved = [item for item in resolve(items) if not item.cancelled]
    settling = [i.origin_id for i in resolved if i.stance in {Stance.SUPPORTS, Stance.DENIES}]
    refuting = [i.origin_id for i in resolved if i.stance is Stance.REFUTES]
    assert len(settling + refuting) == len({*settling, *refuting})


@given(collections(), st.integers(0, 1000))
def test_what_only_mentions_never_changes_the_status(items, day):
    idle = evidence(999, Stance.MENTIONS, day=day)
    assert verdict(*items, idle).status is verdict(*items).status


@given(collections())
def test_nothing_is_certain(items):
    assert 0 <= verdict(*items).confidence <= 0.91


def test_confidence_is_the_share_of_such_verdicts_that_were_right():
    one, other = (evidence(at, Stance.SUPPORTS, confidence=0.8) for at in (1, 2))
    assert verdict().confidence == 0.6
    assert verdict(one).confidence == 0.75
    assert verdict(one, other).confidence == 0.88
