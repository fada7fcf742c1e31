"""What an application is given."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import timedelta
from typing import cast

from flask import Flask, current_app

from service.holding import Holds
from service.keyring import Keyring
from settings import Settings
from tracking.records import Backlog
from tracking.tracker import Tracker

NAME = "claimwatch"

Span = Callable[..., AbstractContextManager[Callable[[int], None]]]  # begun by name, for a while


@dataclass(frozen=True, slots=True)
class Deps:
    """Everything that views need of the world outside."""

    tracker: Tracker
    settings: Settings
    checks: Mapping[str, Callable[[], None]]  # by dependency; raise TrackingError where it is away
    announce: Callable[[], None]  # says that something was promised
    backlog: Callable[[], Backlog]  # raises QueueDown
    holds: Holds
    count: Callable[[str, timedelta], tuple[int, timedelta]]  # a client's requests in its window
    keyring: Keyring  # the keys that the store holds
    span: Span | None = None  # None: requests are not traced


def deps_of(app: Flask) -> Deps:
    """Return what an application was given."""
    return cast("Deps", app.extensions[NAME])


def deps() -> Deps:
    """Return what the current application was given."""
    return deps_of(current_app)


def tracker() -> Tracker:
    """Return the tracker of the current application."""
    return deps().tracker
