"""What must hold of a service that has come to rest, and of two that were posted the same.

Pure: states in, one line for each thing that is wrong out.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from chaos.client import Accepted
from chaos.state import Change, ClaimState, State

PENDING = "pending"
PROCESSED = "processed"


def lost(claims: Iterable[Accepted], reports: Iterable[Accepted], state: State) -> Iterator[str]:
    """Yield what was answered 2xx and is not there, or is there under another id."""
    there = {each.id: each.external_id for each in state.claims}
    there |= {each.id: each.external_id for each in state.reports}
    for kind, accepted in (("claim", claims), ("report", reports)):
        for each in accepted:
            if there.get(each.id) != each.external_id:
                yield f"lost: {kind} {each.external_id} was accepted as {each.id}"


def doubled(state: State) -> Iterator[str]:
    """Yield what is there twice."""
    for kind, records in (("claim", state.claims), ("report", state.reports)):
        yield from _twice(f"{kind} id", (each.id for each in records))
        yield from _twice(f"{kind}", (each.external_id for each in records))
    for claim in state.claims:
        yield from _twice(f"evidence of {claim.external_id}", (each.id for each in claim.evidence))
        reports = (each.report_id for each in claim.evidence)
        yield from _twice(f"report in the evidence of {claim.external_id}", reports)


def unfinished(state: State) -> Iterator[str]:
    """Yield what is still owed to a claim or report."""
    for claim in state.claims:
        if claim.status == PENDING:
            yield f"unfinished: claim {claim.external_id} is pending"
    for report in state.reports:
        if report.state != PROCESSED:
            yield f"unfinished: report {report.external_id} is {report.state}"
    if owed := state.counted.get("jobs_owed"):
        yield f"unfinished: {owed} jobs are owed"


def at_odds(state: State) -> Iterator[str]:
    """Yield where history, feed, evidence, reports and counts tell of a claim differently."""
    fed: dict[str, list[Change]] = defaultdict(list)
    for change in state.feed:
        fed[change.claim_id].append(change)
    for claim in state.claims:
        told = sorted(claim.history, key=lambda change: change.revision)
        yield from _broken_chain(claim, told)
        if list(reversed(claim.history)) != told:
            yield f"at odds: history of {claim.external_id} is not newest first"
        if fed.pop(claim.id, []) != told:
            yield f"at odds: feed and history of {claim.external_id} differ"
    yield from (f"at odds: the feed tells of {claim_id}, which is not there" for claim_id in fed)
    yield from _unmatched(state)
    yield from _miscounted(state)


def differences(calm: State, shaken: State) -> Iterator[str]:
    """Yield what came out otherwise in two services that were posted the same."""
    outcomes = [_outcomes(calm), _outcomes(shaken)]
    for name in sorted({*outcomes[0], *outcomes[1]}):
        one, other = (outcome.get(name, "missing") for outcome in outcomes)
        if one != other:
            yield f"differs: {name} is {other}, calmly {one}"


def _outcomes(state: State) -> Mapping[str, str]:
    claims = {f"claim {each.external_id}": _came_of_claim(each) for each in state.claims}
    reports = {
        f"report {each.external_id}": f"{each.state}, matches {sorted(each.matches)}"
        for each in state.reports
    }
    return claims | reports


def _came_of_claim(claim: ClaimState) -> str:
    items = sorted(
        f"{item.stance} {item.id} of {item.report_id}{' cancelled' * item.cancelled}"
        for item in claim.evidence
    )
    origins: dict[str, list[str]] = defaultdict(list)
    for item in claim.evidence:
        origins[item.origin].append(item.id)
    return (
        f"{claim.id} {claim.status} {claim.confidence}{' superseded' * claim.superseded}, "
        f"evidence {items}, origins {sorted(map(sorted, origins.values()))}"
    )


def _twice(what: str, names: Iterable[str]) -> Iterator[str]:
    for name, times in Counter(names).items():
        if times > 1:
            yield f"doubled: {what} {name}, {times} times"


def _broken_chain(claim: ClaimState, told: Sequence[Change]) -> Iterator[str]:
    numbers = [change.revision for change in told]
    if numbers != [*range(1, claim.revision + 1)]:
        yield (
            f"at odds: {claim.external_id} is at revision {claim.revision}, "
            f"its history has {numbers}"
        )
    statuses = [(PENDING, PENDING), *((change.before, change.after) for change in told)]
    if any(before[1] != after[0] for before, after in pairwise(statuses)):
        yield f"at odds: a revision of {claim.external_id} begins where none ended"
    if statuses[-1][1] != claim.status:
        yield f"at odds: {claim.external_id} is {claim.status}, its history ends {statuses[-1][1]}"


def _unmatched(state: State) -> Iterator[str]:
    """Yield evidence that its report does not tell of, and the other way round."""
    held = {(claim.id, item.id) for claim in state.claims for item in claim.evidence}
    told = {match for report in state.reports for match in report.matches}
    for claim_id, evidence_id in sorted(held ^ told):
        yield f"at odds: claim and report differ on evidence {evidence_id} of {claim_id}"


def _miscounted(state: State) -> Iterator[str]:
    found = Counter(f"claims {each.status}" for each in state.claims)
    found.update(f"reports {each.state}" for each in state.reports)
    counted = {name: number for name, number in state.counted.items() if number and " " in name}
    for name in sorted(found.keys() | counted.keys()):
        if found[name] != counted.get(name, 0):
            yield f"at odds: {found[name]} {name} are there, {counted.get(name, 0)} are counted"
