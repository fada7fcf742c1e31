"""Judges from folders: the one that comes with the service, and folders as others write them."""

import json
import shutil

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.folder_judge import load_judge
from adapters.judge_cards import LABELS, JudgeUnusable, described
from adapters.networks import may_overflow, torch_network
from settings import Settings
from tests.unit.networks import FakeTransformers, copier
from verification.judging import Pair

OURS = Settings.from_env({}).judge_dir
NAMED = {"0": "ENTAILMENT", "1": "contradiction", "2": "Neutral"}  # in the order of our logits
PAIRS = [
    Pair("The ferry to Aldholm sank in the storm on Monday night.", "The ferry sank."),
    Pair("The ferry to Aldholm arrived.", "A bakery won a prize."),
    Pair("", "The ferry sank."),
]


def folder_of(folder, weights="model.onnx", labels=NAMED, **config):
    """Make a folder as optimum writes it, around weights that nothing can read."""
    (folder / weights).parent.mkdir(parents=True, exist_ok=True)
    (folder / weights).write_bytes(b"weights")
    shutil.copy(OURS / "tokenizer.json", folder)
    written = {"model_type": "bert", "id2label": labels, "max_position_embeddings": 512} | config
    (folder / "config.json").write_text(json.dumps(written))
    return folder


def exported(folder, weights="model.onnx", labels=NAMED):
    """Make a folder as optimum writes it, of the model that comes with the service."""
    folder_of(folder, weights, labels)
    for each in OURS.glob("judge.*"):  # what is beside the ONNX file keeps its name
        name = (folder / weights).name if each.suffix == ".onnx" else each.name
        shutil.copy(each, (folder / weights).with_name(name))
    return folder


def read(judge):
    found = [each.scores for each in judge.judge(PAIRS)]
    return np.array([[each.support, each.refute, each.neither] for each in found])


@pytest.fixture(scope="module")
def built_in():
    return load_judge(OURS, 1)


def test_the_judge_tells_what_follows_from_what_has_nothing_to_do_with_it(built_in):
    """Where 8-bit sums overflow, as they do without VNNI, it reads the same in every pair."""
    follows, unrelated, _ = (each.scores for each in built_in.judge(PAIRS))
    assert follows.support > 0.5
    assert unrelated.support < 0.5


def test_a_judge_says_what_it_is_with_each_reading(built_in):
    readings = built_in.judge(PAIRS)
    assert {(each.name, each.version, each.stands_in_for) for each in readings} == {
        (built_in.name, built_in.version, None)
    }
    assert read(built_in).sum(axis=1) == pytest.approx(1)
    assert built_in.judge([]) == []


@pytest.mark.parametrize("weights", ["model.onnx", "onnx/model.onnx"])
def test_a_folder_as_it_is_exported_reads_as_the_model_in_it(tmp_path, built_in, weights):
    judge = load_judge(exported(tmp_path / "desk-nli", weights), 1)
    assert (judge.name, len(judge.version)) == ("desk-nli", 12)
    warm = read(judge) ** (1 / built_in.card.temperature)
    assert read(built_in) == pytest.approx(warm / warm.sum(axis=1, keepdims=True), abs=1e-4)


def test_logits_are_taken_by_what_id2label_calls_them(tmp_path):
    plain = load_judge(exported(tmp_path / "plain"), 1)
    turned = load_judge(
        exported(tmp_path / "turned", labels={"2": "NEI", "0": "refutes", "1": "supports"}), 1
    )
    assert read(turned) == pytest.approx(read(plain)[:, [1, 0, 2]])


@pytest.mark.parametrize(
    "labels",
    [
        {"0": "LABEL_0", "1": "LABEL_1", "2": "LABEL_2"},
        {"0": "entailment", "1": "not_entailment"},
        {"0": "entailment", "1": "entailment", "2": "neutral"},
        {"0": "entailment", "1": "contradiction", "2": "neutral", "3": "irrelevant"},
        {},
    ],
)
def test_labels_that_say_something_else_are_refused(tmp_path, labels):
    with pytest.raises(JudgeUnusable, match=r"config\.json: id2label must name entailment"):
        load_judge(folder_of(tmp_path, labels=labels), 1)


@given(st.data())
def test_every_way_to_write_a_label_is_known_in_any_case_and_order(tmp_path_factory, data):
    order = data.draw(st.permutations(sorted(LABELS)))
    ways = [data.draw(st.sampled_from(LABELS[label])) for label in order]
    cased = [data.draw(st.sampled_from([way, way.upper(), way.title()])) for way in ways]
    folder = folder_of(tmp_path_factory.mktemp("any"), labels=dict(enumerate(cased)))
    assert described(folder)[0].labels == order


@pytest.mark.parametrize(
    ("removed", "named"),
    [
        ("tokenizer.json", r"no tokenizer\.json"),
        ("config.json", r"config\.json cannot be read"),
        ("model.onnx", r"none of model\.onnx, onnx/model\.onnx, model\.safetensors"),
    ],
)
def test_what_is_missing_in_a_folder_is_named(tmp_path, removed, named):
    (folder_of(tmp_path) / removed).unlink()
    with pytest.raises(JudgeUnusable, match=named):
        load_judge(tmp_path, 1)


@pytest.mark.parametrize("config", ["", "[]", "{}", '{"id2label": {"first": "entailment"}}'])
def test_a_config_that_names_no_labels_is_refused(tmp_path, config):
    (folder_of(tmp_path) / "config.json").write_text(config)
    with pytest.raises(JudgeUnusable, match=r"config\.json cannot be read"):
        load_judge(tmp_path, 1)


def test_tokens_stay_within_what_the_network_can_place(tmp_path):
    assert described(folder_of(tmp_path, max_position_embeddings=130))[0].max_tokens == 128
    assert described(folder_of(tmp_path, max_position_embeddings=514))[0].max_tokens == 512
    assert described(folder_of(tmp_path, max_position_embeddings=8192))[0].max_tokens == 512


def test_a_pair_reads_the_same_in_any_company(built_in):
    together = built_in.judge(PAIRS)
    assert len(PAIRS) > 1
    assert [built_in.judge([pair]) for pair in PAIRS] == [[each] for each in together]
    assert [*reversed(together)] == built_in.judge([*reversed(PAIRS)])


def test_a_swapped_model_of_ours_is_refused(tmp_path):
    shutil.copytree(OURS, tmp_path, dirs_exist_ok=True)
    (tmp_path / "judge.onnx").write_bytes(b"another")
    with pytest.raises(JudgeUnusable, match=r"judge\.onnx is not the file"):
        load_judge(tmp_path, 1)


def test_a_network_that_tells_fewer_things_than_it_has_labels_for_is_refused(tmp_path):
    shutil.copytree(OURS, tmp_path, dirs_exist_ok=True)
    card = json.loads((tmp_path / "card.json").read_text())
    (tmp_path / "card.json").write_text(json.dumps(card | {"labels": ["support", "refute"]}))
    with pytest.raises(JudgeUnusable, match="2 labels for logits of shape"):
        load_judge(tmp_path, 1)


def test_a_network_that_reads_no_tokens_is_refused(tmp_path):
    (folder_of(tmp_path) / "model.onnx").write_bytes(copier())
    with pytest.raises(JudgeUnusable, match="must make `logits` of attention_mask, input_ids"):
        load_judge(tmp_path, 1)


def test_weights_of_pytorch_alone_are_no_judge_without_a_network_in_them(tmp_path):
    with pytest.raises(JudgeUnusable, match=r"model\.safetensors needs torch|cannot be used"):
        load_judge(folder_of(tmp_path, weights="model.safetensors"), 1)


def test_weights_of_pytorch_need_libraries_that_are_named(tmp_path):
    def absent(name):
        raise ModuleNotFoundError(name=name)

    folder = folder_of(tmp_path, weights="model.safetensors")
    with pytest.raises(JudgeUnusable, match=r"needs torch, .* export the model to ONNX"):
        torch_network(described(folder)[1], 1, absent)


def test_weights_of_pytorch_are_read_by_transformers_from_the_folder_alone(tmp_path):
    folder, fake = folder_of(tmp_path, weights="model.safetensors"), FakeTransformers()
    logits = torch_network(folder / "model.safetensors", 3, lambda _: fake)
    ones = np.ones((2, 4), dtype=np.int64)
    found = logits({"input_ids": ones, "attention_mask": ones, "token_type_ids": ones})
    assert found.tolist() == [[4, 0, 0], [4, 0, 0]]
    loaded_from, how = fake.loaded
    assert (loaded_from, fake.threads) == (folder, 3)
    assert how == {"local_files_only": True, "use_safetensors": True, "trust_remote_code": False}


@pytest.mark.parametrize("damaged", ["model.onnx", "tokenizer.json"])
def test_a_file_that_cannot_be_read_is_refused(tmp_path, damaged):
    (exported(tmp_path) / damaged).write_bytes(b"damaged")
    with pytest.raises(JudgeUnusable, match=f"^{tmp_path} cannot be used as a judge: "):
        load_judge(tmp_path, 1)


@pytest.mark.parametrize(
    ("processors", "overflow"),
    [
        ("model name\t: A\nflags\t\t: fpu avx2 fma\n", True),
        ("model name\t: A\nflags\t\t: fpu avx2 avx512_vnni fma\n", False),
        ("model name\t: A\nflags\t\t: fpu avx2 avx_vnni\n", False),
        ("model name\t: A avx_vnni\nflags\t\t: fpu avx2\n", True),
        ("", True),
    ],
)
def test_sums_are_taken_to_overflow_where_no_processor_is_known_not_to(processors, overflow):
    assert may_overflow(processors) is overflow
