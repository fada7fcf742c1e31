"""What an endpoint is asked, and how its answers are read."""

import json
import threading
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.endpoint import AT_ONCE, LARGEST, LONGEST, open_endpoint, understood
from tests.unit.endpoints import KEY, PAIRS, SINKS, Desk, answer, completion, serving, stood_in
from verification.judging import Pair
from verification.model import JudgeModel, Scores


@pytest.fixture
def served():
    with serving() as found:
        yield found


def test_each_pair_is_read_by_the_endpoint(served):
    readings = Desk(served.url).judge()
    assert readings == [JudgeModel("big-judge", "big-judge-2031", Scores(**SINKS))] * 3
    assert len(served.asked) == 3


def test_what_is_asked_is_a_chat_of_that_model_with_the_key(served):
    Desk(served.url).judge(PAIRS[:1])
    [(path, headers, question)] = served.asked
    assert path == "/v1/chat/completions"
    assert headers["Authorization"] == f"Bearer {KEY}"
    assert question["model"] == "big-judge"
    assert question["temperature"] == 0
    system, user = question["messages"]
    assert (system["role"], user["role"]) == ("system", "user")
    assert all(label in system["content"] for label in SINKS)
    assert json.loads(user["content"]) == {"passage": "Ferry 0 sank.", "claim": "A ferry sank: 0."}


def test_without_a_key_none_is_shown(served):
    open_endpoint(served.url, "big-judge", "", 5).read(PAIRS[:1])
    assert "Authorization" not in served.asked[0][1]


@pytest.mark.parametrize("ending", ["", "/", "/chat/completions", "/chat/completions/"])
def test_an_address_may_name_the_api_or_the_call(served, ending):
    Desk(f"{served.url}{ending}?version=2").judge(PAIRS[:1])
    assert served.asked[0][0] == "/v1/chat/completions?version=2"


def test_readings_come_in_the_order_of_the_pairs(served):
    def by_number(handler, question):
        number = int(json.loads(question["messages"][1]["content"])["claim"][-2])
        time.sleep(0.05 * (3 - number))
        share = number / 10
        answer(handler, 200, completion({"support": share, "refute": 1 - share, "neither": 0}))

    served.instead = by_number
    readings = Desk(served.url).judge()
    assert [each.scores.support for each in readings] == pytest.approx([0, 0.1, 0.2])


def test_several_pairs_are_asked_at_once_and_never_too_many(served):
    lock, under_way, most = threading.Lock(), [0], [0]

    def counted(_):
        with lock:
            under_way[0] += 1
            most[0] = max(most[0], under_way[0])
        time.sleep(0.05)
        with lock:
            under_way[0] -= 1

    served.before = counted
    pairs = [Pair(f"p{n}", f"c{n}") for n in range(4 * AT_ONCE)]
    assert stood_in(Desk(served.url).judge(pairs)) == [None] * len(pairs)
    assert 1 < most[0] <= AT_ONCE


NONSENSE = {
    "no JSON": b"<html>",
    "not UTF-8": b'{"choices": [{"message": {"content": "\xff"}}]}',
    "nested for ever": b"[" * 100_000,
    "another object": {"error": "overloaded"},
    "no choice": completion(SINKS, choices=[]),
    "two choices": completion(SINKS, choices=completion(SINKS)["choices"] * 2),
    "nothing said": completion(SINKS, choices=[{"message": {"content": None}}]),
    "words": completion("The passage supports the claim."),
    "words around it": completion(f"Sure: {json.dumps(SINKS)}"),
    "a label": completion("support"),
    "a list": completion([0.9, 0.02, 0.08]),
    "two shares": completion({"support": 0.9, "refute": 0.1}),
    "four shares": completion(SINKS | {"other": 0.0}),
    "shares of text": completion({"support": "0.9", "refute": "0.02", "neither": "0.08"}),
    "per cent": completion({"support": 90, "refute": 2, "neither": 8}),
    "a share below nothing": completion({"support": 1.1, "refute": -0.1, "neither": 0}),
    "shares of more than all": completion({"support": 0.9, "refute": 0.9, "neither": 0.9}),
    "shares of nothing": completion({"support": 0, "refute": 0, "neither": 0}),
    "not a number": completion('{"support": NaN, "refute": 0.5, "neither": 0.5}'),
    "no text at all": completion('"\ud800"'),
    "more than anyone reads": b" " * 2 * LARGEST + json.dumps(completion(SINKS)).encode(),
}


@pytest.mark.parametrize("body", NONSENSE.values(), ids=NONSENSE)
def test_nonsense_is_read_again_here(served, body):
    served.body = body
    desk = Desk(served.url)
    assert stood_in(desk.judge()) == ["big-judge"] * 3
    assert [pairs for _, pairs in desk.told] == [3]


def test_an_answer_that_is_cut_short_is_read_again_here(served):
    whole = json.dumps(completion(SINKS)).encode()
    served.body, served.headers = whole[:-9], {"Content-Length": str(len(whole))}
    assert stood_in(Desk(served.url).judge()) == ["big-judge"] * 3


def test_probabilities_that_were_rounded_sum_to_one():
    thirds = {"support": 0.33, "refute": 0.33, "neither": 0.33}
    scores = understood(json.dumps(completion(thirds)).encode(), "big-judge").scores
    assert (scores.support, scores.refute, scores.neither) == pytest.approx((1 / 3,) * 3)


@pytest.mark.parametrize("model", [None, ""])
def test_a_model_that_does_not_say_which_it_is_goes_by_its_name(model):
    read = understood(json.dumps(completion(SINKS, model=model)).encode(), "big-judge")
    assert read.version == "big-judge"
    long = understood(json.dumps(completion(SINKS, model="m" * 5000)).encode(), "big-judge")
    assert len(long.version) == LONGEST


@given(st.binary() | st.text().map(lambda text: json.dumps(completion(text)).encode()))
def test_no_answer_makes_trouble_here(body):
    assert understood(body, "big-judge") is None or b"support" in body


@given(st.tuples(*[st.floats(0, 1)] * 3))
def test_what_is_understood_are_probabilities(shares):
    told = dict(zip(("support", "refute", "neither"), shares, strict=True))
    read = understood(json.dumps(completion(told)).encode(), "big-judge")
    if read is None:
        assert abs(sum(shares) - 1) > 0.01
    else:
        scores = read.scores
        assert scores.support + scores.refute + scores.neither == pytest.approx(1)
