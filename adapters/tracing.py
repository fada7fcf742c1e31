"""Traces, from a request to the verdicts that follow, for whoever runs OpenTelemetry; else nothing.

Spans name jobs, ids and statuses, never a text of claims or reports.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from typing import Any, Protocol, cast

from settings import Settings

Attribute = str | int | float | bool


class Kind(StrEnum):
    """What a span is of."""

    SERVER = "SERVER"  # a request that is answered
    CONSUMER = "CONSUMER"  # a job that is done
    INTERNAL = "INTERNAL"  # a part of either


class Tracing(Protocol):
    """Where spans go."""

    def span(
        self, name: str, kind: Kind, parent: str | None, attributes: dict[str, Attribute]
    ) -> AbstractContextManager[Callable[[int], None]]:
        """Span what happens within; what is yielded takes the status of an HTTP answer."""

    def event(self, name: str, attributes: dict[str, Attribute]) -> None:
        """Add an event to the span that is open here, if any."""

    def traceparent(self) -> str | None:
        """Return the span that is open here as the W3C header `traceparent` has it."""


@dataclass
class _Chosen:
    tracing: Tracing | None = None


_chosen = _Chosen()


def trace_as(program: str, settings: Settings) -> bool:
    """Trace this program where the settings say so; return whether they do."""
    if settings.traced:
        # Loaded here alone: whoever does not trace pays nothing for it.
        otel: Any = import_module("adapters.otel")
        _chosen.tracing = cast("Tracing", otel.open_tracing(program, settings))
    return settings.traced


def span(
    name: str,
    kind: Kind = Kind.INTERNAL,
    parent: str | None = None,
    **attributes: Attribute,
) -> AbstractContextManager[Callable[[int], None]]:
    """Span what happens within, below the parent or what is open here."""
    tracing = _chosen.tracing
    return tracing.span(name, kind, parent, attributes) if tracing else nullcontext(_untold)


def event(name: str, **attributes: Attribute) -> None:
    """Add an event to the span that is open here, if any."""
    if _chosen.tracing:
        _chosen.tracing.event(name, attributes)


def traceparent() -> str | None:
    """Return the span that is open here as the W3C header `traceparent` has it, if any."""
    return _chosen.tracing.traceparent() if _chosen.tracing else None


def _untold(_status: int) -> None:
    """Take the status of an answer that is not traced."""
