import "server-only";
import { z } from "zod";
import { mayRole } from "@/lib/domain/access/policy";
import type { MessagePerson, MessagesView, MessageView } from "@/lib/domain/message/view";
import { audiences } from "@/lib/domain/plan/words";
import { peopleOf } from "@/lib/domain/plan/people-of";
import { keyOf } from "@/lib/domain/release/key";
import { done, refuseMissing, type Result } from "@/lib/domain/result/result";
import { runKey, runKeyOf, runNumber } from "@/lib/domain/run/key";
import { runInput } from "@/lib/domain/run/orders";
import { uuid } from "@/lib/domain/text/text";
import type { Actor } from "../context";
import type { Transaction } from "../db";
import { query } from "../query";
import { loadRun } from "../run/load-run";
import { getWorkspace } from "../workspace/get-workspace";
import { listWays } from "./list-ways";
import { readSent } from "./read-sent";

/** What composing needs: a prepared message of the run, or with null one that nobody prepared, to `audience`. */
export const getMessage = query({
  may: "workspace.read",
  input: z.strictObject({ run: runKey, planMessageId: uuid.nullable(), audience: z.enum(audiences).default("external") }),
  run: async ({ tx, now, actor }, { run: key, planMessageId, audience: asked }) => {
    const found = await readRun(tx, key, actor);
    if (!found.ok) return found;
    const { runId, ...run } = found.value;
    const message = run.plan.document.messages.items.find(({ id }) => id === planMessageId) ?? null;
    if (planMessageId !== null && !message) return refuseMissing(`The plan of ${key} has no such message.`);
    const audience = message?.audience ?? asked;
    const { name, timeZone, bannerOrigins } = await getWorkspace(tx);
    const sent = await readSent(tx, { runId, audience });
    return done<MessageView>({
      ...run,
      workspace: { name, timeZone },
      message,
      audience,
      ways: await listWays(tx, audience, run.plan, run.state, bannerOrigins.length),
      before: sent[0] ?? null,
      sent: sent.find((each) => each.planMessageId !== null && each.planMessageId === planMessageId) ?? null,
      readAt: now.getTime(),
    });
  },
});

/** All messages of a run, prepared and sent. */
export const listMessages = query({
  may: "workspace.read",
  input: runInput,
  run: async ({ tx, now, actor }, { run: key }) => {
    const found = await readRun(tx, key, actor);
    if (!found.ok) return found;
    const { runId, ...run } = found.value;
    return done<MessagesView>({ ...run, sent: await readSent(tx, { runId }), readAt: now.getTime() });
  },
});

type FoundRun = Omit<MessagesView, "sent" | "readAt"> & { runId: string };

async function readRun(tx: Transaction, key: string, actor: Actor): Promise<Result<FoundRun>> {
  const run = await tx.run.findUnique({
    where: { number: runNumber(key) ?? 0 },
    select: { id: true, number: true, planVersionId: true, release: { select: { number: true, name: true, version: true, ownerId: true, eventCount: true } } },
  });
  if (!run) return refuseMissing(`There is no run ${key}. Check the key, or look it up in the list.`);
  const { plan, state } = await loadRun(tx, run);
  const { release } = run;
  const named = peopleOf(plan.document);
  const isNamed = release.ownerId === actor.id || named.includes(actor.id);
  const answer = mayRole("message.send", actor.role);
  return done({
    runId: run.id,
    run: runKeyOf(run.number),
    release: { key: keyOf(release.number), name: release.name, version: release.version },
    state,
    plan,
    people: await readPeople(tx, [...named, release.ownerId, actor.id, ...Object.values(state.steps).flatMap(({ ownerId }) => ownerId ?? [])]),
    maySend: answer === "yes" || (answer === "named" && isNamed),
    number: release.eventCount,
  });
}

async function readPeople(tx: Transaction, ids: string[]): Promise<MessagePerson[]> {
  return tx.person.findMany({ where: { id: { in: [...new Set(ids)] }, deactivatedAt: null }, orderBy: [{ name: "asc" }, { id: "asc" }], select: { id: true, name: true, title: true } });
}
