import type { Named } from "../release/view";

/** Why a service can't depend on these; null when it can. `dependants` are those that depend on it already. */
export function whyNotDepend({ serviceId, dependsOn, dependants }: { serviceId: string; dependsOn: readonly string[]; dependants: readonly Named[] }): string | null {
  if (dependsOn.includes(serviceId)) return "A service can't depend on itself. Take it out of its own list.";
  const both = dependants.find(({ id }) => dependsOn.includes(id));
  return both ? `“${both.name}” depends on this service already, and two can't depend on each other. Take one of the two ways away.` : null;
}
