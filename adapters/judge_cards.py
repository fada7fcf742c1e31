"""What a judge's folder says of its model, in either of two layouts.

Ours has `card.json` beside `judge.onnx`. The one that transformers and optimum write has
`config.json` beside `model.onnx`, `onnx/model.onnx` or `model.safetensors`. Both have
`tokenizer.json`.
"""

import hashlib
from pathlib import Path
from typing import TypeVar

import msgspec

CARD, CONFIG, TOKENIZER = "card.json", "config.json", "tokenizer.json"
OURS = "judge.onnx"
THEIRS = ("model.onnx", "onnx/model.onnx", "model.safetensors")
MAX_TOKENS = 512  # a sentence, the one before it and a claim are never as long
OFFSET = 2  # some networks, such as RoBERTa, count positions from here
DIGITS = 12  # of the hash of weights that bear no version
LABELS = {
    "support": ("support", "supports", "supported", "entailment"),
    "refute": ("refute", "refutes", "refuted", "contradiction"),
    "neither": ("neither", "neutral", "nei", "not enough info", "not_enough_info"),
}
Said = TypeVar("Said", bound=msgspec.Struct)


class JudgeUnusable(Exception):
    """The folder does not hold a judge that can be loaded; the message says what is off."""


class Card(msgspec.Struct, frozen=True):
    """What a model folder says of itself."""

    name: str
    version: str
    labels: list[str]  # in the order of the model's logits: support, refute, neither
    max_tokens: int
    temperature: float
    sha256: dict[str, str]  # by file name


class Config(msgspec.Struct, frozen=True):
    """What is needed of a `config.json`."""

    id2label: dict[int, str]
    max_position_embeddings: int = MAX_TOKENS


def described(folder: Path) -> tuple[Card, Path]:
    """Return what a folder says of its model, and the file of its weights; raises JudgeUnusable."""
    if not (folder / TOKENIZER).is_file():
        raise JudgeUnusable(f"{folder} has no {TOKENIZER}, as fast tokenizers are written")
    if (folder / CARD).is_file():
        return _checked(folder, _read(folder / CARD, Card)), folder / OURS
    config = _read(folder / CONFIG, Config)
    weights = next((folder / name for name in THEIRS if (folder / name).is_file()), None)
    if weights is None:
        raise JudgeUnusable(f"{folder} has none of {', '.join(THEIRS)}")
    card = Card(
        name=folder.resolve().name,
        version=_digest(weights)[:DIGITS],
        labels=_labels(folder, config),
        max_tokens=min(MAX_TOKENS, config.max_position_embeddings - OFFSET),
        temperature=1.0,
        sha256={},
    )
    return card, weights


def _read(path: Path, kind: type[Said]) -> Said:
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except (OSError, msgspec.DecodeError) as wrong:
        raise JudgeUnusable(f"{path} cannot be read: {wrong}") from None


def _checked(folder: Path, card: Card) -> Card:
    for name, expected in card.sha256.items():
        if _digest(folder / name) != expected:
            raise JudgeUnusable(f"{folder / name} is not the file that {CARD} describes")
    return card


def _digest(path: Path) -> str:
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _labels(folder: Path, config: Config) -> list[str]:
    """Return what each logit stands for; a model that knows other labels is no judge."""
    meant = {written: label for label, ways in LABELS.items() for written in ways}
    written = [config.id2label[place] for place in sorted(config.id2label)]
    labels = [meant.get(each.lower(), "") for each in written]
    if sorted(labels) != sorted(LABELS):
        raise JudgeUnusable(
            f"{folder / CONFIG}: id2label must name entailment, contradiction and neutral, "
            f"once each; it has {', '.join(written)}"
        )
    return labels
