"""The change feed."""

from typing import Any

from flask import Response

from service import examples, rendering
from service.answers import answer, applied
from service.deps import deps, tracker
from service.operations import APPLIED, blueprint, operation
from service.parsing import invalid, prefers_wait
from service.problems import Wrong
from service.schemas import ChangesQuerySchema, PreferSchema
from service.shapes import ChangePageSchema
from tracking import reading
from tracking.errors import BadCursor

blp = blueprint("Changes", "Every revision of every claim, so that nothing is missed.")


@operation(
    blp, "GET", "/v1/changes", name="list_changes", scope="read", fails=(422,),
    summary="Read every revision of every claim, in order",
)  # fmt: skip
@blp.arguments(ChangesQuerySchema(), location="query")
@blp.arguments(PreferSchema(), location="headers")
@blp.response(200, ChangePageSchema, example=examples.CHANGE_PAGE, headers=APPLIED)
def list_changes(query: dict[str, Any], headers: dict[str, Any]) -> Response:
    """Return what came after a cursor, oldest first; each claim's revisions are in order.

    `next_cursor` is always given. Deleted claims end with an entry whose cause is `deletion`.
    """
    del headers
    seconds = prefers_wait()
    try:
        page, held = deps().holds.until(
            lambda: reading.changes_page(tracker(), query["since"], query["limit"]),
            lambda seen: bool(seen.items),
            seconds,
        )
    except BadCursor as wrong:
        raise invalid([Wrong(str(wrong), parameter="since")]) from None
    items = [rendering.change(cursor, revision) for cursor, revision in page.items]
    return answer(rendering.page(items, page), headers=applied(seconds, held=held))
