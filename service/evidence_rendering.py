"""Evidence as clients see it. The schemas in `service.evidence_shapes` describe exactly this."""

from datetime import datetime
from typing import Any

from verification.model import Evidence, JudgeModel, Period, Quantity, Rationale

Body = dict[str, Any]


def time(at: datetime | None) -> str | None:
    """Return a time as RFC 3339 has it, in UTC."""
    return at.isoformat().replace("+00:00", "Z") if at else None


def evidence(item: Evidence) -> Body:
    """Return one passage with what it does to its claim."""
    return {
        "id": item.id,
        "claim_id": item.claim_id,
        "report_id": item.report_id,
        "report": {
            "title": item.report.title,
            "publisher": item.report.publisher,
            "url": item.report.url,
            "published_at": time(item.report.published_at),
        },
        "passage": {
            "text": item.passage.text,
            "part": item.passage.part.value,
            "start": item.passage.start,
            "end": item.passage.end,
        },
        "context": item.context,
        "stance": item.stance.value,
        "voice": {"kind": item.voice.kind.value, "source": item.voice.source},
        "confidence": item.confidence,
        "cancelled": item.cancelled,
        "cancelled_by": item.cancelled_by,
        "origin_id": item.origin_id,
        "rationale": _rationale(item.rationale),
        "created_at": time(item.created_at),
    }


def _rationale(why: Rationale) -> Body:
    optional: Body = {
        "claim_quantity": _quantity(why.claim_quantity),
        "report_quantity": _quantity(why.report_quantity),
        "comparison": why.comparison.value if why.comparison else None,
        "model": _model(why.model),
    }
    return {"code": why.code.value, "text": why.text, **optional}


def _quantity(quantity: Quantity | None) -> Body | None:
    return (
        None
        if quantity is None
        else {
            "text": quantity.text,
            "kind": quantity.kind.value,
            "value": quantity.value,
            "low": quantity.low,
            "high": quantity.high,
            "bound": quantity.bound.value,
            "unit": quantity.unit,
            "counted": quantity.counted,
            "place": quantity.place,
            "period": _period(quantity.period),
            "group": quantity.group,
        }
    )


def _period(period: Period | None) -> Body | None:
    if period is None:
        return None
    return {"first": period.first.isoformat(), "last": period.last.isoformat()}


def _model(model: JudgeModel | None) -> Body | None:
    return (
        None
        if model is None
        else {
            "name": model.name,
            "version": model.version,
            "scores": {
                "support": round(model.scores.support, 4),
                "refute": round(model.scores.refute, 4),
                "neither": round(model.scores.neither, 4),
            },
            "stands_in_for": model.stands_in_for,
        }
    )
