import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const page42 = "/releases/REL-42/checklist";
const staging = "Rollback steps tested in staging";

async function openLive(page: Page): Promise<void> {
  await Promise.all([page.waitForResponse(/\/api\/live\?/), page.goto(page42)]);
}

test("two people see each other's ticks within a second, and hear who it was", async ({ page, signInAs, asPerson }) => {
  await signInAs("Yusuf Demir");
  const other = await asPerson("Priya Raman");
  await Promise.all([openLive(page), openLive(other)]);
  const mine = page.getByRole("checkbox", { name: staging });
  const theirs = other.getByRole("checkbox", { name: staging });
  await expect(mine).not.toBeChecked();
  await expect(theirs).not.toBeChecked();

  await mine.click();
  await expect(theirs).toBeChecked({ timeout: 1_000 });
  await expect(other.getByRole("status").filter({ hasText: `Yusuf Demir ticked “${staging}”.` })).toBeAttached();
  await expect(other.locator("[data-item]").filter({ hasText: staging }).getByText(/Yusuf Demir, /)).toBeVisible();

  await theirs.click();
  await expect(mine).not.toBeChecked({ timeout: 1_000 });
});

test("a page that comes back after it was away shows what happened meanwhile", async ({ page, context, signInAs, asPerson, allowProblem }) => {
  allowProblem(/ERR_INTERNET_DISCONNECTED|Failed to fetch|Failed to load resource/);
  await signInAs("Yusuf Demir");
  const other = await asPerson("Priya Raman");
  await Promise.all([openLive(page), openLive(other)]);
  await expect(page.getByRole("checkbox", { name: staging })).not.toBeChecked();
  await context.setOffline(true);
  await other.getByRole("checkbox", { name: staging }).click();
  await expect(other.getByRole("checkbox", { name: staging })).toBeChecked();
  await page.waitForTimeout(500);
  await expect(page.getByRole("checkbox", { name: staging })).not.toBeChecked();
  await context.setOffline(false);
  await expect(page.getByRole("checkbox", { name: staging })).toBeChecked({ timeout: 5_000 });
});
