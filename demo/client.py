"""A client of the service, with nothing but the standard library."""

import json
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Record = Mapping[str, Any]

TIMEOUT = 15  # seconds for one answer
PATIENCE = 30  # seconds for one claim or report


class ServiceFailed(Exception):
    """The service did not do its part; the message is one line that says what happened."""


@dataclass(frozen=True, slots=True)
class Client:
    """Posts claims and reports, and waits for what comes of them; raises ServiceFailed."""

    base_url: str
    pause: float = 0.1  # seconds between two polls

    def post(self, path: str, body: Record) -> Record:
        """Return what the service answers to a body."""
        return self._answer(
            urllib.request.Request(
                self.base_url + path,
                data=json.dumps(body).encode(),
                headers={"Content-Type": "application/json"},
                method="POST",
            )
        )

    def get(self, path: str) -> Record:
        """Return what the service answers."""
        return self._answer(urllib.request.Request(self.base_url + path))

    def until(self, path: str, done: Callable[[Record], bool]) -> Record:
        """Return a record once it is as wanted."""
        end = time.monotonic() + PATIENCE
        while not done(record := self.get(path)):
            if time.monotonic() > end:
                raise ServiceFailed(f"GET {path}: nothing came of it in {PATIENCE} s")
            time.sleep(self.pause)
        return record

    def _answer(self, request: urllib.request.Request) -> Record:
        asked = f"{request.get_method()} {request.selector}"
        try:
            with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:
                record: Record = json.load(answer)
        except urllib.error.HTTPError as refused:
            with refused:
                problem = " ".join(refused.read(500).decode(errors="replace").split())
            raise ServiceFailed(f"{asked}: {refused.code} {problem}") from None
        except (OSError, ValueError) as trouble:
            raise ServiceFailed(f"{asked}: {trouble}") from None
        return record
