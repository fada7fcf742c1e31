"""A cross-encoder under training: its weights, its tokenizer and what it makes of pairs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from transformers import AutoModelForSequenceClassification, AutoTokenizer

from training.rows import LABELS, Row

TOKENS = 160  # of passage and claim together; longer passages are cut
BATCH = 32  # pairs


@dataclass(frozen=True, slots=True)
class Network:
    """A sequence classifier of transformers, with its tokenizer."""

    model: Any
    tokenizer: Any

    def logits(self, rows: Sequence[Row]) -> torch.Tensor:
        """Return one line of logits, in the order of LABELS, for each row."""
        encoded = self.tokenizer(
            [row.premise for row in rows],
            [row.claim for row in rows],
            truncation="longest_first",
            max_length=TOKENS,
            padding=True,
            return_tensors="pt",
        )
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits: torch.Tensor = self.model(**encoded).logits
        return logits.float()

    def lengths(self, rows: Sequence[Row]) -> list[int]:
        """Return how many tokens each row has, up to TOKENS."""
        texts = [f"{row.premise} {row.claim}" for row in rows]
        encoded = self.tokenizer(texts, truncation=True, max_length=TOKENS)
        return [len(ids) for ids in encoded.input_ids]

    @torch.no_grad()
    def read(self, rows: Sequence[Row]) -> Iterator[torch.Tensor]:
        """Yield the logits of every row, in order; no gradient is kept."""
        self.model.eval()
        for at in range(0, len(rows), BATCH):
            yield from self.logits(rows[at : at + BATCH])

    def save(self, folder: Path) -> None:
        """Write weights and tokenizer as transformers reads them."""
        self.model.save_pretrained(folder)
        self.tokenizer.save_pretrained(folder)


def load(folder: Path) -> Network:
    """Return the network of a folder of transformers; its head is new where there is none."""
    model = AutoModelForSequenceClassification.from_pretrained(folder, num_labels=len(LABELS))
    return Network(model, AutoTokenizer.from_pretrained(folder))
