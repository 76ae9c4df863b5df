import { countPhase, countPlaywright, countVitest } from "./count-tests.mjs";

const next = "node_modules/next/dist/bin/next";

const plain = (name, ...steps) => ({ name, count: countPhase, steps: () => steps });

const vitest = (name, ...words) => ({
  name,
  minutes: 30,
  count: countVitest,
  steps: (report) => [
    ["node_modules/vitest/vitest.mjs", "run", "--project", name, "--allowOnly=false", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...words],
  ],
});

const prepare = (step) => ["scripts/checks/prepare.mjs", step];

/** What git does not keep and everything else stands on: without it nothing can be looked at. */
export const groundwork = [
  { ...plain("install", prepare("install")), isVital: true },
  { ...plain("generate", prepare("generate"), [next, "typegen"]), isVital: true },
];

/** Two lanes; the tests of the server wait for their database half of the time, so two of their files run beside each other. The build writes types anew that the first of its lane reads. */
export const checks = [
  [
    [vitest("server", "--maxWorkers=2")],
    [
      plain("types", ["node_modules/typescript/bin/tsc", "--noEmit"]),
      plain("lint", ["node_modules/oxlint/bin/oxlint", "-c", "scripts/lint-cycles.json"], ["node_modules/eslint/bin/eslint.js", ".", "--max-warnings", "0"]),
      vitest("unit"),
      vitest("house"),
      plain("build", prepare("build")),
    ],
  ],
];

/** They walk through what the build made, so they need it. */
export const journeys = {
  name: "e2e",
  count: countPlaywright,
  needs: "build",
  minutes: 45,
  env: (report) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
  steps: () => [["scripts/e2e.mjs", "--reporter=list,json"]],
};
