"""Enums, each described once and by name, so that generated clients have one type for it."""

from enum import Enum
from typing import Any

from flask_smorest import Api
from marshmallow import fields, validate

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

GROWS = "More values may come; treat one that you do not know as the least telling."

ENUMS: dict[type[Enum], tuple[str, str]] = {
    Status: ("Status", "Where a claim stands."),
    Stance: ("Stance", "What a report does to a claim."),
    VoiceKind: ("VoiceKind", "The publisher itself, or somebody it quotes."),
    Part: ("PassagePart", "The part of a report that a passage stands in."),
    Code: ("RationaleCode", "Why a passage got its stance."),
    Comparison: ("Comparison", "What two figures say of each other."),
    QuantityKind: ("QuantityKind", "What sort of figure."),
    Bound: ("QuantityBound", "How a figure is hedged."),
    CauseKind: ("CauseKind", "What made a revision."),
    ReportState: ("ReportState", "How far a report has come."),
}


class OneOf(fields.String):
    """A value of an enum, as text."""

    def __init__(self, kind: type[Enum], **kwargs: Any) -> None:
        super().__init__(validate=validate.OneOf(_values(kind)), **kwargs)
        self.kind = kind


def register(api: Api) -> None:
    """Describe every enum; fields of one refer to it from now on."""
    for kind, (name, description) in ENUMS.items():
        described = {
            "type": "string",
            "description": f"{description} {GROWS}",
            "enum": _values(kind),
        }
        api.spec.components.schema(name, described)
    api.ma_plugin.converter.add_attribute_function(refer)


def refer(converter: Any, field: fields.Field[Any], ret: dict[str, Any]) -> dict[str, Any]:
    """Return a reference to a field's enum, in place of the values that apispec wrote out."""
    del converter
    if not isinstance(field, OneOf):
        return {}
    for written_out in ("type", "enum"):
        ret.pop(written_out)
    name, _ = ENUMS[field.kind]
    reference = {"$ref": f"#/components/schemas/{name}"}
    return {"anyOf": [reference, {"type": "null"}]} if field.allow_none else reference


def _values(kind: type[Enum]) -> list[str]:
    return [each.value for each in kind]
