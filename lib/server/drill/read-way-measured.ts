import "server-only";
import type { WayMeasured } from "@/lib/domain/plan/way-lanes";
import { wayStanding } from "@/lib/domain/readiness/evidence-rules";
import type { ReadinessInput } from "@/lib/domain/readiness/input";
import type { Transaction } from "../db";
import { readMeasured } from "./read-measured";

/** How long the way back and its steps took in the drill that proves them now; null while none holds that measured anything. */
export async function readWayMeasured(tx: Transaction, releaseId: string, input: ReadinessInput): Promise<WayMeasured | null> {
  const standing = wayStanding(input);
  if (standing.state !== "holds") return null;
  const { id, kind, version, at, measuredMs } = standing.drill;
  const stepMs = (await readMeasured(tx, releaseId)).find((drill) => drill.id === id)?.measured ?? {};
  if (measuredMs === null && Object.keys(stepMs).length === 0) return null;
  return { kind, version, at: new Date(at).toISOString(), ms: measuredMs, stepMs };
}
