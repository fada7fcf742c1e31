"""Write a trained network as a judge's folder: `python -m training.export MODEL_DIR OUT_DIR`.

The folder gets `judge.onnx`, quantized to 8 bits (onnxruntime's dynamic quantization, per channel),
its word embeddings beside it in `judge.embeddings`, and `tokenizer.json`. `training.card` adds the
card.
"""

import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import onnx
import torch
from onnx.external_data_helper import set_external_data, write_external_data_tensors
from onnxruntime.quantization import QuantType, quantize_dynamic
from transformers import AutoModelForSequenceClassification, AutoTokenizer

from training.rows import LABELS

OPSET = 17
LARGE = 16_000_000  # bytes of a tensor that gets a file of its own: code hosts limit one file
EMBEDDINGS = "judge.embeddings"


def main(model: str, out: str) -> None:
    """Export, quantize and split."""
    folder = Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        whole, small = Path(work, "whole.onnx"), Path(work, "small.onnx")
        _export(Path(model), whole)
        quantize_dynamic(whole, small, weight_type=QuantType.QInt8, per_channel=True)
        _write(onnx.load(small), folder)
    shutil.copy(Path(model, "tokenizer.json"), folder)


class _Logits(torch.nn.Module):
    """A network that takes tensors by their order and gives one, which is what is exported."""

    def __init__(self, network: torch.nn.Module, names: Sequence[str]) -> None:
        super().__init__()
        self.network, self.names = network, names

    def forward(self, *inputs: torch.Tensor) -> torch.Tensor:
        logits: torch.Tensor = self.network(**dict(zip(self.names, inputs, strict=True))).logits
        return logits


def _export(model: Path, path: Path) -> None:
    network = AutoModelForSequenceClassification.from_pretrained(
        model, num_labels=len(LABELS), attn_implementation="eager"
    ).eval()
    # Whether the network tells passage and claim apart by token types, its tokenizer says.
    names = list(AutoTokenizer.from_pretrained(model).model_input_names)
    ids = torch.randint(1000, 20_000, (2, 16))
    made = {"attention_mask": torch.ones_like(ids), "token_type_ids": torch.zeros_like(ids)}
    torch.onnx.export(
        _Logits(network, names),
        tuple(made.get(name, ids) for name in names),
        str(path),
        dynamo=False,
        opset_version=OPSET,
        input_names=names,
        output_names=["logits"],
        dynamic_axes={name: {0: "pairs", 1: "tokens"} for name in names} | {"logits": {0: "pairs"}},
    )


def _write(model: onnx.ModelProto, folder: Path) -> None:
    large = [each for each in model.graph.initializer if len(each.raw_data) > LARGE]
    for tensor in large:
        set_external_data(tensor, location=EMBEDDINGS)
    (folder / EMBEDDINGS).unlink(missing_ok=True)
    onnx.save(write_external_data_tensors(model, str(folder)), folder / "judge.onnx")


if __name__ == "__main__":
    main(*sys.argv[1:])
