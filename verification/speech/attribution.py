"""Whom a sentence is attributed to, where it says so itself.

A sentence says so by a verb of saying or thinking ("X said", "X is convinced"), by a phrase or a
noun ("according to X", "X's claim that"), by a label ("X: …") or beside a quotation.
"""

import re
from itertools import islice

from verification.speech.credits import by_noun, by_phrase, trimmed
from verification.speech.denials import is_denial, is_retraction
from verification.speech.saying import HABIT, VERB, WITH_CLAUSE
from verification.speech.subjects import AGE, SUBJECT, bare, can_speak, first_of_two
from verification.words.parties import HONORIFICS, INSTITUTION, KINDS, LEADS

LONGEST_NAME = 14  # words; what is longer before a verb of saying is more than a speaker
MOST_VERBS = 12  # of saying in a sentence that are looked at, the first ones

HAS_SAID = re.compile(
    r"\b(?:has|have|had|also|later|again|repeatedly|once|then|who|now|still|often|always|never"
    r"|publicly|privately|,)\s*$"
)
# "The company describes the tower as the tallest", "puts the number at 40", "accuses the mayor of
# lying": who sees it so.
SEEN_SO = re.compile(
    r"\b(?:(?:(?:describe[sd]?|portray(?:s|ed)?|tout(?:s|ed)?|hail(?:s|ed)?|refer(?:s|red)? to"
    r"|characteri[sz]e[sd]?|regard(?:s|ed)?|sees?|praise[sd]?|advertise[sd]?|gives?|gave)\b"
    # What can be a noun as well takes an object here: not "the hourly rate as", "markets fell as".
    r"|(?:bill|market|label|brand|present|view|rate)(?:s|e?d|led)?(?= (?:the|an?|it|him|her|them"
    r"|its|his|their|this|that|these|those|itself|[A-Z]\w*)\b))[^.;]{1,120}?\bas"
    r"|blame[sd]?\b[^.;]{1,120}?\bon"
    r"|accuse[sd]?\b[^.;]{1,120}?\bof"
    r"|(?:puts?|value[sd]?)\b[^.;]{1,120}?\bat (?=\w*\d|(?:about|around|nearly|some|over|a|one|two"
    r"|three|half)\b)"
    r"|(?:speaks?|spoke) of (?=\w*\d))\b"
)
NO_NAME = r"(?!(?:on|in|at|that|it|to|there|they|he|she|after|by|as|when|while|his|her|its|this)\b)"
WORD = r"[\w\-’'.]+"
INVERTED = (
    re.compile(
        rf"\s{NO_NAME}(?P<name>{WORD}(?:,?\s(?!but\b){WORD}){{0,9}}?)(?:[.;,]?\s*$|,?\s[\"“])"
    ),
    re.compile(
        rf"\s{NO_NAME}(?P<name>{WORD}(?:\s{WORD}){{0,6}}?)"
        r"(?:,|\s(?:who|as|in|on|at|after|while|when|during|before|with)\s)"
    ),
)
NEVER_INVERTED = frozenset("told tells informed informs assured assures reassured".split())
# "Ann Low, a rival of the mayor, said the bridge was safe": what follows is no name.
APPOSED = re.compile(r"[A-Z][^,\"“”]{0,60},[^,\"“”]{1,80},\s$")
LABEL = re.compile(
    r"(?P<source>[A-Z][\w.\-’']{0,40}(?:\s[A-Z][\w.\-’']{0,40}){0,3})(?:\son\s[^:]{2,60})?:\s"
)
# "She took the stage, insisting that": the clause belongs to the subject of the sentence.
ADDING = re.compile(
    r",? (?:saying|insisting|claiming|arguing|declaring|announcing|stating|maintaining|asserting"
    r"|warning|explaining|boasting|telling \w{1,20}(?: \w{1,20})?"
    r"|to (?:say|announce|declare|insist|claim|argue|stress|explain))(?P<rest> .*)",
    re.DOTALL,
)
# Beside a quotation, any verb tells who speaks: "…,” grinned Reid".
BESIDE_QUOTATION = re.compile(
    r"(?:[,.!?][\"”]|[\"”],)\s(?:[a-z]{2,15}(?:ed|es|s|ns)\s(?P<after>(?:the\s)?[A-Z][\w\-’']{0,40}"
    r"(?:\s[\w\-’']+){0,4})|(?P<before>(?:the\s)?[A-Z][\w\-’']{0,40}(?:\s[\w\-’']+){0,4}?)"
    r"\s[a-z]{2,15}(?:ed|es|s|ns)\b)"
)
# "…,” sang a farmer": whatever the verb, it is not whoever spoke before.
SOMEBODY_BESIDE = re.compile(
    r"[,.!?][\"”]\s(?!(?:in|at|on|of|for|to|as|after|before|during|with|from|by|about|and|but|or|nor"
    r"|when|while|was|is|were|are|into|over|under|against|like|than|that|which)\b)"
    r"[a-z]{2,15}\s(?P<source>(?:an?|the|one|two|three|some|several|many)\s[a-z][\w\-]{1,30})"
)
# "A paper of reports", "want a say": what stands here is no verb.
NOUN_HERE = re.compile(
    r"\b(?:for|of|no|the|an?|his|her|its|their|our|my|by|with|in|from|about|these|those|such|any"
    r"|some|without|against|return(?:ed)?|as)\s$"
)
SAID_OF = re.compile(r"\sto (?:be|have)\b")  # "the hotel, said to be haunted"
PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|not|n't|to)\s$")
QUOTATION = re.compile(r"[\"“][^\"“”]{0,2000}[\"”]")
QUOTED = re.compile(r"[\"“”]")
CLAUSE = re.compile(
    r"[;:\"“”()]|[,.] (?=but|and|while|as|after|when|although|because)|\b(?:that|but|while|which)\b"
)
REST_OF_CLAUSE = re.compile(
    r"^\W{0,3}(?:that\b|the\b|it\b|s?he\b|they\b|we\b|I\b|his\b|her\b|their\b|its\b|[\"“]|in\b|on\b"
    r"|there\b|[A-Z]|a\b|no\b|what\b|how\b|this\b|these\b|more\b|all\b|nobody\b|nothing\b"
    r"|to\s[^.;,\"“”]{2,60}?\sthat\b)"
)
CLAUSE_BEFORE = re.compile(r"[;:\"“”()]|, (?=but|while)")
CLOSES = re.compile(r"\W{0,2}(?:on \w+day|in a statement|\w+day)?\W{0,2}$")
# "The man who blamed the guards for the fire in the mill": more is said of him than a name holds.
DESCRIBED = re.compile(r"(?:[Tt]he|[Aa]n?)\s(?:[\w\-]{1,20}\s){0,3}?[a-z]{2,20}(?=\swho\b)")
PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey)$")
# "Low, who had come by boat, told …": the clause is no part of the name.
RELATIVE = re.compile(r",\s(?:who|which|whose)\b[^;:\"“”]{1,250},\s*$")
# "The bridge is safe, the union warned again": the clause stands before the speaker.
POSTPOSED = re.compile(r"\w\s\w[^\"“”]*,\s[^,\"“”]{2,80}$")
AFTERTHOUGHT = re.compile(
    r"\s(?:again|once|to|at|by|in|on|late|early|earlier|yesterday|today|this|last|during|after)\b"
)
# "Shares fell after Norr Energy said …": whoever speaks begins after the conjunction.
INSTITUTIONS = "|".join(sorted(INSTITUTION | KINDS | LEADS | HONORIFICS))
SUBORDINATE = re.compile(
    r"^(?!.*\b(?:who|which|that|whose)\b)\S.*\s(?<!such\s)(?<!well\s)(?<!known\s)"
    r"(?:after|when|because|once|as)\s"
    rf"(?=[A-Z]|(?:the|its|his|her|an?)\s(?:[\w\-]+\s){{0,3}}?(?:{INSTITUTIONS})\b)"
)
# "We wrote on Monday that", "An earlier version of this article said": the publisher speaks.
OURS = re.compile(
    r"\b(?:[Ww]e|[Oo]ur)\b"
    r"|\b(?:earlier|previous|original) version\b|\bthis (?:article|story|newspaper|paper)$"
)
SPEECH = re.compile(r"[^\"“”:]{3,160}:\s[\"“]")
OPENER = re.compile(
    r"^(?:(?:and|as|but|so|or so|thus|meanwhile|however|on \w+day|[Oo]nce (?:again|more)|[Aa]gain"
    r"|[Yy]esterday|[Tt]oday|[Ee]arlier|[Ll]ater|[Nn]ow|[Tt]hen|[Ff]inally"
    r"|[Ll]ast (?:week|month|year|night))\s){1,3}"
)


def source(sentence: str) -> str | None:
    """Return who a sentence names as its speaker, in the sentence's own words."""
    plain = AGE.sub("", QUOTATION.sub(_masked, sentence))
    for form in (by_phrase, _by_verb, _by_label, _seen_so, _beside_quotation, by_noun, _adding):
        if found := form(plain):
            return None if OURS.search(found) else trimmed(found)
    return None


def _masked(quotation: re.Match[str]) -> str:
    """Return a quotation of the same length without words: what is said in it names nobody."""
    text = quotation.group()
    return f'"{"_" * (len(text) - 3)}{text[-2]}"' if len(text) > len('""') else text


def _by_verb(sentence: str) -> str | None:
    said = islice(VERB.finditer(sentence), MOST_VERBS)
    found = (_subject(sentence, match) for match in said)
    return next(filter(None, found), None)


def _by_label(sentence: str) -> str | None:
    label = LABEL.match(sentence) or (SPEECH.match(sentence) and SUBJECT.match(sentence))
    return label["source"] if label else None


def _seen_so(sentence: str) -> str | None:
    seen = SEEN_SO.search(sentence)
    if seen is None or PASSIVE.search(sentence[: seen.start()]):
        return None
    return _name_before(sentence[: seen.start()])


def _beside_quotation(sentence: str) -> str | None:
    if beside := BESIDE_QUOTATION.search(sentence):
        return beside["after"] or beside["before"]
    somebody = SOMEBODY_BESIDE.search(sentence)
    return somebody["source"] if somebody else None


def _adding(sentence: str) -> str | None:
    """Return the subject of a sentence that is mostly what the subject is said to be saying."""
    added = ADDING.search(sentence)
    if not added or not REST_OF_CLAUSE.match(added["rest"]):
        return None
    subject = SUBJECT.match(sentence) if 2 * len(added["rest"]) > added.start() else None
    return subject["source"] if subject else None


def _subject(sentence: str, match: re.Match[str]) -> str | None:
    """Return who does the saying, before or after the verb."""
    before, after = HABIT.sub("", sentence[: match.start()]), sentence[match.end() :]
    if PASSIVE.search(before) or NOUN_HERE.search(before) or SAID_OF.match(after):
        return None
    if match["verb"] not in NEVER_INVERTED and (name := _inverted(before, after)):
        return name
    return _name_before(before) if _says_something(sentence, match["verb"], before, after) else None


def _inverted(before: str, after: str) -> str | None:
    """Return who follows the verb, as in "…, said Ann Low"."""
    if not re.search(r"[,\"”]\s?$", before):
        return None
    found = next(filter(None, (form.match(after) for form in INVERTED)), None)
    if found and (found["name"][0].isupper() or not APPOSED.match(before)):
        return found["name"]
    return None


def _says_something(sentence: str, verb: str, before: str, after: str) -> bool:
    """Return whether a verb that tells of more than speech has a clause, a quotation or an end."""
    if POSTPOSED.search(before) and AFTERTHOUGHT.match(after):
        return True
    if verb not in WITH_CLAUSE or QUOTED.search(sentence) or REST_OF_CLAUSE.match(after):
        return True
    return bool(CLOSES.match(after)) or is_denial(sentence) or is_retraction(sentence)


def _name_before(before: str) -> str | None:
    """Return the noun phrase that ends where a verb begins, with what stands in apposition."""
    text = RELATIVE.sub("", before).rstrip()
    if (joined := first_of_two(CLAUSE_BEFORE.split(text)[-1])) is not None:
        return joined if joined and can_speak(joined) else None
    while (shorter := HAS_SAID.sub("", text).rstrip()) != text and not text.endswith(","):
        text = shorter
    clause = CLAUSE.split(text)[-1].strip() if text else ""
    apposition = clause.endswith(",")
    parts = [part.strip() for part in re.split(r",(?!\d)", clause.rstrip(","))]
    kept = parts[-2:] if apposition else parts[-1:]
    found = ", ".join(part for part in kept if part)
    found = bare(SUBORDINATE.sub("", OPENER.sub("", found)).strip())
    if pronoun := PRONOUN.search(found):
        return pronoun[0]
    if len(found.split()) > LONGEST_NAME and (described := DESCRIBED.match(found)):
        return described[0]
    return found if len(found.split()) <= LONGEST_NAME and can_speak(found) else None
