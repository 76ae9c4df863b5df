import { checkAccessible, expect, test } from "./fixtures";

test("an address that leads nowhere says so, and shows the ways on", async ({ page, signInAs, allowProblem }) => {
  allowProblem(/404/);
  await signInAs("Amara Okafor");

  const answer = await page.goto("/releases/REL-9999/nowhere");

  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing is at this address");
  await expect(page.getByRole("link", { name: "Go to readiness" })).toHaveAttribute("href", "/");
  await expect(page.getByRole("link", { name: "Find a release" })).toHaveAttribute("href", "/releases");
  await checkAccessible(page);
});

test("it says so on a phone, too, without scrolling sideways", async ({ asPerson, allowProblem }) => {
  allowProblem(/404/);
  const phone = await asPerson("Priya Raman", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  await phone.goto("/nowhere");

  await expect(phone.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await checkAccessible(phone);
});
