"""No text costs the engine more than its length: what is read of it is bounded, and linear."""

import importlib
import pkgutil
import re
import subprocess
import sys
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

import verification
from benchmarks.hostile_texts import PIECES, text
from launcher.child import ROOT
from tracking.matching import readable
from verification import asking, engine
from verification.dating import dates
from verification.engine import assess
from verification.kinds import Part
from verification.model import Claim, JudgeModel, Report, Scores
from verification.numbers import quantities
from verification.reading import read_report
from verification.words import sentences

AT = datetime(2024, 5, 6, tzinfo=UTC)
SAID = "The ferry Tern carried 400 people to Quinmar"
HUNG = 40  # seconds of processor time for what takes about two, however busy the machine is
# Each took minutes before it was bounded: in Unicode's normal form, and in the splitter.
STOPPING = {"combining marks": 100_000, "mixed marks": 50_000}


class CountingJudge:
    """Counts what it is asked."""

    def __init__(self):
        self.asked = []

    def judge(self, pairs):
        self.asked.append(len(pairs))
        return [JudgeModel("counting", "0", Scores(0.3, 0.3, 0.4)) for _ in pairs]


def report(body, name="r"):
    return Report(name, "News", body, AT)


def run_for(seconds, code):
    """Run code in a process of its own, which ends in failure once it has worked for so long."""
    bound = f"import resource; resource.setrlimit(resource.RLIMIT_CPU, ({seconds}, {seconds}))\n"
    subprocess.run([sys.executable, "-c", bound + code], cwd=ROOT, check=True)


def claims(count):
    return [Claim(str(number), f"{SAID} on trip {number}", AT) for number in range(count)]


@pytest.mark.parametrize("kind", STOPPING)
def test_a_text_made_to_stop_the_engine_is_read(kind):
    told = (
        "from tests.unit.test_hostile_texts import *\n"
        f"body = text({kind!r}, {STOPPING[kind]})\n"
        f"assess([Claim('c', body[:2000], AT)], [report(body)], CountingJudge(), AT)"
    )
    run_for(HUNG, told)


@pytest.mark.parametrize("kind", PIECES)
def test_every_kind_of_text_is_read_as_text(kind):
    body = text(kind, 1500)
    found = read_report(report(body)).sentences
    assert all(
        body[each.passage.start : each.passage.end] == each.passage.text for each in found[1:]
    )


PIECED = st.lists(st.sampled_from([*PIECES.values()]) | st.text(max_size=20), max_size=30)
WRITTEN = PIECED.map("".join)


@given(WRITTEN, WRITTEN, WRITTEN, WRITTEN | st.none(), st.datetimes(timezones=st.just(UTC)))
def test_any_texts_are_read_and_compared(said, title, body, name, at):
    claim, told = Claim("c", said, at, name), Report("r", title, f"{body} {said}", at, name)
    for evidence in assess([claim], [told], CountingJudge(), AT):
        start, end = evidence.passage.start, evidence.passage.end
        part = told.title if evidence.passage.part is Part.TITLE else told.body
        assert part[start:end] == evidence.passage.text


def patterns():
    """Yield every pattern that a module of the engine keeps."""
    for module in pkgutil.walk_packages(verification.__path__, "verification."):
        for kept in vars(importlib.import_module(module.name)).values():
            for each in kept if isinstance(kept, tuple) else (kept,):
                if isinstance(each, re.Pattern):
                    yield each


def test_no_pattern_hangs_on_a_sentence():
    told = (
        "from tests.unit.test_hostile_texts import *\n"
        "for pattern in {*patterns()}:\n"
        "    for kind in PIECES:\n"
        "        list(pattern.finditer(text(kind, 600)))"
    )
    run_for(HUNG, told)


def test_the_first_sentences_are_read():
    found = sentences.split("It is so.\n" * (sentences.MOST + 5), Part.BODY)
    assert len(found) == sentences.MOST


def test_the_first_figures_and_dates_of_a_sentence_are_read():
    assert len(quantities.quantities("7 km, " * 100)) == quantities.MOST
    assert len(dates.periods("on Monday, " * 100, AT)) == dates.MOST


@given(st.lists(st.sampled_from(["Fog held.", "“It sank,” he said.", "Dr. Low rose."]), min_size=2))
def test_a_long_line_is_split_as_a_short_one(said):
    line = " ".join(said)
    long = " ".join([line] * (1 + 3 * sentences.WINDOW // len(line)))
    short = [each.text for each in sentences.split(line, Part.BODY)]
    found = [each.text for each in sentences.split(long, Part.BODY)]
    assert found == (short * (len(found) // len(short) + 1))[: len(found)]


def test_the_judge_is_asked_so_much_and_no_more():
    judge = CountingJudge()
    found = assess(claims(200), [report(f"{SAID}. {SAID}, officials said.")], judge, AT)
    assert asking.MOST_ASKED <= max(judge.asked) < asking.MOST_ASKED + 10
    assert len(found) == 200


def test_claims_beyond_the_bound_on_comparisons_are_left_out():
    read = read_report(report(f"{SAID}. {SAID}, officials said."))  # three passages, with the title
    pairs = [(each, read) for each in claims(4)]
    assert len(list(engine.all_meetings(pairs, 8))) == 2


def test_a_job_reads_so_much_text_and_no_more():
    texts = claims(5)
    length = len(texts[0].text)
    assert list(readable(texts, lambda one: len(one.text), 3 * length + 1)) == texts[:3]
