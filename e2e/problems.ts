import { readFileSync, statSync } from "node:fs";
import type { BrowserContext } from "@playwright/test";

/** What went wrong during one test without anybody asking: console errors, uncaught ones, and failures of the server. */
export class Problems {
  private readonly found: string[] = [];
  private readonly allowed: RegExp[] = [];
  private readonly from: number;

  constructor(private readonly logFile: string) {
    this.from = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  }

  watch(context: BrowserContext): void {
    context.on("console", (message) => {
      if (message.type() === "error") this.found.push(`${message.text()} (${message.location().url || message.page()?.url()})`);
    });
    context.on("weberror", (error) => this.found.push(`${error.error().stack ?? error.error().message}`));
  }

  /** A refusal that the test provokes on purpose is logged by the browser too. */
  allow(pattern: RegExp): void {
    this.allowed.push(pattern);
  }

  left(): string[] {
    return [...this.found, ...this.inLog()].filter((problem) => !this.allowed.some((pattern) => pattern.test(problem)));
  }

  private inLog(): string[] {
    const lines = readFileSync(this.logFile).subarray(this.from).toString().split("\n");
    return lines.filter((line) => isFailure(line)).map((line) => `in the server's log: ${line}`);
  }
}

// A job that was at work while the world was put back for this test.
const cutOff = /database \\"journey_\d+\\" does not exist|terminating connection due to administrator command/i;

function isFailure(line: string): boolean {
  if (!line.startsWith("{") || cutOff.test(line)) return false;
  const { level, status } = JSON.parse(line) as { level?: number; status?: number };
  return (level ?? 0) >= 50 || (status ?? 0) >= 500;
}
