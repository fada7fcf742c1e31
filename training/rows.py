"""Labelled pairs as training reads them, and which of them are only watched."""

import json
import random
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

LABELS = ("SUPPORTS", "REFUTES", "NEI")  # in the order of the model's logits
WATCHED = 0.03  # share of the claims kept out of training, to watch it and to calibrate
# Made by a program and noisy, these sources teach most with their first rows.
SHARES = {"conjnli_train": 0.25, "fnc1_train_related": 0.5, "fnc1_train_unrelated": 0.5}

Shares = tuple[float, ...]  # a probability for each of LABELS


@dataclass(frozen=True, slots=True)
class Row:
    """A passage, a claim, and what the one does to the other."""

    premise: str
    claim: str
    label: int  # place in LABELS
    source: str
    taught: Shares | None = None  # what a teacher reads in it

    @property
    def target(self) -> Shares:
        """What to learn: the label, and as much of the teacher's reading, where there is one."""
        own = tuple(float(place == self.label) for place in range(len(LABELS)))
        if self.taught is None:
            return own
        return tuple((one + other) / 2 for one, other in zip(own, self.taught, strict=True))


def read(path: Path) -> Iterator[Row]:
    """Yield the labelled rows of a file of JSON Lines; of some sources, a share of them."""
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        evidence = row["evidence"]
        premise = evidence if isinstance(evidence, str) else " ".join(evidence)
        share = SHARES.get(row["source"], 1)
        if row["label"] in LABELS and _chance(f"{premise}\n{row['claim']}") < share:
            taught = tuple(row["taught"]) if "taught" in row else None
            yield Row(premise, row["claim"], LABELS.index(row["label"]), row["source"], taught)


def split(rows: Iterable[Row]) -> tuple[list[Row], list[Row]]:
    """Return the rows to train on, and those to watch.

    Rows of one claim stay together, in every run: none is watched whose claim was trained on.
    """
    kept: list[Row] = []
    watched: list[Row] = []
    for row in rows:
        (watched if _chance(row.claim) < WATCHED else kept).append(row)
    return kept, watched


def _chance(text: str) -> float:
    """Return a number from 0 to 1 that is the same for the same text."""
    return zlib.crc32(text.encode()) / 2**32


def batches(rows: Sequence[Row], lengths: Sequence[int], size: int, seed: int) -> list[list[Row]]:
    """Return batches of rows of like length, which waste little on padding, in random order."""
    order = sorted(range(len(rows)), key=lambda index: lengths[index])
    cut = [[rows[i] for i in order[at : at + size]] for at in range(0, len(order), size)]
    random.Random(seed).shuffle(cut)
    return cut
