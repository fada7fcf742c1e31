"""Reports against claims: which passages may bear on a claim, and what they say of it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from heapq import nlargest
from itertools import islice, product

from verification.asking import judged
from verification.evidencing import Found, evidence_of
from verification.judging import Judge
from verification.kinds import Part, Stance
from verification.model import Claim, Evidence, Report
from verification.pairing import figures
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
from verification.rules.findings import Rule
from verification.rules.meeting import Meeting
from verification.rules.weighing import RULES, weigh
from verification.words.names import SAME_NAME, any_named, has_namesake
from verification.words.terms import ON_SUBJECT, overlap, worth

NEAR = 2  # passages of a report that are read for what they say of a claim, best first
FAR = 2  # passages beside them that are read for what they refer back to
MEASURES = 0.3  # worth of a figure of the claim's kind, in shares of the claim's terms
# Passages that are compared with a claim in one job, the first claims and reports first.
MOST_MET = 500_000
NEXT_TO_NOTHING = 1e-9  # by which a share and a sum are rounded apart
NAMED = 0.6  # least share of the claim's names, by rarity, that must be near a passage

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
    return [evidence_of(each, now) for each in found if each]


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
    read = iter([*judged([meeting for group in groups for meeting in group], judge)])
    return [
        [pair for one in islice(read, len(group)) for pair in _found(one, rules)]
        for group in groups
    ]


def _settled(found: Sequence[Found]) -> bool:
    return any(finding.stance is not Stance.MENTIONS for finding, _ in found)


def _found(meeting: Meeting, rules: Sequence[Rule]) -> Iterator[Found]:
    """Yield what a passage does to a claim, unless it settles nothing and is on another subject."""
    finding = weigh(meeting, rules)
    if finding.stance is not Stance.MENTIONS or (meeting.on_subject and not _by_one_word(meeting)):
        yield finding, meeting


def _by_one_word(meeting: Meeting) -> bool:
    """Return whether a passage has but one word of the claim near, such as the name of a town."""
    sought = meeting.claim.terms
    return len(sought & meeting.reading.far) < min(2, len(sought))
