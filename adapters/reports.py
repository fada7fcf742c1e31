"""Reports, kept in Redis: record, index and links of one report in one slot."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from adapters import index
from adapters.codec import decode, encode
from adapters.entries import report_indexed, report_unindexed
from adapters.keys import Keys
from adapters.promises import fulfilled, promised
from adapters.steps import Outcome, Step, chunks, reached
from adapters.topology import Client
from tracking.errors import NotFound
from tracking.records import Job, Promise, ReportState, TrackedReport
from verification.model import SearchKeys
from verification.words.terms import search_keys

AT_ONCE = 100  # records read in one round trip
WITHDRAWN = "withdrawn"  # the version of a report that is being taken down; of others: their state


@dataclass(frozen=True, slots=True)
class RedisReports:
    """Satisfies `tracking.ports.Reports`."""

    client: Client
    keys: Keys
    most_owed: int  # jobs in a shard, before a report is refused
    replicas: int = 0  # that must have a step before it is done

    def add(self, report: TrackedReport, keys: SearchKeys, promise: Promise, due: datetime) -> bool:
        """Store a report, index it and promise its matching; False where its id is taken.

        Raises Overloaded.
        """
        step = self._written(Step(self.keys.report(report.id), "new"), report)
        report_indexed(step, self.keys, report.id, keys)
        self._counted(step, report, 1)
        promised(step, self.keys, promise, due, self.most_owed)
        return self._take(step) is Outcome.DONE

    def get(self, report_id: str) -> TrackedReport | None:
        """Return the report, or None."""
        return next(iter(self.get_many([report_id])), None)

    def get_many(self, report_ids: Sequence[str]) -> list[TrackedReport]:
        """Return those of the reports that exist, in the order asked for."""
        found: list[TrackedReport] = []
        for some in chunks(report_ids, AT_ONCE):
            with reached():
                pipe = self.client.pipeline(transaction=False)
                for report_id in some:
                    pipe.hget(self.keys.report(report_id), "record")
                found += [decode(written, TrackedReport) for written in pipe.execute() if written]
        return found

    def save(self, report: TrackedReport, fulfils: Promise | None = None) -> None:
        """Write over a report; raises NotFound where it is gone or was withdrawn meanwhile."""

        def write(before: TrackedReport) -> Step:
            step = self._over(before, report)
            self._counted(step, report, 1)
            return fulfilled(step, self.keys, fulfils) if fulfils else step

        self._write(report.id, write)

    def retry(self, report: TrackedReport, promise: Promise, due: datetime) -> None:
        """Write over a report and promise its matching anew; raises NotFound, Overloaded."""

        def write(before: TrackedReport) -> Step:
            step = self._counted(self._over(before, report), report, 1)
            return promised(step, self.keys, promise, due, self.most_owed)

        self._write(report.id, write)

    def withdraw(self, report: TrackedReport, promise: Promise, due: datetime) -> None:
        """Mark a report withdrawn, take it from the index and promise the rest."""

        def write(before: TrackedReport) -> Step:
            step = self._over(before, replace(before, withdrawn=True))
            report_unindexed(step, self.keys, report.id, _search_keys(before))
            fulfilled(step, self.keys, Promise(Job.MATCH_REPORT, report.id))
            return promised(step, self.keys, promise, due)

        self._write(report.id, write)

    def remove(self, report_id: str, fulfils: Promise) -> None:
        """Remove every trace of a report that was withdrawn; nothing happens where it is gone."""
        key = self.keys.report(report_id)
        step = Step(key).add("DEL", key).add("DEL", self.keys.linked(report_id))
        # Its matching can have been given back by a queue that was down.
        fulfilled(step, self.keys, Promise(Job.MATCH_REPORT, report_id))
        self._take(fulfilled(step, self.keys, fulfils))

    def link(self, report_id: str, claim_id: str) -> None:
        """Remember that a report may have evidence for a claim."""
        linked = self.keys.linked(report_id)
        Step(self.keys.report(report_id)).add("SADD", linked, claim_id).take(
            self.client, self.replicas
        )

    def linked(self, report_id: str) -> list[str]:
        """Return the ids of the claims linked to a report."""
        with reached():
            return sorted(self.client.smembers(self.keys.linked(report_id)))

    def find(self, found_by: SearchKeys, limit: int) -> list[str]:
        """Return ids of reports that hold enough of a claim's keys, most telling first."""
        return index.find_reports(index.reports(self.client, self.keys), found_by, limit)

    def counts(self) -> Mapping[ReportState, int]:
        """Return how many reports are in each state."""
        totals: Counter[str] = Counter()
        with reached():
            pipe = self.client.pipeline(transaction=False)
            for shard in self.keys.all_shards():
                pipe.hgetall(self.keys.states(shard))
            for counted in pipe.execute():
                totals.update({state: int(times) for state, times in counted.items()})
        return {state: totals[state.value] for state in ReportState}

    def _take(self, step: Step) -> Outcome:
        return step.take(self.client, self.replicas)

    def _write(self, report_id: str, write: Callable[[TrackedReport], Step]) -> None:
        """Write over a report as it is stored, whoever else writes meanwhile."""
        outcome = Outcome.CHANGED
        while outcome is Outcome.CHANGED:
            stored = self.get(report_id)
            if stored is None or stored.withdrawn:
                outcome = Outcome.GONE
            else:
                outcome = self._take(write(stored))
        if outcome is Outcome.GONE:
            raise NotFound(f"there is no report {report_id}")

    def _over(self, before: TrackedReport, report: TrackedReport) -> Step:
        step = self._written(Step(self.keys.report(report.id), _version(before)), report)
        return self._counted(step, before, -1)

    def _written(self, step: Step, report: TrackedReport) -> Step:
        record = encode(report)
        return step.add("HSET", step.record_key, "version", _version(report), "record", record)

    def _counted(self, step: Step, report: TrackedReport, times: int) -> Step:
        counts = self.keys.states(self.keys.shard(report.id))
        return step.add("HINCRBY", counts, report.state.value, times)


def _version(report: TrackedReport) -> str:
    return WITHDRAWN if report.withdrawn else report.state.value


def _search_keys(found: TrackedReport) -> SearchKeys:
    return search_keys(f"{found.report.title}\n{found.report.body}")
