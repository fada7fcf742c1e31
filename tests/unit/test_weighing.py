"""What a report does to a claim, with a judge that reads as it is told."""

from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from verification.engine import assess
from verification.kinds import Code, Stance
from verification.model import Claim, JudgeModel, Report, Scores

MADE = datetime(2024, 5, 6, 12, tzinfo=UTC)  # a Monday
NOW = datetime(2024, 6, 1, tzinfo=UTC)


@dataclass(frozen=True)
class FakeJudge:
    """Reads the same in every pair."""

    scores: Scores

    def judge(self, pairs):
        return [JudgeModel("fake", "0", self.scores) for _ in pairs]


AGREES = FakeJudge(Scores(0.9, 0.05, 0.05))
OPPOSES = FakeJudge(Scores(0.1, 0.8, 0.1))
SURE = FakeJudge(Scores(0.02, 0.96, 0.02))


def evidence(claim, body, judge=AGREES, claimant="Ann Low", title="News", publisher="Coast Post"):
    report = Report("r", title, body, datetime(2024, 5, 9, 12, tzinfo=UTC), publisher)
    return assess([Claim("c", claim, MADE, claimant)], [report], judge, NOW)


def stance(*told, **how):
    found = evidence(*told, **how)
    return (found[0].stance, found[0].rationale.code) if found else None


@pytest.mark.parametrize(
    ("claim", "body", "expected"),
    [
        (
            "Ferries in Norrskarn carried 130,000 people to safety.",
            "Ferries in Norrskarn carried 128,400 people to safety, the harbour office said.",
            (Stance.SUPPORTS, Code.QUANTITY_AGREES),
        ),
        (
            "Ferries in Norrskarn carried 130,000 people to safety.",
            "Ferries in Norrskarn carried 90,000 people to safety, the harbour office said.",
            (Stance.REFUTES, Code.TOTAL_SHRANK),
        ),
        (
            "Ferries in Norrskarn carried 130,000 people to safety in six days.",
            "Ferries in Norrskarn have carried 190,000 people to safety, the office said.",
            (Stance.UPDATES, Code.TOTAL_GREW),
        ),
        (
            "Ferries in Norrskarn carried 130,000 people in 2023.",
            "Ferries in Norrskarn carried 190,000 people in 2023, the harbour office said.",
            (Stance.REFUTES, Code.QUANTITY_CONFLICTS),
        ),
        (
            "The Norrskarn shipyard is shedding 340 posts.",
            "The Norrskarn shipyard will shed 210 posts, the labour office said.",
            (Stance.REFUTES, Code.TOTAL_SHRANK),
        ),
        (
            "The Norrskarn shipyard is shedding 340 posts.",
            "The Norrskarn shipyard may shed 210 posts, the labour office said.",
            (Stance.MENTIONS, Code.PLAN_ONLY),
        ),
        (
            "The Norrskarn shipyard is shedding 340 posts.",
            "The Norrskarn shipyard will shed 340 posts if no order comes, the labour office said.",
            (Stance.MENTIONS, Code.PLAN_ONLY),
        ),
        (
            "The Norrskarn shipyard has shed 340 posts.",
            "The Norrskarn shipyard will shed 340 posts, the labour office said.",
            (Stance.MENTIONS, Code.PLAN_ONLY),
        ),
        (
            "Ferries in Norrskarn carried 130,000 people to safety.",
            'Ann Low said: "Ferries in Norrskarn carried 130,000 people to safety."',
            (Stance.REPEATS, Code.CLAIMANT_ONLY),
        ),
        (
            "The Norrskarn lighthouse was lit on Monday.",
            "The Norrskarn harbour office denied that the Norrskarn lighthouse was lit on Monday.",
            (Stance.DENIES, Code.BARE_DENIAL),
        ),
        (
            "The Norrskarn lighthouse on Ulm island was sold to Harbour Works.",
            "Harbour Works rejected reports of a sale of the lighthouse.",
            (Stance.DENIES, Code.BARE_DENIAL),
        ),
        (
            "The Norrskarn lighthouse on Ulm island was sold to Harbour Works.",
            "The firm rejected reports of a sale of a lighthouse.",
            None,
        ),
        (
            "The Norrskarn yard cut 800 jobs.",
            "The Norrskarn yard let 790 people go, the job centre said.",
            (Stance.SUPPORTS, Code.QUANTITY_AGREES),
        ),
        (
            "The Norrskarn lighthouse had 120,000 visitors in 2023.",
            "The Norrskarn lighthouse attracted more than 119,000 people in 2023.",
            (Stance.SUPPORTS, Code.QUANTITY_AGREES),
        ),
        (
            "The Norrskarn lighthouse opened in 2021.",
            "The Norrskarn lighthouse opened in 2023, the harbour office said.",
            (Stance.REFUTES, Code.DATE_CONFLICTS),
        ),
        (
            "The Norrskarn lighthouse has been closed since March.",
            "The Norrskarn lighthouse closed in January, the harbour office said.",
            (Stance.REFUTES, Code.DATE_CONFLICTS),
        ),
        (
            "The Norrskarn mill opened in 2021.",
            "The Norrskarn mill opened a shop in 2023, the harbour office said.",
            (Stance.MENTIONS, Code.OTHER_SCOPE),
        ),
        (
            "The Norrskarn mill opened a shop in 2021.",
            "The Norrskarn mill opened a shop in 2023, the harbour office said.",
            (Stance.MENTIONS, Code.OTHER_SCOPE),
        ),
        (
            "The suspect in Norrskarn is 17 years old.",
            "The suspect in Norrskarn is 21, the harbour office said.",
            (Stance.REFUTES, Code.QUANTITY_CONFLICTS),
        ),
        (
            "Una Reid of Norrskarn is 93.",
            "Una Reid, 93, of Norrskarn has sold her boat, the harbour office said.",
            (Stance.SUPPORTS, Code.QUANTITY_AGREES),
        ),
        (
            "The storm in Norrskarn killed 63 people.",
            "The storm in Norrskarn killed cows in five villages, the office said.",
            (Stance.MENTIONS, Code.ON_SUBJECT),
        ),
        (
            "The Norrskarn lighthouse has reopened.",
            "The Norrskarn lighthouse may have reopened by summer.",
            (Stance.MENTIONS, Code.PLAN_ONLY),
        ),
        (
            "The Norrskarn lighthouse will reopen on Friday.",
            "The reopening of the Norrskarn lighthouse was postponed, the harbour office said.",
            (Stance.REFUTES, Code.PLAN_FAILED),
        ),
        (
            "The Norrskarn lighthouse will reopen on 20 May.",
            "The reopening of the Norrskarn lighthouse has slipped to 3 June, the office said.",
            (Stance.REFUTES, Code.PLAN_FAILED),
        ),
        (
            "The Norrskarn lighthouse will reopen on 20 May.",
            "The reopening of the Norrskarn lighthouse was moved to 20 May, the office said.",
            (Stance.SUPPORTS, Code.PLAN_CONFIRMED),
        ),
        (
            "The Norrskarn lighthouse will reopen on Friday.",
            "The reopening of the Norrskarn lighthouse has been delayed, the office said.",
            (Stance.REFUTES, Code.PLAN_FAILED),
        ),
        (
            "The Norrskarn swing bridge will reopen on Friday.",
            "The Norrskarn swing bridge will remain closed on Friday, the harbour office said.",
            (Stance.REFUTES, Code.PLAN_FAILED),
        ),
        (
            "The Norrskarn lighthouse will reopen on Friday.",
            "The Norrskarn lighthouse may reopen on Friday, the harbour office said.",
            (Stance.MENTIONS, Code.PLAN_ONLY),
        ),
        (
            "Unemployment in Norrskarn was 9.4 per cent in March 2024.",
            "Unemployment among people aged 16 to 24 in Norrskarn was 21.8 per cent in March 2024.",
            (Stance.MENTIONS, Code.OTHER_SCOPE),
        ),
        (
            "Una Reid beat Ola Sund in the Norrskarn final.",
            "Ola Sund beat Una Reid in the Norrskarn final on Sunday.",
            (Stance.REFUTES, Code.CONTRADICTED),
        ),
        (
            "The Norrskarn lighthouse has reopened.",
            "The Gazette has withdrawn its report that the Norrskarn lighthouse has reopened.",
            (Stance.MENTIONS, Code.ON_SUBJECT),
        ),
        (
            "The Norrskarn lighthouse has reopened.",
            "The Norrskarn lighthouse has reopened, the harbour office said on Tuesday.",
            (Stance.SUPPORTS, Code.ENTAILED),
        ),
        (
            "The Norrskarn weir was blown up.",
            "Police have no evidence that the Norrskarn weir was blown up.",
            (Stance.MENTIONS, Code.ON_SUBJECT),
        ),
        (
            "Police have no evidence that the Norrskarn weir was blown up.",
            "Police have no evidence that the Norrskarn weir was blown up, a judge said.",
            (Stance.SUPPORTS, Code.ENTAILED),
        ),
        (
            "Firm Nordlys will sell the Norrskarn yard.",
            "Nordlys declined to comment on reports that it would sell the Norrskarn yard.",
            (Stance.MENTIONS, Code.ON_SUBJECT),
        ),
        (
            "The Norrskarn weir was blown up.",
            "Ann Low said the Norrskarn weir was blown up. The army called her claim a lie.",
            (Stance.DENIES, Code.BARE_DENIAL),
        ),
        (
            "The Norrskarn weir was blown up.",
            "Ann Low said the Norrskarn weir was blown up. Nobody rejected the offer.",
            (Stance.REPEATS, Code.CLAIMANT_ONLY),
        ),
        (
            "The Norrskarn weir was blown up.",
            "Ann Low said the Norrskarn weir was blown up. The army confirmed this on Tuesday.",
            (Stance.SUPPORTS, Code.ENTAILED),
        ),
        (
            "The Norrskarn weir was blown up.",
            "Ann Low said the Norrskarn weir was blown up. The army could not confirm this.",
            (Stance.REPEATS, Code.CLAIMANT_ONLY),
        ),
        (
            "The Norrskarn weir will be blown up.",
            "Ann Low said the Norrskarn weir might be blown up. The army confirmed it.",
            (Stance.REPEATS, Code.CLAIMANT_ONLY),
        ),
        (
            "The storm in Norrskarn killed 630 sheep.",
            "Ann Low corrected her figure: the storm in Norrskarn killed 63 sheep, not 630.",
            (Stance.REFUTES, Code.RETRACTED),
        ),
        (
            "The Norrskarn weir was blown up.",
            "The claim that the Norrskarn weir was blown up is false: it stands.",
            (Stance.REFUTES, Code.CONTRADICTED),
        ),
        (
            "The Norrskarn weir was blown up.",
            "The claim that the Norrskarn weir was blown up is false, a minister said.",
            (Stance.DENIES, Code.BARE_DENIAL),
        ),
    ],
)
def test_what_a_report_does_to_a_claim(claim, body, expected):
    assert stance(claim, body) == expected


@pytest.mark.parametrize(
    ("claim", "body", "judge", "expected"),
    [
        (
            "Una Reid resigned as head of the Norrskarn harbour office.",
            "Una Reid will stay on as head of the Norrskarn harbour office.",
            OPPOSES,
            (Stance.REFUTES, Code.CONTRADICTED),
        ),
        (
            "Una Reid thanked the Norrskarn harbour office.",
            "Una Reid will stay on at the Norrskarn harbour office.",
            SURE,
            (Stance.MENTIONS, Code.PLAN_ONLY),
        ),
        (
            "The Norrskarn harbour office has called off the ferry strike.",
            "The ferry strike at the Norrskarn harbour office will go ahead.",
            SURE,
            (Stance.REFUTES, Code.CONTRADICTED),
        ),
        (
            "The Norrskarn harbour office has called off the ferry strike.",
            "The Norrskarn harbour office will call off the ferry strike.",
            AGREES,
            (Stance.MENTIONS, Code.PLAN_ONLY),
        ),
        (
            "Una Reid gave the order to close the Norrskarn harbour.",
            "Una Reid gave the order to close the Norrskarn harbour.",
            AGREES,
            (Stance.SUPPORTS, Code.ENTAILED),
        ),
        (
            "Una Reid ordered the Norrskarn harbour to close.",
            "Una Reid gave the order to close the Norrskarn harbour.",
            AGREES,
            (Stance.SUPPORTS, Code.ENTAILED),
        ),
        (
            "Una Reid closed the Norrskarn harbour.",
            "Una Reid gave the order to close the Norrskarn harbour.",
            AGREES,
            (Stance.MENTIONS, Code.PLAN_ONLY),
        ),
        (
            "The Norrskarn lighthouse will stay open.",
            "Norrskarn dropped its plan to close the lighthouse.",
            AGREES,
            (Stance.SUPPORTS, Code.PLAN_CONFIRMED),
        ),
        (
            "The Norrskarn regatta starts in the harbour on 12 May.",
            "Una Reid confirmed that the Norrskarn regatta in the harbour would start on 12 May.",
            AGREES,
            (Stance.SUPPORTS, Code.PLAN_CONFIRMED),
        ),
        (
            "The Norrskarn regatta starts in the harbour on 12 May.",
            "The Norrskarn regatta in the harbour was put off to June.",
            OPPOSES,
            (Stance.REFUTES, Code.PLAN_FAILED),
        ),
        (
            "The Norrskarn regatta starts at noon on Sunday.",
            "The Norrskarn regatta was brought forward to Saturday.",
            AGREES,
            (Stance.REFUTES, Code.PLAN_FAILED),
        ),
        (
            "The Norrskarn regatta will start at noon on 12 May.",
            "The start of the Norrskarn regatta was moved from 12 May to 19 May.",
            AGREES,
            (Stance.REFUTES, Code.PLAN_FAILED),
        ),
        (
            "Una Reid threatened to leave the Norrskarn harbour office.",
            "Una Reid threatened to leave the Norrskarn harbour office.",
            AGREES,
            (Stance.SUPPORTS, Code.ENTAILED),
        ),
        (
            "Una Reid left the Norrskarn harbour office.",
            "Una Reid threatened to leave the Norrskarn harbour office.",
            AGREES,
            (Stance.MENTIONS, Code.PLAN_ONLY),
        ),
        (
            "The Norrskarn regatta starts at noon on Sunday.",
            "The Norrskarn regatta, moved to Sunday, starts at noon, Una Reid said.",
            AGREES,
            (Stance.SUPPORTS, Code.PLAN_CONFIRMED),
        ),
        (
            "The ban on ferries in Norrskarn was lifted.",
            "The ban on ferries in Norrskarn was imposed in 2019.",
            SURE,
            (Stance.MENTIONS, Code.ON_SUBJECT),
        ),
        (
            "The ban on ferries in Norrskarn was lifted.",
            "The ban on ferries in Norrskarn was extended on Tuesday.",
            SURE,
            (Stance.REFUTES, Code.CONTRADICTED),
        ),
        (
            "The lower court in Norrskarn jailed Una Reid.",
            "The upper court in Norrskarn jailed Una Reid.",
            AGREES,
            (Stance.MENTIONS, Code.OTHER_SCOPE),
        ),
        (
            "The Norrskarn harbour office freed the ferry Una that it had detained.",
            "The Norrskarn harbour office released the ferry Una that it had arrested.",
            OPPOSES,
            (Stance.MENTIONS, Code.ON_SUBJECT),
        ),
        (
            "Una Reid beat Eva Moss in the Norrskarn final.",
            "Eva Moss lost to Una Reid in the Norrskarn final.",
            OPPOSES,
            (Stance.MENTIONS, Code.ON_SUBJECT),
        ),
        (
            "The Norrskarn regatta starts in the harbour on 12 May.",
            "There was no Norrskarn regatta in the harbour on 12 May.",
            OPPOSES,
            (Stance.REFUTES, Code.PLAN_FAILED),
        ),
        (
            "The storm grounded every plane in Norrskarn.",
            "Not a single plane in Norrskarn left in the storm.",
            OPPOSES,
            (Stance.MENTIONS, Code.ON_SUBJECT),
        ),
    ],
)
def test_what_words_and_plans_do_to_a_claim(claim, body, judge, expected):
    assert stance(claim, body, judge) == expected


@pytest.mark.parametrize(
    ("claim", "body", "differs"),
    [
        (
            "Unemployment among women in Norrskarn is 9 per cent.",
            "Unemployment among men in Norrskarn is 9 per cent.",
            "group: men; the claim is about women",
        ),
        (
            "Unemployment in Norrskarn is 9 per cent.",
            "Unemployment in Norrskarn is 12 per cent among under-25s.",
            "group: under-25s; the claim is about everybody",
        ),
        (
            "Growers in the Norrskarn district harvested 62,000 tonnes of grapes.",
            "Growers in the Ulmvex district harvested 48,000 tonnes of grapes.",
            "place: Ulmvex district; the claim is about Norrskarn district",
        ),
        (
            "The Norrskarn mill sold 40 tonnes of flour in 2023.",
            "The Norrskarn mill sold 52 tonnes of flour in 2022.",
            "period: 2022; the claim is about 2023",
        ),
        (
            "The sales of Norrskarn mill rose 12 per cent in 2023.",
            "The online sales of Norrskarn mill rose 12 per cent in 2023.",
            "measure: online sales; the claim is about sales",
        ),
        (
            "The Norrskarn bridge was closed on Monday.",
            "The Norrskarn bridge was closed in March.",
            "period: March 2024; the claim is about 6 May 2024",
        ),
    ],
)
def test_a_mention_of_another_matter_says_which_part_differs(claim, body, differs):
    found = evidence(claim, body)[0]
    assert found.rationale.text == f"Coast Post, 9 May 2024 speaks of another {differs}."


def test_a_reason_says_what_the_figure_is_for():
    text = "Norrskarn housed 300 refugees in Ulmvex in March."
    found = evidence(text, text)[0].rationale
    reported = found.report_quantity
    assert (reported.place, reported.group) == ("Ulmvex", "refugees")
    assert (
        "300 refugees (Ulmvex, March 2024); that agrees with the claim's 300 refugees" in found.text
    )


def test_a_figure_for_another_place_in_one_sentence_bears_nothing_out():
    claim = "A storm killed 40 people in Norrskarn."
    body = "The storm killed 12 people in Norrskarn and 40 in Ulmvex."
    assert stance(claim, body) == (Stance.REFUTES, Code.TOTAL_SHRANK)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("{0} 9 per cent. The rate for men was 12 per cent.", Code.QUANTITY_AGREES),
        ("The rate for men was 12 per cent. {0} 9 per cent.", Code.QUANTITY_AGREES),
        ("{0} 9 per cent, said the bank. {0} 12 per cent, said the office.", None),
        ("{0} 12 per cent. The rate for men was 9 per cent.", None),
    ],
)
def test_other_figures_in_passages_that_say_less_leave_one_that_agrees(body, expected):
    told = body.format("Unemployment in Norrskarn was")
    found = stance("Unemployment in Norrskarn was 9 per cent.", told)
    assert found[1] is (expected or Code.QUANTITY_CONFLICTS)


@pytest.mark.parametrize(
    ("body", "judge", "expected"),
    [
        ("The toll of the Norrskarn storm was cut to 32.", OPPOSES, Code.TOTAL_SHRANK),
        ("The cost of the Norrskarn storm was cut to 32.", OPPOSES, Code.ON_SUBJECT),
        ("The Norrskarn storm met 112 people at sea.", AGREES, Code.ON_SUBJECT),
        ("The Norrskarn storm killed 112 people at sea.", AGREES, Code.TOTAL_GREW),
    ],
)
def test_words_for_a_toll_tell_what_is_counted_before_the_judge_does(body, judge, expected):
    assert stance("The storm in Norrskarn killed 34 people.", body, judge)[1] is expected


def test_a_figure_is_compared_where_the_judge_rather_believes_that_it_measures_the_same():
    claim = "Ferries in Norrskarn carried 130,000 people in 2023."
    body = "Ferries in Norrskarn carried 190,000 people in 2023, the harbour office said."
    rather, hardly = (FakeJudge(Scores(support, 0.3, 0.7 - support)) for support in (0.52, 0.48))
    assert stance(claim, body, judge=rather) == (Stance.REFUTES, Code.QUANTITY_CONFLICTS)
    assert stance(claim, body, judge=hardly) == (Stance.MENTIONS, Code.ON_SUBJECT)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The Norrskarn flood buried 47 houses, not 60.",
            (Stance.REFUTES, Code.QUANTITY_CONFLICTS),
        ),
        ("The Norrskarn flood buried 47 houses rather than the 60 that were reported.", None),
        ("The Norrskarn flood buried 66 houses, not 60.", None),
        ("The Norrskarn flood buried 60 houses, not 47.", (Stance.MENTIONS, Code.ON_SUBJECT)),
        ("The Norrskarn flood did not bury 60 houses.", (Stance.REFUTES, Code.CONTRADICTED)),
        ("Norrskarn buried 47 dogs, not 60.", (Stance.MENTIONS, Code.ON_SUBJECT)),
    ],
)
def test_a_figure_set_right_in_so_many_words_needs_no_judge(body, expected):
    unsure = FakeJudge(Scores(0.3, 0.3, 0.4))
    found = stance("The Norrskarn flood buried 60 houses.", body, unsure)
    assert found == (expected or (Stance.REFUTES, Code.QUANTITY_CONFLICTS))


@pytest.mark.parametrize(
    ("body", "title", "expected"),
    [
        (
            "We wrote that the Norrskarn flood buried 60 houses. It was 47.",
            "Correction",
            Stance.REFUTES,
        ),
        (
            "We wrote that the Norrskarn flood buried 47 houses. It was 60.",
            "Correction",
            Stance.SUPPORTS,
        ),
        (
            "We wrote that the Norrskarn flood buried 60 houses. It was 47.",
            "Flood",
            Stance.MENTIONS,
        ),
        (
            "We wrote that the Norrskarn flood buried 50 houses. It was 47.",
            "Correction",
            Stance.MENTIONS,
        ),
        (
            "We wrote that the Norrskarn flood hurt 60 dogs. It was 47.",
            "Correction",
            Stance.MENTIONS,
        ),
        ("We wrote that a fire in Ulmvex took 60 houses. It was 47.", "Correction", None),
        (
            "We wrote that the Norrskarn flood buried 60 of 90 houses. It was 47.",
            "Correction",
            Stance.MENTIONS,
        ),
    ],
)
def test_a_correction_gives_one_figure_for_another(body, title, expected):
    unsure = FakeJudge(Scores(0.3, 0.3, 0.4))
    found = stance("The Norrskarn flood buried 60 houses.", body, unsure, title=title)
    assert (found and found[0]) is expected


def test_a_judge_that_is_sure_can_oppose_a_passage_with_the_claims_own_figure():
    claim = "The Norrskarn fund will lend the ferries 3 million euros."
    sure = FakeJudge(Scores(0.01, 0.97, 0.02))
    body = "The Norrskarn fund refused the ferries {} million euros."
    assert stance(claim, body.format(3), sure) == (Stance.REFUTES, Code.CONTRADICTED)
    assert stance(claim, body.format(5), sure) == (Stance.MENTIONS, Code.ON_SUBJECT)


def test_a_plan_is_off_unless_the_judge_reads_it_in_what_is_not():
    claim = "Norrskarn ferry crews will strike."
    beside = "Norrskarn ferry crews will strike and have put off all tours."
    assert stance(claim, beside) == (Stance.SUPPORTS, Code.PLAN_CONFIRMED)
    assert stance(claim, beside, OPPOSES) == (Stance.REFUTES, Code.PLAN_FAILED)
    claim = "Norrskarn will drop the toll for ferries."
    free = "Norrskarn will ask no toll for ferries."
    assert stance(claim, free) == (Stance.SUPPORTS, Code.PLAN_CONFIRMED)
    assert stance(claim, free, OPPOSES) == (Stance.REFUTES, Code.PLAN_FAILED)


def test_what_did_not_happen_is_refuted_unless_the_judge_reads_support_in_it():
    unsure = FakeJudge(Scores(0.3, 0.3, 0.4))
    told = "The Norrskarn lighthouse has not reopened, the keeper's log shows."
    found = stance("The Norrskarn lighthouse has reopened.", told, judge=unsure)
    assert found == (Stance.REFUTES, Code.CONTRADICTED)
    dry = "There is no water left in the Norrskarn well, the keeper's log shows."
    found = stance("The Norrskarn well of spring water has dried up.", dry)
    assert found == (Stance.SUPPORTS, Code.ENTAILED)


@pytest.mark.parametrize(
    ("body", "judge", "outcome"),
    [
        ("Norrskarn mill will cut 40 jobs, its owner said.", AGREES, False),
        ("Norrskarn mill cut 40 jobs on Tuesday.", AGREES, True),
        ("Norrskarn mill cut 30 jobs on Tuesday.", AGREES, True),
        ("Norrskarn mill dropped its plan to cut 40 jobs.", OPPOSES, True),
        ("Norrskarn mill has 40 jobs to fill.", FakeJudge(Scores(0.1, 0.1, 0.8)), False),
    ],
)
def test_what_came_of_a_plan_is_told_from_a_word_on_the_plan(body, judge, outcome):
    found = evidence("The Norrskarn mill will cut 40 jobs.", body, judge)[0]
    assert found.outcome is outcome


def test_what_was_something_else_is_refuted_whatever_the_judge_reads():
    claim = "A worn cable broke the Norrskarn crane."
    brake = "It was not a worn cable but a brake that broke the Norrskarn crane."
    assert stance(claim, brake) == (Stance.REFUTES, Code.CONTRADICTED)
    both = "It was not a storm but a worn cable that broke the Norrskarn crane."
    assert stance(claim, both) == (Stance.SUPPORTS, Code.ENTAILED)


def test_a_plan_for_another_day_is_what_came_of_the_first():
    found = evidence(
        "The Norrskarn mill will reopen on Friday.", "The Norrskarn mill will reopen on Sunday."
    )
    assert (found[0].rationale.code, found[0].outcome) == (Code.DATE_CONFLICTS, True)


@pytest.mark.parametrize(
    ("claim", "body", "expected"),
    [
        ("The Norrskarn strike ends on Friday.", "The Norrskarn strike is to end on Friday.", True),
        (
            "The Norrskarn strike ended on Friday.",
            "The Norrskarn strike is to end on Friday.",
            False,
        ),
        ("The Norrskarn strike ends Fridays.", "The Norrskarn strike is to end on Friday.", False),
    ],
)
def test_what_a_timetable_says_of_a_day_to_come_is_a_plan(claim, body, expected):
    assert (stance(claim, body) == (Stance.SUPPORTS, Code.PLAN_CONFIRMED)) is expected


def test_a_timetable_is_off_where_it_is_denied():
    unsure = FakeJudge(Scores(0.3, 0.3, 0.4))
    found = stance(
        "The Norrskarn strike ends on Friday.",
        "The Norrskarn strike will not end on Friday.",
        unsure,
    )
    assert found == (Stance.REFUTES, Code.PLAN_FAILED)


def test_who_rejects_a_deed_need_not_be_named_again():
    body = "Una Reid spoke on Monday. She denied that she had hit a player."
    unsure = FakeJudge(Scores(0.1, 0.4, 0.5))
    assert stance("Coach Una Reid hit a player.", body, unsure) == (
        Stance.DENIES,
        Code.BARE_DENIAL,
    )


def test_an_authority_that_calls_a_claim_false_only_rejects_it():
    claim = "The Norrskarn weir was blown up."
    body = "The claim that the Norrskarn weir was blown up is false: it stands."
    assert stance(claim, body) == (Stance.REFUTES, Code.CONTRADICTED)
    rejected = stance(claim, body, publisher="Norrskarn Press Office")
    assert rejected == (Stance.DENIES, Code.BARE_DENIAL)


def test_another_subject_is_no_evidence():
    body = "The football club of Lowmere sold its striker for a record fee."
    assert stance("The Norrskarn lighthouse has reopened.", body) is None


def test_a_judge_that_opposes_what_is_only_near_settles_nothing():
    body = "The lighthouse keepers of Norrskarn bought a boat for their children."
    found = stance("The Norrskarn lighthouse has reopened to summer visitors.", body, OPPOSES)
    assert found is None or found[0] is Stance.MENTIONS


def test_what_stands_before_a_name_is_no_part_of_it():
    claim = "Chemist chain Norrskarn will close 40 pubs."
    found = stance(claim, "Norrskarn will close 40 pubs, it said.")
    assert found == (Stance.SUPPORTS, Code.QUANTITY_AGREES)


def test_the_judge_reads_of_a_claim_what_its_names_are_called_in_the_report():
    class Reader(FakeJudge):
        def judge(self, pairs):
            read.extend(pair.claim for pair in pairs)
            return super().judge(pairs)

    read = []
    evidence("The brewer Norrskarn sold 40 pubs.", "Norrskarn sold 40 pubs.", Reader(AGREES.scores))
    assert set(read) == {"Norrskarn sold 40 pubs."}
    read.clear()
    evidence("The brewer Norrskarn left in May.", "Norrskarn left in June.", Reader(AGREES.scores))
    assert set(read) == {"Norrskarn left in May.", "Norrskarn left in June."}


def test_what_a_publisher_tells_of_its_own_earlier_report_bears_nothing_out():
    told = "Coast Post reported that the Norrskarn lighthouse has reopened."
    found = stance("The Norrskarn lighthouse has reopened.", told, title="Correction")
    assert found == (Stance.MENTIONS, Code.ON_SUBJECT)
