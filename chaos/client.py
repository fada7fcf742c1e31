"""A client that does as the README tells clients: it repeats a post, with its key, until a 2xx."""

import http.client
import json
import time
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from threading import Event
from typing import Any

TIMEOUT = 20  # seconds for one answer
PAUSE = 0.25  # seconds between two tries; shorter than the service asks for, to press harder

Body = Mapping[str, Any]
Answer = tuple[int, Mapping[str, str], Any]


class NoAnswer(Exception):
    """The service did not answer what it should have answered by then."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """A post that was answered with 2xx."""

    external_id: str
    id: str


@dataclass(frozen=True)
class Client:
    """Talks to the service, and counts what it was answered."""

    base_url: str
    stop: Event = field(default_factory=Event)
    answers: Counter[str] = field(default_factory=Counter)
    # Answers that no client should ever see, whatever fails.
    misanswered: list[str] = field(default_factory=list)

    def post(self, path: str, body: Body, key: str) -> Accepted | None:
        """Post until it is accepted; None where the run was stopped first."""
        while not self.stop.is_set():
            try:
                status, headers, answer = self.ask("POST", path, body, key)
            except (OSError, http.client.HTTPException, ValueError) as cut:
                self.answers[type(cut).__name__] += 1
            else:
                self.answers[str(status)] += 1
                if status in {HTTPStatus.OK, HTTPStatus.ACCEPTED}:
                    return Accepted(body["external_id"], answer["id"])
                self._note(path, status, headers, answer)
            self.stop.wait(PAUSE)
        return None

    def get(self, path: str) -> Any:
        """Return what is there, once the service answers with it; raises NoAnswer."""
        end = time.monotonic() + 6 * TIMEOUT
        trouble: object = ""
        while time.monotonic() < end:
            try:
                status, _, answer = self.ask("GET", path)
            except (OSError, http.client.HTTPException, ValueError) as cut:
                trouble = cut
            else:
                if status in {HTTPStatus.OK, HTTPStatus.NOT_FOUND}:
                    return answer if status == HTTPStatus.OK else None
                trouble = status
            time.sleep(PAUSE)
        raise NoAnswer(f"GET {path}: {trouble}")

    def ask(self, method: str, path: str, body: Body | None = None, key: str = "") -> Answer:
        """Return status, headers and body of an answer, whatever the status."""
        sent = None if body is None else json.dumps(body).encode()
        headers = {"Content-Type": "application/json", "Idempotency-Key": key} if sent else {}
        request = urllib.request.Request(self.base_url + path, sent, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:
                return answer.status, dict(answer.headers), _read(answer.read())
        except urllib.error.HTTPError as refused:
            with refused:
                return refused.code, dict(refused.headers), _read(refused.read())

    def _note(self, path: str, status: int, headers: Mapping[str, str], answer: Any) -> None:
        if status != HTTPStatus.SERVICE_UNAVAILABLE:
            self.misanswered.append(f"POST {path}: {status} {answer}")
        elif "Retry-After" not in headers:
            self.misanswered.append(f"POST {path}: 503 without Retry-After")


def _read(text: bytes) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text.decode(errors="replace")


def until(done: Callable[[], bool], patience: float, pause: float = 0.2) -> bool:
    """Return whether something came true within so many seconds."""
    end = time.monotonic() + patience
    while not done():
        if time.monotonic() > end:
            return False
        time.sleep(pause)
    return True
