import { beforeEach, describe, expect, test, vi } from "vitest";
import { replayedHeader } from "@/lib/domain/api/idempotency";
import { problemShape } from "@/lib/domain/api/problem";
import { clients } from "@/lib/server/db";
import { log } from "@/lib/server/log";
import { caller, tokenOf } from "@/lib/server/testing/call-api";
import { freshDatabase } from "@/lib/server/testing/database";
import { signUp } from "@/lib/server/testing/world";
import * as transitions from "./releases/[key]/transitions/route";
import * as releases from "./releases/route";

const callReleases = caller("/api/v1/releases", releases);
const callMove = caller("/api/v1/releases/[key]/transitions", transitions);

let token: string;
let personId: string;
beforeEach(async () => {
  await freshDatabase();
  const amara = await signUp("Amara Okafor", "productManager");
  personId = amara.actor.id;
  token = await tokenOf(amara);
});

const search = { name: "Faster search", version: "2.0" };
const create = (key: string, body: unknown = search, as = token) => callReleases("POST", "/api/v1/releases", { token: as, body, headers: { "idempotency-key": key } });
const count = () => clients().write.release.count();
const row = () => clients().write.idempotentAnswer.findFirstOrThrow();
const age = (ms: number, more: object = {}) => clients().write.idempotentAnswer.updateMany({ data: { createdAt: new Date(Date.now() - ms), ...more } });

describe("a POST sent again under its key", () => {
  test("brings the first answer again, to the letter, and does nothing", async () => {
    const first = await create("one");
    expect([first.status, first.headers.get(replayedHeader)]).toEqual([201, null]);
    for (let n = 0; n < 3; n += 1) {
      const again = await create("one");
      expect([again.status, again.text, again.headers.get(replayedHeader)]).toEqual([201, first.text, "true"]);
      for (const name of ["location", "content-type", "cache-control", "vary"]) expect(again.headers.get(name), name).toBe(first.headers.get(name));
      expect(again.headers.get("x-request-id")).not.toBe(first.headers.get("x-request-id"));
    }
    expect(await count()).toBe(1);
  });

  test("may be written in another way, as long as it says the same", async () => {
    await create("one");
    expect((await create("one", `{ "name":"Faster search",\n "version":"2.0" }`)).headers.get(replayedHeader)).toBe("true");
  });

  test("with another body or for another address is refused", async () => {
    await create("one");
    const other = await create("one", { ...search, version: "2.1" });
    expect(other.status).toBe(422);
    expect(problemShape.parse(other.body).errors).toEqual([{ path: "Idempotency-Key", say: expect.stringMatching(/another request.*\.$/) }]);
    expect((await callMove("POST", "/api/v1/releases/REL-1/transitions", { token, body: { to: "cancelled" }, headers: { "idempotency-key": "one" } })).status).toBe(422);
    expect(await clients().write.release.findMany({ select: { version: true, status: true } })).toEqual([{ version: "2.0", status: "draft" }]);
  });

  test("belongs to its person: somebody else's same key is another one", async () => {
    await create("one");
    const hana = await tokenOf(await signUp("Hana Sato", "productManager"));
    expect((await create("one", search, hana)).headers.get(replayedHeader)).toBeNull();
    expect(await count()).toBe(2);
  });

  test("brings a refusal again too, also when it would not be refused any more", async () => {
    const first = await create("one", { ...search, from: "REL-9" });
    expect(first.status).toBe(422);
    await create("two");
    await clients().write.release.updateMany({ data: { number: 9 } });
    const again = await create("one", { ...search, from: "REL-9" });
    expect([again.status, again.text, again.headers.get("content-type"), again.headers.get(replayedHeader)]).toEqual([422, first.text, "application/problem+json; charset=utf-8", "true"]);
  });

  test("without a key is a new request", async () => {
    for (let n = 0; n < 2; n += 1) await callReleases("POST", "/api/v1/releases", { token, body: search });
    expect(await count()).toBe(2);
    expect(await clients().write.idempotentAnswer.count()).toBe(0);
  });
});

describe("32 equal requests at once", () => {
  test("make one release; the others hear of it, or that it is being made", async () => {
    const answers = await Promise.all(Array.from({ length: 32 }, () => create("one")));
    expect(answers.filter(({ status, headers }) => status === 201 && !headers.has(replayedHeader))).toHaveLength(1);
    for (const { status, body, headers } of answers) {
      if (status === 409) expect([problemShape.parse(body).say, headers.get("retry-after")]).toEqual([expect.stringContaining("still being answered"), "1"]);
      else expect([status, body]).toEqual([201, expect.objectContaining({ key: "REL-1" })]);
    }
    expect(await count()).toBe(1);
    expect((await create("one")).headers.get(replayedHeader)).toBe("true");
  });
});

describe("what is kept", () => {
  test("is nothing of a fault of ours: the same request works the next time", async () => {
    const written = vi.spyOn(log(), "error").mockReturnValue(undefined);
    const broken = vi.spyOn(clients().write, "$transaction").mockRejectedValueOnce(new Error("gone"));
    expect((await create("one")).status).toBe(500);
    broken.mockRestore();
    written.mockRestore();
    expect(await clients().write.idempotentAnswer.count()).toBe(0);
    expect(await create("one")).toMatchObject({ status: 201 });
    expect(await count()).toBe(1);
  });

  test("stays when the fault came after the commit", async () => {
    const written = vi.spyOn(log(), "error").mockReturnValue(undefined);
    const transaction = clients().write.$transaction.bind(clients().write) as (...asked: unknown[]) => Promise<unknown>;
    const cut = vi.spyOn(clients().write, "$transaction").mockImplementationOnce((async (...asked: unknown[]) => {
      await transaction(...asked);
      throw new Error("the connection was cut");
    }) as never);
    expect((await create("one")).status).toBe(500);
    cut.mockRestore();
    written.mockRestore();
    expect([(await create("one")).headers.get(replayedHeader), await count()]).toEqual(["true", 1]);
  });

  test("lasts a day and not longer, and the old goes with the next", async () => {
    await create("one");
    await create("two", { ...search, name: "Checkout" });
    await age(23.9 * 3_600_000);
    expect((await create("one")).headers.get(replayedHeader)).toBe("true");
    await age(24.1 * 3_600_000);
    expect((await create("one", { ...search, version: "3.0" })).status).toBe(201);
    expect(await clients().write.idempotentAnswer.findMany({ select: { key: true } })).toEqual([{ key: "one" }]);
    expect(await count()).toBe(3);
  });

  test("is nothing of what a request can't be", async () => {
    expect((await create("one", "{")).status).toBe(400);
    expect((await create("one", { ...search, colour: "red" })).status).toBe(422);
    expect((await create("one")).status).toBe(201);
    expect(await row()).toMatchObject({ personId, key: "one", status: 201 });
  });
});

describe("a server that ended while it answered", () => {
  test("keeps the key for a minute; then the request is done", async () => {
    await create("one");
    await age(30_000, { status: null, body: null });
    expect((await create("one")).status).toBe(409);
    await age(61_000);
    const answers = await Promise.all(Array.from({ length: 8 }, () => create("one")));
    expect(answers.filter(({ status, headers }) => status === 201 && !headers.has(replayedHeader))).toHaveLength(1);
    expect(await count()).toBe(2);
  });

  test("changes nothing any more when another has taken over", async () => {
    const written = vi.spyOn(log(), "error").mockReturnValue(undefined);
    const transaction = clients().write.$transaction.bind(clients().write) as (...asked: unknown[]) => Promise<unknown>;
    const late = vi.spyOn(clients().write, "$transaction").mockImplementationOnce((async (...asked: unknown[]) => {
      await age(61_000);
      expect((await create("one")).status).toBe(201);
      return transaction(...asked);
    }) as never);
    expect((await create("one")).status).toBe(500);
    late.mockRestore();
    written.mockRestore();
    expect(await count()).toBe(1);
    expect((await create("one")).headers.get(replayedHeader)).toBe("true");
  });
});

describe("a key", () => {
  test.each([["nothing", ""], ["a space", "two keys"], ["too many characters", "x".repeat(201)]])("of %s is refused, and nothing is made", async (_, key) => {
    const answer = await create(key);
    expect(answer.status).toBe(400);
    expect(problemShape.parse(answer.body).say).toMatch(/^Send .*Idempotency-Key/);
    expect(await count()).toBe(0);
  });

  test("means nothing on a request that is no POST", async () => {
    expect((await callReleases("GET", "/api/v1/releases", { token, headers: { "idempotency-key": "two keys" } })).status).toBe(200);
  });
});
