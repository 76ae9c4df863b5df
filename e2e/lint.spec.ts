import type { Page } from "@playwright/test";
import { checkAccessible, expect, test } from "./fixtures";

const plan = "/releases/REL-42/plan";
const advice = (page: Page, say: string) => page.locator("details.advice").filter({ hasText: say });
const level = (page: Page, rule: string) => page.getByLabel(rule, { exact: true });

test("advice stands beside the field while one types, says why, and goes away with the word that mends it", async ({ page, signInAs }) => {
  await signInAs("Amara Okafor");
  await page.goto(plan);
  await page.locator(".line-step [data-opener]").first().click();
  const check = page.getByLabel("How to check it");
  const right = await check.inputValue();
  const placeholder = advice(page, "Step 1, how to check it: “TBD” is a placeholder.");
  await expect(placeholder).toHaveCount(0);
  await check.fill("TBD");
  await expect(placeholder).toBeVisible();
  await expect(placeholder.getByText("Replace it with the words that are meant")).toBeHidden();
  await placeholder.locator("summary").click();
  await expect(placeholder.getByText("Replace it with the words that are meant")).toBeVisible();
  await checkAccessible(page);
  await check.fill(right);
  await expect(placeholder).toHaveCount(0);

  await page.getByLabel("1. What to do").fill("Delete the rows that the test wrote");
  const unmarked = advice(page, "Step 1 says “delete” and is marked as one that can be undone.");
  await expect(unmarked).toBeVisible();
  await page.locator(".line.is-open").getByRole("radio", { name: "No", exact: true }).click();
  await expect(unmarked).toHaveCount(0);
});

test("a rule that an administrator makes block stands in the way of a launch, and is silent once it is off", async ({ page, signInAs, asPerson }) => {
  await signInAs("Rafael Souza");
  await page.goto("/settings");
  await page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: "Policy" }).click();
  await expect(level(page, "Step without deputy")).toHaveValue("advice");
  await level(page, "Step without deputy").selectOption("Blocks the launch");
  await page.getByLabel("Restore test").fill("60");
  await page.getByRole("button", { name: "Save the policy" }).click();
  await expect(page.getByText("The policy is saved.")).toBeVisible();

  const amara = await asPerson("Amara Okafor");
  const say = "Step 4 has no deputy.";
  await expect(async () => {
    await amara.goto("/releases/REL-42");
    await expect(amara.locator(".blockers")).toContainText(say, { timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await amara.locator(".blockers").getByRole("link", { name: say }).click();
  await expect(amara.locator("#steps .section-head")).toContainText("1 blocker");

  await page.reload();
  await expect(page.getByLabel("Restore test")).toHaveValue("60");
  await expect(level(page, "Step without deputy")).toHaveValue("blocking");
  await level(page, "Step without deputy").selectOption("Off");
  await page.getByRole("button", { name: "Save the policy" }).click();
  await expect(page.getByText("The policy is saved.")).toBeVisible();
  await amara.goto(plan);
  await expect(amara.locator("#steps .section-head")).toContainText("Complete");
  await expect(amara.getByText(say)).toHaveCount(0);
});

test("only administrators decide what rules do, and a number that does not fit is told beside its field", async ({ page, signInAs, asPerson }) => {
  const amara = await asPerson("Amara Okafor");
  await amara.goto("/settings/policy");
  await expect(amara.getByText("Your role does not allow you to change who approves")).toBeVisible();
  await expect(amara.getByRole("button", { name: "Save the policy" })).toHaveCount(0);

  await signInAs("Rafael Souza");
  await page.goto("/settings/policy");
  await page.getByLabel("Pipeline test").fill("0");
  await page.getByRole("button", { name: "Save the policy" }).click();
  await expect(page.getByText("Use at least one day.")).toBeVisible();
  await checkAccessible(page);
});
