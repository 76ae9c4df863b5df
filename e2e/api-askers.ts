import { createHash, randomBytes, randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import pg from "pg";
import { type Role, roles } from "@/lib/domain/access/roles";
import type { World } from "./world";

/** One of each role, and those who must not get in: each with what they send to say who they are. */
export type Asker = { name: string; role: Role | null; session?: string; token?: string };

/** Adds people of every role whom no release names, and makes them ask: by session, by token, and no longer. */
export async function makeAskers({ databaseUrl, secret }: World): Promise<Asker[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const make = async (name: string, role: Role) => {
    const id = randomUUID();
    await client.query('insert into "Person" (id, email, name, role, "createdAt") values ($1, $2, $3, $4, now())', [id, `${id}@ripcord.example`, name, role]);
    const token = `rip_${randomBytes(32).toString("base64url")}`;
    const hash = createHash("sha256").update(token).digest("hex");
    await client.query('insert into "ApiToken" (id, "personId", name, "tokenHash", "createdAt") values ($1, $2, $3, $4, now())', [randomUUID(), id, name, hash]);
    return { id, role, token, session: await encode({ token: { sub: id, sessionVersion: 0 }, secret }) };
  };
  try {
    const inside: Asker[] = [];
    for (const role of roles) {
      const { session, token } = await make(`Asker ${role}`, role);
      inside.push({ name: `${role} by session`, role, session }, { name: `${role} by token`, role, token });
    }
    const gone = await make("Gone administrator", "administrator");
    const revoked = await make("Revoked administrator", "administrator");
    const ended = await make("Ended administrator", "administrator");
    await client.query('update "Person" set "deactivatedAt" = now() where id = $1', [gone.id]);
    await client.query('update "ApiToken" set "revokedAt" = now() where "personId" = $1', [revoked.id]);
    await client.query('update "Person" set "sessionVersion" = 1 where id = $1', [ended.id]);
    return [
      ...inside,
      { name: "nobody", role: null },
      { name: "deactivated by session", role: null, session: gone.session },
      { name: "deactivated by token", role: null, token: gone.token },
      { name: "revoked token", role: null, token: revoked.token },
      { name: "ended session", role: null, session: ended.session },
      { name: "a session of another secret", role: null, session: await encode({ token: { sub: gone.id, sessionVersion: 0 }, secret: "another" }) },
    ];
  } finally {
    await client.end();
  }
}
