"""A judge from a folder: a cross-encoder with its tokenizer, loaded once and run here."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tokenizers import Encoding, Tokenizer

from adapters.judge_cards import TOKENIZER, Card, JudgeUnusable, described
from adapters.networks import Network, network
from verification.judging import Pair
from verification.model import JudgeModel, Scores

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
        """Return calibrated probabilities for each pair, in order.

        Each pair is read by itself: an 8-bit network scales numbers by the largest of a batch, so
        that in company a pair's probabilities would hang on the others. It is no slower.
        """
        encoded = self.tokenizer.encode_batch([(pair.premise, pair.claim) for pair in pairs])
        return [JudgeModel(self.name, self.version, self._scores(each)) for each in encoded]

    def check(self) -> None:
        """Raise JudgeUnusable where the network does not give one logit for each label."""
        given = self._logits(self.tokenizer.encode(TRIAL.premise, TRIAL.claim)).shape
        if given != (1, len(self.card.labels)):
            raise JudgeUnusable(f"{len(self.card.labels)} labels for logits of shape {given}")

    def _logits(self, encoded: Encoding) -> np.ndarray:
        return self.network(
            {
                "input_ids": np.array([encoded.ids], dtype=np.int64),
                "attention_mask": np.array([encoded.attention_mask], dtype=np.int64),
                "token_type_ids": np.array([encoded.type_ids], dtype=np.int64),
            }
        )

    def _scores(self, encoded: Encoding) -> Scores:
        (logits,) = self._logits(encoded) / self.card.temperature
        powers = np.exp(logits - logits.max())
        shares = map(float, powers / powers.sum())
        return Scores(**dict(zip(self.card.labels, shares, strict=True)))


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
