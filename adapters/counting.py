"""How often a client has asked lately, counted in Redis."""

from datetime import timedelta

from adapters.keys import counted
from adapters.steps import reached, run
from adapters.topology import Client

COUNT = """
local times = redis.call('INCR', KEYS[1])
if times == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return {times, redis.call('PTTL', KEYS[1])}
"""


def count(client: Client, who: str, window: timedelta) -> tuple[int, timedelta]:
    """Return how often somebody was counted in a window, and what is left of it.

    The window begins with the first time; this time is counted.
    """
    milliseconds = window // timedelta(milliseconds=1)
    with reached():
        times, left = run(client, COUNT, [counted(who)], milliseconds)
    return int(times), timedelta(milliseconds=int(left))
