import { beforeEach, describe, expect, test } from "vitest";
import { approvalsView, askedView, givenView } from "@/lib/domain/api/approval-views";
import { problemShape } from "@/lib/domain/api/problem";
import { makeApprovalPolicy } from "@/lib/server/approval/make-approval-policy";
import { clients } from "@/lib/server/db";
import { saveSection } from "@/lib/server/plan/save-section";
import { reevaluate } from "@/lib/server/readiness/reevaluate";
import { caller, tokenOf } from "@/lib/server/testing/call-api";
import { freshDatabase } from "@/lib/server/testing/database";
import { must, noon, readyToMark, signUp } from "@/lib/server/testing/world";
import * as approvals from "./releases/[key]/approvals/route";
import * as asking from "./releases/[key]/approvals/ask/route";

const callApprovals = caller("/api/v1/releases/[key]/approvals", approvals);
const callAsk = caller("/api/v1/releases/[key]/approvals/ask", asking);

async function world() {
  await freshDatabase();
  const [amara, jonas, helene, rafael] = [await signUp("Amara Okafor", "productManager"), await signUp("Jonas Lindqvist", "engineer"), await signUp("Hélène Moreau", "leader"), await signUp("Rafael Souza", "administrator")];
  const { key } = await readyToMark(amara, jonas);
  must(await makeApprovalPolicy({ name: "Every launch", serviceIds: [], riskClasses: [], steps: [{ who: { kind: "role", role: "leader" }, count: 1 }], remindHours: 4, escalateHours: 20 }, rafael));
  await reevaluate(null, noon);
  return { amara, key, at: `/api/v1/releases/${key}/approvals`, author: await tokenOf(amara), leader: await tokenOf(helene), viewer: await tokenOf(await signUp("Vera Stone", "viewer")) };
}
let all: Awaited<ReturnType<typeof world>>;
beforeEach(async () => {
  all = await world();
});
const read = async () => approvalsView.parse((await callApprovals("GET", all.at, { token: all.viewer })).body);
const give = (token: string, body: unknown) => callApprovals("POST", all.at, { token, body });

describe("approvals by the API", () => {
  test("are asked, given once under one key, and read", async () => {
    const asked = await callAsk("POST", `${all.at}/ask`, { token: all.author });
    expect([asked.status, askedView.parse(asked.body)]).toEqual([200, { version: expect.any(Number), told: ["Hélène Moreau"] }]);
    const { version } = await read();
    const first = await callApprovals("POST", all.at, { token: all.leader, body: { version, answer: "yes", comment: "Good." }, headers: { "idempotency-key": "one" } });
    expect(givenView.parse(first.body)).toMatchObject({ version, answer: "yes" });
    expect((await give(all.leader, { version, answer: "yes", comment: "Good." })).body).toEqual(first.body);
    expect(await read()).toMatchObject({ say: `Everybody who has to agree has agreed to version ${version}.`, given: 1, needed: 1, ask: { who: "Amara Okafor", isCurrent: true }, steps: [{ state: "done", people: [{ name: "Hélène Moreau", state: "agreed" }] }], answers: [{ who: "Hélène Moreau", state: "holds", comment: "Good." }] });
    expect(await clients().write.approval.count()).toBe(1);
  });

  test("of an older version are 412 with what changed", async () => {
    const { body } = await callAsk("POST", `${all.at}/ask`, { token: all.author, body: { note: "Please" } });
    const { version } = askedView.parse(body);
    const { revision } = await clients().write.plan.findFirstOrThrow();
    must(await saveSection({ release: all.key, section: "times", base: revision, value: { sustainedMinutes: 9, budgetMinutes: 61 } }, all.amara));
    const late = await give(all.leader, { version, answer: "yes" });
    expect(problemShape.parse(late.body)).toMatchObject({ say: expect.stringContaining("Your answer was not recorded"), current: { version: version + 1 } });
    expect(late.status).toBe(412);
  });

  test.each([
    ["no reason", { version: 1, answer: "no" }, 422],
    ["another word", { version: 1, answer: "maybe" }, 422],
    ["no version", { answer: "yes" }, 422],
    ["a field that it does not know", { version: 1, answer: "yes", force: true }, 422],
  ])("with %s are refused", async (_, body, status) => {
    expect((await give(all.leader, body)).status).toBe(status);
    expect(await clients().write.approval.count()).toBe(0);
  });

  test("are not given by the author, nor asked by a viewer", async () => {
    await callAsk("POST", `${all.at}/ask`, { token: all.author });
    const { version } = await read();
    expect((await give(all.author, { version, answer: "yes" })).body).toMatchObject({ status: 409, say: expect.stringContaining("your own") });
    expect((await callAsk("POST", `${all.at}/ask`, { token: all.viewer })).status).toBe(403);
    expect((await callApprovals("GET", "/api/v1/releases/REL-99/approvals", { token: all.viewer })).status).toBe(404);
  });
});
