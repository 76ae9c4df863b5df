import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Change, make } from "../testing/changes";
import { completeRelease, gone, type ReleaseUnderTest } from "../testing/complete-release";
import { readinessCases } from "../testing/readiness-cases";
import { whatReadyMeans } from "../testing/what-ready-means";
import { planDocument } from "../plan/document";
import { definitionOfDone } from "./policy";
import { whyNotReady } from "./why-not-ready";

const codes = definitionOfDone.map(({ code }) => code);

function after(...changes: Change[]): ReleaseUnderTest {
  return make(changes, completeRelease());
}

test("the release that the cases begin with is ready, and a plan that may be saved", () => {
  expect(whyNotReady(completeRelease())).toEqual([]);
  expect(planDocument.parse(completeRelease().plan)).toEqual(completeRelease().plan);
});

test("every rule has its row of cases, and its second wording; no row is of a rule that is gone", () => {
  expect(Object.keys(readinessCases)).toEqual(codes);
  expect(Object.keys(whatReadyMeans)).toEqual(codes);
  expect(new Set(codes).size).toBe(codes.length);
  for (const [code, { catches, lets }] of Object.entries(readinessCases)) expect(Math.min(catches.length, lets.length), code).toBeGreaterThan(0);
});

describe.each(definitionOfDone.map(({ code, demands, section }) => [code, demands, section] as const))("%s: %s", (code, _, section) => {
  const { catches, lets } = readinessCases[code] ?? { catches: [], lets: [] };

  test.each(catches.map(([change, say, field]) => [say, field, change] as const))("says “%s”", (say, field, change) => {
    const found = whyNotReady(after(change));
    expect(found).toHaveLength(1);
    expect(found).toMatchObject([{ code, say, section, field }]);
    expect(field.split("/")[0]).toBe(section);
  });

  test.each(lets.map((change, at) => [at + 1, change] as const))("lets what comes close pass, case %i", (_, change) => {
    expect(whyNotReady(after(change))).toEqual([]);
  });
});

test("a blocker is for somebody who is active, unless the owner of the release is gone too", () => {
  for (const { catches } of Object.values(readinessCases)) {
    for (const [change, say] of catches) {
      const release = after(change);
      const isOwner = release.release.ownerId === gone;
      for (const { whoId } of whyNotReady(release)) expect(isOwner || release.people.get(whoId)?.active, say).toBe(true);
    }
  }
});

type Gate = (release: ReleaseUnderTest) => boolean;
const changes = Object.values(readinessCases).flatMap(({ catches, lets }) => [...catches.map(([change]) => change), ...lets]);

/** Whatever was done to a release: where the gate opens, everything holds that ready means, and where it stays shut, something does not. */
const opensOnlyIfReady = (isOpen: Gate) =>
  fc.property(fc.array(fc.constantFrom(...changes), { maxLength: 5 }), (done) => {
    const release = after(...done);
    const broken = Object.entries(whatReadyMeans).flatMap(([code, holds]) => (holds(release) ? [] : [code]));
    return isOpen(release) === (broken.length === 0);
  });

const without = (left: string): Gate => (release) => definitionOfDone.every(({ code, find }) => code === left || find(release).length === 0);

describe("ready only if each rule holds", { timeout: 60_000 }, () => {
  test("in every order of changes", () => {
    fc.assert(opensOnlyIfReady((release) => whyNotReady(release).length === 0), { numRuns: 3_000 });
  });

  test("each rule finds something exactly where its second wording does not hold", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...changes), { maxLength: 5 }), (done) => {
        const release = after(...done);
        expect(definitionOfDone.flatMap(({ code, find }) => (find(release).length > 0 ? [code] : []))).toEqual(codes.filter((code) => !whatReadyMeans[code]?.(release)));
      }),
      { numRuns: 2_000 },
    );
  });

  test.each(codes)("a gate that forgets %s is caught", (code) => {
    expect(fc.check(opensOnlyIfReady(without(code)), { numRuns: 5_000, seed: 42 }).failed).toBe(true);
  });
});
