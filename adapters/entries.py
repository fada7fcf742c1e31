"""Entries of the index: which claims and reports a term leads to, five bytes for each.

A record of a shard has a number, given out at its adding and free again once it is gone, so that
numbers stay dense and small. For each term there is one string: the number of each record that the
term leads to (four bytes), and for a claim how much of its terms another text must hold to be a
candidate (one byte).
"""

import numpy as np

from adapters.keys import Keys, free
from adapters.steps import Step
from verification.model import SearchKeys

ENTRY = np.dtype([("number", "<u4"), ("needed", "u1")])  # as the script of `Step` writes them
FINENESS = 25  # parts of a rarity of one, in which `needed` is written
MOST_NEEDED = 255  # of these parts


def claim_indexed(step: Step, keys: Keys, claim_id: str, found_by: SearchKeys) -> Step:
    """Add to a step that a new claim is found by its keys."""
    shard = keys.shard(claim_id)
    _numbered(step, keys.claim_numbers(shard), claim_id)
    # Rounded down: a candidate too many is seen to be none, one too few is lost.
    needed = min(MOST_NEEDED, int(FINENESS * found_by.needed))
    for term in found_by.keys:
        step.do("ENTER", keys.claims_of(shard, term), needed)
    return step


def claim_unindexed(step: Step, keys: Keys, claim_id: str, found_by: SearchKeys) -> Step:
    """Add to a step, before the claim is removed, that it is no longer found."""
    shard = keys.shard(claim_id)
    for term in found_by.keys:
        step.do("LEAVE", keys.claims_of(shard, term))
    return _forgotten(step, keys.claim_numbers(shard))


def report_indexed(step: Step, keys: Keys, report_id: str, found_by: SearchKeys) -> Step:
    """Add to a step that a new report is found by all its terms."""
    shard = keys.shard(report_id)
    _numbered(step, keys.report_numbers(shard), report_id)
    for term in sorted(found_by.terms):
        step.do("ENTER", keys.reports_of(shard, term), 0)
    return step


def report_unindexed(step: Step, keys: Keys, report_id: str, found_by: SearchKeys) -> Step:
    """Add to a step that a report is no longer found."""
    shard = keys.shard(report_id)
    for term in sorted(found_by.terms):
        step.do("LEAVE", keys.reports_of(shard, term))
    return _forgotten(step, keys.report_numbers(shard))


def _numbered(step: Step, numbers: str, record_id: str) -> None:
    step.do("NUMBER", numbers, step.place(free(numbers)), record_id)


def _forgotten(step: Step, numbers: str) -> Step:
    return step.do("FORGET", numbers, step.place(free(numbers)))
