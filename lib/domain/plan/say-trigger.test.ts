import { expect, test } from "vitest";
import type { Trigger } from "./document";
import { sayTrigger } from "./say-trigger";

const trigger = (more: Partial<Trigger>): Trigger => ({
  id: "t", kind: "quantitative", signal: "Payments routed wrongly", comparison: "above", threshold: 0.5, unit: "%", sustainedMinutes: 10, source: "monitoring",
  sourceReference: "", phase: "after", effect: "tell", rationale: "", observedById: null, reports: null, ...more,
});

test.each([
  [trigger({}), "Payments routed wrongly is above 0.5 % for 10 minutes after deployment: roll back."],
  [trigger({ phase: "during", comparison: "atMost", threshold: -3, unit: "", sustainedMinutes: 1 }), "Payments routed wrongly is at most -3 for 1 minute during deployment: back out."],
  [trigger({ signal: "", threshold: null, unit: "", sustainedMinutes: null }), "A signal is above a number for some time after deployment: roll back."],
  [trigger({ kind: "qualitative", signal: "reports of a wrong currency", reports: 5, observedById: "t" }), "Tomasz sees 5 or more reports of a wrong currency after deployment: roll back."],
  [trigger({ kind: "qualitative", signal: "" }), "Somebody sees something after deployment: roll back."],
])("is said in one sentence", (given, sentence) => expect(sayTrigger(given, () => "Tomasz")).toBe(sentence));
