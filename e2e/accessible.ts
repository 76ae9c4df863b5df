import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";
import { isAwake } from "./awake";

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Looks at the page as it stands with axe, in light with every rule of it and in dark with those about colour, and finds
 * nothing. A page without a script to choose its theme follows the system alone.
 */
export async function checkAccessible(page: Page, { hasTheme = true } = {}): Promise<void> {
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    if (hasTheme) await expect(page.locator("html")).toHaveAttribute("data-theme", scheme);
    await settle(page);
    const found = await findViolations(page, scheme === "dark" ? { runOnly: ["color-contrast", "link-in-text-block"] } : {});
    expect(found, `axe on ${new URL(page.url()).pathname} in ${scheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
}

/** Colours in the middle of a transition are nobody's fault. */
async function settle(page: Page): Promise<void> {
  await isAwake(page);
  // A page that is read again has none for a moment.
  await expect(page).toHaveTitle(/./);
  await page.evaluate(async () => {
    await document.fonts.ready;
    const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
}

async function findViolations(page: Page, rules: RunOptions): Promise<string[]> {
  await bring(page);
  const results = await page.evaluate(
    (options) => (window as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } }).axe.run(options),
    { ...rules, resultTypes: ["violations"] } as RunOptions,
  );
  return results.violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}. ${node.target.join(" ")} ${node.failureSummary ?? ""}`));
}

/** Past the content policy, which rightly allows the page no script without its nonce. */
async function bring(page: Page): Promise<void> {
  if (await page.evaluate(() => "axe" in window)) return;
  const session = await page.context().newCDPSession(page);
  const { exceptionDetails } = await session.send("Runtime.evaluate", { expression: source });
  await session.detach();
  if (exceptionDetails) throw new Error(`axe did not start: ${exceptionDetails.text}`);
}
