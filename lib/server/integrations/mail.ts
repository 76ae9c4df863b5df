import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { createTransport, type Transporter } from "nodemailer";
import type SMTPPool from "nodemailer/lib/smtp-pool";
import { composeMail } from "@/lib/domain/delivery/compose-mail";
import type { DeliveryContent } from "@/lib/domain/delivery/delivery";
import { failed, type Outcome, refused, sent } from "@/lib/domain/delivery/outcome";
import type { MailSettings } from "./mail-settings";

const patienceMs = 10_000;
// For all of it: a server that answers a word a second would otherwise hold a lane for minutes.
const deadlineMs = 20_000;
const kept = globalThis as { ripcordMail?: { url: string; transport: Transporter<SMTPPool.SentMessageInfo> } };

/** Hands one e-mail to the mail server. Its Message-ID is made of the delivery's id, so a repeat bears the same. */
export async function sendMail(content: DeliveryContent, { to, id, base, settings }: { to: string; id: string; base: string; settings: MailSettings }): Promise<Outcome> {
  const mail = composeMail(content, { id, host: settings.from.address.split("@").at(-1) ?? "ripcord", base });
  try {
    const sending = transportTo(settings.url).sendMail({ ...mail, from: settings.from, to: { name: "", address: to } });
    await within(deadlineMs, sending);
    return sent;
  } catch (error) {
    return readProblem(error, new URL(settings.url));
  }
}

/** A few connections are kept open while there is mail, and close by themselves. */
function transportTo(url: string) {
  if (kept.ripcordMail?.url !== url) {
    kept.ripcordMail?.transport.close();
    const transport = createTransport({
      url, pool: true, maxConnections: 3, maxMessages: 50,
      connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs, dnsTimeout: patienceMs,
      disableFileAccess: true, disableUrlAccess: true,
    });
    kept.ripcordMail = { url, transport };
  }
  return kept.ripcordMail.transport;
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const late = new AbortController();
  const timer = pause(ms, undefined, { signal: late.signal, ref: false }).then(() => Promise.reject(Object.assign(new Error("too late"), { code: "ETIMEDOUT" })));
  timer.catch(() => undefined);
  try {
    return await Promise.race([work, timer]);
  } finally {
    late.abort();
  }
}

/** The mail server's own words can hold an address, so only its number is told. */
function readProblem(error: unknown, { host }: URL): Outcome {
  const { code = "", responseCode = 0 } = error as { code?: string; responseCode?: number };
  if (code === "EAUTH") return failed(`${host} refused the user name or password of SMTP_URL (${responseCode || "no answer"}). An administrator has to correct them.`);
  if (code === "EENVELOPE" && responseCode >= 500) return refused(`${host} refused the address (${responseCode}). Check it with the receiver.`);
  if (code === "EMESSAGE" && responseCode >= 500) return refused(`${host} refused the e-mail itself (${responseCode}).`);
  if (responseCode > 0) return failed(`${host} did not take the e-mail (${responseCode}).`);
  return failed(`${host} can't be reached (${code || "no answer"}).`);
}
