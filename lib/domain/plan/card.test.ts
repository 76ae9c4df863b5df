import { expect, test } from "vitest";
import { checkout } from "../template/examples/checkout";
import { onboarding } from "../template/examples/onboarding";
import { cardAlso, cardBackTo, cardData, cardSize, cardTriggers, cardWords } from "./card";

const { plan } = checkout;

test("a trigger is read at a glance: what, and from where on it counts", () => {
  expect(cardTriggers(plan.triggers.items)).toEqual([
    { what: "Payments routed wrongly", how: "above 0.5 % for 10 min" },
    { what: "Checkout conversion", how: "below 2.1 % for 30 min" },
    { what: "5 or more reports of a wrong currency within an hour", how: "" },
  ]);
});

test("what is not known yet leaves a gap for the hand", () => {
  const [trigger] = plan.triggers.items;
  if (!trigger) throw new Error("The example has no trigger.");
  expect(cardTriggers([{ ...trigger, threshold: null, sustainedMinutes: null }])[0]?.how).toBe("above ____ % for ____ min");
  const words = cardWords(plan.messages.items, "One-page checkout test");
  expect(words.every(({ text }) => !text.includes("{"))).toBe(true);
  expect(words.some(({ text }) => text.includes("____"))).toBe(true);
});

test("what is said outside stands first and in its order; inside, who is told", () => {
  const words = cardWords(plan.messages.items, "One-page checkout test");
  expect(words.map(({ when }) => when)).toEqual(["Started", "Every 15 min", "Recovered"]);
  expect(cardAlso(plan.messages.items).map(({ moment }) => moment)).toEqual(["declared", "recovered"]);
  const inside = plan.messages.items.filter(({ audience }) => audience === "internal");
  expect(cardWords(inside, "Test").map(({ when }) => when)).toEqual(["Declared", "Recovered"]);
  expect(cardAlso(inside)).toEqual([]);
});

test("the data are said in sentences, and whether the backup comes back", () => {
  expect(cardData(plan, false)[0]).toBe("Data loss: recoverable. What it wrote: repair.");
  expect(cardData(plan, false)[1]).toMatch(/^Backup: .*; its restore is not tested\.$/);
  expect(cardData(plan, true)[1]).toMatch(/its restore is tested\.$/);
  expect(cardData(onboarding.plan, true)[0]).toMatch(/^Touches no data: /);
  expect(cardData({ ...plan, data: { ...plan.data, touchesData: null } }, false)).toEqual(["Nobody has said what this release does to data."]);
});

test("flags and what is kept are what one goes back to", () => {
  expect(cardBackTo(plan).map(({ what }) => what)).toEqual(["checkout_one_page", ...plan.artifacts.artifacts.map(({ reference }) => reference)]);
});

test("a longer plan stands closer", () => {
  expect(cardSize(onboarding.plan)).toBe("usual");
  const [step] = plan.steps.items;
  if (!step) throw new Error("The example has no step.");
  expect(cardSize({ ...plan, steps: { ...plan.steps, items: Array.from({ length: 20 }, () => step) } })).toBe("closest");
});
