import type { Role } from "@/lib/domain/access/roles";
import { emptyDocument } from "@/lib/domain/plan/empty-document";
import type { PlanDocument } from "@/lib/domain/plan/document";
import { duties } from "@/lib/domain/plan/words";
import type { Result } from "@/lib/domain/result/result";
import { onboarding } from "@/lib/domain/template/examples/onboarding";
import type { Context } from "../context";
import { clients } from "../db";
import { reportPipeline } from "../drill/report-pipeline";
import { savePlan } from "../plan/save-plan";
import { createRelease } from "../release/create-release";
import { tickItem } from "../checklist/tick-item";

export const noon = new Date("2026-06-10T12:00:00Z");

/** A new active person, and the context in which they ask at `now`. */
export async function signUp(name: string, role: Role, now = noon): Promise<Context & { actor: NonNullable<Context["actor"]> }> {
  const email = `${name.toLowerCase().replace(/[^a-z]+/g, ".")}@ripcord.example`;
  const person = await clients().write.person.create({ data: { name, email, role, timeZone: "Europe/Berlin", createdAt: now } });
  return { actor: { id: person.id, name, role, timeZone: person.timeZone }, now, via: "browser" };
}

export const at = (context: Context, minutesLater: number): Context => ({ ...context, now: new Date(context.now.getTime() + minutesLater * 60_000) });

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal, null, 1));
  return result.value;
}

/** A plan that lacks nothing: `person` in every role and on every row, `deputy` behind. */
export function completePlan(person: string, deputy: string): PlanDocument {
  const plan = onboarding.plan;
  return {
    ...emptyDocument(),
    ...plan,
    steps: { ...plan.steps, items: plan.steps.items.map((step) => ({ ...step, ownerId: person, deputyId: deputy })) },
    data: { ...plan.data, answeredById: person },
    roles: { items: duties.map((duty) => ({ duty, personId: person, deputyId: deputy })) },
    messages: { ...plan.messages, items: plan.messages.items.map((message) => ({ ...message, ownerId: person })) },
    review: { ...plan.review, leadId: person },
  };
}

/** A draft whose plan is complete whose way back a pipeline has tested, and whose pre-deployment items are ticked: it may be marked as ready. */
export async function readyToMark(author: Awaited<ReturnType<typeof signUp>>, deputy: { actor: { id: string } }) {
  const { key, id } = must(await createRelease({ name: "Shorter onboarding", version: "4.12.0" }, author));
  must(await savePlan({ release: key, base: 0, plan: completePlan(author.actor.id, deputy.actor.id) }, author));
  const items = await clients().write.checklistItem.findMany({ where: { releaseId: id }, orderBy: [{ phase: "asc" }, { position: "asc" }] });
  for (const item of items) if (item.phase === "preDeployment" && item.verifies === null) must(await tickItem({ release: key, itemId: item.id }, author));
  must(await reportPipeline({ release: key, tests: 14, name: "build 8790" }, author));
  return { key, id, items };
}
