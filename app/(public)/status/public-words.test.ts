import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { endIncident } from "@/lib/server/status/end-incident";
import { leaveHref, confirmHref } from "@/lib/server/status/subscriber-links";
import { publishUpdate } from "@/lib/server/status/publish-update";
import { clients } from "@/lib/server/db";
import { reportFeedback } from "@/lib/server/feedback/report-feedback";
import { openRunRow } from "@/lib/server/testing/open-run";
import { must } from "@/lib/server/testing/world";
import { cast } from "@/prisma/seed/cast";
import { seed } from "@/prisma/seed/demo";

type Handler = (request: Request, route: { params: Promise<Record<string, string>> }) => Promise<Response>;
type Sent = { params?: Record<string, string>; query?: string; form?: Record<string, string> };

const root = join(import.meta.dirname, "..", "..", "..");
const db = () => clients().write;
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
let incidentIds: string[] = [];
let inside: Set<string>;

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = "a secret of this test";
  process.env.NEXTAUTH_URL = "https://ripcord.example";
  await seed(new Date());
  await db().statusIncident.deleteMany();
  await db().workspace.upsert({ where: { id: 1 }, create: { name: "Northlight" }, update: { name: "Northlight" } });
  const services = await db().service.findMany({ orderBy: { name: "asc" } });
  await db().service.updateMany({ data: { publicName: "" } });
  await db().service.update({ where: { id: services[0]?.id ?? "" }, data: { publicName: "Payments" } });
  const releases = await db().release.findMany({ where: { versions: { some: {} }, runs: { none: { endedAt: null } } }, orderBy: { number: "asc" }, take: 2 });
  for (const [at, release] of releases.entries()) {
    const run = await openRunRow(release.id, minutesAgo(40));
    const update = { run: { id: run.id, since: minutesAgo(50) }, release: { services: services.slice(0, 2) }, messageId: null, title: "Orders take long", text: "We see it.\n\nNothing is lost.", onPage: true, onBanner: true, nextUpdateAt: minutesAgo(-10), state: "repairing" as const };
    await publishUpdate({ tx: db(), now: minutesAgo(30) }, update);
    await publishUpdate({ tx: db(), now: minutesAgo(20) }, { ...update, title: "The earlier one is coming back" });
    if (at === 0) await endIncident({ tx: db(), now: minutesAgo(5) }, { runId: run.id });
  }
  await db().statusIncident.updateMany({ where: { endedAt: { not: null } }, data: { learned: "We test with more orders now." } });
  must(await reportFeedback({ text: "zebra-report of a customer", email: "zebra@customer.example", serviceId: services[0]?.id }, { actor: null, now: new Date(), via: "browser" }));
  incidentIds = (await db().statusIncident.findMany()).map(({ id }) => id);
  inside = await wordsInside();
});

/** Whatever people wrote inside: names, titles, addresses, plans, checklists, events; only what is long enough to be told from plain English. */
async function wordsInside(): Promise<Set<string>> {
  const tables = await Promise.all([
    db().person.findMany({ select: { name: true, email: true, id: true } }), db().service.findMany({ select: { name: true, about: true, ownerId: true } }),
    db().release.findMany({ select: { id: true, name: true, version: true, rolloutNote: true } }), db().planVersion.findMany({ select: { id: true, document: true } }),
    db().checklistItem.findMany({ select: { title: true } }), db().tick.findMany({ select: { note: true, evidenceUrl: true } }), db().event.findMany({ select: { data: true } }), db().feedback.findMany({ select: { text: true, email: true } }), db().run.findMany({ select: { id: true } }),
  ]);
  const words = new Set<string>();
  collect(tables, words);
  for (const { name } of cast) for (const part of name.split(" ")) words.add(part);
  const known = await db().service.findMany({ where: { publicName: { not: "" } }, select: { id: true } });
  // Single words of plain English stand in public sentences too; a phrase, a name, an address, a number or an id does not.
  const tells = (word: string) => word.length >= 5 && (/[\s@\d/]/.test(word) || [...cast.flatMap(({ name }) => name.split(" ")), "Web app", "Checkout"].includes(word));
  return new Set([...words].filter((word) => tells(word) && !known.some(({ id }) => id === word)));
}

function collect(value: unknown, words: Set<string>) {
  if (typeof value === "string") words.add(value);
  else if (Array.isArray(value)) for (const each of value) collect(each, words);
  else if (value !== null && typeof value === "object" && !(value instanceof Date)) for (const each of Object.values(value)) collect(each, words);
}

const uuid = "00000000-0000-7000-8000-000000000000";
const token = (href: string) => href.split("/").at(-1) ?? "";

/** Every public address with every way to ask for it. One without a line here fails below. */
const asked: Record<string, () => Promise<Sent[]>> = {
  "app/(public)/status/route.ts": async (): Promise<Sent[]> => [{}, { query: "?done=asked" }, { query: "?done=__proto__" }],
  "app/(public)/status/[id]/route.ts": async (): Promise<Sent[]> => [...incidentIds, uuid, "RUN-1", "x"].map((id) => ({ params: { id } })),
  "app/(public)/status/feed.atom/route.ts": async (): Promise<Sent[]> => [{}],
  "app/(public)/status/confirm/[token]/route.ts": async (): Promise<Sent[]> => [{ params: { token: token(confirmHref("jo@customer.example", new Date())) } }, { params: { token: "x" } }],
  "app/api/public/banner.json/route.ts": async (): Promise<Sent[]> => [{}],
  "app/api/public/subscribe/route.ts": async (): Promise<Sent[]> => [{ form: { email: "jo@customer.example" } }, { form: { email: "no" } }, { form: {} }],
  "app/api/public/report/route.ts": async (): Promise<Sent[]> => [{ form: { text: "Slow" } }, { form: {} }, { form: { text: "Slow", serviceId: uuid } }],
  "app/api/public/confirm/[token]/route.ts": async (): Promise<Sent[]> => [{ params: { token: token(confirmHref("jo@customer.example", new Date())) }, form: {} }, { params: { token: "x" }, form: {} }],
  "app/api/public/leave/[token]/route.ts": async (): Promise<Sent[]> => [{ params: { token: token(leaveHref(uuid)) }, form: { "List-Unsubscribe": "One-Click" } }, { params: { token: "x" }, form: {} }],
};

async function answersOf(file: string): Promise<{ at: string; status: number; text: string }[]> {
  const handlers = (await import(join(root, file))) as Record<string, unknown>;
  const found = [];
  for (const { params = {}, query = "", form } of (await asked[file]?.()) ?? []) {
    for (const method of ["GET", "POST"].filter((each) => typeof handlers[each] === "function")) {
      const body = method === "POST" ? new URLSearchParams(form ?? {}) : undefined;
      const response = await (handlers[method] as Handler)(new Request(`https://ripcord.example/status${query}`, { method, body }), { params: Promise.resolve(params) });
      const text = `${await response.text()}\n${[...response.headers].flat().join("\n")}`;
      found.push({ at: `${method} ${file} ${JSON.stringify({ params, query, form })}`, status: response.status, text });
    }
  }
  return found;
}

function publicFiles(): string[] {
  return ["app/(public)/status", "app/api/public"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).filter((file) => /(^|\/)(route|page)\.tsx?$/.test(file)).map((file) => `${folder}/${file}`),
  );
}

test("every public route is asked", () => {
  expect(publicFiles().sort()).toEqual(Object.keys(asked).sort());
});

describe("read as nobody", () => {
  test.each(Object.keys(asked))("%s says nothing of the inside", async (file) => {
    const answers = await answersOf(file);
    expect(answers.length).toBeGreaterThan(0);
    expect(inside.size).toBeGreaterThan(200);
    for (const { at, status, text } of answers) {
      expect(status, at).toBeLessThan(500);
      expect(text, at).not.toMatch(/\b(REL|RUN)-\d/i);
      expect([...inside].filter((word) => text.toLowerCase().includes(word.toLowerCase())), at).toEqual([]);
    }
  });

  test("the walk would notice a name, a key and a service that customers don't know", async () => {
    const [page] = await answersOf("app/(public)/status/route.ts");
    expect(page?.text).toContain("Orders take long");
    expect(page?.text).toContain("Payments");
    expect([...inside]).toEqual(expect.arrayContaining(["Amara Okafor", "Web app", "zebra-report of a customer"]));
  });
});
