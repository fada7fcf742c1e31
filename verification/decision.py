"""From evidence to verdict: what counts once, what is cancelled, and what the rest amounts to.

Both steps are pure and depend on the set of evidence alone, not on the order it arrived in.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from math import prod

from verification.kinds import Code, Stance, Status, VoiceKind
from verification.model import Evidence, Latest, Rationale, Verdict
from verification.origins import near_copy
from verification.speech.corrections import same_publisher
from verification.speech.speakers import same_speaker
from verification.words.terms import overlap, terms, words

SETTLING = frozenset({Stance.REFUTES, Stance.SUPPORTS, Stance.DENIES, Stance.UPDATES})
STRENGTH = {stance: rank for rank, stance in enumerate(Stance)}
SAME_STATEMENT = 0.5  # share of terms that two quotes of one statement have in common
# The line of best fit from what the evidence says of itself to the share of verdicts that were
# right, over plain scenarios and over stories that the judge had not seen, half and half.
LEAST_SURE, MADE_SURE = 0.12, 0.79
NOTHING_SETTLES = 0.6  # share of the unsettled that were rightly so, over the same

STATUSES = {  # (supports, refutes, denies) -> status
    (False, False, False): Status.UNVERIFIED,
    (False, False, True): Status.DISPUTED,
    (False, True, False): Status.REFUTED,
    (False, True, True): Status.REFUTED,
    (True, False, False): Status.SUPPORTED,
    (True, False, True): Status.DISPUTED,
    (True, True, False): Status.DISPUTED,
    (True, True, True): Status.DISPUTED,
}


def resolve(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Return the evidence as it counts beside all the other evidence of its claim, oldest first.

    Corrected, confirmed-after-all and outdated evidence is cancelled; each copy of a text and each
    quote of a statement that is counted already is turned into a repetition.
    """
    ordered = sorted(evidence, key=lambda item: (item.report.published_at, item.report_id))
    for outdates in (_corrects, _takes_back, _outranks):
        ordered = _cancelled(ordered, outdates)
    return tuple(_with_origins(ordered))


def decide(resolved: Sequence[Evidence]) -> Verdict:
    """Return the verdict that resolved evidence leads to."""
    live = [item for item in resolved if not item.cancelled]
    by_stance = {stance: [item for item in live if item.stance is stance] for stance in Stance}
    supports, refutes, denies, updates = (
        by_stance[stance]
        for stance in (Stance.SUPPORTS, Stance.REFUTES, Stance.DENIES, Stance.UPDATES)
    )
    status = STATUSES[bool(supports), bool(refutes), bool(denies)]
    return Verdict(
        status=status,
        confidence=_confidence(status, supports, refutes + denies),
        superseded=bool(updates),
        latest=_latest(updates),
        rationale=_sentence(status, live),
    )


def strongest(resolved: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return evidence in the order an editor wants to see it: standing, settling, sure, new."""
    return tuple(
        sorted(
            resolved,
            key=lambda item: (
                item.cancelled,
                STRENGTH[item.stance],
                -item.confidence,
                -item.report.published_at.timestamp(),
                item.id,
            ),
        )
    )


def _cancelled(
    ordered: Sequence[Evidence], outdates: Callable[[Evidence, Evidence], bool]
) -> list[Evidence]:
    """Cancel each item that a later one, not cancelled itself, outdates."""
    result: list[Evidence] = []
    for item in ordered:
        by = next((new for new in ordered if not new.cancelled and outdates(new, item)), None)
        standing = by is None or item.cancelled
        result.append(item if standing or by is None else _cancel(item, by))
    return result


def _cancel(item: Evidence, by: Evidence) -> Evidence:
    return replace(item, cancelled=True, cancelled_by=by.report_id)


def _later(new: Evidence, old: Evidence) -> bool:
    return new.report.published_at > old.report.published_at


def _corrects(new: Evidence, old: Evidence) -> bool:
    same = same_publisher(new.report.publisher, old.report.publisher)
    return new.corrects and same and _later(new, old)


def _takes_back(new: Evidence, old: Evidence) -> bool:
    """Return whether the party that denied confirms."""
    return (
        (old.stance, new.stance) == (Stance.DENIES, Stance.SUPPORTS)
        and _later(new, old)
        and same_speaker(new.voice.source, old.voice.source)
    )


def _outranks(new: Evidence, old: Evidence) -> bool:
    """Return whether what came of a plan outranks an earlier confirmation of the plan."""
    confirms = old.stance is Stance.SUPPORTS and not old.outcome
    return new.outcome and confirms and _later(new, old)


def _with_origins(ordered: Sequence[Evidence]) -> Iterable[Evidence]:
    """Give each item its origin, and count every origin once: by its strongest, earliest item."""
    groups = _groups(ordered)
    for index, item in enumerate(ordered):
        members = [ordered[other] for other in groups[index]]
        origin = members[0].report_id
        counted = min(
            (one for one in members if not one.cancelled),
            key=lambda one: STRENGTH[one.stance],
            default=item,
        )
        grouped = replace(item, origin_id=origin)
        repeats = counted is not item and not item.cancelled and item.stance in SETTLING
        yield _as_copy(grouped, counted) if repeats else grouped


def _groups(ordered: Sequence[Evidence]) -> list[list[int]]:
    """Return for each item the indexes of all items of its origin, in order."""
    group = list(range(len(ordered)))
    for new in range(len(ordered)):
        for old in range(new):
            if group[old] != group[new] and _one_origin(ordered[old], ordered[new]):
                joined, left = sorted((group[old], group[new]))
                group = [joined if each == left else each for each in group]
    return [[i for i, each in enumerate(group) if each == mine] for mine in group]


def _one_origin(old: Evidence, new: Evidence) -> bool:
    # A story that is corrected or brought up to date is nearly the old text, yet news of its own.
    if old.corrects != new.corrects or _settle_otherwise(old, new):
        return False
    passed_on = _passes_on(old, new) or _passes_on(new, old)
    return passed_on or near_copy(old.sketch, new.sketch) or _one_statement(old, new)


def _settle_otherwise(old: Evidence, new: Evidence) -> bool:
    return old.stance is not new.stance and {old.stance, new.stance} <= SETTLING


def _passes_on(one: Evidence, other: Evidence) -> bool:
    """Return whether one report gives what the other's publisher reported, as that one's word."""
    publisher = words(other.report.publisher or "")
    same = other.report.publisher == one.report.publisher
    return bool(publisher) and not same and {*publisher} <= {*words(one.voice.source or "")}


def _one_statement(old: Evidence, new: Evidence) -> bool:
    """Return whether both quote one source's same statement."""
    return (
        old.voice.kind is VoiceKind.ATTRIBUTED
        and old.stance is new.stance
        and old.voice.source is not None
        and same_speaker(old.voice.source, new.voice.source)
        and _shared_terms(old, new) >= SAME_STATEMENT
    )


def _shared_terms(old: Evidence, new: Evidence) -> float:
    one, other = terms(old.passage.text), terms(new.passage.text)
    return max(overlap(one, other), overlap(other, one))


def _as_copy(item: Evidence, counted: Evidence) -> Evidence:
    by = counted.report.publisher or "another publisher"
    day = f"{counted.report.published_at:%-d %B %Y}"
    text = f"Same text or statement as in {by}, {day}, which is counted already."
    rationale = Rationale(
        Code.COPY_OF,
        text,
        item.rationale.claim_quantity,
        item.rationale.report_quantity,
        item.rationale.comparison,
        item.rationale.model,
    )
    return replace(item, stance=Stance.REPEATS, rationale=rationale)


def _confidence(status: Status, pro: Sequence[Evidence], contra: Sequence[Evidence]) -> float:
    if status is Status.UNVERIFIED:
        return NOTHING_SETTLES
    sure_pro, sure_contra = _any_right(pro), _any_right(contra)
    told = {
        Status.SUPPORTED: sure_pro,
        Status.REFUTED: sure_contra,
        Status.DISPUTED: min(sure_pro, sure_contra) if pro else sure_contra,
    }
    return round(LEAST_SURE + MADE_SURE * told[status], 2)


def _any_right(items: Sequence[Evidence]) -> float:
    """Return the probability that at least one of independent items is right (noisy-or)."""
    return 1 - prod(1 - item.confidence for item in items)


def _latest(updates: Sequence[Evidence]) -> Latest | None:
    newest = sorted(updates, key=lambda each: (each.report.published_at, each.report_id))
    for item in reversed(newest):
        if figure := item.rationale.report_quantity:
            told_at = item.report.published_at
            return Latest(figure.text, figure.value, figure.unit, told_at, item.id)
    return None


LEADS = {
    Status.UNVERIFIED: "Unverified: no report settles it yet",
    Status.SUPPORTED: "Supported",
    Status.REFUTED: "Refuted",
    Status.DISPUTED: "Disputed",
}


def _sentence(status: Status, live: Sequence[Evidence]) -> str:
    """Return one sentence on why the claim stands where it does."""
    telling = [item for item in strongest(live) if item.stance in SETTLING]
    stances = dict.fromkeys(item.stance for item in telling)
    reasons = [next(item for item in telling if item.stance is stance) for stance in stances]
    if not reasons:
        return f"{LEADS[status]}."
    said = "; ".join(item.rationale.text.rstrip(".") for item in reasons)
    return f"{LEADS[status]}: {said}."
