"""The measures of `make evaluate`, by hand-computed values."""

import json
import math
from dataclasses import dataclass

import pytest

from evaluation import candidates
from evaluation.leak import HALVES, LEAKS, half, leaks
from evaluation.matching import SETS, Found, read, table
from evaluation.pairs import calibration_error, macro_f1, measured
from evaluation.ranking import BM25, Ranking, average_precision, first, success
from evaluation.scenarios import play
from evaluation.speed import median_ms
from tracking.similar import SHOWN_FROM
from verification.kinds import Stance
from verification.model import Claim, JudgeModel, Report, Scores

SCENARIO = {
    "id": "pier",
    "category": "event.happened",
    "claim": {"text": "The pier of Ostvard has reopened.", "claimed_at": "2024-05-02T09:00:00Z"},
    "reports": [
        {
            "key": "early",
            "title": "Pier open",
            "body": "The pier of Ostvard has reopened.",
            "publisher": "Ostvard Echo",
            "published_at": "2024-05-01T09:00:00Z",
        },
        {
            "key": "later",
            "title": "Crowds",
            "body": "The pier of Ostvard has reopened.",
            "publisher": "Ostvard Post",
            "published_at": "2024-05-03T09:00:00Z",
        },
    ],
    "checkpoints": [
        {"after": "early", "status": "unverified"},
        {"after": "later", "status": ["supported"], "superseded": False},
    ],
    "stances": {"early": "none", "later": "supports"},
}


def reading(scores):
    return JudgeModel("fixed", "0", scores)


@dataclass
class Fixed:
    """A judge that reads the same into everything."""

    scores: Scores

    def judge(self, pairs):
        return [reading(self.scores) for _ in pairs]


SURE = Fixed(Scores(0.9, 0.05, 0.05))


def test_macro_f1_counts_each_expected_label_alike():
    pairs = [("a", "a"), ("a", "b"), ("b", "b"), ("b", "b")]
    assert macro_f1(pairs) == pytest.approx((2 / 3 + 4 / 5) / 2)


def test_calibration_error_weighs_each_bin_by_what_is_in_it():
    # Two rows at 0.95, one right: 0.45 apart; two at 0.55, both right: 0.45 apart.
    sure, right = [0.95, 0.95, 0.55, 0.55], [True, False, True, True]
    assert calibration_error(sure, right) == pytest.approx(0.45)
    assert calibration_error([1.0, 1.0], [True, True]) == 0


def test_a_judge_chooses_between_the_labels_of_a_source(tmp_path):
    rows = [
        {"claim": "c", "evidence": ["e"], "label": label, "source": "two"}
        for label in ("SUPPORTS", "NOT_SUPPORTS", "unknown")
    ]
    path = tmp_path / "pairs.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)))
    ((source, found),) = measured(SURE, path)
    assert (source, found.rows, found.accuracy) == ("two", 2, 0.5)


def test_evidence_that_goes_both_ways_is_disputed(tmp_path):
    @dataclass
    class Torn(Fixed):
        def judge(self, pairs):
            both = [Scores(0.8, 0.1, 0.1), Scores(0.1, 0.8, 0.1)]
            return [reading(each) for each in (self.scores, *both)][: len(pairs)]

    labels = ("DISPUTED", "SUPPORTS")
    rows = [{"claim": "c", "evidence": ["e", "f"], "label": each, "source": "s"} for each in labels]
    path = tmp_path / "pairs.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)))
    ((_, found),) = measured(Torn(Scores(1, 0, 0)), path)
    assert found.accuracy == 0.5


def test_scenarios_are_scored_as_the_service_would_answer(tmp_path):
    path = tmp_path / "scenarios.json"
    path.write_text(json.dumps([SCENARIO]))
    played = play(path, SURE)
    assert played.accuracy == 1
    assert played.stances == (2, 2)
    assert played.settled == (1, 1)
    assert played.stray_per_100 == 0
    unsure = play(path, Fixed(Scores(0, 0, 1)))
    assert unsure.accuracy == 0.5
    assert unsure.settled == (0, 1)


def test_the_time_of_one_meeting_is_measured(tmp_path):
    path = tmp_path / "scenarios.json"
    path.write_text(json.dumps([SCENARIO]))
    assert median_ms(path, SURE) > 0


def test_a_ranking_is_measured_by_its_first_places():
    half = Ranking(["a", "b", "c", "d"], {"b", "d"})
    assert (first(half), success(half)) == (0, 1)
    assert average_precision(half) == pytest.approx((1 / 2 + 2 / 4) / 2)
    assert average_precision(Ranking(["a", "b"], {"a", "z"})) == pytest.approx(1 / 2)
    late = Ranking([*"abcdefghijk"], {"k"})
    assert (first(late), average_precision(late), success(late)) == (0, 0, 0)
    assert success(Ranking([*"abcdefghij"], {"j"})) == 1
    assert first(Ranking([], {"a"})) == 0


def test_bm25_ranks_by_rare_words_and_short_texts():
    texts = {"long": "pier sold, harbour sold, mill sold", "short": "pier sold", "other": "a mill"}
    assert BM25(texts).ranked("the piers") == ["short", "long"]
    assert BM25(texts).ranked("pier sold mill") == ["long", "short", "other"]
    # One of one text: log(1 + 0.5 / 1.5), and a text of average length with the word once.
    assert BM25({"a": "pier"}).scores("pier") == {"a": pytest.approx(math.log(4 / 3))}
    assert BM25(texts).ranked("lantern") == []


def test_pairs_may_stand_alone_or_beside_the_earlier_claims(tmp_path):
    pairs, claims = tmp_path / "pairs.jsonl", tmp_path / "claims.jsonl"
    rows = [
        {"query": "q", "claim": "c", "claim_id": "1"},
        {"query": "q", "claim": "d", "claim_id": "2"},
        {"query": "r", "claim": "c", "claim_id": "1"},
    ]
    pairs.write_text("\n".join(map(json.dumps, rows)))
    claims.write_text('{"id": "3", "claim": "e"}\n')
    alone = read(pairs)
    assert alone.claims == {"c": "c", "d": "d"}
    assert alone.queries == {"q": {"c", "d"}, "r": {"c"}}
    beside = read(pairs, claims)
    assert beside.claims == {"3": "e", "1": "c", "2": "d"}
    assert beside.queries == {"q": {"1", "2"}, "r": {"1"}}


def test_it_is_told_how_many_are_shown_and_how_many_of_these_are_right():
    right, wrong = Ranking(["a"], {"a"}), Ranking(["b"], {"a"})
    found = Found([right, wrong, right, wrong], [0.9, SHOWN_FROM, 0.1, 0.1])
    assert found.shown() == (0.5, 0.5)
    assert Found([wrong], [0.0]).shown() == (0, 0)


def test_what_cannot_be_measured_is_skipped_with_a_reason(tmp_path):
    assert list(table(None))[-1] == "Skipped: no folder was named."
    assert f"Skipped: {tmp_path} holds none of " in list(table(tmp_path))[-1]


def test_repeated_claims_are_found_in_a_store_of_their_own(tmp_path):
    claims = [("1", "The pier of Ostvard was sold to a brewery"), ("2", "Norrskarn froze over")]
    queries = [("A brewery bought #OstvardPier", "1"), ("Ice in Norrskarn", "2")]
    earlier = [{"id": key, "claim": text} for key, text in claims]
    pairs = [{"query": text, "claim": "-", "claim_id": key} for text, key in queries]
    [(pairs_file, claims_file), *_] = SETS.items()
    (tmp_path / claims_file).write_text("\n".join(map(json.dumps, earlier)))
    (tmp_path / pairs_file).write_text("\n".join(map(json.dumps, pairs)))
    *_, bm25, ours = table(tmp_path)
    assert bm25.startswith(f"| {pairs_file} | 2 | 2 | BM25 | 1.000 | 1.000 | 1.000 | – |")
    assert ours.startswith(f"| {pairs_file} | 2 | 2 | `similar` | 1.000 | 1.000 | 1.000 | ")


def line(expected, body):
    return {
        "expected": expected,
        "claim": {
            "text": "The pier of Ostvard has reopened.",
            "claimant": "Ida Lund",
            "claimed_at": "2024-05-02T09:00:00Z",
        },
        "report": {
            "title": "News",
            "body": body,
            "publisher": "Ostvard Echo",
            "published_at": "2024-05-03T09:00:00Z",
        },
    }


def test_a_leak_is_a_repetition_that_is_read_as_support(tmp_path):
    lines = [
        line("repeats", "The pier of Ostvard has reopened, Ida Lund said."),
        line("repeats", "The pier of Ostvard has reopened."),
        line("supports", "The pier of Ostvard has reopened, the harbour office said."),
        line("denies", "The harbour office denied that the pier of Ostvard has reopened."),
    ]
    path = tmp_path / "leaks.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)))
    found = dict(leaks(SURE, path))
    passed = [each for leak in found.values() for each in leak.passed]
    assert len(passed) == len(lines)
    assert [each.line for each in passed if each.leaks] == [lines[1]]
    for name, leak in found.items():
        mine = [each for each in lines if half(each) == name]
        repeats = [each for each in mine if each["expected"] == "repeats"]
        assert leak.of(Stance.REPEATS) == len(repeats)
        assert leak.share == (sum(each is lines[1] for each in repeats) / (len(repeats) or 1))
        assert leak.right() == len(mine) - (lines[1] in mine)
        assert leak.accuracy == leak.right() / len(mine)
        assert leak.right(Stance.REPEATS) == len(repeats) - (lines[1] in mine)


def test_what_does_not_bear_on_the_claim_is_no_leak(tmp_path):
    path = tmp_path / "leaks.jsonl"
    path.write_text(json.dumps(line("repeats", "Rain fell in the hills.")))
    ((_, found),) = leaks(SURE, path)
    assert (found.share, found.accuracy, found.passed[0].given) == (0, 0, "none")


def test_the_lines_on_leaks_hold_controls_in_both_halves():
    lines = [json.loads(each) for each in LEAKS.read_text("utf-8").splitlines()]
    for name in HALVES:
        expected = [each["expected"] for each in lines if half(each) == name]
        assert len(expected) > 50
        assert 0.5 < expected.count("repeats") / len(expected) < 0.8
        assert {"supports", "denies", "refutes"} < set(expected)


@dataclass
class Finding:
    """Claims of which a search finds the same ones each time."""

    ids: list

    def find(self, terms, limit):
        return self.ids[:limit] if terms else []


def case(source, claim_id, report_id):
    claim = Claim(claim_id, "The pier of Ostvard has reopened.", candidates.EARLIER)
    report = Report(report_id, "Pier open", "The pier has reopened.", candidates.LATER)
    return candidates.Case(source, claim, report)


def test_recall_counts_pairs_and_candidates_count_reports():
    cases = [case("news", "clm_1", "rpt_1"), case("news", "clm_2", "rpt_1")]
    tallies = candidates.found(Finding(["clm_2", "clm_9", "clm_8"]), [*cases, case("x", "c", "r")])
    assert (tallies["news"].hits, tallies["news"].candidates) == ([False, True], [3])
    assert (tallies["x"].hits, tallies["x"].candidates) == ([False], [3])


def test_sentences_of_articles_are_claims_for_the_other_articles_of_the_topic(tmp_path):
    text = "The pier of Ostvard has reopened after a long winter of repairs."
    rows = [{"id": str(n), "topic": str(n % 2), "title": None, "text": text} for n in range(12)]
    path = tmp_path / candidates.NEWS
    path.write_text("\n".join(map(json.dumps, rows)))
    cases = list(candidates.of_news(path))
    assert {each.claim.text for each in cases} == {text}
    same = [each for each in cases if int(each.claim.id[4:]) % 2 == int(each.report.id[4:]) % 2]
    assert len(same) == 2 * candidates.OF_A_TOPIC * 5
    assert len(cases) > len(same)
    assert not [each for each in cases if each.claim.id[4:] == each.report.id[4:]]


def test_without_a_folder_candidates_are_not_measured():
    assert "Skipped" in "".join(candidates.table(None, [], SURE))
