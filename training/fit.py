"""Fine-tune a judge: `python -m training.fit --base DIR --rows FILE [FILE …] --out DIR`.

Reads pairs (`training.rows`), trains a cross-encoder that reads (passage, claim), and keeps a
checkpoint in `--out` every few minutes: the same command again goes on from there. The rate rises,
stays, and falls to nothing over the last fifth of the steps. The weights end in `--out/model`.
"""

import argparse
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import torch

from training.network import BATCH, Network, load
from training.rows import Row, batches, read, split

SEED = 7
SMOOTHING = 0.05  # of the target, spread over all labels
WARM_UP = 0.08  # share of the steps over which the rate rises
FALLING = 0.2  # share of the steps over which the rate falls
SAVED_EVERY = 300  # seconds
REPORTED_EVERY = 100  # steps


@dataclass(frozen=True, slots=True)
class Run:
    """A network, what moves it, and where its checkpoint lies."""

    network: Network
    optimizer: torch.optim.Optimizer
    rate: float
    checkpoint: Path

    def take(self, steps: Sequence[list[Row]], done: int) -> None:
        """Take every step that is left, and keep a checkpoint now and then."""
        self.network.model.train()
        saved = time.monotonic()
        losses: list[float] = []
        for number in range(done, len(steps)):
            for group in self.optimizer.param_groups:
                group["lr"] = self.rate * _share_of_rate(number, len(steps))
            losses.append(self._step(steps[number]))
            if number % REPORTED_EVERY == REPORTED_EVERY - 1:
                mean = sum(losses[-REPORTED_EVERY:]) / len(losses[-REPORTED_EVERY:])
                print(f"{time.strftime('%X')} step {number + 1} loss {mean:.3f}", flush=True)
            if time.monotonic() - saved > SAVED_EVERY:
                self._save(number + 1)
                saved = time.monotonic()

    def _step(self, rows: Sequence[Row]) -> float:
        wanted = torch.tensor([row.target for row in rows])
        loss = torch.nn.functional.cross_entropy(
            self.network.logits(rows), wanted, label_smoothing=SMOOTHING
        )
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.network.model.parameters(), 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad()
        return loss.item()

    def _save(self, step: int) -> None:
        kept = {
            "model": self.network.model.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "step": step,
            "chance": torch.get_rng_state(),
        }
        part = self.checkpoint.with_suffix(".part")
        torch.save(kept, part)
        part.replace(self.checkpoint)

    def resumed(self) -> int:
        """Load the checkpoint, if there is one, and return the step to go on with."""
        self.checkpoint.parent.mkdir(parents=True, exist_ok=True)
        if not self.checkpoint.exists():
            return 0
        kept = torch.load(self.checkpoint, weights_only=True)
        self.network.model.load_state_dict(kept["model"])
        self.optimizer.load_state_dict(kept["optimizer"])
        torch.set_rng_state(kept["chance"])
        return int(kept["step"])


def main() -> None:
    """Train until the rows are used up."""
    options = _options()
    torch.manual_seed(SEED)
    network = load(options.base)
    _freeze(network, options.frozen)
    kept, watched = split(chain.from_iterable(map(read, options.rows)))
    lengths = network.lengths(kept)
    steps = [
        each
        for epoch in range(options.epochs)
        for each in batches(kept, lengths, BATCH, SEED + epoch)
    ]
    trained = [each for each in network.model.parameters() if each.requires_grad]
    optimizer = torch.optim.AdamW(trained, lr=options.rate, weight_decay=0.01, fused=True)
    run = Run(network, optimizer, options.rate, options.out / "checkpoint.pt")
    done = run.resumed()
    print(f"{len(kept)} rows, {len(watched)} watched, steps {done} to {len(steps)}", flush=True)
    run.take(steps, done)
    network.save(options.out / "model")
    right = _right(network, watched)
    (options.out / "watched.json").write_text(json.dumps({"rows": len(watched), "right": right}))
    print(f"watched: {right:.3f}", flush=True)


def _right(network: Network, rows: Sequence[Row]) -> float:
    """Return the share of the rows that the network labels as they are labelled."""
    chosen = [int(logits.argmax()) for logits in network.read(rows)]
    return sum(row.label == one for row, one in zip(rows, chosen, strict=True)) / len(rows)


def _share_of_rate(step: int, steps: int) -> float:
    left = (steps - step) / (FALLING * steps)
    return min(1.0, (step + 1) / (WARM_UP * steps), left)


def _freeze(network: Network, layers: int) -> None:
    """Keep the embeddings and so many of the lowest layers as they are; none for 0."""
    if not layers:
        return
    body = getattr(network.model, network.model.base_model_prefix)
    for module in (body.embeddings, *body.encoder.layer[:layers]):
        module.requires_grad_(requires_grad=False)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True, help="folder of the weights to start")
    parser.add_argument("--rows", type=Path, nargs="+", required=True, help="labelled pairs")
    parser.add_argument("--out", type=Path, required=True, help="for checkpoints and weights")
    parser.add_argument("--epochs", type=int, default=1)
    parser.add_argument("--rate", type=float, default=4e-5)
    parser.add_argument("--frozen", type=int, default=0, help="lowest layers that stay as they are")
    return parser.parse_args()


if __name__ == "__main__":
    main()
