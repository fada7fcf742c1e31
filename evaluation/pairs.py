"""How often a judge alone is right: labelled pairs of claim and evidence.

A line of a file is `{"claim", "evidence" (a text or a list of texts), "label", "source"}`. A label
is SUPPORTS, REFUTES, NEI, NOT_SUPPORTS or DISPUTED; where a source knows fewer, the judge chooses
between those. DISPUTED is what some texts of the evidence support and others refute.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from verification.judging import Judge, Pair
from verification.model import Scores

LABELS = frozenset({"SUPPORTS", "REFUTES", "NEI", "NOT_SUPPORTS", "DISPUTED"})
BOTH_WAYS = 0.5  # least probability of support by one text, and of refutation by another
BINS = 10  # of confidence, for the calibration error

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Measured:
    """What a judge did on the rows of one source."""

    rows: int
    accuracy: float
    macro_f1: float
    calibration_error: float


def measured(judge: Judge, path: Path) -> Iterator[tuple[str, Measured]]:
    """Yield each source of a file with what the judge did on it."""
    for source, rows in read(path).items():
        labels = sorted({row["label"] for row in rows})
        told = [_chosen(judge, row, labels) for row in rows]
        right = [label == row["label"] for (label, _), row in zip(told, rows, strict=True)]
        pairs = [(row["label"], label) for (label, _), row in zip(told, rows, strict=True)]
        error = calibration_error([sure for _, sure in told], right)
        yield source, Measured(len(rows), sum(right) / len(rows), macro_f1(pairs), error)


def read(path: Path) -> Mapping[str, Sequence[Row]]:
    """Return the rows of a file by their source."""
    rows = defaultdict(list)
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["label"] in LABELS:
            rows[row["source"]].append(row)
    return rows


def macro_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """Return the F1 of each expected label, averaged; each pair is what was expected and said."""
    labels = {expected for expected, _ in pairs}
    return sum(_f1(pairs, label) for label in labels) / len(labels)


def calibration_error(sure: Sequence[float], right: Sequence[bool]) -> float:
    """Return how far confidence and correctness are apart (Guo et al., 2017), over ten bins."""
    bins = defaultdict(list)
    for confidence, correct in zip(sure, right, strict=True):
        bins[min(int(confidence * BINS), BINS - 1)].append((confidence, correct))
    gaps = (abs(sum(c - r for c, r in each)) for each in bins.values())
    return sum(gaps) / len(sure)


def _f1(pairs: Sequence[tuple[str, str]], label: str) -> float:
    true = sum(expected == said == label for expected, said in pairs)
    either = sum((expected == label) + (said == label) for expected, said in pairs)
    return 2 * true / either if either else 0.0


def _chosen(judge: Judge, row: Row, labels: Sequence[str]) -> tuple[str, float]:
    """Return the likeliest label and its probability among those of the source."""
    evidence, claim = row["evidence"], row["claim"]
    texts = [evidence] if isinstance(evidence, str) else evidence
    told = judge.judge([Pair(text, claim) for text in (" ".join(texts), *texts)])
    whole, *each = [one.scores for one in told]
    if "DISPUTED" in labels and _disputed(each):
        return "DISPUTED", BOTH_WAYS
    others = whole.neither if "REFUTES" in labels else whole.neither + whole.refute
    likely = {"SUPPORTS": whole.support, "REFUTES": whole.refute}
    known = {label: likely.get(label, others) for label in labels if label != "DISPUTED"}
    label = max(known, key=known.__getitem__)
    return label, known[label] / (sum(known.values()) or 1)


def _disputed(scores: Sequence[Scores]) -> bool:
    support = max((one.support for one in scores), default=0)
    return min(support, max((one.refute for one in scores), default=0)) >= BOTH_WAYS
