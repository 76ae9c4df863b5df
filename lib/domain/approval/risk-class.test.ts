import { expect, test } from "vitest";
import { data, type Change, make, messages, migration, step, touching } from "../testing/changes";
import { completeRelease } from "../testing/complete-release";
import { riskClassOf } from "./risk-class";

test.each<[string, Change[], string]>([
  ["customers notice", [messages({ customersNotice: true })], "medium"],
  ["nobody notices, and no data", [messages({ customersNotice: false })], "low"],
  ["data that can be brought back", [messages({ customersNotice: false }), touching()], "medium"],
  ["data that is lost", [touching({ lossClass: "permanent" })], "high"],
  ["a migration that cannot be undone", [touching({ migrations: [migration(false)] })], "high"],
  ["a migration that can", [messages({ customersNotice: false }), touching({ migrations: [migration(true)] })], "medium"],
  ["a migration of a plan that touches no data", [messages({ customersNotice: false }), data({ migrations: [migration(false)] })], "low"],
  ["a point of no return", [messages({ customersNotice: false }), step(0, { undo: "no", wayForward: "Fix it" })], "high"],
])("%s", (_, changes, risk) => {
  expect(riskClassOf(make(changes, completeRelease()).plan)).toBe(risk);
});
