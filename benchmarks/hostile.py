"""`python -m benchmarks.hostile`: how long the engine takes with texts made to be slow.

For each kind of text, milliseconds for each kB (1,000 code points) of a report's body in several
sizes, up to the longest that the API takes; how the time of the longest grows (1: with its length,
2: with its square); and milliseconds for the longest claim, as read and beside 100 others.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import chain
from math import log
from time import process_time

from benchmarks.hostile_texts import PIECES, text
from service.schemas import NewClaimSchema, NewReportSchema
from verification.engine import assess
from verification.judging import Pair
from verification.model import Claim, JudgeModel, Report, Scores
from verification.origins import sketch
from verification.reading import read_claim, read_report
from verification.similarity import likeness, sought, told, weights
from verification.words.terms import search_keys

AT = datetime(2024, 5, 6, tzinfo=UTC)
SIZES = (1_000, 4_000, 16_000, 64_000)  # code points, before the most that is taken
CLAIMS = 10  # that a report is read against
OTHERS = 100  # claims that a claim is compared with
HEAD = "| text | {} | growth | found by | matched | copies | claim | similar |"


class Undecided:
    """A judge that takes no time."""

    def judge(self, pairs: Sequence[Pair]) -> list[JudgeModel]:
        """Return the same for each pair."""
        return [JudgeModel("none", "0", Scores(0.4, 0.3, 0.3)) for _ in pairs]


def main(kinds: Sequence[str]) -> None:
    """Print a row for each kind, or for those that are named, and the worst."""
    sizes = [*SIZES, longest(NewReportSchema, "body")]
    print(HEAD.format(" | ".join(f"{size:,}" for size in sizes)))
    print("|---" * (len(sizes) + 7) + "|")
    worst = max(chain.from_iterable(_row(kind, sizes) for kind in kinds or PIECES))
    print(f"\nWorst report: {worst[1]}, {worst[0]:.0f} ms for each kB.")


def longest(schema: type[NewClaimSchema | NewReportSchema], name: str) -> int:
    """Return the most code points that the API takes for a field."""
    return int(schema().fields[name].validators[0].max)


def _row(kind: str, sizes: Sequence[int]) -> Iterator[tuple[float, str]]:
    """Print the row of a kind, and yield what was measured of reports."""
    read = [_milliseconds(lambda n=size: read_report(_report(text(kind, n)))) for size in sizes]
    each = [taken / size * 1000 for taken, size in zip(read, sizes, strict=True)]
    growth = log(read[-1] / read[-2]) / log(sizes[-1] / sizes[-2])
    cells = (f"{value:.1f}" for value in (*each, growth, *_parts(kind, sizes[-1])))
    print(f"| {kind} | {' | '.join(cells)} |", flush=True)
    yield from ((value, kind) for value in each)


def _parts(kind: str, most: int) -> Iterator[float]:
    """Yield milliseconds: for each kB of the longest report, then for the longest claim."""
    body = text(kind, most)
    claims = [_claim(str(number), text(kind, 100)) for number in range(CLAIMS)]
    for part in (
        lambda: search_keys(body),
        lambda: assess(claims, [_report(body)], Undecided(), AT),
        lambda: sketch(body),
    ):
        yield _milliseconds(part) / most * 1000
    said = text(kind, longest(NewClaimSchema, "text"))
    yield _milliseconds(lambda: read_claim(_claim(kind, said)))
    yield _milliseconds(lambda: _compared(said))


def _compared(said: str) -> list[float]:
    mine = weights(sought(said), {}, OTHERS)
    return [likeness(mine, told(said)) for _ in range(OTHERS)]


def _report(body: str) -> Report:
    return Report("r", body[:1000], body, AT)


def _claim(name: str, said: str) -> Claim:
    return Claim(name, said, AT)


def _milliseconds(work: Callable[[], object]) -> float:
    begun = process_time()
    work()
    return 1000 * (process_time() - begun)


if __name__ == "__main__":
    main(sys.argv[1:])
