# ruff: noqa: E501 - as they were written
"""Records as versions of the service wrote them, which every later version reads."""

from tracking.api_keys import StoredKey
from tracking.records import Revision, TrackedClaim, TrackedReport
from verification.model import Evidence

SCHEMA_1 = {
    "a claim": (
        TrackedClaim,
        (
            '{"schema":1,"record":{"claim":{"id":"clm_1","text":"The lighthouse of Norrskarn reopened'
            '.","claimed_at":"2024-05-06T12:00:00Z","claimant":null},"created_at":"2024-05-06T12:00:0'
            '0Z","updated_at":"2024-05-06T12:00:00Z","fingerprint":"f","source_url":null,"topics":[],'
            '"language":"en","external_id":null,"metadata":{},"verdict":{"status":"pending","confiden'
            'ce":0.0,"superseded":false,"latest":null,"rationale":""},"review":null,"revision":0,"ver'
            'sion":0,"checked_at":null,"similar":[]}}'
        ),
    ),
    "a claim with everything": (
        TrackedClaim,
        (
            '{"schema":1,"record":{"claim":{"id":"clm_1","text":"The lighthouse of Norrskarn reopened'
            '.","claimed_at":"2024-05-06T12:00:00Z","claimant":"Ann Low"},"created_at":"2024-05-06T12'
            ':00:00Z","updated_at":"2024-05-06T12:00:00Z","fingerprint":"f","source_url":"https://exa'
            'mple.org/a","topics":["harbour"],"language":"en","external_id":"a1","metadata":{"desk":7'
            '},"verdict":{"status":"supported","confidence":0.9,"superseded":false,"latest":null,"rat'
            'ionale":"Supported: it says so."},"review":{"status":"disputed","note":"We ask again.","'
            'reviewer":"M. Berg","at":"2024-05-06T12:00:00Z"},"revision":2,"version":3,"checked_at":"'
            '2024-05-06T12:00:00Z","similar":[{"id":"clm_2","score":0.5}]}}'
        ),
    ),
    "a report": (
        TrackedReport,
        (
            '{"schema":1,"record":{"report":{"id":"rpt_1","title":"News","body":"The lighthouse of No'
            'rrskarn reopened.","published_at":"2024-05-06T12:00:00Z","publisher":null,"url":null},"c'
            'reated_at":"2024-05-06T12:00:00Z","language":"en","external_id":null,"state":"queued","r'
            'eason":null,"processed_at":null,"withdrawn":false}}'
        ),
    ),
    "a failed report": (
        TrackedReport,
        (
            '{"schema":1,"record":{"report":{"id":"rpt_1","title":"News","body":"The lighthouse of No'
            'rrskarn reopened.","published_at":"2024-05-06T12:00:00Z","publisher":null,"url":null},"c'
            'reated_at":"2024-05-06T12:00:00Z","language":"en","external_id":null,"state":"failed","r'
            'eason":"matching it failed repeatedly","processed_at":"2024-05-06T12:00:00Z","withdrawn"'
            ":false}}"
        ),
    ),
    "an evidence record": (
        Evidence,
        (
            '{"schema":1,"record":{"id":"evd_clm_1_rpt_1","claim_id":"clm_1","report_id":"rpt_1","rep'
            'ort":{"title":"News","published_at":"2024-05-06T12:00:00Z","publisher":null,"url":null},'
            '"passage":{"text":"The lighthouse of Norrskarn reopened.","start":0,"end":37,"part":"bod'
            'y"},"context":"","stance":"supports","voice":{"kind":"own","source":null},"confidence":0'
            '.9,"rationale":{"code":"entailed","text":"it says so","claim_quantity":null,"report_quan'
            'tity":null,"comparison":null,"model":null},"created_at":"2024-05-06T12:00:00Z","origin_i'
            'd":"","cancelled":false,"cancelled_by":null,"corrects":false,"outcome":false,"sketch":[]'
            "}}"
        ),
    ),
    "a revision": (
        Revision,
        (
            '{"schema":1,"record":{"claim_id":"clm_1","revision":1,"at":"2024-05-06T12:00:00Z","statu'
            's_before":"pending","status":"unverified","computed_status":"unverified","confidence":0.'
            '5,"superseded":false,"cause":{"kind":"check","evidence_ids":[],"report_id":null,"reviewe'
            'r":null,"note":null}}}'
        ),
    ),
    "a key of a client": (
        StoredKey,
        (
            '{"schema":1,"record":{"id":"key_1","name":"desk","sha256":"00000000000000000000000000000'
            '00000000000000000000000000000000000","scopes":["read"],"created_at":"2024-05-06T12:00:00'
            'Z","revoked_at":null}}'
        ),
    ),
}
