import { NextRequest } from "next/server";
import { describe, expect, test } from "vitest";
import { GET, POST } from "./route";

const ask = (path: string, init: { method?: string; headers?: Record<string, string> } = {}) => {
  const request = new NextRequest(`http://localhost:3000/api/auth/${path}`, { ...init, headers: { host: "localhost:3000", ...init.headers } });
  return (init.method === "POST" ? POST : GET)(request, { params: Promise.resolve({ nextauth: path.split("/") }) });
};
const form = { "content-type": "application/x-www-form-urlencoded" };

describe("the address of sign-in", () => {
  test.each(["session", "providers", "_log", "verify-request", "anything"])("%s is not there", async (path) => {
    for (const method of ["GET", "POST"]) {
      const answer = await ask(path, { method, headers: { ...form, origin: "http://localhost:3000" } });
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ title: "Not found", say: expect.stringContaining("/sign-in") });
    }
  });

  test.each([
    ["signout", { origin: "https://evil.example" }],
    ["signout", { origin: "null" }],
    ["signout", {}],
    ["callback/password", { origin: "http://localhost:3001" }],
    ["callback/cast", { origin: "https://evil.example" }],
    ["signin/oidc", { origin: "https://evil.example" }],
  ])("%s takes no write from %j", async (path, headers) => {
    const answer = await ask(path, { method: "POST", headers: { ...form, ...headers } });
    expect(answer.status).toBe(403);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(answer.headers.get("set-cookie")).toBeNull();
  });
});
