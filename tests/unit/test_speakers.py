"""Who speaks, and whether that is the claimant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verification.denials import is_denial, is_retraction
from verification.model import VoiceKind
from verification.speakers import same_speaker
from verification.voices import voice


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        (
            "The harbour handled 37 ships last year, the statistics office said.",
            "the statistics office",
        ),
        ("According to the Blue Lamp, 850 people left.", "the Blue Lamp"),
        (
            "Per Lund, analyst at Norrbank, said on Monday that it was over.",
            "Per Lund, analyst at Norrbank",
        ),
        ("“It is over,” said harbour master Una Reid.", "harbour master Una Reid"),
        ("Police told reporters that three men had been held.", "Police"),
        ("Governor Una Reid dismissed the report as nonsense.", "Governor Una Reid"),
        ("The firm confirmed on Tuesday that it had bought the yard.", "The firm"),
        ("Una Reid has repeatedly said the yard was sold.", "Una Reid"),
        ("Reid confirms she sold the yard", "Reid"),
        ("“We should have said so at once,” Reid said in court.", "Reid"),
        ("The firm describes the crane, which is new, as the tallest in town.", "The firm"),
    ],
)
def test_a_sentence_names_its_speaker(sentence, source):
    assert voice(sentence).source == source
    assert voice(sentence).kind is VoiceKind.ATTRIBUTED


@pytest.mark.parametrize(
    "sentence",
    [
        "Talks resumed on Monday by video link.",
        "The count was confirmed twice.",
        "The ministry reported an increase of 20 per cent.",
        "It will post a man at each gate.",
        "The water no longer holds any added salt.",
        "The crane is described as the tallest in town.",
    ],
)
def test_what_nobody_is_quoted_for_is_the_publishers_own(sentence):
    assert voice(sentence).kind is VoiceKind.OWN


@pytest.mark.parametrize(
    "sentence",
    ["“We see no reason to change it,” he wrote.", "She said the yard was sold.", "“It is true.”"],
)
def test_pronouns_and_bare_quotations_belong_to_whoever_spoke_last(sentence):
    assert voice(sentence, "Una Reid").source == "Una Reid"


def test_a_bare_word_for_an_institution_means_the_one_it_was_last_used_of():
    before = "The rights group Harbour Watch sent a letter. Norr Bank declined to comment."
    assert voice("The group said it was sold.", "Norr Bank", before).source == "Harbour Watch"


def test_a_bare_company_is_not_the_person_who_spoke_last():
    assert voice("The company said it was sold.", "Una Reid").source == "The company"
    assert voice("The company said it was sold.", "Norr Bank").source == "Norr Bank"


@pytest.mark.parametrize(
    ("sentence", "denies"),
    [
        ("The club denied that it had signed the player.", True),
        ("She dismissed the reports as pure invention.", True),
        ("The mayor rejected the allegations.", True),
        ("“That is simply untrue,” he said.", True),
        ("There is no truth in it, the firm said.", True),
        ("The ministry neither confirmed nor denied the report.", False),
        ("He did not deny the report.", False),
        ("Three men were denied entry at the border.", False),
        ("The board rejected the offer of 30 million euros.", False),
        ("The club confirmed it on Monday, a week after denying it.", False),
        ("The bridge opened on Friday.", False),
    ],
)
def test_only_the_rejection_of_a_statement_is_a_denial(sentence, denies):
    assert is_denial(sentence) is denies


@pytest.mark.parametrize(
    ("sentence", "retracts"),
    [
        ("She withdrew her statement on Friday.", True),
        ("“I was wrong,” he said.", True),
        ("The group no longer stands by the figure.", True),
        ("Troops withdrew from the town.", False),
        ("He stood by his figures.", False),
    ],
)
def test_a_retraction_takes_back_words(sentence, retracts):
    assert is_retraction(sentence) is retracts


@pytest.mark.parametrize(
    ("source", "speaker", "same"),
    [
        ("Reid", "Una Reid, mayor of Skarn", True),
        ("Mr Reid", "Tom Reid", True),
        ("the mayor", "Una Reid, mayor of Skarn", True),
        ("Bruno Reid", "Una Reid, mayor of Skarn", False),
        ("the fisheries ministry", "Norwegian fisheries ministry", True),
        ("the Norwegian president", "Norwegian fisheries ministry", False),
        ("a spokesman for Norr Ferries", "Norr Ferries", True),
        ("the Norr Ferries pilots' union", "Norr Ferries", False),
        ("Norr", "Una Reid, head of the Norr works council", False),
        ("the works council", "Una Reid, head of the Norr works council", True),
        ("Coast Guard", "Per Lund, Coast Guard spokesman", True),
        ("the alliance", "Clean Fjords Alliance", True),
        ("Fjord Bank", "Clean Fjords Alliance", False),
        (None, "Una Reid", False),
        ("Una Reid", None, False),
    ],
)
def test_a_speaker_is_known_by_surname_office_and_spokespeople(source, speaker, same):
    assert same_speaker(source, speaker) is same


def test_an_office_is_known_from_where_it_is_named_beside_the_person():
    assert not same_speaker("the president", "Una Reid")
    assert same_speaker("the president", "Una Reid", "Chamber President Una Reid spoke first.")


NAMES = st.text(st.characters(codec="utf-8", exclude_characters=","), max_size=40)


@given(NAMES)
def test_everyone_is_themselves_unless_their_name_tells_nothing(name):
    assert same_speaker(name, name) in {True, False}
    if same_speaker(name, name):
        assert same_speaker(name.upper(), name) or name.upper().casefold() != name.casefold()


@given(st.text(max_size=300), st.none() | NAMES)
def test_any_text_has_a_voice(sentence, previous):
    found = voice(sentence, previous)
    assert (found.source is None) <= (found.kind is VoiceKind.OWN)


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("The ferry was late on 40 days, the county auditor found.", "the county auditor"),
        ("The inquiry found that the ferry was late.", "The inquiry"),
        ("Divers found the wreck on Monday.", "Divers"),
        ("Rescuers found 12 boats in the bay.", None),
    ],
)
def test_findings_are_attributed_to_who_made_them(sentence, source):
    assert voice(sentence).source == source


@pytest.mark.parametrize(
    ("source", "speaker", "text", "same"),
    [
        ("its operator", "Elm Power, operator of the reactor", "Elm Power runs the plant.", True),
        ("The operator of the Elm reactor", "Elm Power, operator of the reactor", "Elm", True),
        ("Ada Finch, the bank's head of research", "Ravel Bank", "Ravel Bank grows.", True),
        ("the airline", "Norda Airline", "Norda flew more.", True),
        ("the bank's head of research", "Norda Airline", "Norda flew more.", False),
        ("the operator of the Birch reactor", "Elm Power, operator of the reactor", "Elm", False),
        ("a rival operator", "Elm Power, operator of the reactor", "Elm Power", False),
        ("the airline's pilots", "Norda Airline", "Norda flew more.", False),
    ],
)
def test_an_institution_is_known_by_what_it_is_where_the_text_names_it(source, speaker, text, same):
    assert same_speaker(source, speaker, text) is same
