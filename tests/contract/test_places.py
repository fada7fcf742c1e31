"""What is promised of the place up to which the feed was delivered, on every kind of store."""

from datetime import timedelta

from adapters.places import RedisPlaces
from tests.servers import until
from tracking.delivering import Place

LEASE = timedelta(minutes=1)
SHORT = timedelta(milliseconds=50)


def test_one_at_a_time_holds_the_place(store, client):
    one, other = RedisPlaces(client), RedisPlaces(client)
    assert one.take(LEASE) == Place()
    assert other.take(LEASE) is None
    other.release()
    assert other.take(LEASE) is None
    one.release()
    assert other.take(LEASE) == Place()


def test_the_place_stays_where_its_holder_moved_it(store, client):
    one, other = RedisPlaces(client), RedisPlaces(client)
    one.take(LEASE)
    assert one.keep(Place("cursor", failures=2), LEASE)
    one.release()
    assert other.take(LEASE) == Place("cursor", failures=2)


def test_who_lost_the_hold_cannot_move_the_place(store, client):
    one, other = RedisPlaces(client), RedisPlaces(client)
    one.take(SHORT)
    until(lambda: other.take(LEASE), lambda place: place is not None)
    assert not one.keep(Place("late"), LEASE)
    other.release()
    assert one.take(LEASE) == Place()
