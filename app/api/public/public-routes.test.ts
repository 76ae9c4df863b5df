import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { publicTries } from "@/lib/server/access/public-tries";
import { clients } from "@/lib/server/db";
import { leaveHref } from "@/lib/server/status/subscriber-links";
import { freshDatabase } from "@/lib/server/testing/database";
import { noon } from "@/lib/server/testing/world";
import { GET as openLeave, POST as postLeave } from "./leave/[token]/route";
import { POST as postReport } from "./report/route";
import { POST as postSubscribe } from "./subscribe/route";

beforeEach(async () => {
  await freshDatabase();
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of this test");
  vi.stubEnv("NEXTAUTH_URL", "https://ripcord.example");
});
afterEach(() => void vi.unstubAllEnvs());

const db = () => clients().write;
const form = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  new Request("https://ripcord.example/api/public/report", { method: "POST", body: new URLSearchParams(fields), headers: { "x-ripcord-address": "203.0.113.7", ...headers } });

describe("a public form", () => {
  test("is taken, and leads to a page that can be loaded again", async () => {
    const response = await postReport(form({ text: "Slow", sinceWhen: "", email: "", serviceId: "", website: "" }));
    expect([response.status, response.headers.get("location")]).toEqual([303, "/status?done=reported"]);
    expect(await db().feedback.findMany()).toMatchObject([{ text: "Slow", source: "form" }]);
  });

  test("pretends to take what a program filled, and keeps nothing", async () => {
    expect((await postReport(form({ text: "Buy pills", website: "https://pills.example" }))).status).toBe(303);
    expect((await postSubscribe(form({ email: "jo@customer.example", website: "x" }))).status).toBe(303);
    expect([await db().feedback.count(), await db().delivery.count()]).toEqual([0, 0]);
  });

  test("answers the same for every address of mail, known or not", async () => {
    await db().subscriber.create({ data: { email: "known@customer.example", createdAt: noon, confirmedAt: noon } });
    const answers = await Promise.all(["known@customer.example", "new@customer.example"].map(async (email) => postSubscribe(form({ email }))));
    const seen = await Promise.all(answers.map(async (answer) => [answer.status, [...answer.headers], await answer.text()]));
    expect(seen[0]).toEqual(seen[1]);
  });

  test("is refused after so many from one address, with what was typed and how long to wait", async () => {
    const answers = [];
    for (let each = 0; each <= publicTries.report.points; each += 1) answers.push(await postReport(form({ text: "Still slow" })));
    expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: publicTries.report.points }, () => 303), 429]);
    const page = await answers.at(-1)?.text();
    expect(page).toMatch(/sent too often from your network\. Wait 1\d minutes/);
    expect(page).toContain("Still slow</textarea>");
    expect((await postReport(form({ text: "Slow" }, { "x-ripcord-address": "203.0.113.8" }))).status).toBe(303);
  });

  test("knows nobody's session: a cookie changes nothing", async () => {
    expect((await postReport(form({ text: "Slow" }, { cookie: "next-auth.session-token=anything", origin: "https://elsewhere.example" }))).status).toBe(303);
    expect(await db().event.findMany({ where: { type: "feedback.reported" } })).toMatchObject([{ personId: null }]);
  });
});

describe("the way out of an e-mail", () => {
  const subscriber = () => db().subscriber.create({ data: { email: "jo@customer.example", createdAt: noon, confirmedAt: noon } });
  const at = (href: string) => ({ params: Promise.resolve({ token: href.split("/").at(-1) ?? "" }) });
  const leftAt = async () => (await db().subscriber.findFirstOrThrow()).leftAt;

  test("is one click for mail programs, answered without a redirect", async () => {
    const href = leaveHref((await subscriber()).id);
    const response = await postLeave(form({ "List-Unsubscribe": "One-Click" }), at(href));
    expect([response.status, response.headers.get("location"), await response.text()]).toEqual([200, null, ""]);
    expect(await leftAt()).not.toBeNull();
  });

  test("is a page with a button for people, and looking at it ends nothing", async () => {
    const href = leaveHref((await subscriber()).id);
    const page = await (await openLeave(new Request(href), at(href))).text();
    expect(page).toContain(`<form class="ask" method="post" action="${new URL(href).pathname}">`);
    expect(page).not.toContain("jo@customer.example");
    expect(await leftAt()).toBeNull();
    expect((await postLeave(form({}), at(href))).headers.get("location")).toBe("/status?done=left");
    expect(await leftAt()).not.toBeNull();
  });

  test("is for nobody who made a link up", async () => {
    const { id } = await subscriber();
    for (const token of [id, `${Buffer.from(id).toString("base64url")}.x`, ""]) {
      expect((await postLeave(form({ "List-Unsubscribe": "One-Click" }), { params: Promise.resolve({ token }) })).status).toBe(404);
    }
    expect(await leftAt()).toBeNull();
  });
});

describe("the banner", () => {
  // What is read is kept for a second, so each case reads with a memory of its own.
  async function ask(origin?: string): Promise<{ allowed: string | null; vary: string | null; body: unknown }> {
    vi.resetModules();
    const { GET } = await import("./banner.json/route");
    const response = await GET(new Request("https://ripcord.example/api/public/banner.json", { headers: origin ? { origin } : {} }));
    return { allowed: response.headers.get("access-control-allow-origin"), vary: response.headers.get("vary"), body: await response.json() };
  }

  test("may be read by pages of the sites that were allowed, and of no others", async () => {
    await db().workspace.update({ where: { id: 1 }, data: { bannerOrigins: ["https://shop.example"] } });
    expect(await ask("https://shop.example")).toEqual({ allowed: "https://shop.example", vary: "origin", body: { banner: null } });
    for (const origin of ["https://shop.example.evil.example", "http://shop.example", "null", "https://SHOP.example", undefined]) expect((await ask(origin)).allowed, origin).toBeNull();
  });
});
