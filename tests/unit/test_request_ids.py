"""Which ids of clients are taken, and that nothing else reaches a log."""

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.request_ids import id_for

MADE = re.compile(r"[0-9a-f]{16}")


@pytest.mark.parametrize("written", ["a", "8f14e45f-ceea-467f-ab9d", "web_01.42", "x" * 64])
def test_an_id_of_a_client_is_kept(written):
    assert id_for(written) == written


@pytest.mark.parametrize(
    "written",
    [
        None,
        "",
        " ",
        "x" * 65,
        "a b",
        "a\nb",
        "a\n",
        "a=b",
        "a,b",
        '{"a": 1}',
        "é",
        "٣",
        "x" * 100_000,
    ],
)
def test_what_is_no_id_is_replaced_by_a_new_one(written):
    assert MADE.fullmatch(id_for(written))
    assert id_for(written) != id_for(written)


@given(st.text() | st.text(alphabet=string.ascii_letters + string.digits + "._-"))
def test_whatever_is_written_an_id_is_short_and_plain(written):
    assert re.fullmatch(r"[A-Za-z0-9._-]{1,64}", id_for(written), re.ASCII)
