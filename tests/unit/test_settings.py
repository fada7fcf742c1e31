import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from settings import SCOPES, Limit, Settings, SettingsError, is_loopback

SHA = hashlib.sha256(b"a key").hexdigest()


def test_without_any_setting_the_embedded_store_serves_this_machine_alone():
    settings = Settings.from_env({})
    assert (settings.host, settings.port, settings.store_url) == ("127.0.0.1", 8000, "")
    assert settings.api_keys == ()
    assert settings.judge_dir.name == "mpnet-judge"


def test_a_blank_setting_is_as_good_as_none():
    assert Settings.from_env({"PORT": " "}) == Settings.from_env({})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "0"),
        ("PORT", "80000"),
        ("PORT", "http"),
        ("SHARDS", "0"),
        ("API_THREADS", "1"),
        ("MAX_BODY_BYTES", "10"),
        ("STORE_URL", "http://store"),
        ("BROKER_URL", "amqp://broker"),
        ("WEBHOOK_URL", "ftp://receiver"),
        ("WEBHOOK_URL", "http://"),
        ("WEBHOOK_URL", "https://:443/hook"),
        ("WEBHOOK_URL", "https://receiver:port/hook"),
        ("WEBHOOK_URL", "https://receiver/a hook"),
        ("JUDGE_URL", "models.example/v1"),
        ("JUDGE_URL", "file:///v1"),
        ("JUDGE_URL", "https://models.example:port/v1"),
        ("JUDGE_API_KEY", "two words"),
        ("JUDGE_API_KEY", "one\r\nX-Other: two"),
        ("JUDGE_API_KEY", "schlüssel"),
        ("JUDGE_TIMEOUT", "0"),
        ("JUDGE_TIMEOUT", "-3"),
        ("JUDGE_TIMEOUT", "2.5"),
        ("JUDGE_TIMEOUT", "600"),
        ("JUDGE_TIMEOUT", "13"),
        ("WEBHOOK_SECRET", "whsec_not base64!"),
        ("WEBHOOK_SECRET", "abc"),
        ("WEBHOOK_SECRET", "whsec_"),
        ("STORE_URL", "redis://one:port/0"),
        ("STORE_URL", "redis://"),
        ("STORE_URL", "redis+sentinel://one:26379,two:port/main"),
        ("RATE_LIMIT", "many"),
        ("RATE_LIMIT", "600/fortnight"),
        ("RATE_LIMIT", "0/minute"),
        ("RATE_LIMIT", "600"),
        ("LOG_LEVEL", "LOUD"),
        ("SHARDS", "-8"),
        ("SHARDS", "8.0"),
        ("API_KEYS", "desk:1234:read"),
        ("API_KEYS", f"desk:{SHA}:everything"),
        ("API_KEYS", f":{SHA}:read"),
        ("API_KEYS", SHA),
    ],
)
def test_a_setting_that_cannot_work_is_named(name, value):
    with pytest.raises(SettingsError, match=f"^{name}: "):
        Settings.from_env({name: value})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("STORE_URL", "redis://user:p@ss@one:6379/0"),
        ("STORE_URL", "redis+sentinel://one:26379,two/main/0"),
        ("STORE_URL", "rediss+cluster://[::1]:6379,two:7000"),
        ("STORE_URL", "redis+cluster://u:p@one:7000,[::1]:6379,[::2]"),
        ("STORE_URL", "unix:///run/store.sock?db=0"),
        ("WEBHOOK_SECRET", "whsec_MfKQ9r8G"),
        ("WEBHOOK_SECRET", "MfKQ9r8G"),
        ("LOG_LEVEL", "warning"),
        ("JUDGE_URL", "http://127.0.0.1:11434/v1"),
        ("JUDGE_URL", "https://models.example/v1/chat/completions?version=2"),
    ],
)
def test_a_setting_that_works_is_taken(name, value):
    beside = {"STORE_URL": {"BROKER_URL": "redis://one"}, "JUDGE_URL": {"JUDGE_MODEL": "a-model"}}
    taken = getattr(Settings.from_env({name: value, **beside.get(name, {})}), name.lower())
    assert taken.lower() == value.lower()


def test_a_key_that_cannot_be_used_is_not_quoted():
    with pytest.raises(SettingsError) as refused:
        Settings.from_env({"JUDGE_API_KEY": "a secret key"})
    assert "secret" not in str(refused.value)


def test_a_limit_is_so_many_requests_in_so_many_seconds():
    assert Settings.from_env({"RATE_LIMIT": "600/minute"}).rate_limit == Limit(600, 60)
    assert Settings.from_env({"RATE_LIMIT": "1/day"}).rate_limit == Limit(1, 86_400)
    assert Settings.from_env({}).rate_limit is None


def test_a_folder_without_a_judge_is_refused_where_one_is_loaded(tmp_path):
    with pytest.raises(SettingsError, match=f"JUDGE_DIR: {tmp_path}"):
        Settings.from_env({"JUDGE_DIR": str(tmp_path)}).check_judge()
    Settings.from_env({}).check_judge()


@pytest.mark.parametrize("scheme", ["redis+cluster", "rediss+cluster"])
def test_a_cluster_is_refused_as_broker_and_taken_as_store(scheme):
    cluster = f"{scheme}://one:6379"
    with pytest.raises(SettingsError, match=r"BROKER_URL: .*Cluster"):
        Settings.from_env({"STORE_URL": cluster, "BROKER_URL": cluster})
    taken = Settings.from_env({"STORE_URL": cluster, "BROKER_URL": "redis://one:6379"})
    assert taken.store_url == cluster


@pytest.mark.parametrize(
    ("env", "named"),
    [
        ({"WEBHOOK_URL": "https://desk.example/hook"}, "WEBHOOK_SECRET"),
        ({"JUDGE_URL": "https://models.example/v1"}, "JUDGE_MODEL"),
        ({"JUDGE_MODEL": "a-model"}, "JUDGE_URL"),
        ({"JUDGE_API_KEY": "a-key"}, "JUDGE_URL is needed with JUDGE_API_KEY"),
        ({"STORE_URL": "redis://one"}, "BROKER_URL"),
        ({"BROKER_URL": "redis://one"}, "STORE_URL"),
        ({"MAX_HELD": "8", "API_THREADS": "8"}, "MAX_HELD"),
    ],
)
def test_settings_that_cannot_work_together_are_refused(env, named):
    with pytest.raises(SettingsError, match=named):
        Settings.from_env(env)


@pytest.mark.parametrize(
    ("host", "alone"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("::1", True),
        ("localhost", True),
        ("0.0.0.0", False),  # noqa: S104 - it is told from the others
        ("::", False),
        ("news.example", False),
        ("128.0.0.1", False),
        ("localhost.example", False),
        ("", False),
    ],
)
def test_an_address_that_only_this_machine_reaches_is_known(host, alone):
    assert is_loopback(host) is alone


@given(
    st.dictionaries(
        st.from_regex(r"[a-z]{1,8}", fullmatch=True),
        st.sets(st.sampled_from(sorted(SCOPES)), min_size=1),
        max_size=4,
    )
)
def test_keys_are_read_as_they_are_written(keys):
    written = ",".join(f"{name}:{SHA}:{'+'.join(sorted(held))}" for name, held in keys.items())
    read = Settings.from_env({"API_KEYS": written}).api_keys
    assert {key.name: set(key.scopes) for key in read} == keys
    assert {key.sha256 for key in read} <= {SHA}
