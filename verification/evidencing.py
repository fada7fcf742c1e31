"""From what a report's passages do to a claim to one evidence record: the strongest counts."""

import hashlib
from collections.abc import Sequence
from datetime import datetime

from verification.decision import STRENGTH
from verification.kinds import Code, Stance, VoiceKind
from verification.model import Claim, Evidence, JudgeModel, Rationale, Report, ReportSummary
from verification.reading import Reading
from verification.rules.findings import Finding
from verification.rules.meeting import Meeting
from verification.speech.speakers import same_speaker

READ = frozenset({Code.ENTAILED, Code.CONTRADICTED})  # codes for which the judge's word suffices
# Codes of a figure that is not the claimed one.
OTHERWISE = frozenset({Code.QUANTITY_CONFLICTS, Code.TOTAL_SHRANK, Code.TOTAL_GREW})

Found = tuple[Finding, Meeting]


def evidence_of(found: Sequence[Found], now: datetime) -> Evidence:
    """Return the evidence of a report for a claim: the finding of its strongest passage."""
    finding, meeting = min(_found_out(_on_the_figure(_sourced(found))), key=_rank)
    claim, report, reading = meeting.claim.claim, meeting.report.report, meeting.reading
    return Evidence(
        id=_evidence_id(claim, report, reading),
        claim_id=claim.id,
        report_id=report.id,
        report=ReportSummary(report.title, report.published_at, report.publisher, report.url),
        passage=reading.passage,
        context=reading.context,
        stance=finding.stance,
        voice=reading.voice,
        confidence=round(finding.confidence, 2),
        rationale=_rationale(finding, meeting.model),
        created_at=now,
        corrects=meeting.report.corrects,
        outcome=finding.outcome,
        sketch=meeting.report.sketch,
    )


def _rank(pair: Found) -> tuple[bool, bool, bool, int, float]:
    """Return what orders findings: one that settles, in words of its own, comes first.

    Of these, what rules found goes before what only the judge reads, but for the claimant's own
    word: beside it, somebody else's counts.
    """
    finding, meeting = pair
    idle = finding.stance is Stance.MENTIONS
    read = finding.stance is Stance.REPEATS or (meeting.model is not None and finding.code in READ)
    return idle, not meeting.on_subject, read, STRENGTH[finding.stance], -finding.confidence


def _sourced(found: Sequence[Found]) -> Sequence[Found]:
    """Return the findings, without the support that only sums up what the claimant says.

    A lead states as a fact what a later sentence gives as the claimant's word: its source is named.
    """
    if not any(finding.stance is Stance.REPEATS for finding, _ in found):
        return found
    return [pair for pair in found if not _sums_up(*pair)]


def _on_the_figure(found: Sequence[Found]) -> Sequence[Found]:
    """Return the findings, without other figures in passages that say less than one that agrees.

    What follows on the claim's figure is mostly about a part of it, a rival or another year.
    """
    agreeing = [
        meeting.within for finding, meeting in found if finding.code is Code.QUANTITY_AGREES
    ]
    said = max(agreeing, default=0.0)
    return [
        (finding, meeting)
        for finding, meeting in found
        if finding.code not in OTHERWISE or meeting.within >= said
    ]


def _found_out(found: Sequence[Found]) -> Sequence[Found]:
    """Return the findings, without a denial beside what somebody else is named to have found."""
    deniers = [one.reading.voice.source for finding, one in found if _is_bare(finding)]
    if not deniers or not any(_is_of_another(*pair, deniers) for pair in found):
        return found
    return [pair for pair in found if not _is_bare(pair[0])]


def _is_bare(finding: Finding) -> bool:
    return finding.code is Code.BARE_DENIAL


def _is_of_another(finding: Finding, meeting: Meeting, deniers: Sequence[str | None]) -> bool:
    said, known_as = meeting.reading.voice.source, meeting.report.opening
    negates = finding.code is Code.CONTRADICTED and meeting.close and meeting.negates
    return bool(said and negates) and not any(
        each is None or same_speaker(said, each, known_as) or same_speaker(each, said, known_as)
        for each in deniers
    )


def _sums_up(finding: Finding, meeting: Meeting) -> bool:
    own = meeting.reading.voice.kind is VoiceKind.OWN
    return finding.stance is Stance.SUPPORTS and own and not meeting.by_claimant


def _rationale(finding: Finding, model: JudgeModel | None) -> Rationale:
    return Rationale(
        code=finding.code,
        text=finding.text,
        claim_quantity=finding.claim_quantity,
        report_quantity=finding.report_quantity,
        comparison=finding.comparison,
        model=model,
    )


def _evidence_id(claim: Claim, report: Report, reading: Reading) -> str:
    passage = f"{reading.passage.part}:{reading.passage.start}-{reading.passage.end}"
    digest = hashlib.sha256(f"{claim.id} {report.id} {passage}".encode()).hexdigest()
    return f"evd_{digest[:32]}"
