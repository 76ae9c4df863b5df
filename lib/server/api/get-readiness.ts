import "server-only";
import { releaseParams } from "@/lib/domain/api/inputs";
import { whyNotPass } from "@/lib/domain/readiness/why-not-pass";
import type { Proof, Readiness } from "@/lib/domain/readiness/readiness";
import { releaseNumber } from "@/lib/domain/release/key";
import { isOpen } from "@/lib/domain/release/status";
import { done, refuseRule } from "@/lib/domain/result/result";
import { count } from "@/lib/domain/duration/duration";
import type { Transaction } from "../db";
import { query } from "../query";
import { readinessAt } from "../readiness/readiness-at";
import { whyHeld } from "../run/why-held";
import { sayNoRelease } from "./get-release";
import { showOn } from "./queries";

/** Whether it can launch now: as the last change stored it, or asked again when time has changed it since. */
export const getReadiness = query({
  may: "workspace.read",
  input: releaseParams,
  run: async ({ tx, now }, { key }) => {
    const release = await readReleaseNow(tx, key, now);
    if (!release) return sayNoRelease(key);
    const { status, proof } = release;
    const blockers = await showOn(tx, key, release.blockers);
    return done({ ready: isOpen(status) && blockers.length === 0, status, blockers, waived: showWaived(release.waived), proof: showProof(proof) });
  },
});

/** Whether a pipeline may go on with the release; the refusal carries what stands in the way. */
export const askGate = query({
  may: "workspace.read",
  input: releaseParams,
  run: async ({ tx, now }, { key }) => {
    const release = await readReleaseNow(tx, key, now);
    if (!release) return sayNoRelease(key);
    const blockers = whyNotPass({ ...release, key, held: await whyHeld(tx, release, now) });
    const what = `${key} (${release.name} ${release.version})`;
    if (blockers.length > 0) return refuseRule(`${what} may not go on: ${count(blockers.length, "thing stands", "things stand")} in the way.`, blockers);
    const { name, version, status } = release;
    return done({ key, name, version, status, waived: showWaived(release.waived), say: `${what} may go on: it is ${status}, and nothing stands in the way.` });
  },
});

async function readReleaseNow(tx: Transaction, key: string, now: Date) {
  const row = await tx.release.findUnique({
    where: { number: releaseNumber(key) ?? 0 },
    select: { id: true, status: true, name: true, version: true, ownerId: true, timeZone: true, readiness: true, evaluateAt: true, deployedAt: true },
  });
  if (!row) return null;
  const { blockers, waived, proof } = await readinessAt(tx, row, now);
  return { ...row, blockers, waived, proof };
}

function showWaived(waived: Readiness["waived"]) {
  return waived.map(({ code, say, until }) => ({ code, say, until }));
}

function showProof({ state, kind, version, at, until }: Proof) {
  return { state, kind, version, at, until };
}
