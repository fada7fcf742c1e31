"""The forms in which news writes dates, each with the function that resolves it."""

import re
from dataclasses import dataclass

from verification.dating import resolving, stretches
from verification.dating.resolving import Resolve
from verification.words.calendars import MONTHS, WEEKDAYS
from verification.words.numbernames import SMALL_WORDS


@dataclass(frozen=True, slots=True)
class Form:
    """A way to write a date, and how to turn it into days."""

    pattern: re.Pattern[str]  # with the groups that the function reads
    resolve: Resolve


def _form(written: str, resolve: Resolve) -> Form:
    return Form(re.compile(written), resolve)


MONTH = rf"(?:{'|'.join((*MONTHS, *(each.upper() for each in MONTHS)))})\b"
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])"
TH = r"(?:st|nd|rd|th)?\b"
YEAR = r"(?:1[5-9]|20)[0-9]{2}"
NO_MORE = r"\b(?![.,]?[0-9])"
WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})\b"
COUNT = rf"(?P<count>[0-9]{{1,3}}|{'|'.join(SMALL_WORDS)}|an?|couple\sof|few|several)"
UNIT = r"(?P<unit>hour|day|night|week|month|year|decade)s?\b"
TO = r"\s?(?:-|–|—|to|and|until|till|through)\s?"
IN = r"(?:(?i:on|in|since|by|until|till|during|from|between)\s)?"
OVER = r"(?:(?i:in|over|during|for|within|throughout|at|since|by|until)\s)?"
# A month alone is one only after these: "May" and "March" open many sentences.
MONTH_AFTER = (
    r"(?i:in|of|since|by|until|during|from|the|early|late|mid|(?P<which>this|last|next))[\s-]"
)
MAY_HAVE_YEAR = rf"(?:,?\s(?:of\s)?(?P<year>{YEAR}){NO_MORE})?"
FIRST_DAY = rf"(?P<day>{DAY}){TH}"
LAST_DAY = rf"(?P<last_day>{DAY}){TH}"
THE_MONTH = rf"(?P<month>{MONTH})\.?"
LAST_MONTH = rf"(?P<last_month>{MONTH})\.?"
COUNTED = r"(?!\s(?:people|persons|civilians|men|women|children|soldiers|per\scent|percent)\b)"

THE_WEEKDAY = rf"(?:{WEEKDAY},?\s)?"
THAT_YEAR = rf"(?P<only_year>{YEAR}){NO_MORE}"
THIS_UNIT = r"(?P<which>the|this|last|next)\s(?P<unit>week|month|quarter|year)\b"
# A day or a month, either way round.
A_DAY = (
    rf"(?:(?:the\s)?{FIRST_DAY}\s)?{THE_MONTH}(?:\s(?P<day_after>{DAY}){TH}(?![.,]?[0-9]))?"
    rf"{MAY_HAVE_YEAR}"
)

FORMS = {
    "iso": _form(
        rf"{IN}(?P<year>{YEAR})-(?P<month>[0-9]{{2}})-(?P<day>[0-3][0-9])\b(?!-)", resolving.iso
    ),
    "days_across_months": _form(
        rf"{IN}{FIRST_DAY}\s{THE_MONTH}{TO}{LAST_DAY}\s{LAST_MONTH}{MAY_HAVE_YEAR}",
        resolving.day_span,
    ),
    "days_then_month": _form(
        rf"{IN}{FIRST_DAY}{TO}{LAST_DAY}\s(?:of\s)?{THE_MONTH}{MAY_HAVE_YEAR}", resolving.day_span
    ),
    "month_then_days": _form(
        rf"{IN}{THE_MONTH}\s{FIRST_DAY}{TO}(?:{LAST_MONTH}\s)?{LAST_DAY}(?![.,]?[0-9]){COUNTED}"
        rf"{MAY_HAVE_YEAR}",
        resolving.day_span,
    ),
    "until": _form(
        rf"{OVER}(?:(?i:the)\s)?(?:{COUNT}\s)?{UNIT}"
        rf"\s(?:to|ending|ended|up\sto|until|through)\s(?:on\s)?(?:the\send\sof\s)?{A_DAY}",
        stretches.until,
    ),
    "week_of": _form(
        rf"{OVER}(?i:the)\sweek\s(?P<how>of|beginning|starting|from)\s{A_DAY}", stretches.week_of
    ),
    "of_other_year": _form(
        rf"{IN}(?:{FIRST_DAY}\s)?{THE_MONTH}\s(?:of\s)?(?P<which>last|this|next)\syear\b",
        stretches.of_other_year,
    ),
    "third": _form(
        rf"{OVER}(?:the\s)?(?P<third>(?i:early|mid|late)|(?:beginning|start|middle|end)\sof)[\s-]"
        rf"(?:{THE_MONTH}{MAY_HAVE_YEAR}|{THAT_YEAR}|{THIS_UNIT})",
        stretches.third,
    ),
    "day_then_month": _form(
        rf"{IN}{THE_WEEKDAY}(?:the\s)?{FIRST_DAY}\s(?:of\s)?{THE_MONTH}{MAY_HAVE_YEAR}",
        resolving.month_day,
    ),
    "month_then_day": _form(
        rf"{IN}{THE_WEEKDAY}{THE_MONTH}\s{FIRST_DAY}(?![.,]?[0-9]){COUNTED}{MAY_HAVE_YEAR}",
        resolving.month_day,
    ),
    "month_span": _form(
        rf"(?i:from|between|in|during)\s{THE_MONTH}{TO}{LAST_MONTH}{MAY_HAVE_YEAR}",
        resolving.month_span,
    ),
    "month_of_year": _form(
        rf"{IN}{THE_MONTH},?\s(?:of\s)?(?P<year>{YEAR}){NO_MORE}", resolving.month_alone
    ),
    "month": _form(
        rf"{MONTH_AFTER}{THE_MONTH}(?![\s-][A-Z0-9]){MAY_HAVE_YEAR}", resolving.month_alone
    ),
    "feast": _form(
        rf"{IN}(?P<feast>Christmas\s(?:Eve|Day)|New\sYear['’]s\s(?:Eve|Day)|Boxing\sDay)\b"
        rf"{MAY_HAVE_YEAR}",
        stretches.feast,
    ),
    "weekdays": _form(
        rf"(?:(?i:from|between|on)\s)?(?P<weekday>{WEEKDAY}){TO}(?P<last_weekday>{WEEKDAY})",
        resolving.weekday_span,
    ),
    "day_of_week": _form(
        rf"{IN}(?P<weekday>{WEEKDAY})\s(?:of\s)?(?P<which>last|this|next)\sweek\b",
        stretches.day_of_week,
    ),
    "weekday": _form(
        rf"{IN}(?:(?P<which>(?i:this|last|next))\s(?:week's\s)?)?(?P<weekday>{WEEKDAY})",
        resolving.weekday,
    ),
    "overnight": _form(r"(?i:overnight)\b", stretches.overnight),
    "second_next": _form(
        r"(?i:the)\sday\s(?P<side>before|after)\s(?:yesterday|tomorrow)\b", stretches.second_next
    ),
    "so_far": _form(
        r"(?i:so\sfar|to\sdate|already)\s(?:in\s)?this\s(?P<unit>week|month|quarter|year)\b",
        stretches.so_far,
    ),
    "day_word": _form(
        rf"{IN}(?P<word>(?i:today|yesterday|tomorrow|tonight|last\snight|"
        r"this\s(?:morning|afternoon|evening)))\b",
        resolving.day_word,
    ),
    "past": _form(
        rf"{OVER}(?:(?i:the)|(?i:the)se)\s(?:past|last)\s(?:{COUNT}\s)?{UNIT}", resolving.past
    ),
    "coming": _form(rf"{OVER}(?i:the)\s(?:next|coming)\s(?:{COUNT}\s)?{UNIT}", resolving.coming),
    "calendar_unit": _form(
        rf"{OVER}(?P<which>(?i:(?:(?:earlier|later)\s)?(?:this|last|next|previous|coming)))\s"
        r"(?P<unit>week|month|year|weekend|quarter)\b",
        resolving.calendar_unit,
    ),
    "weekend": _form(
        r"(?i:over|at|during|since|on)\s(?P<which>the)\s(?P<unit>weekend)\b",
        resolving.calendar_unit,
    ),
    "ago": _form(rf"(?:[Aa]\s)?(?i:{COUNT})\s{UNIT}\sago\b", resolving.ago),
    "part_of_year": _form(
        rf"{OVER}(?:(?i:the)\s)?(?:(?P<number>first|second|third|fourth|last|final)\s(?P<part>quarter|half)"
        rf"|Q(?P<q>[1-4]))(?:\s(?:of\s)?(?:(?P<year>{YEAR}){NO_MORE}|last\syear|this\syear))",
        resolving.part_of_year,
    ),
    "first_months": _form(
        rf"{OVER}(?:(?i:the)\s)?(?:first\s{COUNT}\smonths|(?P<half>first|second)\shalf)\sof\s"
        rf"(?:{THAT_YEAR}|(?P<which>the|this|last|next)\syear\b)",
        stretches.first_months,
    ),
    "quarter": _form(
        r"(?:(?i:in|during|for|over|since|by)\s)(?:the\s)?(?:(?P<number>first|second|third|fourth|final)"
        r"\squarter\b|Q(?P<q>[1-4])\b)(?!\sof\b)",
        stretches.quarter,
    ),
    "decade": _form(
        rf"{IN}(?:(?i:the)\s)?(?P<decade>(?:1[5-9]|20)[0-9]0)['’]?s\b", resolving.decade
    ),
    "years": _form(
        rf"{IN}(?P<year>(?:19|20)[0-9]{{2}})\b(?:(?:{TO}|/)(?P<last_year>(?:(?:19|20)[0-9]{{2}}|[0-9]{{2}}))\b)?"
        r"(?![.,]?[0-9]|\s?%)(?=(?:\s(?P<next>[a-z]{1,30}))?)",
        resolving.year_span,
    ),
}


def _without_names(pattern: re.Pattern[str]) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", pattern.pattern)


# All forms at once, to find where one stands; a currency or a letter before makes it none.
FORM = re.compile(
    r"(?<![\w$€£¥.,/\-])(?:"
    + "|".join(f"(?P<{name}>{_without_names(form.pattern)})" for name, form in FORMS.items())
    + ")"
)
CUE = re.compile(
    rf"\b(?:{WEEKDAY}|{MONTH}|{YEAR}|(?i:today|yesterday|tomorrow|tonight|ago|this|last|past|next|"
    r"coming|weekend|previous|quarter|half|overnight|year|month|week)|Christmas|Boxing|Q[1-4])"
)
