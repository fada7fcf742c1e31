"""Which nouns count the same things."""

from verification.words.terms import stem

# Nouns of one line count the same things.
SAME = (
    "people person persons resident civilian inhabitant citizen individual human local",
    "dead death deaths fatality killed died die kill killing casualty-dead",
    "injured wounded hurt injury wound",
    "missing",
    "man men male",
    "woman women female",
    "child children kid minor youngster schoolchild schoolchildren",
    "soldier troop troops serviceman servicemen servicemember trooper",
    "fighter militant rebel insurgent gunman gunmen guerrilla",
    "policeman policemen police officer constable",
    "home house dwelling residence household",
    "job post position",
    "case infection",
    "worker employee staff labourer laborer personnel",
    "student pupil schoolgirl schoolboy",
    "company firm business corporation",
    "plane aircraft aeroplane airplane jet airliner",
    "ship vessel boat",
    "car automobile vehicle",
    "vote ballot",
    "missile rocket",
    "drone uav",
    "town city",
    "village settlement hamlet",
    "protester demonstrator marcher",
    "refugee",
    "migrant",
    "evacuee evacuated",
    "detainee arrest arrested detained detention",
    "displaced",
    "hostage captive",
    "prisoner inmate",
    "patient",
    "survivor rescued",
    "victim",
    "passenger",
    "visitor guest attendee attendance",
    "spectator fan supporter",
    "tourist holidaymaker traveller",
    "customer client user subscriber",
    "member",
    "participant",
    "voter elector",
    "viewer",
    "lawmaker mp deputy legislator parliamentarian",
    "doctor physician medic",
    "share stock",
    "country nation state",
    "building structure",
    "attack strike raid",
    "shop store",
    "life lives",
)
PERSONS = SAME[0]
# Persons by what befell or brought them: whether they are "the people" of another text is open.
ROLES = (
    "dead injured missing refugee migrant evacuee detainee displaced hostage prisoner patient "
    "survivor victim life protester worker student passenger job visitor spectator tourist "
    "customer member participant voter viewer"
)


def _groups() -> dict[str, int]:
    groups: dict[str, int] = {}
    for number, words in enumerate(SAME):
        for word in words.split():
            groups.setdefault(stem(word), number)
    return groups


GROUPS = _groups()
STANDS_FOR = {term: stem(SAME[number].split()[0]) for term, number in GROUPS.items()}
PERSON = GROUPS[stem("person")]
PERSON_GROUPS = frozenset(
    GROUPS[stem(word)] for word in ("person", "man", "woman", "child", "worker", "student")
)
EMPLOYED = frozenset(GROUPS[stem(word)] for word in ("job", "worker"))
ROLE_GROUPS = frozenset(GROUPS[stem(word)] for word in ROLES.split())


def same_counted(a: str | None, b: str | None) -> bool | None:
    """Return whether two stems count the same things, or None where that is not known.

    Men, women, children and soldiers are parts of the people, so not the same; whether the dead,
    the rescued or the passengers of one text are the people of another, the noun cannot tell; nor
    whether the jobs of one are those of the people or workers of another.
    """
    if a is None or b is None:
        return None
    one, other = GROUPS.get(a), GROUPS.get(b)
    if a == b or (one is not None and one == other):
        return True
    groups = {one, other}
    maybe = (PERSON in groups and groups & ROLE_GROUPS) or groups == EMPLOYED
    return None if maybe else False


def same(term: str) -> str:
    """Return a stem that stands for all that count the same: "dead" for whoever was killed."""
    return STANDS_FOR.get(term, term)


def is_known(word: str) -> bool:
    """Return whether a noun is one that news counts often."""
    return stem(word) in GROUPS


def is_person(word: str) -> bool:
    """Return whether a noun names persons, or men, women or children among them."""
    return GROUPS.get(stem(word)) in PERSON_GROUPS
