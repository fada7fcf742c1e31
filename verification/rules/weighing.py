"""What a passage does to a claim: rules in order, the first that speaks decides.

Figures and days overrule the judge where they are comparable, because a judge alone takes one large
number for another. Who speaks overrules both: what the claimant says proves nothing.
"""

from collections.abc import Sequence
from dataclasses import replace

from verification.kinds import Code, Stance, VoiceKind
from verification.rules.comparing import day, figure, is_of_other_period, missing_figure, set_right
from verification.rules.elsewhere import another, elsewhere
from verification.rules.events import (
    complement,
    is_beside,
    is_of_some,
    ranking,
    some_of_none_claimed,
)
from verification.rules.findings import DENIAL_SURE, Finding, Rule, mention, other_scope
from verification.rules.meeting import CONVINCING, EXCLUDING, NEGATED, OCCASION, Meeting
from verification.rules.phrasing import phrase
from verification.rules.plans import is_outcome, plan
from verification.rules.rejecting import (
    leaves_unsaid,
    only_leaves_unsaid,
    only_negates,
    says_the_opposite,
    takes_back,
)
from verification.scopes.holders import one_of_several
from verification.speech.corrections import is_earlier_word
from verification.speech.denials import (
    is_called_false,
    is_denial,
    is_retraction,
    left_open,
)
from verification.speech.speakers import same_speaker
from verification.words.modality import Modality
from verification.words.names import names
from verification.words.parties import AUTHORITIES
from verification.words.roles import exchanged, on_other_occasion
from verification.words.steps import only_underway
from verification.words.swaps import swapped
from verification.words.terms import overlap, terms, words
from verification.words.underway import not_yet_done

# The judge takes for a contradiction much that only tells of something else.
SAME_EVENT = 0.95  # least share of the claim's terms near a passage that tells of the same


def weigh(meeting: Meeting, rules: Sequence[Rule]) -> Finding:
    """Return what the passage does to the claim: what the first rule says that speaks."""
    # Where a judge was asked, `is_decided` found that the rules which hang on none do not speak.
    asked = meeting.model is not None and not meeting.by_claimant
    left = (rule for rule in rules if not (asked and rule in UNREAD_RULES))
    found = next(filter(None, (rule(meeting) for rule in left)))
    text = phrase(meeting.report.report, meeting.reading.voice, found)
    return replace(found, text=text, outcome=is_outcome(meeting, found))


def is_decided(meeting: Meeting) -> bool:
    """Return whether a passage is decided by rules that come before all that ask the judge."""
    if meeting.by_claimant:
        return False
    if meeting.claim.modality is not Modality.PLAN and plan(meeting):
        return True
    return any(rule(meeting) for rule in UNREAD_RULES)


def _claimant(meeting: Meeting) -> Finding | None:
    """The claimant's own words: taken back they refute, newer ones update, others repeat."""
    if not meeting.by_claimant:
        return None
    newer = figure(meeting) if meeting.close else None
    if takes_back(meeting):
        return Finding(Stance.REFUTES, Code.RETRACTED, DENIAL_SURE)
    if newer and newer.stance is Stance.UPDATES:
        return newer
    if says_the_opposite(meeting):
        return Finding(Stance.REFUTES, Code.RETRACTED, DENIAL_SURE)
    if meeting.close or meeting.scores.support >= CONVINCING:
        return Finding(Stance.REPEATS, Code.CLAIMANT_ONLY, DENIAL_SURE)
    return mention(meeting)


def _denial(meeting: Meeting) -> Finding | None:
    """A statement rejected, by whoever is asked about it: they need not name all that it names."""
    deed = overlap(meeting.claim.terms - meeting.claim.names, meeting.reading.terms)
    asked = meeting.shares_name and (meeting.on_subject or deed >= NEGATED)
    said = meeting.reading.passage.text
    if meeting.in_reach and only_negates(meeting):
        return Finding(Stance.DENIES, Code.BARE_DENIAL, DENIAL_SURE)
    if not (meeting.close or asked) or not is_denial(said):
        return None
    checked = meeting.reading.voice.kind is VoiceKind.OWN and is_called_false(said)
    if checked and AUTHORITIES.isdisjoint(words(meeting.report.report.publisher or "")):
        return Finding(Stance.REFUTES, Code.CONTRADICTED, DENIAL_SURE)
    return Finding(Stance.DENIES, Code.BARE_DENIAL, DENIAL_SURE)


def _left_open(meeting: Meeting) -> Finding | None:
    """What nobody has evidence of, or nobody can or will confirm, may be so all the same."""
    said, made = meeting.reading.passage.text, meeting.claim
    unknown = overlap(made.terms - made.names, terms(left_open(said))) >= NEGATED
    known = left_open(made.claim.text)
    return mention(meeting) if leaves_unsaid(meeting) or (unknown and not known) else None


def _underway(meeting: Meeting) -> Finding | None:
    """An earlier step is not the claimed one; one of the largest need not be the largest."""
    claim, said = meeting.claim.claim.text, meeting.reading.passage.text
    short = only_underway(claim, said) or not_yet_done(claim, said) or one_of_several(claim, said)
    return mention(meeting) if short else None


def _roles(meeting: Meeting) -> Finding | None:
    """Doer and sufferer exchanged: refuted where only one of them can have done it."""
    deed = exchanged(meeting.claim.claim.text, meeting.reading.passage.text)
    if not meeting.close:
        return None
    if deed is None:
        swap = swapped(meeting.claim.claim.text, meeting.reading.passage.text)
        return other_scope(meeting) if swap else None
    made, told = meeting.claim, meeting.reading
    other = on_other_occasion(made.terms - made.names, told.terms - told.names)
    elsewhen = is_of_other_period(meeting) or other
    if deed.one_way and not elsewhen:
        return Finding(Stance.REFUTES, Code.CONTRADICTED, DENIAL_SURE)
    return other_scope(meeting)


def _taken_back(meeting: Meeting) -> Finding | None:
    """What a publisher or speaker takes back bears nothing out, nor does its being told again."""
    said = meeting.reading.passage.text
    publisher = meeting.report.report.publisher
    restated = meeting.report.corrects and is_earlier_word(said, publisher)
    return mention(meeting) if restated or (meeting.close and is_retraction(said)) else None


def _quotation(meeting: Meeting) -> Finding | None:
    """Who said it word for word said it; the same words of anybody else are no evidence."""
    quoted = meeting.claim.quoted
    if quoted is None or not quoted.is_in(meeting.reading.passage.text):
        return None
    if same_speaker(meeting.reading.voice.source, quoted.speaker, meeting.report.opening):
        return Finding(Stance.SUPPORTS, Code.ENTAILED, DENIAL_SURE)
    return None if names(quoted.speaker) & meeting.reading.names else mention(meeting)


def _negation(meeting: Meeting) -> Finding | None:
    """What did not happen at all did not happen in any number."""
    if meeting.close and meeting.negates and not is_of_other_period(meeting):
        return Finding(Stance.REFUTES, Code.CONTRADICTED, DENIAL_SURE)
    return None


def _judged(meeting: Meeting) -> Finding | None:
    if not meeting.in_reach:
        return None
    if meeting.scores.support >= CONVINCING and not is_of_some(meeting):
        return Finding(Stance.SUPPORTS, Code.ENTAILED, meeting.scores.support)
    beside = is_beside(meeting) or only_leaves_unsaid(meeting)
    settles = not _came_before(meeting) and not beside
    if meeting.scores.refute >= _least_refuting(meeting) and settles:
        return Finding(Stance.REFUTES, Code.CONTRADICTED, meeting.scores.refute)
    return None


def _came_before(meeting: Meeting) -> bool:
    """Return whether the passage tells of an opposite long before: what was imposed is lifted."""
    newest = max((each.period.last for each in meeting.reading.dates), default=None)
    if newest is None or meeting.claim.dates or not meeting.opposes:
        return False
    return (meeting.claim.claim.claimed_at.date() - newest).days > OCCASION


def _least_refuting(meeting: Meeting) -> float:
    """Return how sure the judge must be of an exclusion: surer, the less a passage shares."""
    same = meeting.opposes or meeting.closeness >= SAME_EVENT
    return CONVINCING if same and not meeting.agrees else EXCLUDING


# What these say of a passage in other words than the claimant's hangs on no judge, nor does what
# `plan` says of a claim that is no plan; they stand together, before the rules that ask one.
UNREAD_RULES: Sequence[Rule] = (
    another,
    _denial,
    _left_open,
    _taken_back,
    elsewhere,
    _underway,
    _roles,
    ranking,
    some_of_none_claimed,
    complement,
    _quotation,
)

RULES: Sequence[Rule] = (
    _claimant,
    *UNREAD_RULES,
    plan,
    set_right,
    figure,
    _negation,
    missing_figure,
    day,
    _judged,
    mention,
)

# Those that compare figures and days.
FIGURE_RULES = frozenset({set_right, figure, missing_figure, day})
