"""The API over a real store, with jobs done here instead of by workers."""

from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from adapters.api_keys import RedisApiKeys
from adapters.store import open_tracker
from adapters.topology import connect
from service.app import build
from service.deps import Deps
from service.holding import Holds
from service.keyring import Keyring
from tests.api.conforming import ConformingClient
from tracking import matching
from tracking.records import Backlog, Job
from tracking.relay import LEASE
from verification.model import JudgeModel, Scores


@dataclass
class FakeJudge:
    """Reads support everywhere."""

    def judge(self, pairs):
        return [JudgeModel("fake", "0", Scores(0.9, 0.05, 0.05)) for _ in pairs]


@dataclass
class Api:
    """The application's client, and its worker."""

    client: object
    tracker: object
    judge: FakeJudge = field(default_factory=FakeJudge)

    def work(self):
        """Do every job that is due, as workers would."""
        for promise in self.tracker.promises.take_due(self.tracker.clock(), LEASE, 1000):
            if promise.job is Job.CHECK_CLAIM:
                matching.check_claim(self.tracker, self.judge, promise.id)
            elif promise.job is Job.MATCH_REPORT:
                matching.match_report(self.tracker, self.judge, promise.id)
            else:
                matching.withdraw_report(self.tracker, promise.id)

    def claim(self, text="The lighthouse of Norrskarn has reopened.", **more):
        """Post a claim and return its id."""
        answer = self.client.post(
            "/v1/claims", json={"text": text, "claimed_at": "2024-05-06T12:00:00Z", **more}
        )
        assert answer.status_code == 202, answer.text
        return answer.json["id"]

    def report(self, body="The lighthouse of Norrskarn has reopened, the office said.", **more):
        """Post a report and return its id."""
        posted = {"title": "News", "body": body, "published_at": "2024-05-09T12:00:00Z", **more}
        answer = self.client.post("/v1/reports", json=posted)
        assert answer.status_code in {200, 202}, answer.text
        return answer.json["id"]


@pytest.fixture
def api(store_settings):
    connect(store_settings.store_url).flushdb()
    tracker = open_tracker(store_settings)
    app = build(
        Deps(
            tracker=tracker,
            settings=store_settings,
            checks={"store": tracker.claims.counts},
            announce=lambda: None,
            backlog=lambda: Backlog(3, timedelta(seconds=7)),
            holds=Holds(2),
            count=lambda _, window: (1, window),
            keyring=Keyring(RedisApiKeys(tracker.claims.client), tracker.clock),
        )
    )
    return Api(ConformingClient(app, app.response_class), tracker)
