"""How programs log: one line for each thing worth telling, on stdout.

Whatever is logged while a request is served, or a job that it left is done, names the request.
"""

import json
import logging
import sys
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

import structlog
from structlog.contextvars import bound_contextvars, get_contextvars, merge_contextvars
from structlog.processors import TimeStamper
from structlog.typing import EventDict, Processor, WrappedLogger

from settings import Settings

REQUEST = "request"  # the field that names the request
# What Celery says below these levels, the lines of the jobs say better.
QUIET = {
    "celery": logging.WARNING,
    "celery.app.trace": logging.CRITICAL,
    "kombu": logging.ERROR,
    "amqp": logging.ERROR,
    "multiprocessing": logging.WARNING,
}
APART = ("gunicorn.error", "multiprocessing")  # they would write in a form of their own


def request_id() -> str | None:
    """Return the id of the request that is served or worked for here, if any."""
    return get_contextvars().get(REQUEST)


def working_for(request: str | None) -> AbstractContextManager[None]:
    """Name a request in whatever is logged within, where the job has one."""
    return bound_contextvars(**{REQUEST: request}) if request else nullcontext()


def log_as(program: str, settings: Settings) -> None:
    """Write structlog's and the standard library's messages to stdout, with the program's name."""
    form = FORMS[settings.log_format]
    shared: list[Processor] = [merge_contextvars, structlog.stdlib.add_log_level, form.time]
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
    )
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                form.line(program),
            ],
        )
    )
    logging.basicConfig(handlers=[handler], level=settings.log_level, force=True)
    for name, least in QUIET.items():
        logging.getLogger(name).setLevel(least)
    for name in APART:
        logging.getLogger(name).handlers = [handler]
        logging.getLogger(name).propagate = False


class _Text:
    """Renders `12:30:01 matching: match_report id=r_1 seconds=0.31`."""

    def __init__(self, program: str) -> None:
        self.program = program

    def __call__(self, _logger: WrappedLogger, _name: str, event: EventDict) -> str:
        time, level = event.pop("time"), event.pop("level")
        said = _flat(event.pop("event"))
        trace = event.pop("exception", "")
        mark = "" if level == "info" else f"{level}: "
        pairs = "".join(f" {key}={_flat(value)}" for key, value in event.items())
        return f"{time} {self.program}: {mark}{said}{pairs}" + (f"\n{trace}" if trace else "")


class _Json:
    """Renders `{"time": "…", "program": "matching", "level": "info", "event": …, …}`."""

    def __init__(self, program: str) -> None:
        self.program = program

    def __call__(self, _logger: WrappedLogger, _name: str, event: EventDict) -> str:
        time, level, said = event.pop("time"), event.pop("level"), event.pop("event")
        first = {"time": time, "program": self.program, "level": level, "event": said}
        return json.dumps({**first, **event}, default=str)


def _flat(told: object) -> str:
    """Return something on one line; Celery's messages can have many."""
    return " ".join(str(told).split())


@dataclass(frozen=True, slots=True)
class _Form:
    time: TimeStamper
    line: Callable[[str], Processor]  # of a program


FORMS: Mapping[str, _Form] = {
    "text": _Form(TimeStamper("%H:%M:%S", utc=False, key="time"), _Text),
    "json": _Form(TimeStamper("iso", utc=True, key="time"), _Json),
}
