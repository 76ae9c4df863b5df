import { afterEach, describe, expect, test } from "vitest";
import { startMailSink } from "../testing/start-mail-sink";
import { sendMail } from "./mail";
import { readMailSettings } from "./mail-settings";

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const base = "https://ripcord.example.com";
const id = "0190aaaa-0000-7000-8000-000000000001";
const from = { name: "Ripcord", address: "ripcord@example.com" };
const content = { subject: "Größe: Checkout", text: "We roll back.", href: "/runs/RUN-7" };

async function sink(...given: Parameters<typeof startMailSink>) {
  const started = await startMailSink(...given);
  stops.push(started.stop);
  return { ...started, send: (to: string, url = started.url) => sendMail(content, { to, id, base, settings: { url, from } }) };
}

test("an e-mail arrives with its sender, receiver, subject, text and id", async () => {
  const { send, received } = await sink();
  expect(await send("sofia@ripcord.example")).toEqual({ isSent: true });
  expect(received).toMatchObject([{ from: "ripcord@example.com", to: ["sofia@ripcord.example"], messageId: `<${id}@example.com>`, text: `We roll back.\n\n${base}/runs/RUN-7` }]);
  expect(received[0]?.raw).toContain("From: Ripcord <ripcord@example.com>");
  expect(received[0]?.raw).toMatch(/^Subject: =\?UTF-8\?/m);
});

test("a second copy of one e-mail bears the same id", async () => {
  const { send, received } = await sink();
  await send("sofia@ripcord.example");
  await send("sofia@ripcord.example");
  expect(received.map(({ messageId }) => messageId)).toEqual([`<${id}@example.com>`, `<${id}@example.com>`]);
});

describe("a mail server", () => {
  test.each([
    [550, true],
    [450, false],
  ])("that refuses the address with %i: given up %s, without the address in the sentence", async (code, isFinal) => {
    const { send, url } = await sink(() => ({ code, say: "no such user nobody@ripcord.example" }));
    const outcome = await send("nobody@ripcord.example");
    expect(outcome).toMatchObject({ isSent: false, isFinal, say: expect.stringContaining(`(${code})`) });
    expect(outcome).toMatchObject({ say: expect.stringContaining(new URL(url).host) });
    expect(JSON.stringify(outcome)).not.toContain("nobody@");
  });

  test("that refuses our password is tried again: it is not the receiver's fault", async () => {
    const { send, url } = await sink(() => null, { onAuth: (_auth, _session, callback) => callback(Object.assign(new Error("no"), { responseCode: 535 })), allowInsecureAuth: true });
    const outcome = await send("sofia@ripcord.example", url.replace("smtp://", "smtp://ripcord:hunter2@"));
    expect(outcome).toMatchObject({ isSent: false, isFinal: false, say: expect.stringContaining("SMTP_URL") });
    expect(JSON.stringify(outcome)).not.toContain("hunter2");
  });

  test("that is away is tried again", async () => {
    const { send, stop, url } = await sink();
    await stop();
    expect(await send("sofia@ripcord.example")).toEqual({ isSent: false, isFinal: false, say: `${new URL(url).host} can't be reached (ESOCKET).` });
  });
});

describe("the settings", () => {
  test.each([
    ["Ripcord <ripcord@example.com>", { name: "Ripcord", address: "ripcord@example.com" }],
    ["ripcord@example.com", { name: "", address: "ripcord@example.com" }],
    ['"Ops, all of it" <ops@example.com>', { name: "Ops, all of it", address: "ops@example.com" }],
  ])("take %s as the sender", (given, expected) => {
    expect(readMailSettings({ SMTP_URL: "smtps://u:p@mail.example.com", MAIL_FROM: given })).toMatchObject({ ok: true, value: { from: expected } });
  });

  test.each([
    [{}, "E-mail is not set up"],
    [{ SMTP_URL: "mail.example.com", MAIL_FROM: "a@example.com" }, "SMTP_URL is not"],
    [{ SMTP_URL: "smtp://mail.example.com" }, "MAIL_FROM is not"],
    [{ SMTP_URL: "smtp://mail.example.com", MAIL_FROM: "a@b>\r\nBcc: c@d" }, "MAIL_FROM is not"],
  ])("that lack something say what: %j", (env, say) => {
    expect(readMailSettings(env)).toMatchObject({ ok: false, refusal: { say: expect.stringContaining(say) } });
  });
});
