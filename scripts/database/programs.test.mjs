import { mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { restoreLinks } from "./programs.mjs";

let home;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "ripcord-programs-"));
  mkdirSync(join(home, "native", "lib"), { recursive: true });
  writeFileSync(join(home, "native", "lib", "libpq.so.5.18"), "the library");
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

test("makes the links that installing left out, as often as it is asked, and leaves those that are there", () => {
  const links = ["libpq.so", "libpq.so.5"].map((name) => ({ source: "native/lib/libpq.so.5.18", target: `native/lib/${name}` }));
  writeFileSync(join(home, "native", "pg-symlinks.json"), JSON.stringify(links));
  restoreLinks(home);
  restoreLinks(home);
  expect(readlinkSync(join(home, "native", "lib", "libpq.so"))).toBe("libpq.so.5.18");
  expect(readFileSync(join(home, "native", "lib", "libpq.so.5"), "utf8")).toBe("the library");
});

test("has nothing to do where the package lists none", () => {
  expect(() => restoreLinks(home)).not.toThrow();
});
