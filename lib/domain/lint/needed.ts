import type { PlanDocument } from "../plan/document";

export type Needed = { personId: string; /** Where the plan names the person first. */ field: string };

/** Who has to be there when a release goes out: everybody in a role, whoever owns a step, and the owner of the release. Each once. */
export function needed({ plan, release }: { plan: PlanDocument; release: { ownerId: string } }): Needed[] {
  const named: { personId: string | null; field: string }[] = [
    ...plan.roles.items.map(({ duty, personId }) => ({ personId, field: `roles/${duty}/personId` })),
    ...plan.steps.items.map(({ id, ownerId }) => ({ personId: ownerId, field: `steps/${id}/ownerId` })),
    { personId: release.ownerId, field: "release/ownerId" },
  ];
  const first = new Map<string, Needed>();
  for (const { personId, field } of named) if (personId !== null && !first.has(personId)) first.set(personId, { personId, field });
  return [...first.values()];
}
