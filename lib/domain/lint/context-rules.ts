import type { PlanDocument } from "../plan/document";
import { type Finding, listWords, nameOf, type ReadinessInput } from "../readiness/input";
import { sayDay } from "../time/say-at";
import { daysOf, doOverlap, type Hours, isAtWork, type Window, windowOf } from "./launch-window";
import { needed } from "./needed";
import type { RuleText } from "./rule";

/** Another release that is on its way. `launchAt` in milliseconds since 1970. */
export type OtherRelease = { key: string; name: string; launchAt: number; windowMinutes: number; serviceIds: readonly string[]; personIds: readonly string[] };

/** Days in the person's own time zone, both included: "2026-06-08". */
export type Away = { fromOn: string; untilOn: string; standInName: string | null };

/** What stands around a release: whose day it is, and what else launches. */
export type Around = {
  people: ReadonlyMap<string, Hours & { away: readonly Away[] }>;
  others: readonly OtherRelease[];
  /** What the services of this release depend on; each of them may be touched by another release. */
  dependencies: readonly { id: string; name: string; of: string }[];
};

export type ContextInput = {
  release: { ownerId: string; launchAt: number | null; windowMinutes: number; serviceIds: readonly string[] };
  plan: PlanDocument;
  people: ReadinessInput["people"];
  around: Around;
};

export type ContextRule = RuleText & { find: (input: ContextInput, window: Window) => Finding[] };

/** Rules that look around the plan. They are asked when somebody wants to go forward, and never stored: what is around changes by itself. */
export const contextRules: readonly ContextRule[] = [
  {
    code: "lint.ownerAway", section: "roles", name: "Away during the launch", usual: "advice", find: findAway,
    why: "Whoever is away can’t take it back.",
    fix: "Name somebody who is there, or launch on another day.",
  },
  {
    code: "lint.outsideHours", section: "roles", name: "Outside working hours", usual: "advice", find: findOutsideHours,
    why: "Whoever sleeps answers late, and decides badly.",
    fix: "Launch when everybody whom the plan needs is at work, or agree on who stays up.",
  },
  {
    code: "lint.neededTwice", section: "roles", name: "Needed in two places at once", usual: "advice", find: findNeededTwice,
    why: "If both launches go wrong, one of the two waits.",
    fix: "Name somebody else in one of them, or launch one after the other.",
  },
  {
    code: "lint.dependencyOverlaps", section: "release", name: "Changes at the same time as what it needs", usual: "advice", find: findDependencyOverlap,
    why: "When something breaks, nobody can tell which of the two did it.",
    fix: "Launch one after the other, with time to watch in between.",
  },
];

/** What the rules find; nothing while no launch is planned. */
export function findAround(rule: ContextRule, input: ContextInput): Finding[] {
  const { launchAt, windowMinutes } = input.release;
  return launchAt === null ? [] : rule.find(input, windowOf({ launchAt, windowMinutes }));
}

function findAway(input: ContextInput, window: Window): Finding[] {
  return needed(input).flatMap(({ personId, field }) => {
    const person = input.around.people.get(personId);
    const days = person && daysOf(window, person.timeZone);
    const away = days && person.away.find(({ fromOn, untilOn }) => fromOn <= days.last && days.first <= untilOn);
    if (!away) return [];
    const until = away.untilOn === away.fromOn ? `on ${sayDay(away.fromOn)}` : `from ${sayDay(away.fromOn)} to ${sayDay(away.untilOn)}`;
    return [{ say: `${nameOf(input, personId)} is away ${until}, when the launch window is open${away.standInName ? `; ${away.standInName} stands in` : ""}.`, field }];
  });
}

function findOutsideHours(input: ContextInput, window: Window): Finding[] {
  const all = needed(input);
  const outside = all.flatMap(({ personId, field }) => {
    const person = input.around.people.get(personId);
    return person && !isAtWork(window, person) ? [{ name: nameOf(input, personId), field, hours: sayHours(person) }] : [];
  });
  const [first] = outside;
  if (!first) return [];
  const groups = [...new Set(outside.map(({ hours }) => hours))].map((hours) => ({ hours, names: outside.flatMap((each) => (each.hours === hours ? each.name : [])) }));
  const isEverybody = groups.length === 1 && all.length > 2 && outside.length === all.length;
  const whose = isEverybody ? `everybody whom it needs (${first.hours})` : groups.map(({ hours, names }) => `${listWords(names)} (${hours})`).join(", and of ");
  return [{ say: `Part of the launch window lies outside the working hours of ${whose}.`, field: first.field }];
}

function findNeededTwice(input: ContextInput, window: Window): Finding[] {
  return needed(input).flatMap(({ personId, field }) => {
    const others = overlapping(input, window).filter(({ personIds }) => personIds.includes(personId));
    return others.length === 0 ? [] : [{ say: `${nameOf(input, personId)} is needed at the same time in ${listWords(others.map(sayRelease))}.`, field }];
  });
}

function findDependencyOverlap(input: ContextInput, window: Window): Finding[] {
  const own = new Set(input.release.serviceIds);
  return overlapping(input, window).flatMap((other) => {
    const dependency = input.around.dependencies.find(({ id }) => !own.has(id) && other.serviceIds.includes(id));
    return dependency ? [{ say: `${sayRelease(other)} changes ${dependency.name}, which ${dependency.of} depends on, in the same launch window.`, field: "release/launchAt" }] : [];
  });
}

function overlapping({ around }: ContextInput, window: Window): OtherRelease[] {
  return around.others.filter((other) => doOverlap(window, windowOf(other)));
}

function sayRelease({ key, name }: OtherRelease): string {
  return `${name} (${key})`;
}

function sayHours({ workFrom, workUntil, timeZone }: Hours): string {
  return `Monday to Friday, ${sayClock(workFrom)} to ${sayClock(workUntil)}, ${timeZone}`;
}

/** 540 as "9:00". */
function sayClock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
