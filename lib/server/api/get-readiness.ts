import "server-only";
import { releaseParams } from "@/lib/domain/api/inputs";
import { whyNotPass } from "@/lib/domain/readiness/why-not-pass";
import { readinessShape } from "@/lib/domain/readiness/readiness";
import { releaseNumber } from "@/lib/domain/release/key";
import { isOpen } from "@/lib/domain/release/status";
import { done, refuseRule } from "@/lib/domain/result/result";
import { count } from "@/lib/domain/duration/duration";
import type { Transaction } from "../db";
import { query } from "../query";
import { whyHeld } from "../run/why-held";
import { sayNoRelease } from "./get-release";
import { showOn } from "./queries";

/** What the last change stored, in its own transaction: nothing is evaluated here. */
export const getReadiness = query({
  may: "workspace.read",
  input: releaseParams,
  run: async ({ tx }, { key }) => {
    const release = await readStored(tx, key);
    if (!release) return sayNoRelease(key);
    const blockers = await showOn(tx, key, release.blockers);
    return done({ ready: isOpen(release.status) && blockers.length === 0, status: release.status, blockers });
  },
});

/** Whether a pipeline may go on with the release; the refusal carries what stands in the way. */
export const askGate = query({
  may: "workspace.read",
  input: releaseParams,
  run: async ({ tx }, { key }) => {
    const release = await readStored(tx, key);
    if (!release) return sayNoRelease(key);
    const blockers = whyNotPass({ ...release, key, held: await whyHeld(tx, release) });
    const what = `${key} (${release.name} ${release.version})`;
    if (blockers.length > 0) return refuseRule(`${what} may not go on: ${count(blockers.length, "thing stands", "things stand")} in the way.`, blockers);
    const { name, version, status } = release;
    return done({ key, name, version, status, say: `${what} may go on: it is ${status}, and nothing stands in the way.` });
  },
});

async function readStored(tx: Transaction, key: string) {
  const row = await tx.release.findUnique({
    where: { number: releaseNumber(key) ?? 0 },
    select: { id: true, status: true, name: true, version: true, ownerId: true, readiness: true },
  });
  return row && { ...row, blockers: readinessShape.parse(row.readiness).blockers };
}
