"""Evidence as clients are sent it; `service.evidence_rendering` makes it."""

from marshmallow import Schema

from service import sent
from verification.kinds import Bound, Code, Comparison, Part, QuantityKind, Stance, VoiceKind


class PeriodSchema(Schema):
    """Whole days, both ends included."""

    first = sent.day("The first.")
    last = sent.day("The last.")


class QuantitySchema(Schema):
    """A figure as it was understood."""

    text = sent.text("As written.")
    kind = sent.one_of(QuantityKind, "What sort of figure.")
    value = sent.number("In `unit`; a share as a fraction of 1.")
    low = sent.number("Least value that it stands for; null: open below.", allow_none=True)
    high = sent.number("Largest value that it stands for; null: open above.", allow_none=True)
    bound = sent.one_of(Bound, "How it is hedged.")
    unit = sent.null_text("Canonical unit or currency code.")
    counted = sent.null_text("Stem of what is counted.")
    place = sent.null_text("Place that it is for, as written; null: not known.")
    period = sent.nested(PeriodSchema, "Days that it is for; null: not known.", allow_none=True)
    group = sent.null_text(
        "Part of the people that it is for, as written, such as `under-25s`; null: not known."
    )


class ScoresSchema(Schema):
    """The judge's probabilities."""

    support = sent.share("That the passage makes the claim true")
    refute = sent.share("That the passage makes the claim false")
    neither = sent.share("That it does neither")


class JudgeSchema(Schema):
    """The judge that read claim and passage."""

    name = sent.text("What it is called.")
    version = sent.text("Which version.")
    scores = sent.nested(ScoresSchema, "What it read.")
    stands_in_for = sent.null_text(
        "The judge that was to read, and did not answer; null: this is the judge that was asked."
    )


class RationaleSchema(Schema):
    """Why a passage got its stance."""

    code = sent.one_of(Code, "The reason for programs.")
    text = sent.text("The reason for people, in one sentence.")
    claim_quantity = sent.nested(QuantitySchema, "The claim's figure.", allow_none=True)
    report_quantity = sent.nested(QuantitySchema, "The passage's figure.", allow_none=True)
    comparison = sent.one_of(Comparison, "What the two say of each other.", allow_none=True)
    model = sent.nested(JudgeSchema, "The judge's reading.", allow_none=True)


class PassageSchema(Schema):
    """A sentence of a report."""

    text = sent.text("As published.")
    part = sent.one_of(Part, "Where it stands.")
    start = sent.whole("Where it begins in `part`, counted in Unicode code points.")
    end = sent.whole("Where it ends in `part`, counted in Unicode code points, exclusive.")


class VoiceSchema(Schema):
    """Who speaks in a passage."""

    kind = sent.one_of(VoiceKind, "The publisher itself, or somebody it quotes.")
    source = sent.null_text("Who is quoted, as the report names them.")


class ReportSummarySchema(Schema):
    """What an evidence record keeps of its report."""

    title = sent.text("The headline.")
    publisher = sent.null_text("Who published it.")
    url = sent.null_text("Where it was published.")
    published_at = sent.time("When it was published.")


class EvidenceSchema(Schema):
    """One passage of one report that bears on a claim."""

    id = sent.text("The evidence's id.")
    claim_id = sent.text("The claim that it bears on.")
    report_id = sent.text("The report that it stands in.")
    report = sent.nested(ReportSummarySchema, "That report.")
    passage = sent.nested(PassageSchema, "The sentence.")
    context = sent.text("The sentence before it; empty at the start.")
    stance = sent.one_of(Stance, "What the report does to the claim.")
    voice = sent.nested(VoiceSchema, "Who speaks.")
    confidence = sent.share("How sure the stance is")
    cancelled = sent.yes_no("Whether it no longer counts.")
    cancelled_by = sent.null_text("The id of the report that replaced it, or `takedown`.")
    origin_id = sent.text("The same for copies of one text and quotes of one statement.")
    rationale = sent.nested(RationaleSchema, "Why it has this stance.")
    created_at = sent.time("When it was first found.")
