import { expect, type Page } from "@playwright/test";

/** The page says so, and says otherwise from the first key of a change until the server has it. */
export async function isSaved(page: Page): Promise<void> {
  await expect(page.locator("[data-save]")).toHaveAttribute("data-save", "saved");
}
