"""The users that the README gives to store and broker, and their logins."""

import re
from pathlib import Path

USER = re.compile(r"^user (\S+) on >(\S+) .*$", re.MULTILINE)
FOUND = [*USER.finditer((Path(__file__).parent.parent / "README.md").read_text())]

OPTIONS = tuple(part for line in FOUND for part in f"--{line[0]}".split())  # of a server
LOGINS = {line[1]: f"{line[1]}:{line[2]}" for line in FOUND}


def as_user(url, login):
    """Return the address with a login."""
    return url.replace("://", f"://{login}@")
