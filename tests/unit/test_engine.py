"""Which passages of a report are looked at for a claim, and which the judge is asked about."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

import pytest

from tests.unit.work import calls
from verification.engine import assess
from verification.kinds import Code, Stance
from verification.model import Claim, JudgeModel, Report, Scores
from verification.reading import read_claim
from verification.words.modality import Modality

MADE = datetime(2024, 3, 1, tzinfo=UTC)
LATER = datetime(2024, 3, 8, tzinfo=UTC)
CLAIM = Claim("clm_1", "The museum of Norrskarn drew 1,200 visitors in February.", MADE)


@dataclass
class Asked:
    """A judge that reads support everywhere and remembers what it was asked."""

    pairs: list = field(default_factory=list)

    def judge(self, pairs):
        self.pairs += pairs
        return [JudgeModel("fake", "0", Scores(0.9, 0.05, 0.05)) for _ in pairs]


def assessed(body, claim=CLAIM, title="A month in numbers"):
    judge = Asked()
    report = Report("rpt_1", title, body, LATER, "The Gazette", None)
    return assess([claim], [report], judge, LATER), judge.pairs


def test_a_passage_that_can_settle_a_claim_is_read_by_the_judge():
    (evidence,), asked = assessed("The museum of Norrskarn drew 1,200 visitors in February.")
    assert evidence.stance is Stance.SUPPORTS
    assert evidence.rationale.model.scores == Scores(0.9, 0.05, 0.05)
    assert CLAIM.text in {pair.claim for pair in asked}


def test_a_report_that_names_nothing_of_a_claim_is_on_another_subject():
    found, asked = assessed("The museum of Ulmvex drew 1,200 visitors in February.")
    assert not found
    assert not asked


def test_a_name_is_known_in_another_form():
    claim = Claim("clm_1", "Latvia has closed its last coal plant.", MADE)
    assert assessed("The last Latvian coal plant has closed.", claim)[0]


def test_what_can_only_be_a_mention_costs_no_reading():
    body = "Snow fell. Norrskarn slept. It rained. It hailed. A museum drew visitors in February."
    found, asked = assessed(body)
    assert [each.stance for each in found] == [Stance.MENTIONS]
    assert found[0].rationale.model is None
    assert not asked


@pytest.mark.parametrize("body", ["", "The weather was fine."])
def test_another_subject_gives_no_evidence(body):
    assert assessed(body) == ([], [])


def test_the_name_of_a_town_alone_makes_no_common_subject():
    claim = Claim("clm_1", "The Norrskarn ferry ran aground", CLAIM.claimed_at)
    judge = Asked()
    report = Report("rpt_1", "Bread", "A loaf costs more in Norrskarn now.", LATER, "The Gazette")
    idle = [JudgeModel("fake", "0", Scores(0, 0, 1))]
    judge.judge = lambda pairs: idle * len(pairs)
    assert assess([claim], [report], judge, LATER) == []


def test_a_lead_that_sums_up_what_the_claimant_says_adds_nothing():
    claim = Claim("clm_1", CLAIM.text, MADE, "The museum of Norrskarn")
    body = (
        "Norrskarn's museum drew 1,200 visitors in February. The museum of Norrskarn said that "
        "1,200 visitors had come in February."
    )
    (evidence,), _ = assessed(body, claim)
    assert evidence.stance is Stance.REPEATS
    alone, _ = assessed("Norrskarn's museum drew 1,200 visitors in February.", claim)
    assert alone[0].stance is Stance.SUPPORTS


def test_the_rationale_names_the_model_that_read_the_passage():
    @dataclass
    class Mixed:
        pairs: int = 0

        def judge(self, pairs):
            scores = Scores(0.9, 0.05, 0.05)
            far = [JudgeModel("far", "2", scores), JudgeModel("near", "1", scores, "far")]
            return [far["Cranes" in pair.premise] for pair in pairs]

    reports = [
        Report(name, "A month in numbers", f"{body} {CLAIM.text}", LATER, name, None)
        for name, body in (("rpt_1", "Boats came."), ("rpt_2", "Cranes came."))
    ]
    models = [each.rationale.model for each in assess([CLAIM], reports, Mixed(), LATER)]
    assert [(each.name, each.stands_in_for) for each in models] == [("far", None), ("near", "far")]


def test_what_is_decided_whatever_the_judge_says_costs_no_reading():
    told = "The museum of Norrskarn may have drawn 1,200 visitors in February."
    (evidence,), asked = assessed(told, title="Norrskarn")
    assert (evidence.stance, evidence.rationale.code) == (Stance.MENTIONS, Code.PLAN_ONLY)
    assert evidence.rationale.model is None
    assert asked == []


def test_a_report_with_too_few_words_of_a_claim_is_not_read():
    """Reading a report for its speakers, figures and dates takes far longer than its words."""
    body = "On Monday the brewery of Ostvard sold 40 boats for 3m crowns, Ann Low said. " * 20
    other = Report("rpt_1", "A sale", body, LATER)
    own = Report("rpt_1", "A sale", f"{body} {CLAIM.text}", LATER)
    unread, read = (calls(assess, [CLAIM], [each], Asked(), LATER) for each in (other, own))
    assert unread < read / 5


def test_a_report_is_read_once_however_many_claims_it_bears_on():
    body = "On Monday the brewery of Ostvard sold 40 boats for 3m crowns, Ann Low said. " * 40
    report = Report("rpt_1", "A sale", f"{body} {CLAIM.text}", LATER)
    many = [replace(CLAIM, id=f"clm_{n}") for n in range(10)]
    one, ten = (calls(assess, claims, [report], Asked(), LATER) for claims in ([CLAIM], many))
    assert ten < 2 * one


MAYOR = Claim("clm_1", "Councillor Marit Osk has sold the old quarry to a builder.", MADE)


def test_who_is_named_in_full_is_known_by_the_surname():
    told = "Councillor Osk has sold the old quarry to a builder."
    (evidence,), asked = assessed(told, MAYOR)
    assert evidence.stance is Stance.SUPPORTS
    assert asked


def test_a_namesake_is_somebody_else():
    found, asked = assessed("Councillor Ivar Osk has sold the old quarry to a builder.", MAYOR)
    assert {each.stance for each in found} <= {Stance.MENTIONS}
    assert not asked


def test_an_office_before_a_name_makes_no_namesake():
    claim = Claim("clm_1", "Doctor Marit Osk has sold the old quarry to a builder.", MADE)
    told = "The old quarry was sold to a builder by Marit Osk, the land registry shows."
    assert [each.stance for each in assessed(told, claim)[0]] == [Stance.SUPPORTS]


def test_a_namesake_beside_the_person_hides_nobody():
    told = "Marit Osk has sold the old quarry to a builder, her brother Ivar Osk confirmed."
    assert [each.stance for each in assessed(told, MAYOR)[0]] == [Stance.SUPPORTS]


WORDS = Claim("clm_1", 'Mayor Marit Osk told the council: "We will never sell the quarry".', MADE)


def test_who_said_it_word_for_word_said_it_whatever_else_the_judge_reads():
    class Refuting(Asked):
        def judge(self, pairs):
            return [JudgeModel("fake", "0", Scores(0.01, 0.98, 0.01)) for _ in pairs]

    body = (
        'Mayor Osk told the council: "I repeat, we will never sell the quarry." '
        "Mayor Osk told the council that the quarry was old."
    )
    report = Report("rpt_1", "Council meets", body, LATER, "The Gazette", None)
    (evidence,) = assess([WORDS], [report], Refuting(), LATER)
    assert (evidence.stance, evidence.rationale.code) == (Stance.SUPPORTS, Code.ENTAILED)


def test_the_same_words_of_somebody_else_are_no_evidence():
    class Credulous:
        def judge(self, pairs):
            sung = [pair.premise.startswith('"We will never') for pair in pairs]
            return [JudgeModel("fake", "0", Scores(each, 0, 1 - each)) for each in sung]

    body = '"We will never sell the quarry," sang a farmer.'
    report = Report("rpt_1", "A song for Mayor Osk", body, LATER, "The Gazette", None)
    (evidence,) = assess([WORDS], [report], Credulous(), LATER)
    assert evidence.stance is Stance.MENTIONS


def test_a_claim_that_somebody_promised_something_is_about_the_promise():
    read = read_claim(WORDS)
    assert read.modality is Modality.FACT
    assert read_claim(replace(WORDS, text="Mayor Osk will sell it.")).modality is Modality.PLAN


@pytest.mark.parametrize(
    ("body", "stance"),
    [
        ("All nine men trapped in the Norrskarn mine are safe.", Stance.SUPPORTS),
        ("All eight men trapped in the Norrskarn mine are safe.", Stance.MENTIONS),
    ],
)
def test_men_may_be_the_miners_of_a_claim_where_there_are_as_many(body, stance):
    claim = Claim("clm_1", "All nine miners trapped in the Norrskarn mine are safe.", MADE)
    (evidence,), _ = assessed(body, claim)
    assert evidence.stance is stance
