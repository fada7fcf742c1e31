"""Sentences with their exact places in the text."""

import re
from collections.abc import Iterator

from sentencex import get_sentence_boundaries  # type: ignore[import-untyped]  # ships no types

from verification.model import Part, Passage

LONGEST = 1000  # code points; what a text writes without a stop is cut at a space before this

# "RIGA, Feb 3 (Agency) - " opens an agency report and belongs to no sentence.
DATELINE = re.compile(
    r"\s{0,9}[A-Z][A-Z .'/\-]{1,40}(?:,\s?[A-Z][A-Za-z]{2,8}\.?\s\d{1,2})?"
    r"(?:\s?\([A-Z][\w .]{0,30}\))?\s{0,2}[-–—]{1,2}\s"
)


def split(text: str, part: Part) -> tuple[Passage, ...]:
    """Return the sentences of a title or body in order, with offsets in code points.

    A dateline at the start of a body is left out.
    """
    dateline = DATELINE.match(text) if part is Part.BODY else None
    first = dateline.end() if dateline else 0
    return tuple(
        Passage(text[start:end], start, end, part)
        for start, end in _trimmed(text, _lines(text, first))
    )


def _lines(text: str, first: int) -> Iterator[tuple[int, int]]:
    """Yield the bounds of sentences; a line break always ends one."""
    for line in re.finditer(r"[^\r\n\u2028\u2029]+", text[first:]):
        offset = first + line.start()
        for boundary in get_sentence_boundaries("en", line.group()):
            start = offset + int(boundary["start_index"])
            yield from _cut(text, start, offset + int(boundary["end_index"]))


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        space = text.rfind(" ", start + 1, start + LONGEST)
        middle = space if space > start else start + LONGEST
        yield start, middle
        start = middle
    yield start, end


def _trimmed(text: str, bounds: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for start, end in bounds:
        sentence = text[start:end]
        left = len(sentence) - len(sentence.lstrip())
        right = len(sentence.rstrip())
        if left < right:
            yield start + left, start + right
