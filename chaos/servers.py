"""Store servers of a run's own: alone, as a pair that Sentinels watch, or as a Cluster."""

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, nullcontext
from dataclasses import dataclass, field, replace
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
from chaos.tls import HOST, Certificates, door
from demo.service import free_port
from launcher.child import ROOT

PATIENCE = 60  # seconds until servers are what was asked of them
PAUSE = 0.3  # seconds until a server that ended is started again, as a supervisor does
SERVICE = "claims"  # the name that Sentinels know the store by
SENTINELS, QUORUM = 3, 2
NODES, SLOTS = 3, 16384  # of a Cluster
MASTER_AWAY = 1500  # milliseconds until Sentinels take it that the master is gone


class NoStore(Exception):
    """Servers did not become what was asked of them."""


@dataclass(frozen=True, slots=True)
class How:
    """How servers are run."""

    options: Sequence[str] = ()
    certificates: Certificates | None = None  # with them, their ports take TLS as well as plain
    again: bool = True  # whether they are started again when they end, once they have answered


@dataclass
class Server:
    """A server that is kept running, on one port and with its data in one folder."""

    folder: Path
    how: How = How()
    options: Sequence[str] = ()  # beside those of all servers that are run so
    configuration: str | None = None  # of servers that write into it what they learn
    port: int = field(default_factory=free_port)
    pid: int = 0
    answered: bool = False
    stopped: Event = field(default_factory=Event)

    @property
    def url(self) -> str:
        """Return where it is reached."""
        return f"redis://{HOST}:{self.port}"

    def keep(self, listens: int) -> None:
        """Run the server on a port, again and again, until it is stopped."""
        command = self._command(listens)
        while not self.stopped.is_set():
            with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as running:
                self.pid = running.pid
                running.wait()
            # Before it answered, something else may have had its port, for a moment.
            self.stopped.wait(PAUSE if self.how.again or not self.answered else None)

    def ask(self, *command: str | int) -> Any:
        """Return what the server answers; None where it does not."""
        client: Any = redis.Redis.from_url(self.url, decode_responses=True)
        with closing(client):
            try:
                return client.execute_command(*command)
            except RedisError:
                return None

    def _command(self, listens: int) -> Sequence[str]:
        listening = ["--port", str(listens), "--bind", HOST, "--dir", str(self.folder)]
        configured = [str(self.folder / "server.conf")] if self.configuration else []
        tied = [sys.executable, "-m", "launcher.tether", server()]
        return [*tied, *configured, *self.how.options, *self.options, *listening]


@contextmanager
def kept(*servers: Server) -> Iterator[None]:
    """Run servers, and end them for good afterwards; raises NoStore where one does not answer."""
    with ExitStack() as running:
        for each in servers:
            running.enter_context(_kept(each))
        for each in servers:
            reached(partial(each.ask, "PING"), f"{each.folder.name} does not answer")
            each.answered = True
        yield


@contextmanager
def _kept(server: Server) -> Iterator[None]:
    server.folder.mkdir(parents=True)
    if server.configuration:
        (server.folder / "server.conf").write_text(server.configuration)
    secured = server.how.certificates
    behind = free_port() if secured else server.port
    with door(server.port, behind, secured) if secured else nullcontext():
        keeper = Thread(target=server.keep, args=(behind,))
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


@contextmanager
def watched(folder: Path, how: How) -> Iterator[tuple[Sequence[Server], Sequence[Server]]]:
    """Run a master and its replica, and the Sentinels that watch them; yield both."""
    master = _copied(folder / "master", how, configuration="# its own\n")
    follows = f"replicaof {HOST} {master.port}\n"
    both = master, _copied(folder / "replica", how, configuration=follows)
    watching = [_watcher(folder / f"sentinel-{n}", how, master) for n in range(SENTINELS)]
    with kept(*both):
        reached(partial(_follows, both[1]), "the replica does not follow")
        with kept(*watching):
            for each in watching:
                reached(partial(_knows, each), "the Sentinels do not find each other")
            yield both, watching


@contextmanager
def clustered(folder: Path, how: How, replicas: int = 0) -> Iterator[Sequence[Server]]:
    """Run a Cluster of masters and so many replicas; yield its nodes, the masters first."""
    nodes = [_node(folder / f"node-{number}", how) for number in range(NODES + replicas)]
    with kept(*nodes):
        _join(nodes)
        for follower, leader in zip(nodes[NODES:], nodes, strict=False):
            follower.ask("CLUSTER", "REPLICATE", leader.ask("CLUSTER", "MYID"))
            reached(partial(_follows, follower), "a replica does not follow")
        yield nodes


def address(
    kind: str, ports: Sequence[int], path: str = "", certificates: Certificates | None = None
) -> str:
    """Return the address of a store of a kind ("", "+sentinel", "+cluster") on this machine."""
    scheme = f"rediss{kind}" if certificates else f"redis{kind}"
    trusted = f"?ssl_ca_certs={certificates.authority}" if certificates else ""
    return f"{scheme}://{','.join(f'{HOST}:{port}' for port in ports)}/{path}{trusted}"


def master_port(watcher: Server) -> int:
    """Return the port of the master; 0 where the Sentinel does not say."""
    told = watcher.ask("SENTINEL", "GET-MASTER-ADDR-BY-NAME", SERVICE)
    return int(told[1]) if told else 0


def _copied(folder: Path, how: How, *options: str, configuration: str | None = None) -> Server:
    """Return a server that copies, or is copied: by the port that it is reached through."""
    port = free_port()
    announced = ("--replica-announce-ip", HOST, "--replica-announce-port", str(port))
    # A master would wait for more replicas before it sends its data to the first.
    at_once = ("--repl-diskless-sync-delay", "0")
    return Server(folder, how, (*announced, *at_once, *options), configuration, port)


def _watcher(folder: Path, how: How, master: Server) -> Server:
    watching = (
        f"sentinel monitor {SERVICE} {HOST} {master.port} {QUORUM}\n"
        f"sentinel down-after-milliseconds {SERVICE} {MASTER_AWAY}\n"
        f"sentinel failover-timeout {SERVICE} 5000\n"
    )
    return Server(folder, replace(how, options=("--sentinel",)), configuration=watching)


def _node(folder: Path, how: How) -> Server:
    node = _copied(folder, how)
    node.options = (
        *node.options,
        *("--cluster-enabled", "yes", "--cluster-port", str(free_port())),
        *("--cluster-announce-ip", HOST, "--cluster-announce-port", str(node.port)),
        *("--cluster-node-timeout", "2000"),
    )
    return node


def _join(members: Sequence[Server]) -> None:
    """Share the slots out among the masters of a Cluster, and have all nodes meet."""
    for place, node in enumerate(members[:NODES]):
        first, beyond = place * SLOTS // NODES, (place + 1) * SLOTS // NODES
        node.ask("CLUSTER", "ADDSLOTSRANGE", first, beyond - 1)
        # Nodes of one epoch would have to settle first which of them counts.
        node.ask("CLUSTER", "SET-CONFIG-EPOCH", place + 1)
    reached(partial(_form, members), "the Cluster does not form")


def _form(members: Sequence[Server]) -> bool:
    """Have the first node meet whom it does not know, and return whether all know each other.

    A handshake that takes too long, as on a busy machine, is given up, and the node forgotten.
    """
    first, *others = members
    for node in others:
        if f"{HOST}:{node.port}@" not in str(first.ask("CLUSTER", "NODES")):
            bus = node.options[node.options.index("--cluster-port") + 1]
            first.ask("CLUSTER", "MEET", HOST, node.port, bus)
    return all(_is_whole(node, len(members)) for node in members)


def _knows(watcher: Server) -> bool:
    """Return whether a Sentinel knows the replica and its fellows."""
    with closing(redis.Redis.from_url(watcher.url, decode_responses=True)) as client:
        told: Any = client.sentinel_master(SERVICE)
        return (told["num-slaves"], told["num-other-sentinels"]) == (1, SENTINELS - 1)


def _follows(replica: Server) -> bool:
    told = replica.ask("INFO") or {}
    return bool(told.get("master_link_status") == "up")


def _is_whole(node: Server, nodes: int) -> bool:
    told = node.ask("CLUSTER INFO") or {}
    return (told.get("cluster_state"), told.get("cluster_known_nodes")) == ("ok", str(nodes))
