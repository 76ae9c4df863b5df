import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { sumUp } from "./count-tests.mjs";
import { endOnSignals, runProgram } from "./run-program.mjs";

const ROOT = resolve(import.meta.dirname, "..", "..");
const say = (line = "") => process.stdout.write(`${line}\n`);

/**
 * Runs the phases one after the other and goes on past one that fails, so that one run tells everything; only what
 * needs a failed phase is left out, and counts as failed. Sets the exit code; its last line is `N passed, N failed`.
 */
export async function runPhases(phases, { cwd = ROOT } = {}) {
  endOnSignals();
  const folder = mkdtempSync(join(tmpdir(), "ripcord-checks-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const results = [];
  for (const phase of phases) {
    const broken = results.find((result) => !result.isFine && (result.isVital || result.name === phase.needs));
    results.push(broken ? leaveOut(phase, broken) : await runPhase(phase, { cwd, report: join(folder, `${phase.name}.json`) }));
  }
  say();
  for (const result of results) say(`${result.isFine ? "✓" : "✗"} ${result.line}`);
  const { line, isFine } = sumUp(results.filter((result) => !result.isVital || !result.isFine).map(({ counted }) => counted));
  process.exitCode = isFine ? 0 : 1;
  say(`\n${line}`);
}

async function runPhase(phase, { cwd, report }) {
  say(`\n── ${phase.name} ${"─".repeat(Math.max(0, 60 - phase.name.length))}\n`);
  const began = performance.now();
  let code = 0;
  for (const args of phase.steps(report)) {
    code = await runProgram(process.execPath, args, { cwd, env: phase.env?.(report), minutes: phase.minutes });
    if (code !== 0) break;
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
