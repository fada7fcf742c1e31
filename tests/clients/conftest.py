"""What the clients that are generated from openapi.yaml have in common: a service to talk to."""

import pytest
import yaml

from launcher.child import running
from service.probes import OPENAPI
from tests.servers import free_port


@pytest.fixture(scope="module")
def service_url(tmp_path_factory):
    """The address of a service as `make run` starts it."""
    with running(free_port(), tmp_path_factory.mktemp("service")) as url:
        yield url


@pytest.fixture(scope="session")
def operation_ids():
    """The name of every operation of the API."""
    paths = yaml.safe_load(OPENAPI.read_text("utf-8"))["paths"]
    return {
        operation["operationId"]
        for path in paths.values()
        for method, operation in path.items()
        if method != "parameters"
    }
