import type { Page } from "@playwright/test";
import { checkAccessible, expect, test } from "./fixtures";

const dayAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const answer = (page: Page) => page.getByRole("heading", { level: 2 }).first();

test("a leader freezes everything: launches wait and say until when, a way back starts at once, and the end lets them go", async ({ page, signInAs, asPerson }) => {
  await signInAs("Hélène Moreau");
  await page.goto("/freezes");
  await page.getByRole("link", { name: "Declare a freeze" }).click();
  const dialog = page.getByRole("dialog", { name: "Declare a freeze" });
  await dialog.getByRole("button", { name: "Declare the freeze" }).click();
  await expect(dialog.getByText("Give the freeze a name.")).toBeVisible();
  await checkAccessible(page);
  await dialog.getByLabel("Name").fill("Peak week");
  await dialog.getByLabel("Why nothing may launch then").fill("The busiest days of the year");
  await dialog.getByLabel("Starts").fill(dayAhead(-1));
  await dialog.getByLabel("Ends").fill(dayAhead(9));
  await dialog.getByRole("button", { name: "Declare the freeze" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("row").filter({ hasText: "Peak week" })).toContainText("Holds now");
  await checkAccessible(page);

  await page.goto("/");
  await expect(page.getByText(/^Everything is frozen until .*\(“Peak week”\): The busiest days of the year\.$/).first()).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "REL-40" })).toContainText("Everything is frozen until");
  await checkAccessible(page);

  const amara = await asPerson("Amara Okafor");
  await amara.goto("/releases/REL-40");
  await expect(answer(amara)).toHaveText("Not now. It is ready, and one thing keeps its deployment from starting.");
  await amara.getByRole("button", { name: "Start deployment" }).click();
  const refused = amara.getByRole("dialog");
  await expect(refused).toContainText("The deployment can't start yet");
  await expect(refused.getByRole("link", { name: /Everything is frozen until/ })).toBeVisible();
  await refused.getByRole("button", { name: "Close" }).first().click();

  const jonas = await asPerson("Jonas Lindqvist");
  await jonas.goto("/releases/REL-41");
  await jonas.getByRole("button", { name: "Something is wrong" }).click();
  await jonas.getByLabel(/What/).first().fill("Calls fail for one partner");
  await jonas.getByRole("dialog").getByRole("button", { name: /^Say|^Open|wrong/ }).last().click();
  await expect(jonas).toHaveURL(/\/runs\/RUN-/);

  await page.goto("/freezes");
  await page.getByRole("button", { name: "End Peak week" }).click();
  await page.getByRole("button", { name: "End the freeze" }).click();
  await expect(page.getByRole("row").filter({ hasText: "Peak week" })).toContainText("ended");
  await expect(answer(amara)).toHaveText("Yes. Everything in its Definition of Done holds.");
});

test("nothing of it scrolls sideways on a phone", async ({ page, signInAs }) => {
  await signInAs("Hélène Moreau");
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of ["/freezes", "/freezes?new=1", "/releases/REL-41", "/releases/REL-41/checklist", "/"]) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), path).toBeLessThanOrEqual(0);
  }
});
