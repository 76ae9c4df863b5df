import { type BrowserContext, expect, type Page } from "@playwright/test";

type Root = { stateNode: { pendingLanes: number } };
type Listening = { isListening?: true };

/**
 * Waits until the page hears keys and clicks: React has taken over each control, has nothing left to draw, and the shell
 * listens, which it begins to together with all else that follows the first drawing. A page of ours without React is awake
 * at once.
 */
export async function isAwake(page: Page): Promise<void> {
  // Not waitForFunction: that takes a promise for a yes.
  await expect(async () => expect(await page.evaluate(look)).toBe(true)).toPass({ intervals: [20, 50, 100], timeout: 60_000 });
}

async function look(): Promise<boolean> {
  // A page that is still coming shows its first words before it says what it is made of.
  if (document.readyState !== "complete") return false;
  if (!("__next_f" in window)) return true;
  const controls = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea")];
  const isTaken = (control: Element) => Object.keys(control).some((key) => key.startsWith("__reactProps$"));
  const key = Object.keys(document).find((name) => name.startsWith("__reactContainer$"));
  const root = (document as unknown as Record<string, Root>)[key ?? ""];
  const isDrawn = () => root?.stateNode.pendingLanes === 0 && controls.every(isTaken);
  const isFollowed = document.querySelector(".app") === null || "isListening" in window;
  if (!isFollowed || !isDrawn()) return false;
  await new Promise((resolve) => requestIdleCallback(resolve));
  return isDrawn();
}

/** From here on, going to an address and loading it anew include that the page is awake: no hand is faster than that. */
export function waitUntilAwake(context: BrowserContext): void {
  // Asked for before any page is opened, so in each of them.
  void context.addInitScript(() => {
    window.EventSource = class extends EventSource {
      constructor(address: string | URL) {
        super(address);
        (window as Listening).isListening = true;
      }
    };
  });
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
