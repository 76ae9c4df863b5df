import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { isSaved } from "./plan-saved";
import { recordRestore, reportPassed } from "./prove";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
test.use(phone);

const flags = "Feature flags in place";
const launch = (page: Page) => page.getByRole("row").filter({ hasText: "REL-42" });
const isNotSideways = async (page: Page) => expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.viewport.width);

/** A thumb needs 24 pixels each way; what is smaller is missed at three in the morning. */
async function tap(page: Page, name: string) {
  const box = page.getByRole("checkbox", { name, exact: true });
  const { width = 0, height = 0 } = (await box.boundingBox()) ?? {};
  expect(Math.min(width, height), `${name} is large enough for a thumb`).toBeGreaterThanOrEqual(24);
  await box.tap();
}

test("blockers are cleared and an item is ticked with a thumb, from sign-in to sign-out", async ({ page, asPerson, world }) => {
  const priya = await asPerson("Priya Raman", phone);
  await page.goto("/");
  await page.getByRole("button", { name: /^Amara Okafor/ }).tap();
  await expect(page).toHaveURL("/");
  await isNotSideways(page);
  await launch(page).getByRole("link", { name: "One-page checkout test" }).tap();
  await expect(page.locator("#answer")).toHaveText("No. Three things stand between this release and its launch.");
  await isNotSideways(page);

  await page.locator(".blockers").getByRole("link", { name: "The data owner has no deputy." }).tap();
  const deputy = page.locator('[id="roles/dataOwner/deputyId"]');
  await expect(deputy).toBeFocused();
  await expect(deputy).toBeInViewport();
  await deputy.tap();
  await page.getByRole("option", { name: /Rafael Souza/ }).tap();
  await expect(page.locator("#roles")).not.toContainText("The data owner has no deputy.");
  await isNotSideways(page);
  await isSaved(page);

  await page.getByRole("navigation", { name: "Release" }).getByRole("link", { name: "Overview" }).tap();
  await page.locator(".blockers").getByRole("link", { name: /its restore has not been tested/ }).tap();
  await expect(page.locator('[id="data/backup"]')).toBeInViewport();
  await page.getByRole("link", { name: "Record a restore test" }).tap();
  await recordRestore(page);
  await isNotSideways(page);
  await page.getByRole("navigation", { name: "Release" }).getByRole("link", { name: "Overview" }).tap();
  await expect(page.locator("#answer")).toHaveText("No. One thing stands between this release and its launch.");

  await reportPassed(page, world, "REL-42");
  await expect(page.locator("#answer")).toHaveText("Yes, as soon as it is marked as ready. Nothing stands in the way.");
  await priya.goto("/releases/REL-42/checklist");
  await tap(priya, flags);
  await expect(priya.getByRole("checkbox", { name: flags })).not.toBeChecked();
  await expect(page.locator("#answer")).toHaveText("No. One thing stands between this release and its launch.");
  await tap(priya, flags);
  await expect(priya.getByRole("checkbox", { name: flags })).toBeChecked();
  await isNotSideways(priya);

  await expect(page.locator("#answer")).toHaveText("Yes, as soon as it is marked as ready. Nothing stands in the way.");
  await page.getByRole("button", { name: "Mark as ready" }).tap();
  await expect(page.locator("#answer")).toHaveText("Yes. Everything in its Definition of Done holds.");

  await page.getByRole("button", { name: "Menu", exact: true }).tap();
  const menu = page.getByRole("dialog", { name: "Menu" });
  await menu.getByRole("link", { name: "Readiness" }).tap();
  await expect(menu).toHaveCount(0);
  await expect(launch(page)).toContainText("Ready.");
  await page.getByRole("button", { name: "Menu", exact: true }).tap();
  await menu.getByRole("button", { name: /^Amara Okafor.*your menu/i }).tap();
  await page.getByRole("menuitem", { name: "Sign out" }).tap();
  await expect(page).toHaveURL("/sign-in");
  await page.goto("/releases/REL-42");
  await expect(page).toHaveURL("/sign-in?from=%2Freleases%2FREL-42");
});

test("where there are people, nobody reaches the first set-up", async ({ page, allowProblem, signInAs }) => {
  allowProblem(/404/);
  for (const who of [null, "Rafael Souza"]) {
    if (who) await signInAs(who);
    expect((await page.goto("/set-up"))?.status(), who ?? "signed out").toBe(404);
    await expect(page.getByLabel("Your name")).toHaveCount(0);
  }
});
