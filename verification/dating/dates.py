"""The days that a text speaks of, resolved against the day it was written.

A weekday is the nearest one that is not after that day, or the next one (that day included) where
the sentence looks ahead. A day or month without a year is the nearest that fits. "Since" reaches up
to the day of writing, "by" and "until" from it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice

from verification.dating.dateforms import CUE, FORM, FORMS
from verification.model import Period, Span
from verification.words.tense import looks_ahead

MOST = 20  # dates of a text that are read, the first ones: what holds more is a calendar


@dataclass(frozen=True, slots=True)
class Dated:
    """A stretch of a text that names days, and the days."""

    text: str
    span: Span
    period: Period


def periods(text: str, on: datetime) -> tuple[Dated, ...]:
    """Return the days that a text names, in order of place; `on` is when it was written.

    Those after the first `MOST` are left out. Spans are in code points of the text, and hold the
    preposition ("on Monday", "since March").
    """
    return tuple(islice(_dated(text, on.date()), MOST)) if CUE.search(text) else ()


def _dated(text: str, on: date) -> Iterator[Dated]:
    for found in FORM.finditer(text):
        form = FORMS[found.lastgroup or ""]
        match = form.pattern.match(text, found.start())
        ahead = looks_ahead(text, found.start(), found.end())
        period = form.resolve(match, on, ahead) if match else None
        if period:
            span = Span(found.start(), found.end())
            yield Dated(found.group(), span, _reaching(found.group(), period, on))


def _reaching(written: str, period: Period, on: date) -> Period:
    """Return a period with "since" and "by" taken into account."""
    word = _first_word(written)
    if word == "since" and period.first <= on:
        return Period(period.first, on)
    if word in UNTIL and period.last >= on:
        return Period(on, period.last)
    return period


def is_up_to(dated: Dated) -> bool:
    """Return whether a stretch names the day up to which something was counted: "by Monday"."""
    return _first_word(dated.text) in UNTIL


def _first_word(written: str) -> str:
    return written.split(maxsplit=1)[0].lower()


UNTIL = frozenset({"by", "until", "till"})
