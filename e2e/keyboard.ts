import { expect, type Locator, type Page } from "@playwright/test";

/** As many stops of the Tab key as somebody bears; what is further away is too far. */
const FAR = 60;

/** Goes on with Tab, or back with Shift and Tab, as somebody without a mouse does, until `target` has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop <= FAR; stop++) {
    const way = await target.evaluate((element) => {
      const active = document.activeElement;
      if (element === active) return null;
      return active && active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? "Shift+Tab" : "Tab";
    });
    if (way === null) return expect(target).toBeInViewport();
    await page.keyboard.press(way);
  }
  throw new Error(`${target.toString()} is not within ${FAR} stops of the Tab key.`);
}

export async function press(page: Page, target: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Picks by typing a name in the list that the field opens. The field has the focus again before the next key. */
export async function pick(page: Page, field: Locator, name: string): Promise<void> {
  await press(page, field);
  await pickByTyping(page, name);
  expect(await field.evaluate((element) => element === document.activeElement), `${name} is picked, and the focus is back`).toBe(true);
  await expect(page.getByRole("listbox")).toHaveCount(0);
  await expect(field).toContainText(name);
}

/** In the list that was just opened: its search has the focus, and Enter takes what it has found. */
export async function pickByTyping(page: Page, name: string): Promise<void> {
  await expect(page.locator(".picker-search input")).toBeFocused();
  await page.keyboard.type(name);
  await expect(page.getByRole("option", { name, selected: true })).toBeVisible();
  await page.keyboard.press("Enter");
}
