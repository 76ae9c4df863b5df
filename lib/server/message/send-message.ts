import "server-only";
import { randomUUID } from "node:crypto";
import { renderMessage } from "@/lib/domain/message/render";
import { sendMessageInput, whereSent } from "@/lib/domain/message/send";
import { valuesOf } from "@/lib/domain/message/values";
import { done, refuse, refuseField } from "@/lib/domain/result/result";
import { command } from "../command";
import { getWorkspace } from "../workspace/get-workspace";
import { namedInRun, onRun, type RunDoor, releaseOfRun } from "../run/run-door";
import { deliverMessage } from "./deliver-message";
import { findWays } from "./find-ways";

/**
 * Sends a message of a run: its words are filled in now and final, published and queued in the same transaction.
 * The owner sends it, and whoever may send takes over by sending. Nothing unfinished in it holds it back.
 */
export const sendMessage = command({
  may: "message.send",
  input: sendMessageInput,
  release: releaseOfRun,
  named: namedInRun,
  run: onRun(async (door, input) => {
    const { tx, run, release, actor } = door;
    const again = input.messageId ? await tx.runMessage.findUnique({ where: { id: input.messageId }, select: { id: true, runId: true } }) : null;
    if (again) return again.runId === run.id ? sent(door, again.id) : refuseField("messageId", "Another message has this id. Give each its own.");
    const where = whereSent(door.state, door.plan, input);
    if (!where.ok) return where;
    if (input.after !== door.state.sent.length) return meanwhile(door, input.after);
    const ways = await findWays(tx, where.value.audience, input.ways);
    if (!ways.ok) return ways;
    const next = input.nextById === null ? null : await tx.person.findUnique({ where: { id: input.nextById, deactivatedAt: null }, select: { id: true } });
    if (input.nextById !== null && !next) return refuseField("nextById", "Choose an active person from the list.");

    const now = door.by.at;
    const nextUpdateAt = input.nextMinutes === null ? null : now + input.nextMinutes * 60_000;
    const { timeZone: zone } = await getWorkspace(tx);
    const values = valuesOf({ state: door.state, plan: door.plan, release, zone, now, nextUpdateAt });
    const message = {
      id: input.messageId ?? randomUUID(),
      planMessageId: input.planMessageId,
      ...where.value,
      title: renderMessage(input.title, values).text,
      text: renderMessage(input.text, values).text,
      ways: input.ways,
      nextUpdateAt: nextUpdateAt === null ? null : new Date(nextUpdateAt),
      nextById: next?.id ?? null,
    };
    await tx.runMessage.create({ data: { ...message, runId: run.id, sentById: actor.id || null, sentAt: new Date(now) }, select: { id: true } });
    await deliverMessage(door, message, ways.value);
    const { id: messageId, planMessageId, title, audience, moment, nextById } = message;
    await door.happen([{ type: "run.messageSent", data: { messageId, planMessageId, title, audience, moment, nextUpdateAt: message.nextUpdateAt?.toISOString() ?? null, nextById } }]);
    return sent(door, messageId);
  }),
});

function sent({ state }: RunDoor, messageId: string) {
  return done({ messageId, count: state.sent.length });
}

/** What others sent since the sender looked, instead of a second message that nobody wanted. */
async function meanwhile({ tx, run, state }: RunDoor, after: number) {
  if (after > state.sent.length) return refuseField("after", `This run has sent ${state.sent.length} messages so far. Read them again.`);
  const rows = await tx.runMessage.findMany({
    where: { runId: run.id, id: { in: state.sent.slice(after).map(({ messageId }) => messageId) } },
    orderBy: [{ sentAt: "asc" }, { id: "asc" }],
    select: { title: true, text: true, sentAt: true, sentBy: { select: { name: true } } },
  });
  const who = rows.at(-1)?.sentBy?.name ?? "Somebody";
  return refuse({
    kind: "conflict" as const,
    say: `${who} sent a message meanwhile. Read it, then send yours if it is still needed.`,
    current: { count: state.sent.length, sent: rows.map(({ title, text, sentAt, sentBy }) => ({ title, text, at: sentAt.getTime(), who: sentBy?.name ?? "Somebody" })) },
  });
}
