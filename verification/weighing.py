"""What a passage does to a claim: rules in order, the first that speaks decides.

Figures and days overrule the judge where they are comparable, because a judge alone takes one large
number for another. Who speaks overrules both: what the claimant says proves nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from verification import figures
from verification.comparison import agree
from verification.corrections import is_earlier_word
from verification.dates import periods
from verification.denials import is_denial, is_retraction
from verification.figures import Variant
from verification.modality import (
    Modality,
    cancelled,
    main_clause,
    modality,
    planned,
    stays_as_it_is,
)
from verification.model import (
    Code,
    Comparison,
    JudgeModel,
    Quantity,
    Scores,
    Stance,
    VoiceKind,
)
from verification.names import any_named, names
from verification.negation import contrasted, negated, replaced
from verification.opposites import opposed
from verification.phrasing import phrase
from verification.reading import ClaimReading, Reading, ReportReading
from verification.roles import exchanged
from verification.scope import other_place, part_of_all
from verification.scoping import Aspect, Difference, Match, match, written
from verification.speakers import same_speaker
from verification.subgroups import only_group
from verification.tense import is_moved_to
from verification.terms import ON_SUBJECT, overlap, terms
from verification.timing import Told
from verification.tolls import counts_killed

CONVINCING = 0.5  # least probability at which the judge's reading settles anything
# The judge takes for a contradiction much that only tells of something else.
SAME_EVENT = 0.95  # least share of the claim's terms near a passage that tells of the same
EXCLUDING = 0.85  # least probability of an exclusion by a passage that shares less
NEGATED = 0.25  # least share of the claim's terms under a negation that turns the claim round
OCCASION = 31  # days within which two dates can be meant for one event
IN_PASSAGE = 0.2  # least share of the claim's terms in a passage that is on its subject
CLOSE = 0.5  # least share of the claim's terms near a passage that settles something
FIGURE_SURE = 0.85  # confidence of a comparison of figures, until it is measured
DENIAL_SURE = 0.8  # likewise of a denial
DECIDING = frozenset({Stance.SUPPORTS, Stance.REFUTES})  # stances that decide what came of a plan
EVERYBODY = "everybody"  # whom a figure is for that names no part of the people


@dataclass(frozen=True, slots=True)
class Meeting:
    """A claim and a passage that may bear on it, with all that the rules look at."""

    claim: ClaimReading
    report: ReportReading
    reading: Reading
    within: float  # share of the claim's terms in the passage
    near: float  # share of them in the passage, the one before and the title
    far: float  # share of them in the passage and all that it may refer back to
    named: bool  # whether the claim's names are near the passage
    named_far: bool  # whether they are in all that it may refer back to
    variants: tuple[Variant, ...] = ()
    scores: Scores = Scores(0, 0, 1)  # as good as none, where the judge is not asked
    variant_scores: tuple[Scores, ...] = ()
    model: JudgeModel | None = None  # which judge gave `scores`, where one was asked

    @property
    def by_claimant(self) -> bool:
        """Whether the passage only gives the claimant's own words."""
        claimant = self.claim.claim.claimant
        voice = self.reading.voice
        if voice.kind is VoiceKind.OWN:
            return same_speaker(self.report.report.publisher, claimant)
        return same_speaker(voice.source, claimant, self.report.opening)

    @property
    def closeness(self) -> float:
        """How much of the claim the passage says, by itself and with what it refers back to."""
        return (self.within + self.near) / 2

    @property
    def on_subject(self) -> bool:
        """Whether the passage itself is on what the claim is about."""
        return self.within >= IN_PASSAGE and self.closeness >= ON_SUBJECT

    @property
    def close(self) -> bool:
        """Whether the passage says enough of the claim for a rule on words to settle it."""
        return self.closeness >= CLOSE and self.named

    @property
    def shares_name(self) -> bool:
        """Whether any of the claim's names is near the passage, if it has names at all."""
        return not self.claim.names or any_named(self.claim.names, self.reading.near_heads)

    @property
    def in_reach(self) -> bool:
        """Whether the passage, with what it refers back to, can be on the claim's very matter."""
        return self.close or (self.far >= ON_SUBJECT and self.named_far)

    @property
    def can_settle(self) -> bool:
        """Whether the judge's reading can matter: else the passage is a mention in any case."""
        return (self.in_reach and not self.lacks_figure) or self.by_claimant

    @property
    def lacks_figure(self) -> bool:
        """Whether the passage has no figure, nor a "no", for a claim that is about a figure."""
        if self.variants or self.claim.modality is not Modality.FACT:
            return False
        return bool(figures.main(self.claim)) and not negated(self.reading.passage.text)

    @property
    def negates(self) -> bool:
        """Whether the passage, and not the claim, denies what the claim says, or of whom."""
        said = self.reading.passage.text
        if negated(self.claim.claim.text):
            return False
        other = set(terms(replaced(said)))
        if other and other <= self.claim.terms:
            return True
        if self.scores.support >= CONVINCING:
            return False  # "no water is left" bears out that a lake is dry
        denied = overlap(self.claim.terms - self.claim.names, terms(negated(said)))
        least = 0.0 if self.scores.refute >= CONVINCING else NEGATED
        return denied > least or bool(self.claim.names & set(terms(contrasted(said))))

    @property
    def opposes(self) -> bool:
        """Whether the passage says the opposite of a word of the claim, and neither denies it."""
        claim, said = self.claim.claim.text, self.reading.passage.text
        plain = not negated(claim) and not negated(said)
        return plain and opposed(self.claim.terms, self.reading.terms)

    @property
    def borne_out(self) -> list[Variant]:
        """The variants that the passage states: what they hold, the claim has otherwise."""
        scored = zip(self.variants, self.variant_scores, strict=True)
        return [variant for variant, scores in scored if self._states(variant, scores)]

    def _states(self, variant: Variant, scores: Scores) -> bool:
        """Return whether the passage states a variant: the words for a toll, or else the judge."""
        own, other = variant.claim_quantity, variant.report_quantity
        claim, said = self.claim.claim.text, self.reading.passage.text
        toll = counts_killed(claim, own, said, other) if own and other else None
        if toll is None or (toll and not self.close):
            return scores.support >= CONVINCING
        return toll


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found: a stance with its reasons."""

    stance: Stance
    code: Code
    confidence: float
    text: str = ""
    claim_quantity: Quantity | None = None
    report_quantity: Quantity | None = None
    comparison: Comparison | None = None
    difference: Difference | None = None
    outcome: bool = False


Rule = Callable[[Meeting], Finding | None]


def weigh(meeting: Meeting, rules: Sequence[Rule]) -> Finding:
    """Return what the passage does to the claim: what the first rule says that speaks."""
    found = next(filter(None, (rule(meeting) for rule in rules)))
    text = phrase(meeting.report.report, meeting.reading.voice, found)
    return replace(found, text=text, outcome=_is_outcome(meeting, found))


def _is_outcome(meeting: Meeting, found: Finding) -> bool:
    """Return whether a finding is what came of a claimed plan, and not a word on the plan."""
    if meeting.claim.modality is not Modality.PLAN or found.stance not in DECIDING:
        return False
    moved = found.code in {Code.PLAN_FAILED, Code.DATE_CONFLICTS}
    return moved or meeting.reading.modality is Modality.FACT


def is_decided(meeting: Meeting) -> bool:
    """Return whether a passage is decided by rules that come before all that ask the judge."""
    if meeting.by_claimant:
        return False
    if meeting.claim.modality is not Modality.PLAN and _plan(meeting):
        return True
    return any(rule(meeting) for rule in UNREAD_RULES)


def _claimant(meeting: Meeting) -> Finding | None:
    """The claimant's own words: taken back they refute, newer ones update, others repeat."""
    if not meeting.by_claimant:
        return None
    if meeting.close and is_retraction(meeting.reading.passage.text):
        return Finding(Stance.REFUTES, Code.RETRACTED, DENIAL_SURE)
    newer = _figure(meeting) if meeting.close else None
    if newer and newer.stance is Stance.UPDATES:
        return newer
    if meeting.close or meeting.scores.support >= CONVINCING:
        return Finding(Stance.REPEATS, Code.CLAIMANT_ONLY, DENIAL_SURE)
    return _mention(meeting)


def _denial(meeting: Meeting) -> Finding | None:
    """A statement rejected, by whoever is asked about it: they need not name all that it names."""
    asked = meeting.close or (meeting.on_subject and meeting.shares_name)
    if asked and is_denial(meeting.reading.passage.text):
        return Finding(Stance.DENIES, Code.BARE_DENIAL, DENIAL_SURE)
    return None


def _roles(meeting: Meeting) -> Finding | None:
    """Doer and sufferer exchanged: refuted where only one of them can have done it."""
    deed = exchanged(meeting.claim.claim.text, meeting.reading.passage.text)
    if deed is None or not meeting.close:
        return None
    if deed.one_way and not _other_period(meeting):
        return Finding(Stance.REFUTES, Code.CONTRADICTED, DENIAL_SURE)
    return _other_scope(meeting)


def _elsewhere(meeting: Meeting) -> Finding | None:
    """Another district, bridge or school, or a part of the people, is another matter."""
    claim, said = meeting.claim.claim.text, meeting.reading.passage.text
    places = other_place(claim, said)
    if places:
        return _other_scope(meeting, Difference(Aspect.PLACE, *places))
    told = f"{meeting.reading.context} {said}"
    if meeting.variants and part_of_all(claim) != part_of_all(told):
        return _other_scope(meeting, _of_a_part(claim, told))
    return None


def _of_a_part(claim: str, told: str) -> Difference | None:
    own, theirs = only_group(claim), only_group(told)
    if own is None and theirs is None:
        return None
    return Difference(Aspect.GROUP, theirs or EVERYBODY, own or EVERYBODY)


def _taken_back(meeting: Meeting) -> Finding | None:
    """What a publisher or speaker takes back bears nothing out, nor does its being told again."""
    said = meeting.reading.passage.text
    publisher = meeting.report.report.publisher
    restated = meeting.report.corrects and is_earlier_word(said, publisher)
    return _mention(meeting) if restated or (meeting.close and is_retraction(said)) else None


def _quotation(meeting: Meeting) -> Finding | None:
    """Who said it word for word said it; the same words of anybody else are no evidence."""
    quoted = meeting.claim.quoted
    if quoted is None or not quoted.is_in(meeting.reading.passage.text):
        return None
    if same_speaker(meeting.reading.voice.source, quoted.speaker, meeting.report.opening):
        return Finding(Stance.SUPPORTS, Code.ENTAILED, DENIAL_SURE)
    return None if names(quoted.speaker) & meeting.reading.names else _mention(meeting)


def _plan(meeting: Meeting) -> Finding | None:
    """A plan is not an event; what became of a plan decides a claim about the plan."""
    if meeting.claim.modality is Modality.PLAN:
        return _planned(meeting)
    if meeting.reading.modality is Modality.FACT:
        return None
    if modality(main_clause(meeting.reading.passage.text)) is Modality.FACT:
        return None
    return Finding(Stance.MENTIONS, Code.PLAN_ONLY, round(meeting.closeness, 2))


def _planned(meeting: Meeting) -> Finding | None:
    if not meeting.close:
        return None
    if _is_off(meeting):
        return Finding(Stance.REFUTES, Code.PLAN_FAILED, FIGURE_SURE)
    if meeting.reading.modality not in {Modality.FACT, Modality.PLAN}:
        return Finding(Stance.MENTIONS, Code.PLAN_ONLY, round(meeting.closeness, 2))
    if meeting.variants or meeting.scores.support < CONVINCING:
        return None
    return Finding(Stance.SUPPORTS, Code.PLAN_CONFIRMED, meeting.scores.support)


def _is_off(meeting: Meeting) -> bool:
    """Return whether the passage tells that the plan was given up, and not something beside it."""
    said = meeting.reading.passage.text
    off, rest = (terms(part) for part in cancelled(said))
    made = meeting.claim
    plan = frozenset(terms(planned(made.claim.text))) or made.terms - made.names
    borne_out = meeting.scores.support >= CONVINCING  # "no visa" can be what is planned
    beside = borne_out and overlap(plan, rest) > overlap(plan, off)
    undone = not borne_out and overlap(plan, terms(negated(said))) >= NEGATED
    return _is_moved(meeting) or stays_as_it_is(said) or undone or (bool(off) and not beside)


def _is_moved(meeting: Meeting) -> bool:
    """Return whether the passage tells that something was moved to another day than the claim's."""
    said = meeting.reading.passage.text
    return any(
        is_moved_to(said, each.span.start, each.span.end)
        for own in meeting.claim.dates[:1]
        for each in figures.other_days(own, meeting.reading.dates)
    )


def _figure(meeting: Meeting) -> Finding | None:
    """A comparable figure decides, whatever the judge reads."""
    if not meeting.in_reach:
        return None
    found = [
        _compared(meeting, each.claim_quantity, each.report_quantity)
        for each in meeting.borne_out
        if each.claim_quantity and each.report_quantity
    ]
    return min(found, key=lambda each: AGREEING_FIRST[each.comparison], default=None)


def _set_right(meeting: Meeting) -> Finding | None:
    """A figure put in the place of another: "47 houses, not 60", or in a correction's own words."""
    own = figures.main(meeting.claim)
    if own is None or _other_period(meeting):
        return None
    found, said = meeting.reading.quantities, meeting.reading.passage.text
    right = figures.set_right(own, found, said) if meeting.close else None
    right = right or (_corrected(meeting, own) if meeting.named_far else None)
    if right is None:
        return None
    agrees = agree(own, right)
    return _found(Match(Comparison.AGREES if agrees else Comparison.CONFLICTS, own, right))


def _corrected(meeting: Meeting, own: Quantity) -> Quantity | None:
    """Return the figure that a correction gives for one that its publisher gave before."""
    before = meeting.report.earlier_word
    if before is None or meeting.far < CLOSE:
        return None
    return figures.corrected(own, before.quantities, meeting.reading.quantities)


def _compared(meeting: Meeting, claim: Quantity, report: Quantity) -> Finding:
    made, passage = meeting.claim, meeting.reading
    own = Told(made.claim.text, claim, made.quantities, made.dates, made.claim.claimed_at)
    other = Told(
        passage.passage.text,
        report,
        passage.quantities,
        passage.dates,
        meeting.report.report.published_at,
        periods(passage.context, meeting.report.report.published_at),
    )
    neighbours = (passage.context, meeting.report.report.title)
    return _found(match(own, other, neighbours))


def _other_period(meeting: Meeting) -> bool:
    """Return whether the passage gives a period, and none that has a day of the claim's."""
    own = meeting.claim.dates[:1]
    others = [each for one in own for each in figures.other_days(one, meeting.reading.dates)]
    return bool(others) and len(others) == len(meeting.reading.dates)


def _negation(meeting: Meeting) -> Finding | None:
    """What did not happen at all did not happen in any number."""
    if meeting.close and meeting.negates and not _other_period(meeting):
        return Finding(Stance.REFUTES, Code.CONTRADICTED, DENIAL_SURE)
    return None


def _missing_figure(meeting: Meeting) -> Finding | None:
    """A claim about a figure is not settled by a passage without one, but for "nobody" or "no"."""
    if not figures.main(meeting.claim):
        return None
    given = any(each.gives_the_same for each in meeting.variants)
    sure = meeting.scores.refute >= EXCLUDING
    return None if sure and (given or negated(meeting.reading.passage.text)) else _mention(meeting)


def _day(meeting: Meeting) -> Finding | None:
    """The same event on another day is another event, and the claim's did not happen then."""
    if not meeting.close or not _other_period(meeting):
        return None
    if any(_same_occasion(meeting, each) for each in meeting.borne_out):
        return Finding(Stance.REFUTES, Code.DATE_CONFLICTS, FIGURE_SURE)
    own, other = (written(each.dates[0].period) for each in (meeting.claim, meeting.reading))
    return _other_scope(meeting, Difference(Aspect.PERIOD, other, own))


def _same_occasion(meeting: Meeting, variant: Variant) -> bool:
    """Return whether another day is told of the same event: a single day, within weeks."""
    own = meeting.claim.dates[0].period
    if variant.day is None or own.first != own.last:
        return False
    other = variant.day.period
    return other.first == other.last and abs((other.first - own.first).days) <= OCCASION


def _judged(meeting: Meeting) -> Finding | None:
    if not meeting.in_reach:
        return None
    if meeting.scores.support >= CONVINCING:
        return Finding(Stance.SUPPORTS, Code.ENTAILED, meeting.scores.support)
    if meeting.scores.refute >= _least_refuting(meeting):
        return Finding(Stance.REFUTES, Code.CONTRADICTED, meeting.scores.refute)
    return None


def _least_refuting(meeting: Meeting) -> float:
    """Return how sure the judge must be of an exclusion: surer, the less a passage shares."""
    same = meeting.opposes or meeting.closeness >= SAME_EVENT
    return CONVINCING if same else EXCLUDING


def _other_scope(meeting: Meeting, difference: Difference | None = None) -> Finding:
    sure = round(meeting.closeness, 2)
    return Finding(Stance.MENTIONS, Code.OTHER_SCOPE, sure, difference=difference)


def _mention(meeting: Meeting) -> Finding:
    return Finding(Stance.MENTIONS, Code.ON_SUBJECT, round(meeting.closeness, 2))


RULES: Sequence[Rule] = (
    _claimant,
    _denial,
    _taken_back,
    _elsewhere,
    _roles,
    _quotation,
    _plan,
    _set_right,
    _figure,
    _negation,
    _missing_figure,
    _day,
    _judged,
    _mention,
)

# What these say of a passage in other words than the claimant's hangs on no judge, nor does what
# `_plan` says of a claim that is no plan; they stand together, before the rules that ask one.
UNREAD_RULES: Sequence[Rule] = (_denial, _taken_back, _elsewhere, _roles, _quotation)

FIGURE_RULES = frozenset(
    {_set_right, _figure, _missing_figure, _day}
)  # those that compare figures and days

FIGURE_STANCES = {
    Comparison.AGREES: (Stance.SUPPORTS, Code.QUANTITY_AGREES),
    Comparison.CONFLICTS: (Stance.REFUTES, Code.QUANTITY_CONFLICTS),
    Comparison.GREW: (Stance.UPDATES, Code.TOTAL_GREW),
    Comparison.SHRANK: (Stance.REFUTES, Code.TOTAL_SHRANK),
    Comparison.MOVED: (Stance.UPDATES, Code.LEVEL_MOVED),
    Comparison.UNDECIDED: (Stance.MENTIONS, Code.QUANTITY_UNDECIDED),
    Comparison.NOT_COMPARABLE: (Stance.MENTIONS, Code.OTHER_SCOPE),
}
# Of several figures in one sentence, the one that fits the claim is the one it speaks of.
AGREEING_FIRST: Mapping[Comparison | None, int] = {
    each: rank for rank, each in enumerate(FIGURE_STANCES)
}


def _found(found: Match) -> Finding:
    stance, code = FIGURE_STANCES[found.comparison]
    return Finding(
        stance,
        code,
        FIGURE_SURE,
        claim_quantity=found.claim,
        report_quantity=found.report,
        comparison=found.comparison,
        difference=found.difference,
    )
