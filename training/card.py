"""Write the card of a judge's folder: `python -m training.card DIR NAME VERSION ROWS.jsonl …`.

The temperature is fitted on one half of the rows that every run keeps out of training, and the
expected calibration error is printed for the other half (Guo et al., 2017).
"""

import hashlib
import json
import sys
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

import numpy as np

from adapters.folder_judge import load_judge
from adapters.judge_cards import Card
from evaluation.pairs import calibration_error
from training.rows import Row, read, split
from verification.judging import Pair

LABELS = ("support", "refute", "neither")  # in the order of training.rows.LABELS
MAX_TOKENS = 192
TEMPERATURES = np.linspace(0.5, 3.0, 101)
THREADS = 2


def main(folder: str, name: str, version: str, *files: str) -> None:
    """Write `card.json`, and print what was measured."""
    _, watched = split(chain.from_iterable(read(Path(each)) for each in files))
    _write(Path(folder), name, version, 1.0)
    shares, labels = _read(Path(folder), watched)
    fitted = slice(0, None, 2), slice(1, None, 2)
    temperature = min(
        TEMPERATURES, key=lambda each: _loss(shares[fitted[0]], labels[fitted[0]], each)
    )
    _write(Path(folder), name, version, round(float(temperature), 3))
    measured, truth = _cooled(shares[fitted[1]], temperature), labels[fitted[1]]
    right = measured.argmax(axis=1) == truth
    error = calibration_error(list(measured.max(axis=1)), list(right))
    print(
        f"{len(truth)} rows, right {right.mean():.3f}, calibration error {error:.3f},",
        f"T {temperature:.3f}",
    )


def _read(folder: Path, rows: Sequence[Row]) -> tuple[np.ndarray, np.ndarray]:
    judge = load_judge(folder, THREADS)
    told = judge.judge([Pair(row.premise, row.claim) for row in rows])
    scores = [each.scores for each in told]
    shares = np.array([[each.support, each.refute, each.neither] for each in scores])
    return shares, np.array([row.label for row in rows])


def _cooled(shares: np.ndarray, temperature: float) -> np.ndarray:
    powers = np.maximum(shares, 1e-9) ** (1 / temperature)
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def _loss(shares: np.ndarray, labels: np.ndarray, temperature: float) -> float:
    cooled = _cooled(shares, temperature)
    return float(-np.log(cooled[np.arange(len(labels)), labels]).mean())


def _write(folder: Path, name: str, version: str, temperature: float) -> None:
    files = sorted(
        path for path in folder.iterdir() if path.name.startswith(("judge.", "tokenizer"))
    )
    hashes = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    card = Card(name, version, list(LABELS), MAX_TOKENS, temperature, hashes)
    written = {field: getattr(card, field) for field in card.__struct_fields__}
    (folder / "card.json").write_text(json.dumps(written, indent=1) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
