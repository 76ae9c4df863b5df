import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import type { World } from "./world";

/** As it arrived: who it was sent to, and its text with the headers before it. */
export type Mail = { to: string[]; raw: string };

/** A mail server that keeps what it is sent, one mail a line, where the journeys can read it. */
export async function startMailSink(file: string): Promise<{ url: string; stop: () => Promise<void> }> {
  writeFileSync(file, "");
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, { envelope }, callback) => {
      let raw = "";
      stream.setEncoding("utf8").on("data", (piece: string) => (raw += piece));
      stream.on("end", () => {
        const mail: Mail = { to: envelope.rcptTo.map(({ address }) => address), raw };
        appendFileSync(file, `${JSON.stringify(mail)}\n`);
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** What has arrived for somebody whose text holds these words, the oldest first. */
export function mailsTo({ mailFile }: World, address: string, words: string): Mail[] {
  const lines = readFileSync(mailFile, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Mail).filter(({ to, raw }) => to.includes(address) && raw.includes(words));
}
