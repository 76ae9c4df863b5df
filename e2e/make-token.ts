import { createHash, randomBytes, randomUUID } from "node:crypto";
import pg from "pg";
import type { World } from "./world";

/** An API token of somebody in the demo, by name. */
export async function makeToken({ databaseUrl }: World, name: string): Promise<string> {
  const token = `rip_${randomBytes(32).toString("base64url")}`;
  const hash = createHash("sha256").update(token).digest("hex");
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('insert into "ApiToken" (id, "personId", name, "tokenHash", "createdAt") select $1, id, $2, $3, now() from "Person" where name = $4', [randomUUID(), "A pipeline", hash, name]);
  } finally {
    await client.end();
  }
  return token;
}
