import type { Page, Response } from "@playwright/test";

/** The server's next answer to what somebody does on the page: what is shown before may be hope, and a reload forgets it. */
export function answered(page: Page): Promise<Response> {
  return page.waitForResponse((response) => response.request().method() === "POST" && response.ok());
}
