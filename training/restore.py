"""Read a judge's weights back, to train it on: `python -m training.restore JUDGE_DIR BASE_DIR OUT`.

`JUDGE_DIR` holds a judge as `training.export` writes it, `BASE_DIR` the weights that it was once
trained from. What training left as it was, the embeddings and the lowest layers, is taken from
there; all else from the judge, as exactly as its 8 bits tell.
"""

import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx.numpy_helper import to_array

from training.network import load

PREFIX = "network."  # of the names in an exported file
ENDS = ("_quantized", "_scale", "_zero_point")  # of the names of what tells a quantized matrix


def main(judge: str, base: str, out: str, frozen: str) -> None:
    """Write the weights as a folder of transformers; the `frozen` lowest layers are the base's."""
    network = load(Path(base))
    kept = tuple(f".layer.{number}." for number in range(int(frozen)))
    read = {name: each for name, each in _weights(Path(judge)).items() if not _any(kept, name)}
    shapes = {name: each.shape for name, each in network.model.state_dict().items()}
    if wrong := {name for name, each in read.items() if shapes.get(name) != each.shape}:
        sys.exit(f"{judge} was not trained from {base}: {', '.join(sorted(wrong))}")
    network.model.load_state_dict(read, strict=False)
    network.save(Path(out))


def _any(parts: tuple[str, ...], name: str) -> bool:
    return any(part in name for part in parts)


def _weights(folder: Path) -> dict[str, torch.Tensor]:
    """Return every weight that was quantized or kept, by its name in the network."""
    graph = onnx.load(folder / "judge.onnx").graph
    stored = {each.name: each for each in graph.initializer}
    found = {
        name.removeprefix(PREFIX): to_array(each)
        for name, each in stored.items()
        if name.startswith(PREFIX) and each.data_type == onnx.TensorProto.FLOAT
        # Of what was quantized as a table, the base has the same.
        if not name.endswith(ENDS)
    }
    for node in graph.node:
        if node.op_type == "MatMulInteger" and node.input[1] in stored:
            layer = ".".join(node.name.strip("/").split("/")[:-1])
            found[f"{layer.removeprefix(PREFIX)}.weight"] = _whole(stored, node.input[1])
    return {name: torch.from_numpy(np.array(each)) for name, each in found.items()}


def _whole(stored: dict[str, onnx.TensorProto], name: str) -> np.ndarray:
    """Return a quantized matrix in whole numbers times its scales, as a linear layer keeps it."""
    stem = name.removesuffix(ENDS[0])
    small, scale, zero = (to_array(stored[stem + end]) for end in ENDS)
    return ((small.astype(np.float32) - zero) * scale).T


if __name__ == "__main__":
    main(*sys.argv[1:])
