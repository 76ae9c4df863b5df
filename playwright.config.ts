import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";
import { browserArguments } from "./scripts/browser.mjs";

// They wait for a minute to pass, or for servers that are away: begun last, the others would wait for them.
const long = ["**/run.spec.ts", "**/run-outage.spec.ts"];

// What Playwright itself turns off, which naming more replaces; and the lists below an address bar that nobody sees, two
// pages that the browser would begin for each person of a journey.
const off = [
  ...["AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades", "HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "PaintHolding"],
  ...["ThirdPartyStoragePartitioning", "AvoidCorsURLLoaderRestartOnRedirect", "OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch"],
  ...["WebUIOmniboxPopup", "WebUIOmniboxFullPopup", "WebUIOmniboxAimPopup"],
];

/** The journeys, two beside each other and each in a world of its own, each once. What passes only sometimes does not pass. */
export default defineConfig({
  testDir: "e2e",
  projects: [
    { name: "long", testMatch: long },
    { name: "short", testMatch: "**/*.spec.ts", testIgnore: long },
  ],
  outputDir: "test-results",
  globalSetup: "./e2e/start-world.ts",
  workers: Math.min(2, availableParallelism()),
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  // Bounds what hangs; on a busy machine twenty looks of axe at a long page take more than a minute.
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    // Neither the server's zone nor that of anybody in the demo.
    timezoneId: "Asia/Kathmandu",
    locale: "en-GB",
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    // Pictures and copies of the page at every step slow all of them down; what was asked of the server is kept.
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: false },
    screenshot: "only-on-failure",
    launchOptions: { executablePath: process.env.BROWSER_PATH, args: [...browserArguments(), `--disable-features=${off.join(",")}`] },
  },
});
