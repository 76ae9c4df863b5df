import { expect, test } from "vitest";
import { sayPolicySteps } from "./say-policy";

test("a policy is said in the order of its steps", () => {
  const people = (count: number, ...personIds: string[]) => ({ who: { kind: "people" as const, personIds }, count });
  const steps = [{ who: { kind: "duty" as const, duty: "decisionMaker" as const }, count: 1 }, { who: { kind: "role" as const, role: "leader" as const }, count: 2 }, people(1, "Rafael"), people(1, "Mei-Lin", "Jonas"), people(2, "Mei-Lin", "Jonas")];
  expect(sayPolicySteps(steps, (id) => id)).toBe("The decision maker, then 2 leaders, then Rafael, then one of Mei-Lin and Jonas, then Mei-Lin and Jonas.");
});
