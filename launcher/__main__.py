"""`python -m launcher`: runs the service until it is told to stop."""

import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from adapters import embedded
from adapters.admission import check_admission
from launcher.checks import CannotStart, check_port, lock, prepare_folder
from launcher.programs import programs, supervisord
from settings import Settings, SettingsError, read_settings

ANY_ADDRESS = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - where to reach them from here
LIBRARIES = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "TOKENIZERS_PARALLELISM": "false"}


def main() -> None:
    """Check what is needed, then become supervisord; end with one line where something lacks."""
    try:
        settings = read_settings()
        settings.check_judge()
        run = prepare_folder(settings.data_dir)
        lock(run)
        check_port(settings)
        store = _embedded(settings)
    except (SettingsError, CannotStart, embedded.NoServer) as wrong:
        sys.exit(f"claimwatch: {wrong}")
    config = run / "supervisord.conf"
    config.write_text(supervisord(run, programs(base_url(settings), settings.data_dir, store)))
    fresh(metrics_folder(settings))
    os.execve(  # noqa: S606 - from here on supervisord is this process
        sys.executable,
        [sys.executable, "-m", "supervisor.supervisord", "-c", str(config)],
        environment(settings, os.environ),
    )


def _embedded(settings: Settings) -> Sequence[str]:
    """Return the command of the embedded store, or nothing where there is another one."""
    if settings.store_url:
        check_admission(settings)
        return []
    if settings.store_replicas:
        raise SettingsError("STORE_URL is needed with STORE_REPLICAS: the embedded store has none")
    return embedded.command(settings)


def base_url(settings: Settings) -> str:
    """Return where the API is reached from this machine."""
    host = ANY_ADDRESS.get(settings.host, settings.host)
    return f"http://[{host}]:{settings.port}" if ":" in host else f"http://{host}:{settings.port}"


def environment(settings: Settings, given: Mapping[str, str]) -> Mapping[str, str]:
    """Return what every program is given: the settings, the embedded store, calm libraries."""
    own = {
        "DATA_DIR": str(settings.data_dir),
        "PYTHONUNBUFFERED": "1",
        # The API's /metrics tells of all programs.
        "PROMETHEUS_MULTIPROC_DIR": str(metrics_folder(settings)),
        "METRICS_PORT": "0",
    }
    if not settings.store_url:
        own |= {"STORE_URL": embedded.url(settings, 0), "BROKER_URL": embedded.url(settings, 1)}
    return {**LIBRARIES, **given, **own}


def metrics_folder(settings: Settings) -> Path:
    """Return where the programs gather their metrics."""
    return settings.data_dir / "run" / "metrics"


def fresh(folder: Path) -> None:
    """Make a folder empty."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()


if __name__ == "__main__":
    main()
