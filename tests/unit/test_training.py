"""What judges are trained on: rows of files, written stories and pairs from templates."""

import json
from collections import Counter

from training.frames import NEI
from training.generated import pairs as generated
from training.rows import LABELS, batches, read, split
from training.stories import pairs
from verification.judging import premise

STORY = {
    "title": "Ferry back in service",
    "lines": [
        "The ferry to Ulm island sails again.",
        "It had been in dock for nine weeks.",
        "The repair took eleven, the yard said.",
    ],
    "claims": [
        {
            "text": "The repair of the Ulm ferry took nine weeks.",
            "supports": [1],
            "refutes": [2],
            "restated": {"2": "The repair of the Ulm ferry took eleven weeks."},
        }
    ],
}


def written(tmp_path, rows):
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)))
    return path


def row(claim, label="SUPPORTS", source="made", **more):
    return {"claim": claim, "evidence": ["One.", "Two."], "label": label, "source": source} | more


def test_rows_are_read_with_their_label_and_evidence_as_one_text(tmp_path):
    (found,) = read(written(tmp_path, [row("A claim.", "REFUTES")]))
    assert (found.premise, LABELS[found.label]) == ("One. Two.", "REFUTES")
    assert found.target == (0, 1, 0)


def test_rows_with_another_label_are_left_out(tmp_path):
    assert not list(read(written(tmp_path, [row("A claim.", "CONFLICTING")])))


def test_what_a_teacher_reads_counts_half(tmp_path):
    (found,) = read(written(tmp_path, [row("A claim.", taught=[0.5, 0.25, 0.25])]))
    assert found.target == (0.75, 0.125, 0.125)


def test_of_a_noisy_source_the_same_share_is_read_each_time(tmp_path):
    path = written(tmp_path, [row(f"Claim {n}.", source="conjnli_train") for n in range(400)])
    first, again = list(read(path)), list(read(path))
    assert first == again
    assert 60 < len(first) < 140


def test_no_claim_is_both_trained_on_and_watched(tmp_path):
    rows = [row(f"Claim {n % 200}.", LABELS[n % 3]) for n in range(600)]
    kept, watched = split(read(written(tmp_path, rows)))
    assert kept
    assert watched
    assert not {each.claim for each in kept} & {each.claim for each in watched}


def test_batches_hold_every_row_once_and_rows_of_like_length(tmp_path):
    rows = list(read(written(tmp_path, [row(f"Claim {n}.") for n in range(10)])))
    lengths = [n % 5 for n in range(10)]
    cut = batches(rows, lengths, 2, seed=1)
    assert Counter(each.claim for one in cut for each in one) == Counter(r.claim for r in rows)
    by_claim = dict(zip((each.claim for each in rows), lengths, strict=True))
    assert all(len({by_claim[each.claim] for each in one}) == 1 for one in cut)


def test_a_story_gives_each_line_as_the_judge_sees_it():
    (claim,) = STORY["claims"]
    said = [
        premise(line, STORY["title"], STORY["lines"][:at]) for at, line in enumerate(STORY["lines"])
    ]
    restated = claim["restated"]["2"]
    found = set(pairs([STORY]))
    assert {
        (said[1], claim["text"], "SUPPORTS"),
        (said[2], claim["text"], "REFUTES"),
        (said[2], restated, "SUPPORTS"),
        (said[1], restated, "REFUTES"),
    } <= found
    assert {label for text, _, label in found if text == said[0]} <= {NEI}


def test_a_premise_starts_with_the_sentence_and_ends_with_those_next_to_it():
    before = ["First.", "Second.", "Third.", "Fourth."]
    title = "Ferry in dock again"
    assert premise("Fifth.", title, before) == f"Fifth. | {title}. First. Third. Fourth."
    assert premise("First.", title) == f"First. | {title}."
    assert premise("First.") == "First."


def test_a_title_that_is_but_a_rubric_is_left_out_of_a_premise():
    assert premise("Second.", "News in brief", ["First."]) == "Second. | First."
    assert premise("He won.", "Una Reid") == "He won. | Una Reid."


def test_generated_pairs_are_the_same_for_the_same_seed_and_hold_every_label():
    made = list(generated(200, seed=3))
    assert made == list(generated(200, seed=3))
    assert {label for *_, label in made} == set(LABELS)
