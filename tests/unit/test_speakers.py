"""Who speaks, and whether that is the claimant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verification.kinds import VoiceKind
from verification.speech.denials import (
    is_answer,
    is_called_false,
    is_confirmation,
    is_denial,
    is_retraction,
    left_open,
    unsaid,
    without_former_word,
)
from verification.speech.naming import plain
from verification.speech.speakers import same_speaker
from verification.speech.voices import voice


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
        ("Reid confirmed to the Coast Post that she had sold the yard.", "Reid"),
        ("Norrbank again accused the mayor of selling the yard.", "Norrbank"),
        ("A survey of 1,000 doctors by Norrbank found that it was over.", "Norrbank"),
        ("The port office corrected its figure on Monday: three boats sank.", "The port office"),
        ("The weir leaks, state radio reported, citing the port office.", "the port office"),
        ("The ministry confirmed that the tunnel at Brenk will open.", "The ministry"),
        ("Una Reid has confessed that she sold the yard.", "Una Reid"),
        ("Reid was in Ulm that night, his lawyer said.", "Reid's lawyer"),
        ("Shares fell by a tenth after Norrbank said the yard was sold.", "Norrbank"),
        ("The crown slipped when the finance minister said it was over.", "the finance minister"),
        ("Men who fled after the army came said it was over.", "Men who fled after the army came"),
        ("Critics such as Una Reid said the yard was sold.", "Critics such as Una Reid"),
        ("“We should have said so at once,” Reid said in court.", "Reid"),
        ("The firm describes the crane, which is new, as the tallest in town.", "The firm"),
        ("Ulla Brix, 41, who was a cook until May, told the Post the meat was bad.", "Ulla Brix"),
        ("Ulla Brix, 41, a cook, said the meat was bad.", "Ulla Brix, a cook"),
        ("“It was bad,” said Ulla Brix, 41.", "Ulla Brix"),
        ("Ulla Brix (41) told the Post the meat was bad.", "Ulla Brix"),
        ("Ulm's mayor hit back at a claim that the meat was bad.", "Ulm's mayor"),
        (
            "The port office of Ulm on Friday rejected as false a pilot's report that it shut.",
            "The port office of Ulm",
        ),
        ("In the pilot's report the pier was shut.", "the pilot"),
        ("The mayor flew to Ulm and said that the pier was shut.", "The mayor"),
        ("The mayor, Ulla Brix, read out a list and said all were safe.", "The mayor, Ulla Brix"),
        ("The port office on Friday cut the toll, saying that ten had lived.", "The port office"),
        ("The pier was shut, a survey of 30 firms shows.", "a survey of 30 firms"),
        ("The pier lies in Ulm, where residents said it leaked.", "residents"),
        ("The other firms have already said the pier was shut.", "The other firms"),
    ],
)
def test_a_sentence_names_its_speaker(sentence, source):
    assert voice(sentence).source == source
    assert voice(sentence).kind is VoiceKind.ATTRIBUTED


@pytest.mark.parametrize(
    "sentence",
    [
        "Talks resumed on Monday by video link.",
        "In our report of Tuesday we said that talks had resumed.",
        "An earlier version of this article said that talks had resumed.",
        "A previous version said that talks had resumed.",
        "The count was confirmed twice.",
        "The ministry reported an increase of 20 per cent.",
        "It will post a man at each gate.",
        "The water no longer holds any added salt.",
        "The crane is described as the tallest in town.",
        "Welders want the same monthly rent as tenants in Ulm.",
        "The pier was open, and ferry markets closed as usual.",
        "The crane stood idle, photographs taken on Friday showed.",
        "The club has asked its clubs for reports.",
        "Norda, named as the buyer, did not return calls.",
        "Ulm scored 171 points out of 200.",
        "The gates opened on Monday, as promised.",
        "The hotel, said to be haunted, was sold.",
        "The search has ended with the toll put at 31.",
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
        ("The bank waved away rumours of a merger.", True),
        ("The army rejects with some heat any suggestion that it fired.", True),
        ("The club poured cold water on the rumours.", True),
        ("A spokesman called the story entirely false.", True),
        ("The firm hit back at claims that it had lied.", True),
        ("“Made up from beginning to end,” the captain said.", True),
        ("“It is pure fiction,” said her lawyer.", True),
        ("“Fiction sells better than verse,” said her publisher.", False),
        ("The telephone was invented in 1876, she said.", False),
        ("Pupils may join the dispute that closed the schools.", False),
        ("The union called a vote on the story of the year.", False),
        ("Shares shrugged off the rate rise.", False),
        ("The ministry neither confirmed nor denied the report.", False),
        ("He did not deny the report.", False),
        ("Three men were denied entry at the border.", False),
        ("The board rejected the offer of 30 million euros.", False),
        ("The club confirmed it on Monday, a week after denying it.", False),
        ("The mayor denied using the firm's boat.", True),
        ("The mayor rejected the charge that he had lied.", True),
        ("The firm denied us entry.", False),
        ("The bridge opened on Friday.", False),
    ],
)
def test_only_the_rejection_of_a_statement_is_a_denial(sentence, denies):
    assert is_denial(sentence) is denies


@pytest.mark.parametrize(
    ("sentence", "answers"),
    [
        ("The mayor denied it.", True),
        ("The firm dismissed both allegations.", False),
        ("The firm dismissed the two allegations.", True),
        ("“That is a lie,” she said.", True),
        ("A spokesman called the report baseless.", True),
        ("The mayor denied the claim that the weir leaks.", False),
        ("The mayor denied that the weir leaks.", False),
        ("The board rejected it.", True),
    ],
)
def test_an_answer_leaves_what_it_rejects_to_another_sentence(sentence, answers):
    assert is_answer(sentence) is answers


@pytest.mark.parametrize(
    ("sentence", "confirms"),
    [
        ("The army confirmed this on Tuesday.", True),
        ("A second doctor corroborated her account.", True),
        ("The army confirmed that the weir leaks.", False),
        ("The army did not confirm this.", False),
        ("The army declined to confirm the report.", False),
        ("The army neither confirmed nor denied it.", False),
    ],
)
def test_a_confirmation_leaves_what_it_confirms_to_another_sentence(sentence, confirms):
    assert is_confirmation(sentence) is confirms


@pytest.mark.parametrize(
    ("before", "sentence", "speaker"),
    [
        ("Una Reid said that Ola Sund had struck her.", "He denied it.", "Ola Sund"),
        ("Una Reid said that Ola Sund had struck her.", "She repeated it.", "Una Reid"),
        ("Una Reid said that the weir leaks.", "He denied it.", "He"),
        ("Una Reid came home.", "She denied it.", "Una Reid"),
    ],
)
def test_whoever_spoke_before_is_not_who_rejects_it(before, sentence, speaker):
    assert voice(sentence, "Una Reid", before).source == speaker


@pytest.mark.parametrize(
    ("sentence", "false"),
    [
        ("That is false: the weir was built in 1910.", True),
        ("This is simply not true.", True),
        ("Verdict: False.", True),
        ("The mayor said the report was false.", False),
        ("It was dismissed as false.", False),
    ],
)
def test_what_a_sentence_itself_calls_false_is_no_partys_denial(sentence, false):
    assert is_called_false(sentence) is false


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        ("Police found no evidence that the weir was blown up.", "the weir was blown up."),
        ("The firm declined to comment on reports of a sale.", "on reports of a sale."),
        ("That the weir leaks could not be independently confirmed.", "."),
        ("It was not clear whether the weir leaked.", "the weir leaked."),
        ("No study has shown that the weir leaks.", "that the weir leaks."),
        ("Relatives urged the mayor to admit that the weir leaks.", "that the weir leaks."),
        ("The weir was not blown up.", ""),
        ("Evidence shows that the weir leaks.", ""),
    ],
)
def test_what_is_not_known_to_be_so_is_left_open(sentence, part):
    assert left_open(sentence).strip() == part


@pytest.mark.parametrize(
    ("sentence", "untold"),
    [
        ("The mayor said nothing of the weir.", " of the weir."),
        ("The report did not mention that the weir leaks.", " that the weir leaks."),
        ("The mayor opened the fair and made no mention of the weir.", " the weir."),
        ("The office was silent on the weir.", " the weir."),
        ("The price of the weir was not made public.", "The price of the weir "),
        ("The mayor left without mentioning the weir.", " the weir."),
        ("Norda did not return calls about the weir.", " about the weir."),
        ("There was no word from Norda on the weir.", " the weir."),
        ("The mayor did not mend the weir.", ""),
        ("The mayor mentioned the weir.", ""),
        ("The office was silent.", ""),
    ],
)
def test_what_was_not_spoken_of_is_known(sentence, untold):
    assert unsaid(sentence)[1].strip() == untold.strip().removeprefix("of ")
    assert bool(unsaid(sentence)[0]) is bool(untold)


@pytest.mark.parametrize(
    ("sentence", "now"),
    [
        (
            "Norda admitted on Friday that it had paid, two days after saying that it had not.",
            "Norda admitted on Friday that it had paid.",
        ),
        (
            "Norda confirmed that it had paid, although it had told the court that nobody had.",
            "Norda confirmed that it had paid.",
        ),
        (
            "Norda conceded that it had paid, despite having denied it.",
            "Norda conceded that it had paid.",
        ),
        (
            "The mayor confirmed that Norda had paid, a week after she called it nonsense.",
            "The mayor confirmed that Norda had paid.",
        ),
        ("Norda paid after saying that it had not.", "Norda paid after saying that it had not."),
        ("Norda admitted that it had not paid.", "Norda admitted that it had not paid."),
    ],
)
def test_an_admission_stands_without_what_was_said_before_it(sentence, now):
    assert without_former_word(sentence) == now


@pytest.mark.parametrize(
    ("sentence", "retracts"),
    [
        ("She withdrew her statement on Friday.", True),
        ("“I was wrong,” he said.", True),
        ("The group no longer stands by the figure.", True),
        ("The figure was a mistake, she said.", True),
        ("The reform was a mistake, she said.", False),
        ("Troops withdrew from the town.", False),
        ("He stood by his figures.", False),
        ("She corrected the figure.", True),
        ("She corrected that figure to about 40.", False),
        ("“I made it up,” she said.", True),
        ("He told the court that he had lied.", True),
        ("She has withdrawn the accusation.", True),
        ("“I did not make it up,” she said.", False),
        ("The firm withdrew its first denial.", False),
        ("The firm said that its denial on Monday had been wrong.", False),
        ("She refused to take back her words.", False),
        ("The dentist asked her to withdraw her claim.", False),
        ("She would not say that she was wrong.", False),
    ],
)
def test_a_retraction_takes_back_words(sentence, retracts):
    assert is_retraction(sentence) is retracts


@pytest.mark.parametrize(
    ("source", "speaker", "same"),
    [
        ("Reid", "Una Reid, mayor of Skarn", True),
        ("Skarn Hospital", "the mayor of Skarn", False),
        ("Skarn Post", "the mayor of Skarn", False),
        ("Skarn town hall", "the mayor of Skarn", True),
        ("a spokesman for the mayor of Skarn", "the mayor of Skarn", True),
        ("the government of Norrland", "the president of Norrland", True),
        ("Norrland Bank", "the president of Norrland", False),
        ("the hospital", "hospital nurse Una Reid", False),
        ("the hospital", "hospital director Una Reid", True),
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
        ("the rail operator", "a rail union official", "Rail and bus ran late.", False),
    ],
)
def test_an_institution_is_known_by_what_it_is_where_the_text_names_it(source, speaker, text, same):
    assert same_speaker(source, speaker, text) is same


# Source | speaker | whether they are the same | text that names the speaker.
NEAR_MISSES = """
the health minister of Kenya | Health Minister Ana Gil | other
Norway's president | President Omar Diallo | other
the Norwegian president | President Omar Diallo | other
Bank of Norr | Norr Energy | other
Norr police | Norr Energy | other
Norr | Norr police | other
Norr hospital | Norr police | other
the museum of Vardo | Skarn museum | other
Vardo museum | Skarn museum | other
a museum visitor | Skarn museum | other
museum visitors | Skarn museum | other
the central bank | Borrelli bank | other
bank analysts | Borrelli bank | other
the World Bank | Borrelli bank | other
an analyst at the World Bank | Borrelli bank | other
the finance minister | Health minister Ana Gil | other
Ana Sund | Ana Gil | other
Ana | Ana Gil | same
Tom Ana | Ana Gil | other
the minister's critics | Health minister Ana Gil | other
Gil's opponents | Ana Gil | other
the mayor | Ana Gil | other | Tom Sund, the mayor, met Ana Gil
the mayor | Ana Gil | other | The mayor praised Gil
the mayor | Ana Gil | other | Mayor Tom Sund and Ana Gil met.
the coach | Ana Gil | same | Ana Gil, the coach, left.
the team doctor | Skarn Rowing Club | other
residents | Mayor Ana Gil | other
the government | Ministry of Health | other
the interior ministry | Ministry of Health | other
the Kenyan health ministry | Ministry of Health of Tarafu | other
Health ministry of Norland | Ministry of Health of Tarafu | other
an opposition spokesman | Government of Norland | other
the opposition | Government of Norland | other
Sol Power | Norr Energy | other | Norr Energy and Sol Power
the company | Norr Energy | same | Norr Energy
the ministry | Norr Energy | other | Norr Energy
the union | Norr Energy | other | Norr Energy
Norr Energy union | Norr Energy | other
a spokesman | Norr Energy | other | Norr Energy
the spokesman | Tom Ode, ministry spokesman | same
a police spokesman | Tom Ode, ministry spokesman | other
officials | Ministry of Health | other
officials | Health minister Ana Gil | other
sources | Ministry of Health | other
experts | Ana Gil | other
The | Ana Gil | other
it | Norr Energy | other | Norr Energy
she | Ana Gil | other | Ana Gil
Reuters | Norr Energy | other
the president of Norr Energy | President Omar Diallo | other
the president | Omar Diallo, president of Norland | same
the club's president | President Omar Diallo | other
the vice president | President Omar Diallo | other
the deputy minister | Health minister Ana Gil | other
the army | General Ivo Petrov | other
King's College | King Seretse IV | other
Queen Ama | King Seretse IV | other
Prince Ode | King Seretse IV | other
palace guards' union | King Seretse IV | other
Lund University | Ida Lund | other
Lund police | Ida Lund | other
the Lund town hall | Ida Lund | other
doctors | Dr Ana Gil | other
another general | General Ivo Petrov | other
the governor of another province | Governor Lokiru Ekal | other
Ministry of Health spokesman Jo Holt | Ministry of Health | same
Health Minister Jo Holt | Health minister Ana Gil | other
health experts | Ministry of Health | other
a health official | Ministry of Health | other
the city's health department | Ministry of Health | other
the national weather office | Nalu Bay tourist office | other
the tourist office | Nalu Bay tourist office | same
"""


@pytest.mark.parametrize("line", NEAR_MISSES.strip().splitlines())
def test_a_word_in_common_does_not_make_two_names_one(line):
    source, speaker, same, *text = line.split(" | ")
    assert same_speaker(source, speaker, " ".join(text)) is (same == "same")


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("Horvatic", "Maja Horvatić"),
        ("the NWA", "National Weir Agency"),
        ("the palace", "Queen Ama III"),
        ("J. Holt", "Jo Holt"),
        ("Bermejo", "Lucía Bermejo Sáenz"),
    ],
)
def test_a_name_is_known_without_its_marks_by_its_initials_and_in_part(source, speaker):
    assert same_speaker(source, speaker)


LATIN = st.text(st.characters(max_codepoint=0x17F, categories=["L", "Zs"]), max_size=40)


@given(LATIN, LATIN)
def test_a_speaker_is_the_same_with_and_without_the_marks_on_letters(source, name):
    assert same_speaker(source, name) is same_speaker(plain(source), plain(name))
