import pg from "pg";
import type { World } from "./world";

/** What of a release a save may change: its status, the blockers by their rule, and which version of the plan is the newest. */
export async function readRelease(key: string, { databaseUrl }: World): Promise<{ status: string; codes: string[]; version: number; savedAt: string }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query(
    `select r.status::text, v.number as version, v."savedAt"::text, array(select b->>'code' from jsonb_array_elements(r.readiness->'blockers') b) as codes
    from "Release" r join "PlanVersion" v on v."releaseId" = r.id where r.number = $1 order by v.number desc limit 1`,
    [Number(key.replace("REL-", ""))],
  );
  await client.end();
  return rows[0];
}
