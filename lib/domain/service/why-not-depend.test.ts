import { expect, test } from "vitest";
import { whyNotDepend } from "./why-not-depend";

const checkout = { id: "checkout", name: "Checkout" };

test.each([
  ["on nothing, while others depend on it", [], [checkout], null],
  ["on another, while something depends on it", ["web"], [checkout], null],
  ["on itself", ["web", "api"], [], "A service can't depend on itself. Take it out of its own list."],
  ["on what depends on it", ["web", "checkout"], [checkout], "“Checkout” depends on this service already, and two can't depend on each other. Take one of the two ways away."],
] as const)("a service that depends %s", (_, dependsOn, dependants, say) => {
  expect(whyNotDepend({ serviceId: "api", dependsOn, dependants })).toBe(say);
});
