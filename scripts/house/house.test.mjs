import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { findMentions, headingsOf } from "./doc-mentions.mjs";

const root = resolve(import.meta.dirname, "..", "..");
const floors = ["app", "components", "lib/domain", "lib/server", "lib/actions", "prisma", "e2e"];
const made = ["node_modules", "generated", ".next"];
const list = (folder) =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1).replaceAll("\\", "/"))
    .filter((path) => !path.split("/").some((part) => made.includes(part)));

const files = ["app", "components", "lib", "prisma", "scripts", "e2e", "public", "docs"].filter((folder) => existsSync(join(root, folder))).flatMap(list);
const read = (path) => readFileSync(join(root, path), "utf8");
const documents = [...readdirSync(root), ...files].filter((path) => path.endsWith(".md"));
const names = new Set([...readdirSync(root), ...files].map((path) => basename(path)));
const exists = (path) => existsSync(join(root, path));

describe.each(documents)("%s", (at) => {
  const { links, named, scripts } = findMentions(at, read(at));

  test("links to what is there", () => {
    expect(links.map(({ path }) => path).filter((path) => !exists(path))).toEqual([]);
    const jumps = links.filter(({ path, heading }) => heading && path.endsWith(".md"));
    expect(jumps.filter(({ path, heading }) => !headingsOf(read(path)).includes(heading))).toEqual([]);
  });

  test("names files that are there", () => {
    expect(named.filter((path) => !exists(path) && !names.has(path))).toEqual([]);
  });

  test("tells people to run what can be run", () => {
    const known = JSON.parse(read("package.json")).scripts;
    expect(scripts.filter((name) => !(name in known))).toEqual([]);
  });
});

describe("every file", () => {
  test("has a name in kebab-case", () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)+$/;
    expect(files.map((path) => basename(path)).filter((name) => !kebab.test(name) && !["README.md", "migration_lock.toml"].includes(name))).toEqual([]);
  });

  test("stands in a room with a name, not in a drawer", () => {
    const drawers = /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.)|(^|\/)index\.tsx?$/;
    expect(files.filter((path) => drawers.test(path))).toEqual([]);
  });

  test("can be read in one go", () => {
    const exempt = /^prisma\/(seed|migrations)\/|^public\/|^docs\/|\.(png|svg|ico|woff2)$/;
    const tooLong = (path) => read(path).split("\n").length > 251;
    expect(files.filter((path) => !exempt.test(path) && tooLong(path))).toEqual([]);
  });

  test("keeps to the rooms without a way around the lint", () => {
    const around = /(eslint|oxlint)-disable[^\n]*\b(boundaries|import\/no-cycle)\b|\/[/*] oxlint-disable|\/\* eslint-disable \*\/|@ts-(ignore|nocheck)/;
    const exempt = /^scripts\/(lint-rooms|house\/)/;
    expect(files.filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !exempt.test(path) && around.test(read(path)))).toEqual([]);
  });
});

test.each(floors)("a plaque of ten lines at most tells what %s is for", (floor) => {
  const plaque = read(`${floor}/README.md`).trim().split("\n");
  expect(plaque[0]).toMatch(/^# \S/);
  expect(plaque.length).toBeLessThanOrEqual(10);
});
