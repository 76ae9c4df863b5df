import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ownDatabase } from "./database";

const file = fileURLToPath(new URL("./second-process.ts", import.meta.url));

/** Starts another Node process on the database of this test file; `said` grows with what it writes. */
export function startSecondProcess(job: object) {
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", file, JSON.stringify(job)], {
    env: { ...process.env, DATABASE_URL: ownDatabase() },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const second = { said: "", complaints: "", kill };
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.stdout.on("data", (chunk) => (second.said += String(chunk)));
  child.stderr.on("data", (chunk) => (second.complaints += String(chunk)));
  return second;

  /** Ends it as a power cut would; it can say no last word. */
  async function kill(): Promise<void> {
    child.kill("SIGKILL");
    await ended;
  }
}
