import { beforeEach, expect, test } from "vitest";
import { clients } from "../db";
import { deactivatePerson } from "../person/deactivate-person";
import { reevaluate } from "../readiness/reevaluate";
import { createService } from "../service/create-service";
import { freshDatabase } from "../testing/database";
import { must, noon, readyToMark, signUp } from "../testing/world";
import { changeApprovalPolicy } from "./change-approval-policy";
import { makeApprovalPolicy } from "./make-approval-policy";
import { listApprovalPolicies } from "../approval-policy/queries";
import { removeApprovalPolicy } from "./remove-approval-policy";

beforeEach(freshDatabase);

const db = () => clients().write;
const plain = { name: "Checkout", serviceIds: [] as string[], riskClasses: [] as string[], steps: [{ who: { kind: "role", role: "leader" }, count: 1 }], remindHours: 4, escalateHours: 20 };
const needed = async (id: string) => {
  await reevaluate(null, noon);
  return ((await db().release.findUniqueOrThrow({ where: { id } })).readiness as { approvalsNeeded: number }).approvalsNeeded;
};

test("a policy is made, changed and removed by administrators, and every release on its way is asked again", async () => {
  const [amara, rafael, helene] = [await signUp("Amara Okafor", "productManager"), await signUp("Rafael Souza", "administrator"), await signUp("Hélène Moreau", "leader")];
  const { id } = await readyToMark(amara, helene);
  expect(await makeApprovalPolicy(plain, helene)).toMatchObject({ refusal: { kind: "forbidden" } });
  const { policyId } = must(await makeApprovalPolicy(plain, rafael));
  expect(await needed(id)).toBe(1);
  const { id: search } = must(await createService({ name: "Search", ownerId: helene.actor.id }, amara));
  must(await changeApprovalPolicy({ ...plain, policyId, serviceIds: [search] }, rafael));
  expect(await needed(id)).toBe(0);
  must(await changeApprovalPolicy({ ...plain, policyId, riskClasses: ["low"] }, rafael));
  expect(await needed(id)).toBe(1);
  must(await changeApprovalPolicy({ ...plain, policyId, riskClasses: ["low"] }, rafael));
  must(await removeApprovalPolicy({ policyId }, rafael));
  must(await removeApprovalPolicy({ policyId }, rafael));
  expect(await needed(id)).toBe(0);
  expect(await changeApprovalPolicy({ ...plain, policyId }, rafael)).toMatchObject({ refusal: { kind: "missing" } });
  const events = await db().event.findMany({ where: { type: { startsWith: "approvalPolicy." } }, orderBy: { id: "asc" } });
  expect(events.map(({ type }) => type)).toEqual(["approvalPolicy.made", "approvalPolicy.changed", "approvalPolicy.changed", "approvalPolicy.removed"]);
});

test("more agreements than people who could give them are refused, and nothing is kept", async () => {
  const [rafael, helene] = [await signUp("Rafael Souza", "administrator"), await signUp("Hélène Moreau", "leader")];
  const two = { ...plain, steps: [{ who: { kind: "role", role: "leader" }, count: 2 }] };
  expect(await makeApprovalPolicy(two, rafael)).toMatchObject({ refusal: { kind: "invalid", fields: [{ path: "steps.0.count", say: expect.stringContaining("only one person could give them") }] } });
  const twice = { ...plain, steps: [...plain.steps, { who: { kind: "people", personIds: [helene.actor.id] }, count: 1 }] };
  expect(await makeApprovalPolicy(twice, rafael)).toMatchObject({ refusal: { fields: [{ path: "steps.1.count" }] } });
  const yusuf = await signUp("Yusuf Demir", "leader");
  const { policyId } = must(await makeApprovalPolicy(twice, rafael));
  // Those who leave later are seen on the page: the policy cannot be fulfilled any more.
  must(await deactivatePerson({ personId: yusuf.actor.id }, rafael));
  expect(must(await listApprovalPolicies({}, rafael)).policies).toMatchObject([{ id: policyId, whyNotPossible: expect.stringContaining("Step 2") }]);
  expect(await db().event.count({ where: { type: "approvalPolicy.made" } })).toBe(1);
});

test.each([
  ["without a name", { name: " " }, "name"],
  ["without a step", { steps: [] }, "steps"],
  ["of a step for nobody", { steps: [{ who: { kind: "people", personIds: [] }, count: 1 }] }, "steps.0.who.personIds"],
  ["that escalates before it reminds", { remindHours: 20, escalateHours: 20 }, "escalateHours"],
  ["for a service that is not there", { serviceIds: ["01976000-0000-7000-8000-000000000001"] }, "serviceIds"],
])("a policy %s is refused at its field", async (_, change, path) => {
  const rafael = await signUp("Rafael Souza", "administrator");
  await signUp("Hélène Moreau", "leader");
  expect(await makeApprovalPolicy({ ...plain, ...change }, rafael)).toMatchObject({ refusal: { kind: "invalid", fields: [{ path }] } });
});
