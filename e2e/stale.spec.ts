import { checkAccessible, expect, test } from "./fixtures";
import { saveAndReopen } from "./plan-saved";

test("a plan goes stale under a ready release before the eyes of a leader, who reads what would renew it", async ({ page, signInAs, asPerson }) => {
  await signInAs("Hélène Moreau");
  await page.goto("/");
  const row = page.getByRole("row").filter({ hasText: "REL-40" });
  await expect(row).toContainText("Ready.");
  await expect(row).toContainText(/Tested .* in staging \(version \d+\), good until/);

  const amara = await asPerson("Amara Okafor");
  await amara.goto("/releases/REL-40/plan");
  await amara.locator("#steps .row-opener").first().click();
  await amara.getByLabel("Minutes", { exact: true }).fill("4");
  await amara.keyboard.press("Enter");
  await saveAndReopen(amara);

  // Nobody touches the leader's page.
  await expect(row).toContainText("Not ready: 3 blockers. The shortest is to confirm “Rollback plan documented and shared” again;");
  await expect(row).toContainText(/Not proven since the steps changed\. Tested .* in staging \(version \d+\)\. A staging test of about \d+ min renews it; .+ can\./);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await checkAccessible(page);

  await row.getByRole("link", { name: "Shorter onboarding" }).click();
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("No. Three things stand between this release and its launch.");
  await expect(page.getByRole("link", { name: /^The steps have changed since the staging test of version/ })).toBeVisible();
  await page.goto("/releases/REL-40/checklist");
  const tested = page.getByRole("listitem").filter({ hasText: "Rollback steps tested in staging" });
  await expect(tested).toContainText("Stale. Not proven since the steps changed.");
  await expect(tested.getByRole("img", { name: "Stale" })).toBeVisible();
  await checkAccessible(page);
});
