import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const read = (path: string) => readFileSync(join(import.meta.dirname, "..", "..", path), "utf8");
const ours = read("public/status/status.css");
const product = read("app/styles/tokens.css");
const values = (css: string) => new Map([...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((found) => [found[1] ?? "", found[2] ?? ""]));
const [light = "", dark = ""] = ours.split("prefers-color-scheme: dark");
const [productLight = "", productDark = ""] = product.split("prefers-color-scheme: dark");
// The product's font has a name that its build gives it.
const own = ["--font-sans", "--rule", "--soft", "--tone"];

describe("the stylesheet of the status page", () => {
  test.each([["light", light, productLight], ["dark", dark, productDark]])("has the %s values of the product", (_, mine, theirs) => {
    const tokens = [...values(mine)].filter(([name]) => !own.includes(name));
    expect(tokens.length).toBeGreaterThan(10);
    expect(tokens.filter(([name, value]) => values(theirs).get(name) !== value)).toEqual([]);
  });

  test("uses only values that it has, and writes no colour itself", () => {
    const used = [...ours.matchAll(/var\((--[\w-]+)\)/g)].map((found) => found[1] ?? "");
    expect(used.filter((name) => !values(ours).has(name))).toEqual([]);
    expect(ours.replace(/--[\w-]+:[^;]+;/g, "")).not.toMatch(/#[0-9a-f]{3,8}\b|rgb\(/i);
  });
});
