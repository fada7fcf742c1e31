"""How programs log: one line for each thing worth telling, on stdout."""

import logging
import sys

import structlog
from structlog.typing import EventDict, WrappedLogger

# What Celery says at these levels, the lines of the jobs say better.
QUIET = {
    "celery": logging.WARNING,
    "celery.app.trace": logging.CRITICAL,
    "kombu": logging.ERROR,
    "amqp": logging.ERROR,
}


def log_as(program: str, level: str) -> None:
    """Write structlog's and the standard library's messages to stdout, with the program's name."""
    shared: list[structlog.typing.Processor] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper("%H:%M:%S", utc=False, key="time"),
    ]
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
                _Line(program),
            ],
        )
    )
    logging.basicConfig(handlers=[handler], level=level, force=True)
    for name, least in QUIET.items():
        logging.getLogger(name).setLevel(least)


class _Line:
    """Renders `12:30:01 matching: match_report id=r_1 seconds=0.31`."""

    def __init__(self, program: str) -> None:
        self.program = program

    def __call__(self, _logger: WrappedLogger, _name: str, event: EventDict) -> str:
        time, level = event.pop("time"), event.pop("level")
        said = " ".join(str(event.pop("event")).split())  # Celery's messages can have many lines
        trace = event.pop("exception", "")
        mark = "" if level == "info" else f"{level}: "
        pairs = "".join(f" {key}={value}" for key, value in event.items())
        return f"{time} {self.program}: {mark}{said}{pairs}" + (f"\n{trace}" if trace else "")
