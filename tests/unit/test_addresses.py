"""What addresses of stores and brokers say."""

import pytest

from adapters import addresses
from adapters.queue import kombu_broker
from adapters.topology import connect, watchers
from settings import SettingsError


def test_each_host_has_a_port_and_brackets_are_no_part_of_it():
    parts = addresses.parse("redis+cluster://u:p@one:1,two,[::1]:3,[::2]")
    assert addresses.hosts(parts, 9) == [("one", 1), ("two", 9), ("::1", 3), ("::2", 9)]


@pytest.mark.parametrize("asked", [connect, kombu_broker, watchers])
@pytest.mark.parametrize(
    ("url", "wrong"),
    [
        ("rediss://one?ssl_ca_cert=/ca.pem", r"rediss:// has no option ssl_ca_cert; known: .*ssl_"),
        ("rediss+sentinel://one/s?db=1", "no option db"),
        ("redis://one?db=1", "no option db; known: none"),
        ("redis+cluster://one?ssl_cert_reqs=none", "no option ssl_cert_reqs"),
        ("rediss://one?ssl_ca_certs=/no/such/file", "ssl_ca_certs: there is no file /no/such/file"),
        ("rediss://one?ssl_check_hostname=0", "ssl_check_hostname must be true or false"),
        ("rediss+cluster://one?ssl_cert_reqs=", "ssl_cert_reqs must be required or none"),
    ],
)
def test_an_option_that_cannot_work_is_named(asked, url, wrong):
    with pytest.raises(SettingsError, match=wrong):
        asked(url)


@pytest.mark.parametrize("scheme", ["rediss", "rediss+sentinel", "rediss+cluster"])
def test_certificates_are_checked_as_asked(scheme):
    assert addresses.tls(addresses.parse(f"{scheme}://one"))["ssl_check_hostname"] is True
    asked = addresses.tls(addresses.parse(f"{scheme}://one?ssl_check_hostname=false"))
    assert asked["ssl_check_hostname"] is False
    assert addresses.tls(addresses.parse(f"{scheme.replace('rediss', 'redis')}://one")) == {}


def test_sentinels_have_a_login_of_their_own_and_the_same_certificates():
    url = "rediss+sentinel://u:p@one/s/1?sentinel_username=w&sentinel_password=p%40"
    asked = {"ssl": True, "ssl_check_hostname": True, "username": "w", "password": "p@"}
    assert addresses.watchers(addresses.parse(url)) == asked
    assert kombu_broker(url).options["sentinel_kwargs"].items() >= asked.items()


def test_the_service_that_sentinels_know_has_a_name_also_where_none_is_given():
    assert addresses.service(addresses.parse("redis+sentinel://one")) == ("mymaster", 0)
    assert kombu_broker("redis+sentinel://one").options["master_name"] == "mymaster"
