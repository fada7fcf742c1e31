"""The clock of the delivery queue: `python -m workers.beat`. Exactly one runs."""

from celery import Celery  # type: ignore[import-untyped]  # ships no types

from adapters.queue import Errand, celery_app
from settings import Settings
from workers.shell import settings_for

SECONDS = {Errand.RELAY: 1.0, Errand.DELIVER_CHANGES: 3.0}


def build(settings: Settings) -> Celery:
    """Return the application with the schedule of every errand there is work for."""
    app = celery_app(settings.broker_url, "claimwatch-beat")
    idle = set() if settings.webhook_url else {Errand.DELIVER_CHANGES}
    app.conf.beat_schedule = {
        # Errands expire before the next one, so that they never pile up where no worker runs.
        errand.value: {"task": errand.value, "schedule": seconds, "options": {"expires": seconds}}
        for errand, seconds in SECONDS.items()
        if errand not in idle
    }
    return app


def main() -> None:
    """Run beat with the settings of the environment."""
    # The schedule is short and the same each time: nothing of it needs to be kept on disk.
    build(settings_for("beat")).Beat(scheduler="celery.beat:Scheduler", quiet=True).run()


if __name__ == "__main__":
    main()
