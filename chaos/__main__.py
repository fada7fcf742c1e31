"""`python -m chaos`: posts the same twice, calmly and under faults, and compares the outcomes."""

import sys
import tempfile
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import SystemRandom
from time import strftime

from chaos import oracle, texts
from chaos.client import NoAnswer
from chaos.faults import Fault, kinds, schedule
from chaos.run import Order, Plan, Run, order, run, wrong
from chaos.servers import NoStore
from chaos.stands import TOPOLOGIES, Stand
from chaos.tls import NoCertificates
from demo.service import defaults
from launcher.child import NotStarted

SHOWN = 50  # findings that are written out


def main(arguments: Sequence[str]) -> None:
    """Do as the arguments say; exit with 1 where anything is lost, twice, at odds or different."""
    asked = parser().parse_args(arguments)
    if sys.platform != "linux":
        sys.exit("claimwatch chaos: processes are found through /proc, which only Linux has")
    with tempfile.TemporaryDirectory(prefix="claimwatch-chaos-") as folder:
        try:
            findings = [*compared(asked, Path(asked.folder or folder))]
        except (NoAnswer, NoCertificates, NoStore, NotStarted, texts.NoArticles) as trouble:
            sys.exit(f"claimwatch chaos: {str(trouble).strip()}")
    for finding in findings[:SHOWN]:
        say(finding)
    say(f"{len(findings)} findings; seed {asked.seed}")
    sys.exit(bool(findings))


def parser() -> ArgumentParser:
    """Return what reads the arguments."""
    reader = ArgumentParser(prog="chaos", description="Whether anything is lost under faults.")
    add = reader.add_argument
    add("--claims", type=int, default=2000, help="claims that are posted")
    add("--reports", type=int, default=2000, help="reports that are posted")
    add("--articles", type=Path, help="folder of *.txt to post in place of templates' texts")
    add("--faults", type=int, default=200, help="faults, shared out among their kinds")
    add("--longest", type=float, default=10, help="seconds that a fault lasts at most")
    add("--seed", type=int, default=SystemRandom().randrange(10**6), help="repeats a schedule")
    add("--topology", choices=TOPOLOGIES, default="embedded", help="kind of store")
    add("--fsync", choices=["everysec", "always"], default="everysec", help="appendfsync")
    add("--judge", default="", help="folder of another judge, for both runs")
    add("--patience", type=float, default=1800, help="seconds that jobs may be owed afterwards")
    add("--folder", help="where data and logs are kept; none: they are removed")
    return reader


def compared(asked: Namespace, folder: Path) -> Iterator[str]:
    """Yield what is wrong after a calm run and one under faults, after each run at once."""
    say(f"seed {asked.seed}, topology {asked.topology}, appendfsync {asked.fsync}")
    posts = order(_texts(asked), asked.seed)
    calm = _carried_out(asked, folder / "calm", posts, faults=0)
    yield from _told("calm", calm)
    shaken = _carried_out(asked, folder / "shaken", posts, faults=asked.faults)
    yield from _told("under faults", shaken)
    yield from oracle.differences(calm.state, shaken.state)


def say(line: str) -> None:
    """Print a line with the time."""
    print(strftime("%H:%M:%S"), line, flush=True)


def _texts(asked: Namespace) -> texts.Posts:
    if asked.articles:
        return texts.articles(asked.articles, asked.claims, asked.reports)
    return texts.stories(asked.claims, asked.reports)


def _carried_out(asked: Namespace, folder: Path, posts: Order, faults: int) -> Run:
    env = {**defaults(), "JUDGE_DIR": asked.judge}
    with TOPOLOGIES[asked.topology](folder, env, asked.fsync) as stand:
        planned = _faults(asked, stand, faults)
        say(f"{len(posts)} posts, {len(planned)} faults")
        # Another master has what it was sent in time: the last posts may have to be repeated.
        repeated = bool(planned and stand.watchers)
        return run(stand, Plan(posts, planned, asked.patience, repeated), say)


def _faults(asked: Namespace, stand: Stand, number: int) -> Sequence[Fault]:
    planned = schedule(asked.seed, number, kinds(stand), asked.longest)
    for kind, times in sorted(Counter(fault.kind for fault in planned).items()):
        say(f"{times} times: {kind}")
    return planned


def _told(name: str, came: Run) -> Iterator[str]:
    """Say what came of a run, and yield what is wrong with it by itself."""
    state = came.state
    say(f"{name}: answers {dict(came.answers)}")
    say(f"{name}: claims {dict(Counter(each.status for each in state.claims))}")
    say(f"{name}: reports {dict(Counter(each.state for each in state.reports))}")
    evidence = sum(len(each.evidence) for each in state.claims)
    say(f"{name}: {evidence} pieces of evidence, {len(state.feed)} revisions, {came.seconds:.0f} s")
    yield from (f"{name}: {each}" for each in wrong(came))


if __name__ == "__main__":
    main(sys.argv[1:])
