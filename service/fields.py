"""Fields that refuse what cannot be kept unchanged, and say so."""

import json
import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from marshmallow import ValidationError, fields, missing, validate

from service.problems import Refused, Wrong

LANGUAGES = ("en",)  # that the engine reads
FIRST_YEAR = 1900
MOST_METADATA = 16_384  # bytes of metadata as JSON
DEEPEST_METADATA = 10  # levels

# Tab, line feed and carriage return are text; other control characters are a mistake somewhere.
CONTROLS = r"\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f"
CONTROL = re.compile(f"[{CONTROLS}]")
# Soft hyphens, marks of width and direction: kept inside a text, and nothing to read alone.
UNSEEN = r"\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
BLANK = re.compile(rf"[\s{UNSEEN}]*")
WRITTEN = rf"^[^{CONTROLS}]*[^\s{UNSEEN}{CONTROLS}][^{CONTROLS}]*$"  # not only blanks
SURROGATE = re.compile(r"[\ud800-\udfff]")
DATE_TIME = re.compile(
    r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?P<fraction>\.\d{1,9})?(?:[Zz]|[+-]\d\d:\d\d)", re.ASCII
)
LINK = re.compile(r"https?://\S+", re.IGNORECASE)
LONGEST_CURSOR = 4000  # characters; gunicorn reads 8,190 of a request's first line
WANTED = "must be a whole number from {min} to {max}"
WHOLE = re.compile(r"\d{1,9}", re.ASCII)


class Text(fields.String):
    """A text that is kept unchanged, from 1 code point to the most allowed, and not blank."""

    described: Mapping[str, Any] = {"pattern": WRITTEN}

    def __init__(self, most: int, **kwargs: Any) -> None:
        super().__init__(validate=validate.Length(1, most), **kwargs)
        self.metadata = {**self.metadata, **self.described}

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any
    ) -> str:
        text: str = super()._deserialize(value, attr, data, **kwargs)
        refuse_halves(text)
        _refuse_controls(text)
        if BLANK.fullmatch(text):
            raise ValidationError("must not be blank")
        return text


class Link(Text):
    """An http or https address."""

    described: Mapping[str, Any] = {"format": "uri"}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(2000, **kwargs)

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any
    ) -> str:
        text = super()._deserialize(value, attr, data, **kwargs)
        if not LINK.fullmatch(text) or not _has_host(text):
            raise ValidationError("must be an http or https address")
        return text


class Time(fields.Field[datetime]):
    """A date and time with its zone, as RFC 3339 has it; kept in UTC."""

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any
    ) -> datetime:
        del attr, data, kwargs
        written = DATE_TIME.fullmatch(value) if isinstance(value, str) else None
        if written is None:
            raise ValidationError(
                "must be a date and time with its zone, such as 2022-03-13T12:00:00Z"
            )
        try:
            at = datetime.fromisoformat(_to_microseconds(value.upper(), written["fraction"]))
            if at.year < FIRST_YEAR:
                raise ValidationError(f"must not be before the year {FIRST_YEAR}")
            return at.astimezone(UTC)
        except ValueError as wrong:
            raise ValidationError(f"is no date and time: {wrong}") from None
        except OverflowError:
            raise ValidationError("is too far in the future") from None


class Metadata(fields.Field[dict[str, Any]]):
    """An object of the client's own, kept as it is."""

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any
    ) -> dict[str, Any]:
        del attr, data, kwargs
        if not isinstance(value, dict):
            raise ValidationError("must be an object")
        _refuse_odd_values(value, DEEPEST_METADATA)
        if len(json.dumps(value, ensure_ascii=False).encode()) > MOST_METADATA:
            raise ValidationError(f"must not be longer than {MOST_METADATA} bytes as JSON")
        return value


class Language(fields.String):
    """A language that the engine reads."""

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any
    ) -> str:
        text: str = super()._deserialize(value, attr, data, **kwargs)
        if text not in LANGUAGES:
            raise ValidationError(f"must be a language that is read: {', '.join(LANGUAGES)}")
        return text


class IfMatch(fields.String):
    """The header without which nothing is changed; where it is missing, the answer is 428."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=True, **kwargs)

    def _validate_missing(self, value: Any) -> None:
        if value is missing:
            raise Refused(
                HTTPStatus.PRECONDITION_REQUIRED,
                "If-Match is needed, with the ETag of the claim as it was read",
                (Wrong("is needed", header="If-Match"),),
            )


class Cursor(fields.String):
    """A cursor that an answer gave; whether it was given for this list is for the list to tell."""

    def __init__(self, **kwargs: Any) -> None:
        written = validate.Regexp(r"^[\w-]+\Z", re.ASCII, error="was not given out by this service")
        super().__init__(
            load_default=lambda: None,  # not None itself: a query has no null
            validate=[validate.Length(1, LONGEST_CURSOR), written],
            **kwargs,
        )
        self.metadata = {**self.metadata, "pattern": "^[A-Za-z0-9_-]+$"}


class Count(fields.Integer):
    """A whole number in a query, in plain digits."""

    def __init__(self, least: int, most: int, **kwargs: Any) -> None:
        super().__init__(validate=validate.Range(least, most, error=WANTED), **kwargs)
        self.wanted = WANTED.format(min=least, max=most)

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any
    ) -> int:
        if not WHOLE.fullmatch(str(value)):
            raise ValidationError(self.wanted)
        number: int = super()._deserialize(value, attr, data, **kwargs)
        return number


def refuse_halves(text: str) -> None:
    """Refuse half characters, which no encoding keeps."""
    if SURROGATE.search(text):
        raise ValidationError("must not have half of a surrogate pair")


def _refuse_controls(text: str) -> None:
    if found := CONTROL.search(text):
        raise ValidationError(f"must not have the control character U+{ord(found[0]):04X}")


def _has_host(link: str) -> bool:
    try:
        parts = urlsplit(link)
        return bool(parts.hostname) and parts.port != 0
    except ValueError:  # a bracket without its other, or a port that is none
        return False


def _to_microseconds(written: str, fraction: str | None) -> str:
    return written if fraction is None else written.replace(fraction, f"{fraction:<07}"[:7], 1)


def _refuse_odd_values(value: Any, levels: int) -> None:
    if isinstance(value, str):
        refuse_halves(value)
    elif isinstance(value, float) and not math.isfinite(value):
        raise ValidationError("must not have numbers beyond what JSON readers hold")
    elif isinstance(value, dict | list):
        if not levels:
            raise ValidationError(f"must not nest more than {DEEPEST_METADATA} levels deep")
        parts = [*value, *value.values()] if isinstance(value, dict) else value
        for part in parts:
            _refuse_odd_values(part, levels - 1)
