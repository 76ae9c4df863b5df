import type { BrowserContext } from "@playwright/test";
import { encode } from "next-auth/jwt";
import pg from "pg";
import type { World } from "./world";

/** Gives the context the session that signing in would have given it, without walking through the sign-in page. */
export async function signIn(context: BrowserContext, name: string, { url, databaseUrl, secret }: World): Promise<void> {
  const { id, sessionVersion } = await findPerson(databaseUrl, name);
  const token = await encode({ token: { sub: id, sessionVersion }, secret });
  const address = { domain: new URL(url).hostname, path: "/" };
  await context.addCookies([{ name: "next-auth.session-token", value: token, ...address, httpOnly: true, sameSite: "Lax" }]);
}

async function findPerson(databaseUrl: string, name: string): Promise<{ id: string; sessionVersion: number }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; sessionVersion: number }>('select id, "sessionVersion" from "Person" where name = $1', [name]);
    const [person, another] = rows;
    if (!person || another) throw new Error(`${rows.length} people in the demo are named ${name}: one was expected.`);
    return person;
  } finally {
    await client.end();
  }
}
