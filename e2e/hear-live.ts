import type { Page } from "@playwright/test";

/**
 * Listens in on the page's event stream from now on; what it returns waits until the server has said this
 * there: `start` once it listens, `change` for what was committed.
 */
export async function hearLive(page: Page, event: "start" | "change"): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const heard = new Promise<void>((resolve) => {
    session.on("Network.eventSourceMessageReceived", ({ eventName }) => {
      if (eventName === event) resolve();
    });
  });
  return async () => {
    await heard;
    await session.detach();
  };
}
