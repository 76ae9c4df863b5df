import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export type ReceivedMail = { from: string; to: string[]; raw: string; messageId: string; text: string };
type Refusal = { code: number; say: string } | null;

/** A mail server that keeps what it is sent. `refuse` may turn a receiver down, with an SMTP code. */
export async function startMailSink(refuse: (address: string) => Refusal = () => null, options: SMTPServerOptions = { authOptional: true }) {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    ...options,
    onRcptTo: ({ address }, _session, callback) => {
      const refusal = refuse(address);
      callback(refusal ? Object.assign(new Error(refusal.say), { responseCode: refusal.code }) : null);
    },
    onData: (stream, { envelope }, callback) => {
      let raw = "";
      stream.on("data", (piece: Buffer) => (raw += piece.toString("utf8")));
      stream.on("end", () => {
        const [head = "", ...rest] = raw.split("\r\n\r\n");
        const messageId = /^Message-ID: (.*)$/im.exec(head)?.[1] ?? "";
        const from = envelope.mailFrom ? envelope.mailFrom.address : "";
        received.push({ from, to: envelope.rcptTo.map(({ address }) => address), raw, messageId, text: rest.join("\n\n").replaceAll("\r\n", "\n").trimEnd() });
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, received, stop: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}
