"""Fine-tune a judge: `python -m training.fit --base DIR --rows FILE [FILE …] --out DIR`.

Reads pairs (`training.rows`), trains a cross-encoder that reads (passage, claim), and keeps a
checkpoint in `--out` every few minutes: the same command again goes on from there. The rate rises,
stays, and falls to nothing over the last fifth of the steps. The weights end in `--out/model`.
"""

import argparse
import json
import random
import time
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import torch
from transformers import AutoModelForSequenceClassification, AutoTokenizer

from training.rows import LABELS, Row, batches, read, split

SEED = 7
BATCH = 32  # pairs
TOKENS = 160  # of passage and claim together; longer passages are cut
WARM_UP = 200  # steps
FALLING = 0.2  # share of the steps over which the rate falls
SAVED_EVERY = 300  # seconds
REPORTED_EVERY = 100  # steps


def main() -> None:
    """Train until the rows are used up."""
    options = _options()
    torch.manual_seed(SEED)
    tokenizer = AutoTokenizer.from_pretrained(options.base)
    model = AutoModelForSequenceClassification.from_pretrained(options.base, num_labels=len(LABELS))
    _freeze(model, options.frozen)
    kept, watched = split(chain.from_iterable(map(read, options.rows)), SEED)
    steps = [each for epoch in range(options.epochs) for each in _epoch(kept, tokenizer, epoch)]
    trained = [each for each in model.parameters() if each.requires_grad]
    optimizer = torch.optim.AdamW(trained, lr=options.rate, weight_decay=0.01, fused=True)
    checkpoint = options.out / "checkpoint.pt"
    done = _resumed(checkpoint, model, optimizer)
    print(f"{len(kept)} rows, {len(watched)} watched, steps {done} to {len(steps)}", flush=True)
    _train(model, tokenizer, optimizer, steps, done, options)
    model.save_pretrained(options.out / "model")
    tokenizer.save_pretrained(options.out / "model")
    right = _right(model, tokenizer, watched)
    (options.out / "watched.json").write_text(json.dumps({"rows": len(watched), "right": right}))
    print(f"watched: {right:.3f}", flush=True)


def _train(model, tokenizer, optimizer, steps, done, options) -> None:
    """Take every step that is left, and keep a checkpoint now and then."""
    model.train()
    saved = time.monotonic()
    losses: list[float] = []
    for number in range(done, len(steps)):
        for group in optimizer.param_groups:
            group["lr"] = options.rate * _share_of_rate(number, len(steps))
        losses.append(_step(model, tokenizer, optimizer, steps[number]))
        if number % REPORTED_EVERY == REPORTED_EVERY - 1:
            mean = sum(losses[-REPORTED_EVERY:]) / len(losses[-REPORTED_EVERY:])
            print(f"{time.strftime('%X')} step {number + 1} loss {mean:.3f}", flush=True)
        if time.monotonic() - saved > SAVED_EVERY:
            _save(options.out / "checkpoint.pt", model, optimizer, number + 1)
            saved = time.monotonic()


def _step(model, tokenizer, optimizer, rows: list[Row]) -> float:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        logits = model(**_encoded(tokenizer, rows)).logits
    wanted = torch.tensor([row.label for row in rows])
    loss = torch.nn.functional.cross_entropy(logits.float(), wanted, label_smoothing=0.05)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    optimizer.zero_grad()
    return loss.item()


def _epoch(kept: list[Row], tokenizer, epoch: int) -> Iterator[list[Row]]:
    lengths = [
        len(ids)
        for ids in tokenizer(
            [f"{row.premise} {row.claim}" for row in kept], truncation=True, max_length=TOKENS
        ).input_ids
    ]
    yield from batches(kept, lengths, BATCH, SEED + epoch)


def _encoded(tokenizer, rows: list[Row]):
    return tokenizer(
        [row.premise for row in rows],
        [row.claim for row in rows],
        truncation="longest_first",
        max_length=TOKENS,
        padding=True,
        return_tensors="pt",
    )


def _right(model, tokenizer, rows: list[Row]) -> float:
    """Return the share of the rows that the model labels as they are labelled."""
    model.eval()
    right = 0
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for at in range(0, len(rows), BATCH):
            some = rows[at : at + BATCH]
            chosen = model(**_encoded(tokenizer, some)).logits.argmax(dim=1).tolist()
            right += sum(row.label == one for row, one in zip(some, chosen, strict=True))
    return right / len(rows)


def _share_of_rate(step: int, steps: int) -> float:
    left = (steps - step) / (FALLING * steps)
    return min(1.0, (step + 1) / WARM_UP, left)


def _freeze(model, layers: int) -> None:
    """Keep the embeddings and so many of the lowest layers as they are; none for 0."""
    if not layers:
        return
    body = getattr(model, model.base_model_prefix)
    for module in (body.embeddings, *body.encoder.layer[:layers]):
        module.requires_grad_(requires_grad=False)


def _save(checkpoint: Path, model, optimizer, step: int) -> None:
    kept = {
        "model": model.state_dict(),
        "optimizer": optimizer.state_dict(),
        "step": step,
        "chance": (random.getstate(), torch.get_rng_state()),
    }
    part = checkpoint.with_suffix(".part")
    torch.save(kept, part)
    part.replace(checkpoint)


def _resumed(checkpoint: Path, model, optimizer) -> int:
    """Load a checkpoint, if there is one, and return the step to go on with."""
    checkpoint.parent.mkdir(parents=True, exist_ok=True)
    if not checkpoint.exists():
        return 0
    kept = torch.load(checkpoint, weights_only=False)
    model.load_state_dict(kept["model"])
    optimizer.load_state_dict(kept["optimizer"])
    torch.set_rng_state(kept["chance"][1])
    return kept["step"]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True, help="folder with the weights to start from")
    parser.add_argument("--rows", type=Path, nargs="+", required=True, help="files of labelled pairs")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints and weights")
    parser.add_argument("--epochs", type=int, default=1)
    parser.add_argument("--rate", type=float, default=4e-5)
    parser.add_argument("--frozen", type=int, default=0, help="lowest layers that stay as they are")
    return parser.parse_args()


if __name__ == "__main__":
    main()
