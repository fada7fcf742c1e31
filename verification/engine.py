"""Reports against claims: which passages may bear on a claim, and what they say of it."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from heapq import nlargest
from itertools import islice, product

from verification import figures
from verification.decision import STRENGTH
from verification.findings import Finding, Rule
from verification.judging import Judge, Pair
from verification.meeting import Meeting
from verification.model import (
    Claim,
    Code,
    Evidence,
    JudgeModel,
    Part,
    Rationale,
    Report,
    ReportSummary,
    Stance,
    VoiceKind,
)
from verification.names import SAME_NAME, any_named, has_namesake
from verification.reading import (
    ClaimReading,
    Reading,
    ReportReading,
    Sought,
    Words,
    read_claim,
    read_report,
    sought_in,
    words_of,
)
from verification.terms import ON_SUBJECT, overlap, worth
from verification.weighing import RULES, is_decided, weigh

NEAR = 2  # passages of a report that are read for what they say of a claim, best first
FAR = 2  # passages beside them that are read for what they refer back to
MEASURES = 0.3  # worth of a figure of the claim's kind, in shares of the claim's terms
# What bounds the work of one job, the first claims and reports first: passages that are compared
# with a claim, and pairs that the judge reads at once (each takes it a tenth to half a second).
MOST_MET = 500_000
MOST_ASKED = 150
NEXT_TO_NOTHING = 1e-9  # by which a share and a sum are rounded apart
NAMED = 0.6  # least share of the claim's names, by rarity, that must be near a passage

READ = frozenset({Code.ENTAILED, Code.CONTRADICTED})  # codes for which the judge's word suffices
# Codes of a figure that is not the claimed one.
OTHERWISE = frozenset({Code.QUANTITY_CONFLICTS, Code.TOTAL_SHRANK, Code.TOTAL_GREW})

Found = tuple[Finding, Meeting]
Meetings = Sequence[Meeting]


def assess(
    claims: Sequence[Claim],
    reports: Sequence[Report],
    judge: Judge,
    now: datetime,
    rules: Sequence[Rule] = RULES,
) -> list[Evidence]:
    """Return what each report says of each claim: at most one evidence record for a pair.

    Nothing is returned for a pair that is on different subjects. Copies, origins and cancellations
    are left to `resolve`, which sees all the evidence of a claim. Where there is more to compare
    than `MOST_MET` and `MOST_ASKED` allow, the last claims or reports are left out.
    """
    held = {report: words_of(f"{report.title}\n{report.body}") for report in reports}
    # Reading takes long: what shares too few words with everything is not read at all.
    pairs = [
        (claim, report)
        for claim, report in product(claims, reports)
        if _may_bear(sought_in(claim.text), held[report])
    ]
    reports_read = {report: read_report(report) for report in {report for _, report in pairs}}
    met = list(all_meetings((claim, reports_read[report]) for claim, report in pairs))
    near = _weighed([each for each, _ in met], judge, rules)
    beside = [() if _settled(one) else far for one, (_, far) in zip(near, met, strict=True)]
    groups = zip(near, _weighed(beside, judge, rules), strict=True)
    found = [[*one, *other] for one, other in groups]
    return [_evidence(each, now) for each in found if each]


def all_meetings(
    pairs: Iterable[tuple[Claim, ReportReading]], left: int = MOST_MET
) -> Iterator[tuple[Meetings, Meetings]]:
    """Yield the meetings of each pair, while there are passages left to compare."""
    for claim, report in pairs:
        left -= len(report.sentences)
        if left < 0:
            return
        yield meetings(claim, report)


def meetings(claim: Claim, report: ReportReading) -> tuple[Meetings, Meetings]:
    """Return the passages of a report that may bear on a claim, best first: near, and beside them.

    The others are read only where none of the near ones settles anything.
    """
    reached = _reached(sought_in(claim.text).terms, report)
    met = [_meeting(read_claim(claim), report, reading) for reading in reached]
    near = nlargest(NEAR, (one for one in met if one.on_subject), key=_says)
    beside = (one for one in met if one.in_reach and one not in near)
    return near, nlargest(FAR, beside, key=_tells)


def _may_bear(sought: Sought, there: Words) -> bool:
    """Return whether a report has enough of a claim's words, and a name if the claim has any."""
    if overlap(sought.terms, there.terms) < ON_SUBJECT:
        return False
    return not sought.names or any_named(sought.names, there.heads)


def _reached(sought: frozenset[str], report: ReportReading) -> list[Reading]:
    """Return the sentences that have enough of a claim's words near, or refer back to them.

    No other can be on its subject or in reach of it; to look closer takes far longer.
    """
    needed = ON_SUBJECT * worth(sought) - NEXT_TO_NOTHING
    return [
        each
        for each in report.sentences
        if worth(sought & each.near) >= needed or worth(sought & each.far) >= needed
    ]


def _says(meeting: Meeting) -> tuple[float, bool]:
    """Return how much of the claim a passage says; of equals, the title comes last."""
    return meeting.closeness, meeting.reading.passage.part is Part.BODY


def _tells(meeting: Meeting) -> float:
    """Return how much of the claim a passage says by itself; a figure is worth some words."""
    return meeting.within + (MEASURES if meeting.variants else 0)


def _meeting(claim: ClaimReading, report: ReportReading, reading: Reading) -> Meeting:
    other = has_namesake(claim.people, reading.people)
    return Meeting(
        claim,
        report,
        reading,
        within=overlap(claim.terms, reading.terms),
        near=overlap(claim.terms, reading.near),
        far=overlap(claim.terms, reading.far),
        named=_named(claim, reading.near_heads) and not other,
        named_far=_named(claim, reading.far_heads) and not other,
        variants=figures.variants(claim, reading),
    )


def _named(claim: ClaimReading, there: frozenset[str]) -> bool:
    """Return whether most of the claim's names are near, so that the passage is on its subject."""
    return not claim.names or any(
        overlap(names, (name for name in names if name[:SAME_NAME] in there)) >= NAMED
        for names in {claim.names, claim.called}
    )


def _weighed(groups: Sequence[Meetings], judge: Judge, rules: Sequence[Rule]) -> list[list[Found]]:
    """Return what each group's passages do to their claim; all groups are judged in one go."""
    judged = iter([*_judged([meeting for group in groups for meeting in group], judge)])
    return [
        [pair for one in islice(judged, len(group)) for pair in _found(one, rules)]
        for group in groups
    ]


def _settled(found: Sequence[Found]) -> bool:
    return any(finding.stance is not Stance.MENTIONS for finding, _ in found)


def _judged(met: Meetings, judge: Judge) -> Iterator[Meeting]:
    """Yield each meeting with what the judge reads in it; all pairs are judged in one go.

    Only what can settle a claim is read, and of that only what the judge's word can matter for.
    """
    asked = list(_asked(met))
    pairs = [Pair(one.reading.premise, text) for one, texts in asked for text in texts]
    told = iter(judge.judge(pairs) if pairs else ())
    for one, texts in asked:
        if texts:
            own, *others = islice(told, len(texts))
            others_read = tuple(each.scores for each in others)
            yield replace(one, scores=own.scores, variant_scores=others_read, model=own)
        else:
            yield one


def _asked(met: Meetings) -> Iterator[tuple[Meeting, Sequence[str]]]:
    """Yield each meeting with what the judge is asked of it: nothing once that is enough."""
    left = MOST_ASKED
    for one in met:
        if one.can_settle and is_decided(one):
            yield one, ()
        elif one.can_settle and left > 0:
            texts = _hypotheses(one)
            left -= len(texts)
            yield one, texts
        else:
            yield replace(one, variants=()), ()


def _hypotheses(meeting: Meeting) -> list[str]:
    return [
        figures.retold(meeting.claim, meeting.reading),
        *(variant.text for variant in meeting.variants),
    ]


def _found(meeting: Meeting, rules: Sequence[Rule]) -> Iterator[Found]:
    """Yield what a passage does to a claim, unless it settles nothing and is on another subject."""
    finding = weigh(meeting, rules)
    if finding.stance is not Stance.MENTIONS or (meeting.on_subject and not _by_one_word(meeting)):
        yield finding, meeting


def _by_one_word(meeting: Meeting) -> bool:
    """Return whether a passage has but one word of the claim near, such as the name of a town."""
    sought = meeting.claim.terms
    return len(sought & meeting.reading.far) < min(2, len(sought))


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


def _sums_up(finding: Finding, meeting: Meeting) -> bool:
    own = meeting.reading.voice.kind is VoiceKind.OWN
    return finding.stance is Stance.SUPPORTS and own and not meeting.by_claimant


def _evidence(found: Sequence[Found], now: datetime) -> Evidence:
    """Return the evidence of a report for a claim: the finding of its strongest passage."""
    finding, meeting = min(_on_the_figure(_sourced(found)), key=_rank)
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
