import { writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "..", "..", "..", "docs", "pictures");
const desk = { viewport: { width: 1280, height: 860 } };
const phone = { viewport: { width: 390, height: 780 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };

/** Signs people of the demo in, each in a browser of their own, and photographs what they see. */
export function makeCamera(browser, url) {
  async function as(name, device) {
    const context = await browser.newContext({ baseURL: url, timezoneId: "Europe/Berlin", locale: "en-GB", colorScheme: "light", reducedMotion: "reduce", ...device });
    const page = await context.newPage();
    await page.goto("/sign-in");
    await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
    await page.waitForURL(`${url}/`);
    return page;
  }
  return {
    atDesk: (name) => as(name, desk),
    onPhone: (name) => as(name, phone),
    nobody: async () => (await browser.newContext({ baseURL: url, ...desk })).newPage(),
    /** What is in the window, as docs/pictures/<name>.webp. */
    async take(page, name) {
      await page.evaluate(async () => {
        await document.fonts.ready;
        await Promise.allSettled(document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity).map(({ finished }) => finished));
      });
      const session = await page.context().newCDPSession(page);
      const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: 82 });
      await session.detach();
      writeFileSync(join(folder, `${name}.webp`), Buffer.from(data, "base64"));
    },
  };
}
