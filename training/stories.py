"""Write pairs from written stories: `python -m training.stories FILE … > pairs.jsonl`.

A story is a report with claims, and for each claim the lines that support and refute it; every
other line settles nothing. Each pair is a line as the engine shows it to the judge, with the claim
or with one of its variants, such as the engine asks about. Lines that share words with a claim are
shown with no more than the line before, too, as in the pairs of most public sets.
"""

import json
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from verification.model import Claim, Report
from verification.numbers.comparison import agree
from verification.pairing.figures import Variant, variants
from verification.reading import ClaimReading, Reading, read_claim, read_report
from verification.words.terms import overlap

SEED = 5
WRITTEN = datetime(2024, 5, 15, tzinfo=UTC)
IDLE = 0.95  # pairs that settle nothing, for each that settles something
STRANGE = 0.3  # pairs with a line of another story, for each line that settles something
NEAR = 0.3  # least share of a claim's terms in a line that is shown with the line before alone
SUPPORTS, REFUTES, NEI = "SUPPORTS", "REFUTES", "NEI"

Story = Mapping[str, Any]
Pair = tuple[str, str, str]  # premise, claim, label


def main(*files: str) -> None:
    """Print the pairs of all stories as labelled rows."""
    stories = [json.loads(line) for each in files for line in Path(each).read_text().splitlines()]
    for said, claim, label in pairs(stories):
        row = {"claim": claim, "evidence": said, "label": label, "source": "written"}
        print(json.dumps(row))


def pairs(stories: Sequence[Story]) -> Iterator[Pair]:
    """Yield the pairs of the stories: all that settle a claim, and a sample of the others."""
    chance = random.Random(SEED)
    for story in stories:
        lines = _readings(story)
        told = [pair for claim in story["claims"] for pair in _told(lines, claim)]
        settled = [pair for pair in told if pair[2] != NEI]
        other = chance.choice(stories)
        strange = _strange(story, other, round(STRANGE * len(settled)), chance)
        idle = [pair for pair in told if pair[2] == NEI] + ([] if other is story else [*strange])
        yield from settled
        yield from chance.sample(idle, min(len(idle), round(IDLE * len(settled))))


def _strange(story: Story, other: Story, count: int, chance: random.Random) -> Iterator[Pair]:
    """Yield claims of a story with lines of another one."""
    lines = _readings(other)
    for _ in range(count):
        yield chance.choice(lines).premise, chance.choice(story["claims"])["text"], NEI


def _told(lines: Sequence[Reading], claim: Mapping[str, Any]) -> Iterator[Pair]:
    read = read_claim(Claim("clm", claim["text"], WRITTEN))
    restated = {int(index): text for index, text in claim.get("restated", {}).items()}
    for index, reading in enumerate(lines):
        label = _label(index, claim["supports"], claim["refutes"])
        asked = [*_asked(read, reading, label)]
        for line, text in restated.items():
            if label == SUPPORTS or line == index:
                asked.append((text, SUPPORTS if line == index else REFUTES))
        for shown in _shown(read, reading):
            yield from ((shown, text, each) for text, each in asked)


def _shown(claim: ClaimReading, reading: Reading) -> Iterator[str]:
    yield reading.premise
    if overlap(claim.terms, reading.terms) >= NEAR:
        yield f"{reading.context} {reading.passage.text}".strip()


def _asked(claim: ClaimReading, reading: Reading, label: str) -> Iterator[tuple[str, str]]:
    """Yield a claim, and its variants with figures of a line; restated ones are told by a story."""
    yield claim.claim.text, label
    if label != REFUTES:
        for variant in variants(claim, reading):
            yield variant.text, _of_variant(label, variant)


def _of_variant(label: str, variant: Variant) -> str:
    """Return what a line does to a claim with one of the line's own figures put in."""
    one, other = variant.claim_quantity, variant.report_quantity
    same = one and other and agree(one, other)
    return SUPPORTS if label == SUPPORTS and same else NEI


def _label(index: int, supports: list[int], refutes: list[int]) -> str:
    if index in supports:
        return SUPPORTS
    return REFUTES if index in refutes else NEI


def _readings(story: Story) -> list[Reading]:
    body = "\n\n".join(story["lines"])
    report = read_report(Report("rpt", story["title"], body, WRITTEN))
    read = {each.passage.text: each for each in report.sentences}
    return [read[line] for line in story["lines"]]


if __name__ == "__main__":
    main(*sys.argv[1:])
