import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startDatabase } from "@/scripts/database.mjs";
import { migrate } from "@/scripts/make/prisma.mjs";
import { serverFlags } from "@/scripts/serve/flags.mjs";
import { runSeed } from "@/scripts/start/demo.mjs";
import { serverEnvironment } from "@/scripts/start/server.mjs";
import { freePort } from "./free-port";
import { startMailSink } from "./mail-sink";
import type { World } from "./world";

const root = join(import.meta.dirname, "..");
const secret = "two servers share one secret of enough length";

/** Some servers on one database of their own, behind an address that passes each connection on to one that lives. */
export type OwnServers = {
  world: Pick<World, "url" | "databaseUrl" | "secret" | "mailFile">;
  /** Ends a server as a power cut would. */
  kill: (which: number) => Promise<void>;
  stopDatabase: () => Promise<void>;
  startDatabase: () => Promise<void>;
  stop: () => Promise<void>;
};

export async function startOwnServers(count: number): Promise<OwnServers> {
  const folder = await mkdtemp(join(tmpdir(), "ripcord-outage-"));
  const mailFile = join(folder, "mails.jsonl");
  const mail = await startMailSink(mailFile);
  let database = await startDatabase({ folder, durable: false });
  const databaseUrl = database.url;
  await migrate(databaseUrl);
  await runSeed(databaseUrl);

  const servers: { process: ChildProcess; port: number }[] = [];
  const balancer = balance(() => servers.filter(({ process: { exitCode, signalCode } }) => exitCode === null && signalCode === null).map(({ port }) => port));
  const port = await listen(balancer);
  const url = `http://localhost:${port}`;
  for (let at = 0; at < count; at += 1) servers.push(await serve({ folder, databaseUrl, url, mailUrl: mail.url, at }));

  const kill = async (which: number, signal: NodeJS.Signals = "SIGKILL") => {
    const server = servers[which]?.process;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, "exit");
    server.kill(signal);
    await ended;
  };
  return {
    world: { url, databaseUrl, secret, mailFile },
    kill,
    stopDatabase: () => database.stop(),
    startDatabase: async () => {
      database = await startDatabase({ folder, durable: false, port: Number(new URL(databaseUrl).port) });
    },
    stop: async () => {
      balancer.close();
      for (const at of servers.keys()) await kill(at);
      await database.stop();
      await mail.stop();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function serve({ folder, databaseUrl, url, mailUrl, at }: { folder: string; databaseUrl: string; url: string; mailUrl: string; at: number }) {
  const port = await freePort();
  const env = serverEnvironment({ settings: { env: { ...process.env, SMTP_URL: mailUrl, MAIL_FROM: "Ripcord <ripcord@ripcord.example>" }, port, url }, databaseUrl, secret, demo: true, dev: false, version: "e2e", logFile: join(folder, `server-${at}.log`) });
  const server = spawn(process.execPath, [...serverFlags, join(root, "scripts", "serve.mjs")], { cwd: root, env, stdio: ["ignore", "ignore", "ignore", "ipc"] });
  await Promise.race([once(server, "message"), once(server, "exit").then(() => Promise.reject(new Error("A server did not start.")))]);
  return { process: server, port };
}

/** Each connection goes to the next server in turn; what was open to one that dies is cut, as it would be. */
function balance(living: () => number[]): Server {
  let turn = 0;
  return createServer((from: Socket) => {
    const ports = living();
    const port = ports[turn++ % Math.max(1, ports.length)];
    if (port === undefined) return from.destroy();
    const to = connect(port, "127.0.0.1");
    for (const [one, other] of [[from, to], [to, from]] as const) {
      one.on("error", () => other.destroy());
      one.on("close", () => other.destroy());
    }
    from.pipe(to).pipe(from);
  });
}

async function listen(server: Server): Promise<number> {
  server.listen(0, "localhost");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}
