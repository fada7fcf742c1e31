"""Connections to one server that are kept at hand, as most of what is asked is asked often."""

from collections import deque
from typing import Any

import redis
from redis.exceptions import ConnectionError  # noqa: A004 - redis-py names it so


class KeptConnections(redis.Redis):
    """A client that asks over connections of its own, and tries a dropped one again.

    redis-py gives a connection back after each command, and at the next looks first whether it
    still holds: that costs more than the command. Here whatever is asked next will find out.
    Transactions and pipelines go redis-py's way.
    """

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._idle: deque[Any] = deque()  # which threads take from and give to without a lock

    def execute_command(self, *args: Any, **options: Any) -> Any:
        """Return what the server answers; raises RedisError or OSError."""
        connection = self._taken()
        try:
            if not connection.is_connected:
                connection.connect()
            try:
                return self._asked(connection, *args, **options)
            except ConnectionError:
                connection.disconnect()
                connection.connect()
                return self._asked(connection, *args, **options)
        finally:
            self._idle.append(connection)

    def _taken(self) -> Any:
        try:
            connection = self._idle.pop()
        except IndexError:
            return self.connection_pool.get_connection()
        # One that another process opened, or that leads to a former master, is of no use.
        if self.connection_pool.owns_connection(connection):
            return connection
        self.connection_pool.release(connection)
        return self.connection_pool.get_connection()

    def _asked(self, connection: Any, *args: Any, **options: Any) -> Any:
        try:
            connection.send_command(*args)
            return self.parse_response(connection, args[0], **options)  # type: ignore[no-untyped-call]  # has no types
        except redis.ResponseError:
            raise
        except BaseException:
            # Cut off between question and answer, the answer would be taken for the next one's.
            connection.disconnect()
            raise
