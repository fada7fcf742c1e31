"""A Flask application that does nothing, to hold the service's requests per second against."""

from flask import Flask

app = Flask(__name__)


@app.get("/readyz")
def ready() -> tuple[dict[str, str], int]:
    """Say that it runs."""
    return {"status": "ready"}, 200


@app.post("/v1/claims")
def answer() -> tuple[dict[str, str], int]:
    """Answer at once."""
    return {"status": "pending"}, 202
