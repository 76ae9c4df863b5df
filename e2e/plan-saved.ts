import { expect, type Page } from "@playwright/test";

/** The page says so, and says otherwise from the first key of a change until the server has it. */
export async function isSaved(page: Page): Promise<void> {
  await expect(page.locator("[data-save]")).toHaveAttribute("data-save", "saved");
}

/** Says yes to what the save re-opens, which waited for it, and waits until the server has it. */
export async function saveAndReopen(page: Page): Promise<void> {
  await expect(page.locator("[data-save]")).toHaveAttribute("data-save", "waits");
  await page.getByRole("button", { name: "Save and re-open" }).click();
  await isSaved(page);
}
