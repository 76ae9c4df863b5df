import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fingerprint, isNoted, note } from "./fingerprint.mjs";

let root;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "ripcord-fingerprint-"));
  mkdirSync(join(root, "app", "deep"), { recursive: true });
  writeFileSync(join(root, "app", "deep", "page.tsx"), "one");
  writeFileSync(join(root, "proxy.ts"), "two");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const print = (more) => fingerprint(root, ["app", "proxy.ts", "missing"], more);

test("is the same for the same files", () => {
  expect(print()).toBe(print());
});

test.each([
  ["a changed byte", () => writeFileSync(join(root, "app", "deep", "page.tsx"), "onf")],
  ["a new file", () => writeFileSync(join(root, "app", "new.tsx"), "")],
  ["a file that went", () => rmSync(join(root, "proxy.ts"))],
  ["a name that moved text between files", () => {
    writeFileSync(join(root, "app", "deep", "page.tsx"), "");
    writeFileSync(join(root, "app", "deep", "pageone"), "");
  }],
])("differs after %s", (_, change) => {
  const before = print();
  change();
  expect(print()).not.toBe(before);
});

test("differs by what else it is told", () => {
  expect(print("a")).not.toBe(print("b"));
});

test("is noted beside what was made from it", () => {
  const file = join(root, ".next", "built-from");
  expect(isNoted(file, print())).toBe(false);
  note(file, print());
  expect(isNoted(file, print())).toBe(true);
});
