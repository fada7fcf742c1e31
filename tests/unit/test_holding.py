"""Answers that are held until there is news, or until the service stops."""

from threading import Thread

from service.holding import Holds


def test_what_is_held_is_answered_when_it_ends():
    holds, seen = Holds(1), []
    waiting = Thread(target=lambda: seen.append(holds.until(lambda: "old", lambda _: False, 30)))
    waiting.start()
    holds.end()
    waiting.join(20)
    assert seen == [("old", True)]


def test_nothing_is_held_above_the_bound():
    holds = Holds(1)
    holds.free.acquire()
    assert holds.until(lambda: "old", lambda _: False, 30) == ("old", False)
