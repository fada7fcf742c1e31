"""Sentences with their exact places in the text."""

import re
from collections.abc import Iterator
from itertools import islice

from sentencex import get_sentence_boundaries  # type: ignore[import-untyped]  # ships no types

from verification.kinds import Part
from verification.model import Passage

LONGEST = 1000  # code points; what a text writes without a stop is cut at a space before this
MOST = 1000  # sentences of a text that are read: more than a page has, and a bound on the work
# Code points that are split at once, as the splitter's time grows faster than its text. What begins
# in the first half is taken, so that the splitter sees how it goes on.
WINDOW = 2 * LONGEST

# "RIGA, Feb 3 (Agency) - " opens an agency report and belongs to no sentence.
DATELINE = re.compile(
    r"\s{0,9}[A-Z][A-Z .'/\-]{1,40}(?:,\s?[A-Z][A-Za-z]{2,8}\.?\s\d{1,2})?"
    r"(?:\s?\([A-Z][\w .]{0,30}\))?\s{0,2}[-–—]{1,2}\s"
)
LINE = re.compile(r"[^\r\n\u2028\u2029]+")


def split(text: str, part: Part) -> tuple[Passage, ...]:
    """Return the first sentences of a title or body in order, with offsets in code points.

    A dateline at the start of a body is left out, and what follows the first `MOST` sentences.
    """
    dateline = DATELINE.match(text) if part is Part.BODY else None
    first = dateline.end() if dateline else 0
    return tuple(
        Passage(text[start:end], start, end, part)
        for start, end in islice(_trimmed(text, _lines(text, first)), MOST)
    )


def _lines(text: str, first: int) -> Iterator[tuple[int, int]]:
    """Yield the bounds of sentences; a line break always ends one."""
    for line in LINE.finditer(text, first):
        start, end = line.span()
        while start < end:
            for bounds in _begun(text, start, end):
                yield bounds
                start = bounds[1]


def _begun(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences that begin in the first half of the window at `start`: one at least."""
    window = text[start : min(end, start + WINDOW)]
    found = [
        (start + int(each["start_index"]), start + int(each["end_index"]))
        for each in get_sentence_boundaries("en", window)
    ] or [(start, start + len(window))]
    goes_on = start + len(window) < end
    for bounds in found:
        if goes_on and bounds[0] >= start + LONGEST:
            return
        # The window may have cut the last one off: it is longer than a sentence may be anyway.
        cut = _cut(text, *bounds)
        yield from islice(cut, 1) if goes_on and bounds is found[-1] else cut


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
