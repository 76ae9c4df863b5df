import "server-only";
import { asRecorded, foldRun } from "@/lib/domain/run/fold-run";
import type { NewRunEvent } from "@/lib/domain/run/run-event";
import type { PinnedPlan } from "@/lib/domain/run/run-state";
import type { Run } from "@/prisma/generated/client";
import type { ReleaseDoor } from "../command";
import { readDocument } from "../readiness/evaluate-release";
import { react } from "./react";
import { runDoor } from "./run-door";

type Told = Omit<Extract<NewRunEvent, { type: "run.opened" }>["data"], "version">;

/** Opens a run on a sealed plan version, and does what follows from it. Whether one may be opened was asked before. */
export async function beginRun(door: ReleaseDoor, planVersionId: string, told: (plan: PinnedPlan) => Told): Promise<Run> {
  const { tx, release, now, actor, record } = door;
  const { number: version, document } = await tx.planVersion.findUniqueOrThrow({ where: { id: planVersionId }, select: { number: true, document: true } });
  const plan = { version, document: readDocument(document) };
  const data = { ...told(plan), version };
  const run = await tx.run.create({ data: { releaseId: release.id, planVersionId, openedById: actor.id || null, openedAt: now, isDrill: data.isDrill ?? false } });
  const opened = { type: "run.opened" as const, data };
  record({ ...opened, runId: run.id });
  const state = foldRun(asRecorded([opened], { id: actor.id || null, at: now.getTime() }));
  await react(await runDoor(door, run, { plan, state }), opened);
  return run;
}
