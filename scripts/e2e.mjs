// `npm run e2e`: the journeys in a real browser, on the production build. What stands behind `--` goes to Playwright.
import { requireNode } from "./require-node.mjs";

requireNode();
import("./checks/walk-journeys.mjs").then(function (journeys) {
  return journeys.walkJourneys(process.argv.slice(2));
});
