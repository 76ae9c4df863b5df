import type { Result } from "@/lib/domain/result/result";
import { askForApproval } from "@/lib/server/approval/ask-for-approval";
import { giveApproval } from "@/lib/server/approval/give-approval";
import type { Context } from "@/lib/server/context";
import type { Transaction } from "@/lib/server/db";
import { answerInvitation } from "@/lib/server/drill/answer-invitation";
import { scheduleDrill } from "@/lib/server/drill/schedule-drill";
import { answerWaiver } from "@/lib/server/waiver/answer-waiver";
import { askWaiver } from "@/lib/server/waiver/ask-waiver";
import type { Name } from "./cast";
import { must } from "./must";
import { atWall } from "./at-wall";
import type { Story } from "./world";

type World = {
  db: Transaction;
  day: Date;
  at: (hours: number) => Date;
  as: (name: Name, at: Date) => Context;
  idOf: (name: Name) => string;
  key: string;
  id: string;
  items: { id: string; title: string }[];
};

/** What people agreed to, waived and planned, with the product's own commands. */
export function tellWords({ db, day, at, as, idOf, key, id, items }: World, { agreed, waived, scheduled }: Story): { hours: number; act: () => Promise<Result<unknown>> }[] {
  const acts: { hours: number; act: () => Promise<Result<unknown>> }[] = [];
  if (agreed) {
    const { asked, given } = agreed;
    acts.push({ hours: asked[1], act: () => askForApproval({ release: key, note: "" }, as(asked[0], at(asked[1]))) });
    acts.push({
      hours: given[1],
      act: async () => {
        const { number } = await db.planVersion.findFirstOrThrow({ where: { releaseId: id }, orderBy: { number: "desc" }, select: { number: true } });
        return giveApproval({ release: key, version: number, answer: "yes", comment: given[2] }, as(given[0], at(given[1])));
      },
    });
  }
  if (waived) {
    const { asked, approved, title, reason, days } = waived;
    const itemId = items.find((item) => item.title === title)?.id ?? "";
    acts.push({ hours: asked[1], act: () => askWaiver({ release: key, code: "item.done", field: `checklist/${itemId}`, reason, expiresAt: at(days * 24).toISOString() }, as(asked[0], at(asked[1]))) });
    acts.push({
      hours: approved[1],
      act: async () => {
        const { id: waiverId } = await db.waiver.findFirstOrThrow({ where: { releaseId: id }, select: { id: true } });
        return answerWaiver({ release: key, waiverId, approved: true, note: "" }, as(approved[0], at(approved[1])));
      },
    });
  }
  if (scheduled) {
    const { by, at: hours, when, minutes, invited, comes } = scheduled;
    acts.push({
      hours,
      act: async () => {
        const answer = await scheduleDrill({ release: key, kind: "staging", at: atWall(day, when).toISOString(), minutes, leadId: idOf(by), inviteeIds: invited.map(idOf) }, as(by, at(hours)));
        const { drillId } = must(answer);
        for (const name of comes) must(await answerInvitation({ release: key, drillId, comes: true }, as(name, at(hours + 1))));
        return answer;
      },
    });
  }
  return acts;
}
