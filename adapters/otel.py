"""Traces as OpenTelemetry has them, sent by OTLP over HTTP. Only `adapters.tracing` loads this.

The SDK reads for itself what is standard: endpoint, headers, sampler, batches, resource.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from opentelemetry import trace
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace import Span, SpanKind, StatusCode, Tracer
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator
from structlog.contextvars import bound_contextvars

from adapters.tracing import Attribute, Kind
from settings import Settings

HEADER = "traceparent"
FIELD = "trace"  # in logs, the id of the trace
FAULT = 500  # from this status on, it is the service that failed

_w3c = TraceContextTextMapPropagator()


@dataclass(frozen=True, slots=True)
class Otel:
    """Satisfies `adapters.tracing.Tracing`."""

    tracer: Tracer

    @contextmanager
    def span(
        self, name: str, kind: Kind, parent: str | None, attributes: dict[str, Attribute]
    ) -> Iterator[Callable[[int], None]]:
        """Span what happens within, and name the trace in what is logged meanwhile."""
        # What an exception says may quote a text, so that its type alone is told.
        with self.tracer.start_as_current_span(
            name,
            _w3c.extract({HEADER: parent}) if parent else None,
            SpanKind[kind],
            attributes,
            record_exception=False,
            set_status_on_exception=False,
        ) as opened, bound_contextvars(**{FIELD: _trace_id(opened)}):  # fmt: skip
            try:
                yield lambda status: _answered(opened, status)
            except BaseException as failed:
                opened.set_status(StatusCode.ERROR, type(failed).__name__)
                raise

    def event(self, name: str, attributes: dict[str, Attribute]) -> None:
        """Add an event to the span that is open here, if any."""
        trace.get_current_span().add_event(name, attributes)

    def traceparent(self) -> str | None:
        """Return the span that is open here as the W3C header `traceparent` has it."""
        written: dict[str, str] = {}
        _w3c.inject(written)
        return written.get(HEADER)


def open_tracing(program: str, settings: Settings) -> Otel:
    """Return where the spans of a program go; they are sent by a thread of its own."""
    names = {"service.name": settings.otel_service_name, "claimwatch.program": program}
    provider = TracerProvider(resource=Resource.create(names))
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    return Otel(provider.get_tracer("claimwatch"))


def _trace_id(opened: Span) -> str:
    return trace.format_trace_id(opened.get_span_context().trace_id)


def _answered(opened: Span, status: int) -> None:
    opened.set_attribute("http.response.status_code", status)
    if status >= FAULT:
        opened.set_status(StatusCode.ERROR)
