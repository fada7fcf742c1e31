"""Whether two ways of naming a speaker mean the same, or one that speaks for the other."""

import re

from verification.speech.naming import TOKEN, Party, all_words, capitals, core, party, plain
from verification.speech.seats import HELD_AT, KIN, same_seat
from verification.words.parties import (
    COMMERCIAL,
    DETERMINERS,
    FIRMS,
    HONORIFICS,
    INSTITUTION,
    KINDS,
    LEADS,
    OTHER_PARTY,
    PORTFOLIOS,
    ROLE,
    SEATS,
    SPEAKS_FOR,
)
from verification.words.terms import words

BESIDE = 4  # words before a surname, or after it and a comma, among which an office is named
SAME_WORD = 6  # first letters that make "president" and "presidential" one
RELATIVE = re.compile(
    r",?\s(?:who(?! (?:heads|leads|runs|owns|founded|chairs|speaks|is the|was the)\b)"
    r"|which|that|asking|speaking on condition)\b.*"
    r"|,\s(?!speaking|representing|leading|heading)\w{2,20}ing\b.*",
    re.DOTALL,
)
OF_THE_KIND = re.compile(r"\b(?:the|its) (\w+)['’]s\b")
ARTICLE = re.compile(r"^(?:[Tt]he|[Aa]n?)\s")
INDEFINITE = re.compile(r"(?:a|an|another|one|some)\s")
# What stands around an office without telling whose it is.
PLAIN = frozenset("government federal state national public private local family listed".split())
# Of whom the institution they belong to speaks, and they for it.
SPEAKING = LEADS | HONORIFICS | SPEAKS_FOR | frozenset({"analyst", "economist"})
# Those who govern a place, which has a name that others have as well.
GOVERNING = frozenset(SEATS) | frozenset("president governor premier prime chancellor".split())
GOVERNMENT = frozenset("government administration cabinet authorities".split())
# Who is at such a place does not speak for it.
PREMISES = INSTITUTION | frozenset(
    "hotel mill ferry shop restaurant factory plant mine quarry farm prison theatre garage".split()
)
FRAME = DETERMINERS | SPEAKS_FOR | LEADS
OFFICE_WORDS = (ROLE | HONORIFICS | LEADS | INSTITUTION | KINDS) - DETERMINERS - {"and", "to"}


def same_speaker(source: str | None, speaker: str | None, known_as: str = "") -> bool:
    """Return whether a source is the speaker, or speaks for the speaker.

    Knows a surname, an office given with the name, the institution for its head and the head for
    the institution, and spokespeople; `known_as` is text in which the speaker may be named beside
    an office ("Mayor Ann Low").
    """
    if not source or not speaker:
        return False
    alike = source.casefold() == speaker.casefold()
    source, speaker, known_as = plain(source), plain(speaker), plain(known_as)
    if alike or source.casefold() == speaker.casefold():
        return bool(core(speaker))
    said, known = RELATIVE.sub("", source), party(speaker)
    if all_words(said) & (OTHER_PARTY - known.every) or (known.person and KIN.search(said)):
        return False
    if known.person:
        return _is_person(said, known, known_as) or _is_led_by(said, known)
    return _is_institution(said, known, known_as)


def _is_person(source: str, known: Party, known_as: str) -> bool:
    """Return whether a source names a person by name or by office."""
    if known.surname in all_words(source):
        return not _another_first_name(source, known) and not _named_after(source, known)
    if _by_part_of_name(source, known) or same_seat(source, known):
        return True
    given = known.others | _beside(known, known_as)
    return _by_office(source, known, given) or _by_whose(source, given)


def _by_part_of_name(source: str, known: Party) -> bool:
    """Return whether all that a source gives of a name is the person's: "Etxea" of "Ana Etxea Gil".

    In many countries the last word of a name is not the one that people are called by.
    """
    named = capitals(source) - HONORIFICS - ROLE
    return bool(named) and named <= frozenset(known.person)


def _by_office(source: str, known: Party, given: frozenset[str]) -> bool:
    """Return whether a source is, or belongs to, the office that the speaker is known to hold."""
    office = all_words(HELD_AT.sub(" ", source)) - DETERMINERS
    told = office - SPEAKS_FOR or office
    offices = told - capitals(source) | told & (ROLE | HONORIFICS | known.common)
    if told <= PREMISES and not known.others & SPEAKING:
        return False  # a nurse of the hospital is not the hospital
    return bool(offices) and told <= given | frozenset(known.person)


def _by_whose(source: str, given: frozenset[str]) -> bool:
    """Return whether "President Low's spokesman" is a speaker known as presidential spokesman."""
    owner, _, role = source.replace("’", "'").rpartition("'s ")
    owners, known = _beginnings(all_words(owner)), _beginnings(given)
    return bool(owners & known) and bool(all_words(role)) and all_words(role) <= given


def _is_led_by(source: str, known: Party) -> bool:
    """Return whether a source is the institution that the speaker heads or speaks for."""
    house = known.others - ROLE - FRAME - HONORIFICS - frozenset(known.person)
    if not house or not known.others & LEADS:
        return False
    singular = frozenset(word.removesuffix("s") for word in core(source))
    whole = house <= core(source) or frozenset(w.removesuffix("s") for w in house) <= singular
    return whole or _called_by(source, house) or _first_word(source, house)


def _is_institution(source: str, known: Party, known_as: str) -> bool:
    """Return whether a source is an institution, part of its name, or somebody of it."""
    said = core(source)
    if (known.main and known.main <= said and not _only_of_the_place(source, known)) or (
        known.head in said <= known.every and known.head not in PORTFOLIOS
    ):
        return True
    if _called_by(source, known.every) or same_seat(source, known):
        return True
    short = ARTICLE.sub("", source)
    if _first_word(source, known.main) or (short and short == known.initials):
        return True
    return _of_its_kind(source, known, known_as)


def _only_of_the_place(source: str, known: Party) -> bool:
    """Return whether a source is of the place that the speaker governs, but not of the office.

    "Ulm Hospital" is not the mayor of Ulm; "the mayor's office in Ulm" is.
    """
    offices = known.every & GOVERNING
    other = core(source) - known.every - (SPEAKS_FOR - INSTITUTION) - GOVERNMENT
    return bool(offices and other) and not all_words(source) & offices


def _first_word(source: str, house: frozenset[str]) -> bool:
    """Return whether a source is a firm's name cut short: "Norr" for Norr Energy."""
    said = core(source)
    return bool(house & COMMERCIAL and capitals(source)) and len(said) == 1 and said < house


def _called_by(source: str, names: frozenset[str]) -> bool:
    """Return whether a source is called by words of a name alone, a common noun among them.

    "The museum", "the museum's director", "Ada Finch, head of the museum" for Skarn Museum.
    """
    told = all_words(_office(source)) - FRAME - (ROLE - PORTFOLIOS) - (PLAIN - names)
    common = told - capitals(source) | told & (INSTITUTION | KINDS)
    return bool(common - PORTFOLIOS) and told <= names


def _of_its_kind(source: str, known: Party, known_as: str) -> bool:
    """Return whether a source is what the speaker is, in a text that names the speaker.

    "Its operator" is "Elm Power, operator of the reactor"; "the company" may be any firm.
    """
    firm = known.every & COMMERCIAL and not known.every & OTHER_PARTY  # no "rail union"
    kinds = (KINDS & known.every) | (FIRMS if firm else frozenset())
    if INDEFINITE.match(source) or not known.main & all_words(known_as) - KINDS:
        return False
    if any(each[1] in kinds for each in OF_THE_KIND.finditer(source.lower())):
        return True
    told = all_words(_office(source)) - FRAME - ROLE - PLAIN
    if not told:
        return bool(all_words(source) & kinds)
    ours = told & (known.every | kinds)
    return bool(ours & kinds) and capitals(source) & told <= ours and 2 * len(ours) > len(told)


OF_THE_HOUSE = re.compile(
    r"^[A-Z][\w’'\-]*(?:\s[A-Z][\w’'\-]*){1,3}\s(?:of|from|at|with)\s(?=the\b|its\b)"
    r"|^(?:[a-z\-]{2,20}\s){1,2}(?:at|within|inside)\s(?=the\b|its\b)"
    r"|(?<=['’]s)(?:\s[A-Z][\w’'\-]*){1,4}$"
)


def _office(source: str) -> str:
    """Return a source without a person's name: before a comma, or after an office."""
    source = OF_THE_HOUSE.sub("", source)
    parts = [part for part in source.split(",") if any(map(str.islower, TOKEN.findall(part)))]
    tokens = TOKEN.findall(" ".join(parts) or source)
    leads = [at for at, token in enumerate(tokens) if token.lower() in LEADS | HONORIFICS]
    last = leads[-1] if leads else len(tokens)
    rest = tokens[last + 1 :]
    return " ".join(tokens[: last + 1] if rest and rest[0][0].isupper() else tokens)


IS_A = re.compile(r",\s|\s(?:is|was|works as|serves as|heads|runs|leads)\s")
NO_OFFICE = re.compile(r"(?:ed|s|ing)$|^(?:to|by|of|with|and|that|for|from|when|in|at|on|the|a)$")


def _beside(known: Party, text: str) -> frozenset[str]:
    """Return the words by a surname: "Mayor Ann Low", "Low, the mayor" give mayor."""
    found: set[str] = set()
    for match in re.finditer(rf"(?i)\b{re.escape(known.surname)}\b", text):
        found.update(_titles(TOKEN.findall(_clause(text[: match.start()])), known))
        after = text[match.end() : match.end() + 80]
        found.update(words(after)[:BESIDE] if IS_A.match(after) else ())
    return frozenset(found) - OTHER_PARTY


def _clause(before: str) -> str:
    return re.split(r"[,;:.!?\n\"“”]\s", before[-80:])[-1]


def _titles(before: list[str], known: Party) -> list[str]:
    """Return the titles that end in a name: "chamber president" of "chamber president Ann"."""
    while before and before[-1].lower() in known.person:
        before = before[:-1]
    found: list[str] = []
    for token in reversed(before[-BESIDE:]):
        word = token.lower()
        office = token[0].isupper() or word in OFFICE_WORDS
        if not office and (found or NO_OFFICE.search(word)):
            break
        found.append(word)
    return found


def _beginnings(found: frozenset[str]) -> frozenset[str]:
    return frozenset(word[:SAME_WORD] for word in found if len(word) >= SAME_WORD)


def _another_first_name(source: str, known: Party) -> bool:
    """Return whether the surname comes with a first name that is not the speaker's."""
    tokens = TOKEN.findall(source)
    before = [
        tokens[at - 1].lower()
        for at, token in enumerate(tokens)
        if at and token.lower() == known.surname and tokens[at - 1][0].isupper()
    ]
    initials = frozenset(word[0] for word in known.person)
    return any(word not in known.every | ROLE | HONORIFICS | initials for word in before)


def _named_after(source: str, known: Party) -> bool:
    """Return whether the surname is a place or an institution's: "Lund University"."""
    tokens = [token.lower() for token in TOKEN.findall(source)]
    after = {tokens[at + 1] for at, each in enumerate(tokens[:-1]) if each == known.surname}
    return bool(after & (INSTITUTION | {"town", "city"}))
