"""Reports against claims: which passages may bear on a claim, and what they say of it."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import batched

from verification.decision import STRENGTH
from verification.judging import Judge, Pair
from verification.model import Claim, Evidence, JudgeModel, Report, ReportSummary, Stance
from verification.reading import (
    ClaimReading,
    Reading,
    ReportReading,
    read_claim,
    read_report,
)
from verification.terms import overlap
from verification.weighing import Finding, Weighed, weigh

PASSAGES = 4  # passages of a report that the judge reads for one claim, best first
