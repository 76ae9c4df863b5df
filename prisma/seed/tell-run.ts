import type { Result } from "@/lib/domain/result/result";
import type { OrderName } from "@/lib/domain/run/orders";
import { tickItem } from "@/lib/server/checklist/tick-item";
import type { Context } from "@/lib/server/context";
import type { Transaction } from "@/lib/server/db";
import { reportFeedback } from "@/lib/server/feedback/report-feedback";
import { sendMessage } from "@/lib/server/message/send-message";
import { addAction, finishAction } from "@/lib/server/review/actions";
import { publishReview } from "@/lib/server/review/publish-review";
import { saveReview } from "@/lib/server/review/save-review";
import * as orders from "@/lib/server/run/follow-orders";
import { openRun } from "@/lib/server/run/open-run";
import { getRun } from "@/lib/server/run/queries";
import type { Name } from "./cast";
import { must } from "./must";
import type { RunStory } from "./runs";

type World = { db: Transaction; now: Date; as: (name: Name, at: Date) => Context; idOf: (name: Name) => string; release: string; items: { id: string; title: string }[] };

const verbs: Record<OrderName, (input: unknown, context: Context) => Promise<Result<unknown>>> = {
  acknowledge: orders.acknowledgeRun, see: orders.seeRun, decide: orders.decideRun, startStep: orders.startStep, finishStep: orders.finishStep, verifyStep: orders.verifyStep,
  failStep: orders.failStep, retryStep: orders.retryStep, skipStep: orders.skipStep, handOverStep: orders.handOverStep, allowNoReturn: orders.allowNoReturn, escalateStep: orders.escalateStep,
  changeSignal: orders.changeSignal, beginVerifying: orders.beginVerifying, recover: orders.recoverRun, reopen: orders.reopenRun, fail: orders.failRun, resolve: orders.resolveRun,
  dismiss: orders.dismissRun, note: orders.noteRun,
};

/** Tells a run with the product's own commands, in the order of its moments. */
export async function tellRun({ db, now, as, idOf, release, items }: World, story: RunStory) {
  const at = (ago: number) => new Date(now.getTime() - ago * 60_000);
  const [opener, openedAgo, { seen, since, evidence, links, trigger }] = story.opened;
  const row = await db.release.findFirstOrThrow({ where: { number: Number(release.slice(4)) }, select: { id: true } });
  const triggers = await db.planTrigger.findMany({ where: { releaseId: row.id }, orderBy: { position: "asc" }, select: { id: true } });
  const opened = await openRun({ release, seen, evidence, links, since: at(since).toISOString(), triggerId: triggers[trigger - 1]?.id ?? null }, as(opener, at(openedAgo)));
  const { run } = must(opened);
  const { plan } = must(await getRun({ run }, as(opener, now)));
  const steps = plan.document.steps.items;
  const prepared = plan.document.messages.items;
  let decisions = 0;
  let sent = 0;

  const acts = [
    ...story.feedback.map(([ago, text, sinceWhen]) => ({ ago, act: () => reportFeedback({ text, sinceWhen }, { ...as(opener, at(ago)), actor: null }) })),
    ...story.acts.map(([by, ago, { order, step, ...input }]) => ({
      ago,
      act: () => {
        const named = step === undefined ? {} : { stepId: steps[step - 1]?.id };
        return verbs[order]({ run, ...input, ...named, ...(order === "decide" ? { after: decisions++ } : {}) }, as(by, at(ago)));
      },
    })),
    ...story.messages.map(([by, ago, message, title, ways, nextMinutes, text]) => ({
      ago,
      act: () => {
        const { id, text: words, ownerId } = prepared[message - 1] ?? {};
        return sendMessage({ run, planMessageId: id, title, text: text ?? words, ways, nextMinutes, nextById: nextMinutes === null ? null : ownerId, after: sent++ }, as(by, at(ago)));
      },
    })),
    ...(story.ticks ?? []).map(([title, by, ago]) => ({ ago, act: () => tickItem({ release, itemId: items.find((item) => item.title === title)?.id ?? "" }, as(by, at(ago))) })),
  ];
  for (const { act } of acts.sort((a, b) => b.ago - a.ago)) must<unknown>(await act());
  if (story.review) await tellReview({ run, at, as, idOf }, story.review);
}

async function tellReview({ run, at, as, idOf }: { run: string; at: (ago: number) => Date } & Pick<World, "as" | "idOf">, { by, ago, texts, actions }: NonNullable<RunStory["review"]>) {
  for (const [text, value] of Object.entries(texts)) must(await saveReview({ run, text, base: 0, value }, as(by, at(ago + 60))));
  const finishing: (() => Promise<Result<unknown>>)[] = [];
  for (const [what, owner, dueInDays, doneAgo] of actions) {
    const dueOn = at(-dueInDays * 1_440).toISOString().slice(0, 10);
    const { actionId } = must(await addAction({ run, what, ownerId: idOf(owner), dueOn }, as(by, at(ago + 30))));
    if (doneAgo !== null) finishing.push(() => finishAction({ run, actionId }, as(owner, at(doneAgo))));
  }
  must(await publishReview({ run }, as(by, at(ago))));
  for (const finish of finishing) must(await finish());
}
