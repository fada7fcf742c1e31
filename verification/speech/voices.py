"""Who speaks in each sentence of a report: what one sentence leaves to its neighbours.

A pronoun, a bare "the company" and a quotation without a speaker belong to somebody named before. A
lead is whoever's the next sentence says it is ("That is according to X"). What follows an
attributed sentence without saying so is the publisher's own again.
"""

import re
from collections.abc import Sequence
from itertools import accumulate

from verification.kinds import VoiceKind
from verification.model import Voice
from verification.speech.antecedents import introduced, resolved
from verification.speech.attribution import source
from verification.speech.describing import is_bare_name, is_description
from verification.speech.headlines import headline
from verification.speech.traces import traced

OWN = Voice(VoiceKind.OWN)
NAMED_WITHIN = 2  # sentences after a description in which its holder is named
LONGEST_QUOTATION = 8  # sentences; a mark that is not closed by then is no quotation

QUOTED = re.compile(r"[\"“”]")
OPENS, CLOSES = re.compile(r"“|(?<![^\s(—–-])\""), re.compile(r"”|(?<=\S)\"(?!\w)")
# Single marks and guillemets, as double ones; an apostrophe stays.
MARKS = (
    (re.compile(r"[«‘]"), "“"),
    (re.compile(r"»|(?<=[,.!?])’|’(?=,?\s?$)"), "”"),
    (re.compile(r"(?<![\w,.!?])'(?=\w[^'\"]{0,1000}[,.!?]')"), "“"),
    (re.compile(r"(?<=[,.!?])'"), "”"),
)


def voices(titles: Sequence[str], sentences: Sequence[str]) -> list[Voice]:
    """Return who speaks in each sentence of a title, then in each of a body."""
    body = _body([marked(each) for each in sentences])
    first = next((each.source for each in body if each.source), None)
    person = next(filter(None, map(introduced, sentences)), None)
    return [*(_voice(headline(title, first or person)) for title in titles), *body]


def voice(sentence: str, previous: str | None = None, before: str = "") -> Voice:
    """Return who speaks in a sentence; `previous` is who spoke or was introduced last before it.

    A bare word for an institution stands for the one that it was last used of, in the sentence or
    in `before`; failing that, it stands for whoever spoke last, as a pronoun does.
    """
    if named := source(sentence):
        return _voice(resolved(named, previous, before, sentence))
    quoted = QUOTED.search(sentence) and sentence.lstrip()[:1] in '"“'
    return _voice(previous if quoted else None)


def marked(sentence: str) -> str:
    """Return a sentence with its quotations in double marks, whatever marks it has."""
    for mark, double in MARKS:
        sentence = mark.sub(double, sentence)
    return sentence


def _voice(named: str | None) -> Voice:
    return Voice(VoiceKind.ATTRIBUTED, named) if named else OWN


def _body(sentences: Sequence[str]) -> list[Voice]:
    found: list[Voice] = []
    previous, context = None, ""
    for at, sentence in enumerate(sentences):
        following = sentences[at + 1] if at + 1 < len(sentences) else ""
        told = _told(sentence, previous or introduced(following), context)
        if told is OWN:
            told = _voice(traced(sentence, following, previous))
        found.append(told)
        previous = told.source or introduced(sentence) or previous
        context = sentence
    return _named_after(sentences, _quoted(sentences, found))


def _named_after(sentences: Sequence[str], found: Sequence[Voice]) -> list[Voice]:
    """Return the voices, with the name that the next sentences give bare for a description.

    "The union's secretary said … Ann Low told the rally": who is named without an office was
    described before.
    """
    told = list(found)
    for at, each in enumerate(found):
        if each.source and is_description(each.source):
            ahead = (next_one for next_one in found[at + 1 : at + 1 + NAMED_WITHIN])
            named = next((one.source for one in ahead if one.source), None)
            if named and is_bare_name(named) and not _is_known(named, sentences[: at + 1]):
                told[at] = _voice(named)
    return told


def _is_known(name: str, before: Sequence[str]) -> bool:
    surname = name.rsplit(maxsplit=1)[-1]
    return any(surname in each for each in before)


def _told(sentence: str, previous: str | None, context: str) -> Voice:
    """Return who speaks in a sentence that may begin within a quotation."""
    closed, opened = CLOSES.search(sentence), OPENS.search(sentence)
    within = closed and not (opened and opened.start() < closed.start())
    return voice(f"“{sentence}" if within else sentence, previous, context)


def _quoted(sentences: Sequence[str], found: Sequence[Voice]) -> list[Voice]:
    """Return the voices, with one for all sentences of a quotation: who is named at its ends."""
    told = list(found)
    depth = list(accumulate((_opened(each) for each in sentences), initial=0))
    for at in range(len(sentences)):
        if depth[at] > 0 or _opened(sentences[at]) <= 0:
            continue
        ahead = range(at + 1, min(at + LONGEST_QUOTATION, len(sentences)))
        last = next((each for each in ahead if depth[each + 1] <= 0), None)
        if last is not None:
            named = (source(f"“{sentences[last]}") and told[last].source) or told[at].source
            told[at : last + 1] = [_voice(named)] * (last + 1 - at)
    return told


def _opened(sentence: str) -> int:
    return len(OPENS.findall(sentence)) - len(CLOSES.findall(sentence))
