"""A client of the application that holds every answer against openapi.yaml."""

import re

import yaml
from flask.testing import FlaskClient
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012
from werkzeug.exceptions import HTTPException

from service.probes import OPENAPI

URI = "urn:openapi"
DESCRIPTION = yaml.safe_load(OPENAPI.read_text("utf-8"))
REGISTRY = Registry().with_resource(URI, Resource(DESCRIPTION, DRAFT202012))
OF_ANY_ANSWER = {"Content-Type", "Content-Length", "Cache-Control", "Allow"}


class ConformingClient(FlaskClient):
    """Fails a test whose answer is not described."""

    def open(self, *args, **kwargs):
        """Return the answer to a request."""
        answer = super().open(*args, **kwargs)
        path = described_path(self.application, answer.request.path, answer.request.method)
        if path is None:
            holds(answer.json, "components", "schemas", "Problem")
        else:
            conforms(answer, path, answer.request.method.lower())
        return answer


def described_path(app, path, method):
    """Return a path as openapi.yaml has it, or None where there is no such operation."""
    try:
        rule, _ = app.url_map.bind("localhost").match(path, method, return_rule=True)
    except HTTPException:
        return None
    template = re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule)
    return template if template in DESCRIPTION["paths"] else None


def conforms(answer, path, method):
    """Check status, headers and body of an answer against its operation."""
    responses = DESCRIPTION["paths"][path][method]["responses"]
    status = str(answer.status_code) if str(answer.status_code) in responses else "default"
    described = responses[status]
    unknown = {*answer.headers.keys()} - {*described.get("headers", ())} - OF_ANY_ANSWER
    assert not unknown, f"{method} {path}, {status}: headers that are not described: {unknown}"
    content = described.get("content")
    if content is None:
        assert not answer.data, f"{method} {path}, {status}: a body that is not described"
        assert "Content-Type" not in answer.headers, f"{method} {path}, {status}: a type of nothing"
        return
    assert answer.mimetype in content, f"{method} {path}, {status}: {answer.mimetype}"
    if answer.is_json:
        kind = ("content", answer.mimetype, "schema")
        holds(answer.json, "paths", path, method, "responses", status, *kind)


def holds(value, *place):
    """Check a value against the schema at a place of openapi.yaml."""
    pointer = "/".join(part.replace("~", "~0").replace("/", "~1") for part in place)
    schema = {"$ref": f"{URI}#/{pointer}"}
    checker = FormatChecker()
    Draft202012Validator(schema, registry=REGISTRY, format_checker=checker).validate(value)
