"""Copies: whether two texts are one wire story, cut and led differently."""

import hashlib
from collections.abc import Sequence

from verification.words.sentences import DATELINE
from verification.words.terms import words

SHINGLE = 5  # words
KEPT = 256  # smallest hashes kept of a text
COPIED = 0.5  # share of the smaller text's shingles found in the other: half of it, word for word
FEWEST = 15  # shingles below which chance or one shared quotation decides
SHORT_COPIED = 0.9  # share asked of texts that short


def sketch(text: str) -> tuple[int, ...]:
    """Return the smallest 32-bit hashes of a text's five-word shingles, in ascending order.

    A bottom-k sketch (Broder 1997, On the resemblance and containment of documents).
    """
    dateline = DATELINE.match(text)
    found = words(text[dateline.end() :] if dateline else text)
    shingles = {" ".join(found[at : at + SHINGLE]) for at in range(len(found) - SHINGLE + 1)}
    return tuple(sorted({_hash(shingle) for shingle in shingles})[:KEPT])


def containment(one: Sequence[int], other: Sequence[int]) -> float:
    """Return the estimated share of the smaller text's shingles that the other text holds.

    Both sketches are cut to the range that both cover whole; what is left of the smaller one is a
    uniform sample of it, so the share found in the other estimates Broder's containment.
    """
    reach = min(_reach(one), _reach(other))
    left = {each for each in one if each <= reach}
    right = {each for each in other if each <= reach}
    smaller = min(len(left), len(right))
    return len(left & right) / smaller if smaller else 0.0


def near_copy(one: Sequence[int], other: Sequence[int]) -> bool:
    """Return whether one text is largely printed in the other."""
    if not one or not other:
        return False
    asked = COPIED if min(len(one), len(other)) >= FEWEST else SHORT_COPIED
    return containment(one, other) >= asked


def _reach(hashes: Sequence[int]) -> int:
    return hashes[-1] if len(hashes) == KEPT else 2**32


def _hash(shingle: str) -> int:
    return int.from_bytes(hashlib.blake2b(shingle.encode(), digest_size=4).digest(), "big")
