import { expect, test } from "vitest";
import { clients } from "../db";
import { resolvedRun } from "../testing/resolved-run";
import { noon, signUp } from "../testing/world";
import { forgetOld } from "./forget-old";

const db = () => clients().write;
const daysAgo = (days: number) => new Date(noon.getTime() - days * 86_400_000);

test("forgets settled deliveries after a month and notifications after half a year, and never a run's message", async () => {
  const amara = await signUp("Amara Okafor", "productManager");
  const jonas = await signUp("Jonas Lindqvist", "engineer");
  const { run } = await resolvedRun(amara, jonas);
  await db().delivery.deleteMany();
  await db().notification.deleteMany();
  const { id: runId } = await db().run.findUniqueOrThrow({ where: { number: Number(run.slice(4)) } });
  const message = await db().runMessage.create({ data: { runId, audience: "internal", moment: "declared", title: "t", text: "t", ways: [], sentAt: noon }, select: { id: true } });
  const delivery = (lane: string, days: number, more: object = {}) =>
    db().delivery.create({ data: { kind: "email", lane, content: {}, status: "sent", queuedAt: daysAgo(days), settledAt: daysAgo(days), ...more } });
  await delivery("old", 31);
  await delivery("old failed", 31, { status: "failed" });
  await delivery("young", 29);
  await delivery("waiting", 31, { status: "queued", settledAt: null });
  await delivery("of a run", 400, { runMessageId: message.id });
  for (const days of [181, 179]) await db().notification.create({ data: { personId: amara.actor.id, kind: "stepWaits", say: `${days}`, href: "/", at: daysAgo(days) } });

  expect(await forgetOld(noon)).toEqual({ deliveries: 2, notifications: 1 });
  expect((await db().delivery.findMany({ orderBy: { number: "asc" } })).map(({ lane }) => lane)).toEqual(["young", "waiting", "of a run"]);
  expect((await db().notification.findMany()).map(({ say }) => say)).toEqual(["179"]);
});
