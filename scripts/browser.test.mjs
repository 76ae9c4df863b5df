import { describe, expect, test } from "vitest";
import { browserArguments, findBrowser, installedPaths } from "./browser.mjs";

const said = [];
const machine = (has, parts = {}) => ({
  named: undefined,
  playwrights: async () => "/playwright/chrome",
  installed: () => ["/usr/bin/google-chrome", "/usr/bin/chromium"],
  installs: () => [
    ["one", async () => undefined],
    ["two", async () => "/installed/two"],
  ],
  works: (path) => has.includes(path),
  log: (line) => said.push(line),
  ...parts,
});

describe("finding a browser", () => {
  const all = ["/named", "/playwright/chrome", "/usr/bin/google-chrome", "/usr/bin/chromium", "/installed/two"];

  test.each(all.map((_, at) => [all[at], all.slice(at)]))("takes %s when it is the first that works", async (first, has) => {
    expect(await findBrowser(machine(has, { named: has.includes("/named") ? "/named" : undefined }))).toBe(first);
  });

  test("says what it tries before it installs anything", async () => {
    said.length = 0;
    await findBrowser(machine(["/installed/two"]));
    expect(said).toEqual(["No browser found: trying one.", "No browser found: trying two."]);
  });

  test("refuses a named browser that does not start, whatever else is there", async () => {
    await expect(findBrowser(machine(all.slice(1), { named: "/named" }))).rejects.toThrow("BROWSER_PATH names /named");
  });

  test("ends with one sentence when nothing helps", async () => {
    await expect(findBrowser(machine([]))).rejects.toThrow("install Chrome or Chromium, or set BROWSER_PATH");
  });
});

test("looks where each system keeps its browsers", () => {
  expect(installedPaths({ PATH: "/a:/b" }, "linux")).toContain("/b/chromium");
  expect(installedPaths({}, "darwin")).toContain("/Applications/Chromium.app/Contents/MacOS/Chromium");
  expect(installedPaths({ PROGRAMFILES: "C:\\P" }, "win32")).toEqual(["C:\\P\\Google\\Chrome\\Application\\chrome.exe"]);
});

test("gives up the sandbox for root alone", () => {
  expect(browserArguments(true)).toContain("--no-sandbox");
  expect(browserArguments(false)).not.toContain("--no-sandbox");
});
