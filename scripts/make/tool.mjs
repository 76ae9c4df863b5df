import { spawn } from "node:child_process";
import { Refusal } from "../refusal.mjs";
import { ROOT } from "../start/settings.mjs";

const KEPT = 20_000;
const running = new Set();
let stopping = false;

/**
 * Runs a Node program and keeps what it says for the case that it fails: then that is printed, and the
 * refusal says what to do; or the refusal is made of it. Answers with its output.
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, refusal: string | ((output: string) => string), excerpt?: (output: string) => string }} options
 */
export function runTool(args, { env = process.env, refusal, excerpt = (output) => output }) {
  return new Promise((resolve, reject) => {
    const tool = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const keep = (chunk) => {
      output = (output + chunk).slice(-KEPT);
    };
    tool.stdout.setEncoding("utf8").on("data", keep);
    tool.stderr.setEncoding("utf8").on("data", keep);
    running.add(tool);
    tool.once("error", reject);
    tool.once("close", (code) => {
      running.delete(tool);
      if (code === 0) return resolve(output);
      if (typeof refusal === "function") return reject(new Refusal(refusal(output)));
      if (!stopping) process.stderr.write(`\n\n${excerpt(output).trim()}\n`);
      reject(new Refusal(refusal));
    });
  });
}

/** Ends what is being run, when the person wants to stop. */
export function stopTools() {
  stopping = true;
  for (const tool of running) tool.kill("SIGTERM");
}
