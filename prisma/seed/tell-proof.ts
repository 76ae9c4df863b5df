import type { Result } from "@/lib/domain/result/result";
import { reportPipeline } from "@/lib/server/drill/report-pipeline";
import { noteDrill } from "@/lib/server/drill/note-drill";
import { recordFireDrill } from "@/lib/server/drill/record-fire-drill";
import { recordRestoreTest } from "@/lib/server/drill/record-restore-test";
import { sayLesson } from "@/lib/server/drill/say-lesson";
import { settleLesson } from "@/lib/server/drill/settle-lesson";
import { startDrill } from "@/lib/server/drill/start-drill";
import type { Context } from "@/lib/server/context";
import * as orders from "@/lib/server/run/follow-orders";
import { getRun } from "@/lib/server/run/queries";
import { cast, type Name } from "./cast";
import { must } from "./must";
import type { Proof } from "./proofs";

type World = { at: (hours: number) => Date; as: (name: Name, at: Date) => Context; idOf: (name: Name) => string; release: string; /** In the order of the plan. */ stepIds: string[] };
type Later = { hours: number; act: () => Promise<Result<unknown>> };

/** Tells a drill with the product's own commands; answers with what is left to settle later. */
export async function tellProof({ at, as, idOf, release, stepIds }: World, proof: Proof): Promise<Later[]> {
  const by = as(proof.by, at(proof.at));
  if (proof.kind === "pipeline") {
    const { name, tests, failures = 0, seconds } = proof;
    must(await reportPipeline({ release, name, tests, failures, seconds }, by));
    return [];
  }
  if (proof.kind === "restore") {
    const { minutes, place, evidenceUrl, worked } = proof;
    must(await recordRestoreTest({ release, result: "passed", minutes, place, evidenceUrl, worked }, by));
    return [];
  }
  if (proof.kind === "fire") {
    const { minutes, answers, worked, unclear } = proof;
    const { drillId } = must(await recordFireDrill({ release, result: "passed", minutes, answers, worked, unclear }, by));
    return tellLessons(drillId);
  }
  const { run, drill: drillId } = must(await startDrill({ release }, by));
  const { plan } = must(await getRun({ run }, by));
  const steps = plan.document.steps.items;
  const clock = { minute: 0 };
  const later = (minutes: number) => at(proof.at + (clock.minute += minutes) / 60);
  const owner = (id: string | null) => cast.find(({ name }) => idOf(name) === id)?.name ?? proof.by;
  const decides = owner(plan.document.roles.items.find(({ duty }) => duty === "decisionMaker")?.personId ?? null);
  must(await orders.acknowledgeRun({ run }, as(proof.by, later(1))));
  must(await orders.decideRun({ run, answer: "rollback", fixMinutes: 60, pain: "few", isSpreading: false, risk: "low", because: "A rehearsal", after: 0 }, as(decides, later(1))));
  for (const [place, step] of steps.entries()) {
    if (step.undo === "no") must(await orders.allowNoReturn({ run, stepId: step.id }, as(decides, later(0))));
    must(await orders.startStep({ run, stepId: step.id }, as(owner(step.ownerId), later(0))));
    must(await orders.finishStep({ run, stepId: step.id, note: "" }, as(owner(step.ownerId), later(proof.minutes[place] ?? 1))));
    must(await orders.verifyStep({ run, stepId: step.id, note: "" }, as(owner(step.ownerId), later(0))));
  }
  must(await orders.recoverRun({ run, how: "The checks of the plan hold on staging." }, as(proof.by, later(0))));
  must(await orders.resolveRun({ run, note: "" }, as(proof.by, later(1))));
  const { worked, unclear = "", tookLong = "" } = proof;
  must(await noteDrill({ release, drillId, worked, unclear, tookLong }, as(proof.by, later(2))));
  return tellLessons(drillId);

  async function tellLessons(id: string): Promise<Later[]> {
    const lessons = ("lessons" in proof && proof.lessons) || [];
    const left: Later[] = [];
    for (const { by: who, text, step, settled } of lessons) {
      const { lessonId } = must(await sayLesson({ release, drillId: id, text, stepId: stepIds[step - 1] ?? null }, as(who, at(proof.at + 1))));
      if (settled !== undefined) left.push({ hours: settled, act: () => settleLesson({ release, lessonId }, as(proof.by, at(settled))) });
    }
    return left;
  }
}
