import { type PlanDocument, planDocument } from "@/lib/domain/plan/document";
import { stepsOf } from "@/lib/domain/run/steps-of";
import { tickItem } from "../checklist/tick-item";
import type { Context } from "../context";
import { clients } from "../db";
import { savePlan } from "../plan/save-plan";
import { createRelease } from "../release/create-release";
import { createService } from "../service/create-service";
import { beginVerifying, decideRun, finishStep, recoverRun, resolveRun, startStep, verifyStep } from "../run/follow-orders";
import { openRun } from "../run/open-run";
import { readPlan } from "../plan/read-plan";
import { at, completePlan, must } from "./world";

type Someone = Context & { actor: NonNullable<Context["actor"]> };
type Wanted = {
  invitees?: string[];
  change?: (plan: PlanDocument) => PlanDocument;
  /** What happens just before it resolves. */
  meanwhile?: () => Promise<unknown>;
};

/** A release of `author` that was live and was taken back by its plan: its run is resolved, and its review open. */
export async function resolvedRun(author: Someone, deputy: Someone, { invitees = [], change = (plan) => plan, meanwhile }: Wanted = {}) {
  const db = clients().write;
  const { id: serviceId } = must(await createService({ name: `Service of ${author.actor.id} ${await db.service.count()}`, ownerId: author.actor.id }, author));
  const { key, id } = must(await createRelease({ name: "Mobile app 5.9", version: "5.9.3", services: [serviceId] }, author));
  const plan = completePlan(author.actor.id, deputy.actor.id);
  must(await savePlan({ release: key, base: 0, plan: change({ ...plan, review: { ...plan.review, dueDays: 3, inviteeIds: invitees } }) }, author));
  await db.release.update({ where: { id }, data: { status: "monitoring", monitoringStartedAt: author.now } });

  const { run } = must(await openRun({ release: key, seen: "Crashes at start", since: at(author, -22).now.toISOString() }, author));
  must(await decideRun({ run, after: 0, answer: "rollback", pain: "many", isSpreading: true, risk: "low" }, at(author, 14)));
  const document = planDocument.parse(await readPlan(db, id));
  let minute = 15;
  for (const { id: stepId } of stepsOf(document, "rollback")) {
    must(await startStep({ run, stepId }, at(author, minute)));
    must(await finishStep({ run, stepId }, at(author, minute + 2)));
    must(await verifyStep({ run, stepId }, at(deputy, minute + 3)));
    minute += 4;
  }
  const state = await db.run.findFirstOrThrow({ where: { releaseId: id }, select: { status: true } });
  if (state.status === "executing") must(await beginVerifying({ run }, at(author, minute)));
  must(await recoverRun({ run, how: "No crash for an hour" }, at(author, minute + 1)));
  const items = await db.checklistItem.findMany({ where: { releaseId: id, phase: "rollback", verifies: null } });
  for (const { id: itemId } of items) must(await tickItem({ release: key, itemId }, at(author, minute + 2)));
  await meanwhile?.();
  must(await resolveRun({ run }, at(author, minute + 3)));
  return { run, release: key, releaseId: id, serviceId };
}
