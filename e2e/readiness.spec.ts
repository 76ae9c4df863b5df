import { checkAccessible, expect, test } from "./fixtures";

test("leadership reads which launches are not ready, who can change it, and what could not be undone", async ({ page, signInAs }) => {
  await signInAs("Hélène Moreau");
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/launch(es)? this week/);
  const row = page.getByRole("row").filter({ hasText: "REL-42" });
  await expect(row).toContainText("Not ready: 3 blockers. The shortest is to name a deputy for the data owner; Amara Okafor can.");
  await expect(row).toContainText("Hélène Moreau");
  const undo = page.getByRole("region", { name: "Could not be undone today" });
  await expect(undo.getByRole("listitem")).toContainText("Yusuf Demir can clear it");
  await checkAccessible(page);

  await page.getByRole("link", { name: "Ready 1", exact: true }).click();
  await expect(page).toHaveURL(/status=ready/);
  await expect(page.getByRole("row").filter({ hasText: "REL-42" })).toHaveCount(0);
  await page.getByLabel("Who decides").selectOption({ label: "Hélène Moreau" });
  await expect(page.getByRole("heading", { name: "No launch fits" })).toBeVisible();
  await page.goBack();
});

test("on a phone nothing scrolls sideways, and the wall shows no controls", async ({ page, signInAs }) => {
  await signInAs("Hélène Moreau");
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of ["/", "/releases", "/releases/REL-42"]) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto("/?wall=1");
  await expect(page.getByText("As of")).toBeVisible();
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
});
