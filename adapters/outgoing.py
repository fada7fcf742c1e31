"""Requests that the service itself sends: one connection each, and no redirect is followed."""

from collections.abc import Mapping
from http.client import HTTPConnection, HTTPSConnection
from urllib.parse import SplitResult

CONNECTIONS: Mapping[str, type[HTTPConnection]] = {"http": HTTPConnection, "https": HTTPSConnection}


def connection(address: SplitResult, timeout: float) -> HTTPConnection:
    """Return a connection to an address, not yet open; its certificate is checked where it has one.

    `timeout` is in seconds, for connecting and for each answer.
    """
    return CONNECTIONS[address.scheme](address.hostname or "", address.port, timeout=timeout)


def target(address: SplitResult, path: str) -> str:
    """Return what a request asks for: a path, and the address's own query."""
    return f"{path}?{address.query}" if address.query else path
