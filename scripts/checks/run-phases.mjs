import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { sumUp } from "./count-tests.mjs";
import { endOnSignals, runProgram } from "./run-program.mjs";

const ROOT = resolve(import.meta.dirname, "..", "..");
const say = (line = "") => process.stdout.write(`${line}\n`);

/**
 * Runs the phases one after the other and goes on past one that fails, so that one run tells everything; only what needs
 * a failed phase is left out, and counts as failed. A list in place of a phase holds lanes, which are lists of phases: lanes
 * run beside each other where there is more than one core, and each of their phases is printed whole when it ends. Sets the
 * exit code; the last line is `N passed, N failed`.
 */
export async function runPhases(steps, { cwd = ROOT, cores = availableParallelism() } = {}) {
  endOnSignals();
  const folder = mkdtempSync(join(tmpdir(), "ripcord-checks-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const results = new Map();
  const runAll = async (phases, isWhole) => {
    for (const phase of phases) {
      const broken = [...results.values()].find((result) => !result.isFine && (result.isVital || result.name === phase.needs));
      const paths = { report: join(folder, `${phase.name}.json`), output: isWhole ? join(folder, `${phase.name}.log`) : undefined };
      results.set(phase.name, broken ? leaveOut(phase, broken) : await runPhase(phase, { cwd, ...paths }));
    }
  };
  for (const step of steps) {
    if (!Array.isArray(step)) await runAll([step], false);
    else if (cores < 2) await runAll(step.flat(), false);
    else await Promise.all(sayLanes(step).map((lane) => runAll(lane, true)));
  }
  say();
  const inOrder = steps.flat(2).map(({ name }) => results.get(name));
  for (const result of inOrder) say(`${result.isFine ? "✓" : "✗"} ${result.line}`);
  const { line, isFine } = sumUp(inOrder.filter((result) => !result.isVital || !result.isFine).map(({ counted }) => counted));
  process.exitCode = isFine ? 0 : 1;
  say(`\n${line}`);
}

function sayLanes(lanes) {
  const names = lanes.map((lane) => lane.map(({ name }) => name).join(", "));
  say(`\nBeside each other, and each printed when it ends: ${names.join(" | ")}`);
  return lanes;
}

async function runPhase(phase, { cwd, report, output }) {
  const title = `\n── ${phase.name} ${"─".repeat(Math.max(0, 60 - phase.name.length))}\n`;
  if (!output) say(title);
  const began = performance.now();
  const log = output && openSync(output, "a");
  let code = 0;
  for (const args of phase.steps(report)) {
    code = await runProgram(process.execPath, args, { cwd, env: phase.env?.(report), minutes: phase.minutes, log });
    if (code !== 0) break;
  }
  if (output) {
    closeSync(log);
    say(title);
    process.stdout.write(readFileSync(output));
  }
  const counted = phase.count.length > 1 ? phase.count(read(report), code) : phase.count(code);
  const isFine = counted.failed === 0;
  const skipped = counted.skipped > 0 ? `, ${counted.skipped} skipped` : "";
  const line = `${phase.name}: ${counted.passed} passed, ${counted.failed} failed${skipped} (${seconds(began)})`;
  say(`\n${line}`);
  return { name: phase.name, isVital: phase.isVital, isFine, counted, line };
}

function leaveOut(phase, broken) {
  const line = `${phase.name}: not run, because ${broken.name} failed`;
  say(`\n${line}`);
  return { name: phase.name, isFine: false, counted: { passed: 0, failed: 1, skipped: 0 }, line };
}

function read(report) {
  try {
    return JSON.parse(readFileSync(report, "utf8"));
  } catch {
    return undefined;
  }
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
