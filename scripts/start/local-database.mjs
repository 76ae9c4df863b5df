import { Refusal } from "../refusal.mjs";
import { isLoopbackHost } from "../serve/address.mjs";

/** Refuses a database on another machine, as the driver would find it: a `host` in the query outranks the one in front. */
export async function requireLocal(databaseUrl) {
  const { default: pg } = await import("pg");
  const { host } = new pg.Client({ connectionString: databaseUrl });
  if (isLoopbackHost(host) || host.startsWith("/")) return;
  throw new Refusal(`The demo is only for a database on this machine, and this one is on ${host}: nothing was changed. Point DATABASE_URL at a local one, or leave it out.`);
}
