"""Currencies by sign, code and word, before a figure and after it."""

from verification.words.numbernames import SCALES
from verification.words.tokens import Token, phrase

SIGNS = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₴": "UAH",
    "₺": "TRY",
    "₩": "KRW",
    "₪": "ILS",
    "₦": "NGN",
    "₱": "PHP",
    "₫": "VND",
    "₸": "KZT",
    "฿": "THB",
    "₵": "GHS",
}
# Letters before a dollar sign: "US$", "A$".
DOLLARS = {
    "us": "USD",
    "a": "AUD",
    "au": "AUD",
    "c": "CAD",
    "ca": "CAD",
    "hk": "HKD",
    "nz": "NZD",
    "s": "SGD",
    "r": "BRL",
    "nt": "TWD",
    "z": "ZWD",
}
CODES = frozenset(
    "usd eur gbp jpy chf cny rmb inr rub uah krw ils ngn php vnd kzt thb ghs aud cad hkd "
    "nzd sgd brl twd sek nok dkk pln czk huf ron bgn mxn ars clp zar egp kes tzs ugx etb "
    "aed sar qar kwd bhd omr irr iqd jod lbp syp pkr bdt lkr npr idr myr gel amd azn byn "
    "rsd".split()
)
# A hundredth of a unit of money, by word, and by letter after digits: "40p", "40c".
HUNDREDTHS = {"pence": "GBP", "penny": "GBP", "cents": "USD", "cent": "USD"}
HUNDREDTH_LETTERS = {"p": "GBP", "c": "USD"}
BEFORE = {"rs": "INR", "aed": "AED", "kc": "CZK"}
WORDS = {
    "dollar": "USD",
    "euro": "EUR",
    "pound": "GBP",
    "quid": "GBP",
    "rouble": "RUB",
    "ruble": "RUB",
    "hryvnia": "UAH",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "rupee": "INR",
    "franc": "CHF",
    "lira": "TRY",
    "rand": "ZAR",
    "shekel": "ILS",
    "naira": "NGN",
    "zloty": "PLN",
    "forint": "HUF",
    "dirham": "AED",
    "riyal": "SAR",
    "rial": "IRR",
    "peso": "MXN",
    "reais": "BRL",
    "krona": "SEK",
    "kronor": "SEK",
    "krone": "NOK",
    "kroner": "NOK",
    "koruna": "CZK",
    "baht": "THB",
    "dong": "VND",
    "rupiah": "IDR",
    "ringgit": "MYR",
    "taka": "BDT",
    "dinar": "KWD",
    "shilling": "KES",
    "tenge": "KZT",
    "lari": "GEL",
    "birr": "ETB",
    "cedi": "GHS",
}
# Whose money it is, where the word alone would say another: "Australian dollars".
NATIONAL = {
    ("us", "dollar"): "USD",
    ("american", "dollar"): "USD",
    ("australian", "dollar"): "AUD",
    ("canadian", "dollar"): "CAD",
    ("kong", "dollar"): "HKD",
    ("zealand", "dollar"): "NZD",
    ("singapore", "dollar"): "SGD",
    ("taiwan", "dollar"): "TWD",
    ("british", "pound"): "GBP",
    ("egyptian", "pound"): "EGP",
    ("syrian", "pound"): "SYP",
    ("lebanese", "pound"): "LBP",
    ("pakistani", "rupee"): "PKR",
    ("lankan", "rupee"): "LKR",
    ("nepalese", "rupee"): "NPR",
    ("indian", "rupee"): "INR",
    ("swiss", "franc"): "CHF",
    ("turkish", "lira"): "TRY",
    ("danish", "kroner"): "DKK",
    ("norwegian", "kroner"): "NOK",
    ("swedish", "kronor"): "SEK",
    ("argentine", "peso"): "ARS",
    ("chilean", "peso"): "CLP",
    ("colombian", "peso"): "COP",
    ("philippine", "peso"): "PHP",
    ("mexican", "peso"): "MXN",
    ("iraqi", "dinar"): "IQD",
    ("jordanian", "dinar"): "JOD",
    ("kuwaiti", "dinar"): "KWD",
    ("serbian", "dinar"): "RSD",
    ("moroccan", "dirham"): "MAD",
    ("ugandan", "shilling"): "UGX",
    ("tanzanian", "shilling"): "TZS",
    ("qatari", "riyal"): "QAR",
    ("iranian", "rial"): "IRR",
    ("belarusian", "rouble"): "BYN",
    ("russian", "rouble"): "RUB",
    ("korean", "won"): "KRW",
    ("chinese", "yuan"): "CNY",
    ("japanese", "yen"): "JPY",
}
POUND = frozenset({"pound", "pounds"})
WEIGHT_REACH = 6  # tokens before "pounds" in which a word of weight makes them no money
WEIGHT_CHANGED = frozenset({"heavy", "lighter", "heavier"})


def currency_before(tokens: list[Token], place: int) -> tuple[str, int] | None:
    """Return the currency written before a figure, and the token that it begins at."""
    before = tokens[place - 1]
    if before.low in SIGNS:
        return _with_letters(tokens, place - 1)
    if before.low in CODES and before.upper:
        return _code(before.low), place - 1
    dotted = before.low == "." and tokens[place - 2].low == "rs"
    if before.low in BEFORE or dotted:
        return BEFORE.get(before.low, "INR"), place - 1 - dotted
    if before.low == "r" and before.upper and tokens[place].glued:
        return "ZAR", place - 1
    return None


def currency_after(tokens: list[Token], place: int) -> tuple[str, int] | None:
    """Return the currency written after a figure, and the token after it."""
    for size in (0, 1, 2):
        code = _word(tokens, place + size)
        if code and (size == 0 or _is_national(tokens, place, place + size)):
            return code, place + size + 1
    return None


def hundredth_after(tokens: list[Token], place: int, *, digits: bool) -> tuple[str, int] | None:
    """Return the currency of the hundredths after a figure ("40p"), and the token after."""
    token = tokens[place]
    letter = digits and token.glued and not token.upper
    code = HUNDREDTHS.get(token.low) or (HUNDREDTH_LETTERS.get(token.low) if letter else None)
    return (code, place + 1) if code else None


def _with_letters(tokens: list[Token], sign: int) -> tuple[str, int]:
    letters = tokens[sign - 1]
    if tokens[sign].low == "$" and tokens[sign].glued and letters.low in DOLLARS:
        return DOLLARS[letters.low], sign - 1
    return SIGNS[tokens[sign].low], sign


def _word(tokens: list[Token], place: int) -> str | None:
    token = tokens[place]
    if token.low in SIGNS:
        return SIGNS[token.low]
    if token.low in POUND and _is_weight(tokens, place):
        return None
    if token.low == "won":  # as a verb far more often
        ends = tokens[place + 1].kind != "word" or tokens[place + 1].low in {"in", "to", "for"}
        return "KRW" if ends and tokens[place - 1].low in SCALES else None
    if token.low in CODES and token.upper:
        return _code(token.low)
    word = token.low.removesuffix("s") if token.low not in WORDS else token.low
    return NATIONAL.get((tokens[place - 1].low, word)) or WORDS.get(word)


def _is_weight(tokens: list[Token], place: int) -> bool:
    before = range(max(0, place - WEIGHT_REACH), place)
    return tokens[place + 1].low in {"of", "in"} or any(
        tokens[at].low.startswith("weigh") or tokens[at].low in WEIGHT_CHANGED for at in before
    )


def _is_national(tokens: list[Token], start: int, place: int) -> bool:
    """Return whether all that stands between figure and word names a country's money."""
    country = phrase(tokens, start, place).split(" ")[-1]
    word = tokens[place].low
    return (country, word.removesuffix("s")) in NATIONAL or (country, word) in NATIONAL


def _code(low: str) -> str:
    return {"rmb": "CNY"}.get(low, low.upper())
