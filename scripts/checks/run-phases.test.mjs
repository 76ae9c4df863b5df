import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let folder;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "ripcord-phases-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const here = import.meta.dirname;
const says = (code, text = "") => `["-e", ${JSON.stringify(`console.log(${JSON.stringify(text)}); process.exit(${code})`)}]`;
const writes = (report) => `["-e", ${JSON.stringify(`require("node:fs").writeFileSync(process.argv[1], ${JSON.stringify(JSON.stringify(report))})`)}, report]`;

function script(name, phases, cores = 2) {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, `
    import { countPhase, countVitest } from ${JSON.stringify(join(here, "count-tests.mjs"))};
    import { runPhases } from ${JSON.stringify(join(here, "run-phases.mjs"))};
    await runPhases([${phases.join(",\n")}], { cwd: ${JSON.stringify(folder)}, cores: ${cores} });`);
  return file;
}

const plain = (name, step, more = "") => `{ name: "${name}", count: countPhase, steps: () => [${step}], ${more} }`;
const tests = (name, step) => `{ name: "${name}", count: countVitest, steps: (report) => [${step}] }`;

function run(name, phases, cores) {
  const { stdout, status } = spawnSync(process.execPath, [script(name, phases, cores)], { encoding: "utf8", timeout: 30_000 });
  return { stdout, status, last: stdout.trimEnd().split("\n").at(-1) };
}

describe("running the phases", () => {
  test("adds up what passed and ends well", () => {
    const { status, last } = run("fine", [plain("types", says(0)), tests("unit", writes({ numPassedTests: 4, numFailedTests: 0 }))]);
    expect([status, last]).toEqual([0, "5 passed, 0 failed"]);
  });

  test("goes on past a failure and ends badly", () => {
    const { stdout, status, last } = run("types", [plain("types", says(2)), plain("lint", says(0, "lint was here"))]);
    expect([status, last]).toEqual([1, "1 passed, 1 failed"]);
    expect(stdout).toContain("lint was here");
  });

  test("takes a second step only after the first", () => {
    const { stdout, last } = run("steps", [plain("generate", `${says(1)}, ${says(0, "second step")}`)]);
    expect(stdout).not.toContain("second step");
    expect(last).toBe("0 passed, 1 failed");
  });

  test("leaves out what needs a failed phase, and counts it as failed", () => {
    const { stdout, last } = run("needs", [plain("build", says(1)), plain("e2e", says(0, "walked"), 'needs: "build"'), plain("docs", says(0))]);
    expect(stdout).not.toContain("walked");
    expect(stdout).toContain("e2e: not run, because build failed");
    expect(last).toBe("1 passed, 2 failed");
  });

  test("leaves everything out when the groundwork fails, and does not count it when it holds", () => {
    const vital = "isVital: true";
    expect(run("vital", [plain("install", says(1), vital), plain("types", says(0))]).last).toBe("0 passed, 2 failed");
    expect(run("ground", [plain("install", says(0), vital), plain("types", says(0))]).last).toBe("1 passed, 0 failed");
  });

  test("is not fine when nothing ran", () => {
    expect(run("nothing", [])).toMatchObject({ status: 1, last: "0 passed, 0 failed" });
  });

  test("runs lanes beside each other, and prints each phase whole", () => {
    const file = join(folder, "met");
    const waits = `["-e", ${JSON.stringify(`console.log("one began"); const fs = require("node:fs"); const timer = setInterval(() => { if (!fs.existsSync(${JSON.stringify(file)})) return; clearInterval(timer); console.log("one ended"); }, 10)`)}]`;
    const meets = `["-e", ${JSON.stringify(`console.log("two was here"); require("node:fs").writeFileSync(${JSON.stringify(file)}, "")`)}]`;
    const { stdout, status, last } = run("lanes", [`[[${plain("one", waits)}], [${plain("two", meets)}, ${plain("three", says(1, "three was here"))}]]`, plain("after", says(0, "after"))]);
    expect(stdout).toContain("one began\none ended\n");
    expect(stdout.indexOf("three was here")).toBeLessThan(stdout.lastIndexOf("after"));
    expect(stdout.match(/^[✓✗] .+?(?=:)/gm)).toEqual(["✓ one", "✓ two", "✗ three", "✓ after"]);
    expect([status, last]).toEqual([1, "3 passed, 1 failed"]);
  });

  test("runs lanes one after the other on one core, and leaves out what a failed phase of them is needed for", () => {
    const made = join(folder, "made");
    const makes = `["-e", ${JSON.stringify(`require("node:fs").writeFileSync(${JSON.stringify(made)}, "")`)}]`;
    const finds = `["-e", ${JSON.stringify(`process.exit(require("node:fs").existsSync(${JSON.stringify(made)}) ? 0 : 1)`)}]`;
    const { stdout, last } = run("core", [`[[${plain("one", makes)}], [${plain("two", finds)}, ${plain("build", says(1))}]]`, plain("e2e", says(0, "walked"), 'needs: "build"')], 1);
    expect(stdout).not.toContain("walked");
    expect(last).toBe("2 passed, 2 failed");
  });

  test("says in its place that a phase of a lane took too long", () => {
    const { stdout } = run("slow-lane", [`[[${plain("slow", '["-e", "setTimeout(() => 1, 60000)"]', "minutes: 0.01")}], [${plain("quick", says(0))}]]`]);
    expect(stdout).toMatch(/── slow ─+\n+Stopped after 0\.01 min[^\n]*\n+slow: 0 passed, 1 failed/);
  });

  test("ends a phase that takes too long", () => {
    const { stdout, last } = run("slow", [plain("slow", '["-e", "setTimeout(() => 1, 60000)"]', "minutes: 0.01")]);
    expect(stdout).toContain("Stopped after 0.01 min");
    expect(last).toBe("0 passed, 1 failed");
  });
});

test("Ctrl-C ends what a phase started, and starts nothing more", async () => {
  const pidFile = join(folder, "grandchild");
  const grandchild = `const c = require("node:child_process").spawn(process.execPath, ["-e", "setTimeout(() => 1, 60000)"], { stdio: "ignore" }); require("node:fs").writeFileSync(${JSON.stringify(pidFile)}, String(c.pid)); setTimeout(() => 1, 60000)`;
  const child = spawn(process.execPath, [script("stop", [plain("long", `["-e", ${JSON.stringify(grandchild)}]`), plain("next", says(0, "started anyway"))])], { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  const pid = await until(() => Number(readFileSync(pidFile, "utf8")));
  child.kill("SIGINT");
  expect(await new Promise((resolve) => child.once("exit", resolve))).toBe(130);
  expect(output).not.toContain("started anyway");
  await until(() => !isAlive(pid));
});

const isAlive = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

async function until(look) {
  for (let waited = 0; waited < 15_000; waited += 50) {
    try {
      const found = look();
      if (found) return found;
    } catch {
      // Not there yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("It did not happen within 15 s.");
}
