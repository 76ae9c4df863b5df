import { expect as base, type Locator, type Page } from "@playwright/test";

/** Patient: five browsers share one machine here. */
export const expect = base.configure({ timeout: 30_000 });
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** What somebody is asked to do next, in large type. */
export const myStep = (page: Page): Locator => page.getByRole("region", { name: "My next step" });
export const button = (page: Page, name: string | RegExp): Locator => page.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });
export const clocks = (page: Page): Locator => page.getByRole("region", { name: "Clocks" });
/** What happened, the newest first. */
export const timeline = (page: Page): Locator => page.getByRole("complementary", { name: "About this run" }).getByRole("list").last().getByRole("listitem");

let isLeft = false;
/** With a thumb, and not twice at one place: the second half of a double tap presses nothing. */
export async function tap(target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  const { width = 0, height = 0 } = (await target.boundingBox()) ?? {};
  isLeft = !isLeft;
  await target.tap({ position: { x: isLeft ? 12 : width - 12, y: height / 2 } });
}

/** Types into the dialog that asks for a few words, and agrees. */
export async function say(page: Page, title: string, words: string, confirm: string): Promise<void> {
  const dialog = page.getByRole("dialog", { name: title });
  await dialog.getByRole("textbox").fill(words);
  await dialog.getByRole("button", { name: confirm }).click();
  await expect(dialog).toHaveCount(0);
}

/** Sends a prepared message from the run by e-mail, and comes back to the run. */
export async function sendMessage(page: Page, name: RegExp): Promise<void> {
  await page.getByRole("link", { name }).click();
  await page.getByRole("checkbox", { name: "E-mail" }).click();
  await page.getByRole("button", { name: /^Send to / }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Send now" }).click();
  await expect(page.getByText(/^Sent to \d channels?$/)).toBeVisible();
  await page.getByRole("link", { name: "Back to the run" }).click();
  await expect(myStep(page)).toBeVisible();
}

/** From here on `staysHere` tells whether the page was loaded anew. */
export async function markPage(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(window, { isMarked: true }));
}
export async function staysHere(page: Page): Promise<void> {
  expect(await page.evaluate(() => "isMarked" in window), "nobody had to reload").toBe(true);
}
