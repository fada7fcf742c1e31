"""The dashboard and the README name the metrics that there are, and all of them."""

import json
import re
from datetime import timedelta
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from tests.unit.test_worker_metrics import MADE, Reader, task_for
from tracking.matching import Done
from workers.metrics import Timed

ROOT = Path(__file__).parents[2]
DASHBOARD = json.loads((ROOT / "docs" / "grafana" / "claimwatch.json").read_text())
README = (ROOT / "README.md").read_text()

PANELS = [panel for panel in DASHBOARD["panels"] if panel["type"] != "row"]
QUERIES = [target["expr"] for panel in PANELS for target in panel["targets"]]
NAME = re.compile(r"\bclaimwatch_\w+")
LABELS = re.compile(r"by \(([^)]*)\)|(\w+)=\"")


@pytest.fixture
def families(api):
    """Everything that is told once each thing that is counted has happened."""
    for done in (Done([MADE], 1, timedelta(seconds=1)), Done(given_up=True)):
        task_for(lambda _, done=done: done).apply(["rpt_1"])
    Timed(Reader()).judge([])
    api.claim()
    told = text_string_to_metric_families(api.client.get("/metrics").text)
    ours = [family for family in told if family.name.startswith("claimwatch_")]
    # When a counter began is told by one process alone.
    return [family for family in ours if not family.name.endswith("_created")]


@pytest.fixture
def labels(families):
    """Return the labels of each sample by its name."""
    return {each.name: set(each.labels) for family in families for each in family.samples}


def test_every_panel_asks_for_samples_and_labels_that_there_are(labels):
    for query in QUERIES:
        named = set(NAME.findall(query))
        assert named
        assert named <= labels.keys(), query
        used = {
            label.strip()
            for by, matched in LABELS.findall(query)
            for label in (by or matched).split(",")
        }
        assert all(used <= labels[name] for name in named), query


def test_every_metric_is_on_a_panel(families):
    asked = set(NAME.findall(" ".join(QUERIES)))
    for family in families:
        assert asked & {each.name for each in family.samples}, family.name


def test_every_value_that_a_query_picks_is_one_that_is_told(families):
    told = {
        f'{label}="{value}"'
        for family in families
        for each in family.samples
        for label, value in each.labels.items()
    }
    assert set(re.findall(r'\w+="[^"]*"', " ".join(QUERIES))) <= told


def test_panels_lie_beside_each_other_and_have_ids_of_their_own():
    everything = DASHBOARD["panels"]
    assert len({panel["id"] for panel in everything}) == len(everything)
    taken = [
        (panel["gridPos"]["x"] + dx, panel["gridPos"]["y"] + dy)
        for panel in everything
        for dx in range(panel["gridPos"]["w"])
        for dy in range(panel["gridPos"]["h"])
    ]
    assert len(taken) == len(set(taken))
    assert all(x < 24 for x, _ in taken)
    assert {panel["datasource"]["uid"] for panel in PANELS} == {"${datasource}"}


def test_the_readme_lists_every_metric(families):
    listed = re.findall(r"^\| `(claimwatch_\w+)(?:\{([^}]*)\})?` \|", README, re.MULTILINE)
    told = {
        family.name + ("_total" if family.type == "counter" else ""): set(family.samples[0].labels)
        - {"le"}
        for family in families
    }
    assert {name: set(filter(None, of.split(", "))) for name, of in listed} == told
