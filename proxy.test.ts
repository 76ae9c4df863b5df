import { NextRequest } from "next/server";
import { describe, expect, test, vi } from "vitest";
import { config, proxy } from "./proxy";

const cookie = { cookie: "next-auth.session-token=anything" };
const ask = (path: string, headers: Record<string, string> = {}, method = "GET") => proxy(new NextRequest(`http://localhost:3000${path}`, { headers, method }));
const policyOf = (response: Response) => response.headers.get("content-security-policy") ?? "";

describe("the proxy", () => {
  test("sends a policy with a nonce of its own for each request, and hands it to the page", () => {
    const nonces = Array.from({ length: 3 }, () => {
      const response = ask("/people", cookie);
      const nonce = /'nonce-([^']+)'/.exec(policyOf(response))?.[1];
      expect(response.headers.get("x-middleware-request-x-nonce")).toBe(nonce);
      expect(response.headers.get("x-middleware-request-content-security-policy")).toBe(policyOf(response));
      return nonce;
    });
    expect(new Set(nonces).size).toBe(3);
    expect(nonces[0]?.length).toBeGreaterThan(22);
  });

  test("allows no inline script, no eval, no frame, no plugin and no other base", () => {
    const policy = policyOf(ask("/people", cookie));
    const scripts = /script-src ([^;]+)/.exec(policy)?.[1] ?? "";
    expect(scripts).not.toMatch(/unsafe|https?:|\*/);
    for (const part of ["frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'", "form-action 'self'"]) expect(policy).toContain(part);
    expect(policyOf(ask("/sign-in"))).toContain("script-src");
    expect(policyOf(ask("/api/health"))).toContain("script-src");
  });

  test("asks for TLS from then on when the request came over TLS, and only then", () => {
    expect(ask("/sign-in").headers.get("strict-transport-security")).toBeNull();
    expect(ask("/sign-in", { "x-forwarded-proto": "https" }).headers.get("strict-transport-security")).toBe("max-age=63072000; includeSubDomains");
    vi.stubEnv("NEXTAUTH_URL", "https://ripcord.example");
    expect(ask("/sign-in").headers.get("strict-transport-security")).toContain("max-age");
    vi.unstubAllEnvs();
  });

  test.each(["/", "/people?q=a", "/releases/REL-42/plan", "/api-of-ours", "/sign-ins"])("leads the signed-out from %s to sign in", (path) => {
    const response = ask(path);
    expect(response.status).toBe(307);
    const location = new URL(response.headers.get("location") ?? "");
    expect(location.origin + location.pathname).toBe("http://localhost:3000/sign-in");
    expect(location.searchParams.get("from") ?? "/").toBe(path);
    expect(policyOf(response)).toContain("script-src");
  });

  test.each(["/sign-in", "/set-up", "/invitation/abc", "/api/v1/releases", "/api/health"])("lets everybody ask for %s, which answers for itself", (path) => {
    expect(ask(path).headers.get("x-middleware-next")).toBe("1");
  });

  test("lets an action through without a session, so that the verb refuses and nothing typed is lost", () => {
    expect(ask("/people", { "next-action": "4011" }, "POST").headers.get("x-middleware-next")).toBe("1");
  });

  test("replaces what a client says about the nonce, the policy and the path", () => {
    const response = ask("/people?q=a", { ...cookie, "x-nonce": "mine", "content-security-policy": "default-src *", "x-ripcord-path": "/elsewhere" });
    expect(response.headers.get("x-middleware-request-x-nonce")).not.toBe("mine");
    expect(response.headers.get("x-middleware-request-content-security-policy")).not.toContain("*");
    expect(response.headers.get("x-middleware-request-x-ripcord-path")).toBe("/people?q=a");
  });

  test("is asked for pages and routes, not for files of the build", () => {
    const matches = (path: string) => new RegExp(`^${config.matcher[0]}$`).test(path);
    for (const path of ["/", "/people", "/api/v1/releases", "/_next/data/x", "/icon"]) expect(matches(path)).toBe(true);
    for (const path of ["/_next/static/chunks/a.js", "/_next/image", "/icon.svg", "/icons.svg"]) expect(matches(path)).toBe(false);
  });

  test("leaves the status page alone, and opens nothing beside it", () => {
    const matches = (path: string) => new RegExp(`^${config.matcher[0]}$`).test(path);
    const anybodys = ["/status", "/status/feed.atom", "/status/01a1fc99-89d3-7179-8905-e7f15b6c192b", "/status/confirm/abc.def", "/status/status.css", "/banner.js", "/api/public/banner.json", "/api/public/leave/abc.def"];
    for (const path of anybodys) expect(matches(path), path).toBe(false);
    const ours = ["/status-of-ours", "/status/", "/status/a/b", "/status/confirm/a/b", "/statuses", "/banner.js/x", "/banner", "/api/publics", "/runs/RUN-1", "/runs/status", "/settings/workspace"];
    for (const path of ours) {
      expect(matches(path), path).toBe(true);
      if (!path.startsWith("/api/")) expect(ask(path).status, path).toBe(307);
    }
  });
});
