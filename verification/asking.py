"""What the judge is asked of passages, and what it answers."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from verification.judging import Judge, Pair
from verification.pairing import figures
from verification.rules.meeting import Meeting
from verification.rules.weighing import is_decided

# Pairs that the judge reads at once in one job, the first claims and reports first: each takes it
# a tenth to half a second.
MOST_ASKED = 150


def judged(met: Sequence[Meeting], judge: Judge) -> Iterator[Meeting]:
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


def _asked(met: Sequence[Meeting]) -> Iterator[tuple[Meeting, Sequence[str]]]:
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
