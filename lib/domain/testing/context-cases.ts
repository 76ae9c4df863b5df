import type { Around, ContextInput, OtherRelease } from "../lint/context-rules";
import { onboarding } from "../template/examples/onboarding";
import { amara, jonas, yusuf } from "./complete-release";
import { stepId } from "./example-ids";
import { mei, namedRelease, priya } from "./named-release";

type Person = Around["people"] extends ReadonlyMap<string, infer P> ? P : never;
type Free = { input: ContextInput; around: { people: Map<string, Person>; others: OtherRelease[]; dependencies: Around["dependencies"][number][] } };
type Change = (free: Free) => void;
type Case = { catches: [change: Change, say: string, field: string][]; lets: Change[] };

/** Wednesday, 10 June 2026, 10:00 to 11:00 in Berlin. */
export const launch = Date.parse("2026-06-10T08:00:00Z");
const web = "01a10000-0000-7000-8000-000000000001";
const payments = "01a10000-0000-7000-8000-000000000002";

/** A launch on a working morning, with everybody there and nothing else going on. */
export function calmLaunch(): Free {
  const { release, plan, people } = namedRelease(onboarding.plan);
  const hours = { timeZone: "Europe/Berlin", workFrom: 480, workUntil: 1_140, away: [] };
  const around = { people: new Map([amara, jonas, yusuf, mei, priya].map((id) => [id, { ...hours }])), others: [] as OtherRelease[], dependencies: [] as Around["dependencies"][number][] };
  return { around, input: { release: { ...release, launchAt: launch, windowMinutes: 60, serviceIds: [web] }, plan, people, around } };
}

const away = (personId: string, fromOn: string, untilOn: string, standInName: string | null = null): Change => ({ around }) => void around.people.set(personId, { ...at(around, personId), away: [{ fromOn, untilOn, standInName }] });
const hours = (personId: string, fields: Partial<ReturnType<typeof at>>): Change => ({ around }) => void around.people.set(personId, { ...at(around, personId), ...fields });
const at = ({ people }: Free["around"], id: string) => people.get(id) ?? { timeZone: "UTC", workFrom: 0, workUntil: 0, away: [] };
const other = (fields: Partial<OtherRelease>): Change => ({ around }) => void around.others.push({ key: "REL-9", name: "Search", launchAt: launch, windowMinutes: 60, serviceIds: [], personIds: [], ...fields });
const depends: Change = ({ around }) => void around.dependencies.push({ id: payments, name: "payments", of: "web-app" });
const launchAt = (instant: string, windowMinutes = 60): Change => ({ input }) => Object.assign(input.release, { launchAt: Date.parse(instant), windowMinutes });
const unplanned: Change = ({ input }) => void (input.release.launchAt = null);
const inEveryRole = (fields: { personId: string; deputyId?: string }): Change => ({ input: { plan } }) => void (plan.roles.items = plan.roles.items.map((role) => ({ ...role, ...fields })));
const both = (...changes: Change[]): Change => (free) => changes.forEach((change) => change(free));
const minute = 60_000;

/** By the code of each rule that looks around the plan. */
export const contextCases: Record<string, Case> = {
  "lint.ownerAway": {
    catches: [
      [away(yusuf, "2026-06-10", "2026-06-10"), "Yusuf Demir is away on Wed 10 June, when the launch window is open.", "roles/decisionMaker/personId"],
      [away(mei, "2026-06-01", "2026-06-10", "Priya Raman"), "Mei-Lin Chen is away from Mon 1 June to Wed 10 June, when the launch window is open; Priya Raman stands in.", "roles/deployOperator/personId"],
      // Where Mei-Lin is it is Thursday already.
      [both(launchAt("2026-06-10T16:30:00Z"), hours(mei, { timeZone: "Asia/Shanghai", away: [{ fromOn: "2026-06-11", untilOn: "2026-06-12", standInName: null }] })), "Mei-Lin Chen is away from Thu 11 June to Fri 12 June, when the launch window is open.", "roles/deployOperator/personId"],
      [both(inEveryRole({ personId: yusuf }), away(jonas, "2026-06-10", "2026-06-10")), "Jonas Lindqvist is away on Wed 10 June, when the launch window is open.", `steps/${stepId(0)}/ownerId`],
    ],
    lets: [
      away(yusuf, "2026-06-01", "2026-06-09"),
      away(yusuf, "2026-06-11", "2026-06-20"),
      both(launchAt("2026-06-10T08:00:00Z", 16 * 60 - 120), away(yusuf, "2026-06-11", "2026-06-11")),
      both(inEveryRole({ personId: amara, deputyId: yusuf }), away(yusuf, "2026-06-10", "2026-06-10")),
      both(unplanned, away(yusuf, "2026-06-10", "2026-06-10")),
    ],
  },
  "lint.outsideHours": {
    catches: [
      [hours(mei, { timeZone: "America/Los_Angeles" }), "Part of the launch window lies outside the working hours of Mei-Lin Chen (Monday to Friday, 8:00 to 19:00, America/Los_Angeles).", "roles/deployOperator/personId"],
      [hours(jonas, { workFrom: 601 }), "Part of the launch window lies outside the working hours of Jonas Lindqvist (Monday to Friday, 10:01 to 19:00, Europe/Berlin).", "roles/flagOperator/personId"],
      [both(hours(jonas, { workUntil: 659 }), hours(priya, { timeZone: "Asia/Kolkata" }), hours(priya, { workUntil: 780 })), "Part of the launch window lies outside the working hours of Jonas Lindqvist (Monday to Friday, 8:00 to 10:59, Europe/Berlin), and of Priya Raman (Monday to Friday, 8:00 to 13:00, Asia/Kolkata).", "roles/flagOperator/personId"],
      [launchAt("2026-06-13T08:00:00Z"), "Part of the launch window lies outside the working hours of everybody whom it needs (Monday to Friday, 8:00 to 19:00, Europe/Berlin).", "roles/decisionMaker/personId"],
      [both(hours(jonas, { workUntil: 659 }), hours(priya, { workUntil: 659 })), "Part of the launch window lies outside the working hours of Jonas Lindqvist and Priya Raman (Monday to Friday, 8:00 to 10:59, Europe/Berlin).", "roles/flagOperator/personId"],
    ],
    lets: [
      hours(jonas, { workFrom: 600, workUntil: 660 }),
      hours(mei, { timeZone: "America/Los_Angeles", workFrom: 60, workUntil: 540 }),
      hours(mei, { timeZone: "America/Los_Angeles", workFrom: 1_320, workUntil: 300 }),
      both(unplanned, hours(jonas, { workFrom: 601 })),
    ],
  },
  "lint.neededTwice": {
    catches: [
      [other({ personIds: [jonas] }), "Jonas Lindqvist is needed at the same time in Search (REL-9).", "roles/flagOperator/personId"],
      [both(other({ personIds: [amara], launchAt: launch + 59 * minute }), other({ key: "REL-8", name: "Login", personIds: [amara], launchAt: launch - 59 * minute })), "Amara Okafor is needed at the same time in Search (REL-9) and Login (REL-8).", "roles/communicator/personId"],
    ],
    lets: [other({ personIds: [jonas], launchAt: launch + 60 * minute }), other({ personIds: [jonas], launchAt: launch - 60 * minute }), other({ personIds: [web] })],
  },
  "lint.dependencyOverlaps": {
    catches: [[both(depends, other({ serviceIds: [payments] })), "Search (REL-9) changes payments, which web-app depends on, in the same launch window.", "release/launchAt"]],
    lets: [both(depends, other({ serviceIds: [payments], launchAt: launch + 60 * minute })), other({ serviceIds: [payments] }), both(depends, other({ serviceIds: [web] })), both(depends, ({ input }) => Object.assign(input.release, { serviceIds: [web, payments] }), other({ serviceIds: [payments] }))],
  },
};
