import "server-only";
import { peopleOf } from "@/lib/domain/plan/people-of";
import { keyOf } from "@/lib/domain/release/key";
import { isDone } from "@/lib/domain/readiness/checklist-rules";
import { refuseMissing, type Result } from "@/lib/domain/result/result";
import type { Asker } from "@/lib/domain/run/asker";
import { applyEvent, asRecorded } from "@/lib/domain/run/fold-run";
import { nextMoment } from "@/lib/domain/run/keep-time";
import { runKeyOf, runNumber } from "@/lib/domain/run/key";
import type { NewRunEvent } from "@/lib/domain/run/run-event";
import type { PinnedPlan, RunState } from "@/lib/domain/run/run-state";
import type { Run } from "@/prisma/generated/client";
import { listItems } from "../checklist/list-items";
import type { ReleaseDoor } from "../command";
import type { Transaction } from "../db";
import { sendJob } from "../job/send-job";
import { loadRun } from "./load-run";
import { react } from "./react";

/** What a verb on a run has in hand: its release is locked, so nobody else adds an event meanwhile. */
export type RunDoor = ReleaseDoor & {
  run: Run;
  plan: PinnedPlan;
  /** As of the last event, those of this verb included. */
  state: RunState;
  /** For the law: who asks, when, and what surrounds the run. */
  by: Asker;
  /** Records events of the run, folds them into `state`, and does what follows from them. */
  happen: (events: readonly NewRunEvent[]) => Promise<void>;
  /** Asks to be woken when time will do something next. */
  wakeAgain: () => Promise<void>;
};

/** For `command`: the release whose lock guards a run. */
export async function releaseOfRun({ run }: { run: string }, tx: Transaction): Promise<string | null> {
  const row = await tx.run.findUnique({ where: { number: runNumber(run) ?? 0 }, select: { release: { select: { number: true } } } });
  return row && keyOf(row.release.number);
}

/** For `command`: `work` with the run in hand. */
export function onRun<I extends { run: string }, T>(work: (door: RunDoor, input: I) => Promise<Result<T>>) {
  return async (door: ReleaseDoor, input: I): Promise<Result<T>> => {
    const run = await door.tx.run.findUnique({ where: { number: runNumber(input.run) ?? 0 } });
    if (!run || run.releaseId !== door.release.id) return refuseMissing("There is no such run. Check the key, or look it up in the list.");
    return work(await runDoor(door, run, await loadRun(door.tx, run)), input);
  };
}

export async function runDoor(door: ReleaseDoor, run: Run, { plan, state }: { plan: PinnedPlan; state: RunState }): Promise<RunDoor> {
  const opened: RunDoor = { ...door, run, plan, state, by: await askerOf(door, plan, state), happen, wakeAgain };
  return opened;

  async function happen(events: readonly NewRunEvent[]) {
    if (events.length === 0) return;
    const at = Math.max(door.now.getTime(), opened.state.lastAt);
    for (const event of events) door.record({ ...event, runId: run.id });
    opened.state = asRecorded(events, { id: door.actor.id || null, at }).reduce(applyEvent, opened.state);
    const { status, endedAt } = opened.state;
    await door.tx.run.update({ where: { id: run.id }, data: { status, endedAt: endedAt === null ? null : new Date(endedAt) }, select: { id: true } });
    for (const event of events) await react(opened, event);
    await wakeAgain();
  }

  async function wakeAgain() {
    const moment = nextMoment(opened.state, plan, opened.by.at);
    if (moment === null) return;
    const key = runKeyOf(run.number);
    await sendJob(door.tx, "keepTime", { run: key }, { runAt: new Date(moment), key: `${key} ${moment}` });
  }
}

async function askerOf({ tx, release, actor, now }: ReleaseDoor, plan: PinnedPlan, state: RunState): Promise<Asker> {
  const ids = [...peopleOf(plan.document), ...Object.values(state.steps).flatMap(({ ownerId }) => ownerId ?? []), ...state.decisions.flatMap(({ byId }) => byId ?? [])];
  const people = await tx.person.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  // A rehearsal neither opens nor waits for what is ticked in case of rollback.
  const items = state.isDrill ? [] : await listItems(tx, release.id);
  return {
    id: actor.id,
    at: Math.max(now.getTime(), state.lastAt),
    nameOf: (id) => names.get(id) ?? (id === actor.id ? actor.name : "Somebody"),
    isDeploying: release.status === "deploying",
    openItems: items.filter((item) => item.phase === "rollback" && item.required && !isDone(item)).map(({ title }) => title),
  };
}

/** Where the policy says "named": whoever the pinned plan names, and the owner of the release. */
export async function namedInRun({ tx, release, actor }: ReleaseDoor, { run }: { run: string }): Promise<boolean> {
  if (release.ownerId === actor.id) return true;
  const row = await tx.run.findUnique({ where: { number: runNumber(run) ?? 0 } });
  return row !== null && row.releaseId === release.id && peopleOf((await loadRun(tx, row)).plan.document).includes(actor.id);
}

/** Where the policy says "named": the decision maker and the deputy. */
export async function decidesInRun({ tx, actor }: ReleaseDoor, { run }: { run: string }): Promise<boolean> {
  const row = await tx.run.findUnique({ where: { number: runNumber(run) ?? 0 } });
  if (!row) return false;
  const { plan } = await loadRun(tx, row);
  const duty = plan.document.roles.items.find((each) => each.duty === "decisionMaker");
  return duty !== undefined && [duty.personId, duty.deputyId].includes(actor.id);
}
