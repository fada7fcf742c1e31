"""What the chaos run posts, when what fails, and what its network does."""

import socket
import threading
from collections import Counter
from contextlib import suppress

import pytest

from chaos.faults import EVERY, schedule
from chaos.proxy import proxied
from chaos.run import Plan, order, turns
from chaos.texts import CLAIMED_AT, NoArticles, articles, stories

KINDS = [*EVERY]


def test_a_seed_repeats_its_schedule_and_its_order_of_posts():
    posts = stories(20, 20)
    assert schedule(7, 50, KINDS, 3) == schedule(7, 50, KINDS, 3) != schedule(8, 50, KINDS, 3)
    assert order(posts, 7) == order(posts, 7) != order(posts, 8)


def test_each_kind_of_fault_comes_as_often_as_any_other_and_lasts_no_longer_than_asked():
    planned = schedule(7, 3 * len(KINDS), KINDS, 2)
    assert Counter(fault.kind for fault in planned) == dict.fromkeys(KINDS, 3)
    assert all(0 < fault.seconds <= 2 and fault.after >= 0 for fault in planned)


@pytest.mark.parametrize("faults", [0, 1, 7, 100])
def test_every_post_is_sent_once_however_many_faults_come_between(faults):
    posts = order(stories(13, 10), 7)
    taken = [*turns(Plan(posts, schedule(7, faults, KINDS, 2)))]
    assert [post for _, some in taken for post in some] == posts
    assert [bool(fault) for fault, _ in taken] == [True] * faults + [False]


def test_no_two_stories_tell_the_same():
    posts = stories(2000, 2000)
    assert len({each["text"] for each in posts.claims}) == len(posts.claims) == 2000
    # Every story has a report twice, by two publishers.
    assert len({(each["body"], each["publisher"]) for each in posts.reports}) == 2000
    assert len({each["external_id"] for each in [*posts.claims, *posts.reports]}) == 4000


def test_articles_are_posted_as_reports_and_their_leads_as_claims(tmp_path):
    (tmp_path / "b.txt").write_text("Second\n\nThe mill burnt down. It was old.\nNobody was hurt.")
    (tmp_path / "a.txt").write_text("First\nThe ferry sank.")
    (tmp_path / "notes.md").write_text("none")
    posts = articles(tmp_path, 2, 1)
    assert [(each["text"], each["claimed_at"]) for each in posts.claims] == [
        ("The ferry sank.", CLAIMED_AT),
        ("The mill burnt down", CLAIMED_AT),
    ]
    assert [(each["title"], each["body"]) for each in posts.reports] == [
        ("First", "The ferry sank.")
    ]
    with pytest.raises(NoArticles):
        articles(tmp_path / "none", 2, 1)


def test_a_proxy_passes_on_holds_back_and_cuts():
    with socket.create_server(("127.0.0.1", 0)) as echoing:
        threading.Thread(target=echo, args=(echoing,), daemon=True).start()
        with proxied(echoing.getsockname()[1]) as proxy, client(proxy) as one:
            one.sendall(b"ping")
            assert one.recv(4) == b"ping"
            proxy.delay = 3600
            one.sendall(b"ping")
            one.settimeout(0.1)
            with pytest.raises(TimeoutError):
                one.recv(4)
            one.settimeout(60)
            proxy.cut()
            assert one.recv(4) == b""  # it ends there
            proxy.delay = 0
            with client(proxy) as other:
                other.sendall(b"pong")
                assert other.recv(4) == b"pong"


def client(proxy):
    return socket.create_connection(("127.0.0.1", proxy.port), timeout=60)


def echo(listening):
    """Send back what each connection sends, until the test ends."""
    with suppress(OSError):
        while True:
            connection, _ = listening.accept()
            threading.Thread(target=echoed, args=(connection,), daemon=True).start()


def echoed(connection):
    with connection, suppress(OSError):
        while piece := connection.recv(100):
            connection.sendall(piece)
