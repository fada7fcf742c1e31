"""Figures in two units: "two hours and 30 minutes", "six feet two inches", "2kg 300g"."""

from dataclasses import replace

from verification.kinds import QuantityKind
from verification.numbers.amounts import Amount, amount
from verification.numbers.units import Unit
from verification.words.tokens import Token

COMPOUND = frozenset({QuantityKind.DURATION, QuantityKind.MEASURE})


def compounded(tokens: list[Token], first: Amount) -> Amount:
    """Return an amount together with what follows it in a smaller unit, or the amount itself."""
    if first.unit.kind not in COMPOUND or first.read.vague:
        return first
    second = amount(tokens, first.end + (tokens[first.end].low == "and"))
    if second is None or second.read.vague or not _continues(first.unit, second):
        return first
    ratio = first.unit.factor / second.unit.factor
    total = first.read.value * ratio
    read = second.read._replace(
        value=total + second.read.value,
        low=total + second.read.low,
        high=total + second.read.high,
    )
    return replace(second, first=first.first, read=read)


def _continues(unit: Unit, second: Amount) -> bool:
    """Return whether a second amount goes on in a smaller unit of the same thing."""
    smaller = unit.name == second.unit.name and second.unit.factor < unit.factor
    shifted = unit.zero or second.unit.zero
    return smaller and not shifted and second.read.value * second.unit.factor < unit.factor
