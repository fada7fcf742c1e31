"""openapi.yaml is what the code says."""

import yaml
from openapi_spec_validator import validate

from service.openapi import written
from service.probes import OPENAPI


def test_the_file_is_what_the_code_writes():
    assert OPENAPI.read_text("utf-8") == written(), "run `make openapi`"


def test_it_is_valid():
    validate(yaml.safe_load(OPENAPI.read_text("utf-8")))
