"""How a store is asked: over connections that are kept, and opened anew where they broke."""

import threading

import pytest

from tests.contract.topologies import connected, standalone


@pytest.fixture(scope="module")
def server_url(tmp_path_factory):
    with standalone(tmp_path_factory.mktemp("store")) as url:
        yield url


@pytest.fixture
def one(server_url):
    with connected(server_url) as client:
        yield client


@pytest.fixture
def other(server_url):
    with connected(server_url) as client:
        yield client


def connections(client):
    return {each["id"] for each in client.client_list()}


def test_what_is_asked_again_goes_over_the_same_connection(one):
    assert one.client_id() == one.client_id()


def test_a_dropped_connection_is_opened_anew(one, other):
    before = one.client_id()
    other.client_kill_filter(_id=before)
    assert one.client_id() not in {before, other.client_id()}


def test_a_refusal_leaves_the_connection_open(one):
    before = one.client_id()
    with pytest.raises(Exception, match="wrong number of arguments"):
        one.execute_command("GET")
    assert one.client_id() == before


class Cut(BaseException):
    """What ends a job in the middle of whatever it does."""


def test_an_answer_is_never_taken_for_the_next_ones(one):
    one.set("a", "1")
    [connection] = one._idle  # noqa: SLF001 - to cut it off between question and answer
    read = connection.read_response

    def cut(**_):
        raise Cut

    connection.read_response = cut
    with pytest.raises(Cut):
        one.get("a")
    connection.read_response = read
    assert one.ping() is True


def test_threads_share_connections_and_never_one_at_a_time(one):
    one.set("a", "1")
    answers = []
    threads = [
        threading.Thread(target=lambda n=n: answers.append((n, one.incrby(f"n{n}", n))))
        for n in range(1, 9)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == [(n, n) for n in range(1, 9)]
