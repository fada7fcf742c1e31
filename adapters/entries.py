"""Entries of the index: which claims and reports a term leads to, five bytes for each.

A record of a shard has a number, given out at its adding and free again once it is gone, so that
numbers stay dense and small. For each term there is one string: the number of each record that the
term leads to (four bytes), and for a claim how much of its terms another text must hold to be a
candidate (one byte).
"""

from collections.abc import Mapping

import numpy as np

from adapters.keys import Keys, free
from adapters.steps import Step
from verification.model import SearchKeys

ENTRY = np.dtype([("number", "<u4"), ("needed", "u1")])  # as the script of `Step` writes them
FINENESS = 25  # parts of a rarity of one, in which `needed` is written
MOST_NEEDED = 255  # of these parts


Entries = Mapping[str, int]  # by the key of a term, what is needed: in parts of a rarity


def claim_entries(keys: Keys, claim_id: str, found_by: SearchKeys) -> Entries:
    """Return the entries of a claim: one for each of its keys."""
    shard = keys.shard(claim_id)
    # Rounded down: a candidate too many is seen to be none, one too few is lost.
    needed = min(MOST_NEEDED, int(FINENESS * found_by.needed))
    return {keys.claims_of(shard, term): needed for term in found_by.keys}


def report_entries(keys: Keys, report_id: str, found_by: SearchKeys) -> Entries:
    """Return the entries of a report: one for each of its terms."""
    shard = keys.shard(report_id)
    return {keys.reports_of(shard, term): 0 for term in sorted(found_by.terms)}


def claim_indexed(step: Step, keys: Keys, claim_id: str, found_by: SearchKeys) -> Step:
    """Add to a step that a new claim is found by its keys."""
    _numbered(step, keys.claim_numbers(keys.shard(claim_id)), claim_id)
    return _entered(step, claim_entries(keys, claim_id, found_by))


def claim_unindexed(step: Step, keys: Keys, claim_id: str, found_by: SearchKeys) -> Step:
    """Add to a step, before the claim is removed, that it is no longer found."""
    _left(step, claim_entries(keys, claim_id, found_by))
    return forgotten(step, keys.claim_numbers(keys.shard(claim_id)), claim_id)


def report_indexed(step: Step, keys: Keys, report_id: str, found_by: SearchKeys) -> Step:
    """Add to a step that a new report is found by all its terms."""
    _numbered(step, keys.report_numbers(keys.shard(report_id)), report_id)
    return _entered(step, report_entries(keys, report_id, found_by))


def report_unindexed(step: Step, keys: Keys, report_id: str, found_by: SearchKeys) -> Step:
    """Add to a step that a report is no longer found."""
    _left(step, report_entries(keys, report_id, found_by))
    return forgotten(step, keys.report_numbers(keys.shard(report_id)), report_id)


def reentered(step: Step, numbers: str, record_id: str, entries: Entries) -> Step:
    """Add to a step that a record has these entries, once each, and a number; it may have both."""
    return _entered(_left(_numbered(step, numbers, record_id), entries), entries)


def forgotten(step: Step, numbers: str, record_id: str, *number: int) -> Step:
    """Add to a step that the record's number, or the given one, no longer stands for it."""
    return step.do("FORGET", numbers, step.place(free(numbers)), record_id, *number)


def _entered(step: Step, entries: Entries) -> Step:
    for key, needed in entries.items():
        step.do("ENTER", key, needed)
    return step


def _left(step: Step, entries: Entries) -> Step:
    for key in entries:
        step.do("LEAVE", key)
    return step


def _numbered(step: Step, numbers: str, record_id: str) -> Step:
    return step.do("NUMBER", numbers, step.place(free(numbers)), record_id)
