import { groupSteps } from "../plan/critical-path";
import { type Finding, listWords, nameOf, type ReadinessInput } from "../readiness/input";
import { lacking } from "../readiness/step-rules";

/** How many steps one person can carry out at the same time. */
const hands = 2;

export function findBusyOwner(input: ReadinessInput): Finding[] {
  const steps = input.plan.steps.items;
  return groupSteps(steps).flatMap((group) =>
    [...new Set(group.flatMap(({ ownerId }) => ownerId ?? []))].flatMap((personId) => {
      const own = group.filter(({ ownerId }) => ownerId === personId);
      const tooMuch = own[hands];
      return tooMuch ? [{ say: `${nameOf(input, personId)} owns steps ${listWords(own.map((step) => steps.indexOf(step) + 1))}, which run at the same time.`, field: `steps/${tooMuch.id}/ownerId` }] : [];
    }),
  );
}

export function findNoStepDeputy(input: ReadinessInput): Finding[] {
  return lacking(input, "deputyId", "no deputy", ({ deputyId }) => deputyId === null);
}

export function findOneForAll(input: ReadinessInput): Finding[] {
  const { items } = input.plan.roles;
  const decides = items.find(({ duty }) => duty === "decisionMaker")?.personId ?? null;
  if (decides === null || items.some(({ personId }) => personId !== decides)) return [];
  return [{ say: `${nameOf(input, decides)} decides, and holds every other role too.`, field: "roles/decisionMaker/personId" }];
}
