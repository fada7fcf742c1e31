"""The story: four claims of 13 March 2022, and later reports that were invented for this demo."""

from dataclasses import dataclass

INVENTED = "This report was invented for the Claimwatch demo."


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim of the story; `label` is what the demo calls it."""

    label: str
    text: str
    claimant: str | None
    claimed_at: str = "2022-03-13T12:00:00Z"


@dataclass(frozen=True, slots=True)
class Report:
    """An invented report; `role` says what part it plays."""

    role: str
    publisher: str
    published_at: str
    url: str
    title: str
    story: str

    @property
    def body(self) -> str:
        """The text of the report, which says that it is invented."""
        return f"{self.story}\n\n{INVENTED}"


CLAIMS = (
    Claim(
        "A",
        "Humanitarian corridors saved 130,000 people in six days",
        "Volodymyr Zelensky",
    ),
    Claim(
        "B",
        "Talks between Russia and Ukraine will resume on Monday by video link",
        "Mykhailo Podolyak",
    ),
    Claim("C", "Russia has stopped issuing ultimatums", "Mykhailo Podolyak"),
    Claim(
        "D",
        "Turkey hosted the first meeting of the Russian and Ukrainian foreign ministers",
        None,
    ),
)

COUNT = (
    "Humanitarian corridors saved 129,600 people in six days, according to a count that the "
    "charity Open Road Relief published on Monday. Its volunteers kept lists of arrivals at eleven "
    "reception points. The charity said that it had used no government figures."
)

REPORTS = (
    Report(
        "a repeat by the claimant",
        "The Sample Courier",
        "2022-03-14T07:30:00Z",
        "https://courier.example/2022/03/14/address",
        "Zelensky thanks bus drivers in video address",
        "Volodymyr Zelensky said again in his address on Monday that humanitarian corridors had "
        "saved 130,000 people in six days. The president thanked the drivers of the buses, many of "
        "whom had not slept since Friday.",
    ),
    Report(
        "an independent count that agrees",
        "Placeholder Press Agency",
        "2022-03-14T15:10:00Z",
        "https://placeholder.example/wire/4471",
        "Charity publishes its own count of people brought out",
        COUNT,
    ),
    Report(
        "the same text in a second paper",
        "The Fictional Evening Post",
        "2022-03-15T05:00:00Z",
        "https://eveningpost.example/world/corridors",
        "How many came out? A charity has counted",
        COUNT,
    ),
    Report(
        "a confirmation by the other side",
        "The Specimen Herald",
        "2022-03-15T08:45:00Z",
        "https://herald.example/talks-by-video",
        "Delegations speak for two hours",
        "Talks between Russia and Ukraine resumed on Monday by video link, a spokesman for the "
        "Russian delegation confirmed. The delegations spoke for a little over two hours before "
        "they broke off for a technical pause.",
    ),
    Report(
        "a confirmation in a paper's own voice",
        "The Example Chronicle",
        "2022-03-16T06:20:00Z",
        "https://chronicle.example/analysis/antalya",
        "What was said in Antalya, and what was not",
        "Turkey hosted the first meeting of the Russian and Ukrainian foreign ministers in the "
        "seaside town of Antalya last Thursday. The two men sat at a table laid for six, and "
        "neither of them smiled for the photographers.",
    ),
    Report(
        "a denial",
        "The Mock Tribune",
        "2022-03-16T17:40:00Z",
        "https://tribune.example/moscow-denial",
        "Moscow rejects negotiator's account",
        "The Russian foreign ministry denied on Wednesday that Russia had stopped issuing "
        "ultimatums. The ministry's spokesman took no questions.",
    ),
    Report(
        "a smaller count for the same days",
        "The Imaginary Observer",
        "2022-03-17T11:00:00Z",
        "https://observer.example/corridor-lists",
        "Regional lists arrive at a lower figure",
        "Humanitarian corridors saved 104,000 people in the six days, according to lists that the "
        "regional administrations released on Thursday. Families who changed buses had been "
        "entered twice before, the administrations said.",
    ),
    Report(
        "a piece on something else",
        "The Placeholder Gardener",
        "2022-03-18T09:00:00Z",
        "https://gardener.example/spring-show",
        "Spring flower show breaks its record",
        "The spring flower show drew 130,000 visitors in six days, its organisers said on Friday. "
        "Tulips were sold out by Wednesday.",
    ),
    Report(
        "a later, larger total",
        "Placeholder Press Agency",
        "2022-03-20T16:00:00Z",
        "https://placeholder.example/wire/4530",
        "Corridors stay open for another week",
        "Humanitarian corridors have now saved 190,000 people, the charity Open Road Relief said "
        "on Sunday. Nine of the ten routes were open over the weekend.",
    ),
)
