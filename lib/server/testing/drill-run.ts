import { planDocument } from "@/lib/domain/plan/document";
import { clients } from "../db";
import * as orders from "../run/follow-orders";
import { stepsOf } from "@/lib/domain/run/steps-of";
import { at, must, type signUp } from "./world";

type Someone = Awaited<ReturnType<typeof signUp>>;

/** Decides a minute after the context's now, and carries every step of the run out, three minutes each and one to verify. Returns the minute after. */
export async function carryOut(run: string, who: Someone, answer: "rollback" | "backout" = "rollback"): Promise<number> {
  const { planVersion } = await clients().write.run.findUniqueOrThrow({ where: { number: Number(run.slice(4)) }, select: { planVersion: { select: { document: true } } } });
  must(await orders.decideRun({ run, after: 0, answer, pain: "many", isSpreading: true, risk: "low", brokeGlass: "Nobody else is here" }, at(who, 1)));
  let minute = 1;
  for (const { id: stepId } of stepsOf(planDocument.parse(planVersion.document), answer)) {
    must(await orders.startStep({ run, stepId, allowNoReturn: true, brokeGlass: "Nobody else is here" }, at(who, minute)));
    must(await orders.finishStep({ run, stepId }, at(who, minute + 3)));
    minute += 3;
    must(await orders.verifyStep({ run, stepId }, at(who, minute)));
  }
  must(await orders.recoverRun({ run, how: "As before" }, at(who, minute + 1)));
  return minute + 2;
}
