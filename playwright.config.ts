import { defineConfig } from "@playwright/test";
import { browserArguments } from "./scripts/browser.mjs";

/** The journeys: one after the other, each once. What passes only sometimes does not pass. */
export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  globalSetup: "./e2e/start-world.ts",
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    // Neither the server's zone nor that of anybody in the demo.
    timezoneId: "Asia/Kathmandu",
    locale: "en-GB",
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: process.env.BROWSER_PATH, args: browserArguments() },
  },
});
