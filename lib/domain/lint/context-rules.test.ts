import { describe, expect, test } from "vitest";
import { calmLaunch, contextCases } from "../testing/context-cases";
import { contextRules, findAround } from "./context-rules";
import { lintRules } from "./rules";

const codes = contextRules.map(({ code }) => code);

function found(code: string, change: (free: ReturnType<typeof calmLaunch>) => void) {
  const free = calmLaunch();
  change(free);
  return contextRules.filter((rule) => rule.code === code).flatMap((rule) => findAround(rule, free.input));
}

test("every rule has its row of cases, and a code of its own", () => {
  expect(Object.keys(contextCases)).toEqual(codes);
  expect(new Set([...codes, ...lintRules.map(({ code }) => code)]).size).toBe(codes.length + lintRules.length);
  for (const [code, { catches, lets }] of Object.entries(contextCases)) expect(Math.min(catches.length, lets.length), code).toBeGreaterThan(0);
});

test("nothing is found around a launch on a working morning", () => {
  for (const code of codes) expect(found(code, () => {})).toEqual([]);
});

describe.each(codes)("%s", (code) => {
  const { catches, lets } = contextCases[code] ?? { catches: [], lets: [] };

  test.each(catches.map(([change, say, field]) => [say, field, change] as const))("says “%s”", (say, field, change) => {
    expect(found(code, change)).toEqual([{ say, field }]);
  });

  test.each(lets.map((change, at) => [at + 1, change] as const))("lets what comes close pass, case %i", (_, change) => {
    expect(found(code, change)).toEqual([]);
  });
});
