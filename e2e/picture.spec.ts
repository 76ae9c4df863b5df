import type { Page } from "@playwright/test";
import { checkAccessible, expect, test } from "./fixtures";
import { isSaved, saveAndReopen } from "./plan-saved";
import { readRelease } from "./read-release";

const plan = "/releases/REL-40/plan";
const notice = (page: Page) => page.locator("#steps .reopen");
const instruction = (page: Page) => page.getByLabel("1. What to do");

async function openFirstStep(page: Page) {
  await page.locator(".line-step [data-opener]").first().click();
  await expect(instruction(page)).toBeFocused();
}

test("the picture of the way back and the table behind it say what the steps say", async ({ page, signInAs }) => {
  await signInAs("Amara Okafor");
  await page.goto("/releases/REL-42/plan");
  await expect(page.getByRole("img", { name: /^Seven steps, 22 min as planned.*; the limit is 30 min\. Point of no return before step 4, 10 min after the decision\.$/ })).toBeVisible();
  await page.getByText("The same as a table").click();
  const rows = page.getByRole("table", { name: "The way back, step by step" }).getByRole("row");
  const boxes = await page.locator("#steps .line-step:not(.line-head) .num").evaluateAll((cells) => cells.map((cell) => cell.firstChild?.textContent));
  expect(boxes).toHaveLength(7);
  for (const [at, box] of boxes.entries()) await expect(rows.nth(at + 1).getByRole("cell").nth(3)).toHaveText(box ?? "");
  await expect(rows.last()).toContainText("22 min");

  await page.getByText("The services as a table").click();
  await expect(page.getByRole("row", { name: /^Web app/ })).toContainText("1 step away");
  await checkAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await checkAccessible(page);
});

test("the picture follows the pen", async ({ page, signInAs }) => {
  await signInAs("Amara Okafor");
  await page.goto("/releases/REL-42/plan");
  await page.locator(".line-step [data-opener]").first().click();
  await page.getByLabel("Minutes", { exact: true }).fill("14");
  await expect(page.getByRole("img", { name: /^Seven steps, 34 min as planned/ })).toBeVisible();
  await expect(page.locator(".way-says")).toContainText("4 min over the limit of 30 min");
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(page.getByRole("img", { name: /^Seven steps, 22 min as planned/ })).toBeVisible();
});

test("what an edit re-opens is said before it is saved, and is exactly what the server then re-opens", async ({ page, world, signInAs }) => {
  const before = await readRelease("REL-40", world);
  expect(before.status).toBe("ready");
  await signInAs("Amara Okafor");
  await page.goto(plan);
  await openFirstStep(page);
  await expect(page.locator(".line.is-open")).toContainText(/A change here asks again for: staging test of \d+ \w+, approval of Hélène Moreau, “Rollback plan documented and shared”\./);

  await page.keyboard.press("End");
  await page.keyboard.type(" twice");
  const says = /Saving this re-opens: staging test of \d+ \w+, approval of Hélène Moreau, “Rollback plan documented and shared”\./;
  await expect(notice(page)).toContainText(says);
  await expect(notice(page)).toContainText("The release is ready, and becomes a draft again.");
  await checkAccessible(page);

  // What is typed survives a reload, and still nothing is sent.
  await page.reload();
  await expect(notice(page)).toContainText(says);
  await expect(page.locator("[data-save]")).toContainText("Not saved yet, kept on this device");
  expect(await readRelease("REL-40", world)).toEqual(before);

  await saveAndReopen(page);
  const { status, codes } = await readRelease("REL-40", world);
  expect(status).toBe("draft");
  expect(codes.sort()).toEqual(["approval.given", "drill.way", "item.stale"]);

  // Asked once: what is open does not open again.
  await openFirstStep(page);
  await page.keyboard.press("End");
  await page.keyboard.type(", or more");
  await isSaved(page);
  await expect(notice(page)).toBeEmpty();
});

test("what would re-open can be left as it was, and the discarded words taken back", async ({ page, world, signInAs }) => {
  const before = await readRelease("REL-42", world);
  await signInAs("Amara Okafor");
  await page.goto("/releases/REL-42/plan");
  await openFirstStep(page);
  const was = await instruction(page).inputValue();
  await instruction(page).fill("Switch it off by hand");
  await expect(notice(page)).toContainText("Saving this re-opens: “Rollback plan documented and shared”.");
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(instruction(page)).toHaveValue(was);
  await isSaved(page);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(instruction(page)).toHaveValue("Switch it off by hand");
  await expect(notice(page)).toContainText("Saving this re-opens");
  await page.getByRole("button", { name: "Discard" }).click();
  await isSaved(page);
  expect(await readRelease("REL-42", world)).toEqual(before);
});

test("each plan of the demo prints as a card of one page, in ink on paper", async ({ page, signInAs }) => {
  await signInAs("Hélène Moreau");
  await page.goto("/releases/REL-42");
  await page.getByRole("link", { name: "Print the one-page card" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "One-page checkout test" })).toBeVisible();
  await expect(page.locator(".card")).toContainText("Not ready: ");
  await expect(page.locator(".card-return")).toContainText("Ask Hélène Moreau first.");
  await checkAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  await page.emulateMedia({ colorScheme: "dark" });
  await expect(page.locator(".card")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  await expect(page.locator(".card")).toHaveCSS("color", "rgb(0, 0, 0)");
  for (const number of [37, 38, 39, 40, 41, 42]) {
    await page.goto(`/releases/REL-${number}/card`);
    await page.evaluate(() => document.fonts.ready);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g), `pages of the card of REL-${number}`).toHaveLength(1);
  }
});
