"""Who speaks: attribution of sentences, and whether two ways of naming a speaker mean the same.

A sentence is attributed where it says so itself ("according to X", "X said", a quotation). What
follows an attributed sentence without saying so is the publisher's own again.
"""

import re

from verification.denials import is_denial, is_retraction
from verification.model import Voice, VoiceKind
from verification.terms import words

LONGEST_NAME = 14  # words; what is longer before a verb of saying is more than a speaker

SAYING = (
    "said|says|say|told|tells|announced|announces|added|adds|stated|states|claimed|claims"
    "|declared|declares|insisted|insists|argued|argues|confirmed|confirms|reported|reports"
    "|acknowledged|acknowledges|admitted|admits|asserted|asserts|estimated|estimates|wrote|writes"
    "|explained|explains|noted|notes|repeated|repeats|reiterated|reiterates|maintained|maintains"
    "|denied|denies|dismissed|dismisses|rejected|rejects|disputed|disputes|warned|warns|tweeted"
    "|posted|testified|alleged|alleges|recalled|remarked|revealed|reveals|disclosed|suggested"
    "|conceded|stressed|stresses|predicted|predicts|pledged|promised|vowed|called|retracted"
    "|withdrew|apologised|apologized|found|finds|concluded|concludes|showed|shows"
    "|st(?:ands?|ood) by (?:its|his|her|their) "
    "(?:report|story|statement|claim|account|words|remarks)"
)
# Verbs that tell of more than speech count only where a clause or quotation follows or precedes.
WITH_CLAUSE = frozenset(
    "added adds confirmed confirms reported reports estimated estimates called posted suggested "
    "noted notes "
    "claims states reports posted pledged promised vowed disputed disputes revealed reveals "
    "disclosed rejected rejects dismissed dismisses withdrew retracted maintained maintains say "
    "stressed stresses recalled warned warns repeated repeats found finds concluded concludes "
    "showed shows".split()
)

VERB = re.compile(rf"\b(?P<verb>{SAYING})\b")
HAS_SAID = re.compile(r"\b(?:has|have|had|also|later|again|repeatedly|once|then|who|,)\s*$")
ACCORDING = re.compile(
    r"\b(?:[Aa]ccording to|[Ii]n the words of|[Aa]s (?:stated|reported|announced|claimed) by)\s+"
    r"(?P<source>[^,;.:\"“”]{2,90})"
)
NOUN_OF_SAYING = re.compile(
    r"\b(?P<source>[A-Z][\w.\-’']*(?:\s[A-Z][\w.\-’']*){0,4})['’]s?\s"
    r"(?:claim|statement|assertion|announcement|figure|estimate|version|account|count)\b"
)
# "The company describes the tower as the tallest": who sees it so.
DESCRIBED = re.compile(
    r"\b(?:describe[sd]?|portray(?:s|ed)?|bill(?:s|ed)?|tout(?:s|ed)?|market(?:s|ed)?|hail(?:s|ed)?"
    r"|label(?:s|led)?|brand(?:s|ed)?|present(?:s|ed)?|refer(?:s|red)? to|characteri[sz]e[sd]?)\b"
    r"[^.;]{1,120}?\bas\b"
)
INVERTED = re.compile(
    r"\s(?!(?:on|in|at|that|it|to|there|they|he|she|after|by|as|when|while|his|her|its|this)\b)"
    r"(?P<name>[\w\-’']+(?:\s[\w\-’',]+){0,9}?)[.;,]?\s*$"
)
PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|not|n't|to)\s$")
QUOTATION = re.compile(r"[\"“][^\"“”]{0,2000}[\"”]")
QUOTED = re.compile(r"[\"“”]")
CLAUSE = re.compile(
    r"[;:\"“”()]|[,.] (?=but|and|while|as|after|when|although|because)|\b(?:that|but|while|which)\b"
)
REST_OF_CLAUSE = re.compile(
    r"^\W{0,3}(?:that\b|the\b|it\b|s?he\b|they\b|we\b|I\b|his\b|her\b|their\b|its\b|[\"“]|in\b|on\b|there\b|[A-Z]|a\b|no\b)"
)

PROPER = r"[A-Z][\w&\-]*(?:\s(?:of\s|for\s)?[A-Z][\w&\-]*){0,5}"
PRONOUNS = frozenset("he she they it who".split())
GENERIC = frozenset(
    "company firm group organisation organization charity party club airline retailer maker "
    "carrier operator lender bank ministry agency council association federation institute".split()
)
DETERMINERS = frozenset("the a an of at in its their".split())
OF_THE_KIND = re.compile(r"\b(?:the|its) (\w+)['’]s\b")
ROLE = frozenset(
    "the a an of at for in on and its his her their mr mrs ms dr sir prof professor spokesman "
    "spokeswoman spokesperson spokespeople chief head leader chairman chairwoman chair director "
    "executive president minister prime deputy secretary general founder analyst economist "
    "official officials officer former new acting senior statement press office boss manager "
    "commissioner mayor governor judge lawmaker senator activist campaigner by from to who said "
    "foreign finance health interior defence defense main co group".split()
)
OTHER_PARTY = frozenset(
    "union workers employees staff critics rivals rival victims residents passengers opponents "
    "shareholders investors customers lawyers lawyer neighbours neighbors opposition prosecutors "
    "regulator regulators police court creditors members suppliers pilots drivers".split()
)


def voice(sentence: str, previous: str | None = None, before: str = "") -> Voice:
    """Return who speaks in a sentence; `previous` is who spoke last before it.

    A bare word for an institution stands for the one that it was last used of, in the sentence or
    in `before`; failing that, it stands for whoever spoke last, as a pronoun does.
    """
    source = _source(sentence)
    if source is None:
        quoted = len(QUOTED.findall(sentence)) and sentence.lstrip()[:1] in '"“'
        inherited = previous if quoted else None
        return Voice(VoiceKind.ATTRIBUTED, inherited) if inherited else Voice(VoiceKind.OWN)
    return Voice(VoiceKind.ATTRIBUTED, _resolved(source, previous, f"{before} {sentence}"))


def same_speaker(source: str | None, speaker: str | None, known_as: str = "") -> bool:
    """Return whether a source is the speaker, or speaks for the speaker.

    Knows a surname, an office given with the name, and spokespeople; `known_as` is text in which
    the speaker may be named beside an office ("Mayor Ann Low").
    """
    if not source or not speaker:
        return False
    said, known = _core(source), _core(speaker)
    if not known or source.casefold() == speaker.casefold():
        return bool(known)
    if _surname(speaker) in said and not _another_first_name(source, speaker):
        return not said & (OTHER_PARTY - _all(speaker))
    if _is_person(speaker) and _by_office(source, speaker, known_as):
        return True
    if not _is_person(speaker) and _institution(said, known, source, speaker):
        return True
    return _of_its_kind(source, speaker, known_as)


def _institution(said: frozenset[str], known: frozenset[str], source: str, speaker: str) -> bool:
    """Return whether a source is an institution, or part of its name, or somebody of it."""
    strangers = (_all(source) - _all(speaker)) & OTHER_PARTY
    main = _core(speaker.partition(",")[0])
    whole = bool(main) and main <= said and not strangers
    return whole or (bool(said) and said <= known and _head(speaker) in said)


def _of_its_kind(source: str, speaker: str, known_as: str) -> bool:
    """Return whether a source is what the speaker is, in a text that names the speaker.

    "Its operator" is "Elm Power, operator of the reactor"; "the bank's head of research" is of Elm
    Bank.
    """
    kinds, here = GENERIC & _all(speaker), _all(known_as)
    if not kinds or not _core(speaker.partition(",")[0]) & here - kinds:
        return False
    if any(each[1] in kinds for each in OF_THE_KIND.finditer(source.lower())):
        return True
    content = _all(source) - DETERMINERS
    ours = content & _all(speaker)
    named = {each.lower() for each in _capitals(source)}
    return bool(ours & kinds) and named <= ours and 2 * len(ours) > len(content)


def _by_office(source: str, speaker: str, known_as: str) -> bool:
    """Return whether a source without a name is the office that the speaker is known to hold."""
    if _capitals(source):
        return _of_their_institution(source, speaker)
    office = _all(source) - DETERMINERS
    given = _all(speaker.partition(",")[2]) | _beside(_surname(speaker), known_as)
    return bool(office) and office <= given


def _of_their_institution(source: str, speaker: str) -> bool:
    """Return whether a source is the institution that the speaker heads or speaks for."""
    role = _capitalised_rest(speaker)
    return bool(role) and role <= _core(source) and not _all(source) & (OTHER_PARTY - _all(speaker))


def _capitalised_rest(speaker: str) -> frozenset[str]:
    """Return the institution in "Ann Low, Harbour Trust spokeswoman", where she speaks for it."""
    rest = speaker.partition(",")[2]
    speaks = re.search(r"\b(?:spokes\w+|chief executive|chairman|president|CEO)\b", rest)
    return _core(rest) if speaks and _capitals(rest) else frozenset()


def _beside(surname: str, text: str) -> frozenset[str]:
    """Return the words just before a surname: "Mayor Ann Low" gives mayor and ann."""
    found: set[str] = set()
    tokens = words(text)
    for at, token in enumerate(tokens):
        if token == surname:
            found.update(tokens[max(0, at - 4) : at])
    return frozenset(found)


def _source(sentence: str) -> str | None:
    sentence = QUOTATION.sub(_masked, sentence)
    according = ACCORDING.search(sentence)
    if according:
        return according["source"].strip()
    for match in VERB.finditer(sentence):
        found = _subject(sentence, match)
        if found:
            return found
    if (described := DESCRIBED.search(sentence)) and not PASSIVE.search(
        sentence[: described.start()]
    ):
        return _name_before(sentence[: described.start()])
    possessed = NOUN_OF_SAYING.search(sentence)
    return possessed["source"] if possessed else None


def _masked(quotation: re.Match[str]) -> str:
    """Return a quotation of the same length without words: what is said in it names nobody."""
    return f'"{"_" * (len(quotation.group()) - 2)}"'


def _subject(sentence: str, match: re.Match[str]) -> str | None:
    """Return who does the saying, before or after the verb."""
    before, after = sentence[: match.start()], sentence[match.end() :]
    quoted = bool(QUOTED.search(sentence))
    if PASSIVE.search(before):
        return None
    inverted = INVERTED.match(after)
    if re.search(r"[,\"”]\s?$", before) and inverted:
        return inverted["name"]
    if match["verb"] in WITH_CLAUSE and not quoted and not REST_OF_CLAUSE.match(after):
        closes = re.match(r"\W{0,2}(?:on \w+day|in a statement|\w+day)?\W{0,2}$", after)
        if not closes and not is_denial(sentence) and not is_retraction(sentence):
            return None
    return _name_before(before)


def _name_before(before: str) -> str | None:
    """Return the noun phrase that ends where a verb begins, with what stands in apposition."""
    text = before.rstrip()
    while (trimmed := HAS_SAID.sub("", text).rstrip()) != text and not text.endswith(","):
        text = trimmed
    clause = CLAUSE.split(text)[-1].strip() if text else ""
    apposition = clause.endswith(",")
    parts = [part.strip() for part in clause.rstrip(",").split(",")]
    kept = parts[-2:] if apposition else parts[-1:]
    found = ", ".join(part for part in kept if part)
    found = re.sub(r"^(?:and|as|but|meanwhile|however|on \w+day)\s", "", found).strip()
    return found if found and len(found.split()) <= LONGEST_NAME else None


def _resolved(source: str, previous: str | None, text: str) -> str:
    bare = set(words(source)) - {"the", "a", "an", "in", "its", "also"}
    if len(bare) == 1 and bare <= GENERIC and (named := _named(next(iter(bare)), text)):
        return named
    if previous and bare and (bare <= PRONOUNS or _stands_for(bare, source, previous)):
        return previous
    return source


def _named(kind: str, text: str) -> str | None:
    """Return the institution that a text last calls by a word: "group" in "rights group Tembo"."""
    found = re.findall(rf"\b{kind}\s({PROPER})", text)
    return str(found[-1]) if found else None


def _stands_for(bare: frozenset[str] | set[str], source: str, previous: str) -> bool:
    """Return whether a bare word for an institution can mean the one that spoke last."""
    institution = not _is_person(previous) and not _all(previous) & OTHER_PARTY
    return bare <= GENERIC and not _capitals(source) and institution


def _all(name: str) -> frozenset[str]:
    return frozenset(words(name))


def _core(name: str) -> frozenset[str]:
    """Return the words of a name that tell it from others."""
    return frozenset(word for word in words(name) if word not in ROLE)


def _head(name: str) -> str:
    """Return the word that says what an institution is: the last one before a comma."""
    core = [word for word in words(name.rpartition(",")[2]) if word not in ROLE]
    return core[-1] if core else ""


def _capitals(text: str) -> list[str]:
    return re.findall(r"\b[A-Z][\w’'\-]+", re.sub(r"^(?:The|A|An|Its|His|Her)\s", "", text))


def _is_person(speaker: str) -> bool:
    """Return whether a name looks like a person's: two or three capitals, no institution's word."""
    name = _person_part(speaker)
    return 2 <= len(name) <= 4 and not {each.lower() for each in name} & INSTITUTION  # noqa: PLR2004


def _person_part(speaker: str) -> list[str]:
    """Return the capitalised words of the part of a speaker's name that holds the person."""
    parts = [part.strip() for part in speaker.split(",")]
    named = [part for part in parts if part and part[0].isupper()]
    first = named[0] if named else ""
    return [word for word in re.findall(r"[\w’'\-]+", first)[-3:] if word[0].isupper()]


INSTITUTION = frozenset(
    "ministry agency authority council union party bank group company airlines air police service "
    "institute university office department association federation alliance network trust fund "
    "society committee commission government army force press news radio television post times "
    "watch club hospital court parliament board corporation organisers organizers".split()
)


def _surname(speaker: str) -> str:
    name = _person_part(speaker)
    return name[-1].lower() if _is_person(speaker) else "\0"


def _another_first_name(source: str, speaker: str) -> bool:
    """Return whether the surname comes with a first name that is not the speaker's."""
    surname, given = _surname(speaker), {each.lower() for each in _person_part(speaker)}
    tokens = re.findall(r"[\w’'\-]+", source)
    before = [
        tokens[at - 1]
        for at, token in enumerate(tokens)
        if at and token.lower() == surname and tokens[at - 1][0].isupper()
    ]
    return any(word.lower() not in given | ROLE | {"mr", "mrs", "ms"} for word in before)
