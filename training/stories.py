"""Write pairs from written stories: `python -m training.stories FILE … > pairs.jsonl`.

A story is a report with claims, and for each claim the lines that support and refute it; every
other line settles nothing. Each pair is a line with what it refers back to, and the claim or one
of its variants, such as the engine asks about.
"""

import json
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from verification.comparison import agree
from verification.figures import Variant, variants
from verification.model import Claim, Report
from verification.reading import Reading, read_claim, read_report

SEED = 5
WRITTEN = datetime(2024, 5, 15, tzinfo=UTC)
IDLE = 1.5  # pairs that settle nothing, for each that settles something
STRANGE = 0.3  # pairs with a line of another story, for each line that settles something
NEAREST = 2  # lines before one that are shown with it
SUPPORTS, REFUTES, NEI = "SUPPORTS", "REFUTES", "NEI"

Story = Mapping[str, Any]
Pair = tuple[str, str, str]  # premise, claim, label


def main(*files: str) -> None:
    """Print the pairs of all stories as labelled rows."""
    stories = [json.loads(line) for each in files for line in Path(each).read_text().splitlines()]
    for said, claim, label in pairs(stories):
        row = {"claim": claim, "evidence": said, "label": label, "source": "written"}
        print(json.dumps(row))


def pairs(stories: list[Story]) -> Iterator[Pair]:
    """Yield the pairs of the stories: all that settle a claim, and a sample of the others."""
    chance = random.Random(SEED)
    for story in stories:
        told = [pair for claim in story["claims"] for pair in _told(story, claim)]
        yield from (pair for claim in story["claims"] for pair in _asked(story, claim))
        settled = [pair for pair in told if pair[2] != NEI]
        idle = [pair for pair in told if pair[2] == NEI]
        yield from settled
        yield from chance.sample(idle, min(len(idle), round(IDLE * len(settled))))
        for _ in range(round(STRANGE * len(settled))):
            other = chance.choice(stories)
            if other is not story:
                yield (
                    chance.choice(_premises(other)),
                    chance.choice(story["claims"])["text"],
                    NEI,
                )


def _told(story: Story, claim: Mapping[str, Any]) -> Iterator[Pair]:
    restated = {int(index): text for index, text in claim.get("restated", {}).items()}
    for index, shown in enumerate(_premises(story)):
        label = _label(index, claim["supports"], claim["refutes"])
        yield shown, claim["text"], label
        for line, text in restated.items():
            if label == SUPPORTS or line == index:
                yield shown, text, SUPPORTS if line == index else REFUTES


def _asked(story: Story, claim: Mapping[str, Any]) -> Iterator[Pair]:
    """Yield the variants of a claim; those that a story restates are among what is told."""
    read = read_claim(Claim("clm", claim["text"], WRITTEN))
    shown = _premises(story)
    for index, reading in enumerate(_readings(story)):
        label = _label(index, claim["supports"], claim["refutes"])
        if label == REFUTES:
            continue
        for variant in variants(read, reading):
            yield shown[index], variant.text, _of_variant(label, variant)


def _of_variant(label: str, variant: Variant) -> str:
    """Return what a line does to a claim with one of the line's own figures put in."""
    one, other = variant.claim_quantity, variant.report_quantity
    same = one and other and agree(one, other)
    return SUPPORTS if label == SUPPORTS and same else NEI


def _label(index: int, supports: list[int], refutes: list[int]) -> str:
    if index in supports:
        return SUPPORTS
    return REFUTES if index in refutes else NEI


def premise(sentence: str, title: str = "", before: Sequence[str] = ()) -> str:
    """Return a sentence with what it may refer back to, behind it: title, first and last lines."""
    nearest = before[max(1, len(before) - NEAREST) :]
    context = " ".join((*([f"{title}."] if title else ()), *before[:1], *nearest))
    return f"{sentence} | {context}" if context else sentence


def _premises(story: Story) -> list[str]:
    lines = story["lines"]
    return [premise(line, story["title"], lines[:at]) for at, line in enumerate(lines)]


def _readings(story: Story) -> list[Reading]:
    body = "\n\n".join(story["lines"])
    report = read_report(Report("rpt", story["title"], body, WRITTEN))
    read = {each.passage.text: each for each in report.sentences}
    return [read[line] for line in story["lines"]]


if __name__ == "__main__":
    main(*sys.argv[1:])
