import type { Blocker } from "../readiness/blocker";
import { listWords } from "../readiness/input";
import { sayDay } from "../time/say-at";
import { wallTime } from "../time/zoned";
import type { FreezeFact } from "./freeze";

type Service = { id: string; name: string };

/**
 * The freezes that hold at `at` (milliseconds since 1970) and touch one of these services; one of all services
 * touches also a release that names none. Each sentence says until when, on the clocks of `zone`, and why: it stays
 * the same while the freeze does, because a waiver covers the very sentence.
 */
export function whyFrozen(freezes: readonly FreezeFact[], services: readonly Service[], at: number, zone: string): Blocker[] {
  return freezes
    .filter((freeze) => freeze.from <= at && at < freeze.until && touches(freeze, services))
    .sort((a, b) => a.until - b.until || (a.id < b.id ? -1 : 1))
    .map((freeze) => ({
      code: "freeze.holds",
      say: `${sayFrozen(freeze, services)} frozen until ${sayMoment(freeze.until, zone)} (“${freeze.name}”): ${sentence(freeze.reason)}`,
      section: "release",
      field: `freezes/${freeze.id}`,
      whoId: freeze.whoId,
    }));
}

function touches({ serviceIds }: FreezeFact, services: readonly Service[]): boolean {
  return serviceIds.length === 0 || services.some(({ id }) => serviceIds.includes(id));
}

function sayFrozen({ serviceIds }: FreezeFact, services: readonly Service[]): string {
  if (serviceIds.length === 0) return "Everything is";
  const names = services.filter(({ id }) => serviceIds.includes(id)).map(({ name }) => name);
  return `${listWords(names)} ${names.length === 1 ? "is" : "are"}`;
}

/** "Tue 1 December 2026 at 09:00", as a wall of the zone shows it. */
function sayMoment(moment: number, zone: string): string {
  const { date, time } = wallTime(new Date(moment), zone);
  return `${sayDay(date, true)} at ${time}`;
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
