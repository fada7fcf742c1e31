"""Texts as the engine reads them, once, before anything is compared."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from verification.dating.dates import Dated, periods
from verification.judging import premise
from verification.kinds import Part
from verification.model import Claim, Passage, Quantity, Report, Voice
from verification.numbers.quantities import quantities
from verification.origins import sketch
from verification.speech.corrections import is_correction, is_earlier_word
from verification.speech.denials import is_answer, is_confirmation, without_former_word
from verification.speech.fronting import turned
from verification.speech.quoting import Quoted, quoted, without_quotations
from verification.speech.voices import voices
from verification.words.epithets import Epithet, epithets, unadorned
from verification.words.modality import Modality, modality, without_decision
from verification.words.names import People, called, heads, names, people
from verification.words.sentences import split
from verification.words.tense import is_day_of_saying, is_in_timetable
from verification.words.terms import terms

Premises = tuple[str, str]
CLAIMS_KEPT = 4096  # readings of claims, about 4 kB each: every report meets the same claims
OPENING = 2000  # code points of a body in which the people it quotes are introduced


@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence with what it says: words, names, figures, dates, and how it says them."""

    passage: Passage
    context: str  # the sentence before, "" at the start
    terms: frozenset[str]
    premise: str  # what the judge reads: the sentence and what it may refer back to
    near: frozenset[str]  # terms of the sentence, the one before and the title
    far: frozenset[str]  # terms of the premise
    near_heads: frozenset[str]  # of these terms, to find names by
    far_heads: frozenset[str]
    names: frozenset[str]
    people: People  # of the premise
    quantities: tuple[Quantity, ...]
    dates: tuple[Dated, ...]
    voice: Voice
    modality: Modality


@dataclass(frozen=True, slots=True)
class ClaimReading:
    """A claim, read against the day it was made."""

    claim: Claim
    terms: frozenset[str]
    names: frozenset[str]
    called: frozenset[str]  # of the names, those by which a report has to speak of the same
    people: People
    quoted: Quoted | None  # what somebody said word for word, where the claim is about that
    quantities: tuple[Quantity, ...]
    dates: tuple[Dated, ...]
    epithets: tuple[Epithet, ...]
    modality: Modality


@dataclass(frozen=True, slots=True)
class ReportReading:
    """A report, read against the day it was published: title first, then each sentence."""

    report: Report
    sentences: tuple[Reading, ...]
    corrects: bool
    earlier_word: Reading | None  # what a correction tells again of what its publisher wrote before
    sketch: tuple[int, ...]

    @property
    def opening(self) -> str:
        """The title and first sentences, where people are named beside their offices."""
        return f"{self.report.title}\n{self.report.body[:OPENING]}"


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for in a report to see whether it may be on a claim's subject."""

    terms: frozenset[str]
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Words:
    """What a report has of words."""

    terms: frozenset[str]
    heads: frozenset[str]  # of the terms, to find names by


@lru_cache(maxsize=CLAIMS_KEPT)
def sought_in(text: str) -> Sought:
    """Return what is looked for of a claim's text."""
    return Sought(frozenset(terms(text)), names(text))


def words_of(text: str) -> Words:
    """Return the words of a report's title and body."""
    found = frozenset(terms(text))
    return Words(found, heads(found))


@lru_cache(maxsize=CLAIMS_KEPT)
def read_claim(claim: Claim) -> ClaimReading:
    """Return a claim with what its text says."""
    called_so, dates = epithets(claim.text), periods(claim.text, claim.claimed_at)
    bare = unadorned(claim.text, called_so)
    named, full = names(bare), people(bare)
    return ClaimReading(
        claim=claim,
        terms=frozenset(terms(bare)),
        names=named,
        called=called(named, full),
        people=full,
        quoted=quoted(claim.text),
        quantities=quantities(claim.text),
        dates=dates,
        epithets=called_so,
        modality=_meant(claim, dates),
    )


def _meant(claim: Claim, dates: Sequence[Dated]) -> Modality:
    """Return how a claim is meant: that an order was given is a fact, "starts on Friday" a plan."""
    meant = modality(without_decision(without_quotations(claim.text)))
    ahead = any(
        each.period.first > claim.claimed_at.date() and is_in_timetable(claim.text, each.span.start)
        for each in dates
    )
    return Modality.PLAN if ahead and meant is Modality.FACT else meant


def read_report(report: Report) -> ReportReading:
    """Return a report with what each of its sentences says."""
    titles, body = split(report.title, Part.TITLE), split(report.body, Part.BODY)
    speaking = voices([each.text for each in titles], [each.text for each in body])
    corrects = is_correction(report.title, report.body, report.publisher)
    told = (each.text for each in (*titles, *body))
    retold = frozenset(
        each for each in told if corrects and is_earlier_word(each, report.publisher)
    )
    sentences = tuple(_sentences(report, (*titles, *body), speaking, retold))
    return ReportReading(
        report=report,
        sentences=sentences,
        corrects=corrects,
        earlier_word=next((each for each in sentences if each.passage.text in retold), None),
        sketch=sketch(report.body),
    )


def _premises(said: str, report: Report, before: Sequence[str], retold: frozenset[str]) -> Premises:
    """Return a sentence with all that it may refer back to, and with what of that still stands.

    What a correction tells again of the report that it corrects would be read as its own word.
    """
    whole = premise(said, report.title, before)
    if retold.isdisjoint(before):
        return whole, whole
    return whole, premise(said, report.title, [each for each in before if each not in retold])


def _sentences(
    report: Report, passages: Sequence[Passage], speaking: Sequence[Voice], retold: frozenset[str]
) -> Iterator[Reading]:
    body = [each.text for each in passages if each.part is Part.BODY]
    title = frozenset(terms(report.title))
    context, before, at = "", frozenset[str](), 0
    for passage, speaks in zip(passages, speaking, strict=True):
        in_body = passage.part is Part.BODY
        confirms = in_body and is_confirmation(passage.text)
        stated = context if confirms else passage.text
        shown = whole = turned(without_former_word(stated))
        if in_body:
            whole, shown = _premises(shown, report, body[:at], retold)
        own, far = frozenset(terms(passage.text)), frozenset(terms(whole))
        answers = confirms or is_answer(passage.text)  # and so says all that it refers back to
        near = far if answers else own | before | title
        yield Reading(
            passage=passage,
            context=context,
            terms=far if answers else own,
            premise=shown,
            near=near,
            far=far,
            near_heads=heads(near),
            far_heads=heads(far),
            names=names(passage.text),
            people=people(shown),
            quantities=quantities(passage.text),
            dates=_told_of(passage.text, periods(passage.text, report.published_at)),
            voice=speaks,
            modality=modality(stated),
        )
        context, before, at = passage.text, own, at + in_body


def _told_of(text: str, dates: Sequence[Dated]) -> tuple[Dated, ...]:
    """Return the days of what is told, without the day on which it was said."""
    return tuple(
        each for each in dates if not is_day_of_saying(text, each.span.start, each.span.end)
    )
