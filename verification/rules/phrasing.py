"""Reasons in a sentence that an editor can print beside the passage."""

from collections.abc import Mapping
from typing import Protocol

from verification.kinds import Code
from verification.model import Quantity, Report, Voice
from verification.numbers.comparison import describe
from verification.scopes.scoping import Difference, written

SENTENCES: Mapping[Code, str] = {
    Code.QUANTITY_AGREES: "{who}: {reported}; that agrees with the claim's {claimed}.",
    Code.QUANTITY_CONFLICTS: "{who}: {reported}; the claim says {claimed}, which excludes it.",
    Code.QUANTITY_UNDECIDED: "{who}: {reported}; that neither confirms nor excludes {claimed}.",
    Code.TOTAL_GREW: "{who}: the total has since grown to {reported}, from the claim's {claimed}.",
    Code.TOTAL_SHRANK: "{who}: {reported}, a later and smaller total than the claim's {claimed}.",
    Code.LEVEL_MOVED: "{who}: {reported}, at a later date than the claim's {claimed}.",
    Code.DATE_CONFLICTS: "{who} puts it on another day than the claim does.",
    Code.OTHER_SCOPE: "{who} speaks of another place, period, group or measure than the claim.",
    Code.ENTAILED: "{who} states what the claim says.",
    Code.CONTRADICTED: "{who} states what cannot be true together with the claim.",
    Code.BARE_DENIAL: "{who} rejects the claim and gives nothing that settles it.",
    Code.RETRACTED: "{who} takes the claim back.",
    Code.CLAIMANT_ONLY: "{who} only passes on the claimant's own statement.",
    Code.PLAN_CONFIRMED: "{who} confirms what the claim says is to happen.",
    Code.PLAN_FAILED: "{who}: what the claim says was to happen is off, put off or did not happen.",
    Code.PLAN_ONLY: "{who} speaks of a plan, a hope, a question or a condition, not of an event.",
    Code.CORRECTION: "{who} corrects or withdraws an earlier report of its own.",
    Code.ON_SUBJECT: "{who} is on the subject and settles nothing.",
}
OTHER = "{who} speaks of another {aspect}: {reported}; the claim is about {claimed}."


class Found(Protocol):
    """What a rule found, as far as its sentence tells of it."""

    @property
    def code(self) -> Code:
        """Why the passage got its stance."""

    @property
    def claim_quantity(self) -> Quantity | None:
        """The claim's figure."""

    @property
    def report_quantity(self) -> Quantity | None:
        """The passage's figure."""

    @property
    def difference(self) -> Difference | None:
        """In what the passage is on another matter, where that is known."""


def phrase(report: Report, voice: Voice, found: Found) -> str:
    """Return the reason for a finding as one sentence."""
    who, differs = _who(report, voice), found.difference
    if differs:
        sentence = OTHER.format(
            who=who, aspect=differs.aspect, reported=differs.reported, claimed=differs.claimed
        )
    else:
        sentence = SENTENCES[found.code].format(
            who=who,
            reported=_scoped(found.report_quantity),
            claimed=_figure(found.claim_quantity),
        )
    return sentence[0].upper() + sentence[1:]


def _who(report: Report, voice: Voice) -> str:
    """Return who says it, where and when: "the harbour office (Coast Post, 3 May 2024)"."""
    day = f"{report.published_at:%-d %B %Y}"
    publisher = report.publisher or "an unnamed publisher"
    return f"{voice.source} ({publisher}, {day})" if voice.source else f"{publisher}, {day}"


def _scoped(quantity: Quantity | None) -> str:
    """Return a figure with what it is for: "31,200 passengers (Aldmoor, 2 to 8 March 2026)"."""
    if quantity is None:
        return ""
    told = describe(quantity)
    period = written(quantity.period) if quantity.period else None
    parts = (quantity.group, quantity.place, period)
    scope = ", ".join(each for each in parts if each and each not in told)
    return f"{told} ({scope})" if scope else told


def _figure(quantity: Quantity | None) -> str:
    return describe(quantity) if quantity else ""
