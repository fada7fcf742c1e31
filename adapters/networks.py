"""Networks: token ids in, logits out, by whichever library reads the file."""

import importlib
import inspect
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime as ort  # type: ignore[import-untyped]  # ships no types

from adapters.judge_cards import JudgeUnusable

INPUTS = frozenset({"input_ids", "attention_mask", "token_type_ids"})
Inputs = Mapping[str, np.ndarray]  # a row for each pair; a network takes what it knows
Network = Callable[[Inputs], np.ndarray]
CPUINFO = Path("/proc/cpuinfo")
VNNI = re.compile(r"^flags\b.*\bavx(?:512)?_vnni\b", re.MULTILINE)


def network(weights: Path, threads: int) -> Network:
    """Load a network; raises JudgeUnusable where what it needs is not there."""
    if weights.suffix == ".onnx":
        return onnx_network(weights, threads)
    return torch_network(weights, threads, importlib.import_module)


def onnx_network(weights: Path, threads: int) -> Network:
    """Load an ONNX file."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    if may_overflow(_processors()):
        options.add_session_config_entry("session.x64quantprecision", "1")
    session = ort.InferenceSession(str(weights), options, providers=["CPUExecutionProvider"])
    taken = [each.name for each in session.get_inputs()]
    if not INPUTS.issuperset(taken) or "logits" not in {
        each.name for each in session.get_outputs()
    }:
        raise JudgeUnusable(f"{weights} must make `logits` of {', '.join(sorted(INPUTS))}")
    return lambda inputs: np.asarray(
        session.run(["logits"], {name: inputs[name] for name in taken})[0]
    )


def may_overflow(processors: str) -> bool:
    """Return whether 8-bit sums overflow, so that a network reads nonsense, by `/proc/cpuinfo`.

    They do on x86 without VNNI. Summing with more bits gives the same where they do not, in twice
    the time.
    """
    return VNNI.search(processors) is None


def _processors() -> str:
    """Return what the system tells of its processors; "" where it tells nothing."""
    return CPUINFO.read_text("utf-8", "replace") if CPUINFO.exists() else ""


def torch_network(weights: Path, threads: int, module: Callable[[str], Any]) -> Network:
    """Load weights that only PyTorch reads, with libraries that do not come with the service."""
    try:
        torch, transformers = module("torch"), module("transformers")
    except ImportError as missing:
        raise JudgeUnusable(
            f"{weights} needs {missing.name}, which is not installed: install torch and "
            "transformers, or export the model to ONNX (optimum-cli export onnx)"
        ) from None
    torch.set_num_threads(threads)
    # Safetensors hold numbers only; nothing is fetched, and no code of the folder is run.
    model = transformers.AutoModelForSequenceClassification.from_pretrained(
        weights.parent, local_files_only=True, use_safetensors=True, trust_remote_code=False
    ).eval()
    taken = inspect.signature(model.forward).parameters

    def logits(inputs: Inputs) -> np.ndarray:
        given = {name: torch.from_numpy(ids) for name, ids in inputs.items() if name in taken}
        with torch.inference_mode():
            return np.asarray(model(**given).logits.float().numpy())

    return logits
