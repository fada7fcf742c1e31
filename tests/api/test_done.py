"""What jobs say that they did."""

from datetime import timedelta

from tracking import matching
from verification.kinds import Status


def check(api, claim):
    return matching.check_claim(api.tracker, api.judge, claim)


def match(api, report):
    return matching.match_report(api.tracker, api.judge, report)


def test_a_first_check_tells_how_long_the_claim_waited(api):
    claim = api.claim()
    done = check(api, claim)
    assert [(each.claim_id, each.status) for each in done.revisions] == [(claim, Status.UNVERIFIED)]
    assert done.candidates == 0
    assert timedelta() < done.waited < timedelta(seconds=60)


def test_a_recheck_tells_of_no_wait(api):
    claim = api.claim()
    check(api, claim)
    api.client.post(f"/v1/claims/{claim}/recheck")
    assert check(api, claim).waited is None


def test_a_match_tells_of_its_candidates_and_of_each_verdict_that_it_changed(api):
    claims = [api.claim(), api.claim("The lighthouse of Norrskarn reopened in spring.")]
    for claim in claims:
        check(api, claim)
    done = match(api, api.report())
    assert done.candidates == 2
    assert {each.claim_id for each in done.revisions} <= set(claims)
    assert (claims[0], Status.SUPPORTED) in [
        (each.claim_id, each.status) for each in done.revisions
    ]
    assert done.waited > timedelta()


def test_what_is_not_owed_tells_nothing(api):
    claim, report = api.claim(), api.report()
    check(api, claim), match(api, report)
    assert check(api, claim) is None
    assert match(api, report) is None
    assert match(api, "rpt_none") is None


def test_a_takedown_tells_of_the_verdicts_that_fell(api):
    claim, report = api.claim(), api.report()
    api.work()
    api.client.delete(f"/v1/reports/{report}")
    [fallen] = matching.withdraw_report(api.tracker, report).revisions
    assert (fallen.claim_id, fallen.status) == (claim, Status.UNVERIFIED)
