"""What Prometheus reads, with several gunicorn workers behind it."""

import urllib.request
from collections import Counter

from prometheus_client.parser import text_string_to_metric_families

ASKED = 200


def scraped(service):
    with urllib.request.urlopen(f"{service.url}/metrics", timeout=10) as answer:
        return list(text_string_to_metric_families(answer.read().decode()))


def counted(families, operation):
    return sum(
        sample.value
        for family in families
        for sample in family.samples
        if sample.name == "claimwatch_http_requests_total"
        and sample.labels["operation"] == operation
    )


def test_requests_are_counted_over_all_workers(shared_service):
    before = counted(scraped(shared_service), "check_liveness")
    for _ in range(ASKED):
        shared_service.call("GET", "/livez")
    assert counted(scraped(shared_service), "check_liveness") == before + ASKED


def test_what_the_store_tells_is_told_once(shared_service):
    for _ in range(20):  # so that each worker has been asked
        families = scraped(shared_service)
    names = Counter(family.name for family in families)
    assert [name for name, times in names.items() if times > 1] == []
    told = [sample for family in families for sample in family.samples]
    assert [sample for sample in told if "pid" in sample.labels] == []
    assert {"claimwatch_claims", "claimwatch_reports", "claimwatch_jobs_owed"} <= set(names)
