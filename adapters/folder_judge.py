"""A judge from a folder: a cross-encoder with its tokenizer, loaded once and run here."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tokenizers import Encoding, Tokenizer

from adapters.judge_cards import TOKENIZER, Card, JudgeUnusable, described
from adapters.networks import Network, network
from verification.judging import Pair
from verification.model import JudgeModel, Scores

BATCH = 16  # pairs in one call: larger ones pad more and are no faster on CPU
TRIAL = Pair("It rained.", "It was wet.")


@dataclass(frozen=True, slots=True)
class FolderJudge:
    """Scores pairs with a model that was loaded once."""

    card: Card
    network: Network
    tokenizer: Tokenizer

    @property
    def name(self) -> str:
        """What the model is called."""
        return self.card.name

    @property
    def version(self) -> str:
        """Which of its versions this is."""
        return self.card.version

    def judge(self, pairs: Sequence[Pair]) -> list[JudgeModel]:
        """Return calibrated probabilities for each pair, in order."""
        encoded = self.tokenizer.encode_batch([(pair.premise, pair.claim) for pair in pairs])
        # Pairs of like length go together, so that little of a batch is padding.
        order = sorted(range(len(pairs)), key=lambda index: len(encoded[index]))
        scores: dict[int, Scores] = {}
        for chunk in _chunks(order):
            logits = self._logits([encoded[index] for index in chunk])
            scores.update(zip(chunk, self._scores(logits), strict=True))
        return [JudgeModel(self.name, self.version, scores[index]) for index in range(len(pairs))]

    def check(self) -> None:
        """Raise JudgeUnusable where the network does not give one logit for each label."""
        given = self._logits([self.tokenizer.encode(TRIAL.premise, TRIAL.claim)]).shape
        if given != (1, len(self.card.labels)):
            raise JudgeUnusable(f"{len(self.card.labels)} labels for logits of shape {given}")

    def _logits(self, encoded: Sequence[Encoding]) -> np.ndarray:
        inputs = {
            "input_ids": _padded([each.ids for each in encoded], self.card.padding),
            "attention_mask": _padded([each.attention_mask for each in encoded]),
            "token_type_ids": _padded([each.type_ids for each in encoded]),
        }
        return self.network(inputs)

    def _scores(self, logits: np.ndarray) -> Iterator[Scores]:
        scaled = logits / self.card.temperature
        powers = np.exp(scaled - scaled.max(axis=1, keepdims=True))
        for row in powers / powers.sum(axis=1, keepdims=True):
            by_label = dict(zip(self.card.labels, (float(each) for each in row), strict=True))
            yield Scores(**by_label)


def load_judge(folder: Path, threads: int) -> FolderJudge:
    """Load the judge of a folder; raises JudgeUnusable where it is not what the folder says."""
    card, weights = described(folder)
    try:
        judge = FolderJudge(card, network(weights, threads), _tokenizer(folder, card))
        judge.check()
    except JudgeUnusable:
        raise
    except Exception as wrong:  # the libraries' errors share no other class
        raise JudgeUnusable(f"{folder} cannot be used as a judge: {wrong}") from wrong
    return judge


def _tokenizer(folder: Path, card: Card) -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(folder / TOKENIZER))
    tokenizer.no_padding()
    tokenizer.enable_truncation(card.max_tokens, strategy="longest_first")
    return tokenizer


def _padded(rows: Sequence[Sequence[int]], padding: int = 0) -> np.ndarray:
    padded = np.full((len(rows), max(map(len, rows))), padding, dtype=np.int64)
    for row, values in enumerate(rows):
        padded[row, : len(values)] = values
    return padded


def _chunks(order: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(order), BATCH):
        yield order[start : start + BATCH]
