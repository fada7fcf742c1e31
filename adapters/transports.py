"""kombu's ways to Redis, with one fault mended: a worker goes on after a broker that was away.

A worker takes as many messages as it has credit for, and gets the credit back once it has told the
broker that a message is done. Where that fails, kombu keeps the credit, and the worker would take
no message ever again. Here it has its credit back either way: what the broker was not told is
delivered once more, which changes nothing.
"""

from kombu.transport import TRANSPORT_ALIASES, redis, virtual


class QoS(redis.QoS):
    """What a worker has taken and not done, as far as its credit goes."""

    def ack(self, delivery_tag: str) -> None:
        """Tell the broker that a message is done."""
        try:
            super().ack(delivery_tag)
        finally:
            virtual.QoS.ack(self, delivery_tag)

    def reject(self, delivery_tag: str, requeue: bool = False) -> None:
        """Tell the broker that a message is not wanted, or is to be delivered again."""
        try:
            super().reject(delivery_tag, requeue=requeue)
        finally:
            virtual.QoS.ack(self, delivery_tag)


class Channel(redis.Channel):
    """A channel to one server."""

    QoS = QoS


class Transport(redis.Transport):
    """A way to one server."""

    Channel = Channel


class SentinelChannel(redis.SentinelChannel):
    """A channel to the master that Sentinels name."""

    QoS = QoS


class SentinelTransport(redis.SentinelTransport):
    """A way to the master that Sentinels name."""

    Channel = SentinelChannel


def register() -> None:
    """Have kombu take these ways wherever an address asks for Redis or Sentinel."""
    # By name alone: a transport that is given beside an address is lost with some of its forms.
    TRANSPORT_ALIASES.update(
        {"redis": f"{__name__}:Transport", "sentinel": f"{__name__}:SentinelTransport"}
    )
