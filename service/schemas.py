"""What clients send."""

from typing import Any

from marshmallow import (
    RAISE,
    Schema,
    fields,
    post_load,
    validate,
)

from service.enums import OneOf
from service.fields import Count, Cursor, IfMatch, Language, Link, Metadata, Text, Time
from tracking.posting import NewClaim, NewReport
from tracking.records import ClaimFilter
from verification.kinds import Status
from verification.words.terms import stems

MOST_ITEMS = 1000  # in a batch
MOST_LISTED = 200  # on a page
LISTED = 50  # on a page, where the client does not say

REVIEWED = [each.value for each in Status if each is not Status.PENDING]


def _described(description: str, example: Any = None) -> dict[str, Any]:
    return {"description": description} | ({} if example is None else {"example": example})


class Strict(Schema):
    """A schema that refuses fields it does not know."""

    error_messages = {  # noqa: RUF012 - marshmallow has it so
        "type": "must be an object",
        "unknown": "is not known here",
    }

    class Meta:
        """Refuse."""

        unknown = RAISE


class NewClaimSchema(Strict):
    """A claim to follow."""

    text = Text(2000, required=True, metadata=_described(
        "One checkable statement, in English.",
        "Humanitarian corridors saved 130,000 people in six days",
    ))  # fmt: skip
    claimant = Text(300, metadata=_described(
        "Who said it, with office or organisation after a comma where that is known. What the "
        "claimant or a spokesperson says later proves nothing.", "Volodymyr Zelensky",
    ))  # fmt: skip
    claimed_at = Time(metadata=_described(
        "When it was said; the time of posting where this is left out. Only reports published at "
        "that time or later are evidence.", "2022-03-13T12:00:00Z",
    ) | {"type": "string", "format": "date-time"})  # fmt: skip
    source_url = Link(metadata=_described("Where it was said.", "https://example.com/speech"))
    topics = fields.List(Text(100), validate=validate.Length(0, 20), metadata=_described(
        "Labels to list claims by.", ["war", "refugees"],
    ))  # fmt: skip
    language = Language(metadata=_described("Only `en` for now.", "en") | {"enum": ["en"]})
    external_id = Text(200, metadata=_described("An id of the client's own.", "desk-4711"))
    metadata = Metadata(metadata=_described(
        "Anything else to keep with the claim: up to 16,384 bytes as JSON, 10 levels deep.",
        {"desk": "foreign"},
    ) | {"type": "object", "additionalProperties": True})  # fmt: skip

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> NewClaim:
        """Return the claim as the use case takes it."""
        return NewClaim(**(data | {"topics": tuple(data.get("topics", ()))}))


class NewReportSchema(Strict):
    """A publication to match with every claim that was made before it."""

    title = Text(1000, required=True, metadata=_described(
        "The headline.", "Red Cross counts 131,000 who left by the corridors",
    ))  # fmt: skip
    body = Text(200_000, required=True, metadata=_described(
        "The text, paragraphs parted by line breaks, in English.",
        "The Red Cross said that 131,000 people had left by the corridors in six days.",
    ))  # fmt: skip
    publisher = Text(300, metadata=_described(
        "Who published it. A publisher's correction replaces its own earlier report.",
        "Example Courier",
    ))  # fmt: skip
    url = Link(metadata=_described("Where it was published.", "https://example.com/a/1"))
    published_at = Time(metadata=_described(
        "When it was published; the time of posting where this is left out.",
        "2022-03-14T09:30:00Z",
    ) | {"type": "string", "format": "date-time"})  # fmt: skip
    language = Language(metadata=_described("Only `en` for now.", "en") | {"enum": ["en"]})
    external_id = Text(200, metadata=_described("An id of the client's own.", "wire-0815"))

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> NewReport:
        """Return the report as the use case takes it."""
        return NewReport(**data)


class NewReviewSchema(Strict):
    """An editor's word on a claim."""

    status = fields.String(required=True, validate=validate.OneOf(REVIEWED), metadata=_described(
        "The status that is shown from now on.", "refuted",
    ))  # fmt: skip
    note = Text(2000, required=True, metadata=_described(
        "Why, for whoever reads the history.", "The ministry sent us the full list.",
    ))  # fmt: skip
    reviewer = Text(200, required=True, metadata=_described("Who says so.", "M. Berg"))


class _ItemsSchema(Strict):
    items = fields.List(
        fields.Raw(allow_none=True),  # for the item's own schema to refuse
        required=True,
        validate=validate.Length(1, MOST_ITEMS),
    )


ITEMS = _ItemsSchema()


class ClaimBatchSchema(Strict):
    """Up to 1,000 claims, each accepted or refused by itself."""

    items = fields.List(
        fields.Nested(NewClaimSchema), required=True, validate=validate.Length(1, MOST_ITEMS)
    )


class ReportBatchSchema(Strict):
    """Up to 1,000 reports, each accepted or refused by itself."""

    items = fields.List(
        fields.Nested(NewReportSchema), required=True, validate=validate.Length(1, MOST_ITEMS)
    )


class KeySchema(Schema):
    """The header that makes a request safe to repeat."""

    key = fields.String(
        data_key="Idempotency-Key",
        load_default=lambda: None,  # not None itself, which openapi.yaml would allow in a header
        validate=validate.Regexp(
            r"^[\x21-\x7e]{1,255}\Z", error="must be 1 to 255 visible ASCII characters"
        ),
        metadata=_described(
            "1 to 255 visible ASCII characters, new for each record. The same key with the same "
            "body leads to the same record again; with another body it is refused with 409. A key "
            "is remembered for as long as its claim is there, and for a day with reports.",
            "2f1b6a0e-post-1",
        ) | {"pattern": r"^[\x21-\x7e]{1,255}$"},
    )  # fmt: skip


class PreferSchema(Schema):
    """The header that asks for a held answer."""

    prefer = fields.String(data_key="Prefer", metadata=_described(
        "`wait=20` holds the answer for up to that many seconds (30 at most) until there is "
        "something new. Each server process holds a few answers at a time and gives any further "
        "one at once; `Preference-Applied` says which.", "wait=5",
    ))  # fmt: skip


class KnownSchema(Schema):
    """The header by which a client says which answer it has."""

    known = fields.String(data_key="If-None-Match", metadata=_described(
        "The `ETag` of an answer that the client has: 304 where that is still the answer.",
        '"r3"',
    ))  # fmt: skip


class KnownOrPreferSchema(KnownSchema, PreferSchema):
    """Both headers of a poll."""


class MatchSchema(Schema):
    """The header by which a client says which claim it means to change."""

    match = IfMatch(data_key="If-Match", metadata=_described(
        "The `ETag` of the claim as it was read, or `*`. Needed: 428 without it, 412 where the "
        "claim has changed since.", '"5d41402abc4b2a76"',
    ))  # fmt: skip


def _limit() -> Count:
    return Count(1, MOST_LISTED, load_default=LISTED, metadata=_described("Items on a page.", 50))


class PageSchema(Strict):
    """Which page of a list."""

    limit = _limit()
    cursor = Cursor(metadata=_described("`next_cursor` of the page before."))


class ChangesQuerySchema(Strict):
    """From where on to read the feed."""

    limit = _limit()
    since = Cursor(metadata=_described(
        "`next_cursor` of an earlier page, or an entry's own; without it, the oldest.",
    ))  # fmt: skip


class ClaimQuerySchema(PageSchema):
    """Which claims to list; what is given must all hold."""

    status = OneOf(Status, metadata=_described("The status that counts, a review's included."))
    claimant = Text(300, metadata=_described("The claimant as posted, in any case."))
    topic = Text(100, metadata=_described("One of the topics as posted, in any case."))
    external_id = Text(200, metadata=_described("The client's own id as posted."))
    updated_since = Time(
        metadata=_described("Only claims whose latest revision is not older.")
        | {"type": "string", "format": "date-time"}
    )
    q = Text(300, metadata=_described("Words that must all be in the claim's text, in any form."))

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> dict[str, Any]:
        """Return limit, cursor and filter."""
        words = stems(data.pop("q", ""))
        limit, cursor = data.pop("limit"), data.pop("cursor")
        status = Status(data.pop("status")) if "status" in data else None
        wanted = ClaimFilter(status=status, words=words, **data)
        return {"limit": limit, "cursor": cursor, "wanted": wanted}
