"""Fields of what clients are sent: each is always there, and says in openapi.yaml what it is."""

from enum import Enum
from typing import Any

from marshmallow import Schema, fields, validate

from service.enums import OneOf


def text(description: str, **kwargs: Any) -> fields.String:
    """Return a string that is always there."""
    return fields.String(required=True, metadata={"description": description}, **kwargs)


def null_text(description: str) -> fields.String:
    """Return a string that may be null."""
    return text(description, allow_none=True)


def time(description: str, **kwargs: Any) -> fields.String:
    """Return a time, as RFC 3339 has it."""
    described = {"description": description, "format": "date-time"}
    return fields.String(required=True, metadata=described, **kwargs)


def day(description: str) -> fields.String:
    """Return a day, as RFC 3339 has it."""
    return fields.String(required=True, metadata={"description": description, "format": "date"})


def one_of(kind: type[Enum], description: str, **kwargs: Any) -> OneOf:
    """Return one of a closed list."""
    return OneOf(kind, required=True, metadata={"description": description}, **kwargs)


def number(description: str, **kwargs: Any) -> fields.Float:
    """Return a number."""
    return fields.Float(required=True, metadata={"description": description}, **kwargs)


def whole(description: str) -> fields.Integer:
    """Return a whole number, 0 or more."""
    return fields.Integer(
        required=True, validate=validate.Range(0), metadata={"description": description}
    )


def share(description: str) -> fields.Float:
    """Return a number from 0 to 1."""
    return number(f"{description}, from 0 to 1.", validate=validate.Range(0, 1))


def yes_no(description: str) -> fields.Boolean:
    """Return a boolean."""
    return fields.Boolean(required=True, metadata={"description": description})


def nested(schema: type[Schema], description: str, **kwargs: Any) -> fields.Nested:
    """Return an object of its own."""
    return fields.Nested(schema, required=True, metadata={"description": description}, **kwargs)


def list_of(item: Any, description: str) -> "fields.List[Any]":
    """Return a list."""
    return fields.List(item, required=True, metadata={"description": description})
