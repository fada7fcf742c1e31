"""One wire story is one source, however it is cut and led."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verification.origins import KEPT, containment, near_copy, sketch
from verification.speech.corrections import is_correction, is_earlier_word

STORY = (
    "The harbour office counted 37 ferries on the first day of the season, one more than a year "
    "before. Two of them turned back when fog came down over the outer islands at noon. The "
    "lighthouse keeper lit the old lamp for the first time in nine years. Nobody was hurt, and "
    "the evening boats left on time. The season ends with the autumn storms in late October."
)
OTHER = (
    "A bakery in the old town won the regional prize for rye bread on Sunday. Its owner said the "
    "recipe came from her grandmother, who baked for the fishing fleet. Judges tasted 64 loaves "
    "over two days. The prize is a silver spoon and a year of free flour from the town mill."
)


def test_a_cut_copy_with_a_new_lead_is_a_copy():
    cut = "Fog stopped play at the port. " + " ".join(STORY.split(". ")[0:3])
    assert near_copy(sketch(STORY), sketch(cut))


def test_a_dateline_makes_no_difference():
    assert sketch(f"SKARN, Feb 3 (Coast Agency) - {STORY}") == sketch(STORY)


def test_stories_of_their_own_are_no_copies():
    assert not near_copy(sketch(STORY), sketch(OTHER))
    assert not near_copy(sketch(STORY), ())


def test_two_short_notes_are_copies_only_as_a_whole():
    note = "The ferry to Skarn was late again on Monday morning."
    assert near_copy(sketch(note), sketch(note))
    assert not near_copy(sketch(note), sketch("The ferry to Skarn was late, its captain said."))
    of_navy = "Pictures that the navy took show that the old dyke near Skarn broke on Sunday."
    of_press = "Pictures that farmers took show that the old dyke near Skarn broke on Sunday."
    assert not near_copy(sketch(of_navy), sketch(of_press))


@given(st.lists(st.sampled_from(STORY.split()), max_size=600).map(" ".join))
def test_every_text_holds_itself_and_sketches_stay_small(text):
    drawn = sketch(text)
    assert len(drawn) <= KEPT
    assert containment(drawn, drawn) == (1 if drawn else 0)


@given(st.text(max_size=300), st.text(max_size=300))
def test_containment_is_symmetric(one, other):
    assert containment(sketch(one), sketch(other)) == containment(sketch(other), sketch(one))


@pytest.mark.parametrize(
    ("title", "body", "corrects"),
    [
        ("CORRECTION: Ferry was late", "It was late.", True),
        ("Ferry was late", "An earlier version of this report wrongly said it was early.", True),
        ("Ferry was late", "Correction: the ferry was late.", True),
        ("Ferry was late", "We have withdrawn our report on the ferry.", True),
        ("Ferry was late", "We wrote on Monday that it was early. That was wrong.", True),
        ("Ferry was late", "We wrote on Monday that it was early. That was fine.", False),
        ("Ferry was late", "The correct time was noon. The ferry was early.", False),
        ("Corrections officers strike", "Guards walked out.", False),
        ("Corrections and clarifications", "The ferry was late.", True),
        ("The ferry: a correction", "It was late.", True),
        ("Ferry was late [corrected]", "It was late.", True),
        ("We were wrong about the ferry", "It was late.", True),
        ("A course correction for ferries", "They will be late.", False),
        ("Late", "On Monday we wrote that the ferry had sunk. That was not true.", True),
        ("Late", "We reported that 40 boats sank. The right number is four.", True),
        ("Late", "Our story on the ferry, which we ran on Monday, was wrong.", True),
        ("Late", "Contrary to what we reported, the ferry was late.", True),
        ("Late", "An article on Monday misstated the hour.", True),
        ("Late", "The article has been corrected: the ferry was late.", True),
        ("Late", "Correction (6 May): the ferry was late.", True),
        ("Late", "We regret the mistake.", True),
        ("Late", "We printed a false report on the ferry.", True),
        ("Late", "The Coast Post withdraws its story on the ferry.", True),
        ("Late", "Coast Post wrote that it sank. In fact it was late.", True),
        ("Late", "The Hill Times withdraws its story on the ferry.", False),
        ("Late", "A report in Monday's Post said the ferry sank. This was wrong.", True),
        ("Late", "A report in Monday's Times said the ferry sank. This was wrong.", False),
        ("Late", "The Post is withdrawing its report of Monday.", True),
        ("Late", "The firm is withdrawing its report of Monday.", False),
        ("Late", "The Coast Post Online has withdrawn its report.", True),
        ("Late", "We cannot tell, and the story should not be used.", True),
        ("The Post withdraws ferry story", "It was late.", True),
        ("Minister withdraws ferry story", "It was late.", False),
        ("Late", "“We regret the mistake,” the captain said.", False),
        ("Late", "As we reported on Monday, the ferry was late.", False),
        ("Late", "We reported that it sank. He said it is wrong to sail.", False),
        ("Late", "An earlier report by the council said it sank.", False),
    ],
)
def test_publishers_say_when_they_correct_themselves(title, body, corrects):
    assert is_correction(title, body, "Coast Post") is corrects


@given(st.text(max_size=300), st.text(max_size=300))
def test_a_marked_title_is_enough(title, body):
    assert is_correction(f"Correction: {title}", body)


@pytest.mark.parametrize(
    ("sentence", "earlier"),
    [
        ("In our issue of Monday we reported that the school had shut.", True),
        ("This newspaper wrote on Monday that the school had shut.", True),
        ("An earlier version of this story said the school had shut.", True),
        ("The Coast Post reported that the school had shut.", True),
        ("The Hill Times reported that the school had shut.", False),
        ("An earlier version wrongly said the school had shut.", False),
        ("We wrote that it had shut, but it is open.", False),
        ("A report in Monday's Post said that the school had shut.", True),
        ("On Monday the Post wrote that the school had not shut.", True),
        ("Our report on the school was wrong.", True),
        ("Our report on the school was wrong: it is open.", False),
        ("We wrote that 40, not 60, had come.", False),
        ("The head teacher said the school had shut.", False),
    ],
)
def test_what_a_publisher_wrote_before_is_told_apart_from_its_correction(sentence, earlier):
    assert is_earlier_word(sentence, "Coast Post") is earlier
