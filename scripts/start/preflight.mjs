import { connect, createServer } from "node:net";
import { Refusal } from "../refusal.mjs";
import { listenSentence } from "../serve/listen-sentence.mjs";

const PATIENCE = 5000;

/** Refuses when the port can't be had, before anything has been started for it. */
export async function requireFreePort(port, host) {
  const hosts = host ? [host] : ["127.0.0.1", "::1", "0.0.0.0"];
  for (const candidate of hosts) {
    if (!host && (await reach(candidate, port, 500)) === undefined) throw new Refusal(listenSentence({ code: "EADDRINUSE" }, candidate, port));
    await tryListening(candidate, port, host === undefined);
  }
}

function tryListening(host, port, toleratesMissing) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => {
      if (toleratesMissing && ["EADDRNOTAVAIL", "EAFNOSUPPORT", "EINVAL"].includes(error.code)) return resolve();
      reject(new Refusal(listenSentence(error, host, port)));
    });
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()));
  });
}

/** Refuses when nothing listens where DATABASE_URL points; needs no dependency, so it comes before installing them. */
export async function requireReachable(databaseUrl) {
  const { hostname, port, searchParams } = new URL(databaseUrl);
  const host = searchParams.get("host") ?? decodeURIComponent(hostname);
  if (!host || host.startsWith("/")) return; // a socket in a folder
  const number = Number(searchParams.get("port") ?? (port || 5432));
  const reason = await reach(host.replace(/^\[|\]$/g, ""), number, PATIENCE);
  if (reason) throw new Refusal(`The database at ${host}:${number} can't be reached (${reason}): start it or correct DATABASE_URL, or leave DATABASE_URL out to use the embedded one.`);
}

/** Undefined when something answers there, else why not. */
function reach(host, port, patience) {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const settle = (reason) => {
      socket.destroy();
      resolve(reason);
    };
    socket.setTimeout(patience, () => settle(`no answer in ${patience / 1000} s`));
    socket.once("connect", () => settle(undefined)).once("error", (error) => settle(error.code ?? error.message));
  });
}

/** Refuses when the database is there but will not have us, in its own words without the password. */
export async function requireUsable(databaseUrl) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 2 * PATIENCE });
  try {
    await client.connect();
    await requireCreate(client, pg.escapeIdentifier);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const where = `${client.host}:${client.port}/${client.database}`;
    throw new Refusal(`The database at ${where} can't be used (${error.message || error.code}): correct DATABASE_URL or the database's own settings.`);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Migrations make a schema for the jobs and an extension. Who may not hears so before one is left half done. */
async function requireCreate(client, quote) {
  const { rows } = await client.query(`
    select current_user as name, current_database() as database, has_database_privilege(current_database(), 'CREATE')
      or (to_regnamespace('ripcord_jobs') is not null and exists (select from pg_extension where extname = 'pg_trgm')) as may`);
  const { name, database, may } = rows[0];
  if (may) return;
  throw new Refusal(`The database user ${name} may not make what Ripcord needs there, a schema for its jobs and the extension pg_trgm: let the owner of the database run GRANT CREATE ON DATABASE ${quote(database)} TO ${quote(name)}, then start again.`);
}
