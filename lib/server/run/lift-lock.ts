import "server-only";
import { z } from "zod";
import { done, refuseRule } from "@/lib/domain/result/result";
import { runKey } from "@/lib/domain/run/key";
import { text } from "@/lib/domain/text/text";
import { command } from "../command";
import { liftLocks } from "./lock-services";
import { decidesInRun, onRun, releaseOfRun } from "./run-door";

/** Lets the services of a run go forward before its review is published, for a reason. */
export const liftLock = command({
  may: "lock.lift",
  input: z.strictObject({ run: runKey, reason: text(1_000).transform((value) => value.trim()).refine((value) => value !== "", "Say why these services may go forward already.") }),
  release: releaseOfRun,
  named: decidesInRun,
  run: onRun(async (door, { run, reason }) => {
    if (door.run.endedAt === null) return refuseRule("The run is still under way. Resolve it first; then its locks can be lifted.");
    const locked = await door.tx.serviceLock.findMany({ where: { runId: door.run.id, liftedAt: null }, select: { service: { select: { name: true } } } });
    if (locked.length === 0) return done({ run });
    await liftLocks(door, reason);
    await door.happen([{ type: "run.lockLifted", data: { reason, services: locked.map(({ service }) => service.name) } }]);
    return done({ run });
  }),
});
