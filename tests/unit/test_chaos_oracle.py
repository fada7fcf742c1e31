"""The oracle of the chaos run sees each kind of loss, doubling and disagreement."""

from dataclasses import replace

import pytest

from chaos.client import Accepted
from chaos.oracle import at_odds, differences, doubled, lost, unfinished
from chaos.state import Change, ClaimState, Item, ReportState, State

HISTORY = (
    Change("clm_1", 2, "unverified", "supported", ("evd_1",)),
    Change("clm_1", 1, "pending", "unverified"),
)
SUPPORT = Item("evd_1", "rpt_1", "supports", cancelled=False, origin="rpt_1")
COPY = Item("evd_2", "rpt_2", "repeats", cancelled=False, origin="rpt_1")
CLAIM = ClaimState("clm_1", "claim-0", "supported", 0.9, False, 2, (SUPPORT, COPY), HISTORY)
REPORT = ReportState("rpt_1", "report-0", "processed", frozenset({("clm_1", "evd_1")}))
COPIED = ReportState("rpt_2", "report-1", "processed", frozenset({("clm_1", "evd_2")}))
COUNTED = {"claims supported": 1, "claims pending": 0, "reports processed": 2, "jobs_owed": 0}
SOUND = State([CLAIM], [REPORT, COPIED], [*reversed(HISTORY)], COUNTED)
POSTED = ([Accepted("claim-0", "clm_1")], [Accepted("report-0", "rpt_1")])


def with_claim(**fields):
    return replace(SOUND, claims=[replace(CLAIM, **fields)])


def with_report(**fields):
    return replace(SOUND, reports=[replace(REPORT, **fields), COPIED])


def test_nothing_is_found_where_nothing_is_wrong():
    assert not [
        *lost(*POSTED, SOUND),
        *doubled(SOUND),
        *unfinished(SOUND),
        *at_odds(SOUND),
        *differences(SOUND, SOUND),
    ]


@pytest.mark.parametrize(
    ("state", "found"),
    [
        (replace(SOUND, claims=[]), "claim claim-0 was accepted as clm_1"),
        (replace(SOUND, reports=[COPIED]), "report report-0 was accepted as rpt_1"),
        (with_claim(id="clm_2"), "claim claim-0 was accepted as clm_1"),
        (with_claim(external_id="claim-7"), "claim claim-0 was accepted as clm_1"),
    ],
)
def test_what_was_accepted_and_is_missing_is_found(state, found):
    assert [*lost(*POSTED, state)] == [f"lost: {found}"]


@pytest.mark.parametrize(
    ("state", "found"),
    [
        (
            replace(SOUND, claims=[CLAIM, CLAIM]),
            ["claim id clm_1, 2 times", "claim claim-0, 2 times"],
        ),
        (replace(SOUND, claims=[CLAIM, replace(CLAIM, id="clm_2")]), ["claim claim-0, 2 times"]),
        (
            replace(SOUND, reports=[REPORT, replace(REPORT, id="rpt_3")]),
            ["report report-0, 2 times"],
        ),
        (
            with_claim(evidence=(SUPPORT, replace(SUPPORT, id="evd_3"))),
            ["report in the evidence of claim-0 rpt_1, 2 times"],
        ),
        (
            with_claim(evidence=(SUPPORT, replace(COPY, id="evd_1"))),
            ["evidence of claim-0 evd_1, 2 times"],
        ),
    ],
)
def test_what_is_there_twice_is_found(state, found):
    assert [*doubled(state)] == [f"doubled: {each}" for each in found]


@pytest.mark.parametrize(
    ("state", "found"),
    [
        (with_claim(status="pending"), "claim claim-0 is pending"),
        (with_report(state="queued"), "report report-0 is queued"),
        (with_report(state="failed"), "report report-0 is failed"),
        (replace(SOUND, counted={**COUNTED, "jobs_owed": 3}), "3 jobs are owed"),
    ],
)
def test_what_is_still_owed_is_found(state, found):
    assert [*unfinished(state)] == [f"unfinished: {found}"]


@pytest.mark.parametrize(
    ("state", "found"),
    [
        (with_claim(revision=3), "claim-0 is at revision 3, its history has [1, 2]"),
        (with_claim(history=HISTORY[1:]), "claim-0 is at revision 2, its history has [1]"),
        (
            with_claim(history=(replace(HISTORY[0], revision=3), HISTORY[1])),
            "claim-0 is at revision 2, its history has [1, 3]",
        ),
        (
            with_claim(history=(replace(HISTORY[0], before="refuted"), HISTORY[1])),
            "a revision of claim-0 begins where none ended",
        ),
        (
            with_claim(history=(HISTORY[0], replace(HISTORY[1], before="refuted"))),
            "a revision of claim-0 begins where none ended",
        ),
        (with_claim(status="refuted"), "claim-0 is refuted, its history ends supported"),
        (with_claim(history=HISTORY[::-1]), "history of claim-0 is not newest first"),
        (replace(SOUND, feed=SOUND.feed[:1]), "feed and history of claim-0 differ"),
        (replace(SOUND, feed=SOUND.feed[::-1]), "feed and history of claim-0 differ"),
        (replace(SOUND, feed=[*SOUND.feed, HISTORY[0]]), "feed and history of claim-0 differ"),
        (
            replace(SOUND, feed=[*SOUND.feed, replace(HISTORY[1], claim_id="clm_9")]),
            "the feed tells of clm_9, which is not there",
        ),
        (with_report(matches=frozenset()), "claim and report differ on evidence evd_1 of clm_1"),
        (
            with_claim(evidence=(SUPPORT,)),
            "claim and report differ on evidence evd_2 of clm_1",
        ),
        (
            replace(SOUND, counted={**COUNTED, "claims supported": 2}),
            "1 claims supported are there, 2 are counted",
        ),
        (
            replace(SOUND, counted={**COUNTED, "reports queued": 1}),
            "0 reports queued are there, 1 are counted",
        ),
    ],
)
def test_what_tells_of_a_claim_differently_is_found(state, found):
    assert f"at odds: {found}" in [*at_odds(state)]


@pytest.mark.parametrize(
    ("state", "name"),
    [
        (replace(SOUND, claims=[]), "claim claim-0"),
        (with_claim(id="clm_2"), "claim claim-0"),
        (with_claim(status="disputed"), "claim claim-0"),
        (with_claim(confidence=0.8), "claim claim-0"),
        (with_claim(superseded=True), "claim claim-0"),
        (with_claim(evidence=(SUPPORT,)), "claim claim-0"),
        (with_claim(evidence=(SUPPORT, replace(COPY, id="evd_3"))), "claim claim-0"),
        (with_claim(evidence=(SUPPORT, replace(COPY, cancelled=True))), "claim claim-0"),
        (with_claim(evidence=(SUPPORT, replace(COPY, stance="supports"))), "claim claim-0"),
        (with_claim(evidence=(SUPPORT, replace(COPY, origin="rpt_2"))), "claim claim-0"),
        (with_report(state="failed"), "report report-0"),
        (with_report(matches=frozenset()), "report report-0"),
    ],
)
def test_what_came_out_otherwise_is_found(state, name):
    (found,) = differences(SOUND, state)
    assert found.startswith(f"differs: {name} is ")


def test_neither_the_order_of_things_nor_the_way_there_makes_a_difference():
    copied = replace(CLAIM, evidence=(COPY, SUPPORT), revision=5, history=())
    renamed = replace(copied, evidence=tuple(replace(e, origin="rpt_2") for e in copied.evidence))
    for claim in (copied, renamed):
        assert not [*differences(SOUND, replace(SOUND, claims=[claim], reports=[COPIED, REPORT]))]
