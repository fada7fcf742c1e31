"""One run: posts to a service, faults if there are any, and the state in which it comes to rest."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from http.client import HTTPException
from random import Random

from chaos import oracle
from chaos.client import Accepted, Body, Client, until
from chaos.faults import Fault, strike
from chaos.stands import Stand
from chaos.state import State, counted, read
from chaos.texts import Posts

CLIENTS = 8
OWED = "jobs_owed"
CLAIMS, REPORTS = "/v1/claims", "/v1/reports"

Order = Sequence[tuple[str, Body]]  # what is posted where
Sent = list["Future[Accepted | None]"]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is done to a service."""

    posts: Order
    faults: Sequence[Fault] = ()
    patience: float = 600  # seconds that it is given to answer all posts, and then to do its jobs
    repeated: bool = (
        False  # whether clients post all once more afterwards, as those who must be sure
    )


@dataclass(frozen=True, slots=True)
class Run:
    """What came of it."""

    claims: Sequence[Accepted]
    reports: Sequence[Accepted]
    state: State
    answers: Mapping[str, int]  # to posts, by status, or by how the connection broke
    misanswered: Sequence[str]  # answers that no fault excuses
    seconds: float  # until it came to rest


def order(posts: Posts, seed: int) -> Order:
    """Return posts in the order of a seed, claims and reports mixed."""
    mixed = [
        *((CLAIMS, body) for body in posts.claims),
        *((REPORTS, body) for body in posts.reports),
    ]
    Random(seed).shuffle(mixed)  # noqa: S311 - to be repeated, not to be secret
    return mixed


def run(stand: Stand, plan: Plan, say: Callable[[str], None]) -> Run:
    """Carry out a plan; return what is there once no job is owed any more.

    Jobs that are owed for longer than the plan's patience are left to the oracle, which sees them.
    Raises NoAnswer where the service does not tell what is there.
    """
    came = _carried_out(stand, plan, say)
    return _repeated(stand, plan, came, say) if plan.repeated else came


def _repeated(stand: Stand, plan: Plan, came: Run, say: Callable[[str], None]) -> Run:
    """Post all once more; what was wrong before, but for what was lost, stays wrong."""
    lost = [*oracle.lost(came.claims, came.reports, came.state)]
    say(f"{len(lost)} posts that were accepted are gone; all are posted once more")
    kept = [*oracle.doubled(came.state), *oracle.at_odds(came.state)]
    again = _carried_out(stand, replace(plan, faults=()), say)
    return replace(again, misanswered=[*came.misanswered, *kept, *again.misanswered])


def _carried_out(stand: Stand, plan: Plan, say: Callable[[str], None]) -> Run:
    client, begun = Client(stand.base_url), time.monotonic()
    with ThreadPoolExecutor(CLIENTS) as clients:
        sent: Sent = []
        try:
            for fault, some in turns(plan):
                sent += [clients.submit(client.post, *_keyed(each)) for each in some]
                if fault:
                    time.sleep(fault.after)
                    say(f"{fault.kind}, {fault.seconds:.1f} s")
                    strike(stand, fault)
            until(lambda: all(each.done() for each in sent), plan.patience)
        finally:
            client.stop.set()  # or posts would be tried for ever where a run is broken off
    say(f"{len(sent)} posts sent and answered in {time.monotonic() - begun:.0f} s")
    until(lambda: owed(client) == 0, plan.patience, 0.5)
    say(f"at rest after {time.monotonic() - begun:.0f} s")
    return _result(client, plan, sent, time.monotonic() - begun)


def wrong(came: Run) -> Iterator[str]:
    """Yield what is wrong with the outcome of a run by itself."""
    yield from came.misanswered
    yield from oracle.lost(came.claims, came.reports, came.state)
    yield from oracle.doubled(came.state)
    yield from oracle.unfinished(came.state)
    yield from oracle.at_odds(came.state)


def owed(client: Client) -> int | None:
    """Return how many jobs are owed; None where the service does not say."""
    try:
        return counted(client).get(OWED)
    except (OSError, HTTPException):
        return None


def turns(plan: Plan) -> Iterator[tuple[Fault | None, Order]]:
    """Yield each fault with the share of the posts that is sent before it, and then the rest."""
    turns: Sequence[Fault | None] = [*plan.faults, None]
    for turn, fault in enumerate(turns):
        first, beyond = (len(plan.posts) * at // len(turns) for at in (turn, turn + 1))
        yield fault, plan.posts[first:beyond]


def _keyed(post: tuple[str, Body]) -> tuple[str, Body, str]:
    path, body = post
    return path, body, f"chaos-{body['external_id']}"


def _result(client: Client, plan: Plan, sent: Sent, seconds: float) -> Run:
    accepted: dict[str, list[Accepted]] = {CLAIMS: [], REPORTS: []}
    for (path, _), answered in zip(plan.posts, sent, strict=True):
        if taken := answered.result():
            accepted[path].append(taken)
    state = read(client, [each.id for each in accepted[REPORTS]])
    misanswered = client.misanswered
    if missing := sum(not each.result() for each in sent):
        misanswered = [*misanswered, f"{missing} posts were never accepted"]
    return Run(accepted[CLAIMS], accepted[REPORTS], state, client.answers, misanswered, seconds)
