import type { BrowserContext, Page } from "@playwright/test";

/**
 * Waits until the page hears keys and clicks: React has taken over each control, and has nothing left to do. A page of
 * ours without React is awake at once.
 */
export async function isAwake(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    if (!("__next_f" in window)) return true;
    const controls = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea")];
    const isTaken = (control: Element) => Object.keys(control).some((key) => key.startsWith("__reactProps$"));
    if (!controls.every(isTaken)) return false;
    await new Promise((resolve) => requestIdleCallback(resolve));
    return true;
  });
}

/** From here on, going to an address and loading it anew include that the page is awake: no hand is faster than that. */
export function waitUntilAwake(context: BrowserContext): void {
  context.on("page", (page) => {
    const goto = page.goto.bind(page);
    const reload = page.reload.bind(page);
    page.goto = async (...asked) => {
      const answer = await goto(...asked);
      await isAwake(page);
      return answer;
    };
    page.reload = async (...asked) => {
      const answer = await reload(...asked);
      await isAwake(page);
      return answer;
    };
  });
}
