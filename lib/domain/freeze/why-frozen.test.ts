import { describe, expect, test } from "vitest";
import { declareFreezeInput, type FreezeFact } from "./freeze";
import { whyFrozen } from "./why-frozen";

const api = { id: "a", name: "Public API" };
const shop = { id: "s", name: "Checkout" };
const [from, until] = [Date.parse("2026-11-27T08:00:00Z"), Date.parse("2026-12-01T08:00:00Z")];
const peak: FreezeFact = { id: "f", name: "Peak week", reason: "The busiest days of the year", from, until, serviceIds: ["s"], whoId: "h" };
const say = (freezes: FreezeFact[], services: (typeof api)[], at = from) => whyFrozen(freezes, services, at, "Europe/Paris").map((each) => each.say);

describe("a freeze holds", () => {
  test("from its first moment until its last, which is not part of it", () => {
    expect([from - 1, from, until - 1, until].map((at) => say([peak], [shop], at).length)).toEqual([0, 1, 1, 0]);
  });

  test("for the services that it names, and says until when and why", () => {
    expect(say([peak], [api])).toEqual([]);
    expect(say([peak], [])).toEqual([]);
    expect(say([peak], [api, shop])).toEqual(["Checkout is frozen until Tue 1 December 2026 at 09:00 (“Peak week”): The busiest days of the year."]);
    expect(say([{ ...peak, serviceIds: ["s", "a"] }], [api, shop])[0]).toMatch(/^Public API and Checkout are frozen until/);
  });

  test("for everything when it names none, also for a release that names no service", () => {
    const all = { ...peak, serviceIds: [] };
    expect(say([all], [])[0]).toMatch(/^Everything is frozen until/);
    expect(whyFrozen([all], [shop], from, "UTC")[0]).toMatchObject({ code: "freeze.holds", section: "release", field: "freezes/f", whoId: "h" });
  });

  test("each by itself, the first to end first, and with the same words at any moment of it", () => {
    const short = { ...peak, id: "g", name: "Audit", until: until - 1 };
    expect(say([peak, short], [shop]).map((each) => /“(.*)”/.exec(each)?.[1])).toEqual(["Audit", "Peak week"]);
    expect(say([peak], [shop], from)).toEqual(say([peak], [shop], until - 1));
  });
});

describe("a freeze is declared", () => {
  const asked = { name: "Peak week", reason: "Busy", startsAt: "2026-11-27T09:00:00+01:00", endsAt: "2026-12-01T09:00:00+01:00", serviceIds: [] };
  const says = (changes: object) => declareFreezeInput.safeParse({ ...asked, ...changes }).error?.issues.map(({ message }) => message);

  test("with a name, a reason, and an end after its start, at most a year later", () => {
    expect(says({})).toBeUndefined();
    expect(says({ name: " " })).toEqual(["Give the freeze a name."]);
    expect(says({ reason: "  " })).toEqual(["Say why nothing may launch then."]);
    expect(says({ endsAt: asked.startsAt })).toEqual(["It has to end after it starts."]);
    expect(says({ endsAt: "2028-01-01T00:00:00Z" })).toEqual(["A freeze lasts at most a year. Declare the next one when it is time."]);
    expect(says({ endsAt: "" })).toEqual(["Say when it ends."]);
  });
});
