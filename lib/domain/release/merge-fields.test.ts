import { describe, expect, test } from "vitest";
import { mergeFields } from "./merge-fields";
import type { OwnFields } from "./release";

const base: OwnFields = {
  name: "Checkout", version: "1", services: ["a", "b"], ownerId: "amara", launchAt: "2026-06-11T14:00:00.000Z", windowMinutes: 60,
  timeZone: "UTC", rolloutMethod: "canary", rolloutNote: "", monitoringHours: 24,
};

describe("two people who change one release", () => {
  test("in different fields both get what they wrote", () => {
    expect(mergeFields(base, { ...base, name: "Payment" }, { ...base, version: "2" })).toEqual({ merged: { ...base, name: "Payment", version: "2" }, conflicts: [] });
  });

  test("in the same field, differently, conflict", () => {
    expect(mergeFields(base, { ...base, name: "Payment", version: "2" }, { ...base, name: "Till" }).conflicts).toEqual(["name"]);
  });

  test("to the same value agree", () => {
    expect(mergeFields(base, { ...base, name: "Till" }, { ...base, name: "Till" })).toEqual({ merged: { ...base, name: "Till" }, conflicts: [] });
  });

  test("who only wrote a time or a list another way changed nothing", () => {
    const wanted = { ...base, launchAt: "2026-06-11T16:00:00+02:00", services: ["b", "a"] };
    expect(mergeFields(base, wanted, { ...base, launchAt: null, services: [] })).toEqual({ merged: { ...base, launchAt: null, services: [] }, conflicts: [] });
  });
});
