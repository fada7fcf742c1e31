"""Texts as the engine reads them, once, before anything is compared."""

from dataclasses import dataclass
from datetime import datetime

from verification.corrections import is_correction
from verification.dates import Dated, periods
from verification.model import Claim, Part, Passage, Quantity, Report, Voice
from verification.modality import Modality, modality
from verification.origins import sketch
from verification.quantities import quantities
from verification.sentences import split
from verification.speakers import voice
from verification.names import names
from verification.terms import terms


@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence with what it says: words, names, figures, dates, and how it says them."""

    passage: Passage
    context: str  # the sentence before, "" at the start
    terms: frozenset[str]
    names: frozenset[str]
    quantities: tuple[Quantity, ...]
    dates: tuple[Dated, ...]
    voice: Voice
    modality: Modality


@dataclass(frozen=True, slots=True)
class ClaimReading:
    """A claim, read."""

    claim: Claim
    terms: frozenset[str]
    names: frozenset[str]
    quantities: tuple[Quantity, ...]
    dates: tuple[Dated, ...]
    modality: Modality


@dataclass(frozen=True, slots=True)
class ReportReading:
    """A report, read: its title and every sentence of its body."""

    report: Report
    sentences: tuple[Reading, ...]
    terms: frozenset[str]
    corrects: bool
    sketch: tuple[int, ...]


def read_claim(claim: Claim) -> ClaimReading:
    """Read a claim against the day it was made."""
    return ClaimReading(
        claim=claim,
        terms=frozenset(terms(claim.text)),
        names=names(claim.text),
        quantities=quantities(claim.text),
        dates=periods(claim.text, claim.claimed_at),
        modality=modality(claim.text),
    )


def read_report(report: Report) -> ReportReading:
    """Read a report against the day it was published."""
    passages = (*split(report.title, Part.TITLE), *split(report.body, Part.BODY))
    befores = ("", *(passage.text for passage in passages[:-1]))
    sentences = tuple(
        _read(passage, before, report.title, report.published_at)
        for passage, before in zip(passages, befores, strict=True)
    )
    return ReportReading(
        report=report,
        sentences=sentences,
        terms=frozenset().union(*(each.terms for each in sentences)),
        corrects=is_correction(report.title, report.body),
        sketch=sketch(report.body),
    )


def _read(passage: Passage, before: str, title: str, published_at: datetime) -> Reading:
    return Reading(
        passage=passage,
        context=before,
        terms=frozenset(terms(passage.text)),
        names=names(passage.text),
        quantities=quantities(passage.text),
        dates=periods(passage.text, published_at),
        voice=voice(passage.text, before, title),
        modality=modality(passage.text),
    )
