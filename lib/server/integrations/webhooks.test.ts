import { Webhook } from "standardwebhooks";
import { afterEach, describe, expect, test } from "vitest";
import type { Outcome } from "@/lib/domain/delivery/outcome";
import { type Received, startReceiver } from "../testing/start-receiver";
import { postJson } from "./post-json";
import { sendToSlack } from "./slack";
import { sendToTeams } from "./teams";
import { sendToWebhook } from "./webhook";

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const base = "https://ripcord.example.com";
const id = "0190aaaa-0000-7000-8000-000000000001";
const content = { subject: "Checkout is slow", text: "We roll back <now>.", href: "/runs/RUN-7" };
const secretPath = "/services/T000/B000/very-secret";
const signingSecret = `whsec_${Buffer.from("a secret of at least twenty-four bytes").toString("base64")}`;
const now = new Date();

async function receiver(answer?: Parameters<typeof startReceiver>[0]) {
  const started = await startReceiver(answer);
  stops.push(started.stop);
  return { ...started, envelope: { url: started.url + secretPath, id, base, reach: "anywhere" as const } };
}

const sends = {
  slack: (envelope: Parameters<typeof sendToSlack>[1]) => sendToSlack(content, envelope),
  teams: (envelope: Parameters<typeof sendToTeams>[1]) => sendToTeams(content, envelope),
  webhook: (envelope: Parameters<typeof sendToSlack>[1]) => sendToWebhook(content, { ...envelope, signingSecret, queuedAt: now, now }),
};

const only = (received: Received[]) => {
  expect(received).toHaveLength(1);
  return received[0] as Received;
};

test("Slack gets a POST of JSON with text and blocks at the very address", async () => {
  const { envelope, received } = await receiver();
  expect(await sends.slack(envelope)).toEqual({ isSent: true });
  const { method, path, headers, body } = only(received);
  expect([method, path, headers["content-type"], headers["webhook-id"]]).toEqual(["POST", secretPath, "application/json", id]);
  expect(JSON.parse(body)).toMatchObject({ text: "Checkout is slow: We roll back &lt;now&gt;.", blocks: [{ type: "header" }, { type: "section" }, { type: "section" }] });
});

test("Teams gets one adaptive card, and its 202 is a yes", async () => {
  const { envelope, received } = await receiver(() => ({ status: 202 }));
  expect(await sends.teams(envelope)).toEqual({ isSent: true });
  const { method, path, headers, body } = only(received);
  expect([method, path, headers["content-type"]]).toEqual(["POST", secretPath, "application/json"]);
  expect(JSON.parse(body)).toMatchObject({ type: "message", attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: { type: "AdaptiveCard", version: "1.4" } }] });
});

test("a generic webhook is signed so that the receiver's own library believes it", async () => {
  const { envelope, received } = await receiver(() => ({ status: 204 }));
  expect(await sends.webhook(envelope)).toEqual({ isSent: true });
  const { headers, body } = only(received);
  const signed = { "webhook-id": String(headers["webhook-id"]), "webhook-timestamp": String(headers["webhook-timestamp"]), "webhook-signature": String(headers["webhook-signature"]) };
  expect(signed["webhook-id"]).toBe(id);
  expect(new Webhook(signingSecret).verify(body, signed)).toMatchObject({ type: "message.sent", data: { subject: "Checkout is slow", href: `${base}/runs/RUN-7` } });
  expect(() => new Webhook(signingSecret).verify(`${body} `, signed)).toThrow();
});

const saying = (outcome: Outcome) => (outcome.isSent ? "sent" : outcome.say);

describe("what is refused", () => {
  test.each([
    ["slack", 400, true], ["slack", 403, true], ["slack", 404, true], ["slack", 410, true], ["slack", 429, false], ["slack", 500, false], ["slack", 302, true],
    ["teams", 404, true], ["teams", 413, true], ["teams", 429, false], ["teams", 502, false],
    ["webhook", 404, false], ["webhook", 401, true], ["webhook", 410, true], ["webhook", 503, false], ["webhook", 307, true],
  ] as const)("%s with %i: given up %s", async (kind, status, isFinal) => {
    const { envelope } = await receiver(() => ({ status, body: "no_service", headers: { location: `${base}/elsewhere` } }));
    const outcome = await sends[kind](envelope);
    expect(outcome).toMatchObject({ isSent: false, isFinal });
    expect(saying(outcome)).toContain(`(${status}`);
    expect(saying(outcome)).toContain(new URL(envelope.url).host);
    expect(saying(outcome)).not.toContain("secret");
  });

  test("for a while says for how long", async () => {
    const { envelope } = await receiver(() => ({ status: 429, headers: { "retry-after": "30" } }));
    expect(await sends.slack(envelope)).toMatchObject({ isFinal: false, askedSeconds: 30 });
  });

  test("in words of its own is not repeated: they may say anything", async () => {
    const { envelope } = await receiver(() => ({ status: 500, body: `Error at ${secretPath}` }));
    expect(saying(await sends.slack(envelope))).not.toContain("secret");
  });
});

describe("an address", () => {
  test("that a redirect leads to is never called", async () => {
    const other = await receiver();
    const { envelope } = await receiver(() => ({ status: 302, headers: { location: other.url } }));
    await sends.webhook(envelope);
    expect(other.received).toEqual([]);
  });

  test("where nobody answers is given up after a while, without its path in the sentence", async () => {
    const { envelope } = await receiver(() => null);
    const posted = await postJson({ url: envelope.url, body: "{}", reach: "anywhere", timeoutMs: 50 });
    expect(posted).toEqual({ say: `${new URL(envelope.url).host} did not answer within 0.05 s.` });
  });

  test("where nothing listens is said to be out of reach", async () => {
    const { envelope, stop } = await receiver();
    await stop();
    expect(await sends.slack(envelope)).toEqual({ isSent: false, isFinal: false, say: `${new URL(envelope.url).host} can't be reached (ECONNREFUSED).` });
  });

  test.each(["http://127.0.0.1:1/x", "http://localhost:1/x", "http://[::1]:1/x", "http://169.254.169.254/latest"])("of this network is not reached for a person: %s", async (url) => {
    const posted = await postJson({ url, body: "{}", reach: "public", timeoutMs: 2_000 });
    expect(posted).toMatchObject({ say: expect.stringContaining("inside this network") });
  });

  test.each(["file:///etc/passwd", "ftp://example.com/"])("that is none of the web is not called: %s", async (url) => {
    expect(await postJson({ url, body: "{}", reach: "anywhere" })).toMatchObject({ say: expect.stringContaining("https://") });
  });
});
