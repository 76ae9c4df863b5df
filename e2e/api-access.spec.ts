import { readdirSync } from "node:fs";
import { join } from "node:path";
import { operations } from "@/lib/domain/api/operations";
import type { Role } from "@/lib/domain/access/roles";
import { type Asker, makeAskers } from "./api-askers";
import { addresses, expectedOf, type For } from "./api-table";
import { expect, test } from "./fixtures";
import { startWithoutProxy } from "./server-without-proxy";

test.setTimeout(300_000);

type Headers = Record<string, string>;

const spoofed: Headers = {
  "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy:middleware:middleware:middleware:middleware:middleware:src/proxy",
  "x-middleware-next": "1",
  "x-middleware-rewrite": "/sign-in",
  "x-middleware-override-headers": "cookie",
  "x-forwarded-host": "ripcord.example",
  "x-forwarded-for": "127.0.0.1",
  "x-forwarded-proto": "https",
  "x-real-ip": "127.0.0.1",
  "x-nonce": "bm9uY2U=",
  "x-ripcord-path": "/templates",
  "x-ripcord-address": "127.0.0.1",
  "x-ripcord-loopback": "1",
  "x-ripcord-role": "administrator",
  "x-request-id": "0c7d2f0e-6a3e-4a55-9d3c-3f6c9a1f2b10",
};

/** The addresses that the files under app/ make. */
function walkApp(): string[] {
  const files = readdirSync(join(import.meta.dirname, "..", "app"), { recursive: true, encoding: "utf8" });
  const ends = files.filter((file) => /(^|\/)(page|route)\.tsx?$/.test(file));
  return ends.map((file) => `/${file.split("/").slice(0, -1).filter((part) => !part.startsWith("(")).join("/")}`).sort();
}

// A release, a template, a service and a person of the demo: what only those inside may read.
const inside = /One-page checkout|gone rogue|Partner API|Okafor/;

type Answer = string;
type Sent = { method: string; at: string; body?: unknown; headers?: Headers };

/** "in", where the door sends people ("sign-in"), or the refusal with its sentence. */
async function ask(url: string, { session, token }: Asker, sent: Sent, extra: Headers): Promise<Answer> {
  const response = await fetch(url + sent.at, {
    method: sent.method,
    redirect: "manual",
    headers: {
      ...(session && { cookie: `next-auth.session-token=${session}` }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...(sent.body !== undefined && { "content-type": "application/json" }),
      ...sent.headers,
      ...extra,
    },
    body: sent.body === undefined ? undefined : JSON.stringify(sent.body),
  });
  const isStream = (response.headers.get("content-type") ?? "").startsWith("text/event-stream");
  const text = isStream ? "" : await response.text();
  if (isStream) await response.body?.cancel();
  const { status } = response;
  if (status === 307) return new URL(response.headers.get("location") ?? "", url).pathname.slice(1);
  // Asked for the data of a page alone, the framework redirects inside its answer.
  const redirected = extra.rsc !== undefined && text.includes("NEXT_REDIRECT;") && text.includes(";/sign-in");
  if (!redirected && (status < 300 || status === 409 || status === 412)) return "in";
  expect(text, `${sent.method} ${sent.at} shows nothing of the workspace`).not.toMatch(inside);
  if (redirected) return "sign-in";
  return status === 401 || status === 403 ? `${status}${/json/.test(response.headers.get("content-type") ?? "") ? "" : " without a problem document"}` : String(status);
}

function expectedAt(who: For, asker: Asker, at: string): Answer {
  const isInside = asker.role !== null;
  // A program that asks for a page is told so: a redirect would look like success to it.
  const isAstray = asker.token !== undefined && !at.startsWith("/api/");
  const refused = isAstray ? "404" : at.startsWith("/api/") && !at.startsWith("/api/v1/docs") ? "401" : "sign-in";
  if (who === "session") return isInside && asker.session ? "in" : refused;
  // A stream has a query of its own and refuses every other, to those whom it lets in.
  if (who === "either") return !isInside ? refused : at.endsWith("/events?_rsc") ? "422" : "in";
  return isInside && asker.token ? "in" : "401";
}

const readJson = async (url: string, asker: Asker | undefined, path: string) =>
  (await fetch(url + path, { headers: { authorization: `Bearer ${asker?.token}` } })).json() as Promise<Record<string, unknown>>;

/** Requests of the API that are right in every way, so that only the asker decides. */
async function requestsOf(url: string, administrator: Asker): Promise<(Omit<Sent, "body"> & { id: string; body: () => unknown })[]> {
  const read = (path: string) => readJson(url, administrator, path);
  const plan = await read("/api/v1/releases/REL-42/plan");
  const { phases } = (await read("/api/v1/releases/REL-42/checklist")) as unknown as { phases: { items: { id: string; verified: unknown }[] }[] };
  const itemId = phases[0]?.items.find(({ verified }) => verified === null)?.id ?? "";
  const firstOf = async (path: string) => ((await read(path)).items as { key: string; id: string }[])[0];
  const open = (await firstOf("/api/v1/runs?open=true"))?.key ?? "";
  const ended = (await firstOf("/api/v1/runs?open=false"))?.key ?? "";
  const stepId = ((await read(`/api/v1/runs/${open}`)).steps as { id: string }[])[2]?.id ?? "";
  const personId = (await firstOf("/api/v1/people"))?.id;
  const waiverId = (await firstOf("/api/v1/releases/REL-41/waivers"))?.id ?? "";
  const freezeId = (await firstOf("/api/v1/freezes"))?.id ?? "";
  // Each asker changes the plan anew: to send what is there already is nothing that could be refused.
  let minutes = 1_000;
  const bodies: Record<string, () => unknown> = {
    createRelease: () => ({ name: "Walked", version: "1" }),
    moveRelease: () => ({ to: "ready" }),
    savePlan: () => ({ ...plan, times: { sustainedMinutes: 5, budgetMinutes: (minutes += 1) } }),
    tickItem: () => ({}),
    askWaiver: () => ({ code: "item.done", field: "checklist/none", reason: "Walked", expiresAt: new Date(Date.now() + 86_400_000).toISOString() }),
    answerWaiver: () => ({ approved: true }),
    revokeWaiver: () => ({ reason: "Walked" }),
    declareFreeze: () => ({ name: "Walked", reason: "Walked", startsAt: "2098-01-01T00:00:00Z", endsAt: "2098-01-02T00:00:00Z" }),
    giveApproval: () => ({ version: 1, answer: "yes" }),
    reportDrill: () => ({ tests: 1 }),
    openRun: () => ({ seen: "Slow" }),
    decideRun: () => ({ after: 0, answer: "rollback", pain: "many", isSpreading: false, risk: "low", brokeGlass: "Nobody answers the phone" }),
    failStep: () => ({ reason: "No access" }),
    skipStep: () => ({ reason: "Not needed" }),
    handOverStep: () => ({ to: personId }),
    changeSignal: () => ({ holds: true, value: `${(minutes += 1)} ms` }),
    escalateRun: () => ({ reason: "No access", to: personId }),
    recoverRun: () => ({ how: "Seen" }),
    reopenRun: () => ({ seen: "Slow again" }),
    failRun: () => ({ reason: "It does not start" }),
    dismissRun: () => ({ reason: "The monitor was broken" }),
    noteRun: () => ({ text: "Walked" }),
    sendMessage: () => ({ audience: "internal", title: "Walked", text: "Words", ways: [], after: 0 }),
    saveReview: () => ({ worked: "The switch" }),
    reportFeedback: () => ({ text: "The page stays white" }),
  };
  const isOfReview = (path: string) => path.includes("/review");
  return operations
    .filter((operation) => !("sessionToo" in operation))
    .map((operation) => ({
      id: operation.id,
      method: operation.method,
      at: operation.path
        .replace("/runs/{key}", `/runs/${isOfReview(operation.path) ? ended : open}`)
        .replace("{key}/waivers/{waiverId}", `REL-41/waivers/${waiverId}`).replace("{freezeId}", freezeId)
        .replace("{key}", "REL-42").replace("{itemId}", itemId).replace("{stepId}", stepId),
      body: bodies[operation.id] ?? (() => undefined),
      headers: ("ifMatch" in operation ? { "if-match": '"1"' } : {}) as Headers,
    }));
}

/** Asks for everything as everybody; with `refusals` for what must be refused alone. */
async function walk(url: string, askers: Asker[], extra: Headers, which: "all" | "refusals") {
  const found: Record<string, Answer> = {};
  const wanted: Record<string, Answer> = {};
  const note = async (asker: Asker, sent: Sent, expected: Answer) => {
    if (which === "refusals" && expected === "in") return;
    const line = `${sent.method} ${sent.at} for ${asker.name}`;
    wanted[line] = expected;
    found[line] = await ask(url, asker, sent, extra);
  };
  const isRsc = extra.rsc !== undefined;
  const administrator = askers.find(({ name }) => name === "administrator by token");
  const drills = (await readJson(url, administrator, "/api/v1/releases/REL-42/drills")).items as { id: string }[];
  for (const address of walkApp()) {
    const row = addresses[address];
    if (!row || row.for === "anyone" || row.for === "token") continue;
    const search = isRsc ? "?_rsc" : "";
    const at = row.at.replace("{drill}", drills[0]?.id ?? "") + search;
    await Promise.all(askers.map((asker) => note(asker, { method: "GET", at }, expectedAt(row.for, asker, at))));
  }
  if (isRsc || !administrator) return { found, wanted };
  for (const { id, body, ...sent } of await requestsOf(url, administrator)) {
    await Promise.all(askers.map((asker) => note(asker, { ...sent, body: body() }, asker.role && asker.token ? String(expectedOf(id, asker.role as Role)) : "401")));
  }
  for (const asker of askers) await note(asker, { method: "PATCH", at: "/api/v1/launches" }, asker.role && asker.token ? "404" : "401");
  return { found, wanted };
}

test("every address of the product is in the table", () => {
  const walked = walkApp();
  expect(walked.length).toBeGreaterThan(15);
  expect(walked.filter((address) => !(address in addresses))).toEqual([]);
});

test("each role gets in where it may and nowhere else, whatever the headers say", async ({ world }) => {
  const askers = await makeAskers(world);
  for (const extra of [{}, spoofed, { rsc: "1" }, { rsc: "1", ...spoofed }] as Headers[]) {
    const { found, wanted } = await walk(world.url, askers, extra, Object.keys(extra).length === 0 ? "all" : "refusals");
    expect(Object.keys(found).length).toBeGreaterThan(300);
    expect(found).toEqual(wanted);
  }
});

test("the same without proxy.ts", async ({ world }) => {
  const askers = await makeAskers(world);
  const server = await startWithoutProxy(world);
  try {
    const page = await fetch(`${server.url}/api/health`);
    expect(page.headers.get("content-security-policy"), "the proxy is really gone").toBeNull();
    for (const extra of [{}, spoofed, { rsc: "1" }] as Headers[]) {
      const { found, wanted } = await walk(server.url, askers, extra, "refusals");
      expect(found).toEqual(wanted);
    }
  } finally {
    await server.stop();
  }
});

test("what is public shows nothing of the workspace to nobody", async ({ world }) => {
  for (const address of walkApp()) {
    const row = addresses[address];
    if (row?.for !== "anyone") continue;
    // From elsewhere: on the machine of the demo the sign-in page shows its cast.
    const response = await fetch(world.url + row.at, { redirect: "manual", headers: { "x-forwarded-for": "203.0.113.9" } });
    expect([200, 404, 405], row.at).toContain(response.status);
    expect(await response.text(), row.at).not.toMatch(/REL-\d|One-page checkout test/);
  }
});
