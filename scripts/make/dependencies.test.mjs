import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isInstalled } from "./dependencies.mjs";

let root;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "ripcord-dependencies-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const zod = { version: "4.6.7", integrity: "sha512-zod" };
const mac = { version: "1.0.0", optional: true, os: ["darwin"] };

function write({ wanted, installed, onDisk = ["zod"] }) {
  for (const name of onDisk) {
    mkdirSync(join(root, "node_modules", name), { recursive: true });
    writeFileSync(join(root, "node_modules", name, "package.json"), "{}");
  }
  const lock = (packages) => JSON.stringify({ packages });
  if (wanted) writeFileSync(join(root, "package-lock.json"), lock({ "": {}, ...wanted }));
  if (installed) writeFileSync(join(root, "node_modules", ".package-lock.json"), lock(installed));
}

test.each([
  ["what the lockfile says", { wanted: { "node_modules/zod": zod }, installed: { "node_modules/zod": zod } }, true],
  ["all but what is for another platform", { wanted: { "node_modules/zod": zod, "node_modules/mac": mac }, installed: { "node_modules/zod": zod } }, true],
  ["another version", { wanted: { "node_modules/zod": zod }, installed: { "node_modules/zod": { ...zod, version: "4.6.6" } } }, false],
  ["the same version from elsewhere", { wanted: { "node_modules/zod": zod }, installed: { "node_modules/zod": { ...zod, integrity: "sha512-other" } } }, false],
  ["one too few", { wanted: { "node_modules/zod": zod, "node_modules/pg": zod }, installed: { "node_modules/zod": zod } }, false],
  ["one that was removed by hand", { wanted: { "node_modules/zod": zod }, installed: { "node_modules/zod": zod }, onDisk: [] }, false],
  ["an installation that was cut off", { wanted: { "node_modules/zod": zod } }, false],
])("%s", (_, state, expected) => {
  mkdirSync(join(root, "node_modules"));
  write(state);
  expect(isInstalled(root)).toBe(expected);
});

test("nothing at all", () => {
  write({ wanted: { "node_modules/zod": zod }, onDisk: [] });
  expect(isInstalled(root)).toBe(false);
});
