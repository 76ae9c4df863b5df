import "server-only";
import { done, refuseRule, type Result } from "@/lib/domain/result/result";

export type MailSettings = { url: string; from: { name: string; address: string } };

const whole = /^\s*(?:"?([^"<>]*?)"?\s*<\s*([^<>\s]+@[^<>\s]+)\s*>|([^<>\s]+@[^<>\s]+))\s*$/;

/** SMTP_URL and MAIL_FROM of the environment, or the sentence that says what is missing. */
export function readMailSettings(env: Readonly<Record<string, string | undefined>> = process.env): Result<MailSettings> {
  const { SMTP_URL: url = "", MAIL_FROM: from = "" } = env;
  if (!url) return refuseRule("E-mail is not set up: set SMTP_URL and MAIL_FROM for the server, then try again.");
  if (!/^smtps?:\/\//.test(url) || !URL.canParse(url)) return refuseRule("SMTP_URL is not the address of a mail server: it looks like smtps://user:password@mail.example.com:465.");
  const found = whole.exec(from);
  if (!found) return refuseRule("MAIL_FROM is not an address: it looks like Ripcord <ripcord@example.com>.");
  const [, name = "", address, plain] = found;
  return done({ url, from: { name, address: address ?? plain ?? "" } });
}
