"""A claim and a passage that may bear on it, with all that the rules look at."""

from dataclasses import dataclass

from verification.kinds import VoiceKind
from verification.model import JudgeModel, Scores
from verification.pairing import figures
from verification.pairing.figures import Variant
from verification.pairing.persons import may_be_same
from verification.pairing.tolls import counts_killed
from verification.reading import ClaimReading, Reading, ReportReading
from verification.speech.speakers import same_speaker
from verification.words.denied import denied_of
from verification.words.modality import Modality
from verification.words.names import any_named
from verification.words.negation import bears_out_absence, contrasted, negated, replaced
from verification.words.opposites import alike, opposed
from verification.words.roles import done_alike
from verification.words.terms import ON_SUBJECT, overlap, terms

CONVINCING = 0.5  # least probability at which the judge's reading settles anything
NEGATED = 0.25  # least share of the claim's terms that is negated or left open where a rule says so
IN_PASSAGE = 0.2  # least share of the claim's terms in a passage that is on its subject
EXCLUDING = 0.85  # least probability of an exclusion by a passage that shares less
OCCASION = 31  # days within which two dates can be meant for one event
CLOSE = 0.5  # least share of the claim's terms near a passage that settles something


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
        own = figures.main(self.claim)
        if self.variants or own is None or self.claim.modality is not Modality.FACT:
            return False
        same = may_be_same(own, self.reading.quantities)
        return not same and not negated(self.reading.passage.text)

    @property
    def negates(self) -> bool:
        """Whether the passage, and not the claim, denies what the claim says, or of whom."""
        said = self.reading.passage.text
        if negated(self.claim.claim.text):
            return False
        other = set(terms(replaced(said)))
        if other and other <= self.claim.terms:
            return True
        if self.scores.support >= CONVINCING or bears_out_absence(self.claim.terms, said):
            return False  # "no water is left" bears out that a lake is dry
        others = self.claim.terms - self.claim.names
        denied = overlap(others, denied_of(self.claim.claim.text, said))
        least = 0.0 if self.scores.refute >= CONVINCING else NEGATED
        return denied > least or bool(self.claim.names & set(terms(contrasted(said))))

    @property
    def opposes(self) -> bool:
        """Whether the passage says the opposite of a word of the claim, and neither denies it."""
        claim, said = self.claim.claim.text, self.reading.passage.text
        plain = not negated(claim) and not negated(said)
        return plain and opposed(self.claim.terms, self.reading.terms) and not self.agrees

    @property
    def agrees(self) -> bool:
        """Whether the passage has a word for the claim's in the same sense, or the same deed."""
        said = self.reading.passage.text
        if negated(said):
            return False
        return alike(self.claim.terms, self.reading.terms) or done_alike(
            self.claim.claim.text, said
        )

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
