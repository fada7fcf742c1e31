"""What clients are sent, described for openapi.yaml; `service.rendering` makes it."""

from enum import Enum
from typing import Any

from marshmallow import Schema, fields, validate

from service.enums import OneOf
from tracking.records import CauseKind, ReportState
from verification.kinds import (
    Bound,
    Code,
    Comparison,
    Part,
    QuantityKind,
    Stance,
    Status,
    VoiceKind,
)


def _text(description: str, **kwargs: Any) -> fields.String:
    return fields.String(required=True, metadata={"description": description}, **kwargs)


def _null_text(description: str) -> fields.String:
    return _text(description, allow_none=True)


def _time(description: str, **kwargs: Any) -> fields.String:
    described = {"description": description, "format": "date-time"}
    return fields.String(required=True, metadata=described, **kwargs)


def _day(description: str) -> fields.String:
    return fields.String(required=True, metadata={"description": description, "format": "date"})


def _one_of(kind: type[Enum], description: str, **kwargs: Any) -> OneOf:
    return OneOf(kind, required=True, metadata={"description": description}, **kwargs)


def _number(description: str, **kwargs: Any) -> fields.Float:
    return fields.Float(required=True, metadata={"description": description}, **kwargs)


def _whole(description: str) -> fields.Integer:
    return fields.Integer(
        required=True, validate=validate.Range(0), metadata={"description": description}
    )


def _share(description: str) -> fields.Float:
    return _number(f"{description}, from 0 to 1.", validate=validate.Range(0, 1))


def _yes_no(description: str) -> fields.Boolean:
    return fields.Boolean(required=True, metadata={"description": description})


def _nested(schema: type[Schema], description: str, **kwargs: Any) -> fields.Nested:
    return fields.Nested(schema, required=True, metadata={"description": description}, **kwargs)


def _list_of(item: Any, description: str) -> "fields.List[Any]":
    return fields.List(item, required=True, metadata={"description": description})


class WrongSchema(Schema):
    """One thing that is wrong with a request, and where."""

    pointer = fields.String(metadata={"description": "JSON Pointer into the body."})
    parameter = fields.String(metadata={"description": "Name of a query parameter."})
    header = fields.String(metadata={"description": "Name of a header."})
    detail = _text("What is wrong there.")


class ProblemSchema(Schema):
    """Problem details (RFC 9457)."""

    type = _text("`about:blank`: the status says what kind of problem it is.")
    title = _text("The status in words.")
    status = _whole("The HTTP status.")
    detail = _text("What happened, for a person.")
    errors = fields.List(
        fields.Nested(WrongSchema), metadata={"description": "Each field that is wrong."}
    )


class PeriodSchema(Schema):
    """Whole days, both ends included."""

    first = _day("The first.")
    last = _day("The last.")


class QuantitySchema(Schema):
    """A figure as it was understood."""

    text = _text("As written.")
    kind = _one_of(QuantityKind, "What sort of figure.")
    value = _number("In `unit`; a share as a fraction of 1.")
    low = _number("Least value that it stands for; null: open below.", allow_none=True)
    high = _number("Largest value that it stands for; null: open above.", allow_none=True)
    bound = _one_of(Bound, "How it is hedged.")
    unit = _null_text("Canonical unit or currency code.")
    counted = _null_text("Stem of what is counted.")
    place = _null_text("Place that it is for, as written; null: not known.")
    period = _nested(PeriodSchema, "Days that it is for; null: not known.", allow_none=True)
    group = _null_text(
        "Part of the people that it is for, as written, such as `under-25s`; null: not known."
    )


class ScoresSchema(Schema):
    """The judge's probabilities."""

    support = _share("That the passage makes the claim true")
    refute = _share("That the passage makes the claim false")
    neither = _share("That it does neither")


class JudgeSchema(Schema):
    """The judge that read claim and passage."""

    name = _text("What it is called.")
    version = _text("Which version.")
    scores = _nested(ScoresSchema, "What it read.")
    stands_in_for = _null_text(
        "The judge that was to read, and did not answer; null: this is the judge that was asked."
    )


class RationaleSchema(Schema):
    """Why a passage got its stance."""

    code = _one_of(Code, "The reason for programs.")
    text = _text("The reason for people, in one sentence.")
    claim_quantity = _nested(QuantitySchema, "The claim's figure.", allow_none=True)
    report_quantity = _nested(QuantitySchema, "The passage's figure.", allow_none=True)
    comparison = _one_of(Comparison, "What the two say of each other.", allow_none=True)
    model = _nested(JudgeSchema, "The judge's reading.", allow_none=True)


class PassageSchema(Schema):
    """A sentence of a report."""

    text = _text("As published.")
    part = _one_of(Part, "Where it stands.")
    start = _whole("Where it begins in `part`, counted in Unicode code points.")
    end = _whole("Where it ends in `part`, counted in Unicode code points, exclusive.")


class VoiceSchema(Schema):
    """Who speaks in a passage."""

    kind = _one_of(VoiceKind, "The publisher itself, or somebody it quotes.")
    source = _null_text("Who is quoted, as the report names them.")


class ReportSummarySchema(Schema):
    """What an evidence record keeps of its report."""

    title = _text("The headline.")
    publisher = _null_text("Who published it.")
    url = _null_text("Where it was published.")
    published_at = _time("When it was published.")


class EvidenceSchema(Schema):
    """One passage of one report that bears on a claim."""

    id = _text("The evidence's id.")
    claim_id = _text("The claim that it bears on.")
    report_id = _text("The report that it stands in.")
    report = _nested(ReportSummarySchema, "That report.")
    passage = _nested(PassageSchema, "The sentence.")
    context = _text("The sentence before it; empty at the start.")
    stance = _one_of(Stance, "What the report does to the claim.")
    voice = _nested(VoiceSchema, "Who speaks.")
    confidence = _share("How sure the stance is")
    cancelled = _yes_no("Whether it no longer counts.")
    cancelled_by = _null_text("The id of the report that replaced it, or `takedown`.")
    origin_id = _text("The same for copies of one text and quotes of one statement.")
    rationale = _nested(RationaleSchema, "Why it has this stance.")
    created_at = _time("When it was first found.")


class LatestSchema(Schema):
    """The newest comparable value of something that changes with time."""

    text = _text("As written.")
    value = _number("In `unit`.")
    unit = _null_text("Canonical unit or currency code.")
    published_at = _time("When it was reported.")
    evidence_id = _text("The evidence that tells of it.")


class ReviewSchema(Schema):
    """An editor's word, which overrides the computed status."""

    status = _one_of(Status, "What the editor says.")
    note = _text("Why.")
    reviewer = _text("Who says so.")
    at = _time("When.")


class SimilarSchema(Schema):
    """An earlier claim that says much the same."""

    id = _text("That claim's id.")
    text = _text("That claim's text.")
    score = _share("The share of what the two tell that is common to both, rare words first")


class ClaimStatusSchema(Schema):
    """Where a claim stands."""

    id = _text("The claim's id.")
    status = _one_of(Status, "The status that counts, a review's included.")
    confidence = _share("How sure the computed status is")
    superseded = _yes_no("Whether a later value of the same thing has been reported.")
    revision = _whole("Grows by one with each change of the verdict.")
    updated_at = _time("When the latest revision was made.")


class ClaimSummarySchema(ClaimStatusSchema):
    """A claim as lists show it."""

    text = _text("As posted.")
    claimant = _null_text("As posted.")
    claimed_at = _time("When it was said.")
    source_url = _null_text("As posted.")
    topics = _list_of(fields.String(), "As posted.")
    language = _text("As posted, or `en`.")
    external_id = _null_text("As posted.")
    metadata = fields.Dict(
        required=True, metadata={"description": "As posted.", "additionalProperties": True}
    )
    latest = _nested(LatestSchema, "The newest comparable value, if any.", allow_none=True)
    computed_status = _one_of(Status, "What the evidence alone amounts to.")
    review = _nested(ReviewSchema, "The editor's word, if any.", allow_none=True)
    created_at = _time("When it was posted.")
    checked_at = _time("When its latest check finished; null before.", allow_none=True)
    check_failure = _null_text("Why its latest check is not complete; null where it is.")
    rationale = _text("Why it stands where the evidence puts it, in one sentence.")


class CountsSchema(Schema):
    """How many evidence records that count have each stance."""

    refutes = _whole("That refute.")
    supports = _whole("That support.")
    denies = _whole("That only deny.")
    updates = _whole("That give a later value.")
    repeats = _whole("That repeat.")
    mentions = _whole("That settle nothing.")


class ClaimSchema(ClaimSummarySchema):
    """A claim, where it stands and why."""

    evidence_counts = _nested(CountsSchema, "Cancelled evidence is not counted.")
    evidence = _list_of(fields.Nested(EvidenceSchema), "The strongest, up to 5.")
    similar = _list_of(
        fields.Nested(SimilarSchema), "Earlier claims that it repeats in other words, up to 5."
    )


class CauseSchema(Schema):
    """What made a revision."""

    kind = _one_of(CauseKind, "What happened.")
    evidence_ids = _list_of(fields.String(), "Evidence that was new or changed.")
    report_id = _null_text("The report that was matched or taken down.")
    reviewer = _null_text("Who reviewed.")
    note = _null_text("What the reviewer noted.")


class RevisionSchema(Schema):
    """One change of a claim's verdict."""

    claim_id = _text("The claim.")
    revision = _whole("Its number.")
    at = _time("When.")
    status_before = _one_of(Status, "The status that counted before.")
    status = _one_of(Status, "The status that counts since.")
    computed_status = _one_of(Status, "What the evidence alone amounts to.")
    confidence = _share("How sure the computed status is")
    superseded = _yes_no("Whether a later value has been reported.")
    cause = _nested(CauseSchema, "What made it.")


class ChangeSchema(RevisionSchema):
    """One entry of the change feed."""

    cursor = _text("The place just after this entry.")


class ReportReceiptSchema(Schema):
    """What is told of a report that was posted."""

    id = _text("The report's id.")
    state = _one_of(ReportState, "How far it has come.")


class ReportMatchSchema(Schema):
    """What a report did to one claim."""

    claim_id = _text("The claim.")
    stance = _one_of(Stance, "What it did.")
    evidence_id = _text("The evidence.")


class ReportSchema(ReportReceiptSchema):
    """A report, and what it did to each claim."""

    title = _text("As posted.")
    body = _text("As posted.")
    publisher = _null_text("As posted.")
    url = _null_text("As posted.")
    published_at = _time("When it was published.")
    language = _text("As posted, or `en`.")
    external_id = _null_text("As posted.")
    reason = _null_text("What could not be read of it, and why; posting it again tries again.")
    created_at = _time("When it was posted.")
    processed_at = _time("When its matching ended; null before.", allow_none=True)
    matches = _list_of(fields.Nested(ReportMatchSchema), "Claims that it has evidence for.")


def page_of(item: type[Schema], name: str, *, always_more: bool = False) -> type[Schema]:
    """Return the schema of a page of a list."""
    more = "Ask with it for what comes later." if always_more else "Where the rest begins, or null."
    return Schema.from_dict(
        {
            "items": _list_of(fields.Nested(item), "In order."),
            "next_cursor": _text(more, allow_none=not always_more),
        },
        name=name,
    )


def batch_of(item: type[Schema], name: str) -> type[Schema]:
    """Return the schema of the answer to a batch."""
    result = Schema.from_dict(
        {
            "index": _whole("Place of the item in the batch, from 0."),
            "status": _whole("What the item alone would have been answered with."),
            name: fields.Nested(item, metadata={"description": "Where it was accepted."}),
            "problem": fields.Nested(
                ProblemSchema, metadata={"description": "Where it was refused."}
            ),
        },
        name=f"{name.capitalize()}BatchResultSchema",
    )
    return Schema.from_dict(
        {"items": _list_of(fields.Nested(result), "One for each item, in order.")},
        name=f"{name.capitalize()}BatchResultsSchema",
    )


ClaimPageSchema = page_of(ClaimSummarySchema, "ClaimPageSchema")
EvidencePageSchema = page_of(EvidenceSchema, "EvidencePageSchema")
RevisionPageSchema = page_of(RevisionSchema, "RevisionPageSchema")
ChangePageSchema = page_of(ChangeSchema, "ChangePageSchema", always_more=True)
ClaimBatchResultsSchema = batch_of(ClaimSchema, "claim")
ReportBatchResultsSchema = batch_of(ReportReceiptSchema, "report")


class CheckSchema(Schema):
    """One thing that the service depends on."""

    name = _text("`store` or `queue`.")
    ok = _yes_no("Whether it answers.")
    detail = _text("What is wrong with it; empty where nothing is.")


class ReadinessSchema(Schema):
    """Whether the service can do its work."""

    ready = _yes_no("Whether everything that it depends on answers.")
    checks = _list_of(fields.Nested(CheckSchema), "Each dependency.")


class LivenessSchema(Schema):
    """That the process answers."""

    alive = _yes_no("Always true.")
