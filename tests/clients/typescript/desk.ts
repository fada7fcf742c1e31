/** A desk's own program: it posts a claim and a report, and prints what has become of the claim. */

import createClient from "openapi-fetch";

import type { components, paths } from "./claimwatch.js";

type Schemas = components["schemas"];
type Problem = Schemas["Problem"];
type Status = Schemas["Status"];

const POLLS = 60;
const SECONDS_APART = 1;

// Every status that is known today; a new one in the description makes this an error.
const WORDS: Record<Status, string> = {
  pending: "not checked yet",
  unverified: "open",
  supported: "borne out",
  refuted: "wrong",
  disputed: "in dispute",
};

class Refused extends Error {
  constructor(readonly problem: Problem) {
    const fields = (problem.errors ?? []).map(
      (wrong) => `${wrong.pointer ?? wrong.parameter ?? wrong.header ?? "request"} ${wrong.detail}`,
    );
    super([`${problem.status} ${problem.title}`, ...fields].join("; "));
  }
}

const claimwatch = createClient<paths>({ baseUrl: process.argv[2] ?? "http://127.0.0.1:8000" });

/** Return what was asked for; throw what was refused. */
function granted<Answer>(answer: { data?: Answer; error?: Problem }): Answer {
  if (answer.data === undefined) {
    throw answer.error ? new Refused(answer.error) : new Error("no answer");
  }
  return answer.data;
}

async function postClaim(body: Schemas["NewClaim"]): Promise<Schemas["Claim"]> {
  const header = { "Idempotency-Key": crypto.randomUUID() };
  return granted(await claimwatch.POST("/v1/claims", { params: { header }, body }));
}

async function postReport(body: Schemas["NewReport"]): Promise<Schemas["ReportReceipt"]> {
  return granted(await claimwatch.POST("/v1/reports", { body }));
}

/** Return where a claim stands once that is as wanted. */
async function settled(claim_id: string, wanted: Status): Promise<Schemas["ClaimStatus"]> {
  for (let poll = 0; poll < POLLS; poll += 1) {
    const seen = granted(
      await claimwatch.GET("/v1/claims/{claim_id}/status", { params: { path: { claim_id } } }),
    );
    if (seen.status === wanted) {
      return seen;
    }
    await new Promise((resolve) => setTimeout(resolve, SECONDS_APART * 1000));
  }
  throw new Error(`${claim_id} is not ${wanted}`);
}

async function evidenceOf(claim_id: string): Promise<Schemas["Evidence"][]> {
  const found: Schemas["Evidence"][] = [];
  let cursor: string | null = null;
  do {
    const page: Schemas["EvidencePage"] = granted(
      await claimwatch.GET("/v1/claims/{claim_id}/evidence", {
        params: { path: { claim_id }, query: { limit: 1, ...(cursor ? { cursor } : {}) } },
      }),
    );
    found.push(...page.items);
    cursor = page.next_cursor;
  } while (cursor);
  return found;
}

/** Return what is said of a claim that cannot be taken. */
async function refusal(): Promise<string> {
  try {
    await postClaim({ text: " " });
  } catch (refused) {
    if (refused instanceof Refused) {
      return refused.message;
    }
    throw refused;
  }
  throw new Error("a blank claim was taken");
}

const claim = await postClaim({
  text: "The Skarvik ferry carried 12,000 passengers in April 2024.",
  claimant: "Jon Vale",
  claimed_at: "2024-05-02T08:00:00Z",
  metadata: { desk: "region" },
});
await postReport({
  title: "Ferry counts its passengers",
  body: "The Skarvik ferry carried 7,400 passengers in April 2024, the port authority said.",
  publisher: "The Sample Courier",
  published_at: "2024-05-06T10:00:00Z",
});
const { status, confidence, revision } = await settled(claim.id, "refuted");
const evidence = await evidenceOf(claim.id);
console.log(
  JSON.stringify({
    before: WORDS[claim.status],
    after: WORDS[status],
    sure: confidence > 0.5,
    revised: revision > claim.revision,
    stances: evidence.map(({ stance, report, passage, rationale }) => ({
      stance,
      publisher: report.publisher,
      quoted: passage.text.slice(0, 17),
      figure: rationale.report_quantity?.value ?? null,
    })),
    refusal: await refusal(),
  }),
);
