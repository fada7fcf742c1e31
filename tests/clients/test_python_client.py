"""A Python client that openapi-python-client makes of openapi.yaml does all that a desk does."""

import io
import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
import yaml

from service.probes import OPENAPI
from tests.servers import until

CONFIG = Path(__file__).parent / "openapi-python-client.yaml"
PACKAGE = "claimwatch_client"
TOOLS = Path(sys.executable).parent  # the generator, and ruff, by which it tidies up
MAY = {day: datetime(2024, 5, day, 8, tzinfo=UTC) for day in (2, 6, 7, 8)}


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    """The folder of the generated package."""
    return tmp_path_factory.mktemp("python") / PACKAGE


@pytest.fixture(scope="module")
def generated(package):
    """What the generator had to say."""
    return subprocess.run(
        [
            TOOLS / "openapi-python-client", "generate", "--meta=none", "--fail-on-warning",
            f"--path={OPENAPI}", f"--config={CONFIG}", f"--output-path={package}",
        ],
        env={**os.environ, "PATH": f"{TOOLS}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def sdk(generated, package):
    """The generated package, with all its modules imported."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(package.parent)
        made = import_module(PACKAGE)
        for module in walk_packages(made.__path__, f"{PACKAGE}."):
            import_module(module.name)
        yield made


@pytest.fixture
def client(sdk, service_url):
    with sdk.Client(base_url=service_url, raise_on_unexpected_status=True) as client:
        yield client


def new_claim(sdk, what):
    return sdk.models.NewClaim(
        text=f"{what} carried 12,000 passengers in April 2024.",
        claimant="Jon Vale",
        claimed_at=MAY[2],
        topics=["ferries"],
    )


def test_the_generator_leaves_nothing_out(generated, package):
    assert (generated.returncode, generated.stderr) == (0, "")
    assert generated.stdout.split() == ["Generating", str(package)]


def test_every_operation_has_a_module(sdk, package, operation_ids):
    modules = {path.stem for path in package.glob("api/*/*.py")} - {"__init__"}
    assert modules == operation_ids


def test_every_schema_has_a_class_of_its_name(sdk):
    schemas = yaml.safe_load(OPENAPI.read_text("utf-8"))["components"]["schemas"]
    assert {*schemas} <= {*sdk.models.__all__}


def test_a_claim_is_followed_until_its_verdict_changes(sdk, client):
    api, models = sdk.api, sdk.models
    claim = api.claims.create_claim.sync(client=client, body=new_claim(sdk, "The Skarvik ferry"))
    assert isinstance(claim, models.Claim)
    assert (claim.status, claim.claimed_at) == (models.Status.PENDING, MAY[2])

    def settled(wanted):
        return until(
            lambda: api.claims.get_claim_status.sync(claim.id, client=client),
            lambda seen: seen.status is wanted,
        )

    def report(title, body, publisher, day):
        posted = api.reports.create_report.sync(
            client=client,
            body=models.NewReport(
                title=title, body=body, publisher=publisher, published_at=MAY[day]
            ),
        )
        assert isinstance(posted, models.ReportReceipt)
        return until(
            lambda: api.reports.get_report.sync(posted.id, client=client),
            lambda seen: seen.state is models.ReportState.PROCESSED,
        )

    settled(models.Status.UNVERIFIED)
    elsewhere = report(
        "Bakers raise prices", "A loaf costs 40 kroner in Skarvik now.", "The Sample Courier", 6
    )
    assert elsewhere.matches == []
    confirming = report(
        "Ferry counts its passengers",
        "The Skarvik ferry carried 12,000 passengers in April 2024, the port authority said.",
        "The Sample Courier",
        7,
    )
    assert [match.stance for match in confirming.matches] == [models.Stance.SUPPORTS]
    assert isinstance(settled(models.Status.SUPPORTED), models.ClaimStatus)
    report(
        "Auditor counts again",
        "The Skarvik ferry carried 7,400 passengers in April 2024, the county auditor said.",
        "Coast Post",
        8,
    )
    settled(models.Status.DISPUTED)

    evidence = api.claims.list_claim_evidence.sync(claim.id, client=client)
    assert all(isinstance(each, models.Evidence) for each in evidence.items)
    assert {each.stance: each.report.publisher for each in evidence.items} == {
        models.Stance.SUPPORTS: "The Sample Courier",
        models.Stance.REFUTES: "Coast Post",
    }
    figures = [each.rationale.report_quantity.value for each in evidence.items]
    assert sorted(figures) == [7_400, 12_000]

    steps = [models.Status.UNVERIFIED, models.Status.SUPPORTED, models.Status.DISPUTED]
    history = api.claims.list_claim_history.sync(claim.id, client=client)
    assert [revision.status for revision in history.items] == steps[::-1]
    feed = api.changes.list_changes.sync(client=client)
    assert [each.status for each in feed.items if each.claim_id == claim.id] == steps
    assert feed.items[-1].cause.kind is models.CauseKind.REPORT
    rest = api.changes.list_changes.sync(client=client, since=feed.next_cursor)
    assert rest.items == []


def test_what_a_client_has_already_is_not_sent_again(sdk, client):
    operations = sdk.api.claims
    claim = operations.create_claim.sync(client=client, body=new_claim(sdk, "The Oddvik tram"))
    checked = until(
        lambda: operations.get_claim.sync_detailed(claim.id, client=client),
        lambda seen: seen.parsed.status is sdk.models.Status.UNVERIFIED,
    )
    again = operations.get_claim.sync_detailed(
        claim.id, client=client, if_none_match=checked.headers["ETag"]
    )
    assert (again.status_code, again.parsed) == (304, None)


def test_a_bad_request_comes_back_as_a_problem(sdk, client):
    answer = sdk.api.claims.create_claim.sync_detailed(
        client=client, body=sdk.models.NewClaim(text=" ")
    )
    assert answer.status_code == 422
    assert isinstance(answer.parsed, sdk.models.Problem)
    assert [(type(each), each.pointer) for each in answer.parsed.errors] == [
        (sdk.models.Wrong, "/text")
    ]


def test_a_batch_goes_as_a_list_or_as_lines(sdk, client):
    models, create = sdk.models, sdk.api.batches.create_claims.sync
    claims = [new_claim(sdk, "The Hellvik bus"), models.NewClaim(text=" ")]
    lines = "\n".join(json.dumps(each.to_dict()) for each in claims)
    as_list = create(client=client, body=models.ClaimBatch(items=claims))
    as_lines = create(client=client, body=sdk.types.File(io.BytesIO(lines.encode())))
    for results in (as_list, as_lines):
        taken, refused = results.items
        assert isinstance(taken.claim, models.Claim)
        assert isinstance(refused.problem, models.Problem)


def test_an_answer_that_is_no_record_is_handed_on(sdk, client):
    probes = sdk.api.probes
    written = probes.read_openapi_yaml.sync(client=client)
    assert yaml.safe_load(written) == probes.read_openapi_json.sync(client=client).to_dict()
    assert "claimwatch" in probes.read_metrics.sync(client=client)
