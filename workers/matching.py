"""The matching worker: `python -m workers.matching`. The only process that loads a judge."""

from functools import cache, partial

from celery import Celery, signals  # type: ignore[import-untyped]  # ships no types

from adapters.onnx_judge import load_judge
from adapters.queue import Queue, celery_app
from adapters.store import open_tracker
from settings import Settings
from tracking import matching
from tracking.records import Job
from workers.logs import log
from workers.metrics import Timed
from workers.shell import register, serve_metrics, settings_for, work


def build(settings: Settings) -> Celery:
    """Return the application with every job of the matching queue.

    Store and judge are opened in each worker process, as neither survives a fork.
    """
    app = celery_app(settings.broker_url, "claimwatch-matching")
    tracker = cache(partial(open_tracker, settings))
    judge = cache(lambda: Timed(load_judge(settings.judge_dir, settings.judge_threads)))

    register(app, Job.CHECK_CLAIM, lambda claim: matching.check_claim(tracker(), judge(), claim))
    register(
        app, Job.MATCH_REPORT, lambda report: matching.match_report(tracker(), judge(), report)
    )
    register(app, Job.WITHDRAW_REPORT, lambda report: matching.withdraw_report(tracker(), report))

    def load(**_: object) -> None:
        try:
            log.info("judge loaded", name=judge().name, version=judge().version)
        except Exception as wrong:
            # Without a judge, jobs would be taken and given up; Celery hides other exceptions here.
            log.critical("the judge cannot be loaded", why=str(wrong))
            raise SystemExit(1) from wrong

    signals.worker_process_init.connect(load, weak=False)
    return app


def main() -> None:
    """Run a matching worker with the settings of the environment."""
    settings = settings_for("matching", Settings.check_judge)
    serve_metrics(settings)
    work(build(settings), Queue.MATCHING, settings.matching_processes)


if __name__ == "__main__":
    main()
