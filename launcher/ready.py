"""Says once when the service is ready: `python -m launcher.ready BASE_URL DATA_DIR`."""

import sys
import time
import urllib.error
import urllib.request

PATIENCE = 60  # seconds
PAUSE = 0.2  # seconds between two tries
READY = "Claimwatch is ready:"


def main(base_url: str, data_dir: str) -> None:
    """Print one line when the API and what it depends on answer, or that they do not."""
    trouble = wait_until_ready(base_url, time.monotonic() + PATIENCE)
    print(  # noqa: T201 - the one line that a person waits for
        f"Claimwatch is not ready after {PATIENCE} s: {trouble}"
        if trouble
        else f"{READY} {base_url} (docs at /docs, data in {data_dir}). Ctrl-C stops it.",
        flush=True,
    )


def wait_until_ready(base_url: str, until: float) -> str:
    """Return "" once the service is ready, or at the end of the time what it lacks."""
    while trouble := _trouble(f"{base_url}/readyz"):
        if time.monotonic() > until:
            return trouble
        time.sleep(PAUSE)
    return ""


def _trouble(url: str) -> str:
    try:
        with urllib.request.urlopen(url, timeout=5):  # noqa: S310 - the service's own address
            return ""
    except urllib.error.HTTPError as refused:
        return refused.read(500).decode(errors="replace")
    except OSError as away:
        return str(away)


if __name__ == "__main__":
    main(*sys.argv[1:])
