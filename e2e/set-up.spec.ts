import { randomBytes } from "node:crypto";
import { join } from "node:path";
import pg from "pg";
import { migrate } from "@/scripts/make/prisma.mjs";
import { serverEnvironment, startServer } from "@/scripts/start/server.mjs";
import { freePort } from "./free-port";
import { checkAccessible, expect, test } from "./fixtures";

test("the first visit makes the first administrator, once", async ({ page, world, allowProblem }, { outputDir }) => {
  allowProblem(/404/);
  const { url, stop } = await startEmpty(world.databaseUrl, join(outputDir, "..", "set-up.log"));
  try {
    await page.goto(url);
    await expect(page).toHaveURL(`${url}/set-up`);
    await checkAccessible(page);
    await page.getByRole("button", { name: "Make the first administrator" }).click();
    await expect(page.getByText("Write the person's full name.")).toBeVisible();
    await page.getByLabel("Your name").fill("Rafael Souza");
    await page.getByLabel("E-mail").fill("rafael@ripcord.example");
    await page.getByLabel("Password", { exact: true }).fill("a quiet morning");
    await page.getByRole("button", { name: "Make the first administrator" }).click();

    await expect(page).toHaveURL(`${url}/`);
    await expect(page.getByRole("button", { name: /^Rafael Souza.*your menu/i })).toBeVisible();
    await page.goto(`${url}/templates`);
    await expect(page.getByText("General checklist")).toBeVisible();
    expect((await page.goto(`${url}/set-up`))?.status()).toBe(404);

    await page.context().clearCookies();
    await page.goto(url);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
    await checkAccessible(page);
    await page.getByLabel("E-mail").fill("rafael@ripcord.example");
    await page.getByLabel("Password").fill("a quiet morning");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(`${url}/`);
  } finally {
    await page.goto("about:blank"); // what it still asks for would find the server gone
    await stop();
  }
});

/** The product on an empty database, as somebody starts it who wants no demo. */
async function startEmpty(beside: string, logFile: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const name = `empty_${randomBytes(4).toString("hex")}`;
  const client = new pg.Client({ connectionString: beside });
  await client.connect();
  await client.query(`create database ${name} template template0`);
  const databaseUrl = Object.assign(new URL(beside), { pathname: name }).href;
  await migrate(databaseUrl);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const secret = randomBytes(32).toString("hex");
  const server = startServer(serverEnvironment({ settings: { env: process.env, port, url }, databaseUrl, secret, demo: false, dev: false, version: "e2e", logFile }));
  await server.ready;
  return {
    url,
    stop: async () => {
      await server.stop();
      await client.query(`drop database ${name} with (force)`);
      await client.end();
    },
  };
}
