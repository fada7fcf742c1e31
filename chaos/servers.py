"""Store servers of a run's own, which are started again whenever they end."""

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from signal import SIGKILL
from threading import Event, Thread
from typing import Any

import redis
from redis.exceptions import RedisError

from adapters.embedded import server
from chaos.client import until
from chaos.processes import send
from demo.service import free_port
from launcher.child import ROOT

PATIENCE = 60  # seconds until servers are what was asked of them
PAUSE = 0.3  # seconds until a server that ended is started again, as a supervisor does
HOST = "127.0.0.1"
SERVICE = "claims"  # the name that Sentinels know the store by
SENTINELS, QUORUM = 3, 2
NODES, SLOTS = 3, 16384  # of a Cluster
MASTER_AWAY = 1500  # milliseconds until Sentinels take it that the master is gone


class NoStore(Exception):
    """Servers did not become what was asked of them."""


@dataclass
class Server:
    """A server that is kept running, on one port and with its data in one folder."""

    folder: Path
    options: Sequence[str] = ()
    configuration: str | None = None  # of servers that write into it what they learn
    port: int = field(default_factory=free_port)
    pid: int = 0
    stopped: Event = field(default_factory=Event)

    @property
    def url(self) -> str:
        """Return where it is reached."""
        return f"redis://{HOST}:{self.port}"

    def keep(self) -> None:
        """Run the server, again and again, until it is stopped."""
        while not self.stopped.is_set():
            with subprocess.Popen(self._command(), cwd=ROOT, stdout=subprocess.DEVNULL) as running:
                self.pid = running.pid
                running.wait()
            self.stopped.wait(PAUSE)

    def ask(self, *command: str | int) -> Any:
        """Return what the server answers; None where it does not."""
        client: Any = redis.Redis.from_url(self.url, decode_responses=True)
        with closing(client):
            try:
                return client.execute_command(*command)
            except RedisError:
                return None

    def _command(self) -> Sequence[str]:
        listening = ["--port", str(self.port), "--bind", HOST, "--dir", str(self.folder)]
        configured = [str(self.folder / "server.conf")] if self.configuration else []
        tied = [sys.executable, "-m", "launcher.tether", server()]
        return [*tied, *configured, *self.options, *listening]


@contextmanager
def kept(*servers: Server) -> Iterator[None]:
    """Run servers, and end them for good afterwards; raises NoStore where one does not answer."""
    with ExitStack() as running:
        for each in servers:
            running.enter_context(_kept(each))
        for each in servers:
            reached(partial(each.ask, "PING"), f"{each.folder.name} does not answer")
        yield


@contextmanager
def _kept(server: Server) -> Iterator[None]:
    server.folder.mkdir(parents=True)
    if server.configuration:
        (server.folder / "server.conf").write_text(server.configuration)
    keeper = Thread(target=server.keep)
    keeper.start()
    try:
        yield
    finally:
        server.stopped.set()
        send([server.pid], SIGKILL)
        keeper.join()


def reached(done: Callable[[], object], trouble: str) -> None:
    """Return once something is so; raises NoStore."""
    if not until(lambda: bool(done()), PATIENCE):
        raise NoStore(trouble)


def durable(fsync: str) -> Sequence[str]:
    """Return the options of a server that keeps its data."""
    return (
        *("--appendonly", "yes", "--appendfsync", fsync, "--save", ""),
        *("--maxmemory-policy", "noeviction", "--loglevel", "warning"),
    )


def pair(folder: Path, fsync: str) -> Sequence[Server]:
    """Return a master and its replica."""
    # A master that was replaced and does not know it yet would go on taking writes, and lose them.
    options = [*durable(fsync), "--min-replicas-to-write", "1", "--min-replicas-max-lag", "2"]
    master = Server(folder / "master", options, "# its own\n")
    follows = f"replicaof {HOST} {master.port}\n"
    return master, Server(folder / "replica", options, follows)


def watchers(folder: Path, master: Server) -> Sequence[Server]:
    """Return the Sentinels that watch a master."""
    watching = (
        f"sentinel monitor {SERVICE} {HOST} {master.port} {QUORUM}\n"
        f"sentinel down-after-milliseconds {SERVICE} {MASTER_AWAY}\n"
        f"sentinel failover-timeout {SERVICE} 5000\n"
    )
    return [Server(folder / f"sentinel-{n}", ["--sentinel"], watching) for n in range(SENTINELS)]


def await_watch(watching: Sequence[Server]) -> None:
    """Return once each Sentinel knows the replica and its fellows; raises NoStore."""
    for each in watching:
        reached(partial(_knows, each), "the Sentinels do not find each other")


def master_port(watcher: Server) -> int:
    """Return the port of the master; 0 where the Sentinel does not say."""
    told = watcher.ask("SENTINEL", "GET-MASTER-ADDR-BY-NAME", SERVICE)
    return int(told[1]) if told else 0


def nodes(folder: Path, fsync: str) -> Sequence[Server]:
    """Return the nodes of a Cluster, all of them masters."""
    return [
        Server(
            folder / f"node-{number}",
            [
                *durable(fsync),
                *("--cluster-enabled", "yes", "--cluster-port", str(free_port())),
                *("--cluster-announce-ip", HOST, "--cluster-node-timeout", "2000"),
            ],
        )
        for number in range(NODES)
    ]


def join(members: Sequence[Server]) -> None:
    """Share the slots out among the nodes of a Cluster, and have them meet; raises NoStore."""
    for place, node in enumerate(members):
        first, beyond = place * SLOTS // NODES, (place + 1) * SLOTS // NODES
        node.ask("CLUSTER", "ADDSLOTSRANGE", first, beyond - 1)
        node.ask("CLUSTER", "SET-CONFIG-EPOCH", place + 1)
    for node in members[1:]:
        bus = node.options[node.options.index("--cluster-port") + 1]
        members[0].ask("CLUSTER", "MEET", HOST, node.port, bus)
    for node in members:
        reached(partial(_is_whole, node), "the Cluster does not form")


def _knows(watcher: Server) -> bool:
    with closing(redis.Redis.from_url(watcher.url, decode_responses=True)) as client:
        told: Any = client.sentinel_master(SERVICE)
        return (told["num-slaves"], told["num-other-sentinels"]) == (1, SENTINELS - 1)


def _is_whole(node: Server) -> bool:
    told = node.ask("CLUSTER INFO") or {}
    return (told.get("cluster_state"), told.get("cluster_known_nodes")) == ("ok", str(NODES))
