"""How often the judge alone is right: `python -m benchmarks.judge PAIRS.jsonl …`.

Each line is `{"claim", "evidence" (a text or a list of texts), "label", "source"}`; a label is
SUPPORTS, REFUTES, NEI or NOT_SUPPORTS, and lines with another one are left out. Where a source
knows two labels only, the judge chooses between those two.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from adapters.onnx_judge import load_judge
from settings import read_settings
from verification.judging import Judge, Pair

Row = Mapping[str, Any]

LABELS = frozenset({"SUPPORTS", "REFUTES", "NEI", "NOT_SUPPORTS"})


def main(paths: Iterable[str]) -> None:
    """Print one line for each source in each file."""
    settings = read_settings()
    judge = load_judge(settings.judge_dir, settings.judge_threads)
    print(f"{judge.name} {judge.version}")
    for path in map(Path, paths):
        for source, rows in read(path).items():
            print(f"{path.name}  {source}  rows {len(rows)}  {accuracy(judge, rows):.3f}")


def read(path: Path) -> Mapping[str, Sequence[Row]]:
    """Return the lines of a file by their source."""
    rows = defaultdict(list)
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["label"] in LABELS:
            rows[row["source"]].append(row)
    return rows


def accuracy(judge: Judge, rows: Sequence[Row]) -> float:
    """Return the share of rows that the judge labels as they are labelled."""
    labels = sorted({row["label"] for row in rows})
    pairs = [Pair(" ".join(_texts(row["evidence"])), row["claim"]) for row in rows]
    chosen: list[str] = []
    for scores in judge.judge(pairs):
        others = [scores.neither] if "REFUTES" in labels else [scores.neither, scores.refute]
        by_label = {"SUPPORTS": scores.support, "REFUTES": scores.refute}
        likely = by_label | {"NEI": max(others), "NOT_SUPPORTS": max(others)}
        chosen.append(max(labels, key=likely.__getitem__))
    right: int = sum(label == row["label"] for label, row in zip(chosen, rows, strict=True))
    return right / len(rows)


def _texts(evidence: str | list[str]) -> list[str]:
    return [evidence] if isinstance(evidence, str) else evidence


if __name__ == "__main__":
    main(sys.argv[1:])
