import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allowed, refused, world } from "./lint-rooms.cases.mjs";

// A small house of its own, with a copy of the real configuration: the verdicts
// do not depend on which files the product happens to have today.
const root = join(import.meta.dirname, "..");
const cases = [...refused, ...allowed].map(([place, code, rule], at) => {
  const [folder, extension = "ts"] = place.split("|");
  return { place: folder, code, rule, file: /\.\w+$/.test(folder) ? folder : `${folder}/case-${at}.${extension}` };
});
let house;
const verdicts = new Map();

beforeAll(async () => {
  house = await realpath(await mkdtemp(join(tmpdir(), "rooms-")));
  await symlink(join(root, "node_modules"), join(house, "node_modules"));
  for (const file of ["eslint.config.mjs", "tsconfig.json", "scripts/lint-rooms.mjs", "scripts/lint-rules.mjs", "scripts/lint-cycles.json"]) {
    await cp(join(root, file), join(house, file));
  }
  await write("package.json", '{ "type": "module" }');
  for (const file of world) await write(file, "export const thing = 1;\nexport type Thing = number;\n");
  for (const { file, code } of cases) await write(file, `${code}\n`);
  for (const { filePath, messages } of await lint(cases.map(({ file }) => file))) verdicts.set(filePath, messages);
}, 120_000);

afterAll(() => rm(house, { recursive: true, force: true }));

describe.each(cases)("$place: $code", ({ file, rule }) => {
  test(rule ? `is refused by ${rule}` : "is allowed", () => {
    const found = verdicts.get(join(house, file))?.filter(({ ruleId }) => !ignored.has(ruleId));
    expect(found?.map(({ ruleId, message }) => ruleId ?? message)).toEqual(rule ? [rule].flat() : []);
    expect(found.filter(({ ruleId, severity }) => ruleId && severity < 2)).toEqual([]);
  });
});

test.each([
  ["a ring is refused", 'import { one } from "./one"; export const two = (): number => one();', 1],
  ["types alone make none", 'import type { One } from "./one"; export const two = (): One => 1;', 0],
])("%s", async (_, two, problems) => {
  await write("lib/domain/ring/one.ts", 'import { two } from "@/lib/domain/ring/two"; export type One = number; export const one = (): number => two();\n');
  await write("lib/domain/ring/two.ts", `${two}\n`);
  const found = await run("oxlint/bin/oxlint", "-c", "scripts/lint-cycles.json", "--format", "json", "lib/domain/ring");
  expect(found.diagnostics.length > 0 ? 1 : 0, JSON.stringify(found)).toBe(problems);
});

// A case is one line about one rule; that its names go unused is not the point.
const ignored = new Set(["@typescript-eslint/no-unused-vars", "@typescript-eslint/no-require-imports", "import/no-anonymous-default-export"]);

const lint = (names) => run("eslint/bin/eslint.js", "--format", "json", ...names);

// In a process of its own, because the import resolver reads the current folder.
async function run(bin, ...words) {
  const child = spawn(process.execPath, [join(root, "node_modules", bin), ...words], { cwd: house, stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  for await (const chunk of child.stdout) text += chunk;
  return JSON.parse(text);
}

async function write(file, text) {
  await mkdir(dirname(join(house, file)), { recursive: true });
  await writeFile(join(house, file), text);
}
