import { Validator } from "@seriousme/openapi-schema-validator";
import { operations } from "@/lib/domain/api/operations";
import { checkAccessible, expect, test } from "./fixtures";

test("somebody signed in reads about the API, also by keyboard and without script", async ({ page, signInAs, browser, context, world }) => {
  await signInAs("Amara Okafor");
  await page.goto("/api/v1/docs");
  await expect(page.getByRole("heading", { level: 1, name: "The API" })).toBeVisible();
  for (const { method, path, summary } of operations) {
    const entry = page.getByRole("article", { name: summary, exact: true });
    await expect(entry).toContainText(`${method} ${path}`);
    await expect(entry).toContainText("curl --fail-with-body");
  }
  await expect(page.getByRole("region", { name: "GitLab: .gitlab-ci.yml" })).toContainText("api/v1/gate/$RELEASE");
  await checkAccessible(page);

  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await checkAccessible(page);

  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: world.url, storageState: await context.storageState() });
  const page2 = await plain.newPage();
  await page2.goto("/api/v1/docs#askGate");
  await expect(page2.getByRole("article", { name: "Ask the gate, from a pipeline" })).toBeInViewport();
  await plain.close();
});

test("the served OpenAPI document is valid and names this server", async ({ page, signInAs, world }) => {
  await signInAs("Hélène Moreau");
  const document = (await (await page.request.get("/api/v1/openapi.json")).json()) as { servers: unknown };
  expect(document.servers).toEqual([{ url: world.url }]);
  expect(await new Validator().validate(document)).toMatchObject({ valid: true });
});
