"""What a sentence says is not so."""

import re

NEGATOR = re.compile(
    r"(?:\b(?:not|no|never|neither|nor|nobody|none|without)\b|n't\b|\bno longer\b)", re.IGNORECASE
)
# Where a negation ends: at the next clause.
CLAUSE_END = re.compile(r"[,;:.!?()]|\b(?:but|and|although|while|because|after|until)\b")
NOT_NEGATING = re.compile(
    r"\b(?:not only|no fewer|no less|no more than|not least|no doubt|nor den(?:y|ied))\b",
    re.IGNORECASE,
)


def negated(sentence: str) -> str:
    """Return the parts of a sentence that stand under a negation, "" where nothing does."""
    plain = NOT_NEGATING.sub(" ", sentence.replace("\u2019", "'"))
    return " ".join(_scope(plain[found.end() :]) for found in NEGATOR.finditer(plain))


def _scope(rest: str) -> str:
    end = CLAUSE_END.search(rest)
    return rest[: end.start()] if end else rest
