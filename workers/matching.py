"""The matching worker: `python -m workers.matching`. The only process that loads a judge."""

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

from celery import Celery, signals  # type: ignore[import-untyped]  # ships no types

from adapters.endpoint import open_endpoint
from adapters.folder_judge import FolderJudge, load_judge
from adapters.outside_judge import OutsideJudge
from adapters.queue import Queue, celery_app
from adapters.store import open_tracker
from settings import Settings
from tracking import matching
from tracking.records import Job
from verification.judging import Judge
from workers.logs import log
from workers.metrics import Timed
from workers.shell import Work, register, serve_metrics, settings_for, work


def build(settings: Settings, load: Callable[[Path, int], FolderJudge] = load_judge) -> Celery:
    """Return the application with every job of the matching queue.

    Store and judge are opened in each worker process, as neither survives a fork.
    """
    app = celery_app(settings.broker_url, "claimwatch-matching")
    tracker = cache(partial(open_tracker, settings))
    own = cache(partial(load, settings.judge_dir, settings.judge_threads))
    judge = cache(lambda: Timed(chosen(settings, own())))

    jobs: dict[Job, Work] = {
        Job.CHECK_CLAIM: lambda claim: matching.check_claim(tracker(), judge(), claim),
        Job.MATCH_REPORT: lambda report: matching.match_report(tracker(), judge(), report),
        Job.WITHDRAW_REPORT: lambda report: matching.withdraw_report(tracker(), report),
    }
    for job, job_work in jobs.items():
        register(
            app, job, job_work, lambda *why: matching.failed(tracker(), *why), settings.job_seconds
        )

    def start(**_: object) -> None:
        try:
            log.info("judge loaded", name=own().name, version=own().version)
        except Exception as wrong:
            # Without a judge, jobs would be taken and given up; Celery hides other exceptions here.
            log.critical("the judge cannot be loaded", why=str(wrong))
            raise SystemExit(1) from wrong

    signals.worker_process_init.connect(start, weak=False)
    return app


def chosen(settings: Settings, own: Judge) -> Judge:
    """Return the judge that reads first: the one at JUDGE_URL if there is one, else our own."""
    if not settings.judge_url:
        return own
    endpoint = open_endpoint(
        settings.judge_url, settings.judge_model, settings.judge_api_key, settings.judge_timeout
    )
    return OutsideJudge(endpoint, own, tell_unread)


def tell_unread(why: str, pairs: int) -> None:
    """Log that our own judge stands in."""
    log.warning("JUDGE_URL left passages to our own judge", why=why, passages=pairs)


def main() -> None:
    """Run a matching worker with the settings of the environment."""
    settings = settings_for("matching", Settings.check_judge)
    serve_metrics(settings)
    work(build(settings), Queue.MATCHING, settings.matching_processes)


if __name__ == "__main__":
    main()
