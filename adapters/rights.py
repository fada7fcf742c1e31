"""What the store must allow the service: asked at its start.

A right that lacks would show in the middle of a step, which had written a part of itself by then.
"""

from collections.abc import Mapping

import msgspec

from adapters import keys
from adapters.places import HOLD, PLACE
from adapters.steps import reached, run
from adapters.topology import Client
from settings import SettingsError

OF_SHARDS = keys.Keys(1).statuses(0)  # as good as any other key in the slot of a shard
RIGHTS: Mapping[str, str] = {
    OF_SHARDS: (
        "HSET HSETNX HGET HMGET HGETALL HVALS HLEN HDEL HINCRBY DEL SADD SPOP SMEMBERS SCARD "
        "ZADD ZREM ZSCORE ZCARD ZRANGE ZRANGEBYSCORE RPUSH LRANGE XADD XRANGE XINFO|STREAM "
        "SET GET APPEND STRLEN EXISTS WAIT"
    ),
    keys.SHARDS: "SET GET",
    keys.LAYOUT: "SET GET",
    keys.PROBE: "SET",
    keys.API_KEYS: "HSET HGET HVALS HLEN HDEL",
    keys.API_KEY_USES: "HSET HGETALL HDEL",
    keys.Keys(1).request(""): "SET",
    keys.counted(""): "INCR PEXPIRE PTTL",
    HOLD: "SET GET DEL PEXPIRE",
    PLACE: "SET GET",
}
# Stores older than Redis 7 cannot say.
LACKING = """
local lacking = {}
for _, command in ipairs(redis.acl_check_cmd and cjson.decode(ARGV[1]) or {}) do
  if not redis.acl_check_cmd(unpack(command)) then
    lacking[#lacking + 1] = table.concat(command, ' ')
  end
end
return lacking
"""


def check_rights(client: Client) -> None:
    """Return when the service may do all that it has to; raises SettingsError or StoreDown."""
    asked = [[*right.split("|"), key] for key, rights in RIGHTS.items() for right in rights.split()]
    with reached():
        lacking = run(client, LACKING, [OF_SHARDS], msgspec.json.encode(asked))
    if lacking:
        raise SettingsError(f"STORE_URL: the user may not do {', '.join(lacking)}")
