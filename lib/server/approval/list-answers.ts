import "server-only";
import { answerState } from "@/lib/domain/approval/answer-state";
import { type ApprovalAnswer, approvalAnswers, type ApprovalFact } from "@/lib/domain/approval/approval";
import type { AnswerRow } from "@/lib/domain/approval/view";
import type { Transaction } from "../db";
import type { ApprovalNow } from "./read-approval";

const most = 100;

/** What was answered to this plan, the newest first, each with what became of it. */
export async function listAnswers(tx: Transaction, releaseId: string, { steps, input }: Pick<ApprovalNow, "steps" | "input">, me: string): Promise<AnswerRow[]> {
  const rows = await tx.approval.findMany({
    where: { releaseId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: most,
    include: { person: { select: { name: true } }, inPlaceOf: { select: { name: true } }, planVersion: { select: { number: true } } },
  });
  const facts = rows.map(({ id, personId, forId, answer, at, digest, planVersion }): ApprovalFact => ({ id, personId, forId, answer: answerOf(answer), at: at.getTime(), version: planVersion.number, digest }));
  const after = await tx.planVersion.findMany({ where: { releaseId, number: { in: [...new Set(facts.map(({ version }) => version + 1))] } }, select: { number: true, startedAt: true } });
  return rows.map((row, index) => {
    const fact = facts[index] as ApprovalFact;
    const state = answerState(fact, facts, steps, input.evidence.digests.plan);
    const next = after.find(({ number }) => number === fact.version + 1);
    return {
      id: row.id,
      who: row.person.name,
      isMine: row.personId === me,
      inPlaceOf: row.inPlaceOf?.name ?? null,
      answer: fact.answer,
      version: fact.version,
      at: row.at.toISOString(),
      comment: row.comment,
      state,
      since: (state === "stale" || state === "answered") && next ? { version: next.number, at: next.startedAt.toISOString() } : null,
    };
  });
}

function answerOf(stored: string): ApprovalAnswer {
  return approvalAnswers.find((each) => each === stored) ?? "no";
}
