"""Fields that refuse what cannot be kept unchanged, and say so."""

import json
import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from marshmallow import ValidationError, fields, validate

LANGUAGES = ("en",)  # that the engine reads
FIRST_YEAR = 1900
MOST_METADATA = 16_384  # bytes of metadata as JSON
DEEPEST_METADATA = 10  # levels
LARGEST_WHOLE = 2**63  # whole numbers from here on do not survive every client

# Tab, line feed and carriage return are text; other control characters are a mistake somewhere.
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
SURROGATE = re.compile(r"[\ud800-\udfff]")
DATE_TIME = re.compile(
    r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?P<fraction>\.\d{1,9})?(?:[Zz]|[+-]\d\d:\d\d)", re.ASCII
)
WHOLE = re.compile(r"\d{1,9}", re.ASCII)


class Text(fields.String):
    """A text that is kept unchanged, from 1 code point to the most allowed, and not blank."""

    def __init__(self, most: int, **kwargs: Any) -> None:
        super().__init__(validate=validate.Length(1, most), **kwargs)

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any
    ) -> str:
        text: str = super()._deserialize(value, attr, data, **kwargs)
        refuse_unkeepable(text)
        if not text.strip():
            raise ValidationError("must not be blank")
        return text


class Link(Text):
    """An http or https address."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(2000, **kwargs)
        self.metadata = {**self.metadata, "format": "uri"}

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any
    ) -> str:
        text = super()._deserialize(value, attr, data, **kwargs)
        if not re.fullmatch(r"https?://[^\s/?#]+[^\s]*", text, re.IGNORECASE):
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
        except ValueError as wrong:
            raise ValidationError(f"is no date and time: {wrong}") from None
        if at.year < FIRST_YEAR:
            raise ValidationError(f"must not be before the year {FIRST_YEAR}")
        return at.astimezone(UTC)


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


class Count(fields.Integer):
    """A whole number in a query, in plain digits."""

    def __init__(self, least: int, most: int, **kwargs: Any) -> None:
        super().__init__(validate=validate.Range(least, most), **kwargs)

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any
    ) -> int:
        if not WHOLE.fullmatch(str(value)):
            raise ValidationError("must be a whole number")
        number: int = super()._deserialize(value, attr, data, **kwargs)
        return number


def refuse_unkeepable(text: str) -> None:
    """Refuse half characters, which no encoding keeps, and control characters."""
    if SURROGATE.search(text):
        raise ValidationError("must not have half of a surrogate pair")
    if found := CONTROL.search(text):
        raise ValidationError(f"must not have the control character U+{ord(found[0]):04X}")


def _to_microseconds(written: str, fraction: str | None) -> str:
    return written if fraction is None else written.replace(fraction, f"{fraction:<07}"[:7], 1)


def _refuse_odd_values(value: Any, levels: int) -> None:
    if isinstance(value, str):
        refuse_unkeepable(value)
    elif isinstance(value, float) and not math.isfinite(value):
        raise ValidationError("must not have numbers beyond what JSON readers hold")
    elif isinstance(value, int) and not -LARGEST_WHOLE <= value < LARGEST_WHOLE:
        raise ValidationError("must not have whole numbers beyond 64 bits")
    elif isinstance(value, dict | list):
        if not levels:
            raise ValidationError(f"must not nest more than {DEEPEST_METADATA} levels deep")
        parts = [*value, *value.values()] if isinstance(value, dict) else value
        for part in parts:
            _refuse_odd_values(part, levels - 1)
