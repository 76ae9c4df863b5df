import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";
import { checkAccessible, expect, test } from "./fixtures";
import type { World } from "./world";

async function ask<T extends object>({ databaseUrl }: World, sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Tells the public one thing more, as a message of the run under way would. */
async function tell(world: World, title: string, onBanner: boolean): Promise<void> {
  await ask(
    world,
    `insert into "StatusUpdate" (id, "incidentId", title, text, at, "onBanner", "onPage")
     select gen_random_uuid(), id, $1, 'Nothing is lost.', now(), $2, true from "StatusIncident" where "endedAt" is null order by "startedAt" desc limit 1`,
    [title, onBanner],
  );
}

test.describe("without any script", () => {
  test.use({ javaScriptEnabled: false });

  test("a customer reads what is wrong, reports it, and asks for updates", async ({ page, world }) => {
    await page.goto("/status");
    await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Everything is working.");
    await expect(page.getByRole("row", { name: /Affected since/ })).toHaveCount(1);

    await page.getByLabel("What happens?").fill("הדף איטי <b>🐌</b>");
    await page.getByLabel("With what").selectOption("Web app");
    await page.getByLabel("E-mail, if we may ask back").fill("jo@customer.example");
    await page.getByRole("button", { name: "Send the report" }).click();
    await expect(page.getByRole("status").filter({ hasText: "your report has arrived" })).toBeVisible();
    const [report] = await ask<{ text: string; isCounted: boolean }>(world, `select text, "runId" is not null as "isCounted" from "Feedback" where email = 'jo@customer.example'`);
    expect(report).toEqual({ text: "הדף איטי <b>🐌</b>", isCounted: true });

    await page.getByLabel("E-mail", { exact: true }).fill("jo@customer.example");
    await page.getByRole("button", { name: "Send me updates" }).click();
    await expect(page.getByText("Look into your inbox")).toBeVisible();
    const [mail] = await ask<{ text: string }>(world, `select content->>'text' as text from "Delivery" where address = 'jo@customer.example'`);
    await page.goto(/\S+\/status\/confirm\/\S+/.exec(mail?.text ?? "")?.[0] ?? "/");
    await expect(page.getByText("They go to jo@customer.example.")).toBeVisible();
    expect(await ask(world, 'select 1 from "Subscriber" where email = $1', ["jo@customer.example"])).toEqual([]);
    await page.getByRole("button", { name: "Send me updates" }).click();
    await expect(page.getByText("You get updates by e-mail from now on.")).toBeVisible();
    expect(await ask(world, 'select 1 from "Subscriber" where email = $1 and "confirmedAt" is not null', ["jo@customer.example"])).toHaveLength(1);
  });

  test("what does not fit comes back with what was typed", async ({ page, allowProblem }) => {
    allowProblem(/422/);
    await page.goto("/status");
    await page.getByLabel("What happens?").fill("…");
    await page.getByLabel("Since when").fill("About 13:45");
    await page.getByRole("button", { name: "Send the report" }).click();
    await expect(page.getByText("Write what happens, in a sentence.")).toBeVisible();
    await expect(page.getByLabel("What happens?")).toHaveValue("…");
    await expect(page.getByLabel("Since when")).toHaveValue("About 13:45");
  });
});

test("everybody can use the pages, in light and dark", async ({ page, world }) => {
  const [past] = await ask<{ id: string }>(world, `select id from "StatusIncident" where "endedAt" is not null limit 1`);
  for (const path of ["/status", `/status/${past?.id}`]) {
    await page.goto(path);
    await checkAccessible(page, { hasTheme: false });
  }
});

test("the page renews itself and leaves alone what somebody types", async ({ page, request, world }) => {
  await page.clock.install();
  await page.goto("/status");
  await page.getByLabel("What happens?").fill("Still slow");
  await tell(world, "It is nearly over", false);
  // The server keeps its last answer for a second.
  await expect.poll(async () => (await request.get("/status")).text()).toContain("It is nearly over");
  await page.clock.runFor(31_000);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("It is nearly over");
  await expect(page.getByLabel("What happens?")).toHaveValue("Still slow");
});

test.describe("the banner on a customer's own site", () => {
  let shop: Server;
  let shopUrl: string;
  test.beforeAll(async () => {
    shop = createServer((request, response) => {
      const site = new URL(request.url ?? "/", "http://shop").searchParams.get("site") ?? "";
      response.writeHead(200, { "content-type": "text/html", "content-security-policy": `default-src 'none'; script-src ${site}; connect-src ${site}; require-trusted-types-for 'script'` });
      response.end(`<!doctype html><html lang="en"><title>Shop</title><body><main><h1>Shop</h1></main><script src="${site}/banner.js" defer></script></body></html>`);
    });
    await new Promise<void>((resolve) => shop.listen(0, "127.0.0.1", resolve));
    shopUrl = `http://localhost:${(shop.address() as AddressInfo).port}`;
  });
  test.afterAll(() => new Promise<void>((resolve) => shop.close(() => resolve())));

  test("is silent where no administrator allowed it", async ({ page, world, allowProblem }) => {
    allowProblem(/CORS|ERR_FAILED|favicon/);
    await ask(world, `update "Workspace" set "bannerOrigins" = '{}'`);
    await tell(world, "Orders take long", true);
    const asked = page.waitForEvent("requestfailed", (request) => request.url().endsWith("/api/public/banner.json"));
    await page.goto(`${shopUrl}/?site=${world.url}`);
    await asked;
    await expect(page.getByRole("heading", { name: "Shop" })).toBeVisible();
    await expect(page.getByRole("status")).toHaveCount(0);
  });

  test("says the newest message under the site's own policy, until it is dismissed, and the next one again", async ({ page, request, world, allowProblem }) => {
    allowProblem(/favicon/);
    await ask(world, `update "Workspace" set "bannerOrigins" = array[$1]`, [shopUrl]);
    await tell(world, "Orders take long", true);
    const shown = page.getByRole("status");
    // The server keeps its last answer for a second.
    await expect.poll(async () => (await request.get("/api/public/banner.json", { headers: { origin: shopUrl } })).headers()["access-control-allow-origin"]).toBe(shopUrl);
    await page.goto(`${shopUrl}/?site=${world.url}`);
    await expect(shown).toContainText("Orders take long Nothing is lost. Status page");
    await expect(shown.getByRole("link", { name: "Status page" })).toHaveAttribute("href", `${world.url}/status`);
    await checkAccessible(page, { hasTheme: false });
    await page.getByRole("button", { name: "Dismiss this message" }).click();
    await expect(shown).toBeEmpty();

    const answered = page.waitForResponse((response) => response.url().endsWith("/api/public/banner.json"));
    await page.reload();
    await answered;
    await expect(page.getByText("Orders take long")).toHaveCount(0);
    await tell(world, "Orders are quick again", true);
    await expect(async () => {
      await page.reload();
      await expect(shown).toContainText("Orders are quick again", { timeout: 1_000 });
    }).toPass();
  });
});
