"""The webhook against a receiver on this machine."""

import base64
import hashlib
import hmac
import json
import threading
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from adapters.webhook import open_webhook, signing_key
from tracking.delivering import NotDelivered
from tracking.records import Cause, CauseKind, Revision
from verification.kinds import Status

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)
SECRET = "whsec_" + base64.b64encode(b"a key of the desk").decode()
CHANGE = Revision(
    claim_id="c7",
    revision=3,
    at=NOON,
    status_before=Status.PENDING,
    status=Status.SUPPORTED,
    computed_status=Status.SUPPORTED,
    confidence=0.9,
    superseded=False,
    cause=Cause(CauseKind.REPORT, ("e1",), report_id="r1"),
)


@dataclass
class Receiver:
    """Answers every post with `status` and remembers it."""

    status: int = 204
    headers: dict[str, str] = field(default_factory=dict)
    posts: list[tuple[str, dict[str, str], bytes]] = field(default_factory=list)
    port: int = 0


@pytest.fixture
def receiver():
    held = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            held.posts.append((self.path, dict(self.headers), body))
            self.send_response(held.status)
            for name, value in held.headers.items():
                self.send_header(name, value)
            self.end_headers()

        def log_message(self, *_):
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        held.port = server.server_port
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield held
        server.shutdown()
        thread.join()


def webhook(receiver, path="/hook?desk=2"):
    return open_webhook(f"http://127.0.0.1:{receiver.port}{path}", SECRET, lambda: NOON)


def test_a_change_arrives_signed_as_standard_webhooks_says(receiver):
    webhook(receiver)(CHANGE)
    [(path, headers, body)] = receiver.posts
    assert path == "/hook?desk=2"
    message = headers["webhook-id"]
    assert message.startswith("c7.3.")
    assert headers["webhook-timestamp"] == str(int(NOON.timestamp()))
    signed = f"{message}.{headers['webhook-timestamp']}.".encode() + body
    expected = hmac.new(b"a key of the desk", signed, hashlib.sha256).digest()
    assert headers["webhook-signature"] == "v1," + base64.b64encode(expected).decode()


def test_the_body_is_the_change_as_the_feed_shows_it(receiver):
    webhook(receiver, "")(CHANGE)
    [(path, headers, body)] = receiver.posts
    told = json.loads(body)
    assert (path, headers["Content-Type"]) == ("/", "application/json")
    assert told["type"] == "claim.changed"
    assert told["data"]["claim_id"] == "c7"
    assert told["data"]["status"] == "supported"
    assert told["data"]["cause"]["evidence_ids"] == ["e1"]
    assert told["data"]["at"] == "2031-05-04T12:00:00Z"


@pytest.mark.parametrize("status", [199, 301, 307, 400, 410, 500])
def test_anything_but_success_is_a_failure(receiver, status):
    receiver.status = status
    with pytest.raises(NotDelivered):
        webhook(receiver)(CHANGE)


def test_a_change_has_the_same_id_at_each_try_and_another_than_a_claim_posted_anew(receiver):
    post = webhook(receiver)
    for change in (CHANGE, CHANGE, replace(CHANGE, at=NOON + timedelta(microseconds=1))):
        post(change)
    first, again, anew = (headers["webhook-id"] for _, headers, _ in receiver.posts)
    assert first == again != anew


def test_a_redirect_is_not_followed(receiver):
    receiver.status = 307
    receiver.headers["Location"] = "/elsewhere"
    with pytest.raises(NotDelivered, match="307"):
        webhook(receiver)(CHANGE)
    assert len(receiver.posts) == 1


def test_a_receiver_that_is_away_is_a_failure_and_one_that_is_back_takes_the_change(receiver):
    away = open_webhook("http://127.0.0.1:1/hook", SECRET, lambda: NOON)
    with pytest.raises(NotDelivered, match="refused"):
        away(CHANGE)
    webhook(receiver)(CHANGE)
    assert len(receiver.posts) == 1


@pytest.mark.parametrize("secret", [SECRET, SECRET.removeprefix("whsec_")])
def test_the_prefix_of_a_secret_is_no_part_of_its_key(secret):
    assert signing_key(secret) == b"a key of the desk"
