import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { isSaved, saveAndReopen } from "./plan-saved";
import { recordRestore, reportPassed } from "./prove";

const overview = "/releases/REL-42";
const field = (page: Page, path: string) => page.locator(`[id="${path}"]`);
const answer = (page: Page) => page.getByRole("region").filter({ has: page.locator("#answer") });
const launch = (page: Page) => page.getByRole("row").filter({ hasText: "REL-42" });
const box = (page: Page, name: string) => page.getByRole("checkbox", { name, exact: true });
const row = (page: Page, name: string) => page.locator("[data-item]").filter({ has: box(page, name) });
const refusal = (page: Page, title: string) => page.getByRole("dialog", { name: title });

/** Follows a tab of the release. */
async function open(page: Page, tab: "Overview" | "Plan" | "Checklist") {
  await page.getByRole("navigation", { name: "Release" }).getByRole("link", { name: new RegExp(`^${tab}`) }).click();
}

async function nameDeputy(page: Page, name: string | null) {
  await field(page, "roles/dataOwner/deputyId").click();
  if (name) await page.getByRole("option", { name: new RegExp(name) }).click();
  else await page.getByRole("button", { name: "Nobody" }).click();
  await (name ? isSaved(page) : saveAndReopen(page));
}

test("a release goes from three blockers to completed, by those who are named for it", async ({ page: amara, signInAs, asPerson, world }) => {
  test.setTimeout(300_000);
  await signInAs("Amara Okafor");
  const priya = await asPerson("Priya Raman");
  const helene = await asPerson("Hélène Moreau");
  const jonas = await asPerson("Jonas Lindqvist");
  await helene.goto("/");
  await expect(launch(helene)).toContainText("Not ready: 3 blockers.");

  await test.step("the product manager follows each blocker to its field and clears it", async () => {
    await amara.goto("/");
    await launch(amara).getByRole("link", { name: "One-page checkout test" }).click();
    await expect(answer(amara)).toContainText("No. Three things stand between this release and its launch.");
    await answer(amara).getByRole("link", { name: "The data owner has no deputy." }).click();
    await expect(field(amara, "roles/dataOwner/deputyId")).toBeFocused();
    await expect(field(amara, "roles/dataOwner/deputyId")).toBeInViewport();
    await nameDeputy(amara, "Rafael Souza");
    await expect(amara.locator("#roles")).not.toContainText("The data owner has no deputy.");

    await open(amara, "Overview");
    await expect(answer(amara)).toContainText("No. Two things stand");
    await answer(amara).getByRole("link", { name: "A backup is taken, but its restore has not been tested." }).click();
    await expect(field(amara, "data/backup")).toBeInViewport();
    await amara.getByRole("link", { name: "Record a restore test" }).click();
    await recordRestore(amara);
    await open(amara, "Plan");
    await expect(amara.getByText("7 of 7 complete")).toBeVisible();

    await open(amara, "Overview");
    await expect(answer(amara)).toContainText("No. One thing stands");
    await expect(launch(helene)).toContainText("Not ready: 1 blocker.");
    await answer(amara).getByRole("link", { name: "The steps have changed since the staging test of version 2." }).click();
    await expect(amara.getByRole("heading", { name: /^Probably, in 22 min/ })).toBeVisible();
    await open(amara, "Overview");
  });

  await test.step("a pipeline proves the way back, and the product manager reads it without reloading", async () => {
    await priya.goto("/");
    await expect(launch(priya)).toContainText("Not proven since the steps changed.");
    await reportPassed(priya, world, "REL-42");
    await expect(launch(priya)).toContainText("by the pipeline (version 4)");
    await expect(answer(amara)).toHaveText(/Yes, as soon as it is marked as ready\. Nothing stands in the way\.$/);
    await expect(answer(amara).getByRole("listitem")).toHaveCount(0);
    await amara.getByRole("button", { name: "Mark as ready" }).click();
    await expect(answer(amara)).toContainText("Yes. Everything in its Definition of Done holds.");
    await expect(launch(helene)).toContainText("Ready.");
    await expect(launch(helene)).not.toContainText("Not ready");
  });

  await test.step("what is taken away takes the release back to draft, and says why", async () => {
    await open(amara, "Plan");
    await nameDeputy(amara, null);
    await expect(launch(helene)).toContainText("Not ready: 1 blocker. What is left is to name a deputy for the data owner; Amara Okafor can.");
    await open(amara, "Overview");
    await expect(answer(amara)).toContainText("No. One thing stands between this release and its launch.");
    await expect(amara.getByText("Fell back to draft: The data owner has no deputy")).toBeVisible();
    await answer(amara).getByRole("link", { name: "The data owner has no deputy." }).click();
    await expect(field(amara, "roles/dataOwner/deputyId")).toBeFocused();
    await nameDeputy(amara, "Rafael Souza");
    await amara.getByRole("button", { name: "Mark as ready" }).click();
    await expect(launch(helene)).toContainText("Ready.");
    await expect(launch(helene)).not.toContainText("Not ready");
  });

  await test.step("an engineer deploys, is told what monitoring waits for, and does it", async () => {
    await jonas.goto(overview);
    await jonas.getByRole("button", { name: "Start deployment" }).click();
    await expect(answer(jonas)).toContainText("It is being deployed. Two things are left before monitoring.");
    await jonas.getByRole("button", { name: "Start monitoring" }).click();
    const reasons = refusal(jonas, "Monitoring can't start yet: 2 things stand in the way.");
    await expect(reasons.getByRole("listitem")).toHaveCount(2);
    await reasons.getByRole("link", { name: "“Monitoring activated” (during deployment) is not done." }).click();
    await expect(reasons).toHaveCount(0);
    await expect(row(jonas, "Monitoring activated")).toBeFocused();
    await box(jonas, "Monitoring activated").click();
    await box(jonas, "Team on call and available").click();
    await expect(jonas.getByRole("region", { name: "During deployment" })).toContainText("3 of 3 required done");
    await jonas.getByRole("button", { name: "Start monitoring" }).click();
    await open(jonas, "Overview");
    await expect(answer(jonas)).toContainText("It is live and being monitored. Four things are left before it is complete.");
    await expect(launch(helene)).toContainText("Monitoring.");
  });

  await test.step("it is completed once it was watched, and the list says so", async () => {
    await open(amara, "Overview");
    await amara.getByRole("button", { name: "Complete", exact: true }).click();
    const reasons = refusal(amara, "This release can't be completed yet: 4 things stand in the way.");
    await reasons.getByRole("link", { name: /^The monitoring window of 48 h ends in/ }).click();
    await expect(amara.getByLabel("Monitoring, hours")).toBeFocused();
    await amara.getByLabel("Monitoring, hours").fill("0");
    await amara.getByRole("button", { name: "Save the release" }).click();
    await expect(answer(amara)).toContainText("Three things are left before it is complete.");

    await open(jonas, "Checklist");
    for (const item of ["Metrics reviewed in real time", "Feedback channels monitored", "Alert triggers monitored"]) await box(jonas, item).click();
    await expect(answer(amara)).toContainText("It is live. It can be completed.");
    await amara.getByRole("button", { name: "Complete", exact: true }).click();
    await expect(answer(amara)).toContainText("It is live, and complete.");
    await amara.getByRole("link", { name: /^Releases/ }).first().click();
    await expect(launch(amara)).toContainText("Completed");
    await helene.goto("/releases?status=completed");
    await expect(launch(helene)).toContainText("Completed");
  });
});
