import "server-only";
import type { Away } from "@/lib/domain/person/away";
import { done, refuseField } from "@/lib/domain/result/result";
import type { Door } from "../command";
import { findPerson } from "./find-person";

/** Keeps days on which somebody is away; readiness never depends on a calendar, so nothing is evaluated. The same days again only change who stands in; others must not overlap. */
export async function keepAway(door: Door, personId: string, { fromOn, untilOn, standInId }: Away) {
  const { tx } = door;
  // Locks the person: of two at once the second sees the days of the first.
  const found = await findPerson(door, personId);
  if (!found.ok) return found;
  if (standInId === personId) return refuseField("standInId", "Nobody stands in for themselves. Choose somebody else, or nobody.");
  const standIn = standInId === null ? null : await tx.person.findFirst({ where: { id: standInId, deactivatedAt: null }, select: { id: true } });
  if (standInId !== null && standIn === null) return refuseField("standInId", "Choose somebody who is active.");
  const days = { fromOn: new Date(fromOn), untilOn: new Date(untilOn) };
  const other = await tx.personAway.findFirst({ where: { personId, fromOn: { lte: days.untilOn }, untilOn: { gte: days.fromOn } }, orderBy: { fromOn: "asc" } });
  const isSame = other?.fromOn.getTime() === days.fromOn.getTime() && other.untilOn.getTime() === days.untilOn.getTime();
  if (other && isSame && other.standInId === standInId) return done({ awayId: other.id });
  if (other && !isSame) return refuseField("fromOn", "Some of these days are said to be away already. Take those away first.");

  const row = other
    ? await tx.personAway.update({ where: { id: other.id }, data: { standInId }, select: { id: true } })
    : await tx.personAway.create({ data: { personId, ...days, standInId }, select: { id: true } });
  door.record({ type: "person.awayChanged", data: { personId, name: found.value.name, fromOn, untilOn, standInId } });
  return done({ awayId: row.id });
}

/** Takes days away back; where there are none any more, nothing changes. `personId`: only of this person. */
export async function takeAwayBack(door: Door, awayId: string, personId?: string) {
  const { tx } = door;
  const row = await tx.personAway.findFirst({ where: { id: awayId, ...(personId && { personId }) }, include: { person: { select: { name: true } } } });
  if (!row) return done({ awayId });
  // Of several that take back the same days, one did.
  const { count } = await tx.personAway.deleteMany({ where: { id: awayId } });
  if (count > 0) door.record({ type: "person.awayChanged", data: { personId: row.personId, name: row.person.name } });
  return done({ awayId });
}
