import type { Locator, Page } from "@playwright/test";
import pg from "pg";
import { answered } from "./answered";
import { expect, test } from "./fixtures";
import { hearLive } from "./hear-live";

const page38 = "/releases/REL-38/checklist";
const watched = "Feedback channels monitored";

async function openLive(page: Page): Promise<void> {
  const heard = await hearLive(page, "start");
  await page.goto(page38);
  await heard();
}

/**
 * Ticks, and answers with the time that the other may take to see it: a second, and what a slow machine adds to it, which
 * has to do for the other about three times what it did for this one.
 */
async function secondAfter(box: Locator): Promise<number> {
  const answer = answered(box.page());
  const began = performance.now();
  await box.click();
  await answer;
  return 1_000 + 3 * (performance.now() - began);
}

test("two people see each other's ticks within a second, and hear who it was", async ({ page, signInAs, asPerson }) => {
  await signInAs("Yusuf Demir");
  const other = await asPerson("Priya Raman");
  await Promise.all([openLive(page), openLive(other)]);
  const mine = page.getByRole("checkbox", { name: watched });
  const theirs = other.getByRole("checkbox", { name: watched });
  await expect(mine).not.toBeChecked();
  await expect(theirs).not.toBeChecked();

  await expect(theirs).toBeChecked({ timeout: await secondAfter(mine) });
  await expect(other.getByRole("status").filter({ hasText: `Yusuf Demir ticked “${watched}”.` })).toBeAttached();
  await expect(other.locator("[data-item]").filter({ hasText: watched }).getByText(/Yusuf Demir, /)).toBeVisible();

  await expect(mine).not.toBeChecked({ timeout: await secondAfter(theirs) });
});

test("a page that comes back after it was away shows what happened meanwhile", async ({ page, context, signInAs, asPerson, allowProblem }) => {
  allowProblem(/ERR_INTERNET_DISCONNECTED|Failed to fetch|Failed to load resource/);
  await signInAs("Yusuf Demir");
  const other = await asPerson("Priya Raman");
  await Promise.all([openLive(page), openLive(other)]);
  await expect(page.getByRole("checkbox", { name: watched })).not.toBeChecked();
  await context.setOffline(true);
  const heard = await hearLive(other, "change");
  await other.getByRole("checkbox", { name: watched }).click();
  await heard();
  await expect(other.getByRole("checkbox", { name: watched })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: watched })).not.toBeChecked();
  await context.setOffline(false);
  await expect(page.getByRole("checkbox", { name: watched })).toBeChecked({ timeout: 5_000 });
});

test("nobody listens without a session, or to a key that is none", async ({ page, request, signInAs, allowProblem }) => {
  allowProblem(/400/);
  expect((await request.get("/api/live")).status()).toBe(401);
  await signInAs("Yusuf Demir");
  await page.goto(page38);
  const seen = await page.evaluate(async () => {
    const stop = new AbortController();
    const answers = await Promise.all(["release=REL-42", "release=nothing"].map((asked) => fetch(`/api/live?${asked}`, { signal: stop.signal })));
    const said = answers.map(({ status, headers }) => ({ status, type: headers.get("content-type"), kept: headers.get("cache-control") }));
    stop.abort();
    return said;
  });
  expect(seen).toEqual([
    { status: 200, type: "text/event-stream; charset=utf-8", kept: "no-store, no-transform" },
    { status: 400, type: "application/problem+json", kept: "no-store" },
  ]);
});

test("a person who is deactivated while looking is shown the door", async ({ page, world, signInAs, allowProblem }) => {
  allowProblem(/401/);
  await signInAs("Tomasz Zieliński");
  await openLive(page);
  const client = new pg.Client({ connectionString: world.databaseUrl });
  await client.connect();
  try {
    await client.query(`update "Person" set "deactivatedAt" = now(), "sessionVersion" = "sessionVersion" + 1 where name = 'Tomasz Zieliński'`);
    await client.query(`select pg_notify('ripcord', '{"release":null,"number":null,"types":["person.deactivated"],"by":""}')`);
  } finally {
    await client.end();
  }
  await page.waitForURL(/\/sign-in/, { timeout: 5_000 });
});
