import "server-only";
import { z } from "zod";
import type { AwayList } from "@/lib/domain/person/view";
import { done } from "@/lib/domain/result/result";
import { uuid } from "@/lib/domain/text/text";
import { query } from "../query";

const day = 86_400_000;

/** When somebody is away, oneself where nobody is named, without what has passed; and who could stand in. */
export const listAway = query({
  may: "workspace.read",
  input: z.strictObject({ personId: uuid.optional() }),
  run: async ({ tx, now, actor }, { personId = actor.id }) => {
    const [rows, people] = await Promise.all([
      tx.personAway.findMany({ where: { personId, untilOn: { gte: new Date(now.getTime() - 2 * day) } }, orderBy: { fromOn: "asc" }, select: { id: true, fromOn: true, untilOn: true, standIn: { select: { id: true, name: true } } } }),
      tx.person.findMany({ where: { deactivatedAt: null, id: { not: personId } }, orderBy: [{ name: "asc" }, { id: "asc" }], select: { id: true, name: true, title: true } }),
    ]);
    return done<AwayList>({ days: rows.map(({ fromOn, untilOn, ...row }) => ({ ...row, fromOn: dayOf(fromOn), untilOn: dayOf(untilOn) })), people });
  },
});

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
