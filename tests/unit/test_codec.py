"""Records of earlier versions are read, those of later ones refused, and none is misread."""

from dataclasses import dataclass

import msgspec
import pytest

from adapters.codec import decode, encode
from tests.contract.records import claim, evidence, report, revision
from tests.unit.written import SCHEMA_1
from tracking.errors import Unreadable
from tracking.records import TrackedClaim

RECORDS = [claim(), claim(topics=("harbour",), metadata={"desk": None}), evidence(), report()]


@dataclass(frozen=True)
class Ferry:
    """A kind of record that has changed twice."""

    name: str
    seats: int
    line: str = "coast"


def renamed(kind, found):
    assert kind is Ferry
    return {"name": found["title"], "places": found["places"]}


def counted(_kind, found):
    return {"name": found["name"], "seats": int(found["places"])}


MIGRATIONS = (renamed, counted)


@pytest.mark.parametrize(("kind", "written"), SCHEMA_1.values(), ids=SCHEMA_1)
def test_what_earlier_versions_wrote_is_read_and_kept(kind, written):
    record = decode(written, kind)
    before = msgspec.json.decode(written)["record"]
    after = msgspec.json.decode(msgspec.json.encode(record))
    assert {name: after[name] for name in before} == before
    assert decode(encode(record), kind) == record


@pytest.mark.parametrize(
    "written",
    [
        '{"schema":1,"record":{"title":"Hope","places":"120"}}',
        '{"schema":2,"record":{"name":"Hope","places":"120"}}',
        '{"schema":3,"record":{"name":"Hope","seats":120}}',
        '{"schema":3,"record":{"name":"Hope","seats":120,"line":"coast","captain":"later"}}',
    ],
)
def test_a_record_of_each_schema_is_read_as_the_newest(written):
    assert decode(written, Ferry, MIGRATIONS) == Ferry("Hope", 120)
    again = encode(Ferry("Hope", 120), MIGRATIONS)
    assert msgspec.json.decode(again)["schema"] == len(MIGRATIONS) + 1


@pytest.mark.parametrize("schema", [0, 4, 99])
def test_a_record_of_a_schema_that_is_not_known_is_refused(schema):
    written = f'{{"schema":{schema},"record":{{"name":"Hope","seats":120}}}}'
    with pytest.raises(
        Unreadable, match=f"a record has schema {schema}; this version reads up to 3"
    ):
        decode(written, Ferry, MIGRATIONS)


@pytest.mark.parametrize(
    "written",
    ["", "{", '{"schema":3}', '{"schema":3,"record":{"name":"Hope"}}', '{"schema":1,"record":[]}'],
)
def test_what_is_no_record_is_refused(written):
    with pytest.raises(Unreadable):
        decode(written, Ferry, ())


@pytest.mark.parametrize("record", [*RECORDS, revision()])
def test_a_record_comes_back_as_it_was_written(record):
    assert decode(encode(record), type(record)) == record


def test_what_a_record_has_by_default_is_not_written():
    written = encode(claim())
    assert "null" not in written
    assert "metadata" not in written
    assert "similar" not in written


def test_what_a_client_posted_is_written_as_it_is():
    posted = {"none": None, "empty": [], "nested": {"none": None}}
    assert decode(encode(claim(metadata=posted)), TrackedClaim).metadata == posted
