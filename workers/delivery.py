"""The delivery worker: `python -m workers.delivery`. Hands over promises and posts changes."""

from functools import cache, partial

from celery import Celery  # type: ignore[import-untyped]  # ships no types

from adapters.places import RedisPlaces
from adapters.queue import CeleryJobs, Errand, Queue, celery_app
from adapters.store import open_tracker
from adapters.topology import connect
from adapters.webhook import open_webhook
from settings import Settings
from tracking.delivering import Delivered, NotDelivered, deliver
from tracking.relay import relay
from workers.logs import log
from workers.metrics import failures
from workers.shell import register_errand, serve_metrics, settings_for, work

PROCESSES = 2  # so that a slow receiver does not hold up the relay


def build(settings: Settings) -> Celery:
    """Return the application with every errand of the delivery queue.

    Connections are opened in each worker process, as they do not survive a fork.
    """
    app = celery_app(settings.broker_url, "claimwatch-delivery")
    tracker = cache(partial(open_tracker, settings))
    jobs = CeleryJobs(settings.broker_url)
    register_errand(app, Errand.RELAY, lambda: tell_relay(relay(tracker(), jobs)))
    if settings.webhook_url:
        places = cache(lambda: RedisPlaces(connect(settings.store_url)))
        post = open_webhook(
            settings.webhook_url, settings.webhook_secret, lambda: tracker().clock()
        )
        register_errand(
            app,
            Errand.DELIVER_CHANGES,
            lambda: tell_delivery(deliver(tracker(), places(), post)),
        )
    return app


def tell_relay(jobs: int) -> None:
    """Log how many jobs were handed over, if any."""
    if jobs:
        log.info("relay handed over", jobs=jobs)


def tell_delivery(run: Delivered) -> None:
    """Log what was delivered, and trouble once, when it begins."""
    if run.changes:
        log.info("delivered to the webhook", changes=run.changes)
    if run.trouble:
        failures.labels(Errand.DELIVER_CHANGES, NotDelivered.__name__).inc()
    if run.failures == 1:
        log.warning("the webhook does not take changes; trying again", why=run.trouble)


def main() -> None:
    """Run a delivery worker with the settings of the environment."""
    settings = settings_for("delivery")
    serve_metrics(settings)
    work(build(settings), Queue.DELIVERY, PROCESSES)


if __name__ == "__main__":
    main()
