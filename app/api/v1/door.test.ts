import { beforeAll, describe, expect, test, vi } from "vitest";
import { problemShape } from "@/lib/domain/api/problem";
import { hashSecret } from "@/lib/server/access/secret";
import { clients } from "@/lib/server/db";
import { log } from "@/lib/server/log";
import { caller, tokenOf } from "@/lib/server/testing/call-api";
import { signUp } from "@/lib/server/testing/world";
import * as nowhere from "./[[...rest]]/route";
import * as people from "./people/route";
import * as releases from "./releases/route";

const callPeople = caller("/api/v1/people", people);
const callReleases = caller("/api/v1/releases", releases);
const callNowhere = caller("/api/v1/[[...rest]]", nowhere);

let token: string;
beforeAll(async () => {
  token = await tokenOf(await signUp("Amara Okafor", "productManager"));
});

describe("who asks", () => {
  test.each([
    ["nothing", {}, 'Bearer realm="Ripcord"'],
    ["a cookie of a session", { cookie: "next-auth.session-token=abc" }, 'Bearer realm="Ripcord"'],
    ["another scheme", { authorization: "Basic YTpi" }, 'Bearer realm="Ripcord", error="invalid_token"'],
    ["an unknown token", { authorization: `Bearer rip_${"a".repeat(43)}` }, 'Bearer realm="Ripcord", error="invalid_token"'],
  ])("with %s is not let in", async (_, headers, challenge) => {
    const answer = await callPeople("GET", "/api/v1/people", { headers });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toBe(challenge);
    expect(problemShape.parse(answer.body)).toMatchObject({ status: 401, say: expect.stringMatching(/token/) });
  });

  test("loses the way in with a revoked token and with deactivation", async () => {
    const yusuf = await signUp("Yusuf Demir", "engineer");
    const [mine, other] = [await tokenOf(yusuf), await tokenOf(yusuf)];
    expect((await callPeople("GET", "/api/v1/people", { token: mine })).status).toBe(200);
    await clients().write.apiToken.updateMany({ where: { tokenHash: hashSecret(mine) }, data: { revokedAt: new Date() } });
    expect((await callPeople("GET", "/api/v1/people", { token: mine })).status).toBe(401);
    expect((await callPeople("GET", "/api/v1/people", { token: other })).status).toBe(200);
    await clients().write.person.update({ where: { id: yusuf.actor.id }, data: { deactivatedAt: new Date() } });
    expect((await callPeople("GET", "/api/v1/people", { token: other })).status).toBe(401);
  });
});

describe("an address", () => {
  test("that is none answers 404, also to writes, and 401 to strangers", async () => {
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
      expect((await callNowhere(method, "/api/v1/launches", { token })).body).toMatchObject({ status: 404, title: "Not found" });
      expect((await callNowhere(method, "/api/v1/launches")).status).toBe(401);
    }
  });

  test("says what it takes when the method is wrong", async () => {
    const answer = await callReleases("DELETE", "/api/v1/releases", { token });
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe("GET, HEAD, POST, OPTIONS");
    expect((await callReleases("PATCH", "/api/v1/releases", { token, body: {} })).status).toBe(405);
    expect((await callReleases("OPTIONS", "/api/v1/releases", { token })).headers.get("allow")).toBe("GET, HEAD, POST, OPTIONS");
  });
});

describe("every answer", () => {
  test("is not to be stored and carries the id of its request", async () => {
    const id = "0c7d2f0e-6a3e-4a55-9d3c-3f6c9a1f2b10";
    for (const answer of [await callPeople("GET", "/api/v1/people", { token, headers: { "x-request-id": id } }), await callPeople("GET", "/api/v1/people", { headers: { "x-request-id": id } })]) {
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(answer.headers.get("x-request-id")).toBe(id);
    }
    const forged = await callPeople("GET", "/api/v1/people", { token, headers: { "x-request-id": "<script>" } });
    expect(forged.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("to a bug is a problem with its id in the log, and nothing of what is inside", async () => {
    const written = vi.spyOn(log(), "error").mockReturnValue(undefined);
    const broken = vi.spyOn(clients().read.person, "findMany").mockRejectedValue(new Error("relation Person does not exist at 10.0.0.7"));
    const answer = await callPeople("GET", "/api/v1/people", { token });
    broken.mockRestore();
    const problem = problemShape.parse(answer.body);
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain("relation");
    expect(problem.say).toContain(problem.requestId);
    expect(written).toHaveBeenCalledWith(expect.objectContaining({ id: problem.requestId, err: expect.any(Error) }), expect.any(String));
    written.mockRestore();
  });
});

describe("bad input", () => {
  const create = (body: unknown, headers?: Record<string, string>) => callReleases("POST", "/api/v1/releases", { token, body, headers });

  test.each([
    ["no JSON", "{", undefined, 400],
    ["a form", "name=x", { "content-type": "application/x-www-form-urlencoded" }, 415],
    ["2 MB", `"${"a".repeat(2_097_152)}"`, undefined, 413],
    ["nothing", "", undefined, 400],
    ["a list", [], undefined, 422],
    ["null", null, undefined, 422],
    ["no fields", {}, undefined, 422],
  ])("%s is refused", async (_, body, headers, status) => {
    const answer = await create(body, headers as Record<string, string> | undefined);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    expect(problemShape.parse(answer.body).say).toMatch(/^[A-Z0-9].*\.$/);
  });

  test.each([
    ["an empty name", { name: "   " }, "name"],
    ["an overlong name", { name: "x".repeat(121) }, "name"],
    ["half a character", { name: "\ud800" }, "name"],
    ["an invisible NUL", { name: "a\u0000b" }, "name"],
    ["an impossible date", { launchAt: "2026-02-30T10:00:00Z" }, "launchAt"],
    ["a date without offset", { launchAt: "2026-02-03T10:00:00" }, "launchAt"],
    ["a date in another century", { launchAt: "1926-02-03T10:00:00Z" }, "launchAt"],
    ["an unknown service", { services: ["0c7d2f0e-6a3e-4a55-9d3c-3f6c9a1f2b10"] }, "services"],
    ["no id", { services: ["checkout"] }, "services.0"],
    ["an unknown template", { template: "nothing" }, "template"],
    ["an unknown release", { from: "REL-99" }, "from"],
    ["an unknown field", { colour: "red" }, ""],
    ["a field of somebody else", { ownerId: "0c7d2f0e-6a3e-4a55-9d3c-3f6c9a1f2b10" }, ""],
  ])("%s is refused at its field", async (_, change, path) => {
    const before = await clients().write.release.count();
    const answer = await create({ name: "Search", version: "1", ...change });
    expect(answer.status).toBe(422);
    const errors = problemShape.parse(answer.body).errors ?? [];
    expect(errors.map((error) => error.path)).toEqual([path]);
    expect(errors[0]?.say).toMatch(/^[A-Z].*\.$/);
    expect(await clients().write.release.count()).toBe(before);
  });

  test.each(["<script>alert(1)</script>", "🚀 Start", "إطلاق", "'; drop table \"Release\"; --", "__proto__"])("%s is a name like any other", async (name) => {
    expect((await create({ name, version: "1" })).status).toBe(201);
    expect((await callReleases("GET", "/api/v1/releases", { token })).body).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ name })]) });
  });

  test.each(["limit=0", "limit=201", "limit=ten", "limit=1.5", "limit=5&limit=6", "status=late", "status=draft,late", "cursor=abc", "colour=red", "q=a&q=b"])(
    "?%s is refused",
    async (search) => {
      const answer = await callReleases("GET", `/api/v1/releases?${search}`, { token });
      expect(answer.status).toBe(422);
      expect(problemShape.parse(answer.body).errors).toHaveLength(1);
    },
  );

  test("the role is asked before the input", async () => {
    const viewer = await tokenOf(await signUp("Viola Viewer", "viewer"));
    const answer = await callReleases("POST", "/api/v1/releases", { token: viewer, body: "{" });
    expect(answer.body).toMatchObject({ status: 403, say: expect.stringContaining("Ask an administrator") });
  });
});
