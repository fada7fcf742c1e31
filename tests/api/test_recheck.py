"""What a recheck makes good."""

from adapters.keys import Keys


def test_evidence_that_a_store_has_lost_is_found_again(api, store_settings):
    """A node of a Cluster can lose it, while another one knows its report as processed."""
    claim = api.claim()
    api.work()
    api.report()
    api.work()
    path = f"/v1/claims/{claim}/evidence"
    held = api.client.get(path).json["items"]
    api.tracker.claims.client.delete(Keys(store_settings.shards).evidence(claim))
    assert (len(held), api.client.get(path).json["items"]) == (1, [])
    api.client.post(f"/v1/claims/{claim}/recheck")
    api.work()
    assert [each["id"] for each in api.client.get(path).json["items"]] == [held[0]["id"]]
