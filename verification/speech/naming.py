"""A speaker's name, taken apart: the person, the office and the institution."""

import re
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import combining

from verification.words.parties import HONORIFICS, INSTITUTION, PARTICLES, PORTFOLIOS, ROLE
from verification.words.terms import normal, words

LONGEST_PERSON = 4  # words of a person's name, without title
NUMERALS = frozenset("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi".split())
OF = re.compile(r"\s(?:of|for|in|at|from)\s")
TEXTS_KEPT = 256  # openings of reports, about 2 kB each: one report meets many claims
PARTIES_KEPT = 4096
# What an office or institution is of is nobody's name.
OF_PLACE = re.compile(r"\s(?:of|for|in|at|from)(?:\sthe)?(?:\s[A-Z][\w’'\-]*){1,5}")
TOKEN = re.compile(r"[\w’'\-]+")


@dataclass(frozen=True, slots=True)
class Party:
    """A speaker as named: the words of the person's name, if there is one, and all other words."""

    person: tuple[str, ...]
    others: frozenset[str]  # office and institution
    common: frozenset[str]  # the words written small
    main: frozenset[str]  # the telling words before a comma
    initials: str  # of the capitalised words
    head: str  # the last telling word: what an institution is, or its proper name

    @property
    def every(self) -> frozenset[str]:
        """All words."""
        return self.others | frozenset(self.person)

    @property
    def surname(self) -> str:
        """The last word of the person's name; what no text holds where there is no person."""
        return self.person[-1] if self.person else "\0"


@lru_cache(maxsize=PARTIES_KEPT)
def party(name: str) -> Party:
    """Return a speaker's name, taken apart."""
    name = plain(name)
    person = next(filter(None, (_person(part) for part in name.split(","))), ())
    main = core(name.partition(",")[0])
    telling = [word for word in words(name.rpartition(",")[2]) if word not in ROLE]
    others, common = all_words(name) - frozenset(person[-2:]), all_words(name) - capitals(name)
    return Party(person, others, common, main, _initials(name), telling[-1] if telling else "")


def _initials(name: str) -> str:
    letters = "".join(token[0] for token in TOKEN.findall(name) if token[0].isupper())
    return letters if len(letters) > 1 else ""


def all_words(name: str) -> frozenset[str]:
    """Return the words of a name, lower-cased."""
    return frozenset(words(name))


@lru_cache(maxsize=TEXTS_KEPT)
def plain(text: str) -> str:
    """Return a text without the marks on its letters, which not every publisher sets."""
    if text.isascii():
        return text
    marked = normal("NFKD", text.replace("’", "'"))
    return "".join(each for each in marked if not combining(each))


def core(name: str) -> frozenset[str]:
    """Return the words of a name that tell it from others."""
    return all_words(name) - ROLE


def capitals(text: str) -> frozenset[str]:
    """Return the capitalised words, without an article at the start."""
    bare = re.sub(r"^(?:The|A|An|Its|His|Her|Their)\s", "", text)
    return frozenset(
        word for each in TOKEN.findall(bare) if each[0].isupper() for word in words(each)
    )


def _person(part: str) -> tuple[str, ...]:
    """Return the words of the person's name in a part of a speaker's name; none: institution.

    The name is the first stretch of capitals, without titles, that does not name an institution.
    """
    before_of = OF.split(part)[0]
    small = frozenset(each for each in TOKEN.findall(before_of) if each.islower())
    if (
        re.search(r"['’]s?\s", part)
        or INSTITUTION & frozenset(TOKEN.findall(before_of)[-1:]) & small
    ):
        return ()
    for stretch in _stretches(part):
        name = [word for word in stretch if word not in HONORIFICS | NUMERALS]
        titled = len(name) < len(stretch)
        alone = len(name) == 1 and (titled and name[0] not in PORTFOLIOS)
        if (alone or 2 <= len(name) <= LONGEST_PERSON) and not set(name) & INSTITUTION:  # noqa: PLR2004
            return tuple(name)
    return ()


def _stretches(part: str) -> list[list[str]]:
    """Return the stretches of capitalised words; particles such as "van" belong to the next one."""
    found: list[list[str]] = [[]]
    for token in TOKEN.findall(OF_PLACE.sub(" ", part)):
        if token[0].isupper() or re.match(r"(?:al|el|d|ibn)[-’'][A-Z]", token):
            found[-1].append(token.lower().replace("’", "'"))
        elif token not in PARTICLES and found[-1]:
            found.append([])
    return found
