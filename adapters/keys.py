"""Every key of the store, spelled here alone.

What belongs to one claim or one report lies in the hash slot of its shard, `{sN}`, so that each
step that touches it can be atomic, on a Cluster too.
"""

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

SHARDS = "claimwatch:shards"  # how many parts the data was cut into at the first start
PROBE = "claimwatch:probe"  # written to learn whether the store takes writes
LAYOUT = "claimwatch:layout"  # the version of the layout that the data was written in
API_KEYS = "claimwatch:api-keys"  # a hash of clients' keys by id
API_KEY_USES = "claimwatch:api-key-uses"  # a hash: when each was last used


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of a store whose data is cut into so many shards."""

    shards: int

    def all_shards(self) -> range:
        """Return the number of each shard."""
        return range(self.shards)

    def shard(self, record_id: str) -> int:
        """Return the shard that a claim or report lies in."""
        return crc32(record_id.encode()) % self.shards

    def claim(self, claim_id: str) -> str:
        """A hash: version, record, and the number that the index knows the claim by."""
        return self._of(claim_id, "claim")

    def evidence(self, claim_id: str) -> str:
        """A hash of evidence by report id."""
        return self._of(claim_id, "evidence")

    def history(self, claim_id: str) -> str:
        """A list of revisions, oldest first; none while the record tells of the only one."""
        return self._of(claim_id, "history")

    def report(self, report_id: str) -> str:
        """A hash: version, record, and the number that the index knows the report by."""
        return self._of(report_id, "report")

    def linked(self, report_id: str) -> str:
        """A set of the claims that a report may have evidence for."""
        return self._of(report_id, "linked")

    def listing(self, shard: int, name: str, value: str = "") -> str:
        """A sorted set of claims by the time of their latest change, all or with one property."""
        return f"{{s{shard}}}:claims:{name}:{_digest(value)}" if value else f"{{s{shard}}}:claims"

    def claims_of(self, shard: int, term: str) -> str:
        """A string of entries: the numbers of the claims that are found by a term."""
        return f"{{s{shard}}}:claims-of:{term}"

    def claim_numbers(self, shard: int) -> str:
        """A hash of claims' ids by the numbers that the index knows them by."""
        return f"{{s{shard}}}:claim-numbers"

    def reports_of(self, shard: int, term: str) -> str:
        """A string of entries: the numbers of the reports that a term occurs in."""
        return f"{{s{shard}}}:reports-of:{term}"

    def report_numbers(self, shard: int) -> str:
        """A hash of reports' ids by the numbers that the index knows them by."""
        return f"{{s{shard}}}:report-numbers"

    def changes(self, shard: int) -> str:
        """A stream of revisions."""
        return f"{{s{shard}}}:changes"

    def promises(self, shard: int) -> str:
        """A sorted set of owed jobs by the time they are due."""
        return f"{{s{shard}}}:promises"

    def takings(self, shard: int) -> str:
        """A hash: how often each owed job was handed over, and the request that asked for it."""
        return f"{{s{shard}}}:takings"

    def statuses(self, shard: int) -> str:
        """A hash: how many claims stand at each status."""
        return f"{{s{shard}}}:statuses"

    def states(self, shard: int) -> str:
        """A hash: how many reports are in each state."""
        return f"{{s{shard}}}:states"

    def request(self, key: str) -> str:
        """The fingerprint that an idempotency key is bound to."""
        return f"request:{_hashed(key)}"

    def _of(self, record_id: str, what: str) -> str:
        return f"{{s{self.shard(record_id)}}}:{what}:{record_id}"


def copied(key: str) -> str:
    """What is written beside a key so that replicas are asked for what came before."""
    return f"{key.partition('}')[0]}}}:copied"


def slot(shard: int) -> str:
    """Return what the keys of a shard begin with, which is the hash tag of all of them."""
    return f"{{s{shard}}}"


def free(numbers: str) -> str:
    """A set of numbers that are given out anew, as what they stood for is gone."""
    return f"{numbers}:free"


def counted(who: str) -> str:
    """How many requests somebody has sent lately."""
    return f"counted:{_hashed(who)}"


@lru_cache(maxsize=1024)
def _digest(text: str) -> str:
    """Return the same for texts that differ in case alone."""
    return _hashed(text.casefold())


def _hashed(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:32]
