"""Copies of a store that is in use, and what becomes of them in a fresh place."""

import os
import shutil
import subprocess
import sys
import threading
from contextlib import contextmanager

from adapters.api_keys import RedisApiKeys
from adapters.embedded import server
from adapters.queue import CeleryJobs
from adapters.store import now, open_tracker
from launcher.child import ROOT, running
from settings import Settings
from tests.contract.records import contents
from tests.integration.conftest import Service
from tests.servers import answering, embedded_store, free_port, serving, until
from tracking import matching, reading
from tracking.api_keys import StoredKey, hashed
from tracking.posting import NewClaim, NewReport, submit_claim, submit_report
from tracking.relay import relay
from verification.model import JudgeModel, Scores

CLAIM = "The lighthouse of Norrskarn has reopened."
NEWS = "The lighthouse of Norrskarn has reopened, the office said."
SECRET = "a long text"
PRIVATE = "0o40700"  # a folder that no other user of the machine can look into


class Judge:
    """Reads support everywhere."""

    def judge(self, pairs):
        return [JudgeModel("fake", "0", Scores(0.9, 0.05, 0.05)) for _ in pairs]


def filled(tracker):
    """Store a claim that was checked and supported; leave another report owed its matching."""
    claim = submit_claim(tracker, NewClaim(CLAIM, claimed_at=now())).record.id
    matching.check_claim(tracker, Judge(), claim)
    matching.match_report(
        tracker, Judge(), submit_report(tracker, NewReport("News", NEWS)).record.id
    )
    owed = submit_report(
        tracker, NewReport("More news", f"{NEWS} It shines.", "Coast Post")
    ).record.id
    return claim, owed


@contextmanager
def posting(tracker):
    """Post all the while."""
    ended = threading.Event()

    def post():
        number = 0
        while not ended.wait(0.05):
            number += 1
            submit_claim(tracker, NewClaim(f"The quarry of Norrskarn has {number} shafts."))

    writer = threading.Thread(target=post)
    writer.start()
    yield
    ended.set()
    writer.join()


def backup(data_dir, folder):
    return subprocess.run(
        [sys.executable, "-m", "launcher.backup", str(folder)],
        cwd=ROOT,
        env={**os.environ, "DATA_DIR": str(data_dir)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_service_goes_on_with_a_copy_of_its_embedded_store(tmp_path):
    copy, data = tmp_path / "copy", tmp_path / "first" / "store"
    data.mkdir(parents=True)
    data.chmod(0o755)
    with embedded_store(tmp_path / "first") as settings:
        tracker = open_tracker(settings)
        claim, owed = filled(tracker)
        key = StoredKey("key_1", "desk", hashed(SECRET), ("admin",), now())
        RedisApiKeys(tracker.claims.client).add(key)
        kept = (
            tracker.claims.get(claim),
            tracker.claims.history(claim),
            tracker.claims.evidence(claim),
        )
        changes = [revision for _, revision in tracker.feed.read(None, 2).items]
        with posting(tracker):
            done = backup(tmp_path / "first", copy)
        assert (done.returncode, done.stderr) == (0, "")
        assert [oct(folder.stat().st_mode) for folder in (data, copy)] == [PRIVATE] * 2
        percentage = tracker.claims.client.config_get("auto-aof-rewrite-percentage")
        assert percentage == {"auto-aof-rewrite-percentage": "100"}
    with embedded_store(copy) as settings:
        restored = open_tracker(settings)
        claims = restored.claims
        assert (claims.get(claim), claims.history(claim), claims.evidence(claim)) == kept
        assert [revision for _, revision in restored.feed.read(None, 2).items] == changes
        own = {"STORE_URL": settings.store_url, "BROKER_URL": settings.broker_url}
        with serving(sys.executable, "-m", "tests.integration.poisoned", **own):
            relay(restored, CeleryJobs(settings.broker_url))
            done = until(lambda: reading.report_view(restored, owed), lambda view: view.matches)
        assert [match.claim_id for match in done.matches] == [claim]
    with running(free_port(), copy) as url:
        service, shown = Service(url, copy), {"Authorization": f"Bearer {SECRET}"}
        assert service.call("GET", f"/v1/claims/{claim}")[0] == 401
        assert service.call("GET", f"/v1/claims/{claim}", **shown)[1]["status"] == "supported"


def test_what_cannot_be_copied_is_told_in_one_line(tmp_path):
    away = backup(tmp_path / "none", tmp_path / "copy")
    assert away.returncode == 1
    assert away.stderr.startswith("claimwatch: the store does not answer")
    (tmp_path / "there").mkdir()
    taken = backup(tmp_path / "none", tmp_path / "there")
    assert taken.stderr == f"claimwatch: {tmp_path / 'there'}: File exists\n"


@contextmanager
def standalone(folder):
    """A server as one would run it by oneself; yield its address and a client."""
    port = free_port()
    folder.mkdir(exist_ok=True)
    options = ("--port", str(port), "--dir", str(folder), "--appendonly", "yes", "--save", "")
    with serving(server(), *options), answering(f"redis://127.0.0.1:{port}/0") as client:
        yield f"redis://127.0.0.1:{port}", client


def test_a_server_of_ones_own_is_copied_by_the_commands_of_the_readme(tmp_path):
    with standalone(tmp_path / "first") as (url, client):
        tracker = open_tracker(
            Settings.from_env({"STORE_URL": f"{url}/0", "BROKER_URL": f"{url}/1"})
        )
        claim, _ = filled(tracker)
        client.bgrewriteaof()
        with posting(tracker):
            client.execute_command("CONFIG SET", "auto-aof-rewrite-percentage", "0")
            while "aof_rewrite_in_progress:1" in str(client.execute_command("INFO", "persistence")):
                pass
            held = contents(client)
            copied = tmp_path / "second"
            shutil.copytree(tmp_path / "first" / "appendonlydir", copied / "appendonlydir")
            client.execute_command("CONFIG SET", "auto-aof-rewrite-percentage", "100")
    with standalone(copied) as (url, client):
        again = contents(client)
        assert {key for key in held if claim in key} <= again.keys()
        assert [key for key in held if claim in key and held[key] != again[key]] == []
        assert held.keys() <= again.keys()
