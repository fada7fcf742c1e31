"""The command for keys beside the running service, as an operator calls it."""

import os
import subprocess
import sys

from launcher.child import ROOT
from tests.servers import until


def keys(service, *arguments):
    """Run the command; return status, standard output and standard error."""
    ran = subprocess.run(
        [sys.executable, "-m", "launcher.keys", *arguments],
        cwd=ROOT,
        env={**os.environ, "DATA_DIR": str(service.data_dir)},
        capture_output=True,
        text=True,
        check=False,
    )
    return ran.returncode, ran.stdout, ran.stderr


def test_a_key_opens_the_service_until_it_is_revoked(service):
    _, secret, told = keys(service, "create", "--name", "desk", "--scope", "read")
    key_id, bearer = told.split()[0], {"Authorization": f"Bearer {secret.strip()}"}
    assert service.call("GET", "/v1/claims", **bearer)[0] == 200
    until(lambda: service.call("GET", "/v1/claims")[0], lambda status: status == 401)
    assert service.call("POST", "/v1/claims", {"text": "The ferry sank."}, **bearer)[0] == 403
    assert key_id in keys(service, "list")[1]
    assert keys(service, "revoke", key_id)[0] == 0
    until(lambda: service.call("GET", "/v1/claims", **bearer)[0], lambda status: status == 401)


def test_what_cannot_be_done_is_told_in_one_line(service):
    assert keys(service, "revoke", "key_0") == (1, "", "claimwatch: there is no key key_0\n")
