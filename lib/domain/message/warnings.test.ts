import { expect, test } from "vitest";
import { emptyDocument } from "../plan/empty-document";
import { warningsOf } from "./warnings";

const view = { audience: "external" as const, people: [{ id: "1", name: "Amara Okafor", title: "" }], plan: { version: 1, document: emptyDocument() }, release: { key: "REL-40", name: "Search", version: "4.12.0" } };

test.each([
  ["Slow", "We are on it.", [], true],
  ["Slow {estimate}", "Done by {estimate}.", ["{estimate} has no words yet and goes out as it stands."], true],
  ["Slow", "{estimate} and {nobody}", ["{estimate} and {nobody} have no words yet and go out as they stand."], true],
  ["REL-40 is slow", "Ask Amara Okafor.", ["Customers would read “REL-40” and “Amara Okafor”, which are from inside."], false],
  ["Slow", "It is {impact}.", ["Customers would read “Amara Okafor”, which is from inside."], false],
])("%j, %j", (title, text, warnings, isClean) => {
  expect(warningsOf({ title, text }, { impact: "slow, says Amara Okafor" }, view)).toEqual({ warnings, isClean });
});

test("colleagues may read names and keys", () => {
  expect(warningsOf({ title: "REL-40", text: "Ask Amara Okafor." }, {}, { ...view, audience: "internal" })).toEqual({ warnings: [], isClean: false });
});
