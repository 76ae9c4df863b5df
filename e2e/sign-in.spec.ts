import { checkAccessible, expect, test } from "./fixtures";

test("one click makes somebody of the demo, and leads to the page that was wanted", async ({ page }) => {
  await page.goto("/releases?q=checkout");
  await expect(page).toHaveURL("/sign-in?from=%2Freleases%3Fq%3Dcheckout");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Who would you like to be?");
  await expect(page.getByRole("button", { name: "Amara Okafor Product manager Writes the plan of REL-42; it has 3 blockers" })).toBeVisible();
  await checkAccessible(page);

  await page.getByRole("button", { name: /^Hélène Moreau/ }).click();
  await expect(page).toHaveURL("/releases?q=checkout");
  await page.getByRole("button", { name: /^Hélène Moreau.*your menu/i }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL("/sign-in");
  await page.goto("/releases");
  await expect(page).toHaveURL("/sign-in?from=%2Freleases");
});

test("whoever is signed in is not asked again", async ({ page, signInAs }) => {
  await signInAs("Amara Okafor");
  await page.goto("/sign-in?from=%2Fpeople");
  await expect(page).toHaveURL("/people");
  await page.goto("/sign-in?from=https%3A%2F%2Fevil.example");
  await expect(page).toHaveURL("/");
});

test("a wrong password is told in a sentence, and after ten tries one has to wait", async ({ page, allowProblem }) => {
  allowProblem(/401/);
  await page.goto("/sign-in");
  const form = page.getByRole("textbox", { name: "E-mail" });
  await form.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "Type your e-mail and your password." })).toBeVisible();
  await form.fill("rafael.souza@ripcord.example");
  await page.getByLabel("Password").fill("a wrong password");
  const signIn = page.getByRole("button", { name: "Sign in" });
  for (let tries = 0; tries < 10; tries++) {
    const answered = page.waitForResponse(/callback\/password/);
    await signIn.click();
    await answered;
    // Until it has shown the answer it takes no second click.
    await expect(signIn).not.toHaveAttribute("aria-busy");
  }
  await expect(page.getByRole("alert").filter({ hasText: "This e-mail and password do not match." })).toBeVisible();
  await signIn.click();
  await expect(page.getByRole("alert").filter({ hasText: /Too many tries\. Wait 1\d minutes/ })).toBeVisible();
  await expect(page.getByLabel("Password")).toHaveValue("a wrong password");
  await checkAccessible(page);
});

test("the cast is there for this machine alone", async ({ request, world }) => {
  const seenFrom = async (headers: Record<string, string>) => (await request.get(`${world.url}/sign-in`, { headers })).text();
  expect(await seenFrom({})).toContain("Amara Okafor");
  const places: Record<string, string>[] = [{ "x-forwarded-for": "203.0.113.9" }, { "x-forwarded-for": "203.0.113.9", "x-ripcord-loopback": "1" }, { host: "ripcord.example" }];
  for (const elsewhere of places) {
    const page = await seenFrom(elsewhere);
    expect(page).toContain("Sign in");
    expect(page).not.toContain("Okafor");
  }
});

test("an address says nothing of its own on the sign-in page", async ({ page }) => {
  await page.goto("/sign-in?error=Call%20this%20number");
  await expect(page.getByRole("alert").filter({ hasText: "Your sign-in provider did not let you through." })).toBeVisible();
  await expect(page.getByText("Call this number")).toHaveCount(0);
});

test("whoever is deactivated is out at the next request, and an open page notices", async ({ page, signInAs, asPerson }) => {
  await signInAs("Rafael Souza");
  const jonas = await asPerson("Jonas Lindqvist");
  await jonas.goto("/releases/REL-42/checklist");
  await expect(jonas.getByRole("heading", { level: 1 })).toBeVisible();

  await page.goto("/people");
  await page.getByRole("button", { name: "Actions on Jonas Lindqvist" }).click();
  await page.getByRole("menuitem", { name: "Deactivate" }).click();
  await page.getByRole("button", { name: "Deactivate Jonas Lindqvist" }).click();
  await expect(jonas).toHaveURL(/\/sign-in/);
  await jonas.goto("/settings");
  await expect(jonas).toHaveURL("/sign-in?from=%2Fsettings");
  await expect(jonas.getByRole("button", { name: /^Jonas Lindqvist/ })).toHaveCount(0);
});

test("no script runs that the page did not bring", async ({ page, signInAs, allowProblem }) => {
  allowProblem(/Content Security Policy|Refused to (execute|load|frame)/);
  await signInAs("Amara Okafor");
  await page.goto("/people");
  const refused = page.evaluate(() => new Promise<void>((resolve) => {
    let left = 3;
    document.addEventListener("securitypolicyviolation", () => (left -= 1) || resolve());
    document.body.insertAdjacentHTML("beforeend", `<img src="/nowhere.png" onerror="window.ran = 'handler'"><a id="trap" href="javascript:window.ran='link'">x</a>`);
    const inline = document.createElement("script");
    inline.textContent = "window.ran = 'inline'";
    document.body.append(inline);
    document.getElementById("trap")?.click();
  }));
  allowProblem(/404|nowhere\.png/);
  await refused;
  expect(await page.evaluate(() => (window as { ran?: string }).ran)).toBeUndefined();
});
