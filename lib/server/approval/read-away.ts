import "server-only";
import { awayAt, type Away } from "@/lib/domain/person/away";
import type { Transaction } from "../db";

const day = 86_400_000;

/** Who of these people is away at `now`, each in their own time zone. */
export async function readAway(tx: Transaction, personIds: readonly string[], now: Date): Promise<Map<string, Away>> {
  // No zone is more than a day from UTC.
  const near = { fromOn: { lte: new Date(now.getTime() + day) }, untilOn: { gte: new Date(now.getTime() - 2 * day) } };
  const rows = await tx.personAway.findMany({ where: { personId: { in: [...personIds] }, ...near }, select: { personId: true, fromOn: true, untilOn: true, standInId: true, person: { select: { timeZone: true } } } });
  return new Map(
    rows.flatMap(({ personId, person, ...row }) => {
      const days = { fromOn: dayOf(row.fromOn), untilOn: dayOf(row.untilOn), standInId: row.standInId };
      return awayAt([days], person.timeZone, now) ? [[personId, days] as const] : [];
    }),
  );
}

export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
