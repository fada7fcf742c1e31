"""The composition root of the API: the only module here that knows an adapter."""

import gc
from functools import partial

from flask import Flask

from adapters import store
from adapters.api_keys import RedisApiKeys
from adapters.counting import count
from adapters.logs import log_as
from adapters.queue import CeleryJobs
from adapters.topology import connect
from adapters.tracing import span, trace_as
from service.app import build
from service.deps import Deps
from service.holding import Holds
from service.keyring import Keyring
from service.refusals import as_problems
from service.relaying import Relay
from settings import Settings, read_settings
from tracking.relay import relay


def create() -> Flask:
    """Return the application with the settings of the environment, for gunicorn."""
    settings = read_settings()
    log_as("api", settings)
    app = over(settings)
    as_problems(app)
    # What is there by now stays: the garbage collector would go through it again and again.
    gc.collect()
    gc.freeze()
    return app


def over(settings: Settings) -> Flask:
    """Return the application over the store and queue that the settings name."""
    client = connect(settings.store_url)
    tracker = store.tracker_over(store.checked(client, settings), settings)
    jobs = CeleryJobs(settings.broker_url)
    relaying = Relay(partial(relay, tracker, jobs))
    relaying.start()
    return build(
        Deps(
            tracker=tracker,
            settings=settings,
            checks={"store": partial(store.check, client, settings), "queue": jobs.ping},
            announce=relaying.announce,
            backlog=jobs.backlog,
            holds=Holds(settings.max_held),
            count=partial(count, client),
            keyring=Keyring(RedisApiKeys(client), tracker.clock),
            span=span if trace_as("api", settings) else None,
        )
    )
