import "server-only";
import { type Readiness, readinessShape } from "@/lib/domain/readiness/readiness";
import type { Transaction } from "../db";
import { evaluateRelease } from "./evaluate-release";

type Stored = { id: string; ownerId: string; deployedAt: Date | null; evaluateAt: Date | null; readiness: unknown };

/** Readiness as it was stored, which is right until `evaluateAt`; once that has passed and the job has not come yet, the law is asked at `now`. */
export async function readinessAt(tx: Transaction, release: Stored, now: Date): Promise<Readiness> {
  const isOver = release.evaluateAt !== null && release.evaluateAt <= now;
  return isOver ? (await evaluateRelease(tx, release, now)).readiness : readinessShape.parse(release.readiness);
}
