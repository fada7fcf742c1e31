"""Traces of the whole service, as a collector gets them."""

import subprocess
import sys
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest

from launcher.child import ROOT, running
from tests.integration.conftest import Service
from tests.servers import free_port, until

TRACE, CALLER = "4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"
TEXT = "The lighthouse of Norrskarn has reopened"
BODY = "The lighthouse of Norrskarn has reopened, the harbour office said."
POSTED_AT, PUBLISHED_AT = "2024-05-06T12:00:00Z", "2024-05-09T12:00:00Z"


@contextmanager
def collector():
    """Yield where to send traces, and what was sent there."""
    sent = []

    class Collector(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            sent.append((self.path, ExportTraceServiceRequest.FromString(body)))
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_):
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Collector) as server:
        threading.Thread(target=server.serve_forever).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}", sent
        finally:
            server.shutdown()


@pytest.fixture(scope="module")
def traced(tmp_path_factory):
    """Return a service that sends its traces, and what it sent."""
    folder = tmp_path_factory.mktemp("service")
    with collector() as (endpoint, sent):
        env = {
            "OTEL_EXPORTER_OTLP_ENDPOINT": endpoint,
            "OTEL_SERVICE_NAME": "desk",
            "OTEL_BSP_SCHEDULE_DELAY": "100",
        }
        with running(free_port(), folder, env) as url:
            yield Service(url, folder), sent


def spans_of(sent, trace):
    """Return each span of a trace by its name, with its resource."""
    return {
        span.name: (span, told(resource.resource.attributes))
        for _, request in list(sent)
        for resource in request.resource_spans
        for scope in resource.scope_spans
        for span in scope.spans
        if span.trace_id.hex() == trace
    }


def told(attributes):
    return {each.key: each.value.string_value or each.value.int_value for each in attributes}


def test_a_trace_leads_from_the_post_of_a_report_to_the_verdict(traced):
    service, sent = traced
    claim = service.post_claim(TEXT, claimed_at=POSTED_AT)
    service.checked(claim)
    report = service.call(
        "POST",
        "/v1/reports",
        {"title": "News", "body": BODY, "published_at": PUBLISHED_AT},
        traceparent=f"00-{TRACE}-{CALLER}-01",
        X_Request_Id="desk-7",
    )[1]["id"]
    names = ("POST /v1/reports", "match_report", "judge")
    spans = until(lambda: spans_of(sent, TRACE), lambda found: found.keys() >= {*names})
    (post, api), (job, worker), (judge, _) = (spans[name] for name in names)
    assert (post.parent_span_id.hex(), job.parent_span_id) == (CALLER, post.span_id)
    assert judge.parent_span_id == job.span_id
    assert (api["service.name"], worker["service.name"]) == ("desk", "desk")
    assert (api["claimwatch.program"], worker["claimwatch.program"]) == ("api", "matching")
    request = told(post.attributes)
    assert (request["claimwatch.request"], request["http.response.status_code"]) == ("desk-7", 202)
    assert told(job.attributes)["claimwatch.id"] == report
    [verdict] = job.events
    assert (verdict.name, told(verdict.attributes)) == (
        "verdict",
        {"claim": claim, "revision": 2, "before": "unverified", "status": "supported"},
    )


def test_no_text_is_traced(traced):
    _, sent = traced
    assert {path for path, _ in sent} == {"/v1/traces"}
    assert "Norrskarn" not in "".join(str(request) for _, request in sent)


PROGRAMS = ("service.main", "workers.matching", "workers.delivery", "workers.beat")


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_program_that_traces_nothing_loads_no_tracer(program):
    # redis-py itself loads what OpenTelemetry has for metrics wherever that is installed.
    code = f"import sys, {program}; print([name for name in sys.modules if name in sys.argv])"
    unwanted = ["adapters.otel", "opentelemetry.sdk.trace", "opentelemetry.exporter"]
    run = subprocess.run(
        [sys.executable, "-c", code, *unwanted],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout == "[]\n"
