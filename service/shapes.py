"""What clients are sent, described for openapi.yaml; `service.rendering` makes it."""

from marshmallow import Schema, fields

from service import sent
from service.evidence_shapes import EvidenceSchema
from tracking.records import CauseKind, ReportState
from verification.kinds import Stance, Status


class WrongSchema(Schema):
    """One thing that is wrong with a request, and where."""

    pointer = fields.String(metadata={"description": "JSON Pointer into the body."})
    parameter = fields.String(metadata={"description": "Name of a query parameter."})
    header = fields.String(metadata={"description": "Name of a header."})
    detail = sent.text("What is wrong there.")


class ProblemSchema(Schema):
    """Problem details (RFC 9457)."""

    type = sent.text("`about:blank`: the status says what kind of problem it is.")
    title = sent.text("The status in words.")
    status = sent.whole("The HTTP status.")
    detail = sent.text("What happened, for a person.")
    errors = fields.List(
        fields.Nested(WrongSchema), metadata={"description": "Each field that is wrong."}
    )


class LatestSchema(Schema):
    """The newest comparable value of something that changes with time."""

    text = sent.text("As written.")
    value = sent.number("In `unit`.")
    unit = sent.null_text("Canonical unit or currency code.")
    published_at = sent.time("When it was reported.")
    evidence_id = sent.text("The evidence that tells of it.")


class ReviewSchema(Schema):
    """An editor's word, which overrides the computed status."""

    status = sent.one_of(Status, "What the editor says.")
    note = sent.text("Why.")
    reviewer = sent.text("Who says so.")
    at = sent.time("When.")


class SimilarSchema(Schema):
    """An earlier claim that says much the same."""

    id = sent.text("That claim's id.")
    text = sent.text("That claim's text.")
    score = sent.share("The share of what the two tell that is common to both, rare words first")


class ClaimStatusSchema(Schema):
    """Where a claim stands."""

    id = sent.text("The claim's id.")
    status = sent.one_of(Status, "The status that counts, a review's included.")
    confidence = sent.share("How sure the computed status is")
    superseded = sent.yes_no("Whether a later value of the same thing has been reported.")
    revision = sent.whole("Grows by one with each change of the verdict.")
    updated_at = sent.time("When the latest revision was made.")


class ClaimSummarySchema(ClaimStatusSchema):
    """A claim as lists show it."""

    text = sent.text("As posted.")
    claimant = sent.null_text("As posted.")
    claimed_at = sent.time("When it was said.")
    source_url = sent.null_text("As posted.")
    topics = sent.list_of(fields.String(), "As posted.")
    language = sent.text("As posted, or `en`.")
    external_id = sent.null_text("As posted.")
    metadata = fields.Dict(
        required=True, metadata={"description": "As posted.", "additionalProperties": True}
    )
    latest = sent.nested(LatestSchema, "The newest comparable value, if any.", allow_none=True)
    computed_status = sent.one_of(Status, "What the evidence alone amounts to.")
    review = sent.nested(ReviewSchema, "The editor's word, if any.", allow_none=True)
    created_at = sent.time("When it was posted.")
    checked_at = sent.time("When its latest check finished; null before.", allow_none=True)
    check_failure = sent.null_text("Why its latest check is not complete; null where it is.")
    rationale = sent.text("Why it stands where the evidence puts it, in one sentence.")


class CountsSchema(Schema):
    """How many evidence records that count have each stance."""

    refutes = sent.whole("That refute.")
    supports = sent.whole("That support.")
    denies = sent.whole("That only deny.")
    updates = sent.whole("That give a later value.")
    repeats = sent.whole("That repeat.")
    mentions = sent.whole("That settle nothing.")


class ClaimSchema(ClaimSummarySchema):
    """A claim, where it stands and why."""

    evidence_counts = sent.nested(CountsSchema, "Cancelled evidence is not counted.")
    evidence = sent.list_of(fields.Nested(EvidenceSchema), "The strongest, up to 5.")
    similar = sent.list_of(
        fields.Nested(SimilarSchema), "Earlier claims that it repeats in other words, up to 5."
    )


class CauseSchema(Schema):
    """What made a revision."""

    kind = sent.one_of(CauseKind, "What happened.")
    evidence_ids = sent.list_of(fields.String(), "Evidence that was new or changed.")
    report_id = sent.null_text("The report that was matched or taken down.")
    reviewer = sent.null_text("Who reviewed.")
    note = sent.null_text("What the reviewer noted.")


class RevisionSchema(Schema):
    """One change of a claim's verdict."""

    claim_id = sent.text("The claim.")
    revision = sent.whole("Its number.")
    at = sent.time("When.")
    status_before = sent.one_of(Status, "The status that counted before.")
    status = sent.one_of(Status, "The status that counts since.")
    computed_status = sent.one_of(Status, "What the evidence alone amounts to.")
    confidence = sent.share("How sure the computed status is")
    superseded = sent.yes_no("Whether a later value has been reported.")
    cause = sent.nested(CauseSchema, "What made it.")


class ChangeSchema(RevisionSchema):
    """One entry of the change feed."""

    cursor = sent.text("The place just after this entry.")


class ReportReceiptSchema(Schema):
    """What is told of a report that was posted."""

    id = sent.text("The report's id.")
    state = sent.one_of(ReportState, "How far it has come.")


class ReportMatchSchema(Schema):
    """What a report did to one claim."""

    claim_id = sent.text("The claim.")
    stance = sent.one_of(Stance, "What it did.")
    evidence_id = sent.text("The evidence.")


class ReportSchema(ReportReceiptSchema):
    """A report, and what it did to each claim."""

    title = sent.text("As posted.")
    body = sent.text("As posted.")
    publisher = sent.null_text("As posted.")
    url = sent.null_text("As posted.")
    published_at = sent.time("When it was published.")
    language = sent.text("As posted, or `en`.")
    external_id = sent.null_text("As posted.")
    reason = sent.null_text("What could not be read of it, and why; posting it again tries again.")
    created_at = sent.time("When it was posted.")
    processed_at = sent.time("When its matching ended; null before.", allow_none=True)
    matches = sent.list_of(fields.Nested(ReportMatchSchema), "Claims that it has evidence for.")


def page_of(item: type[Schema], name: str, *, always_more: bool = False) -> type[Schema]:
    """Return the schema of a page of a list."""
    more = "Ask with it for what comes later." if always_more else "Where the rest begins, or null."
    return Schema.from_dict(
        {
            "items": sent.list_of(fields.Nested(item), "In order."),
            "next_cursor": sent.text(more, allow_none=not always_more),
        },
        name=name,
    )


def batch_of(item: type[Schema], name: str) -> type[Schema]:
    """Return the schema of the answer to a batch."""
    result = Schema.from_dict(
        {
            "index": sent.whole("Place of the item in the batch, from 0."),
            "status": sent.whole("What the item alone would have been answered with."),
            name: fields.Nested(item, metadata={"description": "Where it was accepted."}),
            "problem": fields.Nested(
                ProblemSchema, metadata={"description": "Where it was refused."}
            ),
        },
        name=f"{name.capitalize()}BatchResultSchema",
    )
    return Schema.from_dict(
        {"items": sent.list_of(fields.Nested(result), "One for each item, in order.")},
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

    name = sent.text("`store` or `queue`.")
    ok = sent.yes_no("Whether it answers.")
    detail = sent.text("What is wrong with it; empty where nothing is.")


class ReadinessSchema(Schema):
    """Whether the service can do its work."""

    ready = sent.yes_no("Whether everything that it depends on answers.")
    checks = sent.list_of(fields.Nested(CheckSchema), "Each dependency.")


class LivenessSchema(Schema):
    """That the process answers."""

    alive = sent.yes_no("Always true.")
