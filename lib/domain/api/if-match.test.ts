import { expect, test } from "vitest";
import { baseOf, revisionTag, readIfMatch } from "./if-match";

test.each([
  [null, "none"],
  ["", "none"],
  ["  ", "none"],
  ["*", "any"],
  ['W/"7"', "weak"],
  ['"abc"', "unknown"],
  ['"007"', "unknown"],
  ['"-1"', "unknown"],
  ['""', "unknown"],
  ['"99999999999999999999"', "unknown"],
  ["7", "malformed"],
  ['"7', "malformed"],
  ['"7", "8"', "malformed"],
  ['w/"7"', "malformed"],
  ['"7" "8"', "malformed"],
])("If-Match %s is %s", (header, kind) => {
  expect(readIfMatch(header)).toEqual({ kind });
  expect(baseOf(header)).toMatchObject({ ok: false });
});

test.each([0, 1, 7, 123456789])("the tag of revision %i leads back to it", (revision) => {
  expect(readIfMatch(revisionTag(revision))).toEqual({ kind: "revision", revision });
  expect(baseOf(` ${revisionTag(revision)} `)).toEqual({ ok: true, value: revision });
});

test.each([[null, 428], ["*", 428], ['W/"7"', 412], ['"x"', 412], ["x", 400]])("%s is refused with %i", (header, status) => {
  expect(baseOf(header)).toMatchObject({ ok: false, status, say: expect.stringContaining("ETag") });
});
