"""What the documents point at is there."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from settings import Settings
from verification.kinds import Stance, Status

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("models/*/*.md")])
README = (ROOT / "README.md").read_text()

LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
CODE = re.compile(r"^```.*?^```|`[^`\n]+`", re.MULTILINE | re.DOTALL)
FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
# A path of this repository in backquotes: it has a folder, or an ending that files here have.
PATH = re.compile(r"`((?:[\w.-]+/)+[\w.-]*|[\w-]+\.(?:py|md|yaml|toml|json))`")
# What is made when the service runs, or stands in a model's folder.
ELSEWHERE = {"./var", "card.json", "config.json", "judge.onnx", "onnx/model.onnx", "tokenizer.json"}


def name(document: Path) -> str:
    return str(document.relative_to(ROOT))


def anchors(document: Path) -> set[str]:
    """Return the anchors of a document's headings, as GitHub makes them."""
    headings = HEADING.findall(FENCED.sub("", document.read_text()))
    return {re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in headings}


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_links_resolve(document):
    for link in LINK.findall(document.read_text()):
        if link.startswith("https://"):
            continue
        path, _, anchor = link.partition("#")
        target = (document.parent / path).resolve() if path else document
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_files_that_are_named_are_there(document):
    for path in set(PATH.findall(document.read_text())) - ELSEWHERE:
        assert (ROOT / path).exists() or (document.parent / path).exists(), path


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_make_targets_that_are_named_exist(document):
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    code = "\n".join(CODE.findall(document.read_text()))
    named = set(re.findall(r"^`?make ([a-z]+)", code, re.MULTILINE))
    assert named <= targets


def test_every_decision_is_listed_in_the_architecture():
    listed = LINK.findall((ROOT / "docs" / "architecture.md").read_text())
    decisions = [f"decisions/{each.name}" for each in sorted(ROOT.glob("docs/decisions/*.md"))]
    assert [each for each in listed if each.startswith("decisions/")] == decisions


@pytest.mark.parametrize("decision", sorted(ROOT.glob("docs/decisions/*.md")), ids=name)
def test_a_decision_has_its_number_context_choice_and_cost(decision):
    text = decision.read_text()
    assert text.startswith(f"# {int(decision.name[:4])}. ")
    assert [each for each in HEADING.findall(text) if len(each.split()) == 1] == [
        "Context",
        "Choice",
        "Cost",
    ]


def test_the_settings_table_is_that_of_the_code():
    rows = re.findall(r"^\| `([A-Z_]+)` \| (?:`(.*?)`)? ?\| (.*) \|$", README, re.MULTILINE)
    settings = [
        (each.name.upper(), each.metadata["default"], each.metadata["meaning"])
        for each in fields(Settings)
    ]
    assert rows == settings


def test_readme_explains_every_status_and_stance():
    meanings = README.partition("## What the statuses mean")[2].partition("\n## ")[0]
    shown = set(re.findall(r"^\| `([a-z]+)` \|", meanings, re.MULTILINE))
    assert shown == {*Status, *Stance}
