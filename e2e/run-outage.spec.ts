import { type Browser, expect, type Page, test } from "@playwright/test";
import pg from "pg";
import { waitUntilAwake } from "./awake";
import { type OwnServers, startOwnServers } from "./own-servers";
import { mailsTo } from "./mail-sink";
import { signIn } from "./sign-in";
import type { World } from "./world";

const run = "/runs/RUN-2";
let servers: OwnServers;
test.beforeEach(async () => {
  servers = await startOwnServers(2);
});
test.afterEach(() => servers.stop());

/** Errors of the network are the very thing here; only a page that breaks is wrong. */
async function openAs(browser: Browser, name: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: servers.world.url });
  await signIn(context, name, servers.world as World);
  waitUntilAwake(context);
  const page = await context.newPage();
  page.on("pageerror", (error) => expect(error.message).toMatch(/fetch|network|connection/i));
  await page.goto(run);
  return page;
}

async function ask<T extends pg.QueryResultRow>(statement: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: servers.world.databaseUrl });
  await client.connect();
  try {
    return (await client.query<T>(statement, values)).rows;
  } finally {
    await client.end();
  }
}

const types = (type: string) => ask<{ number: number }>('select number from "Event" where type = $1 and "runId" = (select id from "Run" where number = 2) order by number', [type]);
const line = (page: Page, words: string | RegExp) => page.getByRole("list", { name: "Timeline" }).or(page.locator(".timeline")).getByText(words).first();
const numbered = async () => (await ask<{ number: number }>('select number from "Event" where "releaseId" = (select "releaseId" from "Run" where number = 2) order by number')).map(({ number }) => number);

test("one of two servers is killed in the middle of a run: nothing is lost, nothing comes twice, the jobs go on", async ({ browser }) => {
  test.setTimeout(240_000);
  const [jonas, mei, tomasz] = [await openAs(browser, "Jonas Lindqvist"), await openAs(browser, "Mei-Lin Chen"), await openAs(browser, "Tomasz Zieliński")];
  for (const page of [jonas, mei, tomasz]) await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const before = (await numbered()).length;

  await servers.kill(0);
  await jonas.getByRole("button", { name: "Mark step 3 done" }).first().click();
  for (const page of [mei, tomasz]) await expect(line(page, /Jonas Lindqvist finished “Redeploy/)).toBeVisible({ timeout: 30_000 });
  await expect(jonas.getByText("kept on this device")).toHaveCount(0, { timeout: 30_000 });
  expect(await types("run.stepFinished")).toHaveLength(4);

  // Whoever gets a step is told by a job, which the server that is left does.
  await handOver(tomasz, "Rafael Souza");
  const mails = () => mailsTo(servers.world as World, "rafael.souza@ripcord.example", "A step is yours").length;
  await expect.poll(mails, { timeout: 90_000 }).toBe(1);

  const after = await numbered();
  expect(after).toEqual(after.map((_, at) => at + 1));
  expect(after.length).toBeGreaterThan(before);
  expect(mails()).toBe(1);
});

test("the database is away for twenty seconds in the middle of a run: the screen says so, no tick is lost, all goes on by itself", async ({ browser }) => {
  test.setTimeout(240_000);
  const [jonas, mei] = [await openAs(browser, "Jonas Lindqvist"), await openAs(browser, "Mei-Lin Chen")];
  for (const page of [jonas, mei]) {
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.evaluate(() => Object.assign(window, { stillHere: true }));
  }
  const stoppedAt = Date.now();
  await servers.stopDatabase();
  await jonas.getByRole("button", { name: "Mark step 3 done" }).first().click();
  await expect(jonas.getByText(/kept on this device/).first()).toBeVisible({ timeout: 30_000 });
  await expect(mei.getByText(/Connection lost/)).toBeVisible({ timeout: 30_000 });
  await expect(async () => {
    await expect(jonas.getByText(/kept on this device/).first()).toBeVisible();
    expect(Date.now() - stoppedAt).toBeGreaterThan(20_000);
  }).toPass({ timeout: 60_000 });

  await servers.startDatabase();
  await expect(line(mei, /Jonas Lindqvist finished “Redeploy/)).toBeVisible({ timeout: 40_000 });
  for (const page of [jonas, mei]) {
    await expect(page.getByText(/Connection lost|kept on this device/)).toHaveCount(0, { timeout: 40_000 });
    expect(await page.evaluate(() => "stillHere" in window), "reloaded").toBe(true);
  }
  expect(await types("run.stepFinished")).toHaveLength(4);
  const numbers = await numbered();
  expect(numbers).toEqual(numbers.map((_, at) => at + 1));
});

/** The own step goes to somebody who is told by e-mail. */
async function handOver(page: Page, to: string) {
  await page.getByRole("button", { name: "Hand over" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /To whom/ }).click();
  await dialog.getByRole("option", { name: to }).click();
  await dialog.getByRole("button", { name: "Hand over" }).click();
  await expect(dialog).toHaveCount(0);
}
