import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { readPatiently } from "./read-patiently";

const fine = '0:{"f":[]}\n1:["$","p",null,{}]';
const thrown = `${fine}\n1a:E{"digest":"1071335930"}`;
const missing = `${fine}\n1a:E{"digest":"NEXT_HTTP_ERROR_FALLBACK;404"}`;
const answers: (string | Error)[] = [];
let asked = 0;

// It takes the place of the browser's fetch once and for all, so all tests here share one.
beforeAll(() => {
  const fetch = async () => {
    asked += 1;
    const next = answers.shift() ?? fine;
    if (next instanceof Error) throw next;
    return new Response(next);
  };
  const setTimeout = (run: () => void) => void run();
  vi.stubGlobal("window", { fetch, setTimeout, location: { href: "http://ripcord.example/runs/RUN-2?_rsc=1", pathname: "/runs/RUN-2" } });
  vi.stubGlobal("navigator", { onLine: true });
  readPatiently();
});
beforeEach(() => void (asked = 0));
afterAll(() => void vi.unstubAllGlobals());

const read = (path: string) => window.fetch(`http://ripcord.example${path}?_rsc=1`, { headers: { rsc: "1" } }).then((response) => response.text());

test("the page that is shown is read until its server can, and is given then", async () => {
  answers.push(new TypeError("Failed to fetch"), thrown, thrown, fine);
  expect(await read("/runs/RUN-2")).toBe(fine);
  expect(asked).toBe(4);
});

test("another page tells of it at once", async () => {
  answers.push(thrown);
  expect(await read("/releases")).toBe(thrown);
  answers.push(new TypeError("Failed to fetch"));
  await expect(read("/releases")).rejects.toThrow("Failed to fetch");
  expect(asked).toBe(2);
});

test("what is missing is no failure", async () => {
  answers.push(missing);
  expect(await read("/runs/RUN-2")).toBe(missing);
  expect(asked).toBe(1);
});

test("a server that fails for ever is believed in the end", async () => {
  answers.push(...Array.from({ length: 200 }, () => thrown));
  expect(await read("/runs/RUN-2")).toBe(thrown);
  expect(asked).toBe(120);
  answers.length = 0;
});
