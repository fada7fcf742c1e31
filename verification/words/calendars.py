"""Words of the calendar and the clock, and the stretches of text that they make no figure."""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("January", "Jan"),
            ("February", "Feb"),
            ("March", "Mar"),
            ("April", "Apr"),
            ("May",),
            ("June", "Jun"),
            ("July", "Jul"),
            ("August", "Aug"),
            ("September", "Sept", "Sep"),
            ("October", "Oct"),
            ("November", "Nov"),
            ("December", "Dec"),
        ),
        start=1,
    )
    for name in names
}
WEEKDAYS = {
    name: number
    for number, name in enumerate(
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    )
}

# Months are matched with their capital, or "may" and "march" would be found everywhere.
MONTH = rf"(?:{'|'.join((*MONTHS, *(name.upper() for name in MONTHS)))})\b\.?"
WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?\b"
YEAR = r"(?:1[0-9]|20)[0-9]{2}\b"
DASH = r"\s?(?:-|–|—|to|and|or|until|till|through)\s?"

_COUNTED_NEXT = r"(?!\s(?:people|persons|civilians|men|women|children|soldiers|per\scent|percent))"
_CLOCK_ZONE = r"(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|MSK|local\stime)\b"

# Dates, clock times, decades, centuries, numbers to call: digits that count nothing.
NO_FIGURE = "|".join(
    (
        r"[0-9]{4}-[0-9]{2}-[0-9]{2}\b(?:T[0-9:.]{4,15}Z?)?",
        rf"{DAY}(?:{DASH}{DAY})?\s(?:of\s)?{MONTH}(?:,?\s{YEAR})?",
        rf"{DAY}\s{MONTH}{DASH}{DAY}\s{MONTH}(?:,?\s{YEAR})?",
        rf"{MONTH}\s{DAY}(?![,.]?[0-9]){_COUNTED_NEXT}(?:{DASH}{DAY}(?![,.]?[0-9]))?(?:,?\s{YEAR})?",
        rf"{MONTH},?\s(?:of\s)?{YEAR}",
        r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\s?[ap]\.?m\b\.?)?(?![0-9:])",
        r"(?:1[0-2]|0?[1-9])(?:\.[0-9]{2})?\s?(?:[ap]\.m\b\.?|[aApP][mM]\b)",
        rf"[0-2][0-9][.:]?[0-9]{{2}}\s?{_CLOCK_ZONE}",
        r"0[0-9]{3}\s?(?:hours|hrs)\b",
        r"[0-9]{1,2}\s?o['’]clock\b",
        r"(?![1-9]/(?:[2-9]|10)\sof\b)[0-9]{1,4}/[0-9]{1,2}(?:/[0-9]{2,4})?(?![0-9/])",
        r"[0-9]{1,9}(?:-[0-9]{1,9}){2,20}(?![0-9-])",
        r"(?:19|20)[0-9]{2}[-–/](?:(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9,.]?[0-9])",
        r"(?:(?:1[0-9]|20)?[0-9]0)['’]?s\b",
        r"[0-9]{1,2}(?:st|nd|rd|th)[-\s]centur(?:y|ies)\b",
        r"[Oo]n\sthe\s[0-9]{1,2}(?:st|nd|rd|th)\b(?=\s?[.,;]|$)",
    )
)
