"""What a report does to a claim, with a judge that reads as it is told."""

from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from verification.engine import assess
from verification.model import Claim, Code, JudgeModel, Report, Scores, Stance

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


def evidence(claim, body, judge=AGREES, claimant="Ann Low", title="News"):
    report = Report("r", title, body, datetime(2024, 5, 9, 12, tzinfo=UTC), "Coast Post")
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


def test_a_figure_is_compared_where_the_judge_rather_believes_that_it_measures_the_same():
    claim = "Ferries in Norrskarn carried 130,000 people in 2023."
    body = "Ferries in Norrskarn carried 190,000 people in 2023, the harbour office said."
    rather, hardly = (FakeJudge(Scores(support, 0.3, 0.7 - support)) for support in (0.52, 0.48))
    assert stance(claim, body, judge=rather) == (Stance.REFUTES, Code.QUANTITY_CONFLICTS)
    assert stance(claim, body, judge=hardly) == (Stance.MENTIONS, Code.ON_SUBJECT)


def test_what_did_not_happen_is_refuted_unless_the_judge_reads_support_in_it():
    unsure = FakeJudge(Scores(0.3, 0.3, 0.4))
    told = "The Norrskarn lighthouse has not reopened, the keeper's log shows."
    found = stance("The Norrskarn lighthouse has reopened.", told, judge=unsure)
    assert found == (Stance.REFUTES, Code.CONTRADICTED)
    dry = "There is no water left in the Norrskarn well, the keeper's log shows."
    found = stance("The Norrskarn well of spring water has dried up.", dry)
    assert found == (Stance.SUPPORTS, Code.ENTAILED)


def test_who_rejects_a_deed_need_not_be_named_again():
    body = "Una Reid spoke on Monday. She denied that she had hit a player."
    assert stance("Coach Una Reid hit a player.", body, OPPOSES) == (
        Stance.DENIES,
        Code.BARE_DENIAL,
    )


def test_another_subject_is_no_evidence():
    body = "The football club of Lowmere sold its striker for a record fee."
    assert stance("The Norrskarn lighthouse has reopened.", body) is None


def test_a_judge_that_opposes_what_is_only_near_settles_nothing():
    body = "The lighthouse keepers of Norrskarn bought a boat for their children."
    found = stance("The Norrskarn lighthouse has reopened to summer visitors.", body, OPPOSES)
    assert found is None or found[0] is Stance.MENTIONS
