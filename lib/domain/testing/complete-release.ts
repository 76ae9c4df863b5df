import type { Role } from "../access/roles";
import type { ApprovalFact, ApprovalPolicy } from "../approval/approval";
import type { Item } from "../checklist/item";
import { startingItems } from "../checklist/starting-items";
import { type DrillDays, type DrillKind, scopeOf, untouchedDrillDays } from "../drill/kinds";
import type { DrillFact } from "../evidence/evidence";
import { type Digests, plainDigests } from "../evidence/scope";
import type { Level } from "../lint/level";
import type { PlanDocument } from "../plan/document";
import { duties } from "../plan/words";
import { onboarding } from "../template/examples/onboarding";
import type { WaiverFact } from "../waiver/waiver";

export const amara = "01a00000-0000-7000-8000-000000000001";
export const jonas = "01a00000-0000-7000-8000-000000000002";
export const yusuf = "01a00000-0000-7000-8000-000000000003";
/** Was here once, and is deactivated. */
export const gone = "01a00000-0000-7000-8000-000000000009";

export const tick: Item["tick"] = { personId: jonas, at: "2026-06-10T12:00:00.000Z", note: "", evidenceUrl: null, planVersion: 1, digest: "" };
export const notApplicable: Item["notApplicable"] = { personId: jonas, at: "2026-06-10T12:00:00.000Z", reason: "There is no flag here." };

/** What readiness is asked about, free to be changed. */
export type ReleaseUnderTest = {
  release: { ownerId: string };
  plan: PlanDocument;
  items: Item[];
  people: Map<string, { name: string; active: boolean; role: Role }>;
  evidence: { digests: Digests; drills: DrillFact[]; approvals: ApprovalFact[]; authorIds: string[]; waivers: WaiverFact[] };
  policy: { days: DrillDays; ruleLevels: Record<string, Level>; approvals: ApprovalPolicy[] };
  now: number;
};

/** When the cases are asked, and when their drills were done. */
export const asked = Date.parse("2026-06-10T12:00:00Z");
export const drilled = Date.parse("2026-06-02T12:00:00Z");

/** A release that lacks nothing before its launch. Amara owns everything, Jonas is the deputy; no two calls share anything. */
export function completeRelease(): ReleaseUnderTest {
  const release = plainRelease();
  const digests = plainDigests(release.plan);
  for (const item of release.items) if (item.tick && item.covers) item.tick = { ...item.tick, digest: digests[item.covers] };
  return {
    ...release,
    evidence: { digests, drills: [drill("staging", digests.way), drill("restore", digests.restore)], approvals: [], authorIds: [amara], waivers: [] },
    policy: { days: { ...untouchedDrillDays }, ruleLevels: {}, approvals: [] },
    now: asked,
  };
}

/** As if everything had been proven again for the plan as it is now. */
export function renew({ plan, evidence, items }: ReleaseUnderTest): void {
  const digests = plainDigests(plan);
  evidence.digests = digests;
  evidence.drills = evidence.drills.map((each) => ({ ...each, digest: digests[scopeOf[each.kind]] }));
  for (const item of items) if (item.tick && item.covers) item.tick = { ...item.tick, digest: digests[item.covers] };
}

export function drill(kind: DrillKind, digest: string, fields: Partial<DrillFact> = {}): DrillFact {
  return { id: `01e00000-0000-7000-8000-0000000000${kind.length}0`, kind, result: "passed", at: drilled, version: 1, digest, leadId: jonas, measuredMs: null, ...fields };
}

function plainRelease(): Omit<ReleaseUnderTest, "evidence" | "policy" | "now"> {
  const { plan } = onboarding;
  return structuredClone({
    release: { ownerId: amara },
    plan: {
      ...plan,
      triggers: { items: plan.triggers.items.map((trigger) => ({ ...trigger, observedById: trigger.kind === "qualitative" ? jonas : null })) },
      steps: { ...plan.steps, items: plan.steps.items.map((step) => ({ ...step, ownerId: amara, deputyId: jonas })) },
      data: { ...plan.data, answeredById: amara },
      roles: { items: duties.map((duty) => ({ duty, personId: amara, deputyId: jonas })) },
      messages: { ...plan.messages, items: plan.messages.items.map((message) => ({ ...message, ownerId: amara })) },
      review: { ...plan.review, leadId: amara, inviteeIds: [jonas] },
    },
    items: startingItems.map((item, at) => ({
      ...item,
      id: `01b00000-0000-7000-8000-${String(at + 1).padStart(12, "0")}`,
      ownerId: jonas,
      tick: item.phase === "preDeployment" && item.verifies === null ? tick : null,
      notApplicable: null,
    })),
    people: new Map([
      [amara, { name: "Amara Okafor", active: true, role: "productManager" }],
      [jonas, { name: "Jonas Lindqvist", active: true, role: "engineer" }],
      [yusuf, { name: "Yusuf Demir", active: true, role: "leader" }],
      [gone, { name: "Gone Already", active: false, role: "engineer" }],
    ]),
  });
}
