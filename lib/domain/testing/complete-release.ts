import type { Item } from "../checklist/item";
import { startingItems } from "../checklist/starting-items";
import type { PlanDocument } from "../plan/document";
import { duties } from "../plan/words";
import { onboarding } from "../template/examples/onboarding";

export const amara = "01a00000-0000-7000-8000-000000000001";
export const jonas = "01a00000-0000-7000-8000-000000000002";
export const yusuf = "01a00000-0000-7000-8000-000000000003";
/** Was here once, and is deactivated. */
export const gone = "01a00000-0000-7000-8000-000000000009";

export const tick: Item["tick"] = { personId: jonas, at: "2026-06-10T12:00:00.000Z", note: "", evidenceUrl: null, planVersion: 1 };
export const notApplicable: Item["notApplicable"] = { personId: jonas, at: "2026-06-10T12:00:00.000Z", reason: "There is no flag here." };

/** What readiness is asked about, free to be changed. */
export type ReleaseUnderTest = { release: { ownerId: string }; plan: PlanDocument; items: Item[]; people: Map<string, { name: string; active: boolean }> };

/** A release that lacks nothing before its launch. Amara owns everything, Jonas is the deputy; no two calls share anything. */
export function completeRelease(): ReleaseUnderTest {
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
      [amara, { name: "Amara Okafor", active: true }],
      [jonas, { name: "Jonas Lindqvist", active: true }],
      [yusuf, { name: "Yusuf Demir", active: true }],
      [gone, { name: "Gone Already", active: false }],
    ]),
  });
}
