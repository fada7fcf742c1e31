"""Writes openapi.yaml from the code: `python -m service.openapi`."""

from typing import Any

import yaml
from flask import Flask

from service.app import describe
from service.probes import OPENAPI


def described() -> dict[str, Any]:
    """Return the description of the API."""
    found: dict[str, Any] = describe(Flask(__name__, static_folder=None)).spec.to_dict()
    return found


def written() -> str:
    """Return openapi.yaml as it should be."""
    return yaml.safe_dump(described(), sort_keys=False, allow_unicode=True, width=100)


def main() -> None:
    """Write openapi.yaml."""
    OPENAPI.write_text(written(), "utf-8")


if __name__ == "__main__":
    main()
