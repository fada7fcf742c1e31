"""A judge from a folder: an ONNX cross-encoder with its tokenizer.

The folder holds `judge.onnx`, `tokenizer.json` and `card.json`; the card names the model, its
version, its token limit, the temperature that calibrates it and the SHA-256 of both files.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np
import onnxruntime as ort  # type: ignore[import-untyped]  # ships no types
from tokenizers import Encoding, Tokenizer

from verification.judging import Pair
from verification.model import Scores

BATCH = 16  # pairs in one call: larger ones pad more and are no faster on CPU


class JudgeUnusable(Exception):
    """The folder does not hold the model that its card describes; the message says what is off."""


class Card(msgspec.Struct, frozen=True):
    """What a model folder says of itself."""

    name: str
    version: str
    labels: list[str]  # in the order of the model's logits: support, refute, neither
    max_tokens: int
    temperature: float
    sha256: dict[str, str]  # by file name


@dataclass(frozen=True, slots=True)
class OnnxJudge:
    """Scores pairs with a model that was loaded once."""

    card: Card
    session: ort.InferenceSession
    tokenizer: Tokenizer

    @property
    def name(self) -> str:
        """What the model is called."""
        return self.card.name

    @property
    def version(self) -> str:
        """Which of its versions this is."""
        return self.card.version

    def judge(self, pairs: Sequence[Pair]) -> list[Scores]:
        """Return calibrated probabilities for each pair, in order."""
        encoded = self.tokenizer.encode_batch([(pair.premise, pair.claim) for pair in pairs])
        # Pairs of like length go together, so that little of a batch is padding.
        order = sorted(range(len(pairs)), key=lambda index: len(encoded[index]))
        scores: dict[int, Scores] = {}
        for chunk in _chunks(order):
            logits = self._logits([encoded[index] for index in chunk])
            scores.update(zip(chunk, self._scores(logits), strict=True))
        return [scores[index] for index in range(len(pairs))]

    def _logits(self, encoded: Sequence[Encoding]) -> np.ndarray:
        width = max(len(each) for each in encoded)
        inputs = {
            "input_ids": [each.ids for each in encoded],
            "attention_mask": [each.attention_mask for each in encoded],
            "token_type_ids": [each.type_ids for each in encoded],
        }
        taken = [each.name for each in self.session.get_inputs()]
        padded = {name: _padded(inputs[name], width) for name in taken}
        return np.asarray(self.session.run(["logits"], padded)[0])

    def _scores(self, logits: np.ndarray) -> Iterator[Scores]:
        scaled = logits / self.card.temperature
        powers = np.exp(scaled - scaled.max(axis=1, keepdims=True))
        for row in powers / powers.sum(axis=1, keepdims=True):
            by_label = dict(zip(self.card.labels, (float(each) for each in row), strict=True))
            yield Scores(**by_label)


def load_judge(folder: Path, threads: int) -> OnnxJudge:
    """Load the judge of a folder; raises JudgeUnusable where it is not what its card says."""
    card = _card(folder)
    for name, expected in card.sha256.items():
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != expected:
            raise JudgeUnusable(f"{folder / name} is not the file that card.json describes")
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(card.max_tokens, strategy="longest_first")
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    session = ort.InferenceSession(
        str(folder / "judge.onnx"), options, providers=["CPUExecutionProvider"]
    )
    return OnnxJudge(card, session, tokenizer)


def _card(folder: Path) -> Card:
    try:
        return msgspec.json.decode((folder / "card.json").read_bytes(), type=Card)
    except (OSError, msgspec.DecodeError) as wrong:
        raise JudgeUnusable(f"{folder / 'card.json'} cannot be read: {wrong}") from None


def _padded(rows: Sequence[Sequence[int]], width: int) -> np.ndarray:
    padded = np.zeros((len(rows), width), dtype=np.int64)
    for row, values in enumerate(rows):
        padded[row, : len(values)] = values
    return padded


def _chunks(order: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(order), BATCH):
        yield order[start : start + BATCH]
